import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import { type Forecast, forecastLevels, forecastOutcomes, silences } from '../../forecast/forecast.schema.ts';
import { forecastWords as words } from '../../forecast/forecast.words.ts';
import { inBillions } from '../overview/figures.ts';

/** Years as people write them: 2018–2019. */
export const yearsOf = (years: readonly number[]): string => (years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? ''));

/** What is likely accepted and settled by the year's end, low to high; each opens the projects it counts. */
export function ForecastSums({ forecast }: { forecast: Forecast }) {
  const { say, language } = useWords();
  if (forecast.fromYears.length === 0) return <p className="quiet">{say(words.noPast)}</p>;
  return (
    <>
      <p className="forecast-note">{say(words.notFigures(yearsOf(forecast.fromYears)))}</p>
      <table className="plain-table cards brief forecast-sums">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{say(words.page)}</span>
            </th>
            {forecastLevels.map((level) => (
              <th key={level} scope="col" className="number">
                {say(words.level[level])}
                <span className="under">{say(words.levelNote[level])}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecastOutcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">{say(words.outcome[outcome])}</th>
              {forecastLevels.map((level) => {
                const { projects, dong } = forecast[outcome][level];
                return (
                  <td key={level} className="number" data-name={say(words.level[level])} data-wide={true}>
                    <Link to="/toan-quoc/du-bao" search={{ year: forecast.year, outcome, level }} className="figure">
                      {say(words.projects(projects))}
                      <span className="under">{say(words.billion(inBillions(dong, language)))}</span>
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        {say(words.ofPlan(forecast.projects))}
        {silences.map(
          (why) =>
            forecast[why] > 0 && (
              <Fragment key={why}>
                {' '}
                ·{' '}
                <Link to="/toan-quoc/du-bao" search={{ year: forecast.year, silent: why }}>
                  {say(words.silent[why](forecast[why]))}
                </Link>
              </Fragment>
            ),
        )}
      </p>
    </>
  );
}
