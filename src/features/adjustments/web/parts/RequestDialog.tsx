import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { About, Adjustment } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import { type AdjustmentKind, excludeEachOther } from '../../changes/change.schema.ts';
import { aboutQuery, type AdjustmentActs, useRequest } from '../adjustments.client.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { asItIs, changesOf, kindsFor, type Typed } from './typed-change.ts';

interface RequestProps {
  readonly projectId: string;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
  readonly again?: { readonly data: Adjustment; readonly redraw: AdjustmentActs['redraw'] };
}
/** What the circular puts into the Ministry's hands; shown so that who asks knows where it goes. The decision is computed by the server. */
const MINISTRY: ReadonlySet<AdjustmentKind> = new Set(['increase-total', 'content', 'next-year', 'add', 'stop', 'to-local', 'next-plan']);
const BASIS = 'Điều 11 Thông tư số 36/2013/TT-BCT (sửa đổi tại khoản 10, 11 Điều 1 Thông tư số 17/2018/TT-BCT)';

/** A request over one project, drawn up on the facts of now; or one that was given back, drawn up anew. */
export function RequestDialog(props: RequestProps) {
  const { data: about } = useQuery(aboutQuery(props.projectId));
  return about === undefined ? null : <RequestForm {...props} about={about} />;
}

function RequestForm({ about, today, onClose, onDone, again }: RequestProps & { about: About }) {
  const { say } = useWords();
  const request = useRequest();
  const act = again?.redraw ?? request;
  const kinds = kindsFor(about);
  const [typed, set] = useState<Typed>(() =>
    asItIs(
      about,
      again?.data.changes.map(({ wanted }) => wanted.kind),
    ),
  );
  const [text, setText] = useState({ title: again?.data.title ?? '', reason: again?.data.reason ?? '', basis: again?.data.basis ?? BASIS });
  const toggle = (kind: AdjustmentKind) =>
    set({ ...typed, kinds: typed.kinds.includes(kind) ? typed.kinds.filter((each) => each !== kind) : [...typed.kinds, kind] });
  const changes = changesOf(typed, about);
  const [lacking, setLacking] = useState(false);
  const send = () => {
    setLacking(changes === null);
    if (changes === null) return;
    const adjustment = { officeId: about.officeId, year: about.year, ...text, disruptionId: again?.data.disruption?.id ?? null, changes };
    if (again === undefined) request.mutate(adjustment, { onSuccess: onDone });
    else again.redraw.mutate(adjustment, { onSuccess: () => onDone(again.data.id) });
  };
  const field = (name: 'title' | 'reason' | 'basis', label: string, rows: number) => (
    <Textarea
      label={label}
      required
      minLength={name === 'title' ? 5 : 3}
      maxLength={name === 'reason' ? 2_000 : 400}
      autosize
      minRows={rows}
      value={text[name]}
      onChange={({ currentTarget: { value } }) => setText({ ...text, [name]: value })}
    />
  );
  return (
    <FormDialog
      title={`${say(again === undefined ? adjustmentWords.step.request : adjustmentWords.step.redraw)}: ${about.code}`}
      lead={about.name}
      send={say(words.send)}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={send}
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        maxLength={400}
        value={text.title}
        onChange={({ currentTarget: { value } }) => setText({ ...text, title: value })}
      />
      <fieldset className="choices">
        <legend>{say(words.kindsOf)}</legend>
        {kinds.map((kind) => (
          <Choice key={kind} kind={kind} chosen={typed.kinds} onToggle={() => toggle(kind)} />
        ))}
      </fieldset>
      {typed.kinds.map((kind) => (
        <ChangeFields key={kind} kind={kind} about={about} typed={typed} today={today} onChange={set} />
      ))}
      {field('reason', say(words.reason), 2)}
      {field('basis', say(words.basis), 2)}
      {lacking && changes === null && <Problem said={typed.kinds.length === 0 ? words.noKind : words.unwhole} />}
    </FormDialog>
  );
}

/** One kind to tick; closed where one that is ticked excludes it. */
function Choice({ kind, chosen, onToggle }: { kind: AdjustmentKind; chosen: readonly AdjustmentKind[]; onToggle: () => void }) {
  const { say } = useWords();
  const ticked = chosen.includes(kind);
  const excluded = !ticked && chosen.some((each) => excludeEachOther(kind, each));
  return (
    <label className="choose">
      <input type="checkbox" checked={ticked} disabled={excluded} onChange={onToggle} />
      <span>
        {say(adjustmentWords.kind[kind])}
        <span className="under">{say(excluded ? words.notTogether : MINISTRY.has(kind) ? words.dueMinistry : words.dueAgency)}</span>
      </span>
    </label>
  );
}
