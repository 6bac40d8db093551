import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { BurnUp as Days } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 300, 40, 16, 30, 26];
const dayOfYear = (on: string, year: number) =>
  Math.min(366, Math.max(0, (Date.parse(`${on}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000));

/** Contracts signed through the year as a line of steps up to a day, the plan above it, the days that letters set and the day looked at; the same figures as a table for those who read them. */
export function BurnUp({ data, until }: { data: Days; until: string }) {
  const { say, language } = useWords();
  const days = data.days.filter(({ on }) => on <= until);
  const last = days.at(-1);
  const total = Math.max(...data.days.map(({ projects }) => projects), 0);
  if (last === undefined || total === 0) return null;
  const x = (on: string) => LEFT + (dayOfYear(on, data.year) / 366) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / total) * (HEIGHT - TOP - BOTTOM);
  const points = days.reduce<string[]>(
    (line, { on, contracted }) => [
      ...line,
      `${x(on)},${line.length === 0 ? y(0) : line.at(-1)!.split(',')[1]!}`,
      `${x(on)},${y(contracted)}`,
    ],
    [],
  );
  const shown = days.filter(({ contracted }, at, all) => at === 0 || contracted !== all[at - 1]!.contracted);
  const dates = data.dates.filter(({ namedOn }) => namedOn.startsWith(String(data.year)));
  return (
    <>
      <svg
        className="burn-up"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say(words.signedOn(writtenDay(until, language), last.contracted, last.projects))}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(total * part)} y2={y(total * part)} className="grid" />
            <text x={LEFT - 6} y={y(total * part) + 4} textAnchor="end">
              {Math.round(total * part)}
            </text>
          </g>
        ))}
        {Array.from({ length: 12 }, (_, month) => (
          <text key={month} x={LEFT + ((month + 0.5) / 12) * (WIDTH - LEFT - RIGHT)} y={HEIGHT - 8} textAnchor="middle">
            {language === 'vi' ? `T${month + 1}` : month + 1}
          </text>
        ))}
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(last.projects)} y2={y(last.projects)} className="planned" />
        <text x={WIDTH - RIGHT} y={y(last.projects) - 5} textAnchor="end">
          {say(words.planned(last.projects))}
        </text>
        <line x1={x(until)} x2={x(until)} y1={TOP - 12} y2={HEIGHT - BOTTOM} className="today" />
        {dates.map(({ namedOn, code }) => (
          <g key={`${namedOn} ${code ?? ''}`}>
            <line x1={x(namedOn)} x2={x(namedOn)} y1={TOP - 12} y2={HEIGHT - BOTTOM} className="date" />
            <text x={x(namedOn) - 5} y={TOP - 4} textAnchor="end" className="date-name">
              {say(words.beforeDay(writtenDay(namedOn, language).replace(`/${data.year}`, '').replace(` ${data.year}`, '')))}
            </text>
          </g>
        ))}
        <polyline points={[...points, `${x(until)},${y(last.contracted)}`].join(' ')} className="line" />
        <circle cx={x(until)} cy={y(last.contracted)} r="4" className="dot" />
        <text x={x(until) + 8} y={y(last.contracted) + 18} className="now">
          {last.contracted}
        </text>
      </svg>
      <details className="small">
        <summary>{say(words.table)}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(words.day)}</th>
              <th scope="col" className="number">
                {say(words.signed)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ on, contracted }) => (
              <tr key={on}>
                <th scope="row">{writtenDay(on, language)}</th>
                <td className="number">
                  <Opens year={data.year} figure="contracted" on={on}>
                    {contracted}
                  </Opens>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
