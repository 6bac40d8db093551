import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { EnvelopeRow } from '../../exchange.schema.ts';
import { exchangeWords } from '../../exchange.words.ts';
import { exchangePageWords as words } from '../pages.words.ts';

const TONES = { accepted: 'done', refused: 'late', waiting: 'soon', taken: 'done' } as const;

/** Envelopes, newest first: the letter, the other side, how far it is and what was said of it. */
export function EnvelopeTable({ rows, onTurnAway }: { rows: readonly EnvelopeRow[]; onTurnAway: (row: EnvelopeRow) => void }) {
  const { say } = useWords();
  return (
    <table className="plain-table cards">
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column.en} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <LongBody>
        {rows.map((row) => (
          <Line key={row.id} row={row} onTurnAway={onTurnAway} />
        ))}
      </LongBody>
    </table>
  );
}

function Line({ row, onTurnAway }: { row: EnvelopeRow; onTurnAway: (row: EnvelopeRow) => void }) {
  const { say, language } = useWords();
  const name =
    row.code === null
      ? say(words.unread)
      : [row.code, ...(row.business === null || row.business === 'new' ? [] : [say(exchangeWords.business[row.business])])].join(' · ');
  const turnAway = row.steps.find(({ step }) => step === 'turn-away');
  return (
    <tr>
      <th scope="row">
        {row.dispatchId === null ? (
          name
        ) : (
          <Link to="/van-ban/$id" params={{ id: row.dispatchId }}>
            {name}
          </Link>
        )}
        {row.subject !== null && <span className="under">{row.subject}</span>}
      </th>
      <td data-name={say(words.columns.other)}>
        {row.organ ?? '–'}
        <span className="under">{row.organId}</span>
      </td>
      <td data-name={say(words.columns.state)}>
        <State tone={TONES[row.state]}>{say(exchangeWords.state[row.state])}</State>
        <span className="under">
          {say(row.direction === 'in' ? words.in : words.out)} · {writtenDay(row.madeOn, language)}
        </span>
        {row.faults?.map((fault) => (
          <span key={fault.code} className="under">
            {say(fault)}
          </span>
        ))}
      </td>
      <td data-name={say(words.columns.said)}>
        {row.said.length === 0
          ? '–'
          : row.said.map(({ receipt, said, on }) => (
              <span key={receipt} className="under">
                {say(exchangeWords.receipt[receipt])} · {writtenDay(on, language)}
                {said !== null && ` · ${said}`}
              </span>
            ))}
      </td>
      <td data-name={say(words.columns.act)}>
        <div className="row-actions">
          <a href={`/api/exchange/envelopes/${row.id}`} download>
            {say(words.file)}
          </a>
          {turnAway?.allowed === true && (
            <StepButton variant="default" answer={turnAway} label={say(words.turnAway)} onTake={() => onTurnAway(row)} />
          )}
        </div>
      </td>
    </tr>
  );
}
