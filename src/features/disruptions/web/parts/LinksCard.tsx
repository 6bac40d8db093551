import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { LinkRow } from '../../links/link.schema.ts';
import { linkWords } from '../../links/link.words.ts';
import { type DisruptionActs, linksQuery } from '../disruptions.client.ts';
import { linkPageWords as words } from '../links.words.ts';
import { SendLinksDialog } from './SendLinksDialog.tsx';

const toneOf = { open: 'open', expired: 'exempt', withdrawn: 'exempt' } as const;

/** Links by which establishments tell their situation: who has answered, and whom to call. */
export function LinksCard({ id, disruption, today, acts }: { id: string; disruption: string; today: string; acts: DisruptionActs }) {
  const { say } = useWords();
  const { data, error } = useQuery(linksQuery(id));
  const [sending, setSending] = useState(false);
  const [withdrawing, setWithdrawing] = useState<LinkRow | null>(null);
  const send = data === undefined ? undefined : ownStep(data.steps, 'send');
  if (data !== undefined && data.rows.length === 0 && send === undefined) return null;
  return (
    <section className="card links-card" aria-labelledby="links-title">
      <header>
        <h2 id="links-title">{say(words.links)}</h2>
        <span className="quiet small">{say(words.linksNote)}</span>
      </header>
      {error !== null && <Problem said={problemOf(error)} />}
      {acts.withdrawLink.error !== null && <Problem said={problemOf(acts.withdrawLink.error)} />}
      {data !== undefined && (
        <>
          <div className="impact-acts no-print">
            <StepButton answer={send} label={say(linkWords.step.send)} variant="default" onTake={() => setSending(true)} />
          </div>
          {data.rows.length === 0 ? (
            <p className="quiet">{say(words.noLinks)}</p>
          ) : (
            <LinkTable rows={data.rows} disruption={disruption} onWithdraw={setWithdrawing} />
          )}
          {withdrawing !== null && (
            <ConfirmDialog
              title={say(linkWords.step.withdraw)}
              warning={say(words.withdrawAsk(withdrawing.establishment.name))}
              goOn={say(linkWords.step.withdraw)}
              onClose={() => setWithdrawing(null)}
              onGoOn={() => {
                acts.withdrawLink.mutate(withdrawing.id);
                setWithdrawing(null);
              }}
            />
          )}
          {sending && <SendLinksDialog list={data} today={today} acts={acts} onClose={() => setSending(false)} />}
        </>
      )}
    </section>
  );
}

function LinkTable({ rows, disruption, onWithdraw }: { rows: readonly LinkRow[]; disruption: string; onWithdraw: (row: LinkRow) => void }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief">
        <caption className="unseen">{say(words.links)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.establishment)}</th>
            <th scope="col">{say(words.answer)}</th>
            <th scope="col">{say(words.standing)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/co-so/$id" params={{ id: row.establishment.id }}>
                  {row.establishment.name}
                </Link>
              </th>
              <td data-name={say(words.answer)} data-beside>
                <span>
                  {row.lastToldOn === null ? say(words.unanswered) : say(words.answered(row.told, writtenDay(row.lastToldOn, language)))}
                </span>
              </td>
              <td data-name={say(words.standing)} data-bare data-wide>
                <div>
                  <State tone={toneOf[row.standing]}>{say(linkWords.standing[row.standing])}</State>
                  {row.standing !== 'withdrawn' && (
                    <span className="small quiet"> {say(words.goodUntil(writtenDay(row.validUntil, language)))}</span>
                  )}
                  {row.standing === 'open' && ownStep(row.steps, 'withdraw') !== undefined && (
                    <div className="impact-acts no-print">
                      <CopyMessage row={row} disruption={disruption} />
                      <StepButton
                        answer={ownStep(row.steps, 'withdraw')}
                        label={say(linkWords.step.withdraw)}
                        variant="default"
                        onTake={() => onWithdraw(row)}
                      />
                    </div>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The message with the link, into the clipboard; where a browser forbids that, the link itself to be selected. */
function CopyMessage({ row, disruption }: { row: LinkRow; disruption: string }) {
  const { say, language } = useWords();
  const [state, setState] = useState<'copied' | 'failed' | null>(null);
  const link = `${globalThis.location.origin}${row.path}`;
  // An address that is not https has no clipboard at all.
  const copy = () =>
    Promise.resolve()
      .then(() =>
        navigator.clipboard.writeText(
          words.message(row.office, row.contact, row.establishment.name, disruption, writtenDay(row.validUntil, language), link),
        ),
      )
      .then(
        () => setState('copied'),
        () => setState('failed'),
      );
  return (
    <>
      <Button variant="default" onClick={copy}>
        {say(state === 'copied' ? words.copied : words.copy)}
      </Button>
      {state === 'failed' && (
        <p className="small link-shown">
          {say(words.copyFailed)} <code>{link}</code>
        </p>
      )}
    </>
  );
}
