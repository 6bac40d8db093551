import './disruptions.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { DisruptionRow } from '../disruption.schema.ts';
import { disruptionWords } from '../disruption.words.ts';
import { disruptionsQuery } from './disruptions.client.ts';
import { EnterDisruptionDialog } from './parts/dialogs.tsx';
import { SeverityOf, StandingOf } from './parts/Standing.tsx';
import { disruptionPageWords as words } from './pages.words.ts';

/** Disasters and epidemics, those under way first. */
export function DisruptionsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(disruptionsQuery);
  const [entering, setEntering] = useState(false);
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">
            {say(words.lead)} ·{' '}
            <Link to="/dia-ban" search={{ province: '10' }}>
              {say(words.register)}
            </Link>
          </p>
        </div>
        <div className="lead-actions no-print">
          <StepButton
            answer={data === undefined ? undefined : ownStep(data.steps, 'enter')}
            label={say(words.enter)}
            onTake={() => setEntering(true)}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          ) : (
            <DisruptionTable rows={data.rows} />
          )}
        </section>
      )}
      {entering && (
        <EnterDisruptionDialog
          onClose={() => setEntering(false)}
          onEntered={(id) => void navigate({ to: '/thien-tai-dich-benh/$id', params: { id } })}
        />
      )}
    </div>
  );
}

function DisruptionTable({ rows }: { rows: readonly DisruptionRow[] }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <caption className="unseen">{say(words.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.event)}</th>
            <th scope="col">{say(words.severity)}</th>
            <th scope="col">{say(words.where)}</th>
            <th scope="col">{say(words.time)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/thien-tai-dich-benh/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="under">
                  {say(disruptionWords.kind[row.kind])} · {row.office} {row.illustrative && <IllustrativeTag />}
                </span>
              </th>
              <td data-name={say(words.severity)}>
                <span>
                  <SeverityOf severity={row.severity} />
                </span>
              </td>
              <td data-name={say(words.where)}>
                <span>
                  {row.nation ? say(words.nation) : row.where.length > 3 ? say(words.provincesOf(row.where.length)) : row.where.join(', ')}
                </span>
              </td>
              <td data-name={say(words.time)}>
                <span>
                  {row.endedOn === null
                    ? say(words.since(writtenDay(row.startedOn, language)))
                    : say(words.fromTo(writtenDay(row.startedOn, language), writtenDay(row.endedOn, language)))}
                </span>
              </td>
              <td data-name={say(words.state)}>
                <span>
                  <StandingOf state={row.state} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
