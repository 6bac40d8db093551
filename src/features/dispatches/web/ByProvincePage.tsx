import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
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
  const { say } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const year = search.year ?? Number(me?.today.slice(0, 4) ?? 2020);
  const merged = me !== undefined && me.today >= MAP_2025;
  const map = search.map ?? (merged ? MAP_2025 : MAP_2020);
  const { data, error } = useQuery({ ...byProvinceQuery(year, map), enabled: me !== undefined });
  useTitle(say(words.page));
  const go = (change: { year?: number; map?: string }) => void navigate({ to: '/van-ban-theo-tinh', search: { year, map, ...change } });
  const years = Array.from({ length: 12 }, (_, back) => String(Number(me?.today.slice(0, 4) ?? year) - back));
  const sum = (of: 'received' | 'forwarded') => (data?.rows ?? []).reduce((total, row) => total + row[of], 0);
  return (
    <div className="page">
      <div className="lead"><div><h1>{say(words.page)}</h1><p className="lead-words">{say(words.lead)}</p></div></div>
      <div className="lead-actions no-print by-province-tools">
        <NativeSelect label={say(registerPageWords.year)} value={String(year)} data={years.includes(String(year)) ? years : [String(year), ...years]} onChange={({ currentTarget: { value } }) => go({ year: Number(value) })} />
        <NativeSelect label={say(words.map)} value={map} data={[{ value: MAP_2020, label: say(words.map2020) }, { value: MAP_2025, label: say(words.map2025), disabled: !merged }]} {...(merged ? {} : { description: say(words.later) })} onChange={({ currentTarget: { value } }) => go({ map: value })} />
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (data.rows.length === 0 ? <p role="status" className="quiet">{say(words.none)}</p> : (
        <section className="card" aria-label={say(words.page)}>
          <table className="plain-table">
            <thead><tr><th scope="col">{say(words.province)}</th><th scope="col" className="number">{say(words.received)}</th><th scope="col" className="number">{say(words.forwarded)}</th></tr></thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.code ?? ''}>
                  <th scope="row">{row.name ?? say(words.elsewhere)} {row.code !== null && <span className="quiet small">{row.code}</span>}<span className="under">{row.offices.join(', ')}</span></th>
                  <td className="number">{row.received}</td><td className="number">{row.forwarded}</td>
                </tr>
              ))}
              <tr><th scope="row"><strong>{say(words.total)}</strong></th><td className="number"><strong>{sum('received')}</strong></td><td className="number"><strong>{sum('forwarded')}</strong></td></tr>
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
