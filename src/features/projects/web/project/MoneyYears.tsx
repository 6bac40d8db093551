import { writtenDong } from '../../../../platform/pure/money.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { YearChain } from '../../../funding/ledger.schema.ts';
import { movementWords } from '../../../funding/ledger.words.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** The chain of each budget year, where money went from one into another. */
export function MoneyYears({ years }: { years: readonly YearChain[] }) {
  const { say } = useWords();
  if (years.every(({ carried }) => !carried)) return null;
  return (
    <>
      <h3 className="by-year">{say(words.byYear)}</h3>
      <table className="plain-table cards brief">
        <thead>
          <tr>
            <th scope="col">{say(words.budgetYear)}</th>
            {(['assigned', 'contracted', 'advanced', 'accepted', 'paid', 'settled'] as const).map((figure) => (
              <th key={figure} scope="col" className="number">
                {say(words.chain[figure])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((row) => (
            <tr key={`${row.source} ${row.year} ${row.carried}`}>
              <th scope="row">
                {row.year}
                {row.carried && ` · ${say(words.carried)}`}
                <span className="under">{say(movementWords.source[row.source])}</span>
              </th>
              <td className="number" data-name={say(words.chain.assigned)} data-key>
                {writtenDong(row.assignedDong)}
              </td>
              <td className="number" data-name={say(words.chain.contracted)}>
                {writtenDong(row.contractedDong)}
              </td>
              <td className="number" data-name={say(words.chain.advanced)}>
                {writtenDong(row.advancedDong)}
              </td>
              <td className="number" data-name={say(words.chain.accepted)}>
                {writtenDong(row.acceptedDong)}
              </td>
              <td className="number" data-name={say(words.chain.paid)}>
                {writtenDong(BigInt(row.clearedDong) + BigInt(row.paidDong))}
              </td>
              <td className="number" data-name={say(words.chain.settled)}>
                {writtenDong(row.settledDong)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
