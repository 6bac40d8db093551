import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenMoney } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { BudgetLine } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words } from '../pages.words.ts';
import { NormVerdict } from '../parts/NormVerdict.tsx';
import { Uncovered } from '../parts/Uncovered.tsx';

/** The budget line by line: whom it benefits, by whose money, and what the norm of the day says. */
export function BudgetLines({ lines }: { lines: readonly BudgetLine[] }) {
  const { say } = useWords();
  const sum = (of: 'costDong' | 'nationalDong' | 'counterpartDong') =>
    writtenDong(lines.reduce((total, line) => total + BigInt(line[of]), 0n));
  return (
    <section className="card" aria-labelledby="lines-title">
      <header>
        <h2 id="lines-title">{say(words.lines)}</h2>
        <span className="quiet small">{say(words.linesNote)}</span>
      </header>
      <div className="table-scroll">
        <table className="plain-table cards budget-table">
          <thead>
            <tr>
              <th scope="col">{say(words.item)}</th>
              <th scope="col" className="number">
                {say(words.cost)}
              </th>
              <th scope="col" className="number">
                {say(words.national)}
              </th>
              <th scope="col" className="number">
                {say(words.counterpart)}
              </th>
              <th scope="col">{say(words.most)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.place} line={line} />
            ))}
          </tbody>
          {lines.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{say(words.sum)}</th>
                <td className="number" data-name={say(words.cost)}>
                  <span>{sum('costDong')}</span>
                </td>
                <td className="number" data-name={say(words.national)}>
                  <span>{sum('nationalDong')}</span>
                </td>
                <td className="number" data-name={say(words.counterpart)}>
                  <span>{sum('counterpartDong')}</span>
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}

function Line({ line }: { line: BudgetLine }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">
        {line.establishment === null ? (
          say(words.noBeneficiary)
        ) : (
          <Link to="/co-so/$id" params={{ id: line.establishment.id }}>
            {line.establishment.name}
          </Link>
        )}
        <span className="under">{say(projectWords.activity[line.activity])}</span>
        <span className="under line-words">{line.description}</span>
        <Uncovered line={line} />
        {line.supportedBefore.map((before) => (
          <span key={before.id} className="warned">
            <State tone="soon">
              <Link to="/de-an/$id" params={{ id: before.id }}>
                {say(words.before(before.code, before.year, writtenMoney(before.nationalDong)))}
              </Link>
            </State>
          </span>
        ))}
      </th>
      <td className="number" data-name={say(words.cost)}>
        <span>{writtenDong(line.costDong)}</span>
      </td>
      <td className="number" data-name={say(words.national)}>
        <span>{writtenDong(line.nationalDong)}</span>
      </td>
      <td className="number" data-name={say(words.counterpart)}>
        <span>{writtenDong(line.counterpartDong)}</span>
      </td>
      <td data-name={say(words.most)}>
        <span>
          <NormVerdict judgement={line.judgement} />
        </span>
      </td>
    </tr>
  );
}
