import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Sending } from '../../proposal.schema.ts';
import { proposalWords } from '../../proposal.words.ts';
import { type Round, type RoundList, type RoundOutcome, roundOutcomes } from '../../rounds/round.schema.ts';
import type { CriterionRow } from '../../scoring/criterion.schema.ts';
import { criterionWords } from '../../scoring/criterion.words.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import { type RoundActs, useOpenRound } from '../proposals.client.ts';

interface Typed {
  readonly code: string;
  readonly on: string | null;
}
/** A paper as it is typed: its number and its date. */
export function PaperFields({ label, value, onChange }: { label: string; value: Typed; onChange: (typed: Typed) => void }) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <PaperCodeField label={label} required value={value.code} onChange={(code) => onChange({ ...value, code })} />
      <DayInput label={say(words.paperOn)} required value={value.on} onChange={(on) => onChange({ ...value, on })} />
    </div>
  );
}
function RemarkField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { say } = useWords();
  return (
    <Textarea
      label={say(words.remark)}
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
interface Act {
  readonly isPending: boolean;
  readonly error: Error | null;
  reset(): void;
}

/** The Agency opens a round from a letter. */
export function OpenRoundDialog({ list, onOpened, onClose }: { list: RoundList; onOpened: (id: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const opening = useOpenRound();
  const [name, setName] = useState('');
  const [year, setYear] = useState(Number(list.asOf.slice(0, 4)));
  const [paper, setPaper] = useState<Typed>({ code: '', on: null });
  const [namedOn, setNamed] = useState<string | null>(null);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [points, setPoints] = useState<readonly CriterionRow[]>(list.usual);
  const weights = points
    .filter((row, at) => row.points !== list.usual[at]!.points)
    .map(({ criterion, points: most }) => ({ criterion, points: most }));
  const send = () => {
    if (paper.on !== null && namedOn !== null)
      opening.mutate(
        { name: name.trim(), year, paper: { code: paper.code.trim(), on: paper.on }, namedOn, disruptionIds: [...chosen], weights },
        { onSuccess: onOpened },
      );
  };
  return (
    <FormDialog
      title={say(words.openRound)}
      lead={say(words.criteriaLead)}
      send={say(words.save)}
      busy={opening.isPending}
      error={opening.error}
      onClose={onClose}
      onSend={send}
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        maxLength={300}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <PaperFields label={say(words.paperCode)} value={paper} onChange={setPaper} />
      <div className="form-row">
        <WholeNumberField
          label={say(words.year)}
          required
          min={2010}
          max={2050}
          value={year}
          onChange={(typed) => typed !== null && setYear(typed)}
        />
        <DayInput label={say(words.namedOn)} required value={namedOn} onChange={setNamed} />
      </div>
      <p className="small quiet">{say(words.namedLead)}</p>
      {list.disruptions.length > 0 && (
        <fieldset className="choices">
          <legend>{say(words.disruptions)}</legend>
          {list.disruptions.map((each) => (
            <label key={each.id} className="choose">
              <input
                type="checkbox"
                checked={chosen.includes(each.id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(checked ? [...chosen, each.id] : chosen.filter((other) => other !== each.id))
                }
              />
              {each.name}
            </label>
          ))}
        </fieldset>
      )}
      <details>
        <summary>{say(words.weights)}</summary>
        <div className="form-row round-weights">
          {/* That key projects go first is the circular's, not a weight. */}
          {points
            .filter(({ criterion }) => criterion !== 'key-project')
            .map((row) => (
              <WholeNumberField
                key={row.criterion}
                label={say(criterionWords.criterion[row.criterion])}
                required
                min={0}
                max={1000}
                value={row.points}
                onChange={(typed) =>
                  typed !== null && setPoints(points.map((other) => (other === row ? { ...row, points: typed } : other)))
                }
              />
            ))}
        </div>
      </details>
    </FormDialog>
  );
}

/** A department proposes nothing: its letter, dated today unless said. */
export function NoneDialog({
  office,
  today,
  acts: { none },
  onClose,
}: {
  office: string;
  today: string;
  acts: RoundActs;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [letter, setLetter] = useState<Typed>({ code: '', on: today });
  const [remark, setRemark] = useState('');
  const send = () => {
    if (letter.on !== null)
      none.mutate(
        { officeId: office, letter: { code: letter.code.trim(), on: letter.on }, remark: orNull(remark) },
        { onSuccess: onClose },
      );
  };
  return (
    <FormDialog
      title={say(proposalWords.round.step['answer-none'])}
      lead={say(words.ownLead)}
      send={say(words.send)}
      busy={none.isPending}
      error={none.error}
      onClose={() => {
        none.reset();
        onClose();
      }}
      onSend={send}
    >
      <PaperFields label={say(words.letter)} value={letter} onChange={setLetter} />
      <RemarkField value={remark} onChange={setRemark} />
    </FormDialog>
  );
}

/** Proposals leave by one letter of the department. */
export function SendDialog({
  act,
  today,
  onSend,
  onClose,
}: {
  act: Act;
  today: string;
  onSend: (letter: Omit<Sending, 'ids'>) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [letter, setLetter] = useState<Typed>({ code: '', on: today });
  const [remark, setRemark] = useState('');
  const send = () => {
    if (letter.on !== null) onSend({ letter: { code: letter.code.trim(), on: letter.on }, remark: orNull(remark) });
  };
  return (
    <FormDialog
      title={say(proposalWords.step.send)}
      lead={say(words.sendLead)}
      send={say(words.send)}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={send}
    >
      <PaperFields label={say(words.letter)} value={letter} onChange={setLetter} />
      <RemarkField value={remark} onChange={setRemark} />
    </FormDialog>
  );
}

/** An answer that came on paper, as the Agency enters it. */
export function PaperAnswerDialog({ data, acts: { answerFor }, onClose }: { data: Round; acts: RoundActs; onClose: () => void }) {
  const { say } = useWords();
  const open = data.answers.filter(({ firstOn }) => firstOn === null);
  const offices = (open.length > 0 ? open : data.answers).map(({ officeId, office }) => ({ value: officeId, label: office }));
  const [value, set] = useState({ officeId: offices[0]?.value ?? '', outcome: 'none' as RoundOutcome, proposals: 1, remark: '' });
  const [letter, setLetter] = useState<Typed>({ code: '', on: null });
  const [arrivedOn, setArrived] = useState<string | null>(data.asOf);
  const send = () => {
    if (letter.on !== null && arrivedOn !== null)
      answerFor.mutate(
        {
          ...value,
          proposals: value.outcome === 'none' ? 0 : value.proposals,
          letter: { code: letter.code.trim(), on: letter.on },
          arrivedOn,
          remark: orNull(value.remark),
        },
        { onSuccess: onClose },
      );
  };
  return (
    <FormDialog
      title={say(proposalWords.round.step['answer-for'])}
      send={say(words.save)}
      busy={answerFor.isPending}
      error={answerFor.error}
      onClose={() => {
        answerFor.reset();
        onClose();
      }}
      onSend={send}
    >
      <NativeSelect
        label={say(words.office)}
        value={value.officeId}
        data={offices}
        onChange={({ currentTarget }) => set({ ...value, officeId: currentTarget.value })}
      />
      <NativeSelect
        label={say(words.outcome)}
        value={value.outcome}
        data={roundOutcomes.map((outcome) => ({ value: outcome, label: say(proposalWords.round.outcome[outcome]) }))}
        onChange={({ currentTarget }) => set({ ...value, outcome: currentTarget.value as RoundOutcome })}
      />
      {value.outcome === 'proposes' && (
        <WholeNumberField
          label={say(words.howMany)}
          required
          min={1}
          max={1000}
          value={value.proposals}
          onChange={(typed) => typed !== null && set({ ...value, proposals: typed })}
        />
      )}
      <PaperFields label={say(words.letter)} value={letter} onChange={setLetter} />
      <DayInput label={say(words.arrivedOn)} required value={arrivedOn} onChange={setArrived} />
      <RemarkField value={value.remark} onChange={(remark) => set({ ...value, remark })} />
    </FormDialog>
  );
}

/** The round ends for good. */
export function FinishDialog({ acts: { finish }, onClose }: { acts: RoundActs; onClose: () => void }) {
  const { say } = useWords();
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={say(proposalWords.round.step.finish)}
      lead={say(words.finishLead)}
      send={say(proposalWords.round.step.finish)}
      busy={finish.isPending}
      error={finish.error}
      onClose={() => {
        finish.reset();
        onClose();
      }}
      onSend={() => finish.mutate(orNull(remark), { onSuccess: onClose })}
    >
      <RemarkField value={remark} onChange={setRemark} />
    </FormDialog>
  );
}
