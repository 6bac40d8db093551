import './bell.css';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../../ui/words.tsx';
import { bellWords as words } from '../../reminder.words.ts';
import { unreadQuery } from './bell.client.ts';

/** The way to one's notices, with how many are not opened. */
export function Bell() {
  const { say } = useWords();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  return (
    <Link className="bell" to="/thong-bao" aria-label={say(words.bell(unread))}>
      <IconBell size={20} aria-hidden />
      {unread > 0 && <span aria-hidden>{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
