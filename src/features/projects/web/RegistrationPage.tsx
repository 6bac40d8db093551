import './projects.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import type { ProjectImport } from '../registration/registration.schema.ts';
import { registrationWords } from '../registration/registration.words.ts';
import { projectFormWords, registrationPageWords as words } from './pages.words.ts';
import { registrationQuery, useTakeRegistration } from './project.client.ts';

/** A registration list as it was read: every fault and warning at its cell, the projects it would register; all of them or none. */
export function RegistrationPage({ id }: { id: string }) {
  const { say } = useWords();
  const [pages, setPages] = useState({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(registrationQuery(id, pages));
  const take = useTakeRegistration(id);
  const [taking, setTaking] = useState(false);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  const { sums } = data;
  return (
    <ImportFrame
      found={data}
      taken={say(registrationWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={<Link to="/de-an/dang-ky">‹ {say(projectFormWords.title)}</Link>}
      became={
        data.registered === null ? undefined : (
          <Link to="/de-an" search={{ year: data.year }}>
            {say(words.registered(data.registered))}
          </Link>
        )
      }
      take={
        <StepButton
          answer={ownStep(data.steps, 'take')}
          label={say(registrationWords.take)}
          busy={take.isPending}
          onTake={() => setTaking(true)}
        />
      }
    >
      {take.isError && <Problem said={problemOf(take.error)} onClose={() => take.reset()} />}
      <Listed data={data} onPage={(page) => setPages({ ...pages, page })} />
      {taking && (
        <ConfirmDialog
          title={say(registrationWords.take)}
          warning={say(words.agree(sums.projects, data.year, writtenDong(sums.nationalDong)))}
          goOn={say(registrationWords.take)}
          grave={false}
          onGoOn={() => {
            setTaking(false);
            take.mutate();
          }}
          onClose={() => setTaking(false)}
        />
      )}
    </ImportFrame>
  );
}

function Listed({ data, onPage }: { data: ProjectImport; onPage: (page: number) => void }) {
  const { say } = useWords();
  const { sums } = data;
  return (
    <section className="card" aria-labelledby="listed-title">
      <header>
        <h2 id="listed-title">{say(words.projects)}</h2>
        <span className="quiet small">{say(words.counts(sums.projects, sums.warned, sums.late))}</span>
      </header>
      {data.projects.length === 0 ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col">{say(words.said)}</th>
              {[words.cost, words.national, words.counterpart].map((word) => (
                <th key={word.en} scope="col" className="number">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.projects.map((row) => (
              <tr key={`${row.sheet} ${row.cell}`}>
                <th scope="row">
                  <span className="import-name">{row.name}</span>
                  <span className="under">
                    {row.code} · {row.unit} · {row.sheet} {row.cell} · {say(words.lines(row.lines, row.establishments))}
                  </span>
                </th>
                <td data-name={say(words.said)}>
                  {row.warnings > 0 || row.late ? (
                    <>
                      {row.warnings > 0 && <State tone="soon">{say(words.warned(row.warnings))}</State>}{' '}
                      {row.late && <State tone="late">{say(words.late)}</State>}
                    </>
                  ) : (
                    <State tone="term">{say(words.fits)}</State>
                  )}
                </td>
                <td className="number" data-name={say(words.cost)}>
                  {writtenDong(row.costDong)}
                </td>
                <td className="number" data-name={say(words.national)}>
                  {writtenDong(row.nationalDong)}
                </td>
                <td className="number" data-name={say(words.counterpart)}>
                  {writtenDong(row.counterpartDong)}
                </td>
              </tr>
            ))}
            <tr className="import-sum">
              <th scope="row" colSpan={2}>
                {say(words.total)}
              </th>
              <td className="number" data-name={say(words.cost)}>
                {writtenDong(sums.costDong)}
              </td>
              <td className="number" data-name={say(words.national)}>
                {writtenDong(sums.nationalDong)}
              </td>
              <td className="number" data-name={say(words.counterpart)}>
                {writtenDong(sums.counterpartDong)}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <Pager page={data.page} pages={data.pages} onPage={onPage} />
    </section>
  );
}
