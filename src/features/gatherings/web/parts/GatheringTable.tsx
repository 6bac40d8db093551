import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { GatheringRow } from '../../gathering.schema.ts';
import { gatheringWords } from '../../gathering.words.ts';
import { gatheringPageWords as words } from '../pages.words.ts';
import { useDays } from './days.ts';
import { RiskOf, StandingOf } from './Standing.tsx';

/** Gatherings in rows; on a phone a card each. */
export function GatheringTable({ rows }: { rows: readonly GatheringRow[] }) {
  const { say } = useWords();
  const days = useDays();
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <caption className="unseen">{say(words.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.activity)}</th>
            <th scope="col">{say(words.when)}</th>
            <th scope="col">{say(words.where)}</th>
            <th scope="col" className="number">
              {say(words.people)}
            </th>
            <th scope="col" className="one-line">
              {say(words.risk)}
            </th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/hoat-dong-dong-nguoi/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="under">
                  {say(gatheringWords.kind[row.kind])} · {say(gatheringWords.source[row.source])} · {row.unit}{' '}
                  {row.illustrative && <IllustrativeTag />}
                </span>
              </th>
              <td data-name={say(words.when)}>
                <span className="one-line">{days(row)}</span>
              </td>
              <td data-name={say(words.where)}>
                <span>{[row.district, row.province].filter((part) => part !== null).join(', ')}</span>
              </td>
              <td data-name={say(words.people)} className="number">
                <span>{writtenDong(String(row.people))}</span>
              </td>
              <td data-name={say(words.risk)}>
                <span>
                  <RiskOf risk={row.risk} />
                </span>
              </td>
              <td data-name={say(words.state)}>
                <span>
                  <StandingOf state={row.state} outcome={row.outcome} />
                </span>
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}
