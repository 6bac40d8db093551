import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Report } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';
import type { ReportActs } from '../reports.client.ts';
import { CallDialog } from './dialogs.tsx';

const TONES = { normal: 'done', reduced: 'soon', stopped: 'late' } as const;

/** Establishments telephoned for this report: who, when, by whom. */
export function CallsCard({ data, acts }: { data: Report; acts: ReportActs }) {
  const { say, language } = useWords();
  const [calling, setCalling] = useState(false);
  const answer = ownStep(data.steps, 'note-call');
  return (
    <section className="card" aria-labelledby="calls-title">
      <header>
        <h2 id="calls-title">{say(words.calls)}</h2>
      </header>
      {data.calls.length === 0 ? (
        <p className="quiet">{say(words.noCalls)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.calls.map((call) => (
            <li key={call.id}>
              <p>
                <Link to="/co-so/$id" params={{ id: call.establishmentId }}>
                  {call.establishment}
                </Link>{' '}
                <State tone={TONES[call.situation]}>{say(reportWords.situation[call.situation])}</State>
                {call.workers !== null && ` · ${say(words.people(call.workers))}`}
              </p>
              <p>{call.told}</p>
              <p className="small quiet">
                {writtenDay(call.spokenOn, language)} · {call.spokenWith} · {say(words.enteredBy(call.by))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {answer?.allowed === true && (
        <div className="more no-print report-call-act">
          <StepButton answer={answer} label={say(reportWords.step['note-call'])} variant="default" onTake={() => setCalling(true)} />
        </div>
      )}
      {calling && <CallDialog data={data} acts={acts} onClose={() => setCalling(false)} />}
    </section>
  );
}
