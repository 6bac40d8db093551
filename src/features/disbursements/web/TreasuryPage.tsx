import './disbursements.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { treasuryWords } from '../confirmations/confirmation.words.ts';
import { disbursementWords } from '../disbursement.words.ts';
import { treasuryQuery, useTakeTreasury } from './disbursements.client.ts';
import { moneyFileWords, treasuryPageWords as words } from './pages.words.ts';

/** The Treasury's file as it was read: faults at their cell, the requests it would confirm; all of them or none. */
export function TreasuryPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const [pages, setPages] = useState({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(treasuryQuery(id, pages));
  const take = useTakeTreasury(id);
  const [taking, setTaking] = useState(false);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  const { sums } = data;
  const dong = writtenDong(sums.dong);
  return (
    <ImportFrame
      found={data}
      taken={say(treasuryWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={<Link to="/giai-ngan">‹ {say(moneyFileWords.back)}</Link>}
      became={
        data.confirmed === null ? undefined : (
          <Link to="/giai-ngan" search={{ state: 'confirmed' }}>
            {say(words.confirmed(data.confirmed))}
          </Link>
        )
      }
      take={
        <StepButton
          answer={ownStep(data.steps, 'take')}
          label={say(treasuryWords.take)}
          busy={take.isPending}
          onTake={() => setTaking(true)}
        />
      }
    >
      {take.isError && <Problem said={problemOf(take.error)} onClose={() => take.reset()} />}
      <section className="card" aria-labelledby="confirmations-title">
        <header>
          <h2 id="confirmations-title">{say(words.confirmations)}</h2>
          <span className="quiet small">{say(words.counts(sums.confirmations, dong, sums.waiting))}</span>
        </header>
        {data.confirmations.length === 0 ? (
          <p className="quiet">{say(words.none)}</p>
        ) : (
          <table className="plain-table cards">
            <thead>
              <tr>
                <th scope="col">{say(words.request)}</th>
                <th scope="col">{say(words.kind)}</th>
                <th scope="col" className="number">
                  {say(words.amount)}
                </th>
                <th scope="col">{say(words.paper)}</th>
              </tr>
            </thead>
            <LongBody>
              {data.confirmations.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.request}
                    <span className="under">
                      {row.code} · {row.sheet} {row.cell}
                    </span>
                  </th>
                  <td data-name={say(words.kind)}>{say(disbursementWords.kind[row.kind])}</td>
                  <td className="number" data-name={say(words.amount)}>
                    {writtenDong(row.amountDong)}
                  </td>
                  <td data-name={say(words.paper)}>
                    {row.paper.code}, {writtenDay(row.paper.on, language)}
                  </td>
                </tr>
              ))}
            </LongBody>
          </table>
        )}
        <Pager page={data.page} pages={data.pages} onPage={(page) => setPages({ ...pages, page })} />
      </section>
      {taking && (
        <ConfirmDialog
          title={say(treasuryWords.take)}
          warning={say(words.agree(sums.confirmations, dong))}
          goOn={say(treasuryWords.take)}
          grave={false}
          onGoOn={() => {
            setTaking(false);
            take.mutate();
          }}
          onClose={() => setTaking(false)}
        />
      )}
    </ImportFrame>
  );
}
