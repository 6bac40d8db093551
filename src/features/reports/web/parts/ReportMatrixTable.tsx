import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ReportMatrix } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';
import { REPORT_TONES } from './tones.ts';

type Rows = ReportMatrix['rows'];
type Cell = NonNullable<Rows[number]['cells'][number]>;
const SHORT = {
  open: words.notYet,
  due: reportWords.standing.due,
  missing: reportWords.standing.missing,
  late: reportWords.standing.late,
  submitted: words.toConfirm,
  returned: words.returned,
} as const;

/** Heads count over `counted`, whatever rows are shown. An office a row, a period a column, what stands of each on top; on a phone a list of offices. */
export function ReportMatrixTable({ matrix, rows, counted }: { matrix: ReportMatrix; rows: Rows; counted: Rows }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="report-matrix-scroll">
      <table className="report-matrix">
        <caption className="unseen">{matrix.schedule?.name}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            {matrix.periods.map((period, at) => (
              <Column key={period.endsOn} period={period} cells={counted.map(({ cells }) => cells[at] ?? null)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ office, name, cells }) => (
            <tr key={office.id}>
              <th scope="row" title={office.name}>
                {name.replace(/^Sở Công Thương |^Sở CT |^SCT /, '')}
              </th>
              {matrix.periods.map(({ startsOn, endsOn }, at) => {
                const cell = cells[at];
                return (
                  <td key={endsOn} {...(cell == null ? {} : { 'data-standing': cell.standing })}>
                    {cell != null && (
                      <CellLink
                        cell={cell}
                        label={`${name}, ${say(words.period(day(startsOn), day(endsOn)))}`}
                        period={day(endsOn).replace(/\/\d{4}$/, '')}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Column({
  period: { startsOn, endsOn, dueOn },
  cells,
}: {
  period: ReportMatrix['periods'][number];
  cells: readonly (Cell | null)[];
}) {
  const { say, language } = useWords();
  const count = (standing: Cell['standing']) => cells.filter((cell) => cell?.standing === standing).length;
  const [confirmed, missing, late] = [count('confirmed'), count('missing'), count('late')];
  return (
    <th scope="col">
      <strong>{writtenDay(endsOn, language)}</strong>
      <span className="under">
        {say(words.period(writtenDay(startsOn, language).replace(/\/\d{4}$/, ''), writtenDay(endsOn, language).replace(/\/\d{4}$/, '')))}
      </span>
      <span className="under">{say(words.due(writtenDay(dueOn, language)))}</span>
      <span className="under">
        {say(words.counted(confirmed, cells.filter((cell) => cell !== null).length))}
        {missing > 0 && ` · ${say(words.missing(missing))}`}
        {late > 0 && <b className="late"> · {say(words.late(late))}</b>}
      </span>
    </th>
  );
}

function CellLink({ cell, label, period }: { cell: Cell; label: string; period: string }) {
  const { say, language } = useWords();
  const said =
    cell.standing === 'confirmed'
      ? say(words.on(writtenDay(cell.submittedOn ?? '', language).replace(/\/\d{4}$/, '')))
      : say(SHORT[cell.standing]);
  return (
    <Link to="/bao-cao/$id" params={{ id: cell.report }} data-name={period} title={label}>
      <span className="unseen">
        {label}: {say(reportWords.standing[cell.standing])}
        {cell.afterDue && `, ${say(words.afterDue)}`}{' '}
      </span>
      <State tone={cell.afterDue && cell.standing === 'confirmed' ? 'done-late' : REPORT_TONES[cell.standing]}>{said}</State>
    </Link>
  );
}
