import './inspections.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { FindingRow } from '../inspection.schema.ts';
import { findingStates } from '../kinds.schema.ts';
import { inspectionWords } from '../inspection.words.ts';
import { findingsQuery, type FindingSearch, useFinding } from './inspections.client.ts';
import { inspectionPageWords as words } from './pages.words.ts';
import { RemedyDialog, WordsDialog } from './parts/dialogs.tsx';
import { FindingStanding, SeverityOf } from './parts/Standing.tsx';

/** What was found, until it is remedied: those to be remedied first, by their last day. */
export function FindingsPage({ search }: { search: FindingSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(findingsQuery(search));
  useTitle(say(words.findings));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  // What was done here stays in sight, though the filter would take it away: whose turn it is now must be read.
  const [handled, setHandled] = useState<readonly FindingRow[]>([]);
  const keep = (row: FindingRow) => setHandled((before) => [...before.filter(({ id }) => id !== row.id), row]);
  const listed = data?.rows ?? [];
  const rows = [...handled.filter(({ id }) => !listed.some((row) => row.id === id)), ...listed];
  const go = (next: FindingSearch) => {
    setHandled([]);
    void navigate({ to: '/kiem-tra/ton-tai', search: next });
  };
  const chip = (state: FindingSearch['state'], said: string) => (
    <button
      key={state ?? 'all'}
      type="button"
      className="chip"
      aria-pressed={search.state === state}
      onClick={() => go(state === undefined ? {} : { state })}
    >
      {said}
    </button>
  );
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/kiem-tra">‹ {say(words.back)}</Link>
          </p>
          <h1>{say(words.findings)}</h1>
          <p className="lead-words">{say(words.findingsLead)}</p>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <div className="chips inspection-filters no-print">
        {chip(undefined, say(words.all))}
        {chip('overdue', say(words.overdue))}
        {findingStates.map((state) => chip(state, say(inspectionWords.findingState[state])))}
      </div>
      {data !== undefined && rows.length === 0 && (
        <section className="card">
          <EmptyPage title={say(words.noFindings)}>{say(words.noFindingsLead)}</EmptyPage>
        </section>
      )}
      {rows.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          sent={handled.some(({ id, state }) => id === finding.id && state === 'remedied')}
          onDone={(state) => keep({ ...finding, state, overdue: false, steps: [] })}
        />
      ))}
      {data !== undefined && <Pager page={data.page} pages={data.pages} onPage={(page) => go({ ...search, page })} />}
    </div>
  );
}

function FindingCard({ finding, sent, onDone }: { finding: FindingRow; sent: boolean; onDone: (state: FindingRow['state']) => void }) {
  const { say, language } = useWords();
  const acts = useFinding(finding.id, onDone);
  const [doing, setDoing] = useState<'remedy' | 'close' | 'return' | null>(null);
  const close = () => setDoing(null);
  return (
    <section className="card finding-card" aria-labelledby={finding.id}>
      <header>
        <h2 id={finding.id}>
          {say(inspectionWords.kind[finding.kind])} · {finding.project.code}
        </h2>
        <span className="finding-states">
          <SeverityOf severity={finding.severity} />
          <FindingStanding {...finding} />
        </span>
      </header>
      <p className="said">{finding.description}</p>
      <p className="said">
        <strong>{say(words.demand)}:</strong> {finding.demand}
      </p>
      <p>
        {say(words.dueOn(writtenDay(finding.dueOn, language)))}
        {finding.repeats > 0 && (
          <>
            {' '}
            · <strong>{say(words.repeats(finding.repeats))}</strong>
          </>
        )}
      </p>
      <p className="small quiet">
        <Link to="/de-an/$id" params={{ id: finding.project.id }}>
          {finding.project.name}
        </Link>{' '}
        · {finding.establishment ?? finding.unit} ·{' '}
        <Link to="/kiem-tra/bien-ban/$id" params={{ id: finding.inspectionId }}>
          {say(words.byMinutes(finding.minutes, writtenDay(finding.givenOn, language)))}
        </Link>{' '}
        · {finding.office} {finding.illustrative && <IllustrativeTag />}
      </p>
      {finding.history.length > 1 && (
        <ol className="plain-list dated-list">
          {finding.history.slice(1).map((each, at) => (
            <li key={at}>
              <p>
                {writtenDay(each.on, language)} · {say(inspectionWords.findingStep[each.step as keyof typeof inspectionWords.findingStep])}
                {each.paper !== null && ` · ${each.paper.code}, ${writtenDay(each.paper.on, language)}`}
              </p>
              <p className="small quiet">
                {each.by} · {each.remark}
              </p>
            </li>
          ))}
        </ol>
      )}
      {sent && (
        <p role="status">
          <strong>{say(words.sentTo(finding.office))}</strong>
        </p>
      )}
      <div className="inspection-acts no-print">
        {(['remedy', 'close', 'return'] as const).map((step) => (
          <StepButton
            key={step}
            answer={ownStep(finding.steps, step)}
            label={say(inspectionWords.findingStep[step])}
            variant={step === 'return' ? 'default' : 'filled'}
            onTake={() => setDoing(step)}
          />
        ))}
      </div>
      {doing === 'remedy' && <RemedyDialog lead={finding.demand} act={acts.remedy} onClose={close} />}
      {(doing === 'close' || doing === 'return') && (
        <WordsDialog
          title={inspectionWords.findingStep[doing]}
          lead={finding.description}
          label={words.remark}
          act={acts[doing]}
          onClose={close}
          onSend={(remark) => acts[doing].mutate(remark, { onSuccess: close })}
        />
      )}
    </section>
  );
}
