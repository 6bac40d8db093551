import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../../ui/ActDialog.tsx';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { draftWords } from '../../drafts/draft.words.ts';
import type { DraftActs } from '../drafts.client.ts';
import { draftPageWords as words } from '../pages.words.ts';

/** What is done with one draft or several together. */
export const TOGETHER = ['submit', 'check', 'sign', 'number', 'send', 'return', 'withdraw'] as const;
export type Together = (typeof TOGETHER)[number];
export const isTogether = (step: string): step is Together => (TOGETHER as readonly string[]).includes(step);
/** The drafts an act is for; whether their office numbers by itself, where the page knows. */
export interface Chosen {
  readonly ids: string[];
  readonly subject: string;
  readonly ownNumbers: boolean | null;
  readonly hasFile: boolean;
  readonly today: string;
}
interface Of {
  readonly chosen: Chosen;
  readonly acts: DraftActs;
  readonly onClose: () => void;
}

/** The dialog of an act on the chosen drafts. */
export function TogetherDialog({ step, ...of }: Of & { readonly step: Together }) {
  switch (step) {
    case 'submit':
      return <SubmitDialog {...of} />;
    case 'number':
      return <NumberDialog {...of} />;
    case 'send':
      return <SendDialog {...of} />;
    case 'return':
    case 'withdraw':
      return <ReasonDialog step={step} {...of} />;
    case 'check':
    case 'sign':
      return <PlainDialog step={step} {...of} />;
  }
}

function SubmitDialog({ chosen: { ids, subject }, acts: { submit }, onClose }: Of) {
  const { say } = useWords();
  const [slip, set] = useState({ about: subject, reasons: '', asks: '' });
  const field = (name: keyof typeof slip) => (
    <WordsField label={say(words[name])} least={3} value={slip[name]} onChange={(text) => set({ ...slip, [name]: text })} />
  );
  return (
    <ActDialog
      act={submit}
      title={say(words.slip)}
      lead={say(words.submitLead(ids.length))}
      send={say(draftWords.step.submit)}
      onClose={onClose}
      onSend={() => submit.mutate({ ids, slip }, { onSuccess: onClose })}
    >
      {field('about')}
      {field('reasons')}
      {field('asks')}
    </ActDialog>
  );
}

function PlainDialog({ step, chosen: { ids }, acts, onClose }: Of & { readonly step: 'check' | 'sign' }) {
  const { say } = useWords();
  const act = acts[step];
  return (
    <ActDialog
      act={act}
      title={say(draftWords.step[step])}
      lead={say((step === 'check' ? words.checkLead : words.signLead)(ids.length))}
      send={say(draftWords.step[step])}
      onClose={onClose}
      onSend={() => act.mutate({ ids }, { onSuccess: onClose })}
    >
      {null}
    </ActDialog>
  );
}

function ReasonDialog({ step, chosen: { ids }, acts, onClose }: Of & { readonly step: 'return' | 'withdraw' }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const act = acts[step];
  return (
    <ActDialog
      act={act}
      title={say(draftWords.step[step])}
      send={say(draftWords.step[step])}
      onClose={onClose}
      onSend={() => act.mutate({ ids, reason }, { onSuccess: onClose })}
    >
      <WordsField label={say(words.reason)} least={3} value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function NumberDialog({ chosen: { ids, ownNumbers, today }, acts: { number }, onClose }: Of) {
  const { say } = useWords();
  const [first, setFirst] = useState('');
  const [on, setOn] = useState<string | null>(today);
  return (
    <ActDialog
      act={number}
      title={say(draftWords.step.number)}
      lead={say(ownNumbers === true ? words.ownNumbers : words.mirrorNumbers)}
      send={say(draftWords.step.number)}
      onClose={onClose}
      onSend={() => number.mutate({ ids, first: orNull(first), on }, { onSuccess: onClose })}
    >
      <div className="form-row">
        {ownNumbers !== true && (
          <TextInput
            label={say(ids.length > 1 ? words.first : words.firstOne)}
            required={ownNumbers === false}
            pattern="(?!0+[a-zđ]?$)\d{1,6}[a-zđ]?"
            title={say(words.numberForm)}
            maxLength={7}
            value={first}
            onChange={({ currentTarget }) => setFirst(currentTarget.value)}
          />
        )}
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
    </ActDialog>
  );
}

function SendDialog({ chosen: { ids, hasFile }, acts: { send }, onClose }: Of) {
  const { say } = useWords();
  const [onPaper, setOnPaper] = useState(false);
  return (
    <ActDialog
      act={send}
      title={say(draftWords.step.send)}
      lead={say(words.sendLead(ids.length))}
      send={say(draftWords.step.send)}
      onClose={onClose}
      onSend={() => send.mutate({ ids, onPaper }, { onSuccess: onClose })}
    >
      {!hasFile && (
        <label className="choose">
          <input type="checkbox" checked={onPaper} onChange={({ currentTarget: { checked } }) => setOnPaper(checked)} />{' '}
          {say(words.originalOnPaper)}
        </label>
      )}
    </ActDialog>
  );
}
