import './adjustments.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type DatedStep, DatedSteps } from '../../../ui/DatedSteps.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { DraftsOfThing } from '../../documents/web/parts/DraftsOfThing.tsx';
import type { Adjustment, AdjustmentState } from '../adjustment.schema.ts';
import { adjustmentWords } from '../adjustment.words.ts';
import { adjustmentQuery, useAdjustment } from './adjustments.client.ts';
import { adjustmentPageWords as words } from './pages.words.ts';
import { ChangeTable } from './parts/ChangeTable.tsx';
import { type Doing, isDoing, StepDialog } from './parts/dialogs.tsx';
import { EffectCard } from './parts/EffectCard.tsx';
import { RecoveriesCard } from './parts/RecoveriesCard.tsx';
import { AdjustmentStanding } from './parts/Standing.tsx';

/** The step that leads on from a state; those of other offices are told by who it waits for. */
const ONWARD: ReadonlySet<string> = new Set(['confirm', 'appraise', 'decide', 'decide-ministry', 'redraw', 'redraw-own', 'rebase']);

/** One request: what it would do, change by change, who decides, what was done. */
export function AdjustmentPage({ id }: { id: string }) {
  const { say } = useWords();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(adjustmentQuery(id, page));
  const acts = useAdjustment(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle(data?.title ?? say(words.one));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.one} words={words} back={<Link to="/dieu-chinh">‹ {say(words.back)}</Link>} />;
  const open = data.steps.map(({ step }) => ownStep(data.steps, step)).filter((answer) => answer !== undefined);
  return (
    <div className="page">
      <Lead data={data} />
      <div className="adjustment-acts no-print">
        {open.map((answer) =>
          isDoing(answer.step) && (answer.step !== 'rebase' || answer.allowed) ? (
            <StepButton
              key={answer.step}
              answer={answer}
              label={say(adjustmentWords.step[answer.step])}
              variant={ONWARD.has(answer.step) ? 'filled' : 'default'}
              onTake={() => setDoing(answer.step as Doing)}
            />
          ) : null,
        )}
      </div>
      <Way data={data} />
      <div className="adjustment-columns">
        <EffectCard effect={data.effect} done={data.state === 'decided'} />
        <div className="adjustment-side">
          <CompetenceCard data={data} />
          <HistoryCard data={data} />
          <DraftsOfThing source="adjustment" thing={id} />
        </div>
      </div>
      {data.recoveries.length > 0 && <RecoveriesCard rows={data.recoveries} today={data.asOf} acts={acts} />}
      <section className="card" aria-labelledby="changes-title">
        <header>
          <h2 id="changes-title">{say(words.changes)}</h2>
        </header>
        <ChangeTable rows={data.changes} />
        <Pager page={data.changePage} pages={data.changePages} onPage={setPage} />
      </section>
      {doing !== null && <StepDialog step={doing} data={data} acts={acts} onClose={() => setDoing(null)} />}
    </div>
  );
}

function Lead({ data }: { data: Adjustment }) {
  const { say, language } = useWords();
  const other = (said: string, row: { readonly id: string; readonly title: string }) => (
    <p className="small">
      {said}:{' '}
      <Link to="/dieu-chinh/$id" params={{ id: row.id }}>
        {row.title}
      </Link>
    </p>
  );
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/dieu-chinh">‹ {say(words.back)}</Link>
        </p>
        <h1>{data.title}</h1>
        <p className="lead-words">
          <AdjustmentStanding state={data.state} />
          {data.waitsFor !== null && ` · ${say(words.waitsFor)}: ${data.waitsFor}`}
          {data.decision !== null && ` · ${say(words.decidedBy(data.decision.code, writtenDay(data.decision.on, language)))}`}{' '}
          {data.illustrative && <IllustrativeTag />}
        </p>
        <p>
          {data.unit} · {data.department === null ? say(words.noConfirmation) : say(words.needsConfirmation(data.department))}
        </p>
        <p>
          {say(words.reason)}: {data.reason}
        </p>
        <p className="small quiet">
          {say(words.basis)}: {data.basis}
          {data.disruption !== null && (
            <>
              {' '}
              · {say(words.cause)}:{' '}
              <Link to="/thien-tai-dich-benh/$id" params={{ id: data.disruption.id }}>
                {data.disruption.name}
              </Link>
            </>
          )}
        </p>
        {data.reverses !== null && other(say(words.reverses), data.reverses)}
        {data.reversedBy !== null && other(say(words.reversedBy), data.reversedBy)}
        {data.decisionId !== null && (
          <p className="small">
            <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: data.decisionId }}>
              {say(words.toDecision)}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

const LEFT: ReadonlySet<AdjustmentState> = new Set(['returned', 'refused', 'withdrawn']);
/** Its way with the day of each step; one that left the way ends where it did. */
function Way({ data }: { data: Adjustment }) {
  const { say, language } = useWords();
  const way = (['requested', 'confirmed', 'appraised', 'decided'] as const).filter(
    (state) => state !== 'requested' || data.department !== null,
  );
  const reached = (state: AdjustmentState) => data.history.findLast((taken) => taken.state === state)?.on;
  const ended = LEFT.has(data.state) ? data.state : null;
  const at = ended === null ? way.findIndex((state) => state === data.state) : -1;
  const named = {
    requested: 'request',
    confirmed: data.department === null ? 'request-own' : 'confirm',
    appraised: 'appraise',
    decided: data.authority === 'ministry' ? 'decide-ministry' : 'decide',
  } as const;
  const steps = way.map((state, place): DatedStep => {
    const on = reached(state);
    const taken = ended === null ? place <= at : on !== undefined;
    return {
      name: say(adjustmentWords.step[named[state]]),
      note: taken && on !== undefined ? writtenDay(on, language) : null,
      place: taken ? 'taken' : ended === null && place === at + 1 ? 'present' : 'to-come',
    };
  });
  const shown =
    ended === null
      ? steps
      : [
          ...steps.filter(({ place }) => place === 'taken'),
          { name: say(adjustmentWords.state[ended]), note: writtenDay(data.stateOn, language), place: 'ended' as const },
        ];
  return (
    <section className="card adjustment-way" aria-labelledby="way-title">
      <h2 id="way-title" className="unseen">
        {say(words.way)}
      </h2>
      <DatedSteps label={say(words.way)} steps={shown} />
    </section>
  );
}

function CompetenceCard({ data }: { data: Adjustment }) {
  const { say } = useWords();
  const authority = say(adjustmentWords.authority[data.authority]);
  return (
    <section className="card" aria-labelledby="competence-title">
      <header>
        <h2 id="competence-title">{say(words.competence)}</h2>
      </header>
      <ul className="plain-list dated-list">
        {data.competence.map((row) => (
          <li key={row.kind}>
            <p>
              {say(adjustmentWords.kind[row.kind])}: <strong>{say(adjustmentWords.authority[row.authority])}</strong>
            </p>
            <p className="small quiet">{row.basis === 'internal' ? say(words.ours) : row.basis}</p>
          </li>
        ))}
      </ul>
      {data.competence.length > 1 && <p className="small">{say(words.highest(authority))}</p>}
    </section>
  );
}

function HistoryCard({ data }: { data: Adjustment }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map((each) => (
          <li key={`${each.on} ${each.step} ${each.by} ${each.remark ?? ''}`}>
            <p>
              {writtenDay(each.on, language)} · {say(adjustmentWords.step[each.step as keyof typeof adjustmentWords.step])}
              {each.paper !== null && ` · ${say(words.decidedBy(each.paper.code, writtenDay(each.paper.on, language)))}`}
            </p>
            <p className="small quiet">
              {each.by}
              {each.remark !== null && ` · ${each.remark}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
