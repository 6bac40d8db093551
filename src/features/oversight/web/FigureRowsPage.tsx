import './oversight.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { writtenDong } from '../../../platform/pure/money.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { Pages } from '../../dispatches/web/parts/Paging.tsx';
import { movementWords } from '../../funding/ledger.words.ts';
import { type FigureRows, type MoneyFigure, moneyFigures, type RowsBy } from '../rows/rows.schema.ts';
import { moneyNames, rowsWords as words } from '../rows/rows.words.ts';
import { rowsQuery, type SoughtRows } from './oversight.client.ts';

const PAGE = 50;

/** The rows behind one figure of money: their sum is the figure. */
export function FigureRowsPage({ search }: { search: SoughtRows & { year: number } }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(rowsQuery(search));
  const name = say(moneyNames[search.figure]);
  const title = say(words.title(name, data?.place ?? null));
  const seek = (change: Partial<SoughtRows>) => {
    const { page: _, ...rest } = search;
    void navigate({ to: '/toan-quoc/so-lieu', search: { ...rest, ...change } });
  };
  useTitle(title);
  useIllustration(data?.illustrative === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="link-line no-print">
            <Link to="/toan-quoc" search={{ year: search.year }}>
              {say(words.back)}
            </Link>
          </p>
          <h1>{title}</h1>
          {data !== undefined && (
            <p className="lead-words">
              {say(words.lead(data.year, writtenDay(data.asOf, language)))}
              {search.from !== undefined && ` · ${say(words.since(writtenDay(search.from, language)))}`}
            </p>
          )}
        </div>
        <div className="lead-actions no-print">
          <NativeSelect
            aria-label={say(words.other)}
            value={search.figure}
            data={moneyFigures.map((each) => ({ value: each, label: say(moneyNames[each]) }))}
            onChange={({ currentTarget: { value } }) => seek({ figure: value as MoneyFigure })}
          />
          <NativeSelect
            aria-label={say(words.by)}
            value={search.by ?? 'project'}
            data={[
              { value: 'project', label: say(words.byProject) },
              { value: 'movement', label: say(words.byMovement) },
            ]}
            onChange={({ currentTarget: { value } }) => seek({ by: value as RowsBy })}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={name}>
          <p role="status">{say(words.sum(writtenDong(String(data.total)), writtenMoney(data.dong)))}</p>
          {data.dong !== data.figureDong && <p className="small quiet">{say(words.partly(writtenMoney(data.figureDong)))}</p>}
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          ) : (
            <Rows data={data} by={search.by ?? 'project'} />
          )}
          <Pages
            total={data.total}
            size={PAGE}
            page={data.page}
            to={(page) => {
              const { page: _, ...rest } = search;
              return { to: '/toan-quoc/so-lieu', search: { ...rest, ...(page === 1 ? {} : { page }) } };
            }}
          />
        </section>
      )}
    </div>
  );
}

function Rows({ data, by }: { data: FigureRows; by: RowsBy }) {
  const { say, language } = useWords();
  const each = by === 'movement';
  return (
    <table className="plain-table cards brief">
      <caption className="unseen">{say(moneyNames[data.figure])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.project)}</th>
          {each ? (
            <>
              <th scope="col">{say(words.kind)}</th>
              <th scope="col">{say(words.paper)}</th>
            </>
          ) : (
            <th scope="col" className="number">
              {say(words.movements)}
            </th>
          )}
          <th scope="col" className="number">
            {say(each ? words.on : words.last)}
          </th>
          <th scope="col" className="number">
            {say(words.dong)}
          </th>
        </tr>
      </thead>
      <LongBody>
        {data.rows.map((row, at) => (
          <tr key={`${row.project?.id ?? row.paper} ${at}`}>
            <th scope="row">
              {row.project === null ? (
                say(words.estimate)
              ) : (
                <Link to="/de-an/$id" params={{ id: row.project.id }}>
                  {row.project.name}
                </Link>
              )}
              <span className="under">{row.project === null ? row.paper : `${row.project.code} · ${row.project.unit}`}</span>
            </th>
            {each ? (
              <>
                <td data-name={say(words.kind)}>{row.kind === null ? '' : say(movementWords.kind[row.kind])}</td>
                <td data-name={say(words.paper)}>{row.paper}</td>
              </>
            ) : (
              <td className="number" data-name={say(words.movements)}>
                {row.movements}
              </td>
            )}
            <td className="number" data-name={say(each ? words.on : words.last)}>
              {writtenDay(row.on, language)}
            </td>
            <td className="number" data-name={say(words.dong)} data-key>
              {writtenDong(row.dong)}
            </td>
          </tr>
        ))}
      </LongBody>
    </table>
  );
}
