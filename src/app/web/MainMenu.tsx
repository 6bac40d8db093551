import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { lettersQuery } from '../../features/dispatches/web/parts/letters.ts';
import { deskQuery } from '../../features/tasks/web/parts/desk.ts';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

const PLACES = [
  ['/ban-lam-viec', appWords.desk],
  ['/nhiem-vu', appWords.tasks],
  ['/toan-quoc', appWords.overview],
  ['/giao-ban', appWords.meeting],
  ['/ke-hoach', appWords.plan],
  ['/de-an', appWords.projects],
  ['/hop-dong', appWords.contracts],
  ['/giai-ngan', appWords.disbursements],
  ['/dieu-chinh', appWords.adjustments],
  ['/thien-tai-dich-benh', appWords.disruptions],
  ['/hoat-dong-dong-nguoi', appWords.gatherings],
  ['/kinh-phi-dia-phuong', appWords.localFunding],
  ['/de-xuat', appWords.proposals],
  ['/can-doi', appWords.rebalancing],
  ['/kiem-tra', appWords.inspections],
  ['/bao-cao', appWords.reports],
  ['/don-doc', appWords.urging],
  ['/du-thao', appWords.drafts],
  ['/van-ban', appWords.dispatches],
  ['/so-van-ban', appWords.registers],
  ['/cho-ky-nhan', appWords.letters],
  ['/ho-so', appWords.workFiles],
  ['/co-quan', appWords.organizations],
  ['/uy-quyen', appWords.deputies],
] as const;

/** The main menu; the counts beside it are those of the lists themselves. */
export function MainMenu() {
  const { say } = useWords();
  const letters = useQuery(lettersQuery).data?.length ?? 0;
  const desk = useQuery(deskQuery).data?.items.length ?? 0;
  const menu = useRef<HTMLElement>(null);
  const router = useRouter();
  // On a narrow screen the menu runs off: the place one is at is brought into sight, after the router put back what was scrolled before.
  useEffect(() => {
    const follow = () => {
      const [bar, here] = [menu.current, menu.current?.querySelector<HTMLElement>('[aria-current]')];
      if (bar && here) bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2;
    };
    follow();
    return router.subscribe('onRendered', follow);
  }, [router]);
  const waiting: Partial<Record<string, readonly [number, typeof appWords.waiting | typeof appWords.onDesk]>> = {
    '/cho-ky-nhan': [letters, appWords.waiting],
    '/ban-lam-viec': [desk, appWords.onDesk],
  };
  return (
    <nav ref={menu} className="menu" aria-label={say(appWords.mainNav)}>
      {PLACES.map(([to, said]) => {
        const [count, of] = waiting[to] ?? [0, appWords.waiting];
        return (
          <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
            {say(said)}
            {count > 0 && (
              <span className="count">
                {count}
                <span className="unseen"> {say(of)}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
