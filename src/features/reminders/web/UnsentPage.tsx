import './reminders.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../ui/ActDialog.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenInstant } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { MailRow } from '../mails/mail.schema.ts';
import { faultWords, mailStateWords } from '../mails/mail.words.ts';
import { noticePageWords, unsentPageWords as words } from '../reminder.words.ts';
import { unsentQuery, useUnsent } from './reminders.client.ts';

/** Letters that reached nobody, until a person sends them again or tells the office otherwise. */
export function UnsentPage() {
  const { say } = useWords();
  const { data, error } = useQuery(unsentQuery);
  const { again, settle } = useUnsent();
  const [settling, setSettling] = useState<MailRow | null>(null);
  const [remark, setRemark] = useState('');
  useTitle(say(words.title));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet">
            <Link to="/thong-bao">{say(words.back)}</Link>
          </p>
          <h1>{say(words.title)}</h1>
          {data !== undefined && <p className="lead-words">{say(words.lead(data.counts.waiting, data.counts.sent))}</p>}
        </div>
      </div>
      {(error ?? again.error) !== null && <Problem said={problemOf(error ?? again.error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.title)}>
          {data.unsent.length === 0 ? (
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          ) : (
            <table className="plain-table cards">
              <thead>
                <tr>
                  {[words.office, words.state, words.why, words.act].map((word) => (
                    <th key={word.en} scope="col">
                      {say(word)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.unsent.map((mail) => (
                  <Line
                    key={mail.id}
                    mail={mail}
                    busy={again.isPending}
                    onAgain={() => again.mutate(mail.id)}
                    onSettle={() => {
                      setRemark('');
                      setSettling(mail);
                    }}
                  />
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      {settling !== null && (
        <ActDialog
          act={settle}
          title={settling.office}
          lead={say(words.settleLead)}
          send={say(words.settle).replace('…', '')}
          onClose={() => setSettling(null)}
          onSend={() => settle.mutate({ id: settling.id, remark }, { onSuccess: () => setSettling(null) })}
        >
          <WordsField label={say(words.remark)} least={3} value={remark} onChange={setRemark} />
        </ActDialog>
      )}
    </div>
  );
}

function Line({ mail, busy, onAgain, onSettle }: { mail: MailRow; busy: boolean; onAgain: () => void; onSettle: () => void }) {
  const { say, language } = useWords();
  const step = (name: string) => mail.steps.find(({ step: each }) => each === name);
  const waits = mail.state === 'waiting';
  return (
    <tr>
      <th scope="row">
        {mail.office}
        <span className="under">{mail.person === null ? say(words.nobody) : `${mail.person} · ${mail.address}`}</span>
      </th>
      <td data-name={say(words.state)}>
        <State tone={waits ? 'soon' : 'late'}>{say(mailStateWords[mail.state])}</State>
        <span className="under">
          {[
            say(noticePageWords.duties(mail.duties)),
            ...(mail.attempts > 0 ? [say(words.attempts(mail.attempts))] : []),
            ...(waits && mail.tryAfter !== null ? [say(words.next(writtenInstant(mail.tryAfter, language)))] : []),
          ].join(' · ')}
        </span>
      </td>
      <td data-name={say(words.why)}>
        {mail.fault === null ? '–' : say(faultWords[mail.fault])}
        {mail.said !== null && <span className="under">{say(words.said(mail.said))}</span>}
      </td>
      <td data-name={say(words.act)}>
        {!waits && (
          <div className="row-actions">
            {mail.person !== null && (
              <StepButton variant="default" answer={step('send-again')} label={say(words.again)} busy={busy} onTake={onAgain} />
            )}
            <StepButton variant="default" answer={step('tell-otherwise')} label={say(words.settle)} onTake={onSettle} />
          </div>
        )}
      </td>
    </tr>
  );
}
