import './tasks.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { tasksPageWords as words } from './pages.words.ts';
import { followedQuery } from './tasks.client.ts';

/** Letters whose duties the asker sees, each leading to its matrix. */
export function TasksPage() {
  const { say, language } = useWords();
  const { data, error } = useQuery(followedQuery);
  useTitle(say(words.page));
  useIllustration(data?.some(({ illustrative }) => illustrative) === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        {data?.some(({ own }) => own > 0) === true && <Link to="/nhiem-vu/tra-loi">{say(words.own)}</Link>}
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.page)}>
          {data.length === 0 ? (
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          ) : (
            <table className="plain-table cards">
              <thead>
                <tr>
                  <th scope="col">{say(words.letter)}</th>
                  <th scope="col">{say(words.from)}</th>
                  {[words.duties, words.offices, words.open, words.overdue].map((word) => (
                    <th key={word.en} scope="col" className="number">
                      {say(word)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.map((row) => (
                  <tr key={row.dispatchId}>
                    <th scope="row">
                      <Link to="/nhiem-vu/van-ban/$id" params={{ id: row.dispatchId }}>
                        {row.code}
                      </Link>{' '}
                      · {writtenDay(row.issuedOn, language)}
                      <span className="under">{row.subject}</span>
                    </th>
                    <td data-name={say(words.from)}>
                      {row.issuer}
                      {row.issuer !== row.from && <span className="under">{say(words.followedBy(row.from))}</span>}
                    </td>
                    <td className="number" data-name={say(words.duties)}>
                      {row.duties}
                    </td>
                    <td className="number" data-name={say(words.offices)}>
                      {row.offices}
                    </td>
                    <td className="number" data-name={say(words.open)}>
                      {row.open}
                    </td>
                    <td className="number" data-name={say(words.overdue)}>
                      {row.overdue === 0 ? '0' : <State tone="late">{row.overdue}</State>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </div>
  );
}
