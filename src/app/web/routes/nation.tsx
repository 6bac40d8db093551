import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { province, text, whole } from '../address.ts';
import { askOverviewAhead, forecastAddress, overviewAddress, rowsAddress } from '../overview-address.ts';
import { root } from './root.tsx';
import { useYear } from '../plan-year.ts';

const OverviewPage = lazyRouteComponent(() => import('../../../features/oversight/web/OverviewPage.tsx'), 'OverviewPage');
const overview = createRoute({
  getParentRoute: () => root,
  path: '/toan-quoc',
  validateSearch: overviewAddress,
  loader: ({ location }) => {
    void OverviewPage.preload?.();
    askOverviewAhead(location.search);
  },
  component: function Overview() {
    const search = overview.useSearch();
    const year = useYear(search.year);
    return year === undefined ? null : <OverviewPage year={year} figure={search.figure} on={search.on} />;
  },
});
const FigureRowsPage = lazyRouteComponent(() => import('../../../features/oversight/web/FigureRowsPage.tsx'), 'FigureRowsPage');
const figureRows = createRoute({
  getParentRoute: () => root,
  path: '/toan-quoc/so-lieu',
  validateSearch: rowsAddress,
  component: function Rows() {
    const search = figureRows.useSearch();
    const year = useYear(search.year);
    return year === undefined ? null : <FigureRowsPage search={{ ...search, year }} />;
  },
});
const ForecastPage = lazyRouteComponent(() => import('../../../features/oversight/web/ForecastPage.tsx'), 'ForecastPage');
const forecast = createRoute({
  getParentRoute: () => root,
  path: '/toan-quoc/du-bao',
  validateSearch: forecastAddress,
  component: function Forecast() {
    const search = forecast.useSearch();
    const year = useYear(search.year);
    return year === undefined ? null : <ForecastPage search={{ ...search, year }} />;
  },
});
const LeadershipPage = lazyRouteComponent(() => import('../../../features/oversight/web/LeadershipPage.tsx'), 'LeadershipPage');
const leadership = createRoute({
  getParentRoute: () => root,
  path: '/lanh-dao',
  validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000),
  component: function Leaders() {
    const year = useYear(leadership.useSearch().year);
    return year === undefined ? null : <LeadershipPage year={year} />;
  },
});
const PublicPage = lazyRouteComponent(() => import('../../../features/publication/web/PublicPage.tsx'), 'PublicPage');
const publicPage = createRoute({
  getParentRoute: () => root,
  path: '/cong-khai',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...whole('year', raw['year'], 2000),
    ...province(raw['province']),
    ...text('q', raw['q']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Published() {
    return <PublicPage search={publicPage.useSearch()} />;
  },
});

/** Pages that show the whole nation: the overview, its rows and forecast, the leadership's view, what is published. */
export const nationRoutes = [overview, figureRows, forecast, leadership, publicPage] as const;
