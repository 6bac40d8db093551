import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { dispatchRoutes } from '../../dispatch.routes.ts';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { NewForwarding, NewNote } from '../../handling/handling.schema.ts';
import type { Registration } from '../../registers/register.schema.ts';
import type { NewWorkFile } from '../../work-files/work-file.schema.ts';
import type { workFileRoutes } from '../../work-files/work-file.routes.ts';
import { dispatchQuery } from '../dispatch.client.ts';

const dispatches = clientFor<typeof dispatchRoutes>('dispatches');
export const workFiles = clientFor<typeof workFileRoutes>('workFiles');

/** Whom a letter of an office may be passed on to. */
export const recipientsQuery = (officeId: string) =>
  queryOptions({ queryKey: ['recipients', officeId], queryFn: () => dispatches.recipients({ id: officeId }), staleTime: 60_000 });
export const workFilesQuery = queryOptions({ queryKey: ['work-files', 'list'], queryFn: () => workFiles.list() });

/** Everything the handling of one letter may do; what it changes elsewhere (lists, counts, registers) is asked anew. */
export function useHandling(id: string) {
  const queries = useQueryClient();
  const changed = () =>
    Promise.all([['dispatches'], ['letters'], ['registers'], ['work-files']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const onSuccess = async (dispatch: Dispatch) => {
    queries.setQueryData(dispatchQuery(id).queryKey, dispatch);
    await changed();
  };
  return {
    register: useMutation({ mutationFn: (typed: Partial<Registration>) => dispatches.register({ id, ...typed }), onSuccess }),
    note: useMutation({ mutationFn: (note: NewNote) => dispatches.note({ id, ...note }), onSuccess }),
    forward: useMutation({ mutationFn: (input: NewForwarding) => dispatches.forward({ id, ...input }), onSuccess }),
    acknowledge: useMutation({ mutationFn: (forwardingId: string) => dispatches.acknowledge({ id: forwardingId }), onSuccess: changed }),
    giveBack: useMutation({ mutationFn: (input: { id: string; reason: string }) => dispatches.giveBack(input), onSuccess: changed }),
    put: useMutation({
      mutationFn: async (into: string | NewWorkFile) =>
        workFiles.put({ id: typeof into === 'string' ? into : (await workFiles.make(into)).id, dispatchId: id }),
      onSuccess: changed,
    }),
  };
}
export type Handling = ReturnType<typeof useHandling>;
