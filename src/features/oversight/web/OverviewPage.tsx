import './oversight.css';
import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { use, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import { overviewAt } from '../days/days.schema.ts';
import { forecastWords } from '../forecast/forecast.words.ts';
import type { Overview } from '../overview.schema.ts';
import { type RankedFigure, rankedFigures } from '../rows/ranked.schema.ts';
import { ForecastSums } from './forecast/ForecastSums.tsx';
import { BurnUp } from './overview/BurnUp.tsx';
import { AgainstDays, Completion } from './overview/Completion.tsx';
import { inBillions } from './overview/figures.ts';
import { LateList } from './overview/LateList.tsx';
import { CarriedLine, EstimateLine } from './overview/MoneyBeside.tsx';
import { MoneyChain } from './overview/MoneyChain.tsx';
import { ProvinceTable } from './overview/ProvinceTable.tsx';
import { TileMap } from './overview/TileMap.tsx';
import { WeekCard } from './overview/WeekCard.tsx';
import { YearSlider } from './overview/YearSlider.tsx';
import { burnUpQuery, daysQuery, forecastQuery, lateQuery, overviewQuery, weekQuery } from './oversight.client.ts';
import { overviewWords as words } from './pages.words.ts';
import { ShownDay } from './rows/Opens.tsx';

/** The nation on one page, as it stood on the day looked at, or on any day of the year that the slider shows. */
export function OverviewPage({
  year,
  figure = 'contractedShare',
  on,
}: {
  year: number;
  figure?: RankedFigure | undefined;
  on?: string | undefined;
}) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(overviewQuery(year));
  const hash = useLocation({ select: (place) => place.hash });
  const lists = [useQuery(lateQuery(year)).data, useQuery(weekQuery(year)).data];
  const whole = data !== undefined && lists.every((list) => list !== undefined);
  // The place an address names is there only when its list is.
  useEffect(() => {
    if (whole && hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [whole, hash]);
  const [picked, pick] = useState<{ readonly from: RankedFigure; readonly to: RankedFigure } | null>(null);
  // What was chosen shows at once; the address follows.
  const looked = picked !== null && picked.from === figure ? picked.to : figure;
  const [[slid, sliding], slide] = useState<[string | null, boolean]>([on ?? null, on !== undefined]);
  const days = useQuery({ ...daysQuery(year), enabled: sliding }).data;
  const shown = slid === null || data === undefined || slid >= data.asOf ? null : slid;
  const overview = useMemo(
    () => (data === undefined ? undefined : shown === null || days === undefined ? data : overviewAt(days, shown, data)),
    [data, days, shown],
  );
  const follow = useCallback((day: string | null) => slide([day, day !== null]), []);
  useShownInAddress(year, figure, slid, on ?? null, follow);
  useTitle(say(words.title(year)));
  useIllustration(data?.illustrative === true && data.national.projects > 0);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title(year))}</h1>
          {overview !== undefined && (
            <p className="lead-words">
              {say(
                words.lead(
                  writtenDay(overview.asOf, language),
                  say(words.billion(inBillions(overview.national.approvedDong, language))),
                  overview.provinces.filter(({ code, projects }) => code !== null && projects > 0).length,
                ),
              )}
            </p>
          )}
        </div>
        <nav className="lead-actions no-print" aria-label={say(words.page)}>
          <Link to="/lanh-dao" search={{ year }}>
            {say(words.leaders)}
          </Link>
          <Link to="/ke-hoach/$year" params={{ year: String(year) }}>
            {say(words.plan)}
          </Link>
          <YearPick
            label={say(words.year)}
            year={year}
            today={data?.asOf}
            onPick={(other) => {
              slide([null, false]);
              void navigate({ to: '/toan-quoc', search: { year: other, ...(figure === 'contractedShare' ? {} : { figure }) } });
            }}
          />
        </nav>
      </div>
      {data !== undefined && data.national.projects > 0 && (
        <YearSlider
          year={year}
          asOf={data.asOf}
          shown={shown ?? data.asOf}
          moved={days?.days.map(({ on }) => on)}
          onShow={(on) => slide([on === data.asOf ? null : on, true])}
          onBegin={() => {
            if (!sliding) slide([slid, true]);
          }}
        />
      )}
      {error !== null && <Problem said={problemOf(error)} />}
      {overview !== undefined &&
        data !== undefined &&
        (data.national.projects === 0 ? (
          <section className="card">
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
            <CarriedLine year={year} national={data.national} />
          </section>
        ) : (
          <ShownDay value={shown}>
            <Nation
              overview={overview}
              figure={looked}
              onFigure={(other) => {
                pick({ from: figure, to: other });
                void navigate({
                  to: '/toan-quoc',
                  search: { year, figure: other, ...(shown === null ? {} : { on: shown }) },
                  resetScroll: false,
                  replace: true,
                });
              }}
            />
          </ShownDay>
        ))}
    </div>
  );
}

/** The day the slider was moved to and rests on stands in the address: a reload, Back and who gets the link see the same. */
function useShownInAddress(
  year: number,
  figure: RankedFigure,
  slid: string | null,
  on: string | null,
  follow: (on: string | null) => void,
) {
  const navigate = useNavigate();
  const moved = useRef(slid);
  useEffect(() => {
    if (slid === moved.current) return undefined;
    const rest = setTimeout(() => {
      moved.current = slid;
      if (slid === on) return;
      void navigate({
        to: '/toan-quoc',
        search: { year, ...(figure === 'contractedShare' ? {} : { figure }), ...(slid === null ? {} : { on: slid }) },
        resetScroll: false,
        replace: true,
      });
    }, RESTS_MS);
    return () => clearTimeout(rest);
  }, [slid, on, year, figure, navigate]);
  // Where the address was changed by other hands, as by a way back to the page itself, the slider follows it.
  useEffect(() => {
    if (on === moved.current) return;
    moved.current = on;
    follow(on);
  }, [on, follow]);
}

function Nation({ overview, figure, onFigure }: { overview: Overview; figure: RankedFigure; onFigure: (figure: RankedFigure) => void }) {
  const { say } = useWords();
  const { year } = overview;
  // The figures and the map answer at once; what stands beside and below them follows a moment later.
  const [later, laterFigure] = [useDeferredValue<Overview | null>(overview, null), useDeferredValue(figure)];
  return (
    <>
      <div className="overview-grid">
        <section className="card map-card" aria-labelledby="map-title">
          <header>
            <h2 id="map-title">{say(words.map)}</h2>
          </header>
          <NativeSelect
            className="no-print"
            aria-label={say(words.mapFigure)}
            value={figure}
            data={rankedFigures.map((each) => ({ value: each, label: say(words.ranked[each]) }))}
            onChange={({ currentTarget: { value } }) => onFigure(value as RankedFigure)}
          />
          <TileMap overview={overview} figure={figure} />
        </section>
        <div className="stack">
          <section className="card" aria-labelledby="completion-title">
            <header>
              <h2 id="completion-title">{say(words.completion)}</h2>
              <span className="quiet small">{say(words.completionLead)}</span>
            </header>
            <Completion overview={overview} />
            {later !== null && <AgainstDays overview={later} />}
          </section>
          <section className="card" aria-labelledby="chain-title">
            <header>
              <h2 id="chain-title">{say(words.chain)}</h2>
              <span className="quiet small">{say(words.chainUnit)}</span>
            </header>
            <MoneyChain year={year} national={overview.national} />
            <EstimateLine overview={overview} />
            <CarriedLine year={year} national={overview.national} />
          </section>
          {later !== null && (
            <>
              <ForecastCard year={year} />
              <BurnUpCard year={year} until={later.asOf} />
            </>
          )}
        </div>
        {later !== null && (
          <div className="stack">
            <Listed year={year} />
          </div>
        )}
      </div>
      {later !== null && <ProvinceTable overview={later} figure={laterFigure} />}
    </>
  );
}

function ForecastCard({ year }: { year: number }) {
  const { say } = useWords();
  const { data } = useQuery(forecastQuery({ year }));
  // Of a year that is over there is nothing to forecast.
  return data === undefined || data.asOf > data.until ? null : (
    <section className="card" aria-labelledby="forecast-title">
      <header>
        <h2 id="forecast-title">{say(forecastWords.title(year))}</h2>
        <Link className="small" to="/toan-quoc/du-bao" search={{ year }}>
          {say(forecastWords.open)}
        </Link>
      </header>
      <ForecastSums forecast={data} />
    </section>
  );
}

function BurnUpCard({ year, until }: { year: number; until: string }) {
  const { say } = useWords();
  const { data } = useQuery(burnUpQuery(year));
  return (
    <section className="card" aria-labelledby="burn-title">
      <header>
        <h2 id="burn-title">{say(words.burnUp)}</h2>
        <span className="quiet small">{say(words.burnUpLead)}</span>
      </header>
      {data !== undefined && <BurnUp data={data} until={until} />}
    </section>
  );
}

/** How long the slider rests on a day before what was listed on it is asked for. */
const RESTS_MS = 300;
/** Who was late on the day shown, and what had changed in its week. */
function Listed({ year }: { year: number }) {
  const [on] = useDebouncedValue(use(ShownDay), RESTS_MS);
  const late = useQuery({ ...lateQuery(year, on), placeholderData: keepPreviousData });
  const week = useQuery({ ...weekQuery(year, on), placeholderData: keepPreviousData });
  return (
    <>
      {late.data !== undefined && <LateList late={late.data} />}
      {week.data !== undefined && <WeekCard week={week.data} />}
    </>
  );
}
