import './reports.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import { regionWords } from '../../organizations/organization.words.ts';
import { type ReportMatrix, reportStandings } from '../report.schema.ts';
import { reportWords } from '../report.words.ts';
import { reportPageWords as words } from './pages.words.ts';
import { CopyList } from './parts/CopyList.tsx';
import { ReportMatrixTable } from './parts/ReportMatrixTable.tsx';
import { REPORT_TONES } from './parts/tones.ts';
import { keepWay } from './parts/way-back.ts';
import { matrixQuery, type ReportSearch } from './reports.client.ts';

/** Who owes which report: offices × periods of one duty to report, as the address asks. */
export function ReportsPage({ search }: { search: ReportSearch }) {
  const { say } = useWords();
  const { data, error } = useQuery(matrixQuery(search));
  useTitle(say(words.title));
  useIllustration(data?.illustrative === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <Link
            to="/bao-cao/tong-hop"
            search={
              data?.schedule == null
                ? {}
                : { schedule: data.schedule.id, ...(data.periods.length === 0 ? {} : { endsOn: data.periods.at(-1)!.endsOn }) }
            }
          >
            {say(words.toConsolidated)}
          </Link>
          <Link to="/bao-cao/bieu-mau">{say(words.toForms)}</Link>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && <Matrix data={data} search={search} />}
    </div>
  );
}

function Matrix({ data, search }: { data: ReportMatrix; search: ReportSearch }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const go = (next: ReportSearch) => {
    void navigate({ to: '/bao-cao', search: next, replace: true, resetScroll: false });
  };
  const without = (key: keyof ReportSearch): ReportSearch => Object.fromEntries(Object.entries(search).filter(([name]) => name !== key));
  const ofRegion = data.rows.filter(({ region }) => search.region === undefined || region === search.region);
  const shown = ofRegion.filter(({ cells }) => search.standing === undefined || cells.some((cell) => cell?.standing === search.standing));
  useEffect(() => {
    if (data.schedule !== null) keepWay({ ...search, schedule: data.schedule.id });
  }, [search, data.schedule]);
  const regions = [...new Set(data.rows.map(({ region }) => region))].filter((region) => region !== null);
  return (
    <>
      <div className="chips report-filters no-print" role="group" aria-label={say(words.duties)}>
        {data.schedules.map(({ id, name, ended }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={id === data.schedule?.id}
            onClick={() => go({ ...without('schedule'), schedule: id })}
          >
            {name}
            {ended && ` (${say(words.ended)})`}
          </button>
        ))}
      </div>
      <div className="report-filters no-print">
        <YearPick label={say(words.year)} year={data.year} today={data.asOf} onPick={(year) => go({ ...search, year })} />
        {regions.length > 1 && (
          <div className="chips" role="group" aria-label={say(words.region)}>
            {[null, ...regions].map((region) => (
              <button
                key={region ?? ''}
                type="button"
                className="chip"
                aria-pressed={(search.region ?? null) === region}
                onClick={() => go(region === null ? without('region') : { ...search, region })}
              >
                {region === null ? say(words.all) : say(regionWords[region as keyof typeof regionWords])}{' '}
                {data.rows.filter((row) => region === null || row.region === region).length}
              </button>
            ))}
          </div>
        )}
        <NativeSelect
          aria-label={say(words.standing)}
          value={search.standing ?? ''}
          data={[
            { value: '', label: say(words.anyStanding) },
            ...reportStandings.map((value) => ({ value, label: say(reportWords.standing[value]) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            go(value === '' ? without('standing') : { ...search, standing: value as NonNullable<ReportSearch['standing']> })
          }
        />
      </div>
      {data.schedule !== null && (
        <p className="above-cards">
          {data.schedule.paper === null
            ? say(words.byCalendar)
            : say(words.byPaper(data.schedule.paper.code, writtenDay(data.schedule.paper.on, language)))}
        </p>
      )}
      {search.standing !== undefined && shown.length > 0 && (
        <CopyList key={`${data.schedule?.id} ${search.standing} ${search.region}`} matrix={data} rows={shown} standing={search.standing} />
      )}
      <section className="card report-matrix-card" aria-label={data.schedule?.name ?? say(words.title)}>
        {data.periods.length === 0 ? (
          <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
        ) : shown.length === 0 ? (
          <EmptyPage title={say(words.none)}>{''}</EmptyPage>
        ) : (
          <ReportMatrixTable matrix={data} rows={shown} counted={ofRegion} />
        )}
      </section>
      <div className="legend more" role="group" aria-label={say(words.legend)}>
        {reportStandings
          .filter((standing) => data.rows.some(({ cells }) => cells.some((cell) => cell?.standing === standing)))
          .map((standing) => (
            <State key={standing} tone={REPORT_TONES[standing]}>
              {say(reportWords.standing[standing])}
            </State>
          ))}
      </div>
    </>
  );
}
