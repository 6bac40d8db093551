import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { writtenMoney } from '../../../../ui/formats.ts';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { enteredItems, type Proposal, type Revision } from '../../proposal.schema.ts';
import { proposalWords } from '../../proposal.words.ts';
import type { Round } from '../../rounds/round.schema.ts';
import { statedCriteria } from '../../scoring/criterion.schema.ts';
import { criterionWords } from '../../scoring/criterion.words.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import type { ProposalActs, RoundActs } from '../proposals.client.ts';

type Item = (typeof enteredItems)[number];
type Stated = (typeof statedCriteria)[number];
/** A proposal as it is typed: papers half typed are not sent, facts without words neither. */
interface Typed {
  readonly leastDong: string | null;
  readonly need: string;
  readonly disruptionId: string;
  readonly papers: Readonly<Record<Item, { readonly code: string; readonly on: string | null }>>;
  readonly facts: Readonly<Partial<Record<Stated, string>>>;
}
const EMPTY: Typed = {
  leastDong: null,
  need: '',
  disruptionId: '',
  papers: Object.fromEntries(enteredItems.map((item) => [item, { code: '', on: null }])) as Typed['papers'],
  facts: {},
};

function revisionOf({ leastDong, need, disruptionId, papers, facts }: Typed): Revision | null {
  if (leastDong === null) return null;
  return {
    leastDong,
    need: need.trim(),
    disruptionId: disruptionId === '' ? null : disruptionId,
    papers: enteredItems.flatMap((item) => {
      const { code, on } = papers[item];
      return code.trim() === '' || on === null ? [] : [{ item, paper: { code: code.trim(), on } }];
    }),
    facts: statedCriteria.flatMap((criterion) => {
      const said = facts[criterion]?.trim() ?? '';
      return said.length < 3 ? [] : [{ criterion, words: said }];
    }),
  };
}

/** What is proposed of a project: the least support, the need, its papers, what speaks for it. */
function ProposalFields({
  value,
  causes,
  onChange,
}: {
  value: Typed;
  causes: readonly { id: string; name: string }[];
  onChange: (typed: Typed) => void;
}) {
  const { say } = useWords();
  return (
    <>
      <MoneyField
        label={say(words.leastField)}
        required
        value={value.leastDong}
        onChange={(leastDong) => onChange({ ...value, leastDong })}
      />
      <Textarea
        label={say(words.need)}
        required
        minLength={3}
        maxLength={1000}
        autosize
        minRows={2}
        value={value.need}
        onChange={({ currentTarget }) => onChange({ ...value, need: currentTarget.value })}
      />
      {causes.length > 0 && (
        <NativeSelect
          label={say(words.cause)}
          value={value.disruptionId}
          data={[{ value: '', label: say(words.noCause) }, ...causes.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget }) => onChange({ ...value, disruptionId: currentTarget.value })}
        />
      )}
      <h3>{say(words.papers)}</h3>
      {enteredItems.map((item) => (
        <PaperRow
          key={item}
          label={say(proposalWords.item[item])}
          value={value.papers[item]}
          onChange={(paper) => onChange({ ...value, papers: { ...value.papers, [item]: paper } })}
        />
      ))}
      <FactFields value={value.facts} onChange={(facts) => onChange({ ...value, facts })} />
    </>
  );
}
function PaperRow({
  label,
  value,
  onChange,
}: {
  label: string;
  value: { readonly code: string; readonly on: string | null };
  onChange: (paper: { code: string; on: string | null }) => void;
}) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <TextInput
        label={label}
        maxLength={120}
        value={value.code}
        onChange={({ currentTarget }) => onChange({ ...value, code: currentTarget.value })}
      />
      <DayInput
        label={say(words.paperOn)}
        required={value.code.trim() !== ''}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
      />
    </div>
  );
}
function FactFields({ value, onChange }: { value: Typed['facts']; onChange: (facts: Typed['facts']) => void }) {
  const { say } = useWords();
  return (
    <>
      <fieldset className="choices">
        <legend>{say(words.facts)}</legend>
        {statedCriteria.map((criterion) => (
          <label key={criterion} className="choose">
            <input
              type="checkbox"
              checked={value[criterion] !== undefined}
              onChange={({ currentTarget: { checked } }) => {
                const { [criterion]: _, ...others } = value;
                onChange(checked ? { ...value, [criterion]: '' } : others);
              }}
            />
            {say(criterionWords.criterion[criterion])}
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{say(words.factsLead)}</p>
      {statedCriteria
        .filter((criterion) => value[criterion] !== undefined)
        .map((criterion) => (
          <TextInput
            key={criterion}
            label={say(words.factWords(say(criterionWords.criterion[criterion])))}
            required
            minLength={3}
            maxLength={1000}
            value={value[criterion]!}
            onChange={({ currentTarget }) => onChange({ ...value, [criterion]: currentTarget.value })}
          />
        ))}
    </>
  );
}

/** A registered project is proposed; its figures are those it was registered with. */
export function DraftDialog({ data, acts: { draft }, onClose }: { data: Round; acts: RoundActs; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [projectId, setProject] = useState(data.candidates[0]!.projectId);
  const [value, set] = useState<Typed>(EMPTY);
  const chosen = data.candidates.find((each) => each.projectId === projectId)!;
  const send = () => {
    const revision = revisionOf(value);
    if (revision !== null)
      draft.mutate({ ...revision, projectId }, { onSuccess: (id) => void navigate({ to: '/de-xuat/de-an/$id', params: { id } }) });
  };
  return (
    <FormDialog
      title={say(words.draft)}
      send={say(words.save)}
      busy={draft.isPending}
      error={draft.error}
      onClose={() => {
        draft.reset();
        onClose();
      }}
      onSend={send}
    >
      <NativeSelect
        label={say(words.projectChoice)}
        value={projectId}
        data={data.candidates.map((each) => ({ value: each.projectId, label: `${each.code} – ${each.name}` }))}
        onChange={({ currentTarget }) => setProject(currentTarget.value)}
      />
      <p className="small quiet">
        {chosen.unit} · {say(words.askedIs(writtenMoney(chosen.askedDong)))}
      </p>
      <ProposalFields value={value} causes={data.causes} onChange={set} />
    </FormDialog>
  );
}

/** The same of a proposal drawn up or given back. */
export function ReviseDialog({ data, acts: { revise }, onClose }: { data: Proposal; acts: ProposalActs; onClose: () => void }) {
  const { say } = useWords();
  const [value, set] = useState<Typed>({
    leastDong: data.leastDong,
    need: data.need,
    disruptionId: data.disruption?.id ?? '',
    papers: Object.fromEntries(
      enteredItems.map((item) => {
        const paper = data.papers.find((each) => each.item === item)?.paper;
        return [item, { code: paper?.code ?? '', on: paper?.on ?? null }];
      }),
    ) as Typed['papers'],
    facts: Object.fromEntries(data.facts.map(({ criterion, stated }) => [criterion, stated])),
  });
  const causes = [
    ...new Map(
      [...data.disruptions, ...(data.disruption === null ? [] : [data.disruption])].map(({ id, name }) => [id, { id, name }]),
    ).values(),
  ];
  const send = () => {
    const revision = revisionOf(value);
    // A paper that stands as it was is not entered once more.
    if (revision !== null)
      revise.mutate(
        {
          ...revision,
          papers: revision.papers.filter(({ item, paper }) => {
            const before = data.papers.find((each) => each.item === item)?.paper;
            return before?.code !== paper.code || before.on !== paper.on;
          }),
        },
        { onSuccess: onClose },
      );
  };
  return (
    <FormDialog
      title={say(proposalWords.step.revise)}
      lead={data.name}
      send={say(words.save)}
      busy={revise.isPending}
      error={revise.error}
      onClose={() => {
        revise.reset();
        onClose();
      }}
      onSend={send}
    >
      <p className="small quiet">{say(words.askedIs(writtenMoney(data.askedDong)))}</p>
      <ProposalFields value={value} causes={causes} onChange={set} />
    </FormDialog>
  );
}
