import './search.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Found, FoundKind, SearchAnswer } from '../search.schema.ts';
import { searchPageWords as words } from './pages.words.ts';
import { type SearchAsked, searchQuery } from './search.client.ts';

const PLACES = {
  dispatch: '/van-ban/$id',
  duty: '/nhiem-vu/$id',
  project: '/de-an/$id',
  contract: '/de-an/$id',
  establishment: '/co-so/$id',
  evidence: '/nhiem-vu/$id',
  dossier: '/de-xuat/de-an/$id',
} as const;

/** What was found, by kind; one kind a page at a time. */
export function SearchPage({ asked }: { asked: Partial<SearchAsked> }) {
  const { say } = useWords();
  const q = asked.q?.trim() ?? '';
  const { data, error } = useQuery({ ...searchQuery({ ...asked, q }), enabled: q !== '' });
  useTitle(say(q === '' ? words.title : words.titleOf(q)));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(q === '' ? words.title : words.titleOf(q))}</h1>
          <p className="lead-words">{say(words.lead)}</p>
          {asked.kind !== undefined && (
            <p className="link-line">
              <Link to="/tim" search={{ q }}>
                ‹ {say(words.back)}
              </Link>
            </p>
          )}
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {q === '' ? (
        <EmptyPage title={say(words.title)}>{say(words.nothingAsked)}</EmptyPage>
      ) : (
        data !== undefined && <Groups data={data} asked={{ ...asked, q }} />
      )}
    </div>
  );
}

function Groups({ data, asked }: { data: SearchAnswer; asked: SearchAsked }) {
  const { say } = useWords();
  if (data.groups.length === 0 && data.named.length === 0) return <EmptyPage title={say(words.noneTitle)}>{say(words.none)}</EmptyPage>;
  return (
    <div className="found-groups">
      {data.alike && <p role="status">{say(words.alike)}</p>}
      {data.named.length > 0 && (
        <section className="card" aria-labelledby="found-named">
          <header>
            <h2 id="found-named">{say(words.named)}</h2>
          </header>
          <ul className="plain-list dated-list">
            {data.named.map((row) => (
              <Row key={`${row.kind} ${row.id} ${row.code}`} row={row} q={asked.q} kind={words.thing[row.kind]} />
            ))}
          </ul>
        </section>
      )}
      {data.groups.map(({ kind, rows, more }) => (
        <section key={kind} className="card" aria-labelledby={`found-${kind}`}>
          <header>
            <h2 id={`found-${kind}`}>{say(words.kind[kind])}</h2>
            {more && asked.kind === undefined && (
              <Link className="small" to="/tim" search={{ q: asked.q, kind }}>
                {say(words.all)}
                <span className="unseen">: {say(words.kind[kind])}</span>
              </Link>
            )}
          </header>
          <ul className="plain-list dated-list">
            {rows.map((row) => (
              <Row key={`${row.id} ${row.code}`} row={row} q={asked.q} />
            ))}
          </ul>
          {asked.kind !== undefined && <Pages asked={asked} kind={kind} page={data.page} more={more} />}
        </section>
      ))}
    </div>
  );
}

function Row({ row, q, kind }: { row: Found; q: string; kind?: { readonly vi: string; readonly en: string } }) {
  const { say, language } = useWords();
  return (
    <li>
      <p>
        <Link to={PLACES[row.kind]} params={{ id: row.id }} search={{ tim: q }}>
          {[row.code, row.title].filter((part) => part !== '').join(' · ')}
        </Link>
      </p>
      {row.excerpt !== null && (
        <p className="small found-excerpt">
          …<Marked text={row.excerpt} at={row.at} />…
        </p>
      )}
      <p className="small quiet">
        {[kind === undefined ? '' : say(kind), row.under, row.day === null ? '' : writtenDay(row.day, language)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </li>
  );
}

/** A text with its found words marked. */
function Marked({ text, at }: { text: string; at: Found['at'] }) {
  const ends = [0, ...at.map(([, end]) => end)];
  return (
    <>
      {at.map(([start, end], n) => (
        <span key={start}>
          {text.slice(ends[n], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

function Pages({ asked: { q }, kind, page, more }: { asked: SearchAsked; kind: FoundKind; page: number; more: boolean }) {
  const { say } = useWords();
  return (
    <p className="found-pages">
      {page > 1 && (
        <Link to="/tim" search={{ q, kind, ...(page > 2 ? { page: page - 1 } : {}) }}>
          ‹ {say(words.before)}
        </Link>
      )}
      {more && (
        <Link to="/tim" search={{ q, kind, page: page + 1 }}>
          {say(words.next)} ›
        </Link>
      )}
    </p>
  );
}
