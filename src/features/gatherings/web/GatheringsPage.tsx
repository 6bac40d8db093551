import './gatherings.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { gatheringStates } from '../gathering.schema.ts';
import { gatheringWords } from '../gathering.words.ts';
import { type GatheringSearch, gatheringsQuery } from './gatherings.client.ts';
import { gatheringPageWords as words } from './pages.words.ts';
import { PlanDialog } from './parts/dialogs.tsx';
import { GatheringTable } from './parts/GatheringTable.tsx';

/** Activities that gather people, those to come first. */
export function GatheringsPage({ search }: { search: GatheringSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(gatheringsQuery(search));
  const [planning, setPlanning] = useState(false);
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  const go = (next: GatheringSearch) => {
    void navigate({ to: '/hoat-dong-dong-nguoi', search: next });
  };
  const chip = (key: string, said: string, pressed: boolean, next: GatheringSearch) => (
    <button key={key} type="button" className="chip" aria-pressed={pressed} onClick={() => go(next)}>
      {said}
    </button>
  );
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <StepButton
            answer={data === undefined ? undefined : ownStep(data.steps, 'plan')}
            label={say(words.plan)}
            onTake={() => setPlanning(true)}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <div className="chips gathering-filters no-print">
        {chip('all', say(words.all), search.state === undefined && search.risk === undefined, {})}
        {chip('risk', say(words.atRisk), search.risk === 'yes', {
          ...(search.state === undefined ? {} : { state: search.state }),
          ...(search.risk === 'yes' ? {} : { risk: 'yes' }),
        })}
        {gatheringStates.map((state) =>
          chip(state, say(gatheringWords.state[state]), search.state === state, {
            ...(search.risk === undefined ? {} : { risk: search.risk }),
            ...(search.state === state ? {} : { state }),
          }),
        )}
      </div>
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          ) : (
            <GatheringTable rows={data.rows} />
          )}
          <Pager page={data.page} pages={data.pages} onPage={(page) => go({ ...search, page })} />
        </section>
      )}
      {planning && (
        <PlanDialog
          onClose={() => setPlanning(false)}
          onPlanned={(id) => void navigate({ to: '/hoat-dong-dong-nguoi/$id', params: { id } })}
        />
      )}
    </div>
  );
}
