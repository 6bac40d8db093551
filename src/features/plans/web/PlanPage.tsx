import './plans.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong, writtenMillions } from '../../../platform/pure/money.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { ImportRow } from '../../imports/import.schema.ts';
import { ImportList } from '../../imports/web/parts/ImportList.tsx';
import { annexWords } from '../import/import.words.ts';
import type { Plan } from '../plan.schema.ts';
import { planWords } from '../plan.words.ts';
import { DrawUpDialog, EstimateDialog } from './dialogs.tsx';
import { planPageWords as words } from './pages.words.ts';
import { comparisonQuery, importsQuery, planQuery, useUploadAnnex } from './plans.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done' } as const;

/** The plan of a year as it stood on the day looked at. */
export function PlanPage({ year }: { year: number }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(planQuery(year));
  const [open, setOpen] = useState<'estimate' | 'draw-up' | null>(null);
  const upload = useUploadAnnex(year);
  const imports = useQuery(importsQuery(year)).data;
  const navigate = useNavigate();
  useTitle(say(words.title(year)));
  useIllustration(data?.illustrative === true);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title(year))}</h1>
          <p className="lead-words">{say(words.lead(writtenDay(data.asOf, language)))}</p>
          <p className="link-line no-print">
            {[year - 1, year + 1].map((other) => (
              <Link key={other} to="/ke-hoach/$year" params={{ year: String(other) }}>
                {say(words.otherYear(other))}
              </Link>
            ))}
          </p>
        </div>
        <div className="lead-actions no-print">
          <StepButton answer={ownStep(data.steps, 'draw-up')} label={say(words.drawUp)} onTake={() => setOpen('draw-up')} />
          {ownStep(data.steps, 'draw-up-carry')?.allowed === true && (
            <Link to="/ke-hoach/$year/chuyen-nam-sau" params={{ year: String(year) }}>
              {say(words.carry(year + 1))}
            </Link>
          )}
          <StepButton
            answer={ownStep(data.steps, 'enter-estimate')}
            label={say(words.enter)}
            variant="default"
            onTake={() => setOpen('estimate')}
          />
          {ownStep(data.steps, 'draw-up')?.allowed === true && (
            <FilePick
              label={say(words.import)}
              accept=".xlsx"
              busy={upload.isPending}
              onPick={([file]) => {
                if (file !== undefined)
                  upload.mutate(file, {
                    onSuccess: ({ id }) => {
                      void navigate({ to: '/ke-hoach/nhap/$id', params: { id } });
                    },
                  });
              }}
            />
          )}
          <a className="link-button" href={`/api/plans/${year}.xlsx`} download>
            {say(words.export)}
          </a>
        </div>
      </div>
      {upload.isError && <Problem said={problemOf(upload.error)} onClose={() => upload.reset()} />}
      <div className="plan-grid">
        <Estimate plan={data} />
        <Decisions plan={data} imports={imports ?? []} />
      </div>
      <CarriedIn plan={data} />
      <Compare year={year} asOf={data.asOf} />
      <Localities plan={data} />
      {open === 'estimate' && <EstimateDialog year={year} today={data.asOf} onClose={() => setOpen(null)} />}
      {open === 'draw-up' && <DrawUpDialog year={year} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Estimate({ plan }: { plan: Plan }) {
  const { say, language } = useWords();
  const { estimate } = plan;
  return (
    <section className="card" aria-labelledby="estimate-title">
      <header>
        <h2 id="estimate-title">{say(words.estimate)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      {estimate === null ? (
        <p className="quiet">{say(words.noEstimate)}</p>
      ) : (
        <dl className="plan-figures">
          {(
            [
              ['appropriated', estimate.appropriatedDong],
              ['agreed', estimate.agreedDong],
              ['assigned', estimate.assignedDong],
              ['unallocated', estimate.unallocatedDong],
            ] as const
          ).map(([name, dong]) => (
            <div key={name}>
              <dt>{say(words[name])}</dt>
              <dd>{writtenMillions(dong)}</dd>
            </div>
          ))}
          {estimate.carriedOutDong !== '0' && (
            <div>
              <dt>{say(words.carriedOut(plan.year + 1))}</dt>
              <dd>{writtenMillions(estimate.carriedOutDong)}</dd>
            </div>
          )}
        </dl>
      )}
      <ul className="plain-list entries">
        {plan.papers.map((paper) => (
          <li key={paper.id}>
            <p>
              {say(planWords.paper[paper.kind])}
              {paper.round !== null && ` ${say(words.round(paper.round))}`} · <strong>{writtenMillions(paper.amountDong)}</strong>
            </p>
            <p className="small quiet">
              {paper.code}, {writtenDay(paper.issuedOn, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ plan, imports }: { plan: Plan; imports: readonly ImportRow[] }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="decisions-title">
      <header>
        <h2 id="decisions-title">{say(words.decisions)}</h2>
      </header>
      {plan.decisions.length === 0 ? (
        <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
      ) : (
        <ul className="plain-list entries">
          {plan.decisions.map((decision) => (
            <li key={decision.id}>
              <p>
                <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: decision.id }}>
                  {decision.code === null ? decision.title : `${decision.code}, ${writtenDay(decision.issuedOn!, language)}`}
                </Link>{' '}
                {decision.version === null ? (
                  <State tone={TONE[decision.state]}>{say(planWords.state[decision.state])}</State>
                ) : (
                  <span className="tag-quiet">{say(words.version(decision.version))}</span>
                )}
              </p>
              <p className="small">
                {decision.kind === 'carry' && (
                  <>
                    <span className="tag-quiet">{say(words.carry(decision.year + 1))}</span>{' '}
                  </>
                )}
                {decision.title} · {say(words.projects(decision.projects))} · {writtenDong(decision.nationalDong)} đ
              </p>
              <p className="small quiet">{decision.basis}</p>
            </li>
          ))}
        </ul>
      )}
      {imports.length > 0 && (
        <>
          <h3>{say(words.imports)}</h3>
          <ImportList imports={imports} taken={say(annexWords.taken)} to="/ke-hoach/nhap/$id" />
        </>
      )}
    </section>
  );
}

/** Money from the year before, beside the year's own plan, and the decisions that brought it. */
function CarriedIn({ plan }: { plan: Plan }) {
  const { say, language } = useWords();
  const { carriedIn: sums } = plan;
  if (plan.carriedBy.length === 0) return null;
  return (
    <section className="card listed" aria-labelledby="carried-title">
      <header>
        <h2 id="carried-title">{say(words.carriedIn)}</h2>
        <span className="quiet small">
          {say(words.carriedLead)}, {say(words.unit)}
        </span>
      </header>
      <dl className="carried-chain">
        <div>
          <dt>{say(words.count)}</dt>
          <dd>{sums.projects}</dd>
        </div>
        {(
          [
            [words.national, sums.nationalDong],
            [words.counterpart, sums.counterpartDong],
            [words.contracted, sums.contractedDong],
            [words.accepted, sums.acceptedDong],
            [words.spent, sums.spentDong],
          ] as const
        ).map(([word, dong]) => (
          <div key={word.en}>
            <dt>{say(word)}</dt>
            <dd>{writtenMillions(dong)}</dd>
          </div>
        ))}
      </dl>
      <ul className="plain-list entries">
        {plan.carriedBy.map((decision) => (
          <li key={decision.id}>
            <p>
              <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: decision.id }}>
                {decision.code}, {writtenDay(decision.issuedOn!, language)}
              </Link>
            </p>
            <p className="small">
              {decision.title} · {say(words.projects(decision.projects))} · {writtenDong(decision.nationalDong)} đ
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compare({ year, asOf }: { year: number; asOf: string }) {
  const { say } = useWords();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(asOf);
  const { data, error } = useQuery(comparisonQuery(year, from, to));
  return (
    <details className="card listed plan-compare">
      <summary>
        <h2>{say(words.compare)}</h2>
      </summary>
      <div className="compare-days">
        <DayInput label={say(words.from)} value={from} onChange={setFrom} />
        <DayInput label={say(words.to)} value={to} onChange={setTo} />
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined &&
        (data.rows.length === 0 ? (
          <p className="quiet">{say(words.same)}</p>
        ) : (
          <>
            <p>
              <strong>{say(words.changed(writtenDong(data.beforeDong), writtenDong(data.afterDong), data.rows.length))}</strong>
            </p>
            {data.carriedBeforeDong !== data.carriedAfterDong && (
              <p>{say(words.carriedChanged(writtenDong(data.carriedBeforeDong), writtenDong(data.carriedAfterDong)))}</p>
            )}
            <table className="plain-table cards">
              <thead>
                <tr>
                  <th scope="col">{say(words.count)}</th>
                  <th scope="col" className="number">
                    {say(words.before)}
                  </th>
                  <th scope="col" className="number">
                    {say(words.after)}
                  </th>
                  <th scope="col">{say(words.by)}</th>
                </tr>
              </thead>
              <LongBody>
                {data.rows.slice(0, 200).map((row) => (
                  <tr key={`${row.projectId} ${row.carried}`}>
                    <th scope="row">
                      <Link to="/de-an/$id" params={{ id: row.projectId }}>
                        {row.name}
                      </Link>
                      <span className="under">
                        {row.code} · {row.unit}
                        {row.carried && ` · ${say(words.carriedIn)}`}
                      </span>
                    </th>
                    <td className="number" data-name={say(words.before)}>
                      {writtenDong(row.beforeDong)}
                    </td>
                    <td className="number" data-name={say(words.after)}>
                      {writtenDong(row.afterDong)}
                    </td>
                    <td data-name={say(words.by)}>{row.decisions.join(', ')}</td>
                  </tr>
                ))}
              </LongBody>
            </table>
          </>
        ))}
    </details>
  );
}

function Localities({ plan }: { plan: Plan }) {
  const { say } = useWords();
  if (plan.localities.length === 0) return null;
  return (
    <section className="card listed" aria-labelledby="localities-title">
      <header>
        <h2 id="localities-title">{say(words.localities)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      <table className="plain-table cards brief">
        <thead>
          <tr>
            <th scope="col">{say(words.province)}</th>
            {[words.count, words.national, words.counterpart, words.contracted].map((word) => (
              <th key={word.en} scope="col" className="number">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <LongBody>
          {plan.localities.map((row) => (
            <tr key={row.code ?? 'central'}>
              <th scope="row">
                {row.code === null ? (
                  say(words.central)
                ) : (
                  <Link to="/de-an" search={{ year: plan.year, province: row.code }}>
                    {row.name}
                  </Link>
                )}
              </th>
              <td className="number" data-name={say(words.count)}>
                {row.projects}
              </td>
              <td className="number" data-name={say(words.national)} data-key>
                {writtenMillions(row.nationalDong)}
              </td>
              <td className="number" data-name={say(words.counterpart)}>
                {writtenMillions(row.counterpartDong)}
              </td>
              <td className="number" data-name={say(words.contracted)}>
                {writtenMillions(row.contractedDong)}
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
    </section>
  );
}
