import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePick } from '../../../ui/FilePick.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { ImportList } from '../../imports/web/parts/ImportList.tsx';
import { useProvinces } from '../../organizations/web/parts/provinces.ts';
import type { LocalArea } from '../area.schema.ts';
import { areaWords } from '../area.words.ts';
import { areaImportsQuery, areasQuery, useSendAreas } from './areas.client.ts';
import { areasPageWords as words } from './pages.words.ts';

/** The register of districts and communes of a province, as it holds on the day looked at. */
export function AreasPage({ province }: { province: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const { data, error } = useQuery(areasQuery(province));
  useTitle(say(words.page));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">
            {say(words.lead)}
            {data?.rows.some(({ illustrative }) => illustrative) === true && ` ${say(words.illustrative)}`}
          </p>
        </div>
        <div className="lead-actions no-print">
          <NativeSelect
            label={say(words.province)}
            value={province}
            data={provinces}
            onChange={({ currentTarget: { value } }) => {
              void navigate({ to: '/dia-ban', search: { province: value } });
            }}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <Lists />
      {data !== undefined && <Areas rows={data.rows} />}
    </div>
  );
}

function Areas({ rows }: { rows: readonly LocalArea[] }) {
  const { say, language } = useWords();
  return (
    <section className="card above-cards" aria-labelledby="areas-title">
      <header>
        <h2 id="areas-title">{say(words.page)}</h2>
        <span className="quiet small">{say(words.count(rows.length))}</span>
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              {[words.name, words.level, words.since, words.until, words.decision].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.name}
                  <span className="under">{[row.code, row.parent].filter((part) => part !== null).join(' · ')}</span>
                </th>
                <td data-name={say(words.level)} data-bare data-beside>
                  {say(areaWords.level[row.level])}
                </td>
                <td data-name={say(words.since)}>{writtenDay(row.validFrom, language)}</td>
                <td data-name={say(words.until)}>
                  {row.validTo === null ? '–' : writtenDay(row.validTo, language)}
                  {row.became !== null && <span className="under">{say(words.became(row.became))}</span>}
                </td>
                <td data-name={say(words.decision)} {...(row.decision === null ? { 'data-none': true } : {})}>
                  {row.decision ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The way in for a list, for who may, and the lists sent before. */
function Lists() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(areaImportsQuery);
  const send = useSendAreas();
  if (data === undefined || !data.upload.allowed) return null;
  return (
    <section className="card above-cards" aria-labelledby="area-lists-title">
      <header>
        <h2 id="area-lists-title">{say(words.listTitle)}</h2>
      </header>
      <p className="small">{say(words.form)}</p>
      {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
      <div className="import-file-tools no-print">
        <FilePick
          label={say(words.pick)}
          accept=".xlsx"
          busy={send.isPending}
          onPick={([file]) => {
            if (file !== undefined)
              send.mutate(file, {
                onSuccess: ({ id }) => {
                  void navigate({ to: '/dia-ban/nhap/$id', params: { id } });
                },
              });
          }}
        />
      </div>
      {data.rows.length > 0 && (
        <>
          <h3>{say(words.sent)}</h3>
          <ImportList imports={data.rows.slice(0, 10)} to="/dia-ban/nhap/$id" taken={say(areaWords.taken)} />
        </>
      )}
    </section>
  );
}
