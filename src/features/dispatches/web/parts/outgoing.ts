import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { dispatchRoutes } from '../../dispatch.routes.ts';

const dispatches = clientFor<typeof dispatchRoutes>('dispatches');

/** The confirmed outgoing letters among the newest that the asker's offices keep: what an answer may name without typing it again. */
export const outgoingQuery = queryOptions({
  queryKey: ['dispatches', 'outgoing'],
  queryFn: async () =>
    (await dispatches.list({})).rows.filter(
      ({ direction, state, code, issuedOn }) => direction === 'out' && state === 'confirmed' && code !== null && issuedOn !== null,
    ),
});
