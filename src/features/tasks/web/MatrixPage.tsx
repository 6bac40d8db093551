import './tasks.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { regionWords } from '../../organizations/organization.words.ts';
import { type Matrix, type Standing as Stands, standings } from '../task.schema.ts';
import { taskWords } from '../task.words.ts';
import { MatrixTable } from './matrix/MatrixTable.tsx';
import { matrixWords as words } from './pages.words.ts';
import { Standing } from './parts/Standing.tsx';
import { matrixQuery } from './tasks.client.ts';

/** Offices × duties of one letter: filtered by region and state, walked by the keyboard, printed on A3. */
export function MatrixPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(matrixQuery(id));
  const [region, setRegion] = useState<string | null>(null);
  const [state, setState] = useState<Stands | ''>('');
  useTitle(data?.dispatch ?? '');
  useIllustration(data?.illustrative === true);
  if (data === undefined) return <div className="page">{error !== null && <><h1 className="unseen">{say(taskWords.state.assigned)}</h1><Problem said={problemOf(error)} /></>}</div>;
  const shown = chosen(data, region, state);
  const regions = [...new Set(data.organizations.map((office) => office.region))].filter((each) => each !== null);
  return (
    <div className="page matrix-page">
      <div className="lead">
        <div><h1>{say(words.title(data.dispatch, writtenDay(data.asOf, language)))}</h1><p className="lead-words">{say(words.lead(data.tasks.length, data.organizations.length))}</p></div>
        <div className="lead-actions no-print"><Link to="/van-ban/$id" params={{ id: data.dispatchId }}>{say(words.letter)}</Link><Button variant="default" onClick={() => print()}>{say(words.print)}</Button></div>
      </div>
      <div className="matrix-tools no-print">
        <div className="chips" role="group" aria-label={say(words.region)}>
          {[null, ...regions].map((each) => (
            <button key={each ?? ''} type="button" className="chip" aria-pressed={region === each} onClick={() => setRegion(each)}>
              {each === null ? say(words.all) : say(regionWords[each as keyof typeof regionWords])} {data.organizations.filter((office) => each === null || office.region === each).length}
            </button>
          ))}
        </div>
        <NativeSelect aria-label={say(words.state)} value={state} onChange={({ currentTarget: { value } }) => setState(value as Stands | '')} data={[{ value: '', label: say(words.anyState) }, ...standings.map((each) => ({ value: each, label: say(taskWords.standing[each]) }))]} />
      </div>
      <div className="legend">{(['done-on-time', 'in-term', 'due', 'overdue', 'exempt'] as const).map((each) => <Standing key={each} standing={each} />)}{data.illustrative && <span className="print-only"><IllustrativeTag /></span>}</div>
      <section className="card matrix-card" aria-label={say(words.title(data.dispatch, writtenDay(data.asOf, language)))}>
        {shown.length === 0 ? <p className="quiet">{say(words.none)}</p> : <MatrixTable matrix={data} offices={shown} />}
      </section>
      <p className="quiet small no-print">{say(words.keys)}</p>
    </div>
  );
}

function chosen({ organizations, tasks }: Matrix, region: string | null, state: Stands | ''): Matrix['organizations'] {
  return organizations.filter((office, at) => (region === null || office.region === region) && (state === '' || tasks.some(({ cells }) => cells[at]!.state === state)));
}
