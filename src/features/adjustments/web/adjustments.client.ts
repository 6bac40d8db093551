import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { adjustmentRoutes } from '../adjustment.routes.ts';
import type { AdjustmentQuery, NewAdjustment, NewExtension } from '../adjustment.schema.ts';

const adjustments = clientFor<typeof adjustmentRoutes>('adjustments');

/** What the list is asked for, as its address carries it. */
export type AdjustmentSearch = Partial<{ readonly [Name in keyof AdjustmentQuery]: NonNullable<AdjustmentQuery[Name]> }>;
const retry = (failures: number, error: Error) => failures < 2 && error instanceof TypeError;
export const adjustmentsQuery = (search: AdjustmentSearch) =>
  queryOptions({ queryKey: ['adjustments', 'list', search], queryFn: () => adjustments.list(search), placeholderData: keepPreviousData });
export const adjustmentQuery = (id: string, changes: number) =>
  queryOptions({
    queryKey: ['adjustments', 'one', id, changes],
    queryFn: () => adjustments.open({ id, changes }),
    placeholderData: keepPreviousData,
    retry,
  });
export const aboutQuery = (projectId: string) =>
  queryOptions({ queryKey: ['adjustments', 'about', projectId], queryFn: () => adjustments.about({ projectId }), retry });

/** A decision moves plan, projects and contracts: whatever was read is asked anew. */
const useAdjusted = () => useChanged(['adjustments']);
/** Draws a request up. Answers its id. */
export function useRequest() {
  const onSuccess = useAdjusted();
  return useMutation({
    mutationFn: async (adjustment: NewAdjustment): Promise<string> => (await adjustments.request({ adjustment })).id,
    onSuccess,
  });
}
/** One new last day for many. Answers the id of the request. */
export function useExtension() {
  const onSuccess = useAdjusted();
  return useMutation({
    mutationFn: async (extension: NewExtension): Promise<string> => (await adjustments.extend({ extension })).id,
    onSuccess,
  });
}
/** Everything that may be done to one request. */
export function useAdjustment(id: string) {
  const onSuccess = useAdjusted();
  const worded = (step: 'return' | 'returnUnconfirmed' | 'refuse' | 'withdraw') => ({
    mutationFn: (reason: string) => adjustments[step]({ id, reason }),
    onSuccess,
  });
  return {
    redraw: useMutation({ mutationFn: (adjustment: NewAdjustment) => adjustments.redraw({ id, adjustment }), onSuccess }),
    confirm: useMutation({ mutationFn: (paper: Paper) => adjustments.confirm({ id, paper }), onSuccess }),
    appraise: useMutation({ mutationFn: (remark: string) => adjustments.appraise({ id, remark }), onSuccess }),
    rebase: useMutation({ mutationFn: () => adjustments.rebase({ id }), onSuccess }),
    decide: useMutation({ mutationFn: (paper: Paper) => adjustments.decide({ id, paper }), onSuccess }),
    return: useMutation(worded('return')),
    returnUnconfirmed: useMutation(worded('returnUnconfirmed')),
    refuse: useMutation(worded('refuse')),
    withdraw: useMutation(worded('withdraw')),
    reverse: useMutation({ mutationFn: (reason: string) => adjustments.reverse({ id, reason }), onSuccess }),
    closeRecovery: useMutation({
      mutationFn: ({ projectId, paper }: { projectId: string; paper: Paper }) => adjustments.closeRecovery({ id, projectId, paper }),
      onSuccess,
    }),
  };
}
export type AdjustmentActs = ReturnType<typeof useAdjustment>;
