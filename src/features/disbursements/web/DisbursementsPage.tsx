import './disbursements.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { type DisbursementPage, type DisbursementRow, type DisbursementState, disbursementStates } from '../disbursement.schema.ts';
import { disbursementWords } from '../disbursement.words.ts';
import { ConfirmDialog, GiveBackDialog, ThresholdDialog } from './dialogs.tsx';
import { queueQuery, sharesQuery, useQueue } from './disbursements.client.ts';
import { MoneyFiles } from './MoneyFiles.tsx';
import { OpenAdvances } from './OpenAdvances.tsx';
import { queueWords as words } from './pages.words.ts';

const TONE = { requested: 'soon', checked: 'soon', approved: 'busy', confirmed: 'done', returned: 'late', cancelled: 'exempt' } as const;
/** Steps taken on several requests at once, in the order of their life. */
const TOGETHER = ['check', 'approve', 'second', 'confirm', 'return'] as const;
export interface QueueSearch {
  readonly state?: DisbursementState;
  readonly page?: number;
}

/** The queue of requests for money: four eyes, six above the threshold, several at a time. */
export function DisbursementsPage({ search }: { search: QueueSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(queueQuery({ ...(search.state === undefined ? {} : { state: search.state }), page: search.page ?? 1 }));
  const shares = useQuery(sharesQuery).data;
  const [setting, setSetting] = useState(false);
  const acts = useQueue();
  useTitle(say(words.page));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  const go = (next: QueueSearch) => {
    void navigate({ to: '/giai-ngan', search: next });
  };
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          {data?.thresholdDong != null && <span className="small quiet">{say(words.threshold(writtenDong(data.thresholdDong)))}</span>}
          {ownStep(shares?.steps ?? [], 'set-threshold')?.allowed === true && (
            <Button variant="default" onClick={() => setSetting(true)}>
              {say(words.setThreshold)}
            </Button>
          )}
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <>
          <div className="chips queue-states no-print">
            <button type="button" className="chip" aria-pressed={search.state === undefined} onClick={() => go({})}>
              {say(words.all)}
            </button>
            {disbursementStates.map((state) => {
              const sum = data.byState.find((each) => each.state === state);
              return (
                <button key={state} type="button" className="chip" aria-pressed={search.state === state} onClick={() => go({ state })}>
                  {say(disbursementWords.state[state])}
                  {sum !== undefined && <span className="quiet"> {sum.count}</span>}
                </button>
              );
            })}
          </div>
          <Queue key={`${search.state ?? ''} ${data.page}`} data={data} onPage={(page) => go({ ...search, page })} />
        </>
      )}
      {data !== undefined && <MoneyFiles thisYear={Number(data.asOf.slice(0, 4))} />}
      <OpenAdvances />
      {setting && <ThresholdDialog acts={acts} today={data?.asOf ?? null} onClose={() => setSetting(false)} />}
    </div>
  );
}

function Queue({ data, onPage }: { data: DisbursementPage; onPage: (page: number) => void }) {
  const { say } = useWords();
  const acts = useQueue();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<'confirm' | 'return' | null>(null);
  const rows = data.rows.filter(({ id }) => chosen.includes(id));
  const mine = (row: DisbursementRow) => TOGETHER.some((step) => ownStep(row.steps, step) !== undefined);
  // Only what may be done to every one of those chosen is offered.
  const openFor = (step: string) => rows.length > 0 && rows.every((row) => ownStep(row.steps, step)?.allowed === true);
  const failed = [acts.check, acts.approve, acts.second].find(({ isError }) => isError);
  const choosable = data.rows.filter(mine);
  const ids = rows.map(({ id }) => id);
  const done = { onSuccess: () => setChosen([]) };
  return (
    <section className="card" aria-label={say(words.page)}>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {data.rows.length === 0 ? (
        <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
      ) : (
        <>
          {choosable.length > 0 && (
            <div
              className="together no-print"
              {...(rows.length === 0 ? { 'data-none': true } : {})}
              role="group"
              aria-label={say(words.chosen(rows.length, writtenDong(sumOf(rows))))}
            >
              <label className="choose">
                <input
                  type="checkbox"
                  checked={choosable.length > 0 && choosable.every(({ id }) => chosen.includes(id))}
                  onChange={({ currentTarget: { checked } }) => setChosen(checked ? choosable.map(({ id }) => id) : [])}
                />{' '}
                {say(words.chooseAll)}
              </label>
              {rows.length > 0 && <span className="small">{say(words.chosen(rows.length, writtenDong(sumOf(rows))))}</span>}
              {openFor('check') && (
                <Button loading={acts.check.isPending} onClick={() => acts.check.mutate(ids, done)}>
                  {say(words.check(ids.length))}
                </Button>
              )}
              {openFor('approve') && (
                <Button loading={acts.approve.isPending} onClick={() => acts.approve.mutate(ids, done)}>
                  {say(words.approve(ids.length))}
                </Button>
              )}
              {openFor('second') && (
                <Button loading={acts.second.isPending} onClick={() => acts.second.mutate(ids, done)}>
                  {say(words.second(ids.length))}
                </Button>
              )}
              {openFor('confirm') && <Button onClick={() => setOpen('confirm')}>{say(words.confirm(ids.length))}</Button>}
              {openFor('return') && (
                <Button variant="default" onClick={() => setOpen('return')}>
                  {say(words.giveBack(ids.length))}
                </Button>
              )}
            </div>
          )}
          <table className="plain-table cards brief">
            <thead>
              <tr>
                <th scope="col">{say(words.project)}</th>
                <th scope="col">{say(words.kind)}</th>
                <th scope="col" className="number">
                  {say(words.amount)}
                </th>
                <th scope="col">{say(words.state)}</th>
                <th scope="col">{say(words.paper)}</th>
              </tr>
            </thead>
            <LongBody>
              {data.rows.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  chosen={chosen.includes(row.id)}
                  onChoose={mine(row) ? (checked) => setChosen(checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id)) : null}
                />
              ))}
            </LongBody>
          </table>
          <Pager page={data.page} pages={data.pages} onPage={onPage} />
        </>
      )}
      {open === 'confirm' && (
        <ConfirmDialog
          rows={rows}
          today={data.asOf}
          acts={acts}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setChosen([]);
          }}
        />
      )}
      {open === 'return' && (
        <GiveBackDialog
          ids={ids}
          acts={acts}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setChosen([]);
          }}
        />
      )}
    </section>
  );
}

const sumOf = (rows: readonly DisbursementRow[]) => rows.reduce((sum, { amountDong }) => sum + BigInt(amountDong), 0n);

function QueueRow({ row, chosen, onChoose }: { row: DisbursementRow; chosen: boolean; onChoose: ((checked: boolean) => void) | null }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  // Why this person cannot take the next step, where it is theirs to take.
  const closed = TOGETHER.filter((step) => step !== 'return')
    .map((step) => ownStep(row.steps, step))
    .find((answer) => answer?.allowed === false);
  const kind = say(disbursementWords.kind[row.kind]);
  return (
    <tr>
      <th scope="row">
        <div className="queue-cell">
          {onChoose !== null && (
            <label className="choose no-print">
              <input type="checkbox" checked={chosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
              <span className="unseen">{say(words.choose(row.code, kind))}</span>
            </label>
          )}
          <div>
            <Link to="/de-an/$id" params={{ id: row.projectId }}>
              {row.name}
            </Link>
            <span className="under">
              {row.code} · {row.unit.name}
            </span>
          </div>
        </div>
      </th>
      <td data-name={say(words.kind)} data-beside="short" className="queue-kind">
        {kind}
      </td>
      <td className="number" data-name={say(words.amount)} data-key>
        {writtenDong(row.amountDong)}
        {row.needsSecond && row.secondedBy === null && <span className="under">{say(words.needsThird)}</span>}
      </td>
      <td data-name={say(words.state)} data-beside>
        <div>
          <State tone={TONE[row.state]}>{say(disbursementWords.state[row.state])}</State>
          {closed !== undefined && (
            <ul className="plain-list under">
              {closed.refusals.map((refusal) => (
                <li key={refusal.code}>{say(refusal)}</li>
              ))}
            </ul>
          )}
        </div>
      </td>
      <td data-name={say(words.paper)} data-bare className="queue-paper">
        <div>
          {row.paper.code}
          <span className="under">{say(words.asked(row.requestedBy, day(row.requestedOn)))}</span>
          {row.treasury !== null && <span className="under">{say(words.treasury(row.treasury.code, day(row.treasury.on)))}</span>}
        </div>
      </td>
    </tr>
  );
}
