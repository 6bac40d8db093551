import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { meQuery } from '../../features/organizations/web/parts/me.ts';
import { signInWords } from '../../features/organizations/web/parts/sign-in.words.ts';
import { SignInForm } from '../../features/organizations/web/parts/SignInForm.tsx';
import { standsAlone } from '../../features/inspections/web/parts/device-person.ts';
import { EmptyPage } from '../../ui/EmptyPage.tsx';
import { useWords } from '../../ui/words.tsx';
import { isSignedOut, openPages } from './signed-out.ts';

/**
 * The pages, for who is signed in. Where the session ends while a page is open, a sign-in stands over it and what was
 * being written stays; where nobody was signed in, the page says so.
 */
export function SignedOut({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const place = useRouterState({ select: ({ location }) => location });
  const { data: me, isPending, fetchStatus, failureReason } = useQuery(meQuery);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const heard = (error: unknown) => {
      if (isSignedOut(error) && queries.getQueryData(meQuery.queryKey) !== undefined) setEnded(true);
    };
    const stops = [
      queries.getQueryCache().subscribe(({ query }) => {
        if (query.state.status === 'error') heard(query.state.error);
      }),
      queries.getMutationCache().subscribe(({ mutation }) => heard(mutation?.state.error)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
  if (openPages.has(place.pathname)) return children;
  // Without network nobody can be asked: a visit is written on, of whoever worked on this device last.
  if (me === undefined && standsAlone(place.pathname) && (fetchStatus === 'paused' || failureReason instanceof TypeError)) return children;
  if (me === undefined)
    return isPending ? null : (
      <div className="page">
        <h1 className="unseen">{say(signInWords.neededTitle)}</h1>
        <EmptyPage
          title={say(signInWords.neededTitle)}
          actions={
            <>
              <Link to="/dang-nhap" search={{ back: place.href }}>
                {say(signInWords.title)}
              </Link>
              <Link to="/">{say(signInWords.desks)}</Link>
            </>
          }
        >
          {say(signInWords.needed)}
        </EmptyPage>
      </div>
    );
  const again = async () => {
    setEnded(false);
    await queries.invalidateQueries();
  };
  return (
    <>
      {children}
      {ended && <EndedDialog onDone={again} />}
    </>
  );
}

/** The sign-in over a page: it cannot be left but by signing in, and takes nothing from the page. */
function EndedDialog({ onDone }: { onDone: () => unknown }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="confirm form-dialog" aria-labelledby={titleId} onCancel={(event) => event.preventDefault()}>
      <h2 id={titleId}>{say(signInWords.ended)}</h2>
      <p>{say(signInWords.endedLead)}</p>
      <SignInForm onDone={onDone} />
    </dialog>
  );
}
