import type { ReactNode } from 'react';
import { EmptyPage } from './EmptyPage.tsx';
import { Problem } from './Problem.tsx';
import { isMissing, problemOf } from './problem-of.ts';
import { useWords } from './words.tsx';

type Said = Parameters<ReturnType<typeof useWords>['say']>[0];
interface UnopenedPageProps {
  readonly error: unknown;
  /** What the page is about, where it failed for another reason. */
  readonly title: Said;
  readonly words: { readonly missingTitle: Said; readonly missing: Said };
  /** The way back to where such things are listed. */
  readonly back: ReactNode;
}

/** A page before its thing is there: empty while it is asked for; then what is missing, or what went wrong. */
export function UnopenedPage({ error, title, words, back }: UnopenedPageProps) {
  const { say } = useWords();
  if (error === null) return <div className="page" />;
  if (!isMissing(error))
    return (
      <div className="page">
        <h1 className="unseen">{say(title)}</h1>
        <Problem said={problemOf(error)} />
      </div>
    );
  return (
    <div className="page">
      <h1 className="unseen">{say(words.missingTitle)}</h1>
      <EmptyPage title={say(words.missingTitle)} actions={back}>
        {say(words.missing)}
      </EmptyPage>
    </div>
  );
}
