import { Link } from '@tanstack/react-router';
import { Deadline, NoDeadline } from '../../../../ui/Deadline.tsx';
import { weekdayName, writtenDay, writtenShare } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { DocumentKind } from '../../../readings/reading.schema.ts';
import { kindWords } from '../../../readings/reading.words.ts';
import type { DispatchRow } from '../../dispatch.schema.ts';
import { listWords } from '../pages.words.ts';
import { DispatchState } from './DispatchState.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';

/** What was uploaded, newest first; on a narrow screen each row stands as a card. */
export function DispatchTable({ rows }: { rows: readonly DispatchRow[] }) {
  const { say } = useWords();
  // Where all are, the bar says so once.
  const allIllustrative = rows.every(({ illustrative }) => illustrative);
  return (
    <table className="dispatches">
      <caption className="unseen">{say(listWords.table)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(listWords.document)}</th>
          <th scope="col">{say(listWords.issuer)}</th>
          <th scope="col">{say(listWords.duties)}</th>
          <th scope="col">{say(listWords.nextDue)}</th>
          <th scope="col">{say(listWords.state)}</th>
        </tr>
      </thead>
      <LongBody>
        {rows.map((row) => (
          <Row key={row.id} row={row} marked={row.illustrative && !allIllustrative} />
        ))}
      </LongBody>
    </table>
  );
}

function Row({ row, marked }: { row: DispatchRow; marked: boolean }) {
  const { say, language } = useWords();
  const isRead = row.state === 'read' || row.state === 'confirmed';
  return (
    <tr>
      <th scope="row">
        <Link to="/van-ban/$id" params={{ id: row.id }} className="dispatch-code">
          {row.code ?? (isRead ? say(listWords.noCode) : row.fileName)}
        </Link>
        {marked && (
          <>
            {' '}
            <IllustrativeTag />
          </>
        )}
        {row.subject !== null && <span className="dispatch-subject">{row.subject}</span>}
        {(isRead || row.registerNumber !== null) && (
          <>
            <span className="dispatch-line">
              {say(row.direction === 'in' ? listWords.incoming : listWords.outgoing)}:{' '}
              {row.registerNumber === null ? (
                <span className="quiet">{say(listWords.unregistered)}</span>
              ) : (
                <strong>{say(listWords.registered(row.registerNumber, writtenDay(row.registeredOn!, language)))}</strong>
              )}
            </span>
            <span className="under">
              {[row.kind === null ? null : say(kindWords[row.kind as DocumentKind]), row.fileName]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </>
        )}
      </th>
      {isRead ? (
        <>
          <td data-name={say(listWords.issuer)}>
            {row.issuer ?? <span className="quiet">–</span>}
            {row.issuedOn !== null && (
              <span className="under">
                {writtenDay(row.issuedOn, language)} · {weekdayName(row.issuedOn, language)}
              </span>
            )}
          </td>
          <td data-name={say(listWords.duties)}>{say(listWords.dutyCount(row.duties, row.deadlines))}</td>
          <td data-name={say(listWords.nextDue)}>{row.nextDueOn === null ? <NoDeadline /> : <Deadline dueOn={row.nextDueOn} />}</td>
        </>
      ) : (
        <td colSpan={3} className="dispatch-waits">
          {row.state === 'received' ? <ReadingProgress progress={row.progress} /> : row.problem !== null && say(row.problem)}
        </td>
      )}
      <td data-name={say(listWords.state)}>
        <DispatchState state={row.state} setAside={row.setAside} />
        {isRead && (
          <span className="under">
            {[
              row.state === 'read' && row.openCorrections > 0 ? say(listWords.open(row.openCorrections)) : null,
              row.confidence === null ? null : `${say(listWords.confidence)} ${writtenShare(row.confidence)}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        )}
      </td>
    </tr>
  );
}
