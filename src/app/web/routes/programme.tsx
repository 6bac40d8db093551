import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { projectFigures, projectKinds, projectSorts, projectStates } from '../../../features/projects/project.schema.ts';
import { type DisbursementState, disbursementStates } from '../../../features/disbursements/disbursement.schema.ts';
import type { QueueSearch } from '../../../features/disbursements/web/DisbursementsPage.tsx';
import { oneOf, province, text, whole } from '../address.ts';
import { unitPlace } from '../overview-address.ts';
import { root } from './root.tsx';
import { useYear } from '../plan-year.ts';

const PlanPage = lazyRouteComponent(() => import('../../../features/plans/web/PlanPage.tsx'), 'PlanPage');
const plan = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/$year',
  component: function Plan() {
    const { year } = plan.useParams();
    return <PlanPage key={year} year={Number(year)} />;
  },
});
const CarryPage = lazyRouteComponent(() => import('../../../features/plans/web/CarryPage.tsx'), 'CarryPage');
const carry = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/$year/chuyen-nam-sau',
  component: function Carry() {
    const { year } = carry.useParams();
    return <CarryPage key={year} year={Number(year)} />;
  },
});
const presentPlan = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach',
  component: function PresentPlan() {
    const year = useYear(undefined);
    return year === undefined ? null : <PlanPage year={year} />;
  },
});
const ImportPage = lazyRouteComponent(() => import('../../../features/plans/web/ImportPage.tsx'), 'ImportPage');
const planImport = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/nhap/$id',
  component: function OneImport() {
    const { id } = planImport.useParams();
    return <ImportPage key={id} id={id} />;
  },
});
const DecisionPage = lazyRouteComponent(() => import('../../../features/plans/web/DecisionPage.tsx'), 'DecisionPage');
const decision = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/quyet-dinh/$id',
  component: function OneDecision() {
    const { id } = decision.useParams();
    return <DecisionPage key={id} id={id} />;
  },
});
const ProjectsPage = lazyRouteComponent(() => import('../../../features/projects/web/ProjectsPage.tsx'), 'ProjectsPage');
const projects = createRoute({
  getParentRoute: () => root,
  path: '/de-an',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text('q', raw['q']),
    ...(raw['year'] === 'all' ? { year: 'all' as const } : whole('year', raw['year'], 2000)),
    ...province(raw['province']),
    ...oneOf('state', projectStates, raw['state']),
    ...oneOf('kind', projectKinds, raw['kind']),
    ...oneOf('figure', projectFigures, raw['figure']),
    ...unitPlace('unitProvince', raw['unitProvince']),
    ...oneOf('sort', projectSorts, raw['sort']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Projects() {
    return <ProjectsPage search={projects.useSearch()} />;
  },
});
const registerProject = createRoute({
  getParentRoute: () => root,
  path: '/de-an/dang-ky',
  component: lazyRouteComponent(() => import('../../../features/projects/web/RegisterProjectPage.tsx'), 'RegisterProjectPage'),
});
const RegistrationPage = lazyRouteComponent(() => import('../../../features/projects/web/RegistrationPage.tsx'), 'RegistrationPage');
const registration = createRoute({
  getParentRoute: () => root,
  path: '/de-an/nhap/$id',
  component: function OneRegistration() {
    const { id } = registration.useParams();
    return <RegistrationPage key={id} id={id} />;
  },
});
const ProjectPage = lazyRouteComponent(() => import('../../../features/oversight/web/ProjectPage.tsx'), 'ProjectPage');
const project = createRoute({
  getParentRoute: () => root,
  path: '/de-an/$id',
  component: function OneProject() {
    const { id } = project.useParams();
    return <ProjectPage key={id} id={id} />;
  },
});
const ReviseProjectPage = lazyRouteComponent(() => import('../../../features/oversight/web/ReviseProjectPage.tsx'), 'ReviseProjectPage');
const reviseProject = createRoute({
  getParentRoute: () => root,
  path: '/de-an/$id/sua',
  component: function OneRevision() {
    const { id } = reviseProject.useParams();
    return <ReviseProjectPage key={id} id={id} />;
  },
});
const norms = createRoute({
  getParentRoute: () => root,
  path: '/dinh-muc',
  component: lazyRouteComponent(() => import('../../../features/projects/web/NormsPage.tsx'), 'NormsPage'),
});
const EstablishmentsPage = lazyRouteComponent(() => import('../../../features/projects/web/EstablishmentsPage.tsx'), 'EstablishmentsPage');
const establishments = createRoute({
  getParentRoute: () => root,
  path: '/co-so',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text('q', raw['q']),
    ...province(raw['province']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Establishments() {
    return <EstablishmentsPage search={establishments.useSearch()} />;
  },
});
const EstablishmentPage = lazyRouteComponent(() => import('../../../features/projects/web/EstablishmentPage.tsx'), 'EstablishmentPage');
const establishment = createRoute({
  getParentRoute: () => root,
  path: '/co-so/$id',
  component: function OneEstablishment() {
    const { id } = establishment.useParams();
    return <EstablishmentPage key={id} id={id} />;
  },
});
const ContractsPage = lazyRouteComponent(() => import('../../../features/contracts/web/ContractsPage.tsx'), 'ContractsPage');
const contracts = createRoute({
  getParentRoute: () => root,
  path: '/hop-dong',
  validateSearch: (raw: Record<string, unknown>) => whole('year', raw['year'], 2000),
  component: function Contracts() {
    const year = useYear(contracts.useSearch().year);
    return year === undefined ? null : <ContractsPage year={year} />;
  },
});
const CampaignPage = lazyRouteComponent(() => import('../../../features/contracts/web/CampaignPage.tsx'), 'CampaignPage');
const campaign = createRoute({
  getParentRoute: () => root,
  path: '/hop-dong/dot/$id',
  validateSearch: (raw: Record<string, unknown>) => province(raw['province']),
  component: function OneCampaign() {
    const { id } = campaign.useParams();
    return <CampaignPage key={id} id={id} province={campaign.useSearch().province} />;
  },
});
const SigningListPage = lazyRouteComponent(() => import('../../../features/contracts/web/SigningListPage.tsx'), 'SigningListPage');
const signingList = createRoute({
  getParentRoute: () => root,
  path: '/hop-dong/nhap/$id',
  component: function OneSigningList() {
    const { id } = signingList.useParams();
    return <SigningListPage key={id} id={id} />;
  },
});
const DisbursementsPage = lazyRouteComponent(
  () => import('../../../features/disbursements/web/DisbursementsPage.tsx'),
  'DisbursementsPage',
);
const disbursements = createRoute({
  getParentRoute: () => root,
  path: '/giai-ngan',
  validateSearch: (raw: Record<string, unknown>): QueueSearch => ({
    ...(disbursementStates.some((state) => state === raw['state']) ? { state: raw['state'] as DisbursementState } : {}),
    ...whole('page', raw['page'], 2),
  }),
  component: function Disbursements() {
    return <DisbursementsPage search={disbursements.useSearch()} />;
  },
});
const AccountsPage = lazyRouteComponent(() => import('../../../features/disbursements/web/AccountsPage.tsx'), 'AccountsPage');
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/giai-ngan/doi-chieu/$id',
  component: function OneExport() {
    const { id } = accounts.useParams();
    return <AccountsPage key={id} id={id} />;
  },
});
const TreasuryPage = lazyRouteComponent(() => import('../../../features/disbursements/web/TreasuryPage.tsx'), 'TreasuryPage');
const treasury = createRoute({
  getParentRoute: () => root,
  path: '/giai-ngan/kho-bac/$id',
  component: function OneTreasuryFile() {
    const { id } = treasury.useParams();
    return <TreasuryPage key={id} id={id} />;
  },
});

/** Pages of the plan and its projects, from registration to settlement. */
export const programmeRoutes = [
  plan,
  carry,
  presentPlan,
  planImport,
  decision,
  projects,
  registerProject,
  registration,
  project,
  reviseProject,
  norms,
  establishments,
  establishment,
  contracts,
  campaign,
  signingList,
  disbursements,
  accounts,
  treasury,
] as const;
