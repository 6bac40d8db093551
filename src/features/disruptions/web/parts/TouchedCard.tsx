import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { Pager } from '../../../../ui/Pager.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { ProjectStanding } from '../../../projects/web/parts/ProjectStanding.tsx';
import type { Touched } from '../../disruption.schema.ts';
import { touchedQuery } from '../disruptions.client.ts';
import { disruptionPageWords as words } from '../pages.words.ts';
import { SeverityOf } from './Standing.tsx';

/** What a disruption touches: sums, provinces, and the rows behind them. */
export function TouchedCard({ id }: { id: string }) {
  const { say } = useWords();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(touchedQuery(id, page));
  return (
    <section className="card" aria-labelledby="touched-title">
      <header>
        <h2 id="touched-title">{say(words.touched)}</h2>
        <span className="quiet small">{say(words.touchedNote)}</span>
      </header>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <>
          <dl className="extent">
            <div>
              <dt>{say(words.projects)}</dt>
              <dd>{writtenDong(String(data.projects))}</dd>
            </div>
            <div>
              <dt>{say(words.projectsDong)}</dt>
              <dd>{writtenMoney(data.projectsDong)}</dd>
            </div>
            <div>
              <dt>{say(words.establishments)}</dt>
              <dd>{writtenDong(String(data.establishments))}</dd>
            </div>
          </dl>
          {data.unplaced.projects + data.unplaced.establishments > 0 && (
            <Problem tone="note" said={words.unplaced(data.unplaced.establishments, data.unplaced.projects)} />
          )}
          {data.rows.length === 0 ? <p className="quiet">{say(words.noProject)}</p> : <ProjectRows rows={data.rows} />}
          <Pager page={page} pages={data.pages} onPage={setPage} />
          {data.provinces.length > 1 && (
            <details className="touched-more">
              <summary>
                {say(words.byProvince)} ({data.provinces.length})
              </summary>
              <Provinces rows={data.provinces} />
            </details>
          )}
          {data.places.length > 0 && (
            <details className="touched-more">
              <summary>
                {say(words.establishments)} ({writtenDong(String(data.establishments))})
              </summary>
              <Places data={data} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function ProjectRows({ rows }: { rows: Touched['rows'] }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief">
        <caption className="unseen">{say(words.projects)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            <th scope="col">{say(words.severity)}</th>
            <th scope="col">{say(words.term)}</th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/de-an/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span className="under">
                  {row.code} · {row.unit}
                </span>
              </th>
              <td data-name={say(words.severity)} data-bare>
                <span>
                  <SeverityOf severity={row.severity} />
                </span>
              </td>
              <td data-name={say(words.term)} data-bare>
                <span>
                  {writtenDay(row.startsOn, language)} – {writtenDay(row.endsOn, language)}
                </span>
              </td>
              <td data-name={say(words.state)} data-bare>
                <span>
                  <ProjectStanding state={row.state} />
                </span>
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}

function Provinces({ rows }: { rows: Touched['provinces'] }) {
  const { say } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(words.province)}</th>
            <th scope="col" className="number">
              {say(words.projects)}
            </th>
            <th scope="col" className="number">
              {say(words.projectsDong)}
            </th>
            <th scope="col" className="number">
              {say(words.establishments)}
            </th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.code ?? ''}>
              <th scope="row">{row.name ?? '–'}</th>
              <td className="number">{row.projects}</td>
              <td className="number">{writtenDong(row.projectsDong)}</td>
              <td className="number">{row.establishments}</td>
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}

function Places({ data }: { data: Touched }) {
  const { say } = useWords();
  return (
    <>
      <ul className="plain-list dated-list">
        {data.places.map((place) => (
          <li key={place.id}>
            <p>
              <Link to="/co-so/$id" params={{ id: place.id }}>
                {place.name}
              </Link>{' '}
              <SeverityOf severity={place.severity} />
            </p>
            <p className="small quiet">{[place.commune, place.district, place.province].filter((part) => part !== null).join(', ')}</p>
          </li>
        ))}
      </ul>
      {data.places.length < data.establishments && (
        <p className="small quiet">{say(words.firstOf(data.places.length, writtenDong(String(data.establishments))))}</p>
      )}
    </>
  );
}
