import { writtenMillions } from '../../../../platform/pure/money.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Figures, Overview } from '../../overview.schema.ts';
import type { RankedFigure } from '../../rows/ranked.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { openedBy, ranked, shareOf, written } from './figures.ts';

const COLUMNS = [
  ['projects', 'projects'],
  ['signed', 'contracted'],
  ['exempt', 'exempt'],
] as const;
const MONEY = [
  ['assigned', 'approvedDong'],
  ['contracted', 'contractedDong'],
  ['advanced', 'advancedDong'],
  ['accepted', 'acceptedDong'],
  ['settled', 'settledDong'],
] as const;

/** On a phone, a figure that is nothing is left out. */
const nothing = (none: boolean) => (none ? { 'data-none': true } : {});

/** Every province ranked by the figure looked at, those of the same value sharing a rank; the nation below them. Every number opens its rows. */
export function ProvinceTable({ overview, figure }: { overview: Overview; figure: RankedFigure }) {
  const { say, language } = useWords();
  const { year } = overview;
  const cells = (row: Figures, province?: string | null) => (
    <>
      <td className="number" data-name={say(words.ranked[figure])} data-key>
        <Opens year={year} figure={openedBy(figure)} province={province}>
          {written(row, figure, language)}
        </Opens>
      </td>
      {COLUMNS.map(([name, count]) => (
        <td key={name} className="number" data-name={say(words[name])} {...nothing(row[count] === 0)}>
          <Opens year={year} figure={count} province={province}>
            {row[count]}
          </Opens>
        </td>
      ))}
      <td className="number" data-name={say(words.overdueToSign)} {...nothing(row.overdueToSign === 0)}>
        <Opens year={year} figure="overdueToSign" province={province}>
          {row.overdueToSign === 0 ? '0' : <State tone="late">{row.overdueToSign}</State>}
        </Opens>
      </td>
      {MONEY.map(([name, dong]) => (
        <td key={name} className="number" data-name={say(words[name])} {...nothing(row[dong] === '0')}>
          <Opens year={year} figure={dong} province={province}>
            {writtenMillions(row[dong])}
          </Opens>
        </td>
      ))}
      <td className="number" data-name={say(words.contractedShare)} {...nothing(figure === 'contractedShare')}>
        {shareOf(row.contractedDong, row.approvedDong, language)}
      </td>
    </>
  );
  const rows = ranked(
    overview.provinces.filter(({ projects }) => projects > 0),
    figure,
  );
  return (
    <section className="card listed ranking" aria-labelledby="provinces-title">
      <header>
        <h2 id="provinces-title">{say(words.ranking(say(words.ranked[figure])))}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      <table className="plain-table cards brief">
        <thead>
          <tr>
            <th scope="col">{say(words.rankProvince)}</th>
            <th scope="col" className="number">
              {say(words.ranked[figure])}
            </th>
            {[...COLUMNS.map(([name]) => name), 'overdueToSign' as const, ...MONEY.map(([name]) => name), 'contractedShare' as const].map(
              (name) => (
                <th key={name} scope="col" className="number">
                  {say(words[name])}
                </th>
              ),
            )}
          </tr>
        </thead>
        <LongBody>
          {rows.map(({ row, rank, tied }) => (
            <tr key={row.code ?? 'central'}>
              <th scope="row">
                <span className="rank">{tied ? say(words.tied(rank)) : rank}</span> {row.code === null ? say(words.central) : row.name}
              </th>
              {cells(row, row.code)}
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{say(words.total)}</th>
            {cells(overview.national)}
          </tr>
        </LongBody>
      </table>
    </section>
  );
}
