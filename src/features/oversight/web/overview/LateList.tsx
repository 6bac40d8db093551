import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Late } from '../../late/late.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';

/** Offices shown before the rest is opened. */
const FIRST = 8;

/** Who is late with what: contracts open their projects, duties themselves. */
export function LateList({ late, limit = FIRST }: { late: Late; limit?: number }) {
  const { say, language } = useWords();
  const [first, rest] = [late.offices.slice(0, limit), late.offices.slice(limit)];
  return (
    <section className="card" aria-labelledby="late-title">
      <header>
        <h2 id="late-title">{say(words.late)}</h2>
        <span className="quiet small">
          {say(words.lateOn(writtenDay(late.asOf, language)))}
          {late.offices.length > 0 && ` · ${say(words.lateCount(late.offices.length, late.contracts, late.duties))}`}
        </span>
      </header>
      {late.offices.length === 0 ? <p className="quiet">{say(words.nobodyLate)}</p> : <Offices late={late} offices={first} />}
      {rest.length > 0 && (
        <details className="more-late">
          <summary className="small">{say(words.moreOffices(rest.length))}</summary>
          <Offices late={late} offices={rest} />
        </details>
      )}
    </section>
  );
}

function Offices({ late, offices }: { late: Late; offices: Late['offices'] }) {
  const { say, language } = useWords();
  return (
    <ul className="plain-list entries late-offices">
      {offices.map((office) => (
        <li key={office.id}>
          <Link to="/nhiem-vu/co-quan/$id" params={{ id: office.id }}>
            {office.name}
          </Link>
          <span className="late-whats small">
            {office.contracts > 0 && (
              <Opens year={late.year} figure="overdueToSign" province={office.provinceCode}>
                <State tone="late">{say(words.unsignedLate(office.contracts))}</State>
              </Opens>
            )}
            {office.duties.length > 0 && (
              <details>
                <summary>
                  <State tone="late">{say(words.dutiesLate(office.duties.length))}</State>
                </summary>
                <ul className="plain-list">
                  {office.duties.map((duty) => (
                    <li key={duty.id}>
                      <Link to="/nhiem-vu/$id" params={{ id: duty.id }}>
                        {duty.ref}. {duty.title}
                      </Link>{' '}
                      <span className="quiet">
                        {duty.code}
                        {duty.dueOn !== null && ` · ${say(words.dueBy(writtenDay(duty.dueOn, language)))}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
