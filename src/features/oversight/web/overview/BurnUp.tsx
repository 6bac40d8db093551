import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { BurnUp as Days } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 320, 40, 16, 16, 26];
const dayOfYear = (on: string, year: number) => Math.max(0, (Date.parse(`${on}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000);

/** Contracts signed through the year as a line of steps, the plan above it; the same figures as a table for those who read them. */
export function BurnUp({ data }: { data: Days }) {
  const { say, language } = useWords();
  const total = data.days.at(-1)?.projects ?? 0;
  if (total === 0) return null;
  const x = (on: string) => LEFT + (dayOfYear(on, data.year) / 366) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / total) * (HEIGHT - TOP - BOTTOM);
  const points = data.days.reduce<string[]>((line, { on, contracted }) => [...line, `${x(on)},${line.length === 0 ? y(0) : line.at(-1)!.split(',')[1]!}`, `${x(on)},${y(contracted)}`], []);
  const last = data.days.at(-1)!;
  const shown = data.days.filter(({ contracted }, at, all) => at === 0 || contracted !== all[at - 1]!.contracted);
  return (
    <>
      <svg className="burn-up" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(words.signedOn(writtenDay(data.asOf, language), last.contracted, total))}>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => <g key={part}><line x1={LEFT} x2={WIDTH - RIGHT} y1={y(total * part)} y2={y(total * part)} className="grid" /><text x={LEFT - 6} y={y(total * part) + 4} textAnchor="end">{Math.round(total * part)}</text></g>)}
        {Array.from({ length: 12 }, (_, month) => <text key={month} x={LEFT + ((month + 0.5) / 12) * (WIDTH - LEFT - RIGHT)} y={HEIGHT - 8} textAnchor="middle">{language === 'vi' ? `T${month + 1}` : month + 1}</text>)}
        <text x={LEFT + 8} y={TOP - 5}>{say(words.planned(total))}</text>
        <polyline points={[...points, `${x(data.asOf)},${y(last.contracted)}`].join(' ')} className="line" />
        <circle cx={x(data.asOf)} cy={y(last.contracted)} r="4" className="dot" /><text x={x(data.asOf) - 8} y={y(last.contracted) - 8} textAnchor="end" className="now">{last.contracted}</text>
      </svg>
      <details className="small"><summary>{say(words.table)}</summary>
        <table className="plain-table"><thead><tr><th scope="col">{say(words.day)}</th><th scope="col" className="number">{say(words.signed)}</th></tr></thead><tbody>{shown.map(({ on, contracted }) => <tr key={on}><th scope="row">{writtenDay(on, language)}</th><td className="number">{contracted}</td></tr>)}</tbody></table>
      </details>
    </>
  );
}
