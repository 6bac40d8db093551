import { createRouter } from '@tanstack/react-router';
import { FailedPage } from './FailedPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { courseRoutes } from './routes/course.tsx';
import { dutyRoutes } from './routes/duties.tsx';
import { letterRoutes } from './routes/letters.tsx';
import { nationRoutes } from './routes/nation.tsx';
import { officeRoutes } from './routes/offices.tsx';
import { programmeRoutes } from './routes/programme.tsx';
import { root } from './routes/root.tsx';

/** Every page of the app, room by room; each is a chunk of its own. */
export const router = createRouter({
  routeTree: root.addChildren([...officeRoutes, ...letterRoutes, ...dutyRoutes, ...programmeRoutes, ...courseRoutes, ...nationRoutes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: FailedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
