import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { EmptyPage } from '../../ui/EmptyPage.tsx';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

/** What stands where a page broke: nothing is lost, and what to tell the administrator. */
export function FailedPage({ error }: ErrorComponentProps) {
  const { say } = useWords();
  return (
    <div className="page" role="alert">
      <h1 className="unseen">{say(appWords.failedTitle)}</h1>
      <EmptyPage
        title={say(appWords.failedTitle)}
        actions={
          <>
            <code className="small">{error instanceof Error ? error.message : String(error)}</code>
            <Button onClick={() => location.reload()}>{say(appWords.reload)}</Button>
          </>
        }
      >
        {say(appWords.failed)}
      </EmptyPage>
    </div>
  );
}
