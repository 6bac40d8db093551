import { queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { useKeyed } from '../../../ui/keyed.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { whileRead } from '../../imports/web/parts/waiting.ts';
import type { TakeImport } from '../import/import.schema.ts';
import type { planRoutes } from '../plan.routes.ts';
import type { DrawnUp, NewEstimatePaper } from '../plan.schema.ts';

const plans = clientFor<typeof planRoutes>('plans');

export const planQuery = (year: number) => queryOptions({ queryKey: ['projects', 'plan', year], queryFn: () => plans.open({ year }) });
export const comparisonQuery = (year: number, from: string | null, to: string | null) =>
  queryOptions({
    queryKey: ['projects', 'comparison', year, from, to],
    queryFn: () => plans.compare({ year, from: from!, to: to! }),
    enabled: from !== null && to !== null,
  });
/** Projects appraised at the Ministry that no decision has put into the plan, with the money they were appraised with. */
export const appraisedQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'appraised', year], queryFn: () => plans.appraised({ year }) });
/** Projects with money of a year that was not spent. */
export const carriableQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'carriable', year], queryFn: () => plans.carriable({ year }) });
export const decisionQuery = (id: string) =>
  queryOptions({ queryKey: ['projects', 'decision', id], queryFn: () => plans.decision({ id }) });

export function useEnterEstimate() {
  const onSuccess = useMoneyChanged();
  return useKeyed((paper: NewEstimatePaper, options) => plans.enterEstimate(paper, options), onSuccess);
}
export function useDrawUp() {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (decision: DrawnUp) => plans.drawUp(decision), onSuccess });
}
/** Everything that may be done to one decision. */
export function useDecision(id: string) {
  const onSuccess = useMoneyChanged();
  return {
    submit: useMutation({ mutationFn: () => plans.submit({ id }), onSuccess }),
    sendBack: useMutation({ mutationFn: (reason: string) => plans.sendBack({ id, reason }), onSuccess }),
    approve: useKeyed((paper: Paper, options) => plans.approve({ id, paper }, options), onSuccess),
  };
}
export type DecisionActs = ReturnType<typeof useDecision>;

/** An annex with the pages of its changes and faults that are looked at; asked again while it is read. */
export const importQuery = (id: string, pages: { page: number; faultsPage: number }) =>
  queryOptions({
    queryKey: ['projects', 'plan-import', id, pages],
    queryFn: () => plans.openImport({ id, ...pages }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
export const importsQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'plan-imports', year], queryFn: () => plans.imports({ year }) });
/** Sends a workbook for a year's plan; it is read afterwards, by a job. */
export function useUploadAnnex(year: number) {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: (file: File) => sendFile<{ id: string }>(`/api/plans/${year}/imports`, file, () => undefined),
    onSuccess,
  });
}
export function useTakeAnnex(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (draft: TakeImport) => plans.takeImport({ id, ...draft }), onSuccess });
}
export type TakeAnnex = ReturnType<typeof useTakeAnnex>;
