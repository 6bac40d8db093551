import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../ui/ActDialog.tsx';
import { DoneNote } from '../../../ui/DoneNote.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { ENVELOPES_A_PAGE, type EnvelopeRow } from '../exchange.schema.ts';
import { exchangeQuery, useExchange } from './exchange.client.ts';
import { exchangePageWords as words } from './pages.words.ts';
import { AddressBook } from './parts/AddressBook.tsx';
import { EnvelopeTable } from './parts/EnvelopeTable.tsx';
import { SendLetter } from './parts/SendLetter.tsx';

/** Letters that come and go between the office and others as edXML envelopes, and what is said of each. */
export function ExchangePage({ page }: { page: number }) {
  const { say } = useWords();
  const { data, error } = useQuery(exchangeQuery(page));
  const { handIn, turnAway } = useExchange();
  const [away, setAway] = useState<EnvelopeRow | null>(null);
  const [why, setWhy] = useState('');
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) ?? false);
  const may = (step: string) => data?.steps.find((each) => each.step === step)?.allowed === true;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        {may('hand-in') && (
          <div className="lead-actions">
            <FilePick
              label={say(words.handIn)}
              accept=".edxml,.xml"
              busy={handIn.isPending}
              onPick={([file]) => {
                if (file !== undefined) handIn.mutate(file);
              }}
            />
          </div>
        )}
      </div>
      {(error ?? handIn.error) !== null && (
        <Problem said={problemOf(error ?? handIn.error)} {...(error === null ? { onClose: () => handIn.reset() } : {})} />
      )}
      <DoneNote said={handIn.data === undefined ? null : say(handIn.data.again ? words.again : words.handedIn)} />
      {data !== undefined && (
        <div className="stack">
          {may('send') && <SendLetter data={data} />}
          <section className="card" aria-labelledby="envelopes">
            <h2 id="envelopes">{say(words.rows)}</h2>
            {data.rows.length === 0 ? (
              <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
            ) : (
              <EnvelopeTable
                rows={data.rows}
                onTurnAway={(row) => {
                  setWhy('');
                  setAway(row);
                }}
              />
            )}
            {data.total > ENVELOPES_A_PAGE && (
              <p className="link-line">
                {page > 1 && (
                  <Link to="/trao-doi" search={page > 2 ? { page: page - 1 } : {}}>
                    ‹ {say(words.newer)}
                  </Link>
                )}{' '}
                {say(words.page(page))}{' '}
                {page * ENVELOPES_A_PAGE < data.total && (
                  <Link to="/trao-doi" search={{ page: page + 1 }}>
                    {say(words.older)} ›
                  </Link>
                )}
              </p>
            )}
          </section>
          {may('set-address') && (
            <p className="link-line">
              <Link to="/trao-doi/dia-chi-nhan">{say(words.webhooks)} ›</Link>
            </p>
          )}
          <AddressBook addresses={data.addresses} answer={data.steps.find(({ step }) => step === 'set-address')} />
        </div>
      )}
      {away !== null && (
        <ActDialog
          act={turnAway}
          title={away.code ?? ''}
          lead={say(words.turnAwayLead)}
          send={say(words.doTurnAway)}
          onClose={() => setAway(null)}
          onSend={() => turnAway.mutate({ id: away.id, why }, { onSuccess: () => setAway(null) })}
        >
          <WordsField label={say(words.why)} least={3} value={why} onChange={setWhy} />
        </ActDialog>
      )}
    </div>
  );
}
