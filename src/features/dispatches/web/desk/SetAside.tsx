import { IconArrowBackUp, IconFileOff } from '@tabler/icons-react';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../../ui/ActDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { dispatchWords } from '../../dispatch.words.ts';
import type { Desk } from '../dispatch.client.ts';
import { asideWords as words } from '../pages.words.ts';

/** Setting a letter aside with the reason, or, where it lies aside, bringing it back with one click. */
export function SetAside({ dispatch: { state, steps, setAside }, desk }: { dispatch: Dispatch; desk: Desk }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  if (state !== 'read' && state !== 'unreadable') return null;
  const step = setAside ? 'bring-back' : 'set-aside';
  const label = say(dispatchWords.step[step]);
  return (
    <>
      <StepButton
        key={step}
        answer={steps.find((each) => each.step === step)}
        label={label}
        variant={setAside ? 'filled' : 'subtle'}
        icon={setAside ? <IconArrowBackUp size={16} aria-hidden /> : <IconFileOff size={16} aria-hidden />}
        busy={desk.bringBack.isPending}
        onTake={() => (setAside ? desk.bringBack.mutate() : setAsks(true))}
      />
      {asks && (
        <ActDialog
          act={desk.setAside}
          title={label}
          lead={say(words.lead)}
          send={label}
          onSend={() => desk.setAside.mutate(reason, { onSuccess: () => setAsks(false) })}
          onClose={() => setAsks(false)}
        >
          <WordsField label={say(words.reason)} least={3} value={reason} onChange={setReason} />
        </ActDialog>
      )}
    </>
  );
}

/** When, by whom and why a letter was set aside; former times too, since they are part of its history. */
export function AsideNotes({ dispatch: { asides, setAside } }: { dispatch: Dispatch }) {
  const { say, language } = useWords();
  if (asides.length === 0) return null;
  return (
    <div className="aside-notes" role={setAside ? 'status' : undefined}>
      {asides.map(({ step, on, by, reason }, at) => (
        <p key={`${step} ${at}`}>{say(words[step](writtenDay(on, language), by, reason ?? ''))}</p>
      ))}
      {setAside && <p className="quiet">{say(words.kept)}</p>}
    </div>
  );
}
