import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { problemOf } from '../../../../ui/problem-of.ts';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { inspectionPageWords as words } from '../pages.words.ts';
import type { HeldVisit } from './useVisit.ts';

/** Always in sight: what is unsent, why, and the way on. */
export function SaveBar({ id, held: { unsent, sending, came, send } }: { id: string; held: HeldVisit }) {
  const { say } = useWords();
  const why: Said =
    came?.came === 'failed'
      ? problemOf(came.error)
      : came?.came === 'offline'
        ? words.offline
        : came?.came === 'conflict'
          ? words.conflict
          : words.keptHere;
  return (
    <div className="save-bar no-print">
      <p role="status">
        <strong>{say(unsent === 0 ? words.allSent : words.unsent(unsent))}</strong>
        {say(sending ? words.sending : unsent === 0 ? words.keptHere : why)}
      </p>
      {unsent > 0 || came?.came === 'conflict' ? (
        <Button loading={sending} disabled={came?.came === 'conflict'} onClick={send}>
          {say(words.sendNow)}
        </Button>
      ) : (
        <Link className="link-button" to="/kiem-tra/bien-ban/$id" params={{ id }}>
          {say(words.toMinutes)}
        </Link>
      )}
    </div>
  );
}
