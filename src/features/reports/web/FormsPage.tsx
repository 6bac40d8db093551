import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { FormRow } from '../forms/form.schema.ts';
import type { Schedule } from '../schedules/schedule.schema.ts';
import { scheduleWords } from '../schedules/schedule.words.ts';
import { formPageWords as words, reportPageWords } from './pages.words.ts';
import { EndDialog, NewFormDialog, ScheduleDialog } from './parts/form-dialogs.tsx';
import { formStanding } from './parts/form-standing.ts';
import { formsQuery, schedulesQuery } from './reports.client.ts';

/** The calendar of duties to report, and every version of every form. */
export function FormsPage() {
  const { say } = useWords();
  const [schedules, forms] = [useQuery(schedulesQuery), useQuery(formsQuery)];
  const [doing, setDoing] = useState<'schedule' | 'form' | Schedule | null>(null);
  const navigate = useNavigate();
  useTitle(say(words.title));
  useIllustration(schedules.data?.rows.some(({ illustrative }) => illustrative) === true);
  const error = schedules.error ?? forms.error;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/bao-cao">‹ {say(reportPageWords.back)}</Link>
          </p>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <div className="stack">
        {schedules.data !== undefined && (
          <section className="card" aria-labelledby="calendar-title">
            <header>
              <h2 id="calendar-title">{say(words.calendar)}</h2>
            </header>
            {schedules.data.rows.length === 0 ? (
              <p className="quiet">{say(words.noCalendar)}</p>
            ) : (
              <Calendar rows={schedules.data.rows} today={schedules.data.asOf} onEnd={setDoing} />
            )}
            <div className="more no-print report-acts">
              <StepButton
                answer={ownStep(schedules.data.steps, 'schedule')}
                label={say(words.ask)}
                variant="default"
                onTake={() => setDoing('schedule')}
              />
            </div>
          </section>
        )}
        {forms.data !== undefined && (
          <section className="card" aria-labelledby="forms-title">
            <header>
              <h2 id="forms-title">{say(words.forms)}</h2>
            </header>
            {forms.data.rows.length === 0 ? (
              <p className="quiet">{say(words.noForms)}</p>
            ) : (
              <FormTable rows={forms.data.rows} today={forms.data.asOf} />
            )}
            <div className="more no-print report-acts">
              <StepButton
                answer={ownStep(forms.data.steps, 'draft')}
                label={say(words.fresh)}
                variant="default"
                onTake={() => setDoing('form')}
              />
            </div>
          </section>
        )}
      </div>
      {doing === 'schedule' && <ScheduleDialog forms={forms.data?.rows ?? []} onClose={() => setDoing(null)} />}
      {doing === 'form' && (
        <NewFormDialog onClose={() => setDoing(null)} onDrawn={(id) => void navigate({ to: '/bao-cao/bieu-mau/$id', params: { id } })} />
      )}
      {doing !== null && typeof doing === 'object' && <EndDialog schedule={doing} onClose={() => setDoing(null)} />}
    </div>
  );
}

function Calendar({ rows, today, onEnd }: { rows: readonly Schedule[]; today: string; onEnd: (schedule: Schedule) => void }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <table className="plain-table cards">
      <caption className="unseen">{say(words.calendar)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          <th scope="col">{say(words.form)}</th>
          <th scope="col">{say(words.period)}</th>
          <th scope="col">{say(words.from)}</th>
          <th scope="col">{say(words.paper)}</th>
          <th scope="col">
            <span className="unseen">{say(words.end)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/bao-cao" search={{ schedule: row.id }}>
                {row.name}
              </Link>
              <span className="under">{say(scheduleWords.audience[row.audience])}</span>
            </th>
            <td data-name={say(words.form)}>
              <span>{row.formCode}</span>
            </td>
            <td data-name={say(words.period)}>
              <span>
                {say(scheduleWords.period[row.period])}
                <span className="under">{say(words.closes(say(words.dayOf(row.closesDay, row.period === 'week')), row.dueDays))}</span>
              </span>
            </td>
            <td data-name={say(words.from)}>
              <span>
                {day(row.validFrom)}
                {row.validTo !== null && ` – ${day(row.validTo)}`}
              </span>
            </td>
            <td data-name={say(words.paper)}>
              <span>
                {row.paper === null ? (
                  <span className="tag">{say(reportPageWords.unverified)}</span>
                ) : (
                  `${row.paper.code}, ${day(row.paper.on)}`
                )}
              </span>
            </td>
            <td className="no-print">
              {ownStep(row.steps, 'end-schedule')?.allowed === true && (row.validTo === null || row.validTo > today) && (
                <button type="button" className="text-button" aria-label={`${say(words.end)}: ${row.name}`} onClick={() => onEnd(row)}>
                  {say(words.end)}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FormTable({ rows, today }: { rows: readonly FormRow[]; today: string }) {
  const { say, language } = useWords();
  const standing = (row: FormRow) => {
    const { tone, said } = formStanding(row, today, (on) => writtenDay(on, language));
    return <State tone={tone}>{say(said)}</State>;
  };
  return (
    <table className="plain-table cards">
      <caption className="unseen">{say(words.forms)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.name)}</th>
          <th scope="col">{say(words.code)}</th>
          <th scope="col">{say(words.versions)}</th>
          <th scope="col">{say(words.validFrom)}</th>
          <th scope="col" className="number">
            {say(words.rows)}
          </th>
          <th scope="col">{say(words.basis)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/bao-cao/bieu-mau/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
            </th>
            <td data-name={say(words.code)}>
              <span>{row.code}</span>
            </td>
            <td data-name={say(words.versions)}>
              <span>
                {row.version} · {standing(row)}
              </span>
            </td>
            <td data-name={say(words.validFrom)}>
              <span>{row.validFrom === null ? '–' : writtenDay(row.validFrom, language)}</span>
            </td>
            <td data-name={say(words.rows)} className="number">
              <span>{row.fields}</span>
            </td>
            <td data-name={say(words.basis)}>
              <span>{row.basis ?? <span className="tag">{say(reportPageWords.unverified)}</span>}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
