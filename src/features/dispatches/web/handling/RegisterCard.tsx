import { useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { registerWords } from '../../registers/register.words.ts';
import { EntryDialog, saidByPaper } from './EntryDialog.tsx';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';
import { Stamp } from './Stamp.tsx';

/** The letter's line in the office's register, as the stamp on its first page; or how to enter it. */
export function RegisterCard({ dispatch, handling: { register } }: { dispatch: Dispatch; handling: Handling }) {
  const { say, language } = useWords();
  const [typing, setTyping] = useState(false);
  const {
    register: { entry, numbering },
    direction,
  } = dispatch;
  const own = numbering === 'own';
  // Nothing is left to type where we number, or where stamp and day stand on the paper; an outgoing letter has its copies to tell.
  const atOnce = direction === 'in' && (own || saidByPaper(dispatch));
  return (
    <section className="card">
      <header>
        <h2>{say(words.register)}</h2>
        <span className="quiet small">{say(registerWords.numbering[numbering])}</span>
      </header>
      {entry === null ? (
        <>
          <p className="quiet">{say(words.notYet)}</p>
          <StepButton
            answer={dispatch.steps.find(({ step }) => step === 'register')}
            label={say(own ? words.enterOwn : words.enter)}
            busy={register.isPending}
            onTake={() => (atOnce ? register.mutate({}) : setTyping(true))}
          />
        </>
      ) : direction === 'in' ? (
        <Stamp dispatch={dispatch} entry={entry} />
      ) : (
        <div>
          <p className="out-entry">{say(words.outEntry(entry.number, writtenDay(entry.registeredOn, language)))}</p>
          <dl className="out-facts">
            {entry.copies !== null && (
              <div>
                <dt>{say(words.copies)}</dt>
                <dd>{entry.copies}</dd>
              </div>
            )}
            {entry.keptBy !== null && (
              <div>
                <dt>{say(words.keptBy)}</dt>
                <dd>{entry.keptBy}</dd>
              </div>
            )}
          </dl>
        </div>
      )}
      {entry !== null && (
        <p className="quiet small">
          {[say(registerWords.source[entry.source]), entry.series, entry.remark].filter((part) => part !== null && part !== '').join(' · ')}
        </p>
      )}
      {register.isError && !typing && <Problem said={problemOf(register.error)} onClose={() => register.reset()} />}
      {typing && <EntryDialog dispatch={dispatch} enter={register} onClose={() => setTyping(false)} />}
    </section>
  );
}
