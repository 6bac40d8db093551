import './local-funding.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { writtenMillions } from '../../../platform/pure/money.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import type { LocalFundingList, ProvinceFunding } from '../local-funding.schema.ts';
import { localFundingQuery } from './local-funding.client.ts';
import { localFundingPageWords as words } from './pages.words.ts';
import { StateOfAdvice } from './parts/AdviceState.tsx';
import { TwoMoneys } from './parts/TwoMoneys.tsx';
import { ProvinceFundingPage } from './ProvinceFundingPage.tsx';

/** Local money of every province beside the nation's; who sees one province is at it at once. */
export function LocalFundingPage({ year, hit }: { year: number; hit: boolean }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(localFundingQuery(year));
  useTitle(say(words.title));
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  const [only] = data.rows;
  if (data.rows.length === 1 && only !== undefined) return <ProvinceFundingPage office={only.officeId} year={year} alone />;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <YearPick
            label={say(words.year)}
            year={year}
            today={data.asOf}
            onPick={(picked) => void navigate({ to: '/kinh-phi-dia-phuong', search: { year: picked } })}
          />
        </div>
      </div>
      <div className="chips local-filters no-print">
        {[false, true].map((only) => (
          <button
            key={String(only)}
            type="button"
            className="chip"
            aria-pressed={hit === only}
            onClick={() => void navigate({ to: '/kinh-phi-dia-phuong', search: { year, ...(only ? { hit: 'yes' } : {}) } })}
          >
            {say(only ? words.onlyHit(data.rows.filter((row) => row.hit > 0).length) : words.every(data.rows.length))}
          </button>
        ))}
      </div>
      <section className="card" aria-labelledby="provinces-title">
        <header>
          <h2 id="provinces-title">{say(words.list)}</h2>
          <span className="quiet small">
            {say(words.unit)} · {say(words.asOf(writtenDay(data.asOf, language)))} ·{' '}
            <span className="local-key">{say(words.national)}</span>{' '}
            <span className="local-key" data-of="local">
              {say(words.local)}
            </span>
          </span>
        </header>
        {data.rows.length === 0 ? (
          <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
        ) : (
          <Provinces data={data} hit={hit} />
        )}
      </section>
    </div>
  );
}

function Provinces({ data: { rows, total, year }, hit }: { data: LocalFundingList; hit: boolean }) {
  const { say } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards">
        <caption className="unseen">{say(words.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.province)}</th>
            <th scope="col" className="number">
              {say(words.national)}
            </th>
            <th scope="col" className="number">
              {say(words.local)}
            </th>
            <th scope="col">{say(words.share)}</th>
            <th scope="col" className="number">
              {say(words.planned)}
            </th>
            <th scope="col" className="number">
              {say(words.need)}
            </th>
            <th scope="col">{say(words.advice)}</th>
          </tr>
        </thead>
        <LongBody>
          <tr className="total">
            <th scope="row">{say(words.total)}</th>
            <td data-name={say(words.national)} className="number">
              <span>{writtenMillions(total.nationalDong)}</span>
            </td>
            <td data-name={say(words.local)} className="number">
              <span>{writtenMillions(total.budgetDong)}</span>
            </td>
            <td data-name={say(words.share)}>
              <TwoMoneys permille={total.nationalPermille} />
            </td>
            <td data-name={say(words.planned)} className="number">
              <span>{writtenMillions(total.plannedDong)}</span>
            </td>
            <td data-name={say(words.need)} className="number">
              <span>{writtenMillions(total.needDong)}</span>
            </td>
            <td data-name={say(words.advice)}>
              <span>{say(words.advisedOf(total.advised, total.granted))}</span>
            </td>
          </tr>
          {rows
            .filter((row) => !hit || row.hit > 0)
            .map((row) => (
              <Province key={row.officeId} row={row} year={year} />
            ))}
        </LongBody>
      </table>
    </div>
  );
}

function Province({ row, year }: { row: ProvinceFunding; year: number }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to="/kinh-phi-dia-phuong/$office" params={{ office: row.officeId }} search={{ year }}>
          {row.province ?? row.office}
        </Link>
      </th>
      <td data-name={say(words.national)} className="number">
        <span>{writtenMillions(row.nationalDong)}</span>
      </td>
      <td data-name={say(words.local)} className="number">
        <span>{row.budgetDong === '0' ? <span className="quiet">{say(words.noBudget)}</span> : writtenMillions(row.budgetDong)}</span>
      </td>
      <td data-name={say(words.share)}>
        <TwoMoneys permille={row.budgetDong === '0' ? null : row.nationalPermille} />
      </td>
      <td data-name={say(words.planned)} className="number">
        <span>{writtenMillions(row.plannedDong)}</span>
      </td>
      <td data-name={say(words.need)} className="number">
        <span>
          {row.hit === 0 ? (
            '–'
          ) : (
            <>
              {writtenMillions(row.needDong)} <span className="under">{say(words.establishments(row.hit))}</span>
            </>
          )}
        </span>
      </td>
      <td data-name={say(words.advice)}>
        <span>
          {row.advice === null ? (
            <span className="quiet">{row.hit === 0 ? '–' : say(words.noAdvice)}</span>
          ) : (
            <>
              <StateOfAdvice state={row.advice.state} />{' '}
              <span className="under">{writtenMillions(row.advice.grantedDong ?? row.advice.askedDong)}</span>
            </>
          )}
        </span>
      </td>
    </tr>
  );
}
