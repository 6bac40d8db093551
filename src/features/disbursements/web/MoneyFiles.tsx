import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FilePick } from '../../../ui/FilePick.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useWords } from '../../../ui/words.tsx';
import { ImportList } from '../../imports/web/parts/ImportList.tsx';
import { accountWords } from '../accounts/account.words.ts';
import { treasuryWords } from '../confirmations/confirmation.words.ts';
import { moneyImportsQuery, useSendMoneyFile } from './disbursements.client.ts';
import { moneyFileWords as words } from './pages.words.ts';

/** Accounts compared and the Treasury's papers taken in from workbooks; that this is a tracking book stands with it. */
export function MoneyFiles({ thisYear }: { thisYear: number }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(moneyImportsQuery);
  const send = useSendMoneyFile();
  const [year, setYear] = useState(thisYear);
  const of = (kind: string) => data?.rows.filter((row) => row.kind === kind).slice(0, 8) ?? [];
  if (data === undefined || (!data.accounts.allowed && !data.treasury.allowed && data.rows.length === 0)) return null;
  const sendAs =
    (asked: number | null) =>
    ([file]: File[]) => {
      if (file !== undefined)
        send.mutate(
          { file, year: asked },
          {
            onSuccess: ({ id }) => {
              void navigate({ to: asked === null ? '/giai-ngan/kho-bac/$id' : '/giai-ngan/doi-chieu/$id', params: { id } });
            },
          },
        );
    };
  return (
    <section className="card money-files" aria-labelledby="money-files-title">
      <header>
        <h2 id="money-files-title">{say(words.title)}</h2>
      </header>
      <p className="small">{say(accountWords.notice)}</p>
      {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
      <div className="import-file-tools no-print">
        {data.accounts.allowed && (
          <NativeSelect
            label={say(words.year)}
            value={String(year)}
            onChange={({ currentTarget: { value } }) => setYear(Number(value))}
            data={[thisYear, thisYear - 1, thisYear - 2].map(String)}
          />
        )}
        {data.accounts.allowed && <FilePick label={say(words.accounts)} accept=".xlsx" busy={send.isPending} onPick={sendAs(year)} />}
        {data.treasury.allowed && <FilePick label={say(words.treasury)} accept=".xlsx" busy={send.isPending} onPick={sendAs(null)} />}
      </div>
      {of('accounts').length > 0 && (
        <>
          <h3>{say(words.sentAccounts)}</h3>
          <ImportList imports={of('accounts')} to="/giai-ngan/doi-chieu/$id" taken={say(accountWords.taken)} />
        </>
      )}
      {of('treasury').length > 0 && (
        <>
          <h3>{say(words.sentTreasury)}</h3>
          <ImportList imports={of('treasury')} to="/giai-ngan/kho-bac/$id" taken={say(treasuryWords.taken)} />
        </>
      )}
    </section>
  );
}
