import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { dispatchRoutes } from '../dispatch.routes.ts';
import type { Dispatch, LetterList } from '../dispatch.schema.ts';

const dispatches = clientFor<typeof dispatchRoutes>('dispatches');

/** How often a page looks again while something on it is being read. */
const LOOK_AGAIN_MS = 900;

export interface Sought {
  q?: string | undefined;
  year?: number | undefined;
  list?: LetterList | undefined;
  page?: number | undefined;
}

/** A page of dispatches; looks again while any is being read. */
export const listQuery = (sought: Sought) =>
  queryOptions({
    queryKey: ['dispatches', 'list', sought],
    queryFn: () => dispatches.list(sought),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'received') ? LOOK_AGAIN_MS : false),
  });

/** One dispatch; looks again until it is read. */
export const dispatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispatches', 'one', id],
    queryFn: () => dispatches.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
    refetchInterval: ({ state }) => (state.data?.state === 'received' ? LOOK_AGAIN_MS : false),
  });

/** The lists are asked again after something was added or changed. */
export function listsChanged(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['dispatches', 'list'] });
}

/** Everything a person may do to one dispatch; each answer is the dispatch as it then stands. */
export function useDesk(id: string) {
  const queries = useQueryClient();
  const onSuccess = (dispatch: Dispatch) => {
    queries.setQueryData(dispatchQuery(id).queryKey, dispatch);
    void listsChanged(queries);
  };
  return {
    decide: useMutation({
      mutationFn: (decisions: { path: string; accept: boolean }[]) => dispatches.decideCorrections({ id, decisions }),
      onSuccess,
    }),
    setFact: useMutation({ mutationFn: (fact: { path: string; value: string | null }) => dispatches.setFact({ id, ...fact }), onSuccess }),
    confirm: useMutation({ mutationFn: () => dispatches.confirm({ id }), onSuccess }),
    reopen: useMutation({ mutationFn: () => dispatches.reopen({ id }), onSuccess }),
    readAgain: useMutation({ mutationFn: () => dispatches.readAgain({ id }), onSuccess }),
    setAside: useMutation({ mutationFn: (reason: string) => dispatches.setAside({ id, reason }), onSuccess }),
    bringBack: useMutation({ mutationFn: () => dispatches.bringBack({ id }), onSuccess }),
  };
}
export type Desk = ReturnType<typeof useDesk>;
