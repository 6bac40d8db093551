import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Measured } from '../../measures/measure.schema.ts';
import { measureWords } from '../../measures/measure.words.ts';
import type { Task } from '../../task.schema.ts';
import { taskPageWords as words } from '../pages.words.ts';

/** The figures of a measured duty from programme data, with every row behind them. */
export function Figures({ measured, task }: { measured: Measured; task: Task }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <section className="card" id="so-lieu" aria-labelledby="figures-title">
      <header>
        <h2 id="figures-title">{say(words.figures)}</h2>
      </header>
      <p>
        <strong>{say(words.figureDone(measured.done, measured.target))}</strong>
        {measured.exempt > 0 && ` · ${say(words.figureExempt(measured.exempt))}`}
        {measured.overdue > 0 && (
          <>
            {' '}
            · <State tone="late">{say(words.figureOverdue(measured.overdue))}</State>
          </>
        )}
        {measured.reachedOn !== null && ` · ${say(words.reachedOn(day(measured.reachedOn)))}`}
      </p>
      <p className="small quiet">
        {say(measureWords[measured.measure])}. {say(words.fixedOn(day(task.assignedOn)))}
      </p>
      <ul className="plain-list entries measured-things">
        {measured.things.map((thing) => (
          <li key={thing.id}>
            <p>{thing.place === null ? thing.label : <Link to={thing.place}>{thing.label}</Link>}</p>
            <p className="small">
              <Reached thing={thing} late={measured.overdue > 0} />
              {thing.paperCode !== null && <span className="quiet"> · {say(words.thingAdded(thing.paperCode, day(thing.paperOn!)))}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reached({ thing, late }: { thing: Measured['things'][number]; late: boolean }) {
  const { say, language } = useWords();
  if (thing.doneOn !== null) return <State tone="done">{say(words.thingDone(writtenDay(thing.doneOn, language)))}</State>;
  if (thing.exemptOn !== null) return <State tone="exempt">{say(words.thingExempt(writtenDay(thing.exemptOn, language)))}</State>;
  return <State tone={late ? 'late' : 'open'}>{say(words.thingOpen)}</State>;
}
