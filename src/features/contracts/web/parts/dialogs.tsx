import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { useWords } from '../../../../ui/words.tsx';
import { type Contract, type NewSelection, type SelectionStep, selectionSteps } from '../../contract.schema.ts';
import { contractWords, dossierWords } from '../../contract.words.ts';
import type { Dossier, DossierItem } from '../../dossier/dossier.schema.ts';
import type { ContractActs } from '../contracts.client.ts';
import { contractCardWords as words } from '../pages.words.ts';

interface Of {
  readonly acts: ContractActs;
  readonly onClose: () => void;
}
interface Sent {
  readonly isPending: boolean;
  readonly error: unknown;
  reset(): void;
}

/** A form of one step, named like its button. */
function StepForm({
  title,
  sending,
  onSend,
  onClose,
  children,
}: {
  title: string;
  sending: Sent;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <FormDialog
      title={title}
      send={title}
      busy={sending.isPending}
      error={sending.error}
      onClose={() => {
        sending.reset();
        onClose();
      }}
      onSend={onSend}
    >
      {children}
    </FormDialog>
  );
}

/** A contract is drawn up with what the plan assigns. */
export function DraftDialog({
  proposed,
  acts: { draft },
  onClose,
}: Of & { proposed: { nationalDong: string; counterpartDong: string; startsOn: string; endsOn: string } }) {
  const { say } = useWords();
  const [value, setValue] = useState<{
    nationalDong: string | null;
    counterpartDong: string | null;
    startsOn: string | null;
    endsOn: string | null;
  }>(proposed);
  const { nationalDong, counterpartDong, startsOn, endsOn } = value;
  const onSend = () => {
    if (nationalDong !== null && startsOn !== null && endsOn !== null)
      draft.mutate({ nationalDong, counterpartDong: counterpartDong ?? '0', startsOn, endsOn, milestones: [] }, { onSuccess: onClose });
  };
  return (
    <StepForm title={say(contractWords.step.draft)} sending={draft} onSend={onSend} onClose={onClose}>
      <div className="form-row">
        <MoneyField
          label={say(words.national)}
          required
          value={nationalDong}
          onChange={(dong) => setValue({ ...value, nationalDong: dong })}
        />
        <MoneyField
          label={say(words.counterpart)}
          zero
          value={counterpartDong}
          onChange={(dong) => setValue({ ...value, counterpartDong: dong })}
        />
      </div>
      <div className="form-row">
        <DayInput label={say(words.startsOn)} required value={startsOn} onChange={(on) => setValue({ ...value, startsOn: on })} />
        <DayInput label={say(words.endsOn)} required value={endsOn} onChange={(on) => setValue({ ...value, endsOn: on })} />
      </div>
    </StepForm>
  );
}

export function SignDialog({ contract, today, acts: { sign }, onClose }: Of & { contract: Contract; today: string }) {
  const { say } = useWords();
  const [[number, agencySigner, unitSigner], set] = useState(['', '', '']);
  const [signedOn, setSignedOn] = useState<string | null>(today);
  return (
    <StepForm
      title={say(contractWords.step.sign)}
      sending={sign}
      onClose={onClose}
      onSend={() =>
        signedOn !== null && sign.mutate({ id: contract.id, number, signedOn, agencySigner, unitSigner }, { onSuccess: onClose })
      }
    >
      <div className="form-row">
        <TextInput
          label={say(words.number)}
          required
          value={number}
          onChange={({ currentTarget: { value } }) => set([value, agencySigner, unitSigner])}
        />
        <DayInput label={say(words.signedOn)} required value={signedOn} onChange={setSignedOn} />
      </div>
      <TextInput
        label={say(words.agencySigner)}
        required
        minLength={3}
        value={agencySigner}
        onChange={({ currentTarget: { value } }) => set([number, value, unitSigner])}
      />
      <TextInput
        label={say(words.unitSigner)}
        required
        minLength={3}
        value={unitSigner}
        onChange={({ currentTarget: { value } }) => set([number, agencySigner, value])}
      />
    </StepForm>
  );
}

export function AnnexDialog({ contract, today, acts: { annex }, onClose }: Of & { contract: Contract; today: string }) {
  const { say } = useWords();
  const [[code, reason], set] = useState(['', '']);
  const [money, setMoney] = useState('0');
  const [[signedOn, endsOn], setDays] = useState<[string | null, string | null]>([today, null]);
  const dong = /^-?\d{1,18}$/.test(money.replaceAll('.', '')) ? money.replaceAll('.', '') : null;
  return (
    <StepForm
      title={say(contractWords.step.annex)}
      sending={annex}
      onClose={onClose}
      onSend={() =>
        signedOn !== null &&
        dong !== null &&
        annex.mutate(
          { id: contract.id, annex: { code, signedOn, nationalDong: dong, counterpartDong: '0', endsOn, reason } },
          { onSuccess: onClose },
        )
      }
    >
      <div className="form-row">
        <PaperCodeField label={say(words.paperCode)} required cited value={code} onChange={(typed) => set([typed, reason])} />
        <DayInput label={say(words.signedOn)} required value={signedOn} onChange={(on) => setDays([on, endsOn])} />
      </div>
      <div className="form-row">
        <TextInput
          label={say(words.more)}
          value={money}
          error={dong === null}
          onChange={({ currentTarget: { value } }) => setMoney(value)}
        />
        <DayInput label={say(words.newEnd)} value={endsOn} onChange={(on) => setDays([signedOn, on])} />
      </div>
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => set([code, value])}
      />
    </StepForm>
  );
}

export function TerminateDialog({ contract, today, acts: { terminate }, onClose }: Of & { contract: Contract; today: string }) {
  const { say } = useWords();
  const [[code, reason], set] = useState(['', '']);
  const [on, setOn] = useState<string | null>(today);
  return (
    <StepForm
      title={say(contractWords.step.terminate)}
      sending={terminate}
      onClose={onClose}
      onSend={() => on !== null && terminate.mutate({ id: contract.id, paper: { code, on }, reason }, { onSuccess: onClose })}
    >
      <div className="form-row">
        <PaperCodeField label={say(words.paperCode)} required cited value={code} onChange={(typed) => set([typed, reason])} />
        <DayInput label={say(words.paperOn)} required value={on} onChange={setOn} />
      </div>
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => set([code, value])}
      />
    </StepForm>
  );
}

/** Papers are handed in with number and date, those left empty another time. */
export function HandInDialog({ dossier, today, acts: { handIn }, onClose }: Of & { dossier: Dossier; today: string }) {
  const { say } = useWords();
  const papers = dossier.papers.filter((paper) => ownStep(paper.steps, 'submit')?.allowed === true);
  const [codes, setCodes] = useState<Partial<Record<DossierItem, string>>>({});
  const [on, setOn] = useState<string | null>(today);
  const given = papers.flatMap(({ item }) => {
    const code = codes[item]?.trim() ?? '';
    return code === '' || on === null ? [] : [{ item, paper: { code, on } }];
  });
  return (
    <StepForm
      title={say(words.handIn)}
      sending={handIn}
      onClose={onClose}
      onSend={() => given.length > 0 && handIn.mutate({ items: given }, { onSuccess: onClose })}
    >
      <DayInput label={say(words.paperOn)} required value={on} onChange={setOn} />
      {papers.map(({ item }) => (
        <TextInput
          key={item}
          label={`${say(dossierWords.item[item])} – ${say(words.paperCode).toLowerCase()}`}
          value={codes[item] ?? ''}
          onChange={({ currentTarget: { value } }) => setCodes({ ...codes, [item]: value })}
        />
      ))}
    </StepForm>
  );
}

export function ReturnDialog({ item, acts: { review }, onClose }: Of & { item: DossierItem }) {
  const { say } = useWords();
  const [remark, setRemark] = useState('');
  return (
    <StepForm
      title={`${say(words.giveBack)}: ${say(dossierWords.item[item])}`}
      sending={review}
      onClose={onClose}
      onSend={() => review.mutate({ items: [{ item, verdict: 'return', remark }] }, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.remark)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={remark}
        onChange={({ currentTarget: { value } }) => setRemark(value)}
      />
    </StepForm>
  );
}

export function SelectionDialog({
  taken,
  today,
  acts: { recordSelection },
  onClose,
}: Of & { taken: readonly NewSelection[]; today: string }) {
  const { say } = useWords();
  const [step, setStep] = useState<SelectionStep>(selectionSteps[taken.length] ?? 'result-approved');
  const [takenOn, setTakenOn] = useState<string | null>(today);
  const [code, setCode] = useState('');
  return (
    <StepForm
      title={say(words.record)}
      sending={recordSelection}
      onClose={onClose}
      onSend={() => takenOn !== null && recordSelection.mutate({ step, takenOn, paper: { code, on: takenOn } }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={say(words.step)}
        value={step}
        data={selectionSteps.map((value) => ({ value, label: say(contractWords.selection[value]) }))}
        onChange={({ currentTarget: { value } }) => setStep(value as SelectionStep)}
      />
      <div className="form-row">
        <PaperCodeField label={say(words.paperCode)} required cited value={code} onChange={setCode} />
        <DayInput label={say(words.takenOn)} required value={takenOn} onChange={setTakenOn} />
      </div>
    </StepForm>
  );
}
