import { Link } from '@tanstack/react-router';
import { writtenMoney, writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { ProjectStanding } from '../../../projects/web/parts/ProjectStanding.tsx';
import type { ChangeRow } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { Differences } from './differences.tsx';

const signed = (dong: string) => (dong.startsWith('-') ? writtenMoney(dong) : `+${writtenMoney(dong)}`);

/** A page of the set: each change with what it would do, what stands against it, and what else is open for its project. */
export function ChangeTable({ rows }: { rows: readonly ChangeRow[] }) {
  const { say } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards change-table">
        <caption className="unseen">{say(words.changes)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            <th scope="col">{say(words.change)}</th>
            <th scope="col" className="number">
              {say(words.difference)}
            </th>
            <th scope="col">{say(words.fate)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place} data-faulty={row.faults.length > 0 || row.moved.length > 0}>
              <th scope="row">
                <Link to="/de-an/$id" params={{ id: row.projectId }}>
                  {row.code}
                </Link>{' '}
                <ProjectStanding state={row.state} />
                <span className="under">
                  {row.name} · {row.unit}
                </span>
              </th>
              <td data-name={say(words.change)}>
                <div>
                  <Differences wanted={row.wanted} before={row.base} after={row.after} />
                </div>
              </td>
              <td data-name={say(words.difference)} className="number">
                <span>
                  {row.nationalDong === '0' ? '–' : signed(row.nationalDong)}
                  {row.counterpartDong !== '0' && (
                    <span className="under">
                      {say(words.counterpart)}: {signed(row.counterpartDong)}
                    </span>
                  )}
                </span>
              </td>
              <td data-name={say(words.fate)}>{noted(row) && <Notes row={row} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const noted = (row: ChangeRow) =>
  row.moved.length + row.faults.length + row.others.length > 0 ||
  row.annexed ||
  row.openAdvanceDong !== '0' ||
  row.paidDong !== '0' ||
  row.rebasedOn !== null;
function Notes({ row }: { row: ChangeRow }) {
  const { say, language } = useWords();
  return (
    <ul className="plain-list small change-notes">
      {row.moved.length > 0 && (
        <li className="against">{say(words.moved(row.moved.map((field) => say(adjustmentWords.field[field])).join(', ')))}</li>
      )}
      {row.faults.map((fault) => (
        <li key={fault.vi} className="against">
          {say(fault)}
          {fault.basis !== null && fault.basis !== 'internal' && ` (${fault.basis})`}
        </li>
      ))}
      {row.others.map((other) => (
        <li key={other.id}>
          {say(words.other)}:{' '}
          <Link to="/dieu-chinh/$id" params={{ id: other.id }}>
            {other.title}
          </Link>{' '}
          ({say(adjustmentWords.state[other.state])})
        </li>
      ))}
      {row.annexed && <li>{say(words.annexed)}</li>}
      {row.openAdvanceDong !== '0' && <li>{say(words.advance(writtenMoney(row.openAdvanceDong)))}</li>}
      {row.paidDong !== '0' && <li>{say(words.paid(writtenMoney(row.paidDong)))}</li>}
      {row.rebasedOn !== null && <li>{say(words.redrawn(writtenDay(row.rebasedOn, language)))}</li>}
    </ul>
  );
}
