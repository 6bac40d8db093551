import { forecastLevels, forecastOutcomes, forecastSteps, silences } from '../../features/oversight/forecast/forecast.schema.ts';
import { rankedFigures } from '../../features/oversight/rows/ranked.schema.ts';
import { isMoneyFigure, rowsBy } from '../../features/oversight/rows/rows.schema.ts';
import type { SoughtForecast, SoughtRows } from '../../features/oversight/web/oversight.client.ts';
import { activities } from '../../features/projects/project.schema.ts';
import { dayIn, oneOf, text, whole } from './address.ts';
import { queries } from './queries.ts';

type Raw = Record<string, unknown>;

/** A province of the day's map or the centre, of the units whose figure is looked at. */
export function unitPlace<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  const code = String(value ?? '');
  return /^(?:\d{2}|central)$/.test(code) ? ({ [name]: code } as Record<Name, string>) : {};
}
/** What the pages of the nation are asked for, as their addresses carry it. */
export const overviewAddress = (raw: Raw) => ({
  ...whole('year', raw['year'], 2000),
  ...oneOf('figure', rankedFigures, raw['figure']),
  ...dayIn('on', raw['on']),
});
export const rowsAddress = (raw: Raw): SoughtRows => ({
  figure: isMoneyFigure(raw['figure']) ? raw['figure'] : 'approvedDong',
  ...whole('year', raw['year'], 2000),
  ...unitPlace('province', raw['province']),
  ...oneOf('by', rowsBy, raw['by']),
  ...text('from', raw['from']),
  ...whole('page', raw['page'], 2),
});
export const forecastAddress = (raw: Raw): SoughtForecast => ({
  ...whole('year', raw['year'], 2000),
  ...oneOf('outcome', forecastOutcomes, raw['outcome']),
  ...oneOf('level', forecastLevels, raw['level']),
  ...oneOf('silent', silences, raw['silent']),
  ...oneOf('step', forecastSteps, raw['step']),
  ...oneOf('activity', activities, raw['activity']),
  ...whole('page', raw['page'], 2),
});

/** The figures of an address that names its year are asked for while its page and who asks are still on their way. */
export function askOverviewAhead(search: Raw): void {
  const { year } = overviewAddress(search);
  if (year !== undefined)
    void import('../../features/oversight/web/oversight.client.ts')
      .then(({ overviewQuery }) => queries.ensureQueryData(overviewQuery(year)))
      .catch(() => {
        /* the page itself says why */
      });
}
