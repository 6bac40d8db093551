import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Week, WeekRow } from '../../week/week.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { inBillions } from './figures.ts';

/** What changed in the seven days up to the day looked at: of each kind how many, how much, and each of them. */
export function WeekCard({ week }: { week: Week }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="week-title">
      <header>
        <h2 id="week-title">{say(words.week)}</h2>
        <span className="quiet small">{say(words.weekDays(writtenDay(week.from, language), writtenDay(week.to, language)))}</span>
      </header>
      {week.groups.length === 0 ? (
        <p className="quiet">{say(words.weekNothing)}</p>
      ) : (
        <div className="week-groups">
          {week.groups.map((group) => (
            <details key={group.kind} className="week-group">
              <summary>
                <strong>{writtenDong(String(group.count))}</strong> {say(words.happened[group.kind])}
                {group.dong !== null && <span className="quiet"> · {say(words.billion(inBillions(group.dong, language)))}</span>}
                <WeekBars group={group} from={week.from} />
              </summary>
              <ul className="plain-list dated-list">
                {group.rows.map((row) => (
                  <li key={`${row.thing} ${row.id} ${row.on}`}>
                    <p>
                      <Thing row={row} />
                    </p>
                    <p className="small quiet">
                      {writtenDay(row.on, language)}
                      {row.code !== null && ` · ${row.code}`}
                      {row.dong !== null && ` · ${writtenMoney(row.dong)}`}
                    </p>
                  </li>
                ))}
              </ul>
              {group.count > group.rows.length && <p className="small quiet">{say(words.weekMore(group.count - group.rows.length))}</p>}
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

function Thing({ row }: { row: WeekRow }) {
  const params = { id: row.id };
  if (row.thing === 'project')
    return (
      <Link to="/de-an/$id" params={params}>
        {row.text}
      </Link>
    );
  if (row.thing === 'adjustment')
    return (
      <Link to="/dieu-chinh/$id" params={params}>
        {row.text}
      </Link>
    );
  if (row.thing === 'task')
    return (
      <Link to="/nhiem-vu/$id" params={params}>
        {row.text}
      </Link>
    );
  return (
    <Link to="/van-ban/$id" params={params}>
      {row.text}
    </Link>
  );
}

/** The seven days as bars: on which of them it happened. */
function WeekBars({ group, from }: { group: Week['groups'][number]; from: string }) {
  const most = Math.max(...group.byDay.map(({ count }) => count));
  const counts = Array.from(
    { length: 7 },
    (_, at) =>
      group.byDay.find(({ on }) => on === new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10))?.count ??
      0,
  );
  return (
    <span className="week-bars" aria-hidden>
      {counts.map((count, at) => (
        <i key={at} style={{ height: `${count === 0 ? 2 : 4 + (count / most) * 14}px` }} />
      ))}
    </span>
  );
}
