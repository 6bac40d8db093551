import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong, writtenMillions } from '../../../../platform/pure/money.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Pager } from '../../../../ui/Pager.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { proposalWords } from '../../proposal.words.ts';
import type { Round } from '../../rounds/round.schema.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import type { RoundActs, RoundSearch } from '../proposals.client.ts';
import { Reasons } from './Reasons.tsx';
import { ProposalState } from './Standing.tsx';

type Row = Round['ranked']['rows'][number];
const allowed = (row: Row, step: string) => ownStep(row.steps, step)?.allowed === true;

/** A round's proposals in their order, a page at a time; what may be done to all of the page at once. */
export function RankedCard({
  data,
  search,
  acts,
  onSend,
}: {
  data: Round;
  search: RoundSearch;
  acts: RoundActs;
  onSend: (ids: string[]) => void;
}) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { ranked } = data;
  const whole = ranked.rows.some(({ rank }) => rank !== null) || data.answersAs === null;
  const go = (next: RoundSearch) => {
    void navigate({ to: '/de-xuat/$id', params: { id: data.id }, search: next });
  };
  const failed = acts.receive.error ?? acts.accept.error;
  return (
    <section className="card" aria-labelledby="ranked-title">
      <header>
        <h2 id="ranked-title">{say(whole ? words.ranked : words.ownProposals)}</h2>
        <span className="quiet small">
          {say(words.sums(writtenDong(String(ranked.total)), writtenMillions(ranked.askedDong), writtenMillions(ranked.leastDong)))}
        </span>
      </header>
      <Order data={data} whole={whole} />
      <div className="chips ranked-filters no-print">
        <button type="button" className="chip" aria-pressed={search.state === undefined} onClick={() => go({})}>
          {say(words.allStates)}
        </button>
        {ranked.counts.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            className="chip"
            aria-pressed={search.state === state}
            onClick={() => go(search.state === state ? {} : { state })}
          >
            {say(proposalWords.state[state])} · {writtenDong(String(count))}
          </button>
        ))}
      </div>
      <Together rows={ranked.rows} acts={acts} onSend={onSend} />
      {failed !== null && (
        <Problem
          said={problemOf(failed)}
          onClose={() => {
            acts.receive.reset();
            acts.accept.reset();
          }}
        />
      )}
      {ranked.rows.length === 0 ? <p className="quiet">{say(words.none)}</p> : <RankedTable rows={ranked.rows} whole={whole} />}
      <Pager page={ranked.page} pages={ranked.pages} onPage={(page) => go({ ...search, page })} />
    </section>
  );
}

/** Why they stand in this order, with where that is written. */
function Order({ data: { criteria }, whole }: { data: Round; whole: boolean }) {
  const { say } = useWords();
  const first = criteria.find(({ criterion }) => criterion === 'key-project');
  if (first === undefined) return null;
  return (
    <p className="small quiet ranked-order">
      {say(words.order(first.basis, first.mark === 'confirmed' ? '' : `, ${say(words.unverified)}`))} {!whole && say(words.ownFirst)}
    </p>
  );
}

/** One act over every row of the page that allows it; of those to be accepted only the whole ones. */
function Together({ rows, acts, onSend }: { rows: readonly Row[]; acts: RoundActs; onSend: (ids: string[]) => void }) {
  const { say } = useWords();
  const ids = (step: string, fits: (row: Row) => boolean = () => true) =>
    rows.filter((row) => allowed(row, step) && fits(row)).map(({ proposalId }) => proposalId);
  const [receive, accept, send] = [
    ids('receive'),
    ids('accept', ({ missing, awaiting }) => missing.length === 0 && awaiting === 0),
    ids('send', ({ state }) => state === 'draft'),
  ];
  if (receive.length + accept.length + send.length === 0) return null;
  return (
    <div className="ranked-acts no-print">
      {send.length > 0 && <Button onClick={() => onSend(send)}>{say(words.sendAll(send.length))}</Button>}
      {receive.length > 0 && (
        <Button loading={acts.receive.isPending} variant="default" onClick={() => acts.receive.mutate(receive)}>
          {say(words.receiveAll(receive.length))}
        </Button>
      )}
      {accept.length > 0 && (
        <Button loading={acts.accept.isPending} variant="default" onClick={() => acts.accept.mutate(accept)}>
          {say(words.acceptAll(accept.length))}
        </Button>
      )}
    </div>
  );
}

function RankedTable({ rows, whole }: { rows: readonly Row[]; whole: boolean }) {
  const { say } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <caption className="unseen">{say(words.ranked)}</caption>
        <thead>
          <tr>
            {whole && (
              <th scope="col" className="rank-cell">
                {say(words.rank)}
              </th>
            )}
            <th scope="col">{say(words.project)}</th>
            <th scope="col" className="number">
              {say(words.asked)}
              <span className="under">{say(words.million)}</span>
            </th>
            <th scope="col">{say(words.points)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <RankedLine key={row.proposalId} row={row} whole={whole} />
          ))}
        </LongBody>
      </table>
    </div>
  );
}

function RankedLine({ row, whole }: { row: Row; whole: boolean }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        {whole && (
          <td className="rank-cell" data-name={say(words.rank)}>
            <span>{row.rank ?? '–'}</span>
          </td>
        )}
        <th scope="row">
          <Link to="/de-xuat/de-an/$id" params={{ id: row.proposalId }}>
            {row.name}
          </Link>
          <span className="under">
            {row.code} · {row.unit}
            {row.key && (
              <>
                {' '}
                <span className="tag">{say(words.keyTag)}</span>
              </>
            )}{' '}
            {row.illustrative && <IllustrativeTag />}
          </span>
        </th>
        <td data-name={say(words.asked)} className="number">
          <span>
            {writtenMillions(row.askedDong)}
            <span className="under">
              {say(words.least)} {writtenMillions(row.leastDong)}
            </span>
          </span>
        </td>
        <td data-name={say(words.points)}>
          <span>
            <button
              type="button"
              className="text-button points-button"
              aria-expanded={open}
              aria-label={`${say(words.reasons)}: ${row.code}, ${say(words.pointsOf(row.points))}`}
              onClick={() => setOpen(!open)}
            >
              {say(words.pointsOf(row.points))}
            </button>
            <span className="under">{say(words.unitPoints(row.experience))}</span>
          </span>
        </td>
        <td data-name={say(words.state)}>
          <span>
            <ProposalState state={row.state} />
            {row.late && (
              <>
                {' '}
                <span className="tag">{say(words.lateTag)}</span>
              </>
            )}
            {row.missing.length > 0 && <span className="under">{say(words.lacks(row.missing.length))}</span>}
            {row.awaiting > 0 && <span className="under">{say(words.awaiting(row.awaiting))}</span>}
          </span>
        </td>
      </tr>
      {open && (
        <tr className="reasons-row">
          <td colSpan={whole ? 5 : 4}>
            <Reasons reasons={row.reasons} />
          </td>
        </tr>
      )}
    </>
  );
}
