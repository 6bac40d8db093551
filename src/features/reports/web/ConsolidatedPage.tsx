import './reports.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { isMissing, problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Field } from '../forms/form.schema.ts';
import { formWords } from '../forms/form.words.ts';
import type { Consolidated, ReportMatrix } from '../report.schema.ts';
import { consolidatedWords as words, reportPageWords } from './pages.words.ts';
import { shownCell } from './parts/cells.ts';
import { LookDialog } from './parts/dialogs.tsx';
import { wayBack } from './parts/way-back.ts';
import { behindQuery, type ConsolidatedSearch, consolidatedQuery, matrixQuery } from './reports.client.ts';

/** The figures of one period over all confirmed reports. Without a period in the address, the newest of which something is confirmed. */
export function ConsolidatedPage({ search }: { search: ConsolidatedSearch }) {
  const { say } = useWords();
  const known = search.schedule !== undefined && search.endsOn !== undefined;
  const matrix = useQuery({ ...matrixQuery(search.schedule === undefined ? {} : { schedule: search.schedule }), enabled: !known });
  const [schedule, endsOn] = [
    search.schedule ?? matrix.data?.schedule?.id,
    search.endsOn ?? (matrix.data === undefined ? undefined : newestFilled(matrix.data)),
  ];
  const { data, error } = useQuery({
    ...consolidatedQuery(schedule ?? '', endsOn ?? ''),
    enabled: schedule !== undefined && endsOn !== undefined,
  });
  useTitle(say(words.title));
  useIllustration(data?.illustrative === true);
  const nothing = (matrix.data !== undefined && endsOn === undefined) || isMissing(error);
  return (
    <div className="page">
      {data === undefined ? (
        <div className="lead">
          <div>
            <p className="quiet no-print">
              <Link to="/bao-cao">‹ {say(reportPageWords.back)}</Link>
            </p>
            <h1>{say(words.title)}</h1>
          </div>
        </div>
      ) : (
        <Lead data={data} />
      )}
      {nothing && data === undefined && (
        <EmptyPage title={say(words.emptyTitle)} actions={<Link to="/bao-cao">{say(reportPageWords.back)}</Link>}>
          {say(words.empty)}
        </EmptyPage>
      )}
      {error !== null && !isMissing(error) && <Problem said={problemOf(error)} />}
      {data !== undefined && <Sums data={data} />}
    </div>
  );
}

/** The newest period of which a report is confirmed; else the newest of all. */
const newestFilled = ({ periods, rows }: ReportMatrix) =>
  (periods.findLast((_, at) => rows.some(({ cells }) => cells[at]?.standing === 'confirmed')) ?? periods.at(-1))?.endsOn;

function Lead({ data }: { data: Consolidated }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/bao-cao" search={wayBack(data.schedule.id)}>
            ‹ {say(reportPageWords.back)}
          </Link>
        </p>
        <h1>
          {say(words.title)}: {data.schedule.name}
        </h1>
        <p className="lead-words">
          {say(reportPageWords.period(day(data.startsOn), day(data.endsOn)))} · {say(words.lead(data.confirmed, data.offices))}
        </p>
      </div>
      <div className="lead-actions no-print">
        <NativeSelect
          aria-label={say(words.pick)}
          value={data.endsOn}
          data={data.periods.toReversed().map((value) => ({ value, label: day(value) }))}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '/bao-cao/tong-hop', search: { schedule: data.schedule.id, endsOn: value }, replace: true })
          }
        />
        <a className="link-button" href={`/api/reports/consolidated.xlsx?schedule=${data.schedule.id}&endsOn=${data.endsOn}`} download>
          {say(words.excel)}
        </a>
      </div>
    </div>
  );
}

function Sums({ data }: { data: Consolidated }) {
  const { say } = useWords();
  const [behind, setBehind] = useState<Field | null>(null);
  return (
    <section className="card" aria-labelledby="sums-title">
      <header>
        <h2 id="sums-title">{data.form.name}</h2>
        {data.form.basis === null && <span className="tag">{say(reportPageWords.unverified)}</span>}
      </header>
      <table className="report-fill">
        <caption className="unseen">{data.form.name}</caption>
        <thead>
          <tr>
            <th scope="col">{say(reportPageWords.row)}</th>
            <th scope="col" className="report-figure">
              {say(words.sum)}
            </th>
            <th scope="col" className="report-figure">
              {say(words.filled)}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ field, depth, total, filled }) => (
            <tr key={field.key} data-total={data.rows.some((row) => row.field.parent === field.key)}>
              <th scope="row" style={{ '--depth': depth } as React.CSSProperties}>
                {field.label}
                {(field.unit === 'dong' || field.unit === 'percent') && (
                  <span className="quiet small"> ({say(formWords.unit[field.unit])})</span>
                )}
              </th>
              <td className="report-figure">
                {filled === 0 ? (
                  <span className="absent">–</span>
                ) : (
                  <button type="button" className="text-button" onClick={() => setBehind(field)}>
                    <span className="unseen">{say(words.open(field.label))} </span>
                    {total === null ? say(words.notAdded) : shownCell(field.unit, total)}
                  </button>
                )}
              </td>
              <td className="report-figure quiet">
                {filled}/{data.offices}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {behind !== null && <BehindDialog data={data} field={behind} onClose={() => setBehind(null)} />}
    </section>
  );
}

/** What each office says in one row. */
function BehindDialog({ data: { schedule, endsOn }, field, onClose }: { data: Consolidated; field: Field; onClose: () => void }) {
  const { data, error } = useQuery(behindQuery(schedule.id, endsOn, field.key));
  return (
    <LookDialog title={data?.total == null ? field.label : `${field.label}: ${shownCell(field.unit, data.total)}`} onClose={onClose}>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <table className="plain-table">
          <caption className="unseen">{field.label}</caption>
          <tbody>
            {data.rows.map(({ report, office, value }) => (
              <tr key={report}>
                <th scope="row">
                  <Link to="/bao-cao/$id" params={{ id: report }}>
                    {office}
                  </Link>
                  {field.unit === 'text' && <p>{value}</p>}
                </th>
                {field.unit !== 'text' && <td className="number">{shownCell(field.unit, value)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </LookDialog>
  );
}
