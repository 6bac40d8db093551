import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { DraftsOfThing } from '../../../documents/web/parts/DraftsOfThing.tsx';
import type { Meeting, Week } from '../../meeting.schema.ts';
import { meetingWords } from '../../meeting.words.ts';
import type { MeetingActs } from '../meetings.client.ts';
import { meetingPageWords as words } from '../pages.words.ts';
import { HoldDialog, IssueDialog } from './dialogs.tsx';
import { MinutesForm } from './MinutesForm.tsx';

/** The meeting of the week: recorded, its minutes kept, its conclusions issued as a notice. */
export function MinutesCard({ data, acts }: { data: Week; acts: MeetingActs }) {
  const { say, language } = useWords();
  const [doing, setDoing] = useState<'hold' | 'keep' | 'issue' | null>(null);
  const { meeting } = data;
  const done = () => setDoing(null);
  return (
    <section className="card minutes-card" aria-labelledby="minutes-title">
      <header>
        <h2 id="minutes-title">{say(words.minutes)}</h2>
        {meeting !== null && <State tone={meeting.state === 'issued' ? 'done' : 'open'}>{say(meetingWords.state[meeting.state])}</State>}
      </header>
      {meeting === null ? (
        <>
          <p className="quiet">{say(words.notHeld)}</p>
          <div className="meeting-acts no-print">
            <StepButton answer={ownStep(data.steps, 'hold')} label={say(meetingWords.step.hold)} onTake={() => setDoing('hold')} />
          </div>
          <DraftsOfThing source="invitation" thing={data.weekFrom} title={say(words.invitation)} />
        </>
      ) : (
        <>
          <p>
            {say(words.held(writtenDay(meeting.heldOn, language), meeting.chairedBy))}
            {meeting.dispatchId !== null && (
              <>
                {' '}
                ·{' '}
                <Link to="/van-ban/$id" params={{ id: meeting.dispatchId }}>
                  {say(words.issued(meeting.noticeCode!, writtenDay(meeting.noticeOn!, language)))}
                </Link>
              </>
            )}
          </p>
          {doing === 'keep' ? (
            <MinutesForm meeting={meeting} acts={acts} onDone={done} />
          ) : (
            <Kept meeting={meeting} onKeep={() => setDoing('keep')} onIssue={() => setDoing('issue')} />
          )}
          {meeting.conclusions.length > 0 && <DraftsOfThing source="meeting" thing={meeting.id} />}
          {doing === 'issue' && <IssueDialog meeting={meeting} acts={acts} onClose={done} />}
        </>
      )}
      {doing === 'hold' && <HoldDialog data={data} acts={acts} onClose={done} />}
    </section>
  );
}

function Kept({ meeting, onKeep, onIssue }: { meeting: Meeting; onKeep: () => void; onIssue: () => void }) {
  const { say, language } = useWords();
  return (
    <>
      {meeting.conclusions.length === 0 ? (
        <p className="quiet">{say(words.noConclusion)}</p>
      ) : (
        <ol className="conclusions" aria-label={say(words.conclusions)}>
          {meeting.conclusions.map(({ no, text, to, dueOn }) => (
            <li key={no}>
              <p>
                <strong>{to.map(({ name }) => name).join(', ')}</strong>: {text}
              </p>
              <p className="small quiet">{say(dueOn === null ? words.undated : words.due(writtenDay(dueOn, language)))}</p>
            </li>
          ))}
        </ol>
      )}
      {meeting.keptBy !== null && (
        <p className="small quiet">{say(words.kept(meeting.version, meeting.keptBy, writtenDay(meeting.keptOn!, language)))}</p>
      )}
      <div className="meeting-acts no-print">
        <StepButton
          answer={ownStep(meeting.steps, 'keep')}
          label={say(words.edit)}
          variant={meeting.conclusions.length === 0 ? 'filled' : 'default'}
          onTake={onKeep}
        />
        <StepButton
          answer={ownStep(meeting.steps, 'issue')}
          label={say(meetingWords.step.issue)}
          variant={meeting.conclusions.length === 0 ? 'default' : 'filled'}
          onTake={onIssue}
        />
      </div>
    </>
  );
}
