import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { Wishes } from '../optimum/optimum.schema.ts';
import type { LineRule } from '../ranking/ranking.schema.ts';
import type { rebalancingRoutes } from '../rebalancing.routes.ts';
import type { BenchQuery, NewChange, NewDrawing, NewGiver, NewRebalancing } from '../rebalancing.schema.ts';

const rebalancing = clientFor<typeof rebalancingRoutes>('rebalancing');
const quick = (failures: number, error: unknown) => failures < 2 && error instanceof TypeError;

/** What a bench is asked for, as its address carries it. */
export interface BenchSearch {
  readonly show?: BenchQuery['show'];
  readonly page?: number;
  readonly reference?: string;
}
/** A drawing that is only tried. */
export interface Trying {
  readonly reserveDong?: string;
  readonly lineRule?: LineRule;
  readonly partAtLine?: 'yes' | 'no';
}

export const rebalancingsQuery = queryOptions({ queryKey: ['rebalancing', 'list'], queryFn: () => rebalancing.list({}) });
export const benchQuery = (id: string, { reference: _reference, ...search }: BenchSearch, trying: Trying) =>
  queryOptions({
    queryKey: ['rebalancing', 'one', id, search, trying],
    queryFn: () => rebalancing.open({ id, ...search, ...trying }),
    placeholderData: keepPreviousData,
    retry: quick,
  });
export const unboundQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: ['rebalancing', 'unbound', id, q],
    queryFn: () => rebalancing.unbound({ id, q }),
    placeholderData: keepPreviousData,
  });
/** While it is being looked for it is asked again and again. */
export const referenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['rebalancing', 'reference', id],
    queryFn: () => rebalancing.reference({ id }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'asked' ? 700 : false),
    retry: quick,
  });
export const whyQuery = (id: string, project: string) =>
  queryOptions({
    queryKey: ['rebalancing', 'why', id, project],
    queryFn: () => rebalancing.why({ id, project }),
    staleTime: 60_000,
    retry: quick,
  });

const useBenchChanged = () => useChanged(['rebalancing'], ['desk']);
/** Begins one. Answers its id. */
export function useBegin() {
  const onSuccess = useBenchChanged();
  return useMutation({ mutationFn: (given: NewRebalancing) => rebalancing.begin(given), onSuccess });
}
/** Everything that may be done on one bench. */
export function useBench(id: string) {
  const onSuccess = useBenchChanged();
  const everything = useChanged(['rebalancing'], ['desk'], ['plans'], ['projects'], ['overview']);
  return {
    draw: useMutation({ mutationFn: (drawing: NewDrawing) => rebalancing.draw({ id, drawing }), onSuccess }),
    takeBack: useMutation({ mutationFn: (giver: NewGiver) => rebalancing.takeBack({ id, giver }), onSuccess }),
    change: useMutation({ mutationFn: (changes: NewChange[]) => rebalancing.change({ id, changes }), onSuccess }),
    submit: useMutation({ mutationFn: (remark: string | null) => rebalancing.submit({ id, remark }), onSuccess }),
    sendBack: useMutation({ mutationFn: (reason: string) => rebalancing.sendBack({ id, reason }), onSuccess }),
    approve: useMutation({
      mutationFn: (paper: { code: string; on: string }) => rebalancing.approve({ id, paper }),
      onSuccess: everything,
    }),
    seek: useMutation({ mutationFn: (asked: { wishes: Wishes; byHand: boolean }) => rebalancing.seek({ id, ...asked }), onSuccess }),
    stop: useMutation({ mutationFn: (reference: string) => rebalancing.stop({ id: reference }), onSuccess }),
  };
}
export type BenchActs = ReturnType<typeof useBench>;
