import './proposals.css';
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
import type { RoundRow } from '../rounds/round.schema.ts';
import { proposalPageWords as words } from './pages.words.ts';
import { OpenRoundDialog } from './parts/round-dialogs.tsx';
import { AnswerState, RoundState } from './parts/Standing.tsx';
import { roundsQuery } from './proposals.client.ts';

/** The rounds in which projects are proposed to supplement a plan, the newest first. */
export function RoundsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(roundsQuery);
  const [opening, setOpening] = useState(false);
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <StepButton
            answer={data === undefined ? undefined : ownStep(data.steps, 'open')}
            label={say(words.openRound)}
            onTake={() => setOpening(true)}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          ) : (
            <RoundTable rows={data.rows} />
          )}
        </section>
      )}
      {opening && data !== undefined && (
        <OpenRoundDialog
          list={data}
          onClose={() => setOpening(false)}
          onOpened={(id) => void navigate({ to: '/de-xuat/$id', params: { id } })}
        />
      )}
    </div>
  );
}

function RoundTable({ rows }: { rows: readonly RoundRow[] }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <thead>
          <tr>
            <th scope="col">{say(words.round)}</th>
            <th scope="col">{say(words.due)}</th>
            <th scope="col" className="number">
              {say(words.answered)}
            </th>
            <th scope="col" className="number">
              {say(words.proposals)}
            </th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/de-xuat/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="under">
                  {say(words.byLetter(row.paper.code, day(row.paper.on)))} {row.illustrative && <IllustrativeTag />}
                </span>
              </th>
              <td data-name={say(words.due)}>
                <span className="one-line">{day(row.dueOn)}</span>
              </td>
              <td data-name={say(words.answered)} className="number">
                <span>{say(words.of(row.onTime + row.late, row.departments))}</span>
              </td>
              <td data-name={say(words.proposals)} className="number">
                <span>{row.proposals}</span>
              </td>
              <td data-name={say(words.state)}>
                <span>{row.own === null ? <RoundState standing={row.standing} /> : <AnswerState standing={row.own} />}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
