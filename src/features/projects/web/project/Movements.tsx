import { Button } from '@mantine/core';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Movement } from '../../../funding/ledger.schema.ts';
import { movementWords } from '../../../funding/ledger.words.ts';
import { projectPageWords as words } from '../pages.words.ts';
import { movementsOfFigure, type Shown } from './MoneyChain.tsx';

/** Kinds that take back: they stand with a minus. */
const BACK: ReadonlySet<Movement['kind']> = new Set([
  'withdraw',
  'release',
  'reduce',
  'recover',
  'correct',
  'pass-assigned',
  'pass-contracted',
  'pass-advance',
]);

/** Every movement of the project's money, or those of one figure. */
export function Movements({ movements, shown, onShowAll }: { movements: readonly Movement[]; shown: Shown | null; onShowAll: () => void }) {
  const { say, language } = useWords();
  const rows =
    shown === null
      ? movements
      : movements.filter(({ kind, source }) => source === shown.source && movementsOfFigure[shown.figure].includes(kind));
  const severalYears = new Set(movements.map(({ year }) => year)).size > 1;
  return (
    <section className="card" aria-labelledby="movements-title">
      <header>
        <h2 id="movements-title">{say(words.movements)}</h2>
        <span className="quiet small" role="status">
          {shown === null
            ? say(words.allMovements)
            : say(words.only(say(words.chain[shown.figure]), say(movementWords.source[shown.source])))}
        </span>
        {shown !== null && (
          <Button variant="subtle" size="compact-sm" onClick={onShowAll}>
            {say(words.allMovements)}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{say(words.noMovements)}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table cards brief">
            <thead>
              <tr>
                <th scope="col">{say(words.movement)}</th>
                <th scope="col">{say(words.on)}</th>
                <th scope="col" className="number">
                  {say(words.amount)}
                </th>
                <th scope="col">{say(words.paper)}</th>
                <th scope="col">{say(words.who)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {say(movementWords.kind[row.kind])}
                    <span className="under">
                      {say(movementWords.source[row.source])}
                      {severalYears && ` · ${row.year}`}
                    </span>
                  </th>
                  <td data-name={say(words.on)} data-bare>
                    <span>{writtenDay(row.on, language)}</span>
                  </td>
                  <td data-name={say(words.amount)} data-key className="number">
                    <span>
                      {BACK.has(row.kind) ? '−' : ''}
                      {writtenDong(row.amountDong)}
                    </span>
                  </td>
                  <td data-name={say(words.paper)} data-bare>
                    <span>
                      {say(words.paperOf(row.paper.code, writtenDay(row.paper.on, language)))}
                      {row.remark !== null && <span className="under">{row.remark}</span>}
                    </span>
                  </td>
                  <td data-name={say(words.who)} data-bare>
                    <span>
                      {row.author}
                      {row.approver !== null && <span className="under">{say(words.approvedBy(row.approver))}</span>}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
