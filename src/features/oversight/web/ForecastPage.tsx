import './oversight.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import { Pages } from '../../dispatches/web/parts/Paging.tsx';
import { forecastWords as words } from '../forecast/forecast.words.ts';
import { rowsWords } from '../rows/rows.words.ts';
import { BacktestNote, ForecastRows, Samples } from './forecast/ForecastTables.tsx';
import { ForecastSums } from './forecast/ForecastSums.tsx';
import { LikeCard } from './forecast/LikeCard.tsx';
import { forecastQuery, type SoughtForecast } from './oversight.client.ts';

const PAGE = 50;

/** What is likely accepted and settled by the year's end, and everything it is said from. */
export function ForecastPage({ search }: { search: SoughtForecast & { year: number } }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { step, activity, ...asked } = search;
  const { data, error } = useQuery(forecastQuery(asked));
  const what =
    search.silent !== undefined
      ? say(search.silent === 'few' ? words.nothing : words.longer)
      : search.outcome === undefined || search.level === undefined
        ? say(words.all)
        : `${say(words.outcome[search.outcome])}, ${say(words.level[search.level]).toLowerCase()}`;
  useTitle(say(words.title(search.year)));
  useIllustration(data?.illustrative === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="link-line no-print">
            <Link to="/toan-quoc" search={{ year: search.year }}>
              {say(rowsWords.back)}
            </Link>
          </p>
          <h1>{say(words.title(search.year))}</h1>
          {data !== undefined && <p className="lead-words">{say(rowsWords.lead(data.year, writtenDay(data.asOf, language)))}</p>}
        </div>
        <div className="lead-actions no-print">
          <YearPick
            label={say(rowsWords.other)}
            year={search.year}
            today={data?.asOf}
            onPick={(year) => {
              void navigate({ to: '/toan-quoc/du-bao', search: { year } });
            }}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {step !== undefined && <LikeCard year={search.year} step={step} activity={activity} />}
      {data !== undefined && (
        <div className="stack">
          <section className="card" aria-label={say(words.page)}>
            <ForecastSums forecast={data} />
            <p className="small">{say(words.how)}</p>
          </section>
          {data.fromYears.length > 0 && (
            <section className="card listed" aria-labelledby="forecast-rows-title">
              <header>
                <h2 id="forecast-rows-title">{say(words.listed(data.total, what))}</h2>
                {(search.outcome !== undefined || search.silent !== undefined) && (
                  <Link className="small" to="/toan-quoc/du-bao" search={{ year: search.year }}>
                    {say(words.all)}
                  </Link>
                )}
              </header>
              <ForecastRows year={search.year} rows={data.rows} />
              <Pages
                total={data.total}
                size={PAGE}
                page={data.page}
                to={(page) => {
                  const { page: _, ...rest } = search;
                  return { to: '/toan-quoc/du-bao', search: { ...rest, ...(page === 1 ? {} : { page }) } };
                }}
              />
            </section>
          )}
          {data.samples.length > 0 && <Samples forecast={data} />}
          {data.backtest !== null && <BacktestNote backtest={data.backtest} />}
        </div>
      )}
    </div>
  );
}
