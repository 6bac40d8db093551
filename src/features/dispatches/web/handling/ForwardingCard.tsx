import { Button } from '@mantine/core';
import { useState } from 'react';
import { later } from '../../../../ui/later.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { Forwarding, ForwardingState } from '../../handling/handling.schema.ts';
import { handlingWords } from '../../handling/handling.words.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';

const GiveBackDialog = later(async () => ({ default: (await import('./GiveBackDialog.tsx')).GiveBackDialog }));

const ForwardDialog = later(async () => ({ default: (await import('./ForwardDialog.tsx')).ForwardDialog }));

const TONES: Record<ForwardingState, StateTone> = { forwarded: 'soon', acknowledged: 'done', returned: 'late' };
/** Which stand first where not all are shown: what was given back, then what waits. */
const LOUDEST: Record<ForwardingState, number> = { returned: 1, forwarded: 2, acknowledged: 3 };
/** How many are shown at once; a plan goes to 63 offices. */
const SHOWN = 5;

const may = (forwarding: Forwarding, name: string) => forwarding.steps.find(({ step }) => step === name)?.allowed === true;

/** Where the letter was passed on, who signed for it, and passing it on: in one click as a note says, or to whom is chosen. */
export function ForwardingCard({ dispatch, handling }: { dispatch: Dispatch; handling: Handling }) {
  const { say } = useWords();
  const [choosing, setChoosing] = useState(false);
  const { forwardings, notes, steps } = dispatch;
  const { forward } = handling;
  const step = steps.find((each) => each.step === 'forward');
  const gone = new Set(forwardings.filter(({ state }) => state !== 'returned').map(({ to }) => to.id));
  const open = notes.filter(({ parties }) => parties.some(({ id }) => !gone.has(id)));
  const rank = (each: Forwarding) => (may(each, 'acknowledge') ? 0 : LOUDEST[each.state]);
  const ordered = forwardings.length > SHOWN ? forwardings.toSorted((a, b) => rank(a) - rank(b)) : forwardings;
  const list = (some: readonly Forwarding[]) => (
    <ul className="forwardings plain-list">
      {some.map((each) => (
        <Passed key={each.id} forwarding={each} handling={handling} />
      ))}
    </ul>
  );
  return (
    <section className="card">
      <header>
        <h2>{say(words.forwardings)}</h2>
        {forwardings.length > 1 && (
          <span className="quiet small">
            {say(
              words.signedOf(
                forwardings.filter(({ state }) => state === 'acknowledged').length,
                forwardings.filter(({ state }) => state !== 'returned').length,
              ),
            )}
          </span>
        )}
      </header>
      {forwardings.length === 0 ? <p className="quiet">{say(words.noForwardings)}</p> : list(ordered.slice(0, SHOWN))}
      {ordered.length > SHOWN && (
        <details>
          <summary>{say(words.otherPlaces(ordered.length - SHOWN))}</summary>
          {list(ordered.slice(SHOWN))}
        </details>
      )}
      {step?.allowed === true &&
        open.map((note) => (
          <div key={note.id} className="as-noted no-print">
            <Button
              loading={forward.isPending && forward.variables.noteId === note.id}
              onClick={() => forward.mutate({ noteId: note.id, to: [], dueOn: null })}
            >
              {say(words.asNoted)}
            </Button>
            {open.length > 1 && <span className="under">“{note.text}”</span>}
          </div>
        ))}
      <StepButton answer={step} label={say(words.forward)} variant="default" onTake={() => setChoosing(true)} />
      {forward.isError && !choosing && <Problem said={problemOf(forward.error)} onClose={() => forward.reset()} />}
      {handling.acknowledge.isError && (
        <Problem said={problemOf(handling.acknowledge.error)} onClose={() => handling.acknowledge.reset()} />
      )}
      {choosing && <ForwardDialog dispatch={dispatch} forward={forward} onClose={() => setChoosing(false)} />}
    </section>
  );
}

/** One receiver; only who receives has anything to press. */
function Passed({ forwarding, handling: { acknowledge, giveBack } }: { forwarding: Forwarding; handling: Handling }) {
  const { say, language } = useWords();
  const [returning, setReturning] = useState(false);
  const { id, to, part, state, forwardedOn, dueOn, answeredOn, answeredBy, reason } = forwarding;
  const day = (on: string) => writtenDay(on, language);
  return (
    <li>
      <p>
        <strong>{to.name}</strong> <span className="quiet">{say(handlingWords.part[part])}</span>
      </p>
      <p className="small">
        <State tone={TONES[state]}>{say(handlingWords.state[state])}</State>
        {answeredOn !== null && <span className="under">{say(words.answered(answeredBy ?? '', day(answeredOn)))}</span>}
        {reason !== null && <span className="given-back">{reason}</span>}
        <span className="under">
          {[say(words.forwardedOn(day(forwardedOn))), dueOn === null ? null : say(words.by(day(dueOn)))]
            .filter((each) => each !== null)
            .join(' · ')}
        </span>
      </p>
      {may(forwarding, 'acknowledge') && (
        <div className="row-actions no-print">
          <Button size="compact-sm" loading={acknowledge.isPending && acknowledge.variables === id} onClick={() => acknowledge.mutate(id)}>
            {say(words.acknowledge)}
          </Button>
          {may(forwarding, 'give-back') && (
            <Button size="compact-sm" variant="default" onClick={() => setReturning(true)}>
              {say(words.giveBack)}
            </Button>
          )}
        </div>
      )}
      {returning && <GiveBackDialog giveBack={giveBack} forwardingId={id} onClose={() => setReturning(false)} />}
    </li>
  );
}
