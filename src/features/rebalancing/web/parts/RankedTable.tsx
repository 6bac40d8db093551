import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { EmptyPage } from '../../../../ui/EmptyPage.tsx';
import { writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Pager } from '../../../../ui/Pager.tsx';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { type Bench, type BenchRow, benchShows } from '../../rebalancing.schema.ts';
import { rebalancingWords } from '../../rebalancing.words.ts';
import type { Comparison } from '../../reference.schema.ts';
import { benchWords as words } from '../pages.words.ts';
import type { BenchActs, BenchSearch } from '../rebalancing.client.ts';
import { ChangeDialog } from './dialogs.tsx';
import { Points } from './Points.tsx';

const COLUMNS = 8;
const WITH_REFERENCE = 9;

interface RankedTableProps {
  readonly data: Bench;
  readonly acts: BenchActs;
  readonly search: BenchSearch;
  readonly go: (next: BenchSearch) => void;
  readonly reference: Comparison | null;
}

/** The proposals in the order of Điều 7 with the cut-line drawn where the ranking alone stops giving. */
export function RankedTable({ data, acts, search, go, reference }: RankedTableProps) {
  const { say } = useWords();
  const [changing, setChanging] = useState<{ row: BenchRow; choice: 'in' | 'out' | 'ranked' } | null>(null);
  const may = ownStep(data.steps, 'change')?.allowed === true;
  const kept = search.reference === undefined ? {} : { reference: search.reference };
  const before = (data.page - 1) * 100;
  const there = referenceGiven(reference);
  const across = there === null ? COLUMNS : WITH_REFERENCE;
  return (
    <section className="card" aria-labelledby="ranked-title">
      <header>
        <h2 id="ranked-title">{say(words.ranked)}</h2>
        <span className="small quiet">{say(words.rankedLead)}</span>
      </header>
      <div className="chips bench-chips no-print">
        {benchShows.map((show) => (
          <button
            key={show}
            type="button"
            className="chip"
            aria-pressed={data.show === show}
            onClick={() => go({ ...kept, ...(show === 'all' ? {} : { show }), page: 1 })}
          >
            {say(words.show[show])}
          </button>
        ))}
        {data.show === 'all' && data.pages > 1 && (
          <Button variant="default" size="xs" onClick={() => go(kept)}>
            {say(words.toLine)}
          </Button>
        )}
      </div>
      {data.rows.length === 0 ? (
        <EmptyPage title={say(words.none)}>{data.show === 'all' ? say(words.emptyList) : ''}</EmptyPage>
      ) : (
        <div className="table-scroll">
          <table className="plain-table cards bench-table">
            <caption className="unseen">{say(words.ranked)}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {say(words.rank)}
                </th>
                <th scope="col">{say(words.proposal)}</th>
                <th scope="col">{say(words.province)}</th>
                <th scope="col" className="number">
                  {say(words.pointsHead)}
                </th>
                <th scope="col" className="number">
                  {say(words.asked)}
                </th>
                <th scope="col" className="number">
                  {say(words.given)}
                </th>
                <th scope="col">{say(words.why)}</th>
                {there !== null && (
                  <th scope="col" className="number">
                    {say(words.reference)}
                  </th>
                )}
                <th scope="col">
                  <span className="unseen">{say(words.act)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row, at) => (
                <Fragment key={row.projectId}>
                  {data.show === 'all' && before + at === data.line && <CutLine across={across} />}
                  <Row
                    row={row}
                    reference={there === null ? null : there(row)}
                    {...(may ? { onChange: (choice: 'in' | 'out' | 'ranked') => setChanging({ row, choice }) } : {})}
                  />
                </Fragment>
              ))}
              {data.show === 'all' && data.line > 0 && data.line === before + data.rows.length && data.page === data.pages && (
                <CutLine across={across} />
              )}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={data.page} pages={data.pages} onPage={(page) => go({ ...search, page })} />
      {changing !== null && <ChangeDialog {...changing} acts={acts} onClose={() => setChanging(null)} />}
    </section>
  );
}

/** What a reference list gives a row: the same as this list wherever the two do not differ. */
function referenceGiven(reference: Comparison | null): ((row: BenchRow) => string) | null {
  if (reference === null) return null;
  const other = new Map(
    [...reference.comes, ...reference.goes, ...reference.otherwise].map(({ projectId, hereDong }) => [projectId, hereDong]),
  );
  return ({ projectId, givenDong }) => other.get(projectId) ?? givenDong;
}

function CutLine({ across }: { across: number }) {
  const { say } = useWords();
  return (
    <tr className="cut-line">
      <td colSpan={across}>
        <span>{say(words.cutLine)}</span>
      </td>
    </tr>
  );
}

function Row({
  row,
  reference,
  onChange,
}: {
  row: BenchRow;
  reference: string | null;
  onChange?: (choice: 'in' | 'out' | 'ranked') => void;
}) {
  const { say } = useWords();
  const [inside, byHand] = [row.givenDong !== '0', row.why.startsWith('hand-')];
  const differs = row.givenDong !== row.rankedDong;
  return (
    <tr data-in={inside} data-departs={differs || byHand}>
      <td className="number" data-name={say(words.rank)}>
        <span>{row.rank}</span>
      </td>
      <th scope="row">
        {row.proposalId === null ? (
          <Link to="/de-an/$id" params={{ id: row.projectId }}>
            {row.name}
          </Link>
        ) : (
          <Link to="/de-xuat/de-an/$id" params={{ id: row.proposalId }}>
            {row.name}
          </Link>
        )}
        <span className="under">
          {row.code} · {row.unit}
          {row.key && ` · ${say(words.keyProject)}`}
          {row.hit && ` · ${say(words.hit)}`}
        </span>
      </th>
      <td data-name={say(words.province)}>
        <span>{row.province}</span>
      </td>
      <td className="number" data-name={say(words.pointsHead)}>
        <span>
          <Points row={row} />
        </span>
      </td>
      <td className="number" data-name={say(words.asked)}>
        <span>
          {writtenDong(row.askedDong)}
          {row.leastDong !== row.askedDong && <span className="under">{say(words.least(writtenDong(row.leastDong)))}</span>}
        </span>
      </td>
      <td className="number bench-given" data-name={say(words.given)}>
        <span>{inside ? writtenDong(row.givenDong) : '–'}</span>
      </td>
      <td data-name={say(words.why)}>
        <span>
          <State tone={inside ? 'term' : 'open'}>{say(inside ? words.inside : words.outside)}</State>
          <span className="bench-why">
            {say(rebalancingWords.why[row.why])}
            {(row.why === 'line' || row.why === 'passed-over' || row.why === 'part') &&
              row.leftDong !== null &&
              ` (${say(words.leftThen(writtenDong(row.leftDong)))})`}
          </span>
          {(differs || byHand) && (
            <span className="under">
              {say(words.byRank(row.rankedDong === '0' ? say(words.outside).toLowerCase() : writtenMoney(row.rankedDong)))}
            </span>
          )}
          {row.reason !== null && (
            <span className="bench-word">
              {row.reason}
              {row.changedBy !== null && <span className="quiet"> · {row.changedBy}</span>}
            </span>
          )}
        </span>
      </td>
      {reference !== null && (
        <td className="number" data-name={say(words.reference)} data-same={reference === row.givenDong}>
          <span>{reference === '0' ? '–' : writtenDong(reference)}</span>
        </td>
      )}
      <td className="bench-change no-print">
        {onChange !== undefined &&
          (byHand ? (
            <button type="button" className="text-button" onClick={() => onChange('ranked')}>
              {say(words.asRanked)}
            </button>
          ) : (
            <button type="button" className="text-button" onClick={() => onChange(inside ? 'out' : 'in')}>
              {say(inside ? words.leaveOut : words.takeIn)}
            </button>
          ))}
      </td>
    </tr>
  );
}
