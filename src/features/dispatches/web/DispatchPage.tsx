import './dispatches.css';
import './desk/desk.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenInstant } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { isMissing, problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Dispatch } from '../dispatch.schema.ts';
import { AsideNotes } from './desk/SetAside.tsx';
import { DeskHeader } from './desk/DeskHeader.tsx';
import { ReadingDesk } from './desk/ReadingDesk.tsx';
import { HandlingSection, LetterNotices } from './handling/HandlingSection.tsx';
import { dispatchQuery, useDesk } from './dispatch.client.ts';
import { deskWords } from './pages.words.ts';
import { ReadingProgress } from './parts/ReadingProgress.tsx';

/** The desk of one dispatch, whatever its state: being read, read, unreadable, confirmed, or not there. `duties` is what a later feature makes of a confirmed one. */
export function DispatchPage({ id, duties }: { id: string; duties?: ReactNode }) {
  const { say } = useWords();
  const { data: dispatch, error } = useQuery(dispatchQuery(id));
  const desk = useDesk(id);
  useTitle(dispatch?.facts?.code ?? dispatch?.file.name ?? say(deskWords.all));
  useIllustration(dispatch?.illustrative === true);
  if (dispatch === undefined)
    return (
      <div className="page">
        {error !== null &&
          (isMissing(error) ? (
            <Missing />
          ) : (
            <>
              <h1 className="unseen">{say(deskWords.all)}</h1>
              <Problem said={problemOf(error)} />
            </>
          ))}
      </div>
    );
  // While it is read the desk is the work; once confirmed, what the office does with the letter.
  const reads = dispatch.state === 'read' && !dispatch.setAside;
  const failed = [desk.confirm, desk.reopen, desk.readAgain, desk.decide, desk.bringBack].find(({ isError }) => isError);
  return (
    <div className="page desk-page">
      <div className={reads ? 'desk-first' : ''}>
        <DeskHeader dispatch={dispatch} desk={desk} />
        {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
        {error !== null && (failed === undefined || problemOf(error) !== problemOf(failed.error)) && <Problem said={problemOf(error)} />}
        <AsideNotes dispatch={dispatch} />
        {!dispatch.setAside && <LetterNotices dispatch={dispatch} />}
        {reads && <DeskBody dispatch={dispatch} desk={desk} />}
      </div>
      {dispatch.state === 'confirmed' && duties}
      {dispatch.state !== 'received' && !dispatch.setAside && <HandlingSection dispatch={dispatch} />}
      {!reads && <DeskBody dispatch={dispatch} desk={desk} />}
    </div>
  );
}

function DeskBody({ dispatch, desk }: { dispatch: Dispatch; desk: ReturnType<typeof useDesk> }) {
  const { say, language } = useWords();
  if (dispatch.state === 'received')
    return (
      <section className="card waits" aria-label={say(deskWords.readingTitle)}>
        <h2>{say(deskWords.readingTitle)}</h2>
        <ReadingProgress progress={dispatch.progress} />
        <p className="quiet">
          {say(deskWords.readingLead)} <Link to="/van-ban">{say(deskWords.toList)}</Link>
        </p>
      </section>
    );
  if (dispatch.state === 'unreadable' || dispatch.facts === null)
    return (
      <section className="card waits">
        {dispatch.problems[0] === undefined ? (
          <p className="quiet">{say(deskWords.unreadableLead)}</p>
        ) : (
          <Problem tone="note" said={dispatch.problems[0]} />
        )}
      </section>
    );
  return (
    <>
      {dispatch.confirmedAt !== null && (
        <p className="confirmed-note" role="status">
          {say(deskWords.confirmedOn(writtenInstant(dispatch.confirmedAt, language)))}{' '}
          <span className="no-print">{say(deskWords.toChange)}</span>
        </p>
      )}
      <ReadingDesk dispatch={dispatch} desk={desk} />
    </>
  );
}

function Missing() {
  const { say } = useWords();
  return (
    <>
      <h1 className="unseen">{say(deskWords.missingTitle)}</h1>
      <EmptyPage title={say(deskWords.missingTitle)} actions={<Link to="/van-ban">{say(deskWords.toList)}</Link>}>
        {say(deskWords.missing)}
      </EmptyPage>
    </>
  );
}
