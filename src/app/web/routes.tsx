import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { projectFigures, projectKinds, projectSorts, projectStates } from '../../features/projects/project.schema.ts';
import { type DisbursementState, disbursementStates } from '../../features/disbursements/disbursement.schema.ts';
import { adjustmentStates } from '../../features/adjustments/adjustment.schema.ts';
import { adjustmentKinds } from '../../features/adjustments/changes/change.schema.ts';
import type { AdjustmentSearch } from '../../features/adjustments/web/adjustments.client.ts';
import { foundKinds } from '../../features/search/search.schema.ts';
import { gatheringSources, gatheringStates } from '../../features/gatherings/gathering.schema.ts';
import { findingStates } from '../../features/inspections/kinds.schema.ts';
import type { FindingSearch } from '../../features/inspections/web/inspections.client.ts';
import { proposalStandings } from '../../features/proposals/proposal.schema.ts';
import type { RoundSearch } from '../../features/proposals/web/proposals.client.ts';
import type { GatheringSearch } from '../../features/gatherings/web/gatherings.client.ts';
import { reportStandings } from '../../features/reports/report.schema.ts';
import type { ConsolidatedSearch, ReportSearch } from '../../features/reports/web/reports.client.ts';
import type { QueueSearch } from '../../features/disbursements/web/DisbursementsPage.tsx';
import { draftViews, sourceKinds } from '../../features/documents/draft.schema.ts';
import type { DraftSearch } from '../../features/documents/web/drafts.client.ts';
import { benchShows } from '../../features/rebalancing/rebalancing.schema.ts';
import type { BenchSearch } from '../../features/rebalancing/web/rebalancing.client.ts';
import { useMe } from '../../features/organizations/web/parts/me.ts';
import { oneOf, province, text, whole } from './address.ts';
import { askOverviewAhead, forecastAddress, overviewAddress, rowsAddress, unitPlace } from './overview-address.ts';
import { FailedPage } from './FailedPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { officeRoutes } from './office-routes.tsx';
import { root } from './root-route.tsx';

/** What the list is asked for, as the address carries it. */
interface DispatchSearch { q?: string; year?: number; page?: number }

const RegisterPage = lazyRouteComponent(() => import('../../features/dispatches/web/RegisterPage.tsx'), 'RegisterPage');
const register = createRoute({
  getParentRoute: () => root, path: '/so-van-ban',
  validateSearch: (raw: Record<string, unknown>) => ({
    direction: raw['direction'] === 'out' ? 'out' as const : 'in' as const, ...text('office', raw['office']), ...text('series', raw['series']), ...whole('year', raw['year'], 1945), ...whole('page', raw['page'], 2),
  }),
  component: function OneRegister() { return <RegisterPage search={register.useSearch()} />; },
});
const ByProvincePage = lazyRouteComponent(() => import('../../features/dispatches/web/ByProvincePage.tsx'), 'ByProvincePage');
const byProvince = createRoute({
  getParentRoute: () => root, path: '/van-ban-theo-tinh', validateSearch: (raw: Record<string, unknown>) => ({ ...whole('year', raw['year'], 1945), ...text('map', raw['map']) }),
  component: function ByProvince() { return <ByProvincePage search={byProvince.useSearch()} />; },
});
const letters = createRoute({ getParentRoute: () => root, path: '/cho-ky-nhan', component: lazyRouteComponent(() => import('../../features/dispatches/web/LettersPage.tsx'), 'LettersPage') });
const workFiles = createRoute({ getParentRoute: () => root, path: '/ho-so', component: lazyRouteComponent(() => import('../../features/dispatches/web/WorkFilesPage.tsx'), 'WorkFilesPage') });
const WorkFilePage = lazyRouteComponent(() => import('../../features/dispatches/web/WorkFilePage.tsx'), 'WorkFilePage');
const workFile = createRoute({
  getParentRoute: () => root, path: '/ho-so/$id',
  component: function OneWorkFile() { const { id } = workFile.useParams(); return <WorkFilePage key={id} id={id} />; },
});

const DispatchesPage = lazyRouteComponent(() => import('../../features/dispatches/web/DispatchesPage.tsx'), 'DispatchesPage');
const dispatches = createRoute({
  getParentRoute: () => root, path: '/van-ban',
  validateSearch: (raw: Record<string, unknown>): DispatchSearch => ({
    ...(typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? { q: String(raw['q']).slice(0, 200) } : {}),
    ...whole('year', raw['year'], 1945), ...whole('page', raw['page'], 2),
  }),
  component: function Dispatches() { return <DispatchesPage search={dispatches.useSearch()} />; },
});

const DutyListCard = lazyRouteComponent(() => import('../../features/tasks/web/parts/DutyListCard.tsx'), 'DutyListCard');
const DispatchPage = lazyRouteComponent(() => import('../../features/dispatches/web/DispatchPage.tsx'), 'DispatchPage');
const dispatch = createRoute({
  getParentRoute: () => root, path: '/van-ban/$id',
  component: function OneDispatch() {
    const { id } = dispatch.useParams();
    return <DispatchPage key={id} id={id} duties={<DutyListCard dispatchId={id} />} />;
  },
});

const desk = createRoute({ getParentRoute: () => root, path: '/ban-lam-viec', component: lazyRouteComponent(() => import('../../features/tasks/web/DeskPage.tsx'), 'DeskPage') });
const tasks = createRoute({ getParentRoute: () => root, path: '/nhiem-vu', component: lazyRouteComponent(() => import('../../features/tasks/web/TasksPage.tsx'), 'TasksPage') });
const OfficeTasksPage = lazyRouteComponent(() => import('../../features/tasks/web/OfficeTasksPage.tsx'), 'OfficeTasksPage');
const answers = createRoute({ getParentRoute: () => root, path: '/nhiem-vu/tra-loi', validateSearch: (raw: Record<string, unknown>) => text('nhiem-vu', raw['nhiem-vu']), component: function Answers() { return <OfficeTasksPage asked={answers.useSearch()['nhiem-vu']} />; } });
const officeTasks = createRoute({
  getParentRoute: () => root, path: '/nhiem-vu/co-quan/$id',
  component: function OfficeTasks() { const { id } = officeTasks.useParams(); return <OfficeTasksPage key={id} office={id} />; },
});
const MatrixPage = lazyRouteComponent(() => import('../../features/tasks/web/MatrixPage.tsx'), 'MatrixPage');
const matrix = createRoute({
  getParentRoute: () => root, path: '/nhiem-vu/van-ban/$id', validateSearch: (raw: Record<string, unknown>) => ({ ...text('region', raw['region']), ...text('state', raw['state']) }),
  component: function OneMatrix() { const { id } = matrix.useParams(); return <MatrixPage key={id} id={id} search={matrix.useSearch()} />; },
});
const TaskReminders = lazyRouteComponent(() => import('../../features/reminders/web/parts/TaskReminders.tsx'), 'TaskReminders');
const TaskPage = lazyRouteComponent(() => import('../../features/tasks/web/TaskPage.tsx'), 'TaskPage');
const task = createRoute({
  getParentRoute: () => root, path: '/nhiem-vu/$id',
  component: function OneTask() { const { id } = task.useParams(); return <TaskPage key={id} id={id} reminders={<TaskReminders taskId={id} />} />; },
});

const ProjectsPage = lazyRouteComponent(() => import('../../features/projects/web/ProjectsPage.tsx'), 'ProjectsPage');
const projects = createRoute({
  getParentRoute: () => root, path: '/de-an',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text('q', raw['q']), ...(raw['year'] === 'all' ? { year: 'all' as const } : whole('year', raw['year'], 2000)), ...province(raw['province']), ...oneOf('state', projectStates, raw['state']), ...oneOf('kind', projectKinds, raw['kind']), ...oneOf('figure', projectFigures, raw['figure']), ...unitPlace('unitProvince', raw['unitProvince']), ...oneOf('sort', projectSorts, raw['sort']), ...whole('page', raw['page'], 2),
  }),
  component: function Projects() { return <ProjectsPage search={projects.useSearch()} />; },
});
const registerProject = createRoute({ getParentRoute: () => root, path: '/de-an/dang-ky', component: lazyRouteComponent(() => import('../../features/projects/web/RegisterProjectPage.tsx'), 'RegisterProjectPage') });
const RegistrationPage = lazyRouteComponent(() => import('../../features/projects/web/RegistrationPage.tsx'), 'RegistrationPage');
const registration = createRoute({
  getParentRoute: () => root, path: '/de-an/nhap/$id',
  component: function OneRegistration() { const { id } = registration.useParams(); return <RegistrationPage key={id} id={id} />; },
});
const ProjectPage = lazyRouteComponent(() => import('../../features/oversight/web/ProjectPage.tsx'), 'ProjectPage');
const project = createRoute({
  getParentRoute: () => root, path: '/de-an/$id',
  component: function OneProject() { const { id } = project.useParams(); return <ProjectPage key={id} id={id} />; },
});
const ReviseProjectPage = lazyRouteComponent(() => import('../../features/oversight/web/ReviseProjectPage.tsx'), 'ReviseProjectPage');
const reviseProject = createRoute({
  getParentRoute: () => root, path: '/de-an/$id/sua',
  component: function OneRevision() { const { id } = reviseProject.useParams(); return <ReviseProjectPage key={id} id={id} />; },
});
const OverviewPage = lazyRouteComponent(() => import('../../features/oversight/web/OverviewPage.tsx'), 'OverviewPage');
const overview = createRoute({
  getParentRoute: () => root, path: '/toan-quoc', validateSearch: overviewAddress,
  loader: ({ location }) => { void OverviewPage.preload?.(); askOverviewAhead(location.search); },
  component: function Overview() { const search = overview.useSearch(); const year = useYear(search.year); return year === undefined ? null : <OverviewPage year={year} figure={search.figure} />; },
});
const FigureRowsPage = lazyRouteComponent(() => import('../../features/oversight/web/FigureRowsPage.tsx'), 'FigureRowsPage');
const figureRows = createRoute({
  getParentRoute: () => root, path: '/toan-quoc/so-lieu', validateSearch: rowsAddress,
  component: function Rows() { const search = figureRows.useSearch(); const year = useYear(search.year); return year === undefined ? null : <FigureRowsPage search={{ ...search, year }} />; },
});
const ForecastPage = lazyRouteComponent(() => import('../../features/oversight/web/ForecastPage.tsx'), 'ForecastPage');
const forecast = createRoute({
  getParentRoute: () => root, path: '/toan-quoc/du-bao', validateSearch: forecastAddress,
  component: function Forecast() { const search = forecast.useSearch(); const year = useYear(search.year); return year === undefined ? null : <ForecastPage search={{ ...search, year }} />; },
});
const LeadershipPage = lazyRouteComponent(() => import('../../features/oversight/web/LeadershipPage.tsx'), 'LeadershipPage');
const leadership = createRoute({ getParentRoute: () => root, path: '/lanh-dao', validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000), component: function Leaders() { const year = useYear(leadership.useSearch().year); return year === undefined ? null : <LeadershipPage year={year} />; } });
const ContractsPage = lazyRouteComponent(() => import('../../features/contracts/web/ContractsPage.tsx'), 'ContractsPage');
const contracts = createRoute({
  getParentRoute: () => root, path: '/hop-dong', validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000),
  component: function Contracts() { const year = useYear(contracts.useSearch().year); return year === undefined ? null : <ContractsPage year={year} />; },
});
const CampaignPage = lazyRouteComponent(() => import('../../features/contracts/web/CampaignPage.tsx'), 'CampaignPage');
const campaign = createRoute({
  getParentRoute: () => root, path: '/hop-dong/dot/$id', validateSearch: (raw: Record<string, unknown>) => province(raw['province']),
  component: function OneCampaign() { const { id } = campaign.useParams(); return <CampaignPage key={id} id={id} province={campaign.useSearch().province} />; },
});
const PlanPage = lazyRouteComponent(() => import('../../features/plans/web/PlanPage.tsx'), 'PlanPage');
const plan = createRoute({
  getParentRoute: () => root, path: '/ke-hoach/$year',
  component: function Plan() { const { year } = plan.useParams(); return <PlanPage key={year} year={Number(year)} />; },
});
const CarryPage = lazyRouteComponent(() => import('../../features/plans/web/CarryPage.tsx'), 'CarryPage');
const carry = createRoute({
  getParentRoute: () => root, path: '/ke-hoach/$year/chuyen-nam-sau',
  component: function Carry() { const { year } = carry.useParams(); return <CarryPage key={year} year={Number(year)} />; },
});
const presentPlan = createRoute({ getParentRoute: () => root, path: '/ke-hoach', component: function PresentPlan() { const year = useYear(undefined); return year === undefined ? null : <PlanPage year={year} />; } });
const DecisionPage = lazyRouteComponent(() => import('../../features/plans/web/DecisionPage.tsx'), 'DecisionPage');
const decision = createRoute({
  getParentRoute: () => root, path: '/ke-hoach/quyet-dinh/$id',
  component: function OneDecision() { const { id } = decision.useParams(); return <DecisionPage key={id} id={id} />; },
});
const ImportPage = lazyRouteComponent(() => import('../../features/plans/web/ImportPage.tsx'), 'ImportPage');
const planImport = createRoute({
  getParentRoute: () => root, path: '/ke-hoach/nhap/$id',
  component: function OneImport() { const { id } = planImport.useParams(); return <ImportPage key={id} id={id} />; },
});
const DisbursementsPage = lazyRouteComponent(() => import('../../features/disbursements/web/DisbursementsPage.tsx'), 'DisbursementsPage');
const disbursements = createRoute({
  getParentRoute: () => root, path: '/giai-ngan',
  validateSearch: (raw: Record<string, unknown>): QueueSearch => ({ ...(disbursementStates.some((state) => state === raw['state']) ? { state: raw['state'] as DisbursementState } : {}), ...whole('page', raw['page'], 2) }),
  component: function Disbursements() { return <DisbursementsPage search={disbursements.useSearch()} />; },
});
const AccountsPage = lazyRouteComponent(() => import('../../features/disbursements/web/AccountsPage.tsx'), 'AccountsPage');
const accounts = createRoute({
  getParentRoute: () => root, path: '/giai-ngan/doi-chieu/$id',
  component: function OneExport() { const { id } = accounts.useParams(); return <AccountsPage key={id} id={id} />; },
});
const TreasuryPage = lazyRouteComponent(() => import('../../features/disbursements/web/TreasuryPage.tsx'), 'TreasuryPage');
const treasury = createRoute({
  getParentRoute: () => root, path: '/giai-ngan/kho-bac/$id',
  component: function OneTreasuryFile() { const { id } = treasury.useParams(); return <TreasuryPage key={id} id={id} />; },
});
const SigningListPage = lazyRouteComponent(() => import('../../features/contracts/web/SigningListPage.tsx'), 'SigningListPage');
const signingList = createRoute({
  getParentRoute: () => root, path: '/hop-dong/nhap/$id',
  component: function OneSigningList() { const { id } = signingList.useParams(); return <SigningListPage key={id} id={id} />; },
});
const norms = createRoute({ getParentRoute: () => root, path: '/dinh-muc', component: lazyRouteComponent(() => import('../../features/projects/web/NormsPage.tsx'), 'NormsPage') });
const EstablishmentsPage = lazyRouteComponent(() => import('../../features/projects/web/EstablishmentsPage.tsx'), 'EstablishmentsPage');
const establishments = createRoute({
  getParentRoute: () => root, path: '/co-so', validateSearch: (raw: Record<string, unknown>) => ({ ...text('q', raw['q']), ...province(raw['province']), ...whole('page', raw['page'], 2) }),
  component: function Establishments() { return <EstablishmentsPage search={establishments.useSearch()} />; },
});
const EstablishmentPage = lazyRouteComponent(() => import('../../features/projects/web/EstablishmentPage.tsx'), 'EstablishmentPage');
const establishment = createRoute({
  getParentRoute: () => root, path: '/co-so/$id',
  component: function OneEstablishment() { const { id } = establishment.useParams(); return <EstablishmentPage key={id} id={id} />; },
});

/** The plan year of a page: the one its address names, or that of the day looked at; undefined while that is not known. */
function useYear(said: number | undefined): number | undefined {
  const me = useMe();
  return said ?? (me === undefined ? undefined : Number(me.today.slice(0, 4)));
}

const disruptions = createRoute({ getParentRoute: () => root, path: '/thien-tai-dich-benh', component: lazyRouteComponent(() => import('../../features/disruptions/web/DisruptionsPage.tsx'), 'DisruptionsPage') });
const AreasPage = lazyRouteComponent(() => import('../../features/areas/web/AreasPage.tsx'), 'AreasPage');
const areas = createRoute({
  getParentRoute: () => root, path: '/dia-ban', validateSearch: (raw: Record<string, unknown>) => province(raw['province']),
  component: function Areas() { const { province: code } = areas.useSearch(); return <AreasPage province={code ?? '10'} />; },
});
const AreaListPage = lazyRouteComponent(() => import('../../features/areas/web/AreaListPage.tsx'), 'AreaListPage');
const areaList = createRoute({
  getParentRoute: () => root, path: '/dia-ban/nhap/$id',
  component: function OneAreaList() { const { id } = areaList.useParams(); return <AreaListPage key={id} id={id} />; },
});
const GatheringsTouched = lazyRouteComponent(() => import('../../features/gatherings/web/parts/GatheringsTouched.tsx'), 'GatheringsTouched');
const statement = createRoute({ getParentRoute: () => root, path: '/khai', component: lazyRouteComponent(() => import('../../features/disruptions/web/StatementPage.tsx'), 'StatementPage') });
const MeetingPage = lazyRouteComponent(() => import('../../features/meetings/web/MeetingPage.tsx'), 'MeetingPage');
const meeting = createRoute({
  getParentRoute: () => root, path: '/giao-ban', validateSearch: (raw: Record<string, unknown>) => ({ ...text('week', raw['week']), ...text('office', raw['office']) }),
  component: function OneMeeting() { return <MeetingPage search={meeting.useSearch()} />; },
});
const AdjustmentsTouched = lazyRouteComponent(() => import('../../features/adjustments/web/parts/AdjustmentsTouched.tsx'), 'AdjustmentsTouched');
const AdjustmentsPage = lazyRouteComponent(() => import('../../features/adjustments/web/AdjustmentsPage.tsx'), 'AdjustmentsPage');
const adjustments = createRoute({
  getParentRoute: () => root, path: '/dieu-chinh', validateSearch: (raw: Record<string, unknown>): AdjustmentSearch => ({ ...whole('year', raw['year'], 2000), ...oneOf('state', [...adjustmentStates, 'open'] as const, raw['state']), ...oneOf('kind', adjustmentKinds, raw['kind']), ...oneOf('cause', ['yes'] as const, raw['cause']), ...whole('page', raw['page'], 2) }),
  component: function Adjustments() { return <AdjustmentsPage search={adjustments.useSearch()} />; },
});
const AdjustmentPage = lazyRouteComponent(() => import('../../features/adjustments/web/AdjustmentPage.tsx'), 'AdjustmentPage');
const adjustment = createRoute({
  getParentRoute: () => root, path: '/dieu-chinh/$id',
  component: function OneAdjustment() { const { id } = adjustment.useParams(); return <AdjustmentPage key={id} id={id} />; },
});
const DisruptionPage = lazyRouteComponent(() => import('../../features/disruptions/web/DisruptionPage.tsx'), 'DisruptionPage');
const disruption = createRoute({
  getParentRoute: () => root, path: '/thien-tai-dich-benh/$id',
  component: function OneDisruption() { const { id } = disruption.useParams(); return <DisruptionPage key={id} id={id} gatherings={<><GatheringsTouched disruption={id} /><AdjustmentsTouched disruption={id} /></>} />; },
});
const UrgingPage = lazyRouteComponent(() => import('../../features/urging/web/UrgingPage.tsx'), 'UrgingPage');
const urging = createRoute({ getParentRoute: () => root, path: '/don-doc', component: UrgingPage });
const DraftsPage = lazyRouteComponent(() => import('../../features/documents/web/DraftsPage.tsx'), 'DraftsPage');
const drafts = createRoute({
  getParentRoute: () => root, path: '/du-thao', validateSearch: (raw: Record<string, unknown>): DraftSearch => ({ ...oneOf('view', draftViews, raw['view']), ...oneOf('source', sourceKinds, raw['source']), ...text('set', raw['set']), ...whole('page', raw['page'], 2) }),
  component: function Drafts() { const search = drafts.useSearch(); return <DraftsPage key={search.set ?? search.view ?? ''} search={search} />; },
});
const DraftPage = lazyRouteComponent(() => import('../../features/documents/web/DraftPage.tsx'), 'DraftPage');
const draft = createRoute({
  getParentRoute: () => root, path: '/du-thao/$id',
  component: function OneDraft() { const { id } = draft.useParams(); return <DraftPage key={id} id={id} />; },
});
const RebalancingsPage = lazyRouteComponent(() => import('../../features/rebalancing/web/RebalancingsPage.tsx'), 'RebalancingsPage');
const rebalancings = createRoute({ getParentRoute: () => root, path: '/can-doi', component: RebalancingsPage });
const BenchPage = lazyRouteComponent(() => import('../../features/rebalancing/web/BenchPage.tsx'), 'BenchPage');
const bench = createRoute({
  getParentRoute: () => root, path: '/can-doi/$id', validateSearch: (raw: Record<string, unknown>): BenchSearch => ({ ...oneOf('show', benchShows, raw['show']), ...whole('page', raw['page'], 1), ...text('reference', raw['reference']) }),
  component: function OneBench() { const { id } = bench.useParams(); return <BenchPage key={id} id={id} search={bench.useSearch()} />; },
});
const GatheringsPage = lazyRouteComponent(() => import('../../features/gatherings/web/GatheringsPage.tsx'), 'GatheringsPage');
const gatherings = createRoute({
  getParentRoute: () => root, path: '/hoat-dong-dong-nguoi', validateSearch: (raw: Record<string, unknown>): GatheringSearch => ({ ...whole('year', raw['year'], 2000), ...oneOf('state', gatheringStates, raw['state']), ...oneOf('source', gatheringSources, raw['source']), ...oneOf('risk', ['yes'] as const, raw['risk']), ...whole('page', raw['page'], 2) }),
  component: function Gatherings() { return <GatheringsPage search={gatherings.useSearch()} />; },
});
const GatheringPage = lazyRouteComponent(() => import('../../features/gatherings/web/GatheringPage.tsx'), 'GatheringPage');
const gathering = createRoute({
  getParentRoute: () => root, path: '/hoat-dong-dong-nguoi/$id',
  component: function OneGathering() { const { id } = gathering.useParams(); return <GatheringPage key={id} id={id} />; },
});
const ExchangePage = lazyRouteComponent(() => import('../../features/exchange/web/ExchangePage.tsx'), 'ExchangePage');
const exchange = createRoute({
  getParentRoute: () => root, path: '/trao-doi', validateSearch: (raw: Record<string, unknown>) => whole('page', raw['page'], 2),
  component: function Exchange() { return <ExchangePage page={exchange.useSearch().page ?? 1} />; },
});
const webhooks = createRoute({ getParentRoute: () => root, path: '/trao-doi/dia-chi-nhan', component: lazyRouteComponent(() => import('../../features/exchange/web/WebhooksPage.tsx'), 'WebhooksPage') });
const SearchPage = lazyRouteComponent(() => import('../../features/search/web/SearchPage.tsx'), 'SearchPage');
const searchPage = createRoute({
  getParentRoute: () => root, path: '/tim', validateSearch: (raw: Record<string, unknown>) => ({ ...text('q', raw['q']), ...oneOf('kind', foundKinds, raw['kind']), ...whole('page', raw['page'], 2) }),
  component: function Searching() { return <SearchPage asked={searchPage.useSearch()} />; },
});
const PublicPage = lazyRouteComponent(() => import('../../features/publication/web/PublicPage.tsx'), 'PublicPage');
const publicPage = createRoute({
  getParentRoute: () => root, path: '/cong-khai', validateSearch: (raw: Record<string, unknown>) => ({ ...whole('year', raw['year'], 2000), ...province(raw['province']), ...text('q', raw['q']), ...whole('page', raw['page'], 2) }),
  component: function Published() { return <PublicPage search={publicPage.useSearch()} />; },
});
const LocalFundingPage = lazyRouteComponent(() => import('../../features/local-funding/web/LocalFundingPage.tsx'), 'LocalFundingPage');
const localFunding = createRoute({
  getParentRoute: () => root, path: '/kinh-phi-dia-phuong', validateSearch: (raw: Record<string, unknown>) => ({ ...whole('year', raw['year'], 2000), ...oneOf('hit', ['yes'] as const, raw['hit']) }),
  component: function LocalFunding() { const search = localFunding.useSearch(); const year = useYear(search.year); return year === undefined ? null : <LocalFundingPage year={year} hit={search.hit === 'yes'} />; },
});
const ProvinceFundingPage = lazyRouteComponent(() => import('../../features/local-funding/web/ProvinceFundingPage.tsx'), 'ProvinceFundingPage');
const provinceFunding = createRoute({
  getParentRoute: () => root, path: '/kinh-phi-dia-phuong/$office', validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000),
  component: function OneProvince() { const [{ office }, year] = [provinceFunding.useParams(), useYear(provinceFunding.useSearch().year)]; return year === undefined ? null : <ProvinceFundingPage key={office} office={office} year={year} />; },
});

const proposalRounds = createRoute({ getParentRoute: () => root, path: '/de-xuat', component: lazyRouteComponent(() => import('../../features/proposals/web/RoundsPage.tsx'), 'RoundsPage') });
const RoundPage = lazyRouteComponent(() => import('../../features/proposals/web/RoundPage.tsx'), 'RoundPage');
const proposalRound = createRoute({
  getParentRoute: () => root, path: '/de-xuat/$id', validateSearch: (raw: Record<string, unknown>): RoundSearch => ({ ...oneOf('state', proposalStandings, raw['state']), ...province(raw['province']), ...whole('page', raw['page'], 2) }),
  component: function OneRound() { const { id } = proposalRound.useParams(); return <RoundPage key={id} id={id} search={proposalRound.useSearch()} />; },
});
const ProposalPage = lazyRouteComponent(() => import('../../features/proposals/web/ProposalPage.tsx'), 'ProposalPage');
const proposal = createRoute({
  getParentRoute: () => root, path: '/de-xuat/de-an/$id',
  component: function OneProposal() { const { id } = proposal.useParams(); return <ProposalPage key={id} id={id} />; },
});

const inspections = createRoute({ getParentRoute: () => root, path: '/kiem-tra', component: lazyRouteComponent(() => import('../../features/inspections/web/InspectionsPage.tsx'), 'InspectionsPage') });
const InspectionPlanPage = lazyRouteComponent(() => import('../../features/inspections/web/InspectionPlanPage.tsx'), 'InspectionPlanPage');
const inspectionPlan = createRoute({
  getParentRoute: () => root, path: '/kiem-tra/ke-hoach/$id',
  component: function OneInspectionPlan() { const { id } = inspectionPlan.useParams(); return <InspectionPlanPage key={id} id={id} />; },
});
const FindingsPage = lazyRouteComponent(() => import('../../features/inspections/web/FindingsPage.tsx'), 'FindingsPage');
const findings = createRoute({
  getParentRoute: () => root, path: '/kiem-tra/ton-tai', validateSearch: (raw: Record<string, unknown>): FindingSearch => ({ ...oneOf('state', [...findingStates, 'overdue'] as const, raw['state']), ...whole('page', raw['page'], 2) }),
  component: function Findings() { return <FindingsPage search={findings.useSearch()} />; },
});
const MinutesPage = lazyRouteComponent(() => import('../../features/inspections/web/MinutesPage.tsx'), 'MinutesPage');
const minutes = createRoute({
  getParentRoute: () => root, path: '/kiem-tra/bien-ban/$id',
  component: function Minutes() { const { id } = minutes.useParams(); return <MinutesPage key={id} id={id} />; },
});
const VisitPage = lazyRouteComponent(() => import('../../features/inspections/web/VisitPage.tsx'), 'VisitPage');
const visit = createRoute({
  getParentRoute: () => root, path: '/kiem-tra/lan/$id', validateSearch: (raw: Record<string, unknown>) => ({ ...text('code', raw['code']), ...text('reason', raw['reason']), ...text('office', raw['office']) }),
  component: function OneVisit() { const [{ id }, { code, reason, office }] = [visit.useParams(), visit.useSearch()]; return <VisitPage key={id} id={id} about={{ ...(code === undefined ? {} : { projectCode: code }), ...(reason === undefined ? {} : { reason }), ...(office === undefined ? {} : { officeId: office }) }} />; },
});
const ReportsPage = lazyRouteComponent(() => import('../../features/reports/web/ReportsPage.tsx'), 'ReportsPage');
const reports = createRoute({
  getParentRoute: () => root, path: '/bao-cao', validateSearch: (raw: Record<string, unknown>): ReportSearch => ({ ...text('schedule', raw['schedule']), ...whole('year', raw['year'], 2000), ...oneOf('region', ['bac', 'mien-trung-tay-nguyen', 'nam'] as const, raw['region']), ...oneOf('standing', reportStandings, raw['standing']) }),
  component: function Reports() { return <ReportsPage search={reports.useSearch()} />; },
});
const ConsolidatedPage = lazyRouteComponent(() => import('../../features/reports/web/ConsolidatedPage.tsx'), 'ConsolidatedPage');
const consolidated = createRoute({
  getParentRoute: () => root, path: '/bao-cao/tong-hop', validateSearch: (raw: Record<string, unknown>): ConsolidatedSearch => ({ ...text('schedule', raw['schedule']), ...text('endsOn', raw['endsOn']) }),
  component: function OneConsolidated() { return <ConsolidatedPage search={consolidated.useSearch()} />; },
});
const reportForms = createRoute({ getParentRoute: () => root, path: '/bao-cao/bieu-mau', component: lazyRouteComponent(() => import('../../features/reports/web/FormsPage.tsx'), 'FormsPage') });
const FormPage = lazyRouteComponent(() => import('../../features/reports/web/FormPage.tsx'), 'FormPage');
const reportForm = createRoute({
  getParentRoute: () => root, path: '/bao-cao/bieu-mau/$id',
  component: function OneForm() { const { id } = reportForm.useParams(); return <FormPage key={id} id={id} />; },
});
const ReportPage = lazyRouteComponent(() => import('../../features/reports/web/ReportPage.tsx'), 'ReportPage');
const report = createRoute({
  getParentRoute: () => root, path: '/bao-cao/$id',
  component: function OneReport() { const { id } = report.useParams(); return <ReportPage key={id} id={id} />; },
});

export const router = createRouter({ routeTree: root.addChildren([
  ...officeRoutes,
  dispatches, dispatch, register, byProvince, letters, workFiles, workFile,
  desk, tasks, answers, officeTasks, matrix, task,
  overview, figureRows, forecast, leadership, meeting,
  plan, carry, presentPlan, planImport, decision,
  projects, registerProject, registration, project, reviseProject, norms, establishments, establishment,
  contracts, campaign, signingList,
  disbursements, accounts, treasury,
  areas, areaList, disruptions, disruption, statement, gatherings, gathering, adjustments, adjustment, localFunding, provinceFunding,
  publicPage, searchPage, exchange, webhooks, urging, drafts, draft,
  reports, consolidated, reportForms, reportForm, report,
  proposalRounds, proposalRound, proposal, rebalancings, bench,
  inspections, inspectionPlan, findings, minutes, visit,
]), defaultPreload: 'intent', scrollRestoration: true, defaultNotFoundComponent: NotFoundPage, defaultErrorComponent: FailedPage });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
