import './oversight.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import { useCampaignOf } from '../../contracts/web/parts/campaign-of.ts';
import type { Figures, Overview } from '../overview.schema.ts';
import { BurnUp } from './overview/BurnUp.tsx';
import { inBillions } from './overview/figures.ts';
import { MoneyChain } from './overview/MoneyChain.tsx';
import { ProvinceTable } from './overview/ProvinceTable.tsx';
import { TileMap } from './overview/TileMap.tsx';
import { Opens } from './rows/Opens.tsx';
import { burnUpQuery, overviewQuery } from './oversight.client.ts';
import { overviewWords as words } from './pages.words.ts';

/** The nation on one page, as it stood on the day looked at. */
export function OverviewPage({ year }: { year: number }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(overviewQuery(year));
  const burnUp = useQuery(burnUpQuery(year)).data;
  const campaign = useCampaignOf(year);
  useTitle(say(words.title(year)));
  useIllustration(data?.illustrative === true && data.national.projects > 0);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title(year))}</h1>
          {data !== undefined && <p className="lead-words">{say(words.lead(writtenDay(data.asOf, language), say(words.billion(inBillions(data.national.approvedDong, language))), data.provinces.filter(({ code, projects }) => code !== null && projects > 0).length))}</p>}
        </div>
        <nav className="lead-actions no-print" aria-label={say(words.page)}>
          <Link to="/ke-hoach/$year" params={{ year: String(year) }}>{say(words.plan)}</Link>{campaign === undefined ? <Link to="/hop-dong" search={{ year }}>{say(words.campaign)}</Link> : <Link to="/hop-dong/dot/$id" params={{ id: campaign.id }}>{say(words.campaign)}</Link>}
          <YearPick label={say(words.year)} year={year} today={data?.asOf} onPick={(other) => { void navigate({ to: '/toan-quoc', search: { year: other } }); }} />
        </nav>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (data.national.projects === 0 ? <section className="card"><EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage><CarriedLine year={year} national={data.national} /></section> : (
        <>
          <div className="overview-grid">
            <section className="card map-card" aria-labelledby="map-title"><header><h2 id="map-title">{say(words.map)}</h2><span className="quiet small">{say(words.mapLead)}</span></header><TileMap year={year} provinces={data.provinces} /></section>
            <div className="stack">
              <section className="card" aria-labelledby="chain-title">
                <header><h2 id="chain-title">{say(words.chain)}</h2><span className="quiet small">{say(words.chainUnit)}</span></header>
                <MoneyChain year={year} national={data.national} /><EstimateLine overview={data} /><CarriedLine year={year} national={data.national} />
              </section>
              <section className="card" aria-labelledby="burn-title"><header><h2 id="burn-title">{say(words.burnUp)}</h2><span className="quiet small">{say(words.burnUpLead)}</span></header>{burnUp !== undefined && <BurnUp data={burnUp} />}</section>
            </div>
            <Late overview={data} campaign={campaign?.id} />
          </div>
          <ProvinceTable overview={data} />
        </>
      ))}
    </div>
  );
}

function EstimateLine({ overview }: { overview: Overview }) {
  const { say, language } = useWords();
  const rows = [[words.estimate, 'appropriatedDong', overview.appropriatedDong], [words.agreed, 'agreedDong', overview.agreedDong], [words.unallocated, 'unallocatedDong', overview.unallocatedDong], [words.recovered, 'recoveredDong', overview.national.recoveredDong]] as const;
  return <dl className="estimate-line">{rows.map(([name, figure, dong]) => <div key={figure}><dt>{say(name)}</dt><dd><Opens year={overview.year} figure={figure}>{inBillions(dong, language)}</Opens></dd></div>)}</dl>;
}

/** Money from the year before and into the next: beside the year's own plan, never in it. */
function CarriedLine({ year, national }: { year: number; national: Figures }) {
  const { say, language } = useWords();
  const rows = [[words.assigned, 'carriedApprovedDong'], [words.contracted, 'carriedContractedDong'], [words.accepted, 'carriedAcceptedDong'], [words.paid, 'carriedPaidDong'], [words.settled, 'carriedSettledDong']] as const;
  return (
    <>
      {national.carriedProjects > 0 && <><h3 className="carried-title"><Opens year={year} figure="carriedProjects">{say(words.carriedIn(national.carriedProjects))}</Opens></h3><dl className="estimate-line">{rows.map(([name, figure]) => <div key={figure}><dt>{say(name)}</dt><dd><Opens year={year} figure={figure}>{inBillions(national[figure], language)}</Opens></dd></div>)}</dl></>}
      {national.carriedOutDong !== '0' && <p className="small quiet"><Opens year={year} figure="carriedOutDong">{say(words.carriedOut(year + 1, inBillions(national.carriedOutDong, language)))}</Opens></p>}
    </>
  );
}

/** Who is late to sign; each leads to what holds its projects up, in the campaign that names the day. */
function Late({ overview, campaign }: { overview: Overview; campaign: string | undefined }) {
  const { say } = useWords();
  const late = overview.provinces.filter(({ overdueToSign }) => overdueToSign > 0).toSorted((a, b) => b.overdueToSign - a.overdueToSign);
  return (
    <section className="card" aria-labelledby="late-title">
      <header><h2 id="late-title">{say(words.late)}</h2>{late.length > 0 && <span className="quiet small">{say(words.lateCount(late.length, overview.national.overdueToSign))}</span>}</header>
      {late.length === 0 ? <p className="quiet">{say(words.nobodyLate)}</p> : (
        <ul className="plain-list entries late-provinces">{late.map((row) => <li key={row.code}><span>{row.code === null ? say(words.central) : campaign === undefined ? <Link to="/de-an" search={{ year: overview.year, province: row.code, state: 'approved' }}>{row.name}</Link> : <Link to="/hop-dong/dot/$id" params={{ id: campaign }} search={{ province: row.code }}>{row.name}</Link>}</span><Opens year={overview.year} figure="overdueToSign" province={row.code}><State tone="late">{say(words.overdue(row.overdueToSign))}</State></Opens></li>)}</ul>
      )}
      {overview.national.exempt > 0 && <p className="small late-exempt"><Opens year={overview.year} figure="exempt"><State tone="exempt">{say(words.exceptions)} · {say(words.overdue(overview.national.exempt))}</State></Opens></p>}
    </section>
  );
}
