import { Link } from '@tanstack/react-router';
import { writtenMillions } from '../../../../platform/pure/money.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Figures, Overview } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { shareOf } from './figures.ts';

const COLUMNS = [['projects', 'projects'], ['signed', 'contracted'], ['exempt', 'exempt']] as const;
const MONEY = [['assigned', 'approvedDong'], ['contracted', 'contractedDong'], ['advanced', 'advancedDong'], ['accepted', 'acceptedDong'], ['settled', 'settledDong']] as const;

/** On a phone, a figure that is nothing is left out. */
const nothing = (none: boolean) => (none ? { 'data-none': true } : {});

/** Every province with its figures, the nation below them; each leads to its projects. */
export function ProvinceTable({ overview }: { overview: Overview }) {
  const { say, language } = useWords();
  const cells = (row: Figures, province?: string | null) => (
    <>
      {COLUMNS.map(([name, figure]) => <td key={name} className="number" data-name={say(words[name])} {...nothing(row[figure] === 0)}><Opens year={overview.year} figure={figure} province={province}>{row[figure]}</Opens></td>)}
      <td className="number" data-name={say(words.overdueToSign)} {...nothing(row.overdueToSign === 0)}><Opens year={overview.year} figure="overdueToSign" province={province}>{row.overdueToSign === 0 ? '0' : <State tone="late">{row.overdueToSign}</State>}</Opens></td>
      {MONEY.map(([name, figure]) => <td key={name} className="number" data-name={say(words[name])} {...nothing(row[figure] === '0')}><Opens year={overview.year} figure={figure} province={province}>{writtenMillions(row[figure])}</Opens></td>)}
      <td className="number" data-name={say(words.contractedShare)} data-key="named">{shareOf(row.contractedDong, row.approvedDong, language)}</td>
    </>
  );
  const rows = overview.provinces.filter(({ projects }) => projects > 0);
  return (
    <section className="card listed" aria-labelledby="provinces-title">
      <header><h2 id="provinces-title">{say(words.provinces)}</h2><span className="quiet small">{say(words.unit)}</span></header>
      <table className="plain-table cards brief">
        <thead><tr><th scope="col">{say(words.province)}</th>{[...COLUMNS.map(([name]) => name), 'overdueToSign' as const, ...MONEY.map(([name]) => name), 'contractedShare' as const].map((name) => <th key={name} scope="col" className="number">{say(words[name])}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => <tr key={row.code ?? 'central'}><th scope="row">{row.code === null ? say(words.central) : <Link to="/de-an" search={{ year: overview.year, figure: 'projects', unitProvince: row.code }}>{row.name}</Link>}</th>{cells(row, row.code)}</tr>)}
          <tr className="total"><th scope="row">{say(words.total)}</th>{cells(overview.national)}</tr>
        </tbody>
      </table>
    </section>
  );
}
