import './oversight.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { forecastWords } from '../forecast/forecast.words.ts';
import type { Late } from '../late/late.schema.ts';
import type { BurnUp, Overview } from '../overview.schema.ts';
import { yearsOf } from './forecast/ForecastSums.tsx';
import { inBillions, ranked, shareOf } from './overview/figures.ts';
import { burnUpQuery, forecastQuery, lateQuery, overviewQuery, weekQuery } from './oversight.client.ts';
import { leadershipWords as words, overviewWords } from './pages.words.ts';
import { Opens, type OpenedFigure } from './rows/Opens.tsx';

const SOON = 7;
const FIVE = 5;

/** The programme on one phone screen and on one printed A4: ten figures, who is late, three lists of five. */
export function LeadershipPage({ year }: { year: number }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(overviewQuery(year));
  const [late, burnUp] = [useQuery(lateQuery(year)).data, useQuery(burnUpQuery(year)).data];
  useTitle(say(words.title));
  useIllustration(data?.illustrative === true && data.national.projects > 0);
  return (
    <div className="page leadership">
      <div className="lead">
        <div>
          <h1>{say(overviewWords.title(year))}</h1>
          {data !== undefined && <p className="lead-words">{say(words.lead(writtenDay(data.asOf, language)))}</p>}
          {data?.illustrative === true && <p className="print-only">{say(words.illustrative)}</p>}
        </div>
        <div className="lead-actions no-print">
          <Link to="/toan-quoc" search={{ year }}>
            {say(words.whole)}
          </Link>
          <Button variant="default" onClick={() => globalThis.print()}>
            {say(words.print)}
          </Button>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <>
          <TenFigures overview={data} late={late} />
          {late !== undefined && <Traffic overview={data} late={late} burnUp={burnUp} />}
          <Fives overview={data} late={late} />
        </>
      )}
    </div>
  );
}

function TenFigures({ overview, late }: { overview: Overview; late: Late | undefined }) {
  const { say, language } = useWords();
  const { national, year } = overview;
  const billion = (dong: string) => inBillions(dong, language);
  const shares = (dong: string) => say(overviewWords.ofPlan(shareOf(dong, national.approvedDong, language)));
  const figures: readonly (readonly [OpenedFigure, string, string])[] = [
    ['projects', String(national.projects), say(words.unitProjects)],
    ['approvedDong', billion(national.approvedDong), say(words.unitBillion)],
    ['contracted', String(national.contracted), say(words.unitProjects)],
    ['contractedDong', billion(national.contractedDong), shares(national.contractedDong)],
    ['advancedDong', billion(national.advancedDong), shares(national.advancedDong)],
    ['acceptedDong', billion(national.acceptedDong), shares(national.acceptedDong)],
    ['paidDong', billion(national.paidDong), shares(national.paidDong)],
    ['settledDong', billion(national.settledDong), shares(national.settledDong)],
  ];
  return (
    <dl className="ten-figures">
      {figures.map(([figure, read, note]) => (
        <div key={figure}>
          <dt>{say(words.figures[figure as keyof typeof words.figures])}</dt>
          <dd>
            <Opens year={year} figure={figure}>
              {read}
            </Opens>
            <span className="under">{note}</span>
          </dd>
        </div>
      ))}
      <div data-late={national.overdueToSign > 0}>
        <dt>{say(words.figures.overdueToSign)}</dt>
        <dd>
          <Opens year={year} figure="overdueToSign">
            {national.overdueToSign}
          </Opens>
          <span className="under">{say(words.unitProjects)}</span>
        </dd>
      </div>
      <div data-late={(late?.duties ?? 0) > 0}>
        <dt>{say(words.figures.duties)}</dt>
        <dd>
          <Link className="figure" to="/toan-quoc" search={{ year }} hash="late-title">
            {late === undefined ? '…' : late.duties}
          </Link>
          <span className="under">{say(words.unitDuties)}</span>
        </dd>
      </div>
    </dl>
  );
}

/** Provinces that are late, that have a day close by, and that are on time. */
function Traffic({ overview, late, burnUp }: { overview: Overview; late: Late; burnUp: BurnUp | undefined }) {
  const { say } = useWords();
  const codes = new Set(late.offices.flatMap(({ provinceCode }) => (provinceCode === null ? [] : [provinceCode])));
  const near = (burnUp?.dates ?? []).some(({ dueOn }) => overview.asOf <= dueOn && dueOn <= addDays(overview.asOf as Day, SOON));
  const places = overview.provinces.filter(({ code, projects }) => code !== null && projects > 0);
  const behind = places.filter(({ code }) => codes.has(code!));
  const soon = near ? places.filter((place) => !codes.has(place.code!) && place.contracted + place.exempt < place.projects) : [];
  return (
    <p className="traffic">
      <Link className="figure" to="/toan-quoc" search={{ year: overview.year }} hash="late-title">
        <State tone="late">{say(words.behind(behind.length))}</State>
      </Link>
      <State tone="soon">{say(words.soon(soon.length))}</State>
      <State tone="term">{say(words.onTime(places.length - behind.length - soon.length))}</State>
    </p>
  );
}

function Fives({ overview, late }: { overview: Overview; late: Late | undefined }) {
  const { say, language } = useWords();
  const { year } = overview;
  const [week, forecast] = [useQuery(weekQuery(year)).data, useQuery(forecastQuery({ year })).data];
  const unsigned = ranked(
    overview.provinces.filter(({ unsignedDong }) => BigInt(unsignedDong) > 0n),
    'unsignedDong',
  ).slice(0, FIVE);
  return (
    <div className="fives">
      <section className="card" aria-labelledby="leader-late">
        <header>
          <h2 id="leader-late">{say(overviewWords.late)}</h2>
        </header>
        {late === undefined || late.offices.length === 0 ? (
          <p className="quiet">{say(overviewWords.nobodyLate)}</p>
        ) : (
          <ol className="five">
            {late.offices.slice(0, FIVE).map((office) => (
              <li key={office.id}>
                <Link to="/nhiem-vu/co-quan/$id" params={{ id: office.id }}>
                  {office.name}
                </Link>
                <span>
                  {[
                    ...(office.contracts > 0 ? [say(overviewWords.unsignedLate(office.contracts))] : []),
                    ...(office.duties.length > 0 ? [say(overviewWords.dutiesLate(office.duties.length))] : []),
                  ].join(', ')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="card" aria-labelledby="leader-unsigned">
        <header>
          <h2 id="leader-unsigned">{say(words.unsigned)}</h2>
        </header>
        {unsigned.length === 0 ? (
          <p className="quiet">{say(words.allSigned)}</p>
        ) : (
          <ol className="five">
            {unsigned.map(({ row }) => (
              <li key={row.code ?? 'central'}>
                <span>{row.code === null ? say(overviewWords.central) : row.name}</span>
                <Opens year={year} figure="unsignedDong" province={row.code}>
                  {say(overviewWords.billion(inBillions(row.unsignedDong, language)))}
                </Opens>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="card" aria-labelledby="leader-week">
        <header>
          <h2 id="leader-week">{say(overviewWords.week)}</h2>
        </header>
        {week === undefined || week.groups.length === 0 ? (
          <p className="quiet">{say(overviewWords.weekNothing)}</p>
        ) : (
          <ol className="five">
            {week.groups
              .toSorted((a, b) => b.count - a.count)
              .slice(0, FIVE)
              .map((group) => (
                <li key={group.kind}>
                  <Link to="/toan-quoc" search={{ year }} hash="week-title">
                    {group.count} {say(overviewWords.happened[group.kind])}
                  </Link>
                  <span>{group.dong === null ? '' : say(overviewWords.billion(inBillions(group.dong, language)))}</span>
                </li>
              ))}
          </ol>
        )}
      </section>
      {forecast !== undefined && forecast.fromYears.length > 0 && forecast.asOf <= forecast.until && (
        <p className="small leader-forecast">
          {(['accept', 'settle'] as const).map((outcome) => (
            <span key={outcome}>
              <Link to="/toan-quoc/du-bao" search={{ year, outcome, level: 'middle' }}>
                {say(
                  words.expected(
                    say(forecastWords.outcome[outcome]).toLowerCase(),
                    forecast[outcome].low.projects,
                    forecast[outcome].middle.projects,
                    forecast[outcome].high.projects,
                    inBillions(forecast[outcome].middle.dong, language),
                  ),
                )}
              </Link>{' '}
            </span>
          ))}
          <em>{say(forecastWords.notFigures(yearsOf(forecast.fromYears)))}</em>
        </p>
      )}
    </div>
  );
}
