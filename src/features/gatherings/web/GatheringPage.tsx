import './gatherings.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Gathering, GatheringState } from '../gathering.schema.ts';
import { gatheringWords } from '../gathering.words.ts';
import { gatheringQuery, useGathering } from './gatherings.client.ts';
import { gatheringPageWords as words } from './pages.words.ts';
import { ConsentDialog, DecideDialog, HoldDialog, ReviewDialog } from './parts/dialogs.tsx';
import { useDays } from './parts/days.ts';
import { RecordsCard } from './parts/RecordsCard.tsx';
import { RiskOf, StandingOf } from './parts/Standing.tsx';

const DIALOGS = {
  review: ReviewDialog,
  decide: DecideDialog,
  'decide-locally': DecideDialog,
  consent: ConsentDialog,
  hold: HoldDialog,
} as const;
type Doing = keyof typeof DIALOGS;
/** The step that leads on from a state. */
const ONWARD: Readonly<Record<GatheringState, readonly string[]>> = {
  planned: ['review'],
  reviewed: ['decide', 'decide-locally'],
  decided: ['hold'],
  held: [],
};
const isDoing = (step: string): step is Doing => step in DIALOGS;

/** One gathering: what threatens it, both records, what was done. */
export function GatheringPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(gatheringQuery(id));
  const acts = useGathering(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/hoat-dong-dong-nguoi">‹ {say(words.back)}</Link>} />
    );
  const Dialog = doing === null ? null : DIALOGS[doing];
  return (
    <div className="page">
      <Lead data={data} />
      <div className="gathering-acts no-print">
        {data.steps.map((answer) =>
          isDoing(answer.step) ? (
            <StepButton
              key={answer.step}
              answer={answer}
              label={say(gatheringWords.step[answer.step])}
              variant={ONWARD[data.state].includes(answer.step) ? 'filled' : 'default'}
              onTake={() => setDoing(answer.step as Doing)}
            />
          ) : null,
        )}
      </div>
      <div className="gathering-columns">
        <RisksCard data={data} />
        <RecordsCard data={data} />
      </div>
      <HistoryCard data={data} />
      {Dialog !== null && <Dialog data={data} acts={acts} onClose={() => setDoing(null)} />}
    </div>
  );
}

function Lead({ data }: { data: Gathering }) {
  const { say } = useWords();
  const days = useDays();
  const moved = data.startsOn !== data.plannedStartsOn || data.endsOn !== data.plannedEndsOn;
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/hoat-dong-dong-nguoi">‹ {say(words.back)}</Link>
        </p>
        <h1>{data.name}</h1>
        <p className="lead-words">
          {say(gatheringWords.kind[data.kind])} · {say(gatheringWords.source[data.source])} ·{' '}
          <StandingOf state={data.state} outcome={data.outcome} /> {data.illustrative && <IllustrativeTag />}
        </p>
        <p>
          {days(data)} · {[data.venue, data.district, data.province].filter((part) => part !== null).join(', ')} ·{' '}
          {say(words.expects(writtenDong(String(data.people))))} · {writtenMoney(data.budgetDong)}
        </p>
        <p className="small quiet">
          {data.unit}
          {data.project !== null && (
            <>
              {' '}
              · {say(words.ofProject)}{' '}
              <Link to="/de-an/$id" params={{ id: data.project.id }}>
                {data.project.code}
              </Link>
            </>
          )}
          {moved && ` · ${say(words.planned(days({ startsOn: data.plannedStartsOn, endsOn: data.plannedEndsOn })))}`}
          {data.budgetDong !== data.plannedBudgetDong && ` · ${say(words.plannedBudget(writtenMoney(data.plannedBudgetDong)))}`}
        </p>
      </div>
    </div>
  );
}

function RisksCard({ data }: { data: Gathering }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="risks-title">
      <header>
        <h2 id="risks-title">{say(words.risks)}</h2>
        <RiskOf risk={data.risk} />
      </header>
      {data.threats.length === 0 ? (
        <p className="quiet">{say(words.noRisk)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.threats.map((threat) => (
            <li key={threat.id}>
              <p>
                <Link to="/thien-tai-dich-benh/$id" params={{ id: threat.id }}>
                  {threat.name}
                </Link>{' '}
                <RiskOf risk={threat.level} />
              </p>
              <p className="small quiet">{say(threat.rule)}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">{say(words.scale)}</p>
    </section>
  );
}

function HistoryCard({ data }: { data: Gathering }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map((each) => (
          <li key={`${each.on} ${each.step} ${each.by}`}>
            <p>
              {writtenDay(each.on, language)} · {say(gatheringWords.step[each.step as keyof typeof gatheringWords.step])}
              {each.step === 'review' && each.outcome !== null && (
                <>
                  {' '}
                  · {say(words.proposes(say(gatheringWords.outcome[each.outcome])))}
                  {each.necessary === false && ` (${say(words.unnecessary)})`}
                </>
              )}
              {each.people !== null && ` · ${say(words.came(each.people))}`}
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
