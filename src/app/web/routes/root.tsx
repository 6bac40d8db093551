import { createRootRoute } from '@tanstack/react-router';
import { text } from '../address.ts';
import { FailedPage } from '../FailedPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Shell } from '../Shell.tsx';

/** The frame that every page stands in. */
export const root = createRootRoute({
  validateSearch: (raw: Record<string, unknown>): { tim?: string } => text('tim', raw['tim']),
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});
