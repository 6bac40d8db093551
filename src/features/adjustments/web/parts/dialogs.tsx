import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Paper } from '../../../funding/ledger.schema.ts';
import type { Adjustment } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import type { AdjustmentActs } from '../adjustments.client.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { RequestDialog } from './RequestDialog.tsx';

const DOINGS = [
  'confirm',
  'return-unconfirmed',
  'return',
  'rebase',
  'appraise',
  'decide',
  'decide-ministry',
  'return-ministry',
  'refuse',
  'refuse-ministry',
  'withdraw',
  'reverse',
  'redraw',
  'redraw-own',
] as const;
export type Doing = (typeof DOINGS)[number];
export const isDoing = (step: string): step is Doing => (DOINGS as readonly string[]).includes(step);

/** What is asked of the server for a step that needs a reason. */
const WORDED = {
  'return-unconfirmed': 'returnUnconfirmed',
  return: 'return',
  'return-ministry': 'return',
  refuse: 'refuse',
  'refuse-ministry': 'refuse',
  withdraw: 'withdraw',
} as const;

interface Sending {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
}
/** A step that rests on a numbered paper. */
export function PaperDialog({
  title,
  lead,
  number,
  today,
  busy,
  error,
  onClose,
  onSend,
}: Sending & { title: string; lead?: string; number: string; today: string; onSend: (paper: Paper) => void }) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  return (
    <FormDialog
      title={title}
      lead={lead}
      send={title}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() => on !== null && onSend({ code, on })}
    >
      <div className="form-row">
        <PaperCodeField label={number} required value={code} onChange={setCode} />
        <DayInput label={say(words.paperOn)} required value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}
/** A step that needs words. */
function WordsDialog({
  title,
  label,
  busy,
  error,
  onClose,
  onSend,
}: Sending & { title: string; label: string; onSend: (said: string) => void }) {
  const [said, set] = useState('');
  return (
    <FormDialog title={title} send={title} busy={busy} error={error} onClose={onClose} onSend={() => onSend(said)}>
      <Textarea
        label={label}
        required
        minLength={3}
        maxLength={2_000}
        autosize
        minRows={3}
        value={said}
        onChange={({ currentTarget: { value } }) => set(value)}
      />
    </FormDialog>
  );
}

/** The dialog of one step of a request. */
export function StepDialog({ step, data, acts, onClose }: { step: Doing; data: Adjustment; acts: AdjustmentActs; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const title = say(adjustmentWords.step[step]);
  const through = { onSuccess: onClose };
  const sending = (act: { isPending: boolean; error: unknown; reset: () => void }): Sending => ({
    busy: act.isPending,
    error: act.error,
    onClose: () => {
      act.reset();
      onClose();
    },
  });
  switch (step) {
    case 'confirm':
      return (
        <PaperDialog
          {...sending(acts.confirm)}
          title={title}
          number={say(words.paper)}
          today={data.asOf}
          onSend={(paper) => acts.confirm.mutate(paper, through)}
        />
      );
    case 'decide':
    case 'decide-ministry':
      return (
        <PaperDialog
          {...sending(acts.decide)}
          title={title}
          lead={say(words.decideLead)}
          number={say(words.decisionNumber)}
          today={data.asOf}
          onSend={(paper) => acts.decide.mutate(paper, through)}
        />
      );
    case 'appraise':
      return (
        <WordsDialog
          {...sending(acts.appraise)}
          title={title}
          label={say(words.opinion)}
          onSend={(said) => acts.appraise.mutate(said, through)}
        />
      );
    case 'rebase':
      return (
        <FormDialog
          {...sending(acts.rebase)}
          title={title}
          lead={say(words.rebaseLead)}
          send={title}
          onSend={() => acts.rebase.mutate(undefined, through)}
        >
          {null}
        </FormDialog>
      );
    case 'reverse':
      return (
        <WordsDialog
          {...sending(acts.reverse)}
          title={title}
          label={say(words.why)}
          onSend={(said) =>
            acts.reverse.mutate(said, {
              onSuccess: ({ id }) => {
                onClose();
                void navigate({ to: '/dieu-chinh/$id', params: { id } });
              },
            })
          }
        />
      );
    case 'redraw':
    case 'redraw-own':
      return (
        <RequestDialog
          projectId={data.changes[0]!.projectId}
          today={data.asOf}
          again={{ data, redraw: acts.redraw }}
          onClose={onClose}
          onDone={onClose}
        />
      );
    default: {
      const act = acts[WORDED[step]];
      return <WordsDialog {...sending(act)} title={title} label={say(words.why)} onSend={(said) => act.mutate(said, through)} />;
    }
  }
}
