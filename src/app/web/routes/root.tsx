import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { AS_OF } from '../../../ui/as-of.ts';
import { dayIn, text } from '../address.ts';
import { FailedPage } from '../FailedPage.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Shell } from '../Shell.tsx';

/** The frame that every page stands in. */
export const root = createRootRoute({
  validateSearch: (raw: Record<string, unknown>): { tim?: string; asOf?: string | undefined } => ({
    ...text('tim', raw['tim']),
    ...dayIn(AS_OF, raw[AS_OF]),
  }),
  // The day looked at goes along from page to page until one comes back to today.
  search: { middlewares: [retainSearchParams([AS_OF])] },
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});
