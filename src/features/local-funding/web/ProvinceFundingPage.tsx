import './local-funding.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenMillions } from '../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import type { ProvinceYear } from '../local-funding.schema.ts';
import { localFundingWords } from '../local-funding.words.ts';
import { type LocalFundingActs, provinceYearQuery, useLocalFunding } from './local-funding.client.ts';
import { localFundingPageWords as words } from './pages.words.ts';
import { AdvicesCard } from './parts/AdvicesCard.tsx';
import { BudgetDialog } from './parts/dialogs.tsx';
import { LocalProjectsCard } from './parts/LocalProjectsCard.tsx';
import { TwoMoneys } from './parts/TwoMoneys.tsx';

const freeOf = ({ budgetDong, plannedDong }: ProvinceYear) => (BigInt(budgetDong) - BigInt(plannedDong)).toString();

/** One province's money of a year: the nation's beside its own, need, papers, projects, advice. `alone` where who looks sees no other. */
export function ProvinceFundingPage({ office, year, alone = false }: { office: string; year: number; alone?: boolean }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(provinceYearQuery(office, year));
  const acts = useLocalFunding(office, year);
  useTitle(say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.title}
        words={words}
        back={
          <Link to="/kinh-phi-dia-phuong" search={{ year }}>
            ‹ {say(words.back)}
          </Link>
        }
      />
    );
  return (
    <div className="page">
      <div className="lead">
        <div>
          {!alone && (
            <p className="quiet no-print">
              <Link to="/kinh-phi-dia-phuong" search={{ year }}>
                ‹ {say(words.back)}
              </Link>
            </p>
          )}
          <h1>
            {say(words.title)} {year}
          </h1>
          <p className="lead-words">
            {data.office} · {say(words.asOf(writtenDay(data.asOf, language)))} {data.illustrative && <IllustrativeTag />}
          </p>
        </div>
        <div className="lead-actions no-print">
          <YearPick
            label={say(words.year)}
            year={year}
            today={data.asOf}
            onPick={(picked) =>
              void navigate(
                alone
                  ? { to: '/kinh-phi-dia-phuong', search: { year: picked } }
                  : { to: '/kinh-phi-dia-phuong/$office', params: { office }, search: { year: picked } },
              )
            }
          />
        </div>
      </div>
      <FiguresCard data={data} />
      <div className="local-columns">
        <div className="stack">
          <AdvicesCard data={data} acts={acts} />
          <LocalProjectsCard data={data} acts={acts} />
        </div>
        <div className="stack">
          <NeedsCard data={data} />
          <PapersCard data={data} acts={acts} />
        </div>
      </div>
    </div>
  );
}

function FiguresCard({ data }: { data: ProvinceYear }) {
  const { say } = useWords();
  const figures = [
    [words.nationalMoney, data.nationalDong],
    [words.localMoney, data.budgetDong],
    [words.planned, data.plannedDong],
    [words.left, freeOf(data)],
    [words.need, data.needDong],
  ] as const;
  return (
    <section className="card above-cards" aria-labelledby="figures-title">
      <header>
        <h2 id="figures-title">{say(words.figures)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      <dl className="local-figures">
        {figures.map(([name, dong]) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{writtenMillions(dong)}</dd>
          </div>
        ))}
      </dl>
      <table className="plain-table">
        <caption className="unseen">{say(words.years)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.year)}</th>
            <th scope="col" className="number">
              <span className="local-key">{say(words.national)}</span>
            </th>
            <th scope="col" className="number">
              <span className="local-key" data-of="local">
                {say(words.local)}
              </span>
            </th>
            <th scope="col">{say(words.share)}</th>
          </tr>
        </thead>
        <tbody>
          {data.years.map((each) => (
            <tr key={each.year}>
              <th scope="row">{each.year}</th>
              <td className="number">{writtenMillions(each.nationalDong)}</td>
              <td className="number">
                {each.budgetDong === '0' ? <span className="quiet">{say(words.noBudget)}</span> : writtenMillions(each.budgetDong)}
              </td>
              <td>
                <TwoMoneys permille={each.budgetDong === '0' ? null : each.nationalPermille} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NeedsCard({ data }: { data: ProvinceYear }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="needs-title">
      <header>
        <h2 id="needs-title">{say(words.needs)}</h2>
      </header>
      {data.needs.length === 0 ? (
        <p className="quiet">{say(words.noNeeds)}</p>
      ) : (
        <>
          <ul className="plain-list dated-list">
            {data.needs.map((need) => (
              <li key={need.id}>
                <p>
                  <Link to="/thien-tai-dich-benh/$id" params={{ id: need.id }}>
                    {need.name}
                  </Link>{' '}
                  · <strong>{writtenMoney(need.needDong)}</strong>
                </p>
                <p className="small quiet">
                  {say(words.establishments(need.establishments))} · {say(words.lost(writtenMoney(need.lossDong)))}
                </p>
              </li>
            ))}
          </ul>
          <p className="small">{say(words.needAgainst(writtenMoney(data.needDong), writtenMoney(freeOf(data))))}</p>
        </>
      )}
    </section>
  );
}

function PapersCard({ data, acts }: { data: ProvinceYear; acts: LocalFundingActs }) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="papers-title">
      <header>
        <h2 id="papers-title">{say(words.papers)}</h2>
      </header>
      {data.papers.length === 0 ? (
        <p className="quiet">{say(words.noPapers)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.papers.map((paper) => (
            <li key={paper.id}>
              <p>
                {say(localFundingWords.budgetKind[paper.kind])}{' '}
                <strong>
                  {paper.kind === 'cut' ? '−' : ''}
                  {writtenMoney(paper.amountDong)}
                </strong>
                {paper.ofAdvice && ` · ${say(words.ofAdvice)}`}
              </p>
              <p className="small quiet">
                {paper.paper.code}, {writtenDay(paper.paper.on, language)} · {paper.by}
                {paper.remark !== null && ` · ${paper.remark}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="local-acts no-print">
        <StepButton
          answer={ownStep(data.steps, 'enter-budget')}
          label={say(localFundingWords.step['enter-budget'])}
          variant="default"
          onTake={() => setOpen(true)}
        />
      </div>
      {open && <BudgetDialog data={data} acts={acts} onClose={() => setOpen(false)} />}
    </section>
  );
}
