import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type LetterList, letterLists } from '../../../features/dispatches/dispatch.schema.ts';
import { foundKinds } from '../../../features/search/search.schema.ts';
import { draftViews, sourceKinds } from '../../../features/documents/draft.schema.ts';
import type { DraftSearch } from '../../../features/documents/web/drafts.client.ts';
import { oneOf, text, whole } from '../address.ts';
import { root } from './root.tsx';

/** What the list is asked for, as the address carries it. */
interface DispatchSearch {
  q?: string;
  year?: number;
  list?: LetterList;
  page?: number;
}
const DispatchesPage = lazyRouteComponent(() => import('../../../features/dispatches/web/DispatchesPage.tsx'), 'DispatchesPage');
const dispatches = createRoute({
  getParentRoute: () => root,
  path: '/van-ban',
  validateSearch: (raw: Record<string, unknown>): DispatchSearch => ({
    ...(typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? { q: String(raw['q']).slice(0, 200) } : {}),
    ...whole('year', raw['year'], 1945),
    ...oneOf('list', letterLists, raw['list']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Dispatches() {
    return <DispatchesPage search={dispatches.useSearch()} />;
  },
});
const DutyListCard = lazyRouteComponent(() => import('../../../features/tasks/web/parts/DutyListCard.tsx'), 'DutyListCard');
const DispatchPage = lazyRouteComponent(() => import('../../../features/dispatches/web/DispatchPage.tsx'), 'DispatchPage');
const dispatch = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id',
  component: function OneDispatch() {
    const { id } = dispatch.useParams();
    return <DispatchPage key={id} id={id} duties={<DutyListCard dispatchId={id} />} />;
  },
});
const RegisterPage = lazyRouteComponent(() => import('../../../features/dispatches/web/RegisterPage.tsx'), 'RegisterPage');
const register = createRoute({
  getParentRoute: () => root,
  path: '/so-van-ban',
  validateSearch: (raw: Record<string, unknown>) => ({
    direction: raw['direction'] === 'out' ? ('out' as const) : ('in' as const),
    ...text('office', raw['office']),
    ...text('series', raw['series']),
    ...whole('year', raw['year'], 1945),
    ...whole('page', raw['page'], 2),
  }),
  component: function OneRegister() {
    return <RegisterPage search={register.useSearch()} />;
  },
});
const ByProvincePage = lazyRouteComponent(() => import('../../../features/dispatches/web/ByProvincePage.tsx'), 'ByProvincePage');
const byProvince = createRoute({
  getParentRoute: () => root,
  path: '/van-ban-theo-tinh',
  validateSearch: (raw: Record<string, unknown>) => ({ ...whole('year', raw['year'], 1945), ...text('map', raw['map']) }),
  component: function ByProvince() {
    return <ByProvincePage search={byProvince.useSearch()} />;
  },
});
const letters = createRoute({
  getParentRoute: () => root,
  path: '/cho-ky-nhan',
  component: lazyRouteComponent(() => import('../../../features/dispatches/web/LettersPage.tsx'), 'LettersPage'),
});
const workFiles = createRoute({
  getParentRoute: () => root,
  path: '/ho-so',
  component: lazyRouteComponent(() => import('../../../features/dispatches/web/WorkFilesPage.tsx'), 'WorkFilesPage'),
});
const WorkFilePage = lazyRouteComponent(() => import('../../../features/dispatches/web/WorkFilePage.tsx'), 'WorkFilePage');
const workFile = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$id',
  component: function OneWorkFile() {
    const { id } = workFile.useParams();
    return <WorkFilePage key={id} id={id} />;
  },
});
const UrgingPage = lazyRouteComponent(() => import('../../../features/urging/web/UrgingPage.tsx'), 'UrgingPage');
const urging = createRoute({ getParentRoute: () => root, path: '/don-doc', component: UrgingPage });
const DraftsPage = lazyRouteComponent(() => import('../../../features/documents/web/DraftsPage.tsx'), 'DraftsPage');
const drafts = createRoute({
  getParentRoute: () => root,
  path: '/du-thao',
  validateSearch: (raw: Record<string, unknown>): DraftSearch => ({
    ...oneOf('view', draftViews, raw['view']),
    ...oneOf('source', sourceKinds, raw['source']),
    ...text('set', raw['set']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Drafts() {
    const search = drafts.useSearch();
    return <DraftsPage key={search.set ?? search.view ?? ''} search={search} />;
  },
});
const DraftPage = lazyRouteComponent(() => import('../../../features/documents/web/DraftPage.tsx'), 'DraftPage');
const draft = createRoute({
  getParentRoute: () => root,
  path: '/du-thao/$id',
  component: function OneDraft() {
    const { id } = draft.useParams();
    return <DraftPage key={id} id={id} />;
  },
});
const ExchangePage = lazyRouteComponent(() => import('../../../features/exchange/web/ExchangePage.tsx'), 'ExchangePage');
const exchange = createRoute({
  getParentRoute: () => root,
  path: '/trao-doi',
  validateSearch: (raw: Record<string, unknown>) => whole('page', raw['page'], 2),
  component: function Exchange() {
    return <ExchangePage page={exchange.useSearch().page ?? 1} />;
  },
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/trao-doi/dia-chi-nhan',
  component: lazyRouteComponent(() => import('../../../features/exchange/web/WebhooksPage.tsx'), 'WebhooksPage'),
});
const SearchPage = lazyRouteComponent(() => import('../../../features/search/web/SearchPage.tsx'), 'SearchPage');
const searchPage = createRoute({
  getParentRoute: () => root,
  path: '/tim',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text('q', raw['q']),
    ...oneOf('kind', foundKinds, raw['kind']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Searching() {
    return <SearchPage asked={searchPage.useSearch()} />;
  },
});

/** Pages of what offices write to each other: letters in and out, registers, work files, drafts, exchange. */
export const letterRoutes = [
  dispatches,
  dispatch,
  register,
  byProvince,
  letters,
  workFiles,
  workFile,
  urging,
  drafts,
  draft,
  exchange,
  webhooks,
  searchPage,
] as const;
