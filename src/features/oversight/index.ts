/** The door of oversight: the nation on one page, and each project with all that hangs on it. */
export { oversightRoutes } from './overview.routes.ts';
export { overviewListed } from './rows/listed.views.ts';
