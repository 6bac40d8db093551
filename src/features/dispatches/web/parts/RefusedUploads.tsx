import { writtenInstant, writtenSize } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { listWords } from '../pages.words.ts';

interface RefusedUpload {
  readonly name: string;
  readonly sizeBytes: number;
  readonly at: string;
  readonly reason: Said;
}

/** Files the server did not take, each with its reason and what to do. */
export function RefusedUploads({ refused }: { refused: readonly RefusedUpload[] }) {
  const { say, language } = useWords();
  if (refused.length === 0) return null;
  return (
    <section className="refused">
      <header>
        <h2>{say(listWords.refused)}</h2> <span className="quiet small">{say(listWords.refusedLead)}</span>
      </header>
      <ul className="plain-list">
        {refused.map(({ name, sizeBytes, at, reason }) => (
          <li key={`${at} ${name}`}>
            <State tone="late">
              <span className="refused-name">{name}</span>
            </State>
            <span className="quiet small">
              {writtenSize(sizeBytes, language)} · {writtenInstant(at, language)}
            </span>
            <p>{say(reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
