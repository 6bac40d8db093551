import './inspections.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { later } from '../../../ui/later.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import { useOffices } from '../../organizations/web/parts/offices.ts';
import { inspectionWords } from '../inspection.words.ts';
import type { InspectionsOverview } from '../overview.schema.ts';
import { newDeviceId } from './device/kept.ts';
import { inspectionsQuery } from './inspections.client.ts';
import { inspectionPageWords as words } from './pages.words.ts';
import { lastPerson, rememberPerson } from './parts/device-person.ts';
import { OnDevice } from './parts/OnDevice.tsx';
import { serveOffline } from './parts/offline.ts';
import { VisitTable } from './parts/VisitTable.tsx';

const DrawDialog = later(async () => ({ default: (await import('./parts/dialogs.tsx')).DrawDialog }));
const ProjectDialog = later(async () => ({ default: (await import('./parts/dialogs.tsx')).ProjectDialog }));

/** Inspections of who asks: what is on the device, the plans, what is to be visited, the visits made. */
export function InspectionsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const { office } = useOffices();
  const person = me?.email ?? lastPerson();
  const { data, error } = useQuery(inspectionsQuery);
  const [doing, setDoing] = useState<'draw' | 'visit' | null>(null);
  useTitle(say(words.title));
  useEffect(serveOffline, []);
  useEffect(() => {
    if (me !== undefined) rememberPerson(me.email);
  }, [me]);
  useIllustration(
    data?.visits.some(({ illustrative }) => illustrative) === true || data?.plans.some(({ illustrative }) => illustrative) === true,
  );
  const begin = data === undefined ? undefined : ownStep(data.steps, 'begin');
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <Link className="link-button" to="/kiem-tra/ton-tai">
            {say(words.toFindings)}
          </Link>
          <StepButton answer={begin} label={say(words.adHoc)} variant="default" onTake={() => setDoing('visit')} />
          <StepButton
            answer={data === undefined ? undefined : ownStep(data.steps, 'draw')}
            label={say(words.draw)}
            onTake={() => setDoing('draw')}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {person !== null && <OnDevice key={person} person={person} />}
      {data !== undefined && <Lists data={data} may={begin?.allowed === true} />}
      {doing === 'draw' && data !== undefined && (
        <DrawDialog
          year={Number(data.asOf.slice(0, 4))}
          onClose={() => setDoing(null)}
          onDrawn={(id) => void navigate({ to: '/kiem-tra/ke-hoach/$id', params: { id } })}
        />
      )}
      {doing === 'visit' && (
        <ProjectDialog
          title={words.adHoc}
          onClose={() => setDoing(null)}
          onSend={({ projectCode, why }) => {
            if (office !== undefined)
              void navigate({ to: '/kiem-tra/lan/$id', params: { id: newDeviceId() }, search: { code: projectCode, reason: why, office } });
          }}
        />
      )}
    </div>
  );
}

/** Asks once before a visit is begun, and says what that does. */
function BeginDialog({ of, today, onClose }: { of: InspectionsOverview['toVisit'][number]; today: string; onClose: () => void }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  return (
    <ConfirmDialog
      title={say(words.beginTitle(of.project.code))}
      warning={say(words.beginAsk(writtenDay(today, language), me?.name ?? ''))}
      goOn={say(words.begin)}
      grave={false}
      onGoOn={() => void navigate({ to: '/kiem-tra/lan/$id', params: { id: of.id } })}
      onClose={onClose}
    />
  );
}

function Lists({ data, may }: { data: InspectionsOverview; may: boolean }) {
  const { say, language } = useWords();
  const [asked, setAsked] = useState<InspectionsOverview['toVisit'][number] | null>(null);
  return (
    <>
      {(may || data.toVisit.length > 0) && (
        <section className="card listed" aria-labelledby="to-visit-title">
          <header>
            <h2 id="to-visit-title">{say(words.toVisit)}</h2>
            <span className="quiet small">{data.toVisit.length}</span>
          </header>
          {data.toVisit.length === 0 ? (
            <p className="quiet">{say(words.noneToVisit)}</p>
          ) : (
            <ul className="plain-list inspection-list">
              {data.toVisit.map((each) => (
                <li key={each.id}>
                  <span>
                    <Link to="/de-an/$id" params={{ id: each.project.id }}>
                      {each.project.code}
                    </Link>{' '}
                    {each.project.name}
                    <span className="under">
                      {each.unit} · {say(words.points(each.points))}
                    </span>
                  </span>
                  {may && (
                    <Button
                      variant="default"
                      className="no-print"
                      aria-label={say(words.beginAt(each.project.code))}
                      onClick={() => setAsked(each)}
                    >
                      {say(words.begin)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {asked !== null && <BeginDialog of={asked} today={data.asOf} onClose={() => setAsked(null)} />}
      <section className="card listed" aria-labelledby="visits-title">
        <header>
          <h2 id="visits-title">{say(words.visits)}</h2>
        </header>
        {data.visits.length === 0 ? <p className="quiet">{say(words.noVisits)}</p> : <VisitTable rows={data.visits} />}
      </section>
      <section className="card listed" aria-labelledby="plans-title">
        <header>
          <h2 id="plans-title">{say(words.plans)}</h2>
        </header>
        {data.plans.length === 0 ? (
          <p className="quiet">{say(words.noPlans)}</p>
        ) : (
          <ul className="plain-list inspection-list">
            {data.plans.map((plan) => (
              <li key={plan.id}>
                <span>
                  <Link to="/kiem-tra/ke-hoach/$id" params={{ id: plan.id }}>
                    {say(words.planOf(plan.year, plan.office))}
                  </Link>{' '}
                  {plan.illustrative && <IllustrativeTag />}
                  <span className="under">
                    {plan.decision === null
                      ? say(words.drawnOn(writtenDay(plan.drawnOn, language)))
                      : say(words.decision(plan.decision.code, writtenDay(plan.decision.on, language)))}{' '}
                    · {say(words.visitedOf(plan.visited, plan.chosen))}
                  </span>
                </span>
                <State tone={plan.state === 'adopted' ? 'done' : 'open'}>{say(inspectionWords.planState[plan.state])}</State>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
