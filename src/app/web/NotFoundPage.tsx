import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../ui/EmptyPage.tsx';
import { useTitle } from '../../ui/title.ts';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

/** An address where nothing is. */
export function NotFoundPage() {
  const { say } = useWords();
  useTitle(say(appWords.notFoundTitle));
  return (
    <div className="page">
      <h1 className="unseen">{say(appWords.notFoundTitle)}</h1>
      <EmptyPage title={say(appWords.notFoundTitle)} actions={<Link to="/van-ban">{say(appWords.toDispatches)}</Link>}>
        {say(appWords.notFound)}
      </EmptyPage>
    </div>
  );
}
