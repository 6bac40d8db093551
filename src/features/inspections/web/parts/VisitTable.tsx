import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { InspectionRow } from '../../inspection.schema.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { VisitStanding } from './Standing.tsx';

/** Visits in rows; on a phone a card each. */
export function VisitTable({ rows }: { rows: readonly InspectionRow[] }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <caption className="unseen">{say(words.visits)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            <th scope="col">{say(words.inspectedBy)}</th>
            <th scope="col">{say(words.when)}</th>
            <th scope="col">{say(words.minutes)}</th>
            <th scope="col">{say(words.found)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/kiem-tra/bien-ban/$id" params={{ id: row.id }}>
                  {row.project.code}
                </Link>{' '}
                {row.project.name}
                <span className="under">
                  {row.unit} {row.illustrative && <IllustrativeTag />}
                </span>
              </th>
              <td data-name={say(words.inspectedBy)}>
                <span>{row.office}</span>
              </td>
              <td data-name={say(words.when)}>
                <span>{writtenDay(row.visitedOn, language)}</span>
              </td>
              <td data-name={say(words.minutes)}>{row.minutes !== null && <span>{row.minutes.code}</span>}</td>
              <td data-name={say(words.found)}>
                <span>{say(words.foundOf(row.findings, row.openFindings))}</span>
              </td>
              <td data-name={say(words.state)}>
                <span>
                  <VisitStanding state={row.state} />
                </span>
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}
