import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { adjustmentStates } from '../../../features/adjustments/adjustment.schema.ts';
import { adjustmentKinds } from '../../../features/adjustments/changes/change.schema.ts';
import type { AdjustmentSearch } from '../../../features/adjustments/web/adjustments.client.ts';
import { gatheringSources, gatheringStates } from '../../../features/gatherings/gathering.schema.ts';
import { proposalStandings } from '../../../features/proposals/proposal.schema.ts';
import type { RoundSearch } from '../../../features/proposals/web/proposals.client.ts';
import type { GatheringSearch } from '../../../features/gatherings/web/gatherings.client.ts';
import { benchShows } from '../../../features/rebalancing/rebalancing.schema.ts';
import type { BenchSearch } from '../../../features/rebalancing/web/rebalancing.client.ts';
import { oneOf, province, text, whole } from '../address.ts';
import { root } from './root.tsx';
import { useYear } from '../plan-year.ts';

const AreasPage = lazyRouteComponent(() => import('../../../features/areas/web/AreasPage.tsx'), 'AreasPage');
const areas = createRoute({
  getParentRoute: () => root,
  path: '/dia-ban',
  validateSearch: (raw: Record<string, unknown>) => province(raw['province']),
  component: function Areas() {
    const { province: code } = areas.useSearch();
    return <AreasPage province={code ?? '10'} />;
  },
});
const AreaListPage = lazyRouteComponent(() => import('../../../features/areas/web/AreaListPage.tsx'), 'AreaListPage');
const areaList = createRoute({
  getParentRoute: () => root,
  path: '/dia-ban/nhap/$id',
  component: function OneAreaList() {
    const { id } = areaList.useParams();
    return <AreaListPage key={id} id={id} />;
  },
});
const disruptions = createRoute({
  getParentRoute: () => root,
  path: '/thien-tai-dich-benh',
  component: lazyRouteComponent(() => import('../../../features/disruptions/web/DisruptionsPage.tsx'), 'DisruptionsPage'),
});
const GatheringsTouched = lazyRouteComponent(
  () => import('../../../features/gatherings/web/parts/GatheringsTouched.tsx'),
  'GatheringsTouched',
);
const AdjustmentsTouched = lazyRouteComponent(
  () => import('../../../features/adjustments/web/parts/AdjustmentsTouched.tsx'),
  'AdjustmentsTouched',
);
const DisruptionPage = lazyRouteComponent(() => import('../../../features/disruptions/web/DisruptionPage.tsx'), 'DisruptionPage');
const disruption = createRoute({
  getParentRoute: () => root,
  path: '/thien-tai-dich-benh/$id',
  component: function OneDisruption() {
    const { id } = disruption.useParams();
    return (
      <DisruptionPage
        key={id}
        id={id}
        gatherings={
          <>
            <GatheringsTouched disruption={id} />
            <AdjustmentsTouched disruption={id} />
          </>
        }
      />
    );
  },
});
const statement = createRoute({
  getParentRoute: () => root,
  path: '/khai',
  component: lazyRouteComponent(() => import('../../../features/disruptions/web/StatementPage.tsx'), 'StatementPage'),
});
const GatheringsPage = lazyRouteComponent(() => import('../../../features/gatherings/web/GatheringsPage.tsx'), 'GatheringsPage');
const gatherings = createRoute({
  getParentRoute: () => root,
  path: '/hoat-dong-dong-nguoi',
  validateSearch: (raw: Record<string, unknown>): GatheringSearch => ({
    ...whole('year', raw['year'], 2000),
    ...oneOf('state', gatheringStates, raw['state']),
    ...oneOf('source', gatheringSources, raw['source']),
    ...oneOf('risk', ['yes'] as const, raw['risk']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Gatherings() {
    return <GatheringsPage search={gatherings.useSearch()} />;
  },
});
const GatheringPage = lazyRouteComponent(() => import('../../../features/gatherings/web/GatheringPage.tsx'), 'GatheringPage');
const gathering = createRoute({
  getParentRoute: () => root,
  path: '/hoat-dong-dong-nguoi/$id',
  component: function OneGathering() {
    const { id } = gathering.useParams();
    return <GatheringPage key={id} id={id} />;
  },
});
const AdjustmentsPage = lazyRouteComponent(() => import('../../../features/adjustments/web/AdjustmentsPage.tsx'), 'AdjustmentsPage');
const adjustments = createRoute({
  getParentRoute: () => root,
  path: '/dieu-chinh',
  validateSearch: (raw: Record<string, unknown>): AdjustmentSearch => ({
    ...whole('year', raw['year'], 2000),
    ...oneOf('state', [...adjustmentStates, 'open'] as const, raw['state']),
    ...oneOf('kind', adjustmentKinds, raw['kind']),
    ...oneOf('cause', ['yes'] as const, raw['cause']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Adjustments() {
    return <AdjustmentsPage search={adjustments.useSearch()} />;
  },
});
const AdjustmentPage = lazyRouteComponent(() => import('../../../features/adjustments/web/AdjustmentPage.tsx'), 'AdjustmentPage');
const adjustment = createRoute({
  getParentRoute: () => root,
  path: '/dieu-chinh/$id',
  component: function OneAdjustment() {
    const { id } = adjustment.useParams();
    return <AdjustmentPage key={id} id={id} />;
  },
});
const LocalFundingPage = lazyRouteComponent(() => import('../../../features/local-funding/web/LocalFundingPage.tsx'), 'LocalFundingPage');
const localFunding = createRoute({
  getParentRoute: () => root,
  path: '/kinh-phi-dia-phuong',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...whole('year', raw['year'], 2000),
    ...oneOf('hit', ['yes'] as const, raw['hit']),
  }),
  component: function LocalFunding() {
    const search = localFunding.useSearch();
    const year = useYear(search.year);
    return year === undefined ? null : <LocalFundingPage year={year} hit={search.hit === 'yes'} />;
  },
});
const ProvinceFundingPage = lazyRouteComponent(
  () => import('../../../features/local-funding/web/ProvinceFundingPage.tsx'),
  'ProvinceFundingPage',
);
const provinceFunding = createRoute({
  getParentRoute: () => root,
  path: '/kinh-phi-dia-phuong/$office',
  validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000),
  component: function OneProvince() {
    const [{ office }, year] = [provinceFunding.useParams(), useYear(provinceFunding.useSearch().year)];
    return year === undefined ? null : <ProvinceFundingPage key={office} office={office} year={year} />;
  },
});
const proposalRounds = createRoute({
  getParentRoute: () => root,
  path: '/de-xuat',
  component: lazyRouteComponent(() => import('../../../features/proposals/web/RoundsPage.tsx'), 'RoundsPage'),
});
const RoundPage = lazyRouteComponent(() => import('../../../features/proposals/web/RoundPage.tsx'), 'RoundPage');
const proposalRound = createRoute({
  getParentRoute: () => root,
  path: '/de-xuat/$id',
  validateSearch: (raw: Record<string, unknown>): RoundSearch => ({
    ...oneOf('state', proposalStandings, raw['state']),
    ...province(raw['province']),
    ...whole('page', raw['page'], 2),
  }),
  component: function OneRound() {
    const { id } = proposalRound.useParams();
    return <RoundPage key={id} id={id} search={proposalRound.useSearch()} />;
  },
});
const ProposalPage = lazyRouteComponent(() => import('../../../features/proposals/web/ProposalPage.tsx'), 'ProposalPage');
const proposal = createRoute({
  getParentRoute: () => root,
  path: '/de-xuat/de-an/$id',
  component: function OneProposal() {
    const { id } = proposal.useParams();
    return <ProposalPage key={id} id={id} />;
  },
});
const RebalancingsPage = lazyRouteComponent(() => import('../../../features/rebalancing/web/RebalancingsPage.tsx'), 'RebalancingsPage');
const rebalancings = createRoute({ getParentRoute: () => root, path: '/can-doi', component: RebalancingsPage });
const BenchPage = lazyRouteComponent(() => import('../../../features/rebalancing/web/BenchPage.tsx'), 'BenchPage');
const bench = createRoute({
  getParentRoute: () => root,
  path: '/can-doi/$id',
  validateSearch: (raw: Record<string, unknown>): BenchSearch => ({
    ...oneOf('show', benchShows, raw['show']),
    ...whole('page', raw['page'], 1),
    ...text('reference', raw['reference']),
  }),
  component: function OneBench() {
    const { id } = bench.useParams();
    return <BenchPage key={id} id={id} search={bench.useSearch()} />;
  },
});

/** Pages of what changes the course of a year: disruptions, gatherings, adjustments, proposals, the balance, local money. */
export const courseRoutes = [
  areas,
  areaList,
  disruptions,
  disruption,
  statement,
  gatherings,
  gathering,
  adjustments,
  adjustment,
  localFunding,
  provinceFunding,
  proposalRounds,
  proposalRound,
  proposal,
  rebalancings,
  bench,
] as const;
