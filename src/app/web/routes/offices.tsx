import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../address.ts';
import { root } from './root.tsx';

const DesksPage = lazyRouteComponent(() => import('../../../features/organizations/web/DesksPage.tsx'), 'DesksPage');
const home = createRoute({ getParentRoute: () => root, path: '/', component: DesksPage });

const SignInPage = lazyRouteComponent(() => import('../../../features/organizations/web/SignInPage.tsx'), 'SignInPage');
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (raw: Record<string, unknown>) => text('back', raw['back']),
  component: function SignIn() {
    return <SignInPage back={signIn.useSearch().back} />;
  },
});

const SetPasswordPage = lazyRouteComponent(() => import('../../../features/organizations/web/SetPasswordPage.tsx'), 'SetPasswordPage');
const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/dat-mat-khau',
  validateSearch: (raw: Record<string, unknown>) => text('token', raw['token']),
  component: function SetPassword() {
    return <SetPasswordPage token={setPassword.useSearch().token} />;
  },
});

const AccountPage = lazyRouteComponent(() => import('../../../features/organizations/web/AccountPage.tsx'), 'AccountPage');
const CalendarCard = lazyRouteComponent(() => import('../../../features/reminders/web/parts/CalendarCard.tsx'), 'CalendarCard');
const PreferenceCard = lazyRouteComponent(() => import('../../../features/reminders/web/parts/PreferenceCard.tsx'), 'PreferenceCard');
const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: function Account() {
    return (
      <AccountPage
        reminders={
          <>
            <PreferenceCard />
            <CalendarCard />
          </>
        }
      />
    );
  },
});
const notices = createRoute({
  getParentRoute: () => root,
  path: '/thong-bao',
  component: lazyRouteComponent(() => import('../../../features/reminders/web/NoticesPage.tsx'), 'NoticesPage'),
});
const escalations = createRoute({
  getParentRoute: () => root,
  path: '/thong-bao/bao-cao-lanh-dao',
  component: lazyRouteComponent(() => import('../../../features/reminders/web/EscalationsPage.tsx'), 'EscalationsPage'),
});
const ladder = createRoute({
  getParentRoute: () => root,
  path: '/thong-bao/moc-nhac',
  component: lazyRouteComponent(() => import('../../../features/reminders/web/LadderPage.tsx'), 'LadderPage'),
});
const unsent = createRoute({
  getParentRoute: () => root,
  path: '/thong-bao/chua-gui',
  component: lazyRouteComponent(() => import('../../../features/reminders/web/UnsentPage.tsx'), 'UnsentPage'),
});
const deputies = createRoute({
  getParentRoute: () => root,
  path: '/uy-quyen',
  component: lazyRouteComponent(() => import('../../../features/organizations/web/DeputiesPage.tsx'), 'DeputiesPage'),
});

const OrganizationsPage = lazyRouteComponent(
  () => import('../../../features/organizations/web/OrganizationsPage.tsx'),
  'OrganizationsPage',
);
const organizations = createRoute({
  getParentRoute: () => root,
  path: '/co-quan',
  validateSearch: (raw: Record<string, unknown>) => ({ ...text('q', raw['q']), ...text('asOf', raw['asOf']) }),
  component: function Organizations() {
    return <OrganizationsPage search={organizations.useSearch()} />;
  },
});
const OrganizationPage = lazyRouteComponent(() => import('../../../features/organizations/web/OrganizationPage.tsx'), 'OrganizationPage');
const organization = createRoute({
  getParentRoute: () => root,
  path: '/co-quan/$id',
  component: function OneOrganization() {
    const { id } = organization.useParams();
    return <OrganizationPage key={id} id={id} />;
  },
});

/** Pages of people and their offices: who signs in, who sits where, what each is told. */
export const officeRoutes = [
  home,
  signIn,
  setPassword,
  account,
  notices,
  escalations,
  unsent,
  ladder,
  deputies,
  organizations,
  organization,
] as const;
