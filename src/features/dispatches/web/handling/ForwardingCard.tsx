import { Button } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { Forwarding, ForwardingState } from '../../handling/handling.schema.ts';
import { handlingWords } from '../../handling/handling.words.ts';
import { GiveBackDialog } from './GiveBackDialog.tsx';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';
import { type Party, RecipientPicker } from './RecipientPicker.tsx';

const TONES: Record<ForwardingState, StateTone> = { forwarded: 'soon', acknowledged: 'done', returned: 'late' };

/** Where the letter was passed on, who signed for it, and passing it on: in one click as a note says, or to whom is chosen. */
export function ForwardingCard({ dispatch, handling }: { dispatch: Dispatch; handling: Handling }) {
  const { say } = useWords();
  const [choosing, setChoosing] = useState(false);
  const step = dispatch.steps.find((each) => each.step === 'forward');
  const gone = new Set(dispatch.forwardings.filter(({ state }) => state !== 'returned').map(({ to }) => to.id));
  const open = dispatch.notes.findLast(({ parties }) => parties.some(({ id }) => !gone.has(id)));
  return (
    <section className="card">
      <header><h2>{say(words.forwardings)}</h2></header>
      {dispatch.forwardings.length === 0 && <p className="quiet">{say(words.noForwardings)}</p>}
      <ul className="forwardings plain-list">{dispatch.forwardings.map((forwarding) => <Passed key={forwarding.id} forwarding={forwarding} handling={handling} />)}</ul>
      {open !== undefined && step?.allowed === true && <Button loading={handling.forward.isPending} onClick={() => handling.forward.mutate({ noteId: open.id, to: [], dueOn: null })}>{say(words.asNoted)}</Button>}
      <StepButton answer={step} label={say(words.forward)} variant="default" onTake={() => setChoosing(true)} />
      {choosing && <ForwardDialog dispatch={dispatch} handling={handling} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function Passed({ forwarding, handling }: { forwarding: Forwarding; handling: Handling }) {
  const { say, language } = useWords();
  const [returning, setReturning] = useState(false);
  const may = (step: string) => forwarding.steps.find((each) => each.step === step)?.allowed === true;
  const day = (on: string) => writtenDay(on, language);
  return (
    <li>
      <p><strong>{forwarding.to.name}</strong> <span className="quiet">{say(handlingWords.part[forwarding.part])}</span></p>
      <p className="small"><State tone={TONES[forwarding.state]}>{say(handlingWords.state[forwarding.state])}</State>
        <span className="under">{[say(words.forwardedOn(day(forwarding.forwardedOn))), forwarding.dueOn === null ? null : say(words.by(day(forwarding.dueOn))), forwarding.answeredOn === null ? null : say(words.answered(forwarding.answeredBy ?? '', day(forwarding.answeredOn))), forwarding.reason].filter(Boolean).join(' · ')}</span>
      </p>
      {may('acknowledge') && (
        <div className="row-actions">
          <Button size="compact-sm" loading={handling.acknowledge.isPending} onClick={() => handling.acknowledge.mutate(forwarding.id)}>{say(words.acknowledge)}</Button>
          <Button size="compact-sm" variant="default" onClick={() => setReturning(true)}>{say(words.giveBack)}</Button>
        </div>
      )}
      {returning && <GiveBackDialog giveBack={handling.giveBack} forwardingId={forwarding.id} onClose={() => setReturning(false)} />}
    </li>
  );
}

function ForwardDialog({ dispatch, handling: { forward }, onClose }: { dispatch: Dispatch; handling: Handling; onClose: () => void }) {
  const { say } = useWords();
  const [parties, setParties] = useState<readonly Party[]>([]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  return (
    <FormDialog title={say(words.forwardTitle)} send={say(words.forward)} busy={forward.isPending} error={forward.error} onClose={() => { forward.reset(); onClose(); }} onSend={() => forward.mutate({ noteId: null, to: [...parties], dueOn }, { onSuccess: onClose })}>
      <RecipientPicker officeId={dispatch.office.id} parties={parties} onChange={setParties} />
      <DayInput label={say(words.due)} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
