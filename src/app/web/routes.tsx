import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { FailedPage } from './FailedPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

/** What the list is asked for, as the address carries it. */
interface DispatchSearch { q?: string; year?: number; page?: number }

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailedPage });

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: '/van-ban', replace: true }); } });

const DispatchesPage = lazyRouteComponent(() => import('../../features/dispatches/web/DispatchesPage.tsx'), 'DispatchesPage');
const dispatches = createRoute({
  getParentRoute: () => root, path: '/van-ban',
  validateSearch: (raw: Record<string, unknown>): DispatchSearch => ({
    ...(typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? { q: String(raw['q']).slice(0, 200) } : {}),
    ...whole('year', raw['year'], 1945), ...whole('page', raw['page'], 2),
  }),
  component: function Dispatches() { return <DispatchesPage search={dispatches.useSearch()} />; },
});

const DispatchPage = lazyRouteComponent(() => import('../../features/dispatches/web/DispatchPage.tsx'), 'DispatchPage');
const dispatch = createRoute({
  getParentRoute: () => root, path: '/van-ban/$id',
  component: function OneDispatch() {
    const { id } = dispatch.useParams();
    return <DispatchPage key={id} id={id} />;
  },
});

/** A whole number of at least `least`; anything else in the address counts as not said. */
function whole<Name extends string>(name: Name, value: unknown, least: number): Partial<Record<Name, number>> {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= 9999 ? { [name]: number } as Record<Name, number> : {};
}

export const router = createRouter({ routeTree: root.addChildren([home, dispatches, dispatch]), defaultPreload: 'intent', scrollRestoration: true, defaultNotFoundComponent: NotFoundPage, defaultErrorComponent: FailedPage });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
