import './publication.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenMillions } from '../../../platform/pure/money.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { projectWords } from '../../projects/project.words.ts';
import type { PublishedPage, PublishedYear } from '../publication.schema.ts';
import { publicPageWords as words } from './pages.words.ts';
import { publishedProjectsQuery, publishedYearQuery, type PublicSearch } from './publication.client.ts';

/** What anybody may see of a year's plan: the nation, the provinces, the projects, and the same as open data. */
export function PublicPage({ search }: { search: PublicSearch }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(publishedYearQuery(search.year));
  const projects = useQuery(publishedProjectsQuery(search)).data;
  useTitle(data === undefined ? '' : say(words.title(data.year)));
  useIllustration(data?.illustrative === true);
  const go = (next: PublicSearch) =>
    void navigate({ to: '/cong-khai', search: { ...(search.year === undefined ? {} : { year: search.year }), ...next } });
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  const years = [...new Set([...data.years, data.year])].toSorted((a, b) => b - a);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title(data.year))}</h1>
          <p className="lead-words">{say(words.lead(writtenDay(data.asOf, language)))}</p>
        </div>
        <div className="lead-actions no-print">
          <NativeSelect
            aria-label={say(words.year)}
            value={String(data.year)}
            data={years.map(String)}
            onChange={({ currentTarget: { value } }) => go({ year: Number(value) })}
          />
        </div>
      </div>
      <section className="card above-cards" aria-labelledby="figures-title">
        <header>
          <h2 id="figures-title">{say(words.figures)}</h2>
          <span className="quiet small">{say(words.unit)}</span>
        </header>
        <dl className="public-figures">
          {(
            [
              [words.projects, String(data.national.projects)],
              [words.finished, String(data.national.finished)],
              [words.approved, writtenMillions(data.national.approvedDong)],
              [words.contracted, writtenMillions(data.national.contractedDong)],
              [words.paid, writtenMillions(data.national.paidDong)],
            ] as const
          ).map(([name, figure]) => (
            <div key={name.vi}>
              <dt>{say(name)}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        {data.national.carriedDong !== '0' && (
          <p className="small quiet">{say(words.carried(writtenMillions(data.national.carriedDong), data.year - 1))}</p>
        )}
      </section>
      <div className="public-columns">
        <Provinces
          data={data}
          chosen={search.province}
          onChoose={(province) =>
            go({ ...(search.q === undefined ? {} : { q: search.q }), ...(province === search.province ? {} : { province }) })
          }
        />
        <Projects data={projects} search={search} provinces={data.provinces} onGo={go} />
      </div>
      <section className="card" aria-labelledby="data-title">
        <header>
          <h2 id="data-title">{say(words.data)}</h2>
        </header>
        <p className="public-data">
          {(
            [
              ['csv', words.csv],
              ['json', words.json],
              ['ocds', words.ocds],
              ['360giving', words.giving],
            ] as const
          ).map(([format, said]) => (
            <a key={format} className="link-button" href={`/api/public/data?year=${data.year}&format=${format}`} download>
              {say(said)}
            </a>
          ))}
        </p>
        <p className="small quiet">{say(words.privacy)}</p>
      </section>
    </div>
  );
}

function Provinces({ data, chosen, onChoose }: { data: PublishedYear; chosen: string | undefined; onChoose: (province: string) => void }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="provinces-title">
      <header>
        <h2 id="provinces-title">{say(words.byProvince)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      <div className="table-scroll">
        <table className="plain-table">
          <caption className="unseen">{say(words.byProvince)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.province)}</th>
              <th scope="col" className="number">
                {say(words.projects)}
              </th>
              <th scope="col" className="number">
                {say(words.approved)}
              </th>
              <th scope="col" className="number">
                {say(words.paid)}
              </th>
            </tr>
          </thead>
          <LongBody>
            {data.provinces.map((row) => (
              <tr key={row.code ?? ''}>
                <th scope="row" className="one-line">
                  {row.code === null ? (
                    row.name
                  ) : (
                    <button type="button" className="text-button" aria-pressed={chosen === row.code} onClick={() => onChoose(row.code!)}>
                      {row.name}
                    </button>
                  )}
                </th>
                <td className="number">{row.projects}</td>
                <td className="number">{writtenMillions(row.approvedDong)}</td>
                <td className="number">{writtenMillions(row.paidDong)}</td>
              </tr>
            ))}
          </LongBody>
        </table>
      </div>
    </section>
  );
}

function Projects({
  data,
  search,
  provinces,
  onGo,
}: {
  data: PublishedPage | undefined;
  search: PublicSearch;
  provinces: PublishedYear['provinces'];
  onGo: (next: PublicSearch) => void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState(search.q ?? '');
  const kept = {
    ...(search.province === undefined ? {} : { province: search.province }),
    ...(search.q === undefined ? {} : { q: search.q }),
  };
  return (
    <section className="card" aria-labelledby="list-title">
      <header>
        <h2 id="list-title">{say(words.list)}</h2>
        {data !== undefined && (
          <span className="quiet small" role="status">
            {say(words.found(data.total))}
          </span>
        )}
      </header>
      <form
        className="public-find no-print"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onGo({
            ...(search.province === undefined ? {} : { province: search.province }),
            ...(typed.trim() === '' ? {} : { q: typed.trim() }),
          });
        }}
      >
        <TextInput
          type="search"
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(words.province)}
          value={search.province ?? ''}
          data={[
            { value: '', label: say(words.all) },
            ...provinces.flatMap(({ code, name }) => (code === null ? [] : [{ value: code, label: name }])),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onGo({ ...(search.q === undefined ? {} : { q: search.q }), ...(value === '' ? {} : { province: value }) })
          }
        />
      </form>
      {data === undefined ? null : data.rows.length === 0 ? (
        <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
      ) : (
        <div className="table-scroll">
          <table className="plain-table cards">
            <caption className="unseen">{say(words.list)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.project)}</th>
                <th scope="col">{say(words.state)}</th>
                <th scope="col" className="number">
                  {say(words.approved)}
                </th>
                <th scope="col" className="number">
                  {say(words.paid)}
                </th>
              </tr>
            </thead>
            <LongBody>
              {data.rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    {row.name}
                    <span className="under">
                      {row.code} · {row.unit}
                    </span>
                  </th>
                  <td data-name={say(words.state)}>
                    <span>{say(projectWords.state[row.state])}</span>
                  </td>
                  <td data-name={say(words.approved)} className="number">
                    <span>{writtenMillions(row.approvedDong)}</span>
                  </td>
                  <td data-name={say(words.paid)} className="number">
                    <span>{writtenMillions(row.paidDong)}</span>
                  </td>
                </tr>
              ))}
            </LongBody>
          </table>
        </div>
      )}
      {data !== undefined && <Pager page={data.page} pages={data.pages} onPage={(page) => onGo({ ...kept, page })} />}
    </section>
  );
}
