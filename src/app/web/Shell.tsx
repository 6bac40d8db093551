import './shell.css';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { IllustrationNotice } from '../../ui/IllustrativeData.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';
import { DispatchSearch } from './DispatchSearch.tsx';

/** The frame of every page: a skip link, the bar on top, the page. A new page takes the focus, as a document of its own would. */
export function Shell() {
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(address);
  useEffect(() => {
    if (first.current === address) return;
    first.current = address;
    main.current?.focus({ preventScroll: true });
  }, [address]);
  return (
    <>
      <a className="skip" href="#main">{say(appWords.skip)}</a>
      <header className="top no-print">
        <div className="brand"><Link to="/van-ban">khuyencong</Link><span>{say(appWords.programme)}</span></div>
        <nav aria-label={say(appWords.mainNav)}><Link to="/van-ban" activeProps={{ 'aria-current': 'page' }}>{say(appWords.dispatches)}</Link></nav>
        <div className="top-tools">
          <IllustrationNotice />
          <DispatchSearch />
          <LanguageSwitch label={say(appWords.language)} />
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}><Outlet /></main>
    </>
  );
}
