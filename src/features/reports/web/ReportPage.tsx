import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DoneNote } from '../../../ui/DoneNote.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { DraftsOfThing } from '../../documents/web/parts/DraftsOfThing.tsx';
import type { Report } from '../report.schema.ts';
import { reportWords } from '../report.words.ts';
import { reportPageWords as words } from './pages.words.ts';
import { CallsCard } from './parts/CallsCard.tsx';
import { ConfirmDialog, ReturnDialog } from './parts/dialogs.tsx';
import { FillCard } from './parts/FillCard.tsx';
import { HistoryCard, SubmissionsCard } from './parts/HistoryCards.tsx';
import { REPORT_TONES } from './parts/tones.ts';
import { wayBack } from './parts/way-back.ts';
import { reportQuery, useReport } from './reports.client.ts';

/** One report: filled by the unit, confirmed or returned by its department; every handing-in with what it changed. */
export function ReportPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(reportQuery(id));
  const acts = useReport(id);
  const [doing, setDoing] = useState<'confirm' | 'return' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useTitle(data === undefined ? say(words.title) : `${data.schedule.name} – ${data.office.name}`);
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.title}
        words={{ missingTitle: words.missingTitle, missing: words.missingLead }}
        back={<Link to="/bao-cao">‹ {say(words.back)}</Link>}
      />
    );
  const answer = (step: string) => ownStep(data.steps, step);
  const waits = data.state === 'submitted';
  const told = (said: string) => {
    setDone(said);
    setDoing(null);
  };
  return (
    <div className="page">
      <Lead data={data} />
      <DoneNote said={done} />
      <Returned data={data} />
      {waits && (
        <div className="report-acts no-print">
          <StepButton answer={answer('confirm')} label={say(reportWords.step.confirm)} onTake={() => setDoing('confirm')} />
          <StepButton answer={answer('return')} label={say(reportWords.step.return)} variant="default" onTake={() => setDoing('return')} />
        </div>
      )}
      <div className="report-columns">
        <FillCard key={data.id} data={data} acts={acts} onDone={setDone} />
        <div className="stack">
          <SubmissionsCard data={data} />
          <CallsCard data={data} acts={acts} />
          <DraftsOfThing source="report" thing={id} />
          <HistoryCard data={data} />
        </div>
      </div>
      {doing === 'confirm' && <ConfirmDialog data={data} acts={acts} onClose={() => setDoing(null)} onDone={told} />}
      {doing === 'return' && <ReturnDialog data={data} acts={acts} onClose={() => setDoing(null)} onDone={told} />}
    </div>
  );
}

/** Why the department gave it back, before anything else. */
function Returned({ data: { state, history } }: { data: Report }) {
  const { language } = useWords();
  const last = state === 'returned' ? history.findLast(({ step }) => step === 'return') : undefined;
  return last === undefined ? null : (
    <div className="above-cards">
      <Problem tone="note" said={words.returnedFor(last.no ?? 1, writtenDay(last.on, language), last.remark ?? '')} />
    </div>
  );
}

function Lead({ data }: { data: Report }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const { paper } = data.schedule;
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/bao-cao" search={wayBack(data.schedule.id)}>
            ‹ {say(words.back)}
          </Link>
        </p>
        <h1>
          {data.schedule.name}: {data.office.name}
        </h1>
        <p className="lead-words">
          {say(words.period(day(data.startsOn), day(data.endsOn)))} ·{' '}
          <State tone={REPORT_TONES[data.standing]}>
            {say(reportWords.standing[data.standing])}
            {data.afterDue && `, ${say(words.afterDue)}`}
          </State>{' '}
          {data.illustrative && <IllustrativeTag />}
        </p>
        <p className="small quiet">
          {say(words.dueBy(day(data.dueOn)))} · {paper === null ? say(words.byCalendar) : say(words.byPaper(paper.code, day(paper.on)))}
          {data.office.id !== data.department.id && ` · ${data.department.name}`}
        </p>
      </div>
    </div>
  );
}
