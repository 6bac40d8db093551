import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../../ui/ActDialog.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { writtenMoney } from '../../../../ui/formats.ts';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Advice } from '../../advice/advice.schema.ts';
import { adviceWords } from '../../advice/advice.words.ts';
import { type LocalBudgetKind, localBudgetKinds, type ProvinceYear } from '../../local-funding.schema.ts';
import { localFundingWords } from '../../local-funding.words.ts';
import type { LocalProject } from '../../planned/planned.schema.ts';
import { localProjectWords } from '../../planned/planned.words.ts';
import type { LocalFundingActs } from '../local-funding.client.ts';
import { localFundingPageWords as words } from '../pages.words.ts';

type Filled = readonly [string, string | null];
/** The paper an act rests on: number and date. */
function PaperFields({ value: [code, on], onChange }: { value: Filled; onChange: (paper: Filled) => void }) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <PaperCodeField label={say(words.paperCode)} required value={code} onChange={(typed) => onChange([typed, on])} />
      <DayInput label={say(words.paperOn)} required value={on} onChange={(day) => onChange([code, day])} />
    </div>
  );
}
const paperOf = ([code, on]: Filled) => ({ code: code.trim(), on: on! });
interface Of {
  readonly acts: LocalFundingActs;
  readonly onClose: () => void;
}

/** A paper that gives local money, raises or cuts it. */
export function BudgetDialog({ data, acts: { enterBudget }, onClose }: Of & { readonly data: ProvinceYear }) {
  const { say } = useWords();
  const [kind, setKind] = useState<LocalBudgetKind>(data.papers.some((paper) => paper.kind === 'assigned') ? 'raised' : 'assigned');
  const [amountDong, setAmount] = useState<string | null>(null);
  const [paper, setPaper] = useState<Filled>(['', null]);
  const [remark, setRemark] = useState('');
  return (
    <ActDialog
      send={say(words.save)}
      act={enterBudget}
      title={say(localFundingWords.step['enter-budget'])}
      onClose={onClose}
      onSend={() => {
        if (amountDong !== null && paper[1] !== null)
          enterBudget.mutate({ kind, amountDong, paper: paperOf(paper), remark: orNull(remark) }, { onSuccess: onClose });
      }}
    >
      <div className="form-row">
        <NativeSelect
          label={say(words.kind)}
          value={kind}
          data={localBudgetKinds.map((value) => ({ value, label: say(localFundingWords.budgetKind[value]) }))}
          onChange={({ currentTarget }) => setKind(currentTarget.value as LocalBudgetKind)}
        />
        <MoneyField label={say(words.amount)} required value={amountDong} onChange={setAmount} />
      </div>
      <PaperFields value={paper} onChange={setPaper} />
      <WordsField label={say(words.remark)} value={remark} onChange={setRemark} />
    </ActDialog>
  );
}

/** An advice drawn up or corrected; what is known of need and budget stands above it. */
export function AdviceDialog({
  data,
  advice,
  acts: { draftAdvice, correctAdvice },
  onClose,
}: Of & { readonly data: ProvinceYear; readonly advice?: Advice }) {
  const { say } = useWords();
  const [askedDong, setAsked] = useState<string | null>(advice?.askedDong ?? null);
  const [reason, setReason] = useState(advice?.reason ?? '');
  const act = advice === undefined ? draftAdvice : correctAdvice;
  const send = () => {
    if (askedDong === null) return;
    if (advice === undefined) draftAdvice.mutate({ askedDong, reason }, { onSuccess: onClose });
    else correctAdvice.mutate({ id: advice.id, advice: { askedDong, reason } }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      send={say(words.save)}
      act={act}
      title={say(adviceWords.step[advice === undefined ? 'draft' : 'correct'])}
      lead={say(words.adviseLead(writtenMoney(data.needDong), writtenMoney(data.budgetDong)))}
      onClose={onClose}
      onSend={send}
    >
      <MoneyField label={say(words.askedMore)} required value={askedDong} onChange={setAsked} />
      <WordsField label={say(words.reason)} least={10} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** A paper about an advice: the letter that goes out, the word of the Department of Finance. */
export function PaperDialog({
  id,
  step,
  acts: { sendAdvice, noteOpinion },
  onClose,
}: Of & { readonly id: string; readonly step: 'send' | 'note-opinion' }) {
  const { say } = useWords();
  const [paper, setPaper] = useState<Filled>(['', null]);
  const [remark, setRemark] = useState('');
  const send = () => {
    if (paper[1] === null) return;
    const said = { paper: paperOf(paper), remark: orNull(remark) };
    if (step === 'send') sendAdvice.mutate({ id, letter: said }, { onSuccess: onClose });
    else noteOpinion.mutate({ id, opinion: said }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      send={say(words.save)}
      act={step === 'send' ? sendAdvice : noteOpinion}
      title={say(adviceWords.step[step])}
      onClose={onClose}
      onSend={send}
    >
      <PaperFields value={paper} onChange={setPaper} />
      <WordsField label={say(words.remark)} value={remark} onChange={setRemark} />
    </ActDialog>
  );
}

/** The answer of the People's Committee: so much more, or nothing. */
export function AnswerDialog({ advice, acts: { answerAdvice }, onClose }: Of & { readonly advice: Advice }) {
  const { say } = useWords();
  const [granted, setGranted] = useState(true);
  const [grantedDong, setGiven] = useState<string | null>(null);
  const [paper, setPaper] = useState<Filled>(['', null]);
  const [remark, setRemark] = useState('');
  return (
    <ActDialog
      send={say(words.save)}
      act={answerAdvice}
      title={say(words.answer)}
      lead={say(words.adviceAsks(writtenMoney(advice.askedDong)))}
      onClose={onClose}
      onSend={() => {
        if (paper[1] !== null)
          answerAdvice.mutate(
            {
              id: advice.id,
              answer: { granted, grantedDong: granted ? grantedDong : null, paper: paperOf(paper), remark: orNull(remark) },
            },
            { onSuccess: onClose },
          );
      }}
    >
      <fieldset className="choices">
        <legend>{say(words.answer)}</legend>
        {[true, false].map((each) => (
          <label key={String(each)} className="choose">
            <input type="radio" name="granted" checked={granted === each} onChange={() => setGranted(each)} />
            {say(each ? words.grantedWhole : words.declined)}
          </label>
        ))}
      </fieldset>
      {granted && <MoneyField label={say(words.given)} required value={grantedDong} onChange={setGiven} />}
      <PaperFields value={paper} onChange={setPaper} />
      <WordsField label={say(words.remark)} value={remark} onChange={setRemark} />
    </ActDialog>
  );
}

export function WithdrawDialog({ id, acts: { withdrawAdvice }, onClose }: Of & { readonly id: string }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      send={say(words.save)}
      act={withdrawAdvice}
      title={say(adviceWords.step.withdraw)}
      onClose={onClose}
      onSend={() => withdrawAdvice.mutate({ id, reason }, { onSuccess: onClose })}
    >
      <WordsField label={say(words.reason)} least={3} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** A project that the province's plan takes in. */
export function PlanDialog({ acts: { plan }, onClose }: Of) {
  const { say } = useWords();
  const [value, set] = useState({ name: '', unit: '', district: '' });
  const [localDong, setDong] = useState<string | null>(null);
  const [paper, setPaper] = useState<Filled>(['', null]);
  const text = (name: keyof typeof value, label: string, more: object = {}) => (
    <TextInput
      label={label}
      value={value[name]}
      {...more}
      onChange={({ currentTarget }) => set({ ...value, [name]: currentTarget.value })}
    />
  );
  return (
    <ActDialog
      send={say(words.save)}
      act={plan}
      title={say(localFundingWords.step.plan)}
      onClose={onClose}
      onSend={() => {
        if (localDong !== null && paper[1] !== null)
          plan.mutate(
            { name: value.name, unit: value.unit, district: orNull(value.district), localDong, paper: paperOf(paper) },
            { onSuccess: onClose },
          );
      }}
    >
      {text('name', say(words.name), { required: true, minLength: 10, maxLength: 400 })}
      {text('unit', say(words.carriedOutBy), { required: true, minLength: 3, maxLength: 200 })}
      <div className="form-row">
        {text('district', say(words.district), { maxLength: 100 })}
        <MoneyField label={say(words.support)} required value={localDong} onChange={setDong} />
      </div>
      <PaperFields value={paper} onChange={setPaper} />
    </ActDialog>
  );
}

/** The province's plan takes up what the national one left to it. */
export function TakeUpDialog({ project, acts: { takeUp }, onClose }: Of & { readonly project: LocalProject }) {
  const { say } = useWords();
  const [localDong, setDong] = useState<string | null>(project.askedDong);
  const [paper, setPaper] = useState<Filled>(['', null]);
  return (
    <ActDialog
      send={say(words.save)}
      act={takeUp}
      title={say(localProjectWords.step['take-up'])}
      lead={project.name}
      onClose={onClose}
      onSend={() => {
        if (localDong !== null && paper[1] !== null)
          takeUp.mutate({ id: project.id, taken: { localDong, paper: paperOf(paper) } }, { onSuccess: onClose });
      }}
    >
      <MoneyField label={say(words.support)} required value={localDong} onChange={setDong} />
      <PaperFields value={paper} onChange={setPaper} />
    </ActDialog>
  );
}

export function FinishDialog({ project, acts: { finish }, onClose }: Of & { readonly project: LocalProject }) {
  const { say } = useWords();
  const [on, setOn] = useState<string | null>(null);
  const [spentDong, setSpent] = useState<string | null>(project.localDong);
  const [remark, setRemark] = useState('');
  return (
    <ActDialog
      send={say(words.save)}
      act={finish}
      title={say(localProjectWords.step.finish)}
      lead={project.name}
      onClose={onClose}
      onSend={() => {
        if (on !== null && spentDong !== null)
          finish.mutate({ id: project.id, finished: { on, spentDong, remark: orNull(remark) } }, { onSuccess: onClose });
      }}
    >
      <div className="form-row">
        <DayInput label={say(words.doneOn)} required value={on} onChange={setOn} />
        <MoneyField label={say(words.spent)} required zero value={spentDong} onChange={setSpent} />
      </div>
      <WordsField label={say(words.remark)} value={remark} onChange={setRemark} />
    </ActDialog>
  );
}

export function DropDialog({ project, acts: { drop }, onClose }: Of & { readonly project: LocalProject }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      send={say(words.save)}
      act={drop}
      title={say(localProjectWords.step.drop)}
      lead={project.name}
      onClose={onClose}
      onSend={() => drop.mutate({ id: project.id, reason }, { onSuccess: onClose })}
    >
      <WordsField label={say(words.reason)} least={3} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
