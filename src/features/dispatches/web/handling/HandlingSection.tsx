import './handling.css';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { FilesCard } from './FilesCard.tsx';
import { ForwardingCard } from './ForwardingCard.tsx';
import { handlingPageWords as words } from './handling-pages.words.ts';
import { useHandling } from './handling.client.ts';
import { NotesCard } from './NotesCard.tsx';
import { RegisterCard } from './RegisterCard.tsx';

/** What to know before anything is done: who passed the letter on, and letters that look the same. */
export function LetterNotices({
  dispatch: {
    origin,
    register: { duplicates },
  },
}: {
  dispatch: Dispatch;
}) {
  const { say, language } = useWords();
  return (
    <>
      {origin !== null && <p className="origin">{say(words.origin(origin.office, writtenDay(origin.on, language)))}</p>}
      {duplicates.length > 0 && (
        <Problem tone="note" said={words.duplicates}>
          <ul className="plain-list">
            {duplicates.map(({ id, code, issuedOn, sameFile }) => (
              <li key={id}>
                <Link to="/van-ban/$id" params={{ id }}>
                  {code ?? say(words.openOther)}
                </Link>
                {issuedOn !== null && ` · ${writtenDay(issuedOn, language)}`} · {say(sameFile ? words.sameFile : words.sameNumber)}
              </li>
            ))}
          </ul>
        </Problem>
      )}
    </>
  );
}

/** What the office does with the letter: its line in the register, the leader's notes, where it was passed on, the file it lies in. */
export function HandlingSection({ dispatch }: { dispatch: Dispatch }) {
  const { say } = useWords();
  const handling = useHandling(dispatch.id);
  return (
    <section className="handling" aria-label={say(words.title)}>
      <RegisterCard dispatch={dispatch} handling={handling} />
      <NotesCard dispatch={dispatch} handling={handling} />
      <ForwardingCard dispatch={dispatch} handling={handling} />
      <FilesCard dispatch={dispatch} handling={handling} />
    </section>
  );
}
