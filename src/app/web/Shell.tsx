import './shell.css';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Bell } from '../../features/reminders/web/parts/Bell.tsx';
import { useMe } from '../../features/organizations/web/parts/me.ts';
import { IllustrationNotice, useIllustration } from '../../ui/IllustrativeData.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';
import { SearchBox } from './SearchBox.tsx';
import { FoundWords } from './FoundWords.tsx';
import { MainMenu } from './MainMenu.tsx';
import { Person } from './Person.tsx';
import { LookingBack } from './ToolbarClock.tsx';
import { BEARERS_PAGE } from './signed-out.ts';
import { SignedOut } from './SignedOut.tsx';

/** The frame of every page: a skip link, the bar on top, the page. A new page takes the focus, as a document of its own would. */
export function Shell() {
  const { say } = useWords();
  const me = useMe();
  const main = useRef<HTMLElement>(null);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(address);
  useEffect(() => {
    if (first.current === address) return;
    first.current = address;
    main.current?.focus({ preventScroll: true });
  }, [address]);
  useIllustration(me?.illustrative === true);
  return (
    <>
      <a className="skip" href="#main">
        {say(appWords.skip)}
      </a>
      <header className="top no-print">
        <div className="brand">
          <Link to={me === undefined ? '/' : '/ban-lam-viec'}>khuyencong</Link>
          <span>{say(appWords.programme)}</span>
        </div>
        <div className="top-tools">
          <IllustrationNotice />
          {me !== undefined && <SearchBox />}
          {me !== undefined && <Bell />}
          <LanguageSwitch label={say(appWords.language)} />
          {(me !== undefined || address !== BEARERS_PAGE) && <Person />}
        </div>
        {me !== undefined && <MainMenu />}
      </header>
      <LookingBack me={me} />
      <FoundWords />
      <main id="main" tabIndex={-1} ref={main}>
        <SignedOut>
          <Outlet />
        </SignedOut>
      </main>
    </>
  );
}
