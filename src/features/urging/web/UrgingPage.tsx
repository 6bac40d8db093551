import './urging.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useAskForSet } from '../../documents/web/parts/ask-for-set.ts';
import { DraftStanding } from '../../documents/web/parts/DraftStanding.tsx';
import { useOffices } from '../../organizations/web/parts/offices.ts';
import type { LateOffice, UrgingList } from '../urging.schema.ts';
import { urgingPageWords as words } from './pages.words.ts';
import { urgingsQuery } from './urging.client.ts';

/** Who is late, office by office: chosen ones are urged, each by a letter of its own. */
export function UrgingPage() {
  const { say, language } = useWords();
  const { offices, office, setOffice } = useOffices();
  const { data, error } = useQuery(urgingsQuery(office));
  useTitle(say(words.title));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          {data !== undefined && (
            <p className="lead-words">
              {say(words.lead(data.office.name, writtenDay(data.asOf, language), writtenDay(data.newDueOn, language)))}
            </p>
          )}
        </div>
        {offices.length > 1 && (
          <NativeSelect
            aria-label={say(words.ofOffice)}
            value={office}
            data={offices}
            onChange={({ currentTarget: { value } }) => setOffice(value)}
          />
        )}
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          ) : (
            <Late key={data.office.id} data={data} />
          )}
        </section>
      )}
    </div>
  );
}

function Late({ data }: { data: UrgingList }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const ask = useAskForSet();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [step] = data.steps;
  const all = data.rows.map(({ officeId }) => officeId);
  const make = () =>
    ask.mutate(
      { officeId: data.office.id, source: 'urging', things: all.filter((id) => chosen.includes(id)) },
      { onSuccess: ({ id }) => void navigate({ to: '/du-thao', search: { set: id } }) },
    );
  return (
    <>
      {ask.isError && <Problem said={problemOf(ask.error)} onClose={() => ask.reset()} />}
      {step?.allowed === true && (
        <div
          className="together no-print"
          {...(chosen.length === 0 ? { 'data-none': true } : {})}
          role="group"
          aria-label={say(words.chosen(chosen.length))}
        >
          <label className="choose">
            <input
              type="checkbox"
              checked={all.every((id) => chosen.includes(id))}
              onChange={({ currentTarget: { checked } }) => setChosen(checked ? all : [])}
            />{' '}
            {say(words.chooseAll)}
          </label>
          {data.rows.some(({ before }) => before.length > 0) && (
            <button
              type="button"
              className="text-button"
              onClick={() => setChosen(data.rows.filter(({ before }) => before.length === 0).map(({ officeId }) => officeId))}
            >
              {say(words.chooseNew)}
            </button>
          )}
          {chosen.length > 0 && (
            <>
              <span className="small">{say(words.chosen(chosen.length))}</span>
              <StepButton answer={step} label={say(words.make(chosen.length))} busy={ask.isPending} onTake={make} />
            </>
          )}
        </div>
      )}
      <div className="table-scroll">
        <table className="plain-table cards late-list">
          <caption className="unseen">{say(words.list)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.office)}</th>
              <th scope="col">{say(words.duties)}</th>
              <th scope="col">{say(words.late)}</th>
              <th scope="col">{say(words.before)}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <LateRow
                key={row.officeId}
                row={row}
                chosen={chosen.includes(row.officeId)}
                onChoose={
                  step?.allowed === true
                    ? (checked) => setChosen(checked ? [...chosen, row.officeId] : chosen.filter((id) => id !== row.officeId))
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** As many duties as are named before anybody opens the office's page. */
const NAMED = 3;
function LateRow({ row, chosen, onChoose }: { row: LateOffice; chosen: boolean; onChoose: ((checked: boolean) => void) | null }) {
  const { say, language } = useWords();
  const on = (day: string) => writtenDay(day, language);
  return (
    <tr>
      <th scope="row">
        <span className="late-name">
          {onChoose !== null && (
            <label className="choose no-print">
              <input type="checkbox" checked={chosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
              <span className="unseen">{say(words.choose(row.office))}</span>
            </label>
          )}
          <Link to="/nhiem-vu/co-quan/$id" params={{ id: row.officeId }}>
            {row.office}
          </Link>
        </span>
      </th>
      <td data-name={say(words.duties)}>
        <ul className="plain-list">
          {row.duties.slice(0, NAMED).map((duty) => (
            <li key={duty.taskId}>
              <Link to="/nhiem-vu/$id" params={{ id: duty.taskId }}>
                {duty.ref}. {duty.title}
              </Link>
              <span className="under">
                {duty.code} · {say(words.due(on(duty.dueOn)))}
                {duty.measured !== null && ` · ${say(words.done(duty.measured.done, duty.measured.target, duty.measured.exempt))}`}
                {duty.promisedFor !== null && ` · ${say(words.promised(on(duty.promisedFor)))}`}
              </span>
            </li>
          ))}
          {row.duties.length > NAMED && <li className="quiet small">{say(words.more(row.duties.length - NAMED))}</li>}
        </ul>
      </td>
      <td data-name={say(words.late)} className="one-line">
        <State tone="late">{say(words.days(row.latestDays))}</State>
      </td>
      <td data-name={say(words.before)}>
        {row.before.length === 0 ? (
          <span className="quiet">{say(words.never)}</span>
        ) : (
          <ul className="plain-list">
            {row.before.map((letter) => (
              <li key={letter.draftId}>
                <Link to="/du-thao/$id" params={{ id: letter.draftId }}>
                  {letter.code ?? say(words.draft)}
                </Link>
                , {on(letter.on)} <DraftStanding state={letter.state} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
