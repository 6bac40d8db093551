import './tasks.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { regionWords } from '../../organizations/organization.words.ts';
import { type Matrix, type Standing as Stands, standings } from '../task.schema.ts';
import { taskWords } from '../task.words.ts';
import { Legend } from './matrix/Legend.tsx';
import { MatrixTable } from './matrix/MatrixTable.tsx';
import { waits } from './parts/Standing.tsx';
import { matrixWords as words } from './pages.words.ts';
import { matrixQuery } from './tasks.client.ts';

/** What the address asks of the matrix; what fits nothing counts as not said. */
interface Search {
  readonly region?: string;
  readonly state?: string;
}

/** Offices × duties of one letter: filtered by region and state as the address says, walked by the keyboard, printed on A3. */
export function MatrixPage({ id, search }: { id: string; search: Search }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(matrixQuery(id));
  const navigate = useNavigate();
  const state = states.find((each) => each === search.state) ?? '';
  const choose = (change: Search) =>
    void navigate({
      to: '/nhiem-vu/van-ban/$id',
      params: { id },
      search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')),
      replace: true,
      resetScroll: false,
    });
  useTitle(data?.dispatch ?? '');
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <div className="page">
        {error !== null && (
          <>
            <h1 className="unseen">{say(taskWords.state.assigned)}</h1>
            <Problem said={problemOf(error)} />
          </>
        )}
      </div>
    );
  const regions = [...new Set(data.organizations.map((office) => office.region))].filter((each) => each !== null);
  const region = regions.find((each) => each === search.region) ?? null;
  const shown = chosen(data, region, state);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title(data.dispatch, writtenDay(data.asOf, language)))}</h1>
          <p className="lead-words">{say(words.lead(data.tasks.length, data.organizations.length))}</p>
        </div>
        <div className="lead-actions no-print">
          <Link to="/van-ban/$id" params={{ id: data.dispatchId }}>
            {say(words.letter)}
          </Link>
          <Button variant="default" onClick={() => print()}>
            {say(words.print)}
          </Button>
        </div>
      </div>
      <div className="matrix-tools no-print">
        <div className="chips" role="group" aria-label={say(words.region)}>
          {[null, ...regions].map((each) => (
            <button
              key={each ?? ''}
              type="button"
              className="chip"
              aria-pressed={region === each}
              onClick={() => choose({ region: each ?? '' })}
            >
              {each === null ? say(words.all) : say(regionWords[each as keyof typeof regionWords])}{' '}
              {data.organizations.filter((office) => each === null || office.region === each).length}
            </button>
          ))}
        </div>
        <NativeSelect
          aria-label={say(words.state)}
          value={state}
          onChange={({ currentTarget: { value } }) => choose({ state: value })}
          data={[
            { value: '', label: say(words.anyState) },
            ...states.map((each) => ({
              value: each,
              label: say(each === 'waiting' ? taskWords.state.answered : taskWords.standing[each]),
            })),
          ]}
        />
      </div>
      <Legend matrix={data} />
      <section className="card matrix-card" aria-label={say(words.title(data.dispatch, writtenDay(data.asOf, language)))}>
        {shown.length === 0 ? <p className="quiet">{say(words.none)}</p> : <MatrixTable matrix={data} offices={shown} />}
      </section>
      <p className="quiet small no-print">{say(words.keys)}</p>
    </div>
  );
}

/** What can be filtered by; an answer that waits for review stands by itself, whatever its day. */
const states = [...standings, 'waiting'] as const;

function chosen({ organizations, tasks }: Matrix, region: string | null, state: Stands | 'waiting' | ''): Matrix['organizations'] {
  return organizations.filter(
    (office, at) =>
      (region === null || office.region === region) &&
      (state === '' || tasks.some(({ cells }) => (waits(cells[at]!) ? 'waiting' : cells[at]!.state) === state)),
  );
}
