import './adjustments.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { type AdjustmentRow, adjustmentStates } from '../adjustment.schema.ts';
import { adjustmentWords } from '../adjustment.words.ts';
import { type AdjustmentSearch, adjustmentsQuery } from './adjustments.client.ts';
import { adjustmentPageWords as words } from './pages.words.ts';
import { AdjustmentStanding } from './parts/Standing.tsx';

/** Requests for adjustment, those that wait first. */
export function AdjustmentsPage({ search }: { search: AdjustmentSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(adjustmentsQuery(search));
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  const go = (next: AdjustmentSearch) => {
    void navigate({ to: '/dieu-chinh', search: next });
  };
  const cause = search.cause === undefined ? {} : { cause: search.cause };
  const count = (state: string) => data?.byState.find((each) => each.state === state)?.count ?? 0;
  const chip = (key: string, said: string, pressed: boolean, next: AdjustmentSearch) => (
    <button key={key} type="button" className="chip" aria-pressed={pressed} onClick={() => go(next)}>
      {said}
    </button>
  );
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <div className="chips adjustment-filters no-print">
        {chip('all', say(words.all), search.state === undefined, cause)}
        {chip('open', say(words.open), search.state === 'open', { ...cause, state: 'open' })}
        {adjustmentStates
          .filter((state) => count(state) > 0 || search.state === state)
          .map((state) =>
            chip(state, `${say(adjustmentWords.state[state])} (${count(state)})`, search.state === state, {
              ...cause,
              ...(search.state === state ? {} : { state }),
            }),
          )}
        {chip('cause', say(words.caused), search.cause === 'yes', {
          ...(search.state === undefined ? {} : { state: search.state }),
          ...(search.cause === 'yes' ? {} : { cause: 'yes' }),
        })}
      </div>
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage> : <Rows rows={data.rows} />}
          <Pager page={data.page} pages={data.pages} onPage={(page) => go({ ...search, page })} />
        </section>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly AdjustmentRow[] }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards adjustment-list">
        <caption className="unseen">{say(words.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.request)}</th>
            <th scope="col">{say(words.changes)}</th>
            <th scope="col">{say(words.authority)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col">{say(words.waitsFor)}</th>
            <th scope="col" className="one-line">
              {say(words.since)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/dieu-chinh/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>
                <span className="under">
                  {row.codes.join(', ')}
                  {row.projects > row.codes.length && ` ${say(words.andMore(row.projects - row.codes.length))}`} · {row.unit}
                  {row.cause !== null && ` · ${row.cause}`} {row.illustrative && <IllustrativeTag />}
                </span>
              </th>
              <td data-name={say(words.changes)}>
                <span>{row.kinds.map((kind) => say(adjustmentWords.kind[kind])).join('; ')}</span>
              </td>
              <td data-name={say(words.authority)}>
                <span>{say(adjustmentWords.authority[row.authority])}</span>
              </td>
              <td data-name={say(words.state)}>
                <span>
                  <AdjustmentStanding state={row.state} />
                  {row.decision !== null && <span className="under">{row.decision.code}</span>}
                </span>
              </td>
              <td data-name={say(words.waitsFor)}>{row.waitsFor !== null && <span>{row.waitsFor}</span>}</td>
              <td data-name={say(words.since)} className="one-line">
                <span>{writtenDay(row.stateOn, language)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
