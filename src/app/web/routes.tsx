import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FailedPage } from './FailedPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

/** What the list is asked for, as the address carries it. */
interface DispatchSearch { q?: string; year?: number; page?: number }

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailedPage });

const DesksPage = lazyRouteComponent(() => import('../../features/organizations/web/DesksPage.tsx'), 'DesksPage');
const home = createRoute({ getParentRoute: () => root, path: '/', component: DesksPage });

const SignInPage = lazyRouteComponent(() => import('../../features/organizations/web/SignInPage.tsx'), 'SignInPage');
const signIn = createRoute({
  getParentRoute: () => root, path: '/dang-nhap', validateSearch: (raw: Record<string, unknown>) => text('back', raw['back']),
  component: function SignIn() { return <SignInPage back={signIn.useSearch().back} />; },
});

const SetPasswordPage = lazyRouteComponent(() => import('../../features/organizations/web/SetPasswordPage.tsx'), 'SetPasswordPage');
const setPassword = createRoute({
  getParentRoute: () => root, path: '/dat-mat-khau', validateSearch: (raw: Record<string, unknown>) => text('token', raw['token']),
  component: function SetPassword() { return <SetPasswordPage token={setPassword.useSearch().token} />; },
});

const account = createRoute({ getParentRoute: () => root, path: '/tai-khoan', component: lazyRouteComponent(() => import('../../features/organizations/web/AccountPage.tsx'), 'AccountPage') });
const deputies = createRoute({ getParentRoute: () => root, path: '/uy-quyen', component: lazyRouteComponent(() => import('../../features/organizations/web/DeputiesPage.tsx'), 'DeputiesPage') });

const OrganizationsPage = lazyRouteComponent(() => import('../../features/organizations/web/OrganizationsPage.tsx'), 'OrganizationsPage');
const organizations = createRoute({
  getParentRoute: () => root, path: '/co-quan', validateSearch: (raw: Record<string, unknown>) => ({ ...text('q', raw['q']), ...text('asOf', raw['asOf']) }),
  component: function Organizations() { return <OrganizationsPage search={organizations.useSearch()} />; },
});
const OrganizationPage = lazyRouteComponent(() => import('../../features/organizations/web/OrganizationPage.tsx'), 'OrganizationPage');
const organization = createRoute({
  getParentRoute: () => root, path: '/co-quan/$id',
  component: function OneOrganization() { const { id } = organization.useParams(); return <OrganizationPage key={id} id={id} />; },
});

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
const TaskPage = lazyRouteComponent(() => import('../../features/tasks/web/TaskPage.tsx'), 'TaskPage');
const task = createRoute({
  getParentRoute: () => root, path: '/nhiem-vu/$id',
  component: function OneTask() { const { id } = task.useParams(); return <TaskPage key={id} id={id} />; },
});

/** A line of the address; anything that is none counts as not said. */
function text<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value).slice(0, 500) } as Record<Name, string> : {};
}

/** A whole number of at least `least`; anything else in the address counts as not said. */
function whole<Name extends string>(name: Name, value: unknown, least: number): Partial<Record<Name, number>> {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= 9999 ? { [name]: number } as Record<Name, number> : {};
}

export const router = createRouter({ routeTree: root.addChildren([home, signIn, setPassword, account, deputies, organizations, organization, dispatches, dispatch, register, byProvince, letters, workFiles, workFile, desk, tasks, answers, officeTasks, matrix, task]), defaultPreload: 'intent', scrollRestoration: true, defaultNotFoundComponent: NotFoundPage, defaultErrorComponent: FailedPage });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
