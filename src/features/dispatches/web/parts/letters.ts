import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { dispatchRoutes } from '../../dispatch.routes.ts';

const dispatches = clientFor<typeof dispatchRoutes>('dispatches');

/** Letters passed on to the asker that nobody has signed for: the list and the count on the menu are this one answer. */
export const lettersQuery = queryOptions({ queryKey: ['letters'], queryFn: () => dispatches.waiting(), refetchInterval: 60_000 });
