import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../../ui/ActDialog.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { useOffices } from '../../../organizations/web/parts/offices.ts';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import {
  type Gathering,
  type GatheringKind,
  gatheringKinds,
  type GatheringOutcome,
  gatheringOutcomes,
  type GatheringSource,
  gatheringSources,
  usualMeasures,
} from '../../gathering.schema.ts';
import { gatheringWords } from '../../gathering.words.ts';
import { type GatheringActs, usePlanGathering } from '../gatherings.client.ts';
import { gatheringPageWords as words } from '../pages.words.ts';

/** Choices of a list of words. */
function useChoices(): <Word extends string>(all: readonly Word[], said: Readonly<Record<Word, Said>>) => { value: Word; label: string }[] {
  const { say } = useWords();
  return (all, said) => all.map((value) => ({ value, label: say(said[value]) }));
}
/** Two days of a period; the last may be left out where it is of one day. */
function PeriodFields({ value: [startsOn, endsOn], onChange }: { value: Period; onChange: (period: Period) => void }) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <DayInput label={say(words.startsOn)} required value={startsOn} onChange={(day) => onChange([day, endsOn])} />
      <DayInput label={say(words.endsOn)} value={endsOn} onChange={(day) => onChange([startsOn, day])} />
    </div>
  );
}
type Period = readonly [string | null, string | null];

/** A gathering of the asker's office. */
export function PlanDialog({ onPlanned, onClose }: { onPlanned: (id: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const [planning, choices, provinces] = [usePlanGathering(), useChoices(), useProvinces()];
  const { offices, office, setOffice } = useOffices();
  const [value, set] = useState({
    kind: 'training' as GatheringKind,
    source: 'national' as GatheringSource,
    name: '',
    projectCode: '',
    provinceCode: '',
    district: '',
    venue: '',
    people: 30,
  });
  const [[startsOn, endsOn], setDays] = useState<Period>([null, null]);
  const [budgetDong, setBudget] = useState<string | null>(null);
  const text = (name: 'name' | 'projectCode' | 'district' | 'venue', more: object = {}) => (
    <TextInput
      label={say(words[name])}
      value={value[name]}
      maxLength={200}
      {...more}
      onChange={({ currentTarget }) => set({ ...value, [name]: currentTarget.value })}
    />
  );
  const send = () => {
    if (office === undefined || startsOn === null || budgetDong === null) return;
    planning.mutate(
      {
        ...value,
        officeId: office,
        projectCode: orNull(value.projectCode),
        district: orNull(value.district),
        venue: orNull(value.venue),
        startsOn,
        endsOn: endsOn ?? startsOn,
        budgetDong,
      },
      { onSuccess: onPlanned },
    );
  };
  return (
    <FormDialog
      title={say(words.plan)}
      send={say(words.save)}
      busy={planning.isPending}
      error={planning.error}
      onClose={onClose}
      onSend={send}
    >
      {offices.length > 1 && (
        <NativeSelect
          label={say(words.office)}
          value={office ?? ''}
          data={offices}
          onChange={({ currentTarget }) => setOffice(currentTarget.value)}
        />
      )}
      {text('name', { required: true, minLength: 3, maxLength: 300 })}
      <div className="form-row">
        <NativeSelect
          label={say(words.kind)}
          value={value.kind}
          data={choices(gatheringKinds, gatheringWords.kind)}
          onChange={({ currentTarget }) => set({ ...value, kind: currentTarget.value as GatheringKind })}
        />
        <NativeSelect
          label={say(words.source)}
          value={value.source}
          data={choices(gatheringSources, gatheringWords.source)}
          onChange={({ currentTarget }) => set({ ...value, source: currentTarget.value as GatheringSource })}
        />
      </div>
      <PeriodFields value={[startsOn, endsOn]} onChange={setDays} />
      <div className="form-row">
        <NativeSelect
          label={say(words.province)}
          required
          value={value.provinceCode}
          data={[{ value: '', label: '' }, ...provinces]}
          onChange={({ currentTarget }) => set({ ...value, provinceCode: currentTarget.value })}
        />
        {text('district')}
      </div>
      {text('venue')}
      <div className="form-row">
        <WholeNumberField
          label={say(words.expected)}
          required
          min={1}
          max={100_000}
          value={value.people}
          onChange={(typed) => typed !== null && set({ ...value, people: typed })}
        />
        <MoneyField label={say(words.budget)} required zero value={budgetDong} onChange={setBudget} />
      </div>
      {text('projectCode', { description: say(words.projectHint), inputWrapperOrder: ['label', 'input', 'description'] })}
    </FormDialog>
  );
}

interface About {
  readonly data: Gathering;
  readonly acts: GatheringActs;
  readonly onClose: () => void;
}
/** The paper an act rests on. */
function PaperFields({
  code,
  on,
  onCode,
  onDay,
}: {
  code: string;
  on: string | null;
  onCode: (code: string) => void;
  onDay: (on: string | null) => void;
}) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <PaperCodeField label={say(words.paperCode)} required value={code} onChange={onCode} />
      <DayInput label={say(words.paperOn)} required value={on} onChange={onDay} />
    </div>
  );
}

/** Whether it is necessary, and what should become of it. */
export function ReviewDialog({ data, acts: { review }, onClose }: About) {
  const { say } = useWords();
  const choices = useChoices();
  const [value, set] = useState({ necessary: true, outcome: 'hold-with-measures' as GatheringOutcome, remark: '' });
  return (
    <ActDialog
      send={say(words.save)}
      act={review}
      title={say(gatheringWords.step.review)}
      lead={data.name}
      onClose={onClose}
      onSend={() => review.mutate(value, { onSuccess: onClose })}
    >
      <label className="choose">
        <input
          type="checkbox"
          checked={value.necessary}
          onChange={({ currentTarget: { checked: necessary } }) => set({ ...value, necessary })}
        />
        {say(words.necessary)}
      </label>
      <NativeSelect
        label={say(words.outcome)}
        value={value.outcome}
        data={choices(gatheringOutcomes, gatheringWords.outcome)}
        onChange={({ currentTarget }) => set({ ...value, outcome: currentTarget.value as GatheringOutcome })}
      />
      <WordsField label={say(words.reason)} least={3} value={value.remark} onChange={(remark) => set({ ...value, remark })} />
    </ActDialog>
  );
}

/** The measures of the checklist, and others by hand. */
function MeasuresField({
  chosen,
  others,
  onChoose,
  onOthers,
}: {
  chosen: readonly string[];
  others: string;
  onChoose: (chosen: readonly string[]) => void;
  onOthers: (text: string) => void;
}) {
  const { say } = useWords();
  return (
    <>
      <fieldset className="choices">
        <legend>{say(words.measures)}</legend>
        {usualMeasures.map((each) => {
          const written = gatheringWords.measure[each].vi;
          return (
            <label key={each} className="choose">
              <input
                type="checkbox"
                checked={chosen.includes(written)}
                onChange={({ currentTarget: { checked } }) =>
                  onChoose(checked ? [...chosen, written] : chosen.filter((other) => other !== written))
                }
              />
              {say(gatheringWords.measure[each])}
            </label>
          );
        })}
      </fieldset>
      <WordsField label={say(words.otherMeasures)} value={others} onChange={onOthers} />
    </>
  );
}

/** The paper of whose money it is, with its measures or its new days; what the review proposed stands first. */
export function DecideDialog({ data, acts: { decide }, onClose }: About) {
  const { say } = useWords();
  const choices = useChoices();
  const proposed = data.history.findLast(({ step }) => step === 'review')?.outcome ?? 'hold-with-measures';
  const [value, set] = useState({ outcome: proposed, code: '', remark: '', others: '' });
  const [on, setOn] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [[startsOn, endsOn], setDays] = useState<Period>([null, null]);
  const [budget, setBudget] = useState<string | null>(data.budgetDong);
  const [measured, later, cancelled] = [value.outcome === 'hold-with-measures', value.outcome === 'postpone', value.outcome === 'cancel'];
  const send = () => {
    if (on === null || (budget === null && !cancelled)) return;
    const measures = measured
      ? [
          ...chosen,
          ...value.others
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        ]
      : [];
    decide.mutate(
      {
        authority: data.authority,
        outcome: value.outcome,
        paper: { code: value.code.trim(), on },
        measures,
        startsOn: later ? startsOn : null,
        endsOn: later ? (endsOn ?? startsOn) : null,
        budgetDong: cancelled ? '0' : budget!,
        remark: orNull(value.remark),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <ActDialog
      send={say(words.save)}
      act={decide}
      title={say(gatheringWords.step[data.authority === 'ministry' ? 'decide' : 'decide-locally'])}
      lead={say(words.decideLead(say(gatheringWords.authority[data.authority])))}
      onClose={onClose}
      onSend={send}
    >
      <PaperFields code={value.code} on={on} onCode={(code) => set({ ...value, code })} onDay={setOn} />
      <NativeSelect
        label={say(words.decided)}
        value={value.outcome}
        data={choices(gatheringOutcomes, gatheringWords.outcome)}
        onChange={({ currentTarget }) => set({ ...value, outcome: currentTarget.value as GatheringOutcome })}
      />
      {measured && (
        <MeasuresField chosen={chosen} others={value.others} onChoose={setChosen} onOthers={(others) => set({ ...value, others })} />
      )}
      {later && <PeriodFields value={[startsOn, endsOn]} onChange={setDays} />}
      {!cancelled && <MoneyField label={say(words.budgetAfter)} required zero value={budget} onChange={setBudget} />}
      <WordsField label={say(words.remark)} value={value.remark} onChange={(remark) => set({ ...value, remark })} />
    </ActDialog>
  );
}

/** What the place says on the control of epidemics. */
export function ConsentDialog({ data, acts: { consent }, onClose }: About) {
  const { say } = useWords();
  const [value, set] = useState({ granted: true, code: '', remark: '' });
  const [on, setOn] = useState<string | null>(null);
  const send = () => {
    if (on !== null)
      consent.mutate(
        { granted: value.granted, paper: { code: value.code.trim(), on }, remark: orNull(value.remark) },
        { onSuccess: onClose },
      );
  };
  return (
    <ActDialog
      send={say(words.save)}
      act={consent}
      title={say(gatheringWords.step.consent)}
      lead={say(words.consent(data.province))}
      onClose={onClose}
      onSend={send}
    >
      <PaperFields code={value.code} on={on} onCode={(code) => set({ ...value, code })} onDay={setOn} />
      <fieldset className="choices">
        <legend>{say(words.answer)}</legend>
        {[true, false].map((granted) => (
          <label key={String(granted)} className="choose">
            <input type="radio" name="granted" checked={value.granted === granted} onChange={() => set({ ...value, granted })} />
            {say(granted ? words.granted : words.refused)}
          </label>
        ))}
      </fieldset>
      <WordsField label={say(words.remark)} value={value.remark} onChange={(remark) => set({ ...value, remark })} />
    </ActDialog>
  );
}

/** When it ended and how many came. */
export function HoldDialog({ data, acts: { hold }, onClose }: About) {
  const { say, language } = useWords();
  const [value, set] = useState({ people: data.people, remark: '' });
  const [on, setOn] = useState<string | null>(data.endsOn);
  const send = () => {
    if (on !== null) hold.mutate({ on, people: value.people, remark: orNull(value.remark) }, { onSuccess: onClose });
  };
  return (
    <ActDialog send={say(words.save)} act={hold} title={say(gatheringWords.step.hold)} lead={data.name} onClose={onClose} onSend={send}>
      <div className="form-row">
        <DayInput
          label={say(words.heldOn)}
          hint={say(words.heldHint(writtenDay(data.endsOn, language)))}
          required
          value={on}
          onChange={setOn}
        />
        <WholeNumberField
          label={say(words.peopleCame)}
          required
          min={0}
          max={100_000}
          value={value.people}
          onChange={(typed) => typed !== null && set({ ...value, people: typed })}
        />
      </div>
      <WordsField label={say(words.remark)} value={value.remark} onChange={(remark) => set({ ...value, remark })} />
    </ActDialog>
  );
}
