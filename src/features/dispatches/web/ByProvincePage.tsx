import './register/register.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import { byProvinceWords as words, registerPageWords } from './register/register-pages.words.ts';
import { byProvinceQuery } from './register/register.client.ts';

const MAP_2020 = '2020-01-01';
const MAP_2025 = '2025-07-01';

/** Letters by province, in the map of 2020 or of 2025. */
export function ByProvincePage({ search }: { search: { year?: number; map?: string } }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const year = search.year ?? Number(me?.today.slice(0, 4) ?? 2020);
  const today = me?.today ?? MAP_2020;
  const map = search.map ?? (today >= MAP_2025 ? MAP_2025 : MAP_2020);
  const { data, error } = useQuery({ ...byProvinceQuery(year, map), enabled: me !== undefined });
  useTitle(say(words.page));
  const years = Array.from({ length: 12 }, (_, back) => String(Number(me?.today.slice(0, 4) ?? year) - back));
  const { rows = [] } = data ?? {};
  const placed = [...rows.filter(({ code }) => code !== null), ...rows.filter(({ code }) => code === null)];
  const sum = (of: 'received' | 'forwarded') => rows.reduce((total, row) => total + row[of], 0);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="small no-print">
            <Link to="/so-van-ban" search={{ direction: 'in', year }}>
              ‹ {say(registerPageWords.page)}
            </Link>
          </p>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      <div className="register-choice no-print">
        <nav className="tabs" aria-label={say(words.map)}>
          {(
            [
              [MAP_2020, words.map2020],
              [MAP_2025, words.map2025],
            ] as const
          ).map(([of, said]) =>
            of > today ? (
              <span key={of} aria-disabled>
                {say(said)}
              </span>
            ) : (
              <Link
                key={of}
                to="/van-ban-theo-tinh"
                search={{ year, map: of }}
                {...(of === map ? { 'aria-current': 'page' as const } : {})}
              >
                {say(said)}
              </Link>
            ),
          )}
          {today > MAP_2025 && (
            <Link to="/van-ban-theo-tinh" search={{ year, map: today }} {...(map === today ? { 'aria-current': 'page' as const } : {})}>
              {say(words.mapToday(writtenDay(today, language)))}
            </Link>
          )}
        </nav>
        <NativeSelect
          label={say(registerPageWords.year)}
          value={String(year)}
          data={years.includes(String(year)) ? years : [String(year), ...years]}
          onChange={({ currentTarget: { value } }) => void navigate({ to: '/van-ban-theo-tinh', search: { year: Number(value), map } })}
        />
      </div>
      {today < MAP_2025 && me !== undefined && <p className="quiet small map-later no-print">{say(words.later)}</p>}
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined &&
        (rows.length === 0 ? (
          <section className="card">
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          </section>
        ) : (
          <section className="card" aria-label={say(words.page)}>
            <table className="plain-table cards by-province">
              <thead>
                <tr>
                  <th scope="col">{say(words.province)}</th>
                  <th scope="col" className="number">
                    {say(words.received)}
                  </th>
                  <th scope="col" className="number">
                    {say(words.forwarded)}
                  </th>
                  <th scope="col">{say(words.offices)}</th>
                </tr>
              </thead>
              <LongBody>
                {placed.map((row) => (
                  <tr key={row.code ?? ''}>
                    <th scope="row">
                      {row.name ?? say(words.elsewhere)} {row.code !== null && <span className="quiet small">{row.code}</span>}
                    </th>
                    <td className="number" data-name={say(words.received)}>
                      {row.received}
                    </td>
                    <td className="number" data-name={say(words.forwarded)}>
                      {row.forwarded}
                    </td>
                    <td data-name={say(words.offices)}>{row.offices.join('; ')}</td>
                  </tr>
                ))}
              </LongBody>
              <tfoot>
                <tr>
                  <th scope="row">{say(words.total)}</th>
                  <td className="number" data-name={say(words.received)}>
                    {sum('received')}
                  </td>
                  <td className="number" data-name={say(words.forwarded)}>
                    {sum('forwarded')}
                  </td>
                  <td data-name={say(words.offices)}>{rows.reduce((total, { offices }) => total + offices.length, 0)}</td>
                </tr>
              </tfoot>
            </table>
          </section>
        ))}
    </div>
  );
}
