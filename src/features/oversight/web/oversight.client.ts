import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { Activity } from '../../projects/project.schema.ts';
import type { ForecastLevel, ForecastOutcome, ForecastStep, Silence } from '../forecast/forecast.schema.ts';
import type { oversightRoutes } from '../overview.routes.ts';
import type { MoneyFigure, RowsBy } from '../rows/rows.schema.ts';

const oversight = clientFor<typeof oversightRoutes>('oversight');

export const overviewQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'overview', year], queryFn: () => oversight.overview({ year }) });
export const burnUpQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'burn-up', year], queryFn: () => oversight.burnUp({ year }) });
export const daysQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'overview-days', year], queryFn: () => oversight.days({ year }) });
/** Asks as of a day that a slider shows; null for the day looked at. */
const asOfDay = (on: string | null) => (on === null ? {} : { context: { headers: { 'x-as-of': on } } });
export const weekQuery = (year: number, on: string | null = null) =>
  queryOptions({ queryKey: ['projects', 'overview-week', year, on], queryFn: () => oversight.week({ year }, asOfDay(on)) });
export const lateQuery = (year: number, on: string | null = null) =>
  queryOptions({ queryKey: ['projects', 'overview-late', year, on], queryFn: () => oversight.late({ year }, asOfDay(on)) });
/** Which part of the forecast is listed, and the sample whose like projects are looked at. */
export interface SoughtForecast {
  readonly year?: number;
  readonly outcome?: ForecastOutcome;
  readonly level?: ForecastLevel;
  readonly silent?: Silence;
  readonly page?: number;
  readonly step?: ForecastStep;
  readonly activity?: Activity;
}
export const forecastQuery = (sought: Omit<SoughtForecast, 'step' | 'activity'> & { year: number }) =>
  queryOptions({
    queryKey: ['projects', 'forecast', sought],
    queryFn: () => oversight.forecast(sought),
    placeholderData: keepPreviousData,
  });
export const likeQuery = (sought: { year: number; step: ForecastStep; activity?: Activity }) =>
  queryOptions({ queryKey: ['projects', 'forecast-like', sought], queryFn: () => oversight.like(sought) });
/** Which figure's rows are looked at, as the address says it. */
export interface SoughtRows {
  readonly year?: number;
  readonly figure: MoneyFigure;
  readonly province?: string;
  readonly by?: RowsBy;
  readonly from?: string;
  readonly page?: number;
}
export const rowsQuery = (sought: SoughtRows & { year: number }) =>
  queryOptions({ queryKey: ['projects', 'figure-rows', sought], queryFn: () => oversight.rows(sought), placeholderData: keepPreviousData });
/** One project with all that hangs on it; asked anew whenever anything of projects changes. */
export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'one', id],
    queryFn: () => oversight.project({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });
