import { IconMenu2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { lettersQuery } from '../../features/dispatches/web/parts/letters.ts';
import { deskQuery } from '../../features/tasks/web/parts/desk.ts';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

/** The places of the programme under the names an office calls its work by. */
const GROUPS = [
  [
    appWords.mine,
    [
      ['/ban-lam-viec', appWords.desk],
      ['/nhiem-vu', appWords.tasks],
      ['/cho-ky-nhan', appWords.letters],
    ],
  ],
  [
    appWords.money,
    [
      ['/ke-hoach', appWords.plan],
      ['/dieu-chinh', appWords.adjustments],
      ['/de-xuat', appWords.proposals],
      ['/can-doi', appWords.rebalancing],
      ['/giai-ngan', appWords.disbursements],
      ['/kinh-phi-dia-phuong', appWords.localFunding],
    ],
  ],
  [
    appWords.carrying,
    [
      ['/de-an', appWords.projects],
      ['/hop-dong', appWords.contracts],
      ['/kiem-tra', appWords.inspections],
      ['/bao-cao', appWords.reports],
      ['/thien-tai-dich-benh', appWords.disruptions],
      ['/hoat-dong-dong-nguoi', appWords.gatherings],
    ],
  ],
  [
    appWords.papers,
    [
      ['/van-ban', appWords.dispatches],
      ['/so-van-ban', appWords.registers],
      ['/du-thao', appWords.drafts],
      ['/ho-so', appWords.workFiles],
    ],
  ],
  [
    appWords.steering,
    [
      ['/toan-quoc', appWords.overview],
      ['/giao-ban', appWords.meeting],
      ['/don-doc', appWords.urging],
      ['/co-quan', appWords.organizations],
      ['/uy-quyen', appWords.deputies],
    ],
  ],
] as const;

/** The main menu: on a desk every place in sight under its heading, on a phone a button with the place one is at, which opens the same as a sheet. */
export function MainMenu() {
  const { say } = useWords();
  return (
    <>
      <nav className="menu" aria-label={say(appWords.mainNav)}>
        <Groups />
      </nav>
      <MenuSheet />
    </>
  );
}

/** The groups with their places; the counts beside them are those of the lists themselves. */
function Groups({ onGo }: { onGo?: () => void }) {
  const { say } = useWords();
  const id = useId();
  const letters = useQuery(lettersQuery).data?.length ?? 0;
  const desk = useQuery(deskQuery).data?.items.length ?? 0;
  const waiting: Partial<Record<string, readonly [number, typeof appWords.waiting | typeof appWords.onDesk]>> = {
    '/cho-ky-nhan': [letters, appWords.waiting],
    '/ban-lam-viec': [desk, appWords.onDesk],
  };
  return GROUPS.map(([name, places], at) => (
    <div key={name.en} className="menu-group" role="group" aria-labelledby={`${id}${at}`}>
      <p id={`${id}${at}`}>{say(name)}</p>
      <div className="menu-places">
        {places.map(([to, said]) => {
          const [count, of] = waiting[to] ?? [0, appWords.waiting];
          return (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} {...(onGo === undefined ? {} : { onClick: onGo })}>
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
      </div>
    </div>
  ));
}

const PLACES = GROUPS.flatMap(([, places]) => [...places]);
/** The browser's own dialog: nothing more is loaded for it, so that it opens on a phone without network too. */
function MenuSheet() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  const here = PLACES.find(([to]) => address === to || address.startsWith(`${to}/`));
  const close = () => sheet.current?.close();
  useEffect(() => {
    const shown = sheet.current;
    if (!open || shown === null) return;
    shown.showModal();
    // What the sheet holds covers it: a press that meets it alone was beside it.
    shown.addEventListener('click', ({ target }) => {
      if (target === shown) shown.close();
    });
  }, [open]);
  return (
    <div className="menu-small">
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconMenu2 size={20} aria-hidden />
        {here === undefined ? (
          say(appWords.mainNav)
        ) : (
          <>
            <span className="unseen">{say(appWords.mainNav)}: </span>
            {say(here[1])}
          </>
        )}
      </button>
      {open && (
        <dialog ref={sheet} className="menu-sheet" aria-label={say(appWords.mainNav)} onClose={() => setOpen(false)}>
          <nav aria-label={say(appWords.mainNav)}>
            <Groups onGo={close} />
            <button type="button" className="menu-close" onClick={close}>
              {say(appWords.close)}
            </button>
          </nav>
        </dialog>
      )}
    </div>
  );
}
