import { Link } from '@tanstack/react-router';
import { writtenMillions } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { projectWords } from '../../../projects/project.words.ts';
import { type Days, type Forecast, type ForecastRow, LEAST_LIKE, quantiles } from '../../forecast/forecast.schema.ts';
import { forecastWords as words } from '../../forecast/forecast.words.ts';
import { yearsOf } from './ForecastSums.tsx';

/** Each project with the step it waits for, the group it is judged by, and when it is expected. */
export function ForecastRows({ year, rows }: { year: number; rows: readonly ForecastRow[] }) {
  const { say, language } = useWords();
  const range = (days: Days | null) => {
    if (days === null) return '–';
    const written = (on: string | null) => (on === null ? say(words.later) : writtenDay(on, language));
    return days.q25 === null
      ? say(words.longer)
      : days.q25 === days.q90
        ? written(days.q25)
        : say(words.range(written(days.q25), written(days.q50), written(days.q90)));
  };
  return (
    <table className="plain-table cards brief forecast-rows">
      <thead>
        <tr>
          <th scope="col">{say(words.project)}</th>
          <th scope="col">{say(words.waits)}</th>
          <th scope="col" className="number">
            {say(words.waited)}
          </th>
          <th scope="col">{say(words.like)}</th>
          <th scope="col">{say(words.accepted)}</th>
          <th scope="col">{say(words.settled)}</th>
          <th scope="col" className="number">
            {say(words.dong)}
          </th>
        </tr>
      </thead>
      <LongBody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/de-an/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
              <span className="under">
                {row.code} · {row.unit}
              </span>
            </th>
            <td data-name={say(words.waits)}>
              {row.next === null ? say(words.finished) : say(words.step[row.next])}
              {row.since !== null && row.next !== null && (
                <span className="under">
                  {say(words.since)} {writtenDay(row.since, language)}
                </span>
              )}
            </td>
            <td className="number" data-name={say(words.waited)}>
              {row.next === null ? '–' : row.waited}
            </td>
            <td data-name={say(words.like)}>
              {row.next === null ? (
                '–'
              ) : row.group === null ? (
                say(words.nothing)
              ) : (
                <Link
                  to="/toan-quoc/du-bao"
                  search={{ year, step: row.next, ...(row.group.activity === null ? {} : { activity: row.group.activity }) }}
                >
                  {say(
                    words.likeCount(
                      row.group.like,
                      row.group.activity === null ? say(words.allKinds) : say(projectWords.activity[row.group.activity]),
                    ),
                  )}
                </Link>
              )}
            </td>
            <td data-name={say(words.accepted)}>{range(row.accepted)}</td>
            <td data-name={say(words.settled)}>{range(row.settled)}</td>
            <td className="number" data-name={say(words.dong)} data-key>
              {writtenMillions(row.dong)}
            </td>
          </tr>
        ))}
      </LongBody>
    </table>
  );
}

/** How long each step took, by kind of support; each sample opens its like projects. */
export function Samples({ forecast }: { forecast: Forecast }) {
  const { say } = useWords();
  return (
    <section className="card listed" aria-labelledby="samples-title">
      <header>
        <h2 id="samples-title">{say(words.samples)}</h2>
        <span className="quiet small">{say(words.samplesNote(yearsOf(forecast.fromYears)))}</span>
      </header>
      <table className="plain-table cards brief">
        <thead>
          <tr>
            <th scope="col">{say(words.stepName)}</th>
            <th scope="col">{say(words.kind)}</th>
            <th scope="col" className="number">
              {say(words.count)}
            </th>
            <th scope="col" className="number">
              {say(words.stillOpen)}
            </th>
            {quantiles.map((quantile) => (
              <th key={quantile} scope="col" className="number">
                {say(words.quantile(quantile))}
              </th>
            ))}
          </tr>
        </thead>
        <LongBody>
          {forecast.samples.map((sample) => {
            const kind = sample.activity === null ? say(words.allKinds) : say(projectWords.activity[sample.activity]);
            return (
              <tr key={`${sample.step} ${sample.activity ?? ''}`}>
                <th scope="row">
                  <Link
                    to="/toan-quoc/du-bao"
                    search={{ year: forecast.year, step: sample.step, ...(sample.activity === null ? {} : { activity: sample.activity }) }}
                  >
                    {say(words.fromTo[sample.step])}
                  </Link>
                </th>
                <td data-name={say(words.kind)}>{kind}</td>
                <td className="number" data-name={say(words.count)}>
                  {sample.like}
                  {sample.like < LEAST_LIKE && <span className="under">{say(words.tooFew)}</span>}
                </td>
                <td className="number" data-name={say(words.stillOpen)}>
                  {sample.open}
                </td>
                {quantiles.map((quantile) => (
                  <td key={quantile} className="number" data-name={say(words.quantile(quantile))}>
                    {sample[`q${quantile}`] ?? '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </LongBody>
      </table>
    </section>
  );
}

/** A forecast of the year before, held against what happened. */
export function BacktestNote({ backtest }: { backtest: NonNullable<Forecast['backtest']> }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="backtest-title">
      <header>
        <h2 id="backtest-title">{say(words.backtest)}</h2>
      </header>
      <p>{say(words.backtestLead(backtest.year, backtest.from, writtenDay(backtest.madeOn, language), backtest.projects))}</p>
      <ul>
        {backtest.outcomes.map((each) => (
          <li key={each.outcome}>
            {say(words.backtestOf(say(words.outcome[each.outcome]), each.low, each.middle, each.high, each.happened))}{' '}
            {say(words.within(each.within, each.told))}
          </li>
        ))}
      </ul>
    </section>
  );
}
