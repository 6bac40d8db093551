import './disbursements.css';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { type AccountImport, type Compared, type Verdict, verdicts } from '../accounts/account.schema.ts';
import { accountWords } from '../accounts/account.words.ts';
import { disbursementWords } from '../disbursement.words.ts';
import type { DisbursementPaper } from '../shares/share.schema.ts';
import { type AccountPages, accountsQuery, useTakeAccounts } from './disbursements.client.ts';
import { accountPageWords as words, moneyFileWords } from './pages.words.ts';

const TONE = { agreeing: 'done', differing: 'late', 'only-there': 'soon', 'only-here': 'open' } as const satisfies Record<Verdict, string>;

/** An accounting export beside our book: what agrees, what differs and by how much, what stands in one of them alone. */
export function AccountsPage({ id }: { id: string }) {
  const { say } = useWords();
  const [pages, setPages] = useState<AccountPages>({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(accountsQuery(id, pages));
  const [taking, setTaking] = useState(false);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  return (
    <ImportFrame
      found={data}
      taken={say(accountWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={<Link to="/giai-ngan">‹ {say(moneyFileWords.back)}</Link>}
      became={
        data.requested === null ? undefined : (
          <Link to="/giai-ngan" search={{ state: 'requested' }}>
            {say(words.requested(data.requested))}
          </Link>
        )
      }
      take={<StepButton answer={ownStep(data.steps, 'take')} label={say(accountWords.take)} onTake={() => setTaking(true)} />}
    >
      <Comparison
        data={data}
        onVerdict={(verdict) => setPages({ page: 1, faultsPage: pages.faultsPage, ...(verdict === null ? {} : { verdict }) })}
        onPage={(page) => setPages({ ...pages, page })}
      />
      {taking && <TakeDialog data={data} onClose={() => setTaking(false)} />}
    </ImportFrame>
  );
}

function Comparison({
  data,
  onVerdict,
  onPage,
}: {
  data: AccountImport;
  onVerdict: (verdict: Verdict | null) => void;
  onPage: (page: number) => void;
}) {
  const { say } = useWords();
  const rows = (verdict: Verdict) => writtenDong(String(data.sums[verdict].rows));
  return (
    <section className="card" aria-labelledby="compared-title">
      <header>
        <h2 id="compared-title">{say(words.compared)}</h2>
        <a
          className="small no-print"
          href={`/api/account-imports/${data.id}.xlsx${data.verdict === null ? '' : `?verdict=${data.verdict}`}`}
          download
        >
          {say(words.excel)}
        </a>
      </header>
      <p className="small">{say(accountWords.notice)}</p>
      <div className="chips no-print">
        <button type="button" className="chip" aria-pressed={data.verdict === null} onClick={() => onVerdict(null)}>
          {say(words.all)}
        </button>
        {verdicts.map((verdict) => (
          <button key={verdict} type="button" className="chip" aria-pressed={data.verdict === verdict} onClick={() => onVerdict(verdict)}>
            {say(accountWords.verdict[verdict])} <span className="quiet">{rows(verdict)}</span>
          </button>
        ))}
      </div>
      {data.compared.length === 0 ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col">{say(words.verdict)}</th>
              <th scope="col" className="number">
                {say(words.theirs)}
              </th>
              <th scope="col" className="number">
                {say(words.ours)}
              </th>
              <th scope="col" className="number">
                {say(words.difference)}
              </th>
            </tr>
          </thead>
          <LongBody>
            {data.compared.map((row) => (
              <ComparedRow key={`${row.sheet} ${row.cell} ${row.ours?.movementId ?? ''}`} row={row} />
            ))}
          </LongBody>
        </table>
      )}
      <Pager page={data.page} pages={data.pages} onPage={onPage} />
    </section>
  );
}

function ComparedRow({ row }: { row: Compared }) {
  const { say, language } = useWords();
  const entry = (side: { readonly paper: string; readonly on: string; readonly amountDong: string } | null) =>
    side === null ? (
      <span className="quiet">{say(words.nowhere)}</span>
    ) : (
      <span>
        {writtenDong(side.amountDong)}
        <span className="under">{say(words.paperOn(side.paper, writtenDay(side.on, language)))}</span>
      </span>
    );
  const remarks = [
    ...(row.otherPaper ? [words.otherPaper] : []),
    ...(row.otherDay ? [words.otherDay] : []),
    ...(row.request?.open === true ? [words.mayAsk] : []),
    ...(row.request?.why == null ? [] : [row.request.why]),
  ];
  return (
    <tr>
      <th scope="row">
        {row.projectId === null ? (
          <span>{row.code}</span>
        ) : (
          <Link to="/de-an/$id" params={{ id: row.projectId }}>
            {row.name}
          </Link>
        )}
        <span className="under">
          {row.projectId === null ? '' : `${row.code} · ${row.unit} · `}
          {row.kind === null ? row.kindWords : say(disbursementWords.kind[row.kind])}
          {row.cell === '' ? '' : ` · ${row.sheet} ${row.cell}`}
        </span>
      </th>
      <td data-name={say(words.verdict)}>
        <div>
          <State tone={TONE[row.verdict]}>{say(accountWords.verdict[row.verdict])}</State>
          {remarks.map((remark) => (
            <span key={remark.en} className="under">
              {say(remark)}
            </span>
          ))}
        </div>
      </td>
      <td className="number" data-name={say(words.theirs)}>
        {entry(row.theirs)}
      </td>
      <td className="number" data-name={say(words.ours)}>
        {entry(row.ours)}
      </td>
      <td className="number" data-name={say(words.difference)}>
        {row.differenceDong === '0' ? '–' : writtenDong(row.differenceDong)}
      </td>
    </tr>
  );
}

function TakeDialog({ data: { id, sums }, onClose }: { data: AccountImport; onClose: () => void }) {
  const { say } = useWords();
  const take = useTakeAccounts(id);
  const [papers, setPapers] = useState<readonly DisbursementPaper[]>([]);
  return (
    <FormDialog
      title={say(accountWords.take)}
      lead={say(words.agree(sums.requestable, writtenDong(sums.requestableDong)))}
      send={say(accountWords.send)}
      busy={take.isPending}
      error={take.error}
      onClose={onClose}
      onSend={() => take.mutate([...papers], { onSuccess: onClose })}
    >
      {sums.papers.length > 0 && (
        <Checkbox.Group label={say(words.papers)} value={[...papers]} onChange={(chosen) => setPapers(chosen as DisbursementPaper[])}>
          {sums.papers.map((paper) => (
            <Checkbox key={paper} value={paper} label={say(disbursementWords.paper[paper])} mt="xs" />
          ))}
        </Checkbox.Group>
      )}
    </FormDialog>
  );
}
