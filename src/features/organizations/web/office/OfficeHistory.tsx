import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Organization } from '../../organization.schema.ts';
import { organizationPageWords as words } from '../pages.words.ts';

/** The paper a name or merger rests on; what no text confirmed is marked. */
function Basis({ basis }: { basis: string }) {
  const { say } = useWords();
  if (basis === 'internal') return null;
  return basis === 'unverified' ? <span className="tag">{say(words.unverified)}</span> : <>{basis}</>;
}

/** The names an office bore, and the offices it came from or passed its duties to. */
export function OfficeHistory({ office }: { office: Organization }) {
  const { say, language } = useWords();
  const successions = [
    [words.successors, office.successors],
    [words.predecessors, office.predecessors],
  ] as const;
  return (
    <>
      {successions
        .filter(([, rows]) => rows.length > 0)
        .map(([title, rows]) => (
          <section key={title.en} className="card">
            <header>
              <h2>{say(title)}</h2>
            </header>
            <ul className="lines">
              {rows.map(({ id, name, on, basis }) => (
                <li key={id}>
                  <Link to="/co-quan/$id" params={{ id }}>
                    {name}
                  </Link>
                  <span className="under">
                    {say(words.from)} {writtenDay(on, language)} · <Basis basis={basis} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <section className="card">
        <header>
          <h2>{say(words.names)}</h2>
        </header>
        <ol className="lines">
          {office.names.toReversed().map(({ name, validFrom, validTo, basis }) => (
            <li key={`${validFrom ?? ''}${name}`}>
              {name}
              <span className="under">
                {[
                  validFrom === null ? null : `${say(words.from)} ${writtenDay(validFrom, language)}`,
                  validTo === null ? null : `${say(words.to)} ${writtenDay(validTo, language)}`,
                ]
                  .filter((part) => part !== null)
                  .join(' ') || say(words.before)}{' '}
                <Basis basis={basis} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
