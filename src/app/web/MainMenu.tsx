import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lettersQuery } from '../../features/dispatches/web/parts/letters.ts';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

const PLACES = [['/van-ban', appWords.dispatches], ['/so-van-ban', appWords.registers], ['/cho-ky-nhan', appWords.letters], ['/ho-so', appWords.workFiles], ['/co-quan', appWords.organizations], ['/uy-quyen', appWords.deputies]] as const;

/** The main menu; the count beside "to be signed for" is that of the list itself. */
export function MainMenu() {
  const { say } = useWords();
  const { data } = useQuery(lettersQuery);
  const waiting = data?.length ?? 0;
  return (
    <nav className="menu" aria-label={say(appWords.mainNav)}>
      {PLACES.map(([to, said]) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          {say(said)}{to === '/cho-ky-nhan' && waiting > 0 && <span className="count">{waiting}<span className="unseen"> {say(appWords.waiting)}</span></span>}
        </Link>
      ))}
    </nav>
  );
}
