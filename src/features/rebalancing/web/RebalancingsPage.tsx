import './rebalancing.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { RebalancingList } from '../rebalancing.schema.ts';
import { rebalancingWords } from '../rebalancing.words.ts';
import { benchWords as words } from './pages.words.ts';
import { rebalancingsQuery, useBegin } from './rebalancing.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done' } as const;

/** Balancings of free money; for a province what became of its own proposals. */
export function RebalancingsPage() {
  const { say } = useWords();
  const { data, error } = useQuery(rebalancingsQuery);
  const [beginning, setBeginning] = useState(false);
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true || (data?.outcomes.length ?? 0) > 0);
  const begin = data === undefined ? undefined : ownStep(data.steps, 'open');
  const own = data?.national === false;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(own ? words.leadOwn : words.lead)}</p>
        </div>
        {!own && (
          <div className="lead-actions no-print">
            {data !== undefined && data.rounds.length === 0 ? (
              <span className="small quiet">{say(words.noRound)}</span>
            ) : (
              <StepButton answer={begin} label={say(words.begin)} onTake={() => setBeginning(true)} />
            )}
          </div>
        )}
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (own ? <Outcomes data={data} /> : <All data={data} />)}
      {beginning && data !== undefined && <BeginDialog rounds={data.rounds} onClose={() => setBeginning(false)} />}
    </div>
  );
}

function All({ data }: { data: RebalancingList }) {
  const { say, language } = useWords();
  if (data.rows.length === 0)
    return (
      <section className="card">
        <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
      </section>
    );
  return (
    <section className="card" aria-label={say(words.list)}>
      <ul className="plain-list entries">
        {data.rows.map((row) => (
          <li key={row.id}>
            <p>
              <Link to="/can-doi/$id" params={{ id: row.id }}>
                {row.title}
              </Link>{' '}
              <State tone={TONE[row.state]}>{say(rebalancingWords.state[row.state])}</State> {row.illustrative && <IllustrativeTag />}
            </p>
            <p className="small quiet">
              {row.round.name} · {writtenDay(row.openedOn, language)}
              {row.decision !== null && ` · ${say(words.decision(row.decision.code, writtenDay(row.decision.on, language)))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of the proposals of those who ask: in or not, and why, with the decision. */
function Outcomes({ data: { outcomes } }: { data: RebalancingList }) {
  const { say, language } = useWords();
  if (outcomes.length === 0)
    return (
      <section className="card">
        <EmptyPage title={say(words.outcomesEmptyTitle)}>{say(words.outcomesEmpty)}</EmptyPage>
      </section>
    );
  return [...Map.groupBy(outcomes, ({ rebalancingId }) => rebalancingId)].map(([id, rows]) => (
    <section key={id} className="card bench-outcomes" aria-label={rows[0]!.title}>
      <header>
        <h2>{rows[0]!.title}</h2>
        <span className="small quiet">{say(words.decision(rows[0]!.decision.code, writtenDay(rows[0]!.decision.on, language)))}</span>
      </header>
      <ul className="plain-list entries">
        {rows.map((row) => {
          const given = row.givenDong !== '0';
          return (
            <li key={row.projectId} data-in={given}>
              <p>
                <Link to="/de-an/$id" params={{ id: row.projectId }}>
                  {row.name}
                </Link>
              </p>
              <p>
                <State tone={given ? 'done' : 'exempt'}>{say(given ? words.added : words.left)}</State>{' '}
                {given ? (
                  <strong>{writtenMoney(row.givenDong)}</strong>
                ) : (
                  <span className="quiet">
                    {say(words.asked)} {writtenMoney(row.askedDong)}
                  </span>
                )}
              </p>
              <p className="small">
                {say(rebalancingWords.why[row.why])}
                {row.reason !== null && `: ${row.reason}`}
              </p>
              <p className="small quiet">
                {row.code} · {row.unit} · {say(words.place(row.rank, row.of))} · {say(words.points(row.points))}
              </p>
              {!given && <p className="small quiet">{say(words.next)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function BeginDialog({ rounds, onClose }: { rounds: RebalancingList['rounds']; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const begin = useBegin();
  const [roundId, setRound] = useState(rounds[0]?.id ?? '');
  const [title, setTitle] = useState(say(words.usualName(rounds[0]?.year ?? 2020)));
  const chosen = rounds.find(({ id }) => id === roundId);
  return (
    <FormDialog
      title={say(words.begin)}
      send={say(words.begin)}
      busy={begin.isPending}
      error={begin.error}
      onClose={onClose}
      onSend={() =>
        begin.mutate(
          { roundId, title },
          {
            onSuccess: ({ id }) => {
              void navigate({ to: '/can-doi/$id', params: { id } });
            },
          },
        )
      }
    >
      <NativeSelect
        label={say(words.round)}
        value={roundId}
        data={rounds.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }))}
        onChange={({ currentTarget: { value } }) => setRound(value)}
      />
      {chosen !== undefined && <Ahead round={chosen} />}
      <TextInput
        label={say(words.name)}
        required
        minLength={10}
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
      />
    </FormDialog>
  );
}

/** What the list would be drawn from, before it is: with nothing on one side it says where to begin. */
function Ahead({ round: { id, appraised, freeDong, firstDong, unbound } }: { round: RebalancingList['rounds'][number] }) {
  const { say } = useWords();
  return (
    <div className="small bench-ahead">
      <p>{say(words.ahead(appraised, writtenMoney(freeDong)))}</p>
      {appraised === 0 && (
        <p>
          {say(words.nobodyAhead)}{' '}
          <Link to="/de-xuat/$id" params={{ id }}>
            {say(words.proposalsAhead)}
          </Link>
        </p>
      )}
      {freeDong === '0' && (
        <p>
          {say(words.nothingAhead)} <Link to="/dieu-chinh">{say(words.adjustmentsAhead)}</Link>
        </p>
      )}
      {freeDong !== '0' && unbound !== null && firstDong !== null && (
        <p>
          {say(words.shortAhead(writtenMoney(firstDong)))} <Link to="/dieu-chinh">{say(words.adjustmentsAhead)}</Link>
        </p>
      )}
      {unbound !== null && (
        <p>{say(unbound.projects === 0 ? words.noUnbound : words.unboundAhead(unbound.projects, writtenMoney(unbound.dong)))}</p>
      )}
    </div>
  );
}
