import './contracts.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import type { SigningImport } from '../signing/signing.schema.ts';
import { signingWords } from '../signing/signing.words.ts';
import { signingListQuery, useTakeSignings } from './contracts.client.ts';
import { contractsPageWords, signingPageWords as words } from './pages.words.ts';

/** A signing list as it was read: every fault at its cell, the contracts it would sign; all of them or none. */
export function SigningListPage({ id }: { id: string }) {
  const { say } = useWords();
  const [pages, setPages] = useState({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(signingListQuery(id, pages));
  const take = useTakeSignings(id);
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
      taken={say(signingWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={
        <Link to="/hop-dong" search={{ year: data.year }}>
          ‹ {say(contractsPageWords.page)}
        </Link>
      }
      became={
        data.signed === null ? undefined : (
          <Link to="/hop-dong" search={{ year: data.year }}>
            {say(words.signed(data.signed))}
          </Link>
        )
      }
      take={
        <StepButton
          answer={ownStep(data.steps, 'take')}
          label={say(signingWords.take)}
          busy={take.isPending}
          onTake={() => setTaking(true)}
        />
      }
    >
      {take.isError && <Problem said={problemOf(take.error)} onClose={() => take.reset()} />}
      <Contracts data={data} onPage={(page) => setPages({ ...pages, page })} />
      {taking && (
        <ConfirmDialog
          title={say(signingWords.take)}
          warning={say(words.agree(data.sums.contracts, writtenDong(data.sums.nationalDong)))}
          goOn={say(signingWords.take)}
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

function Contracts({ data, onPage }: { data: SigningImport; onPage: (page: number) => void }) {
  const { say, language } = useWords();
  const { sums } = data;
  return (
    <section className="card" aria-labelledby="signings-title">
      <header>
        <h2 id="signings-title">{say(words.contracts)}</h2>
        <span className="quiet small">{say(words.counts(sums.contracts, writtenDong(sums.nationalDong), sums.waiting))}</span>
      </header>
      {data.contracts.length === 0 ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              <th scope="col">{say(contractsPageWords.project)}</th>
              <th scope="col">{say(contractsPageWords.number)}</th>
              <th scope="col">{say(words.signers)}</th>
              {[words.national, words.counterpart].map((word) => (
                <th key={word.en} scope="col" className="number">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.contracts.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/de-an/$id" params={{ id: row.projectId }}>
                    {row.name}
                  </Link>
                  <span className="under">
                    {row.code} · {row.unit} · {row.sheet} {row.cell}
                  </span>
                </th>
                <td data-name={say(contractsPageWords.number)}>
                  {row.number}
                  <span className="under">{writtenDay(row.signedOn, language)}</span>
                </td>
                <td data-name={say(words.signers)}>
                  {row.agencySigner}
                  <span className="under">{row.unitSigner}</span>
                </td>
                <td className="number" data-name={say(words.national)}>
                  {writtenDong(row.nationalDong)}
                </td>
                <td className="number" data-name={say(words.counterpart)}>
                  {writtenDong(row.counterpartDong)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={data.page} pages={data.pages} onPage={onPage} />
    </section>
  );
}
