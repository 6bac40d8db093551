import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { inspectionRoutes } from '../inspection.routes.ts';
import type { Conclude, FindingState, Remedy } from '../inspection.schema.ts';
import type { AddChoice, DropChoice, NewPlan } from '../plans/plan.schema.ts';

/** The calls themselves: a visit is sent by its device, not by a page. */
export const inspections = clientFor<typeof inspectionRoutes>('inspections');

/** What the list of findings is asked for, as its address carries it. */
export interface FindingSearch {
  readonly state?: FindingState | 'overdue';
  readonly page?: number;
}
const retry = (failures: number, error: Error) => failures < 2 && error instanceof TypeError;
export const inspectionsQuery = queryOptions({ queryKey: ['inspections', 'list'], queryFn: () => inspections.list({}) });
export const planQuery = (id: string) =>
  queryOptions({ queryKey: ['inspections', 'plan', id], queryFn: () => inspections.plan({ id }), retry });
export const minutesQuery = (id: string) =>
  queryOptions({ queryKey: ['inspections', 'minutes', id], queryFn: () => inspections.open({ id }), retry });
export const findingsQuery = (search: FindingSearch) =>
  queryOptions({
    queryKey: ['inspections', 'findings', search],
    queryFn: () => inspections.findings(search),
    placeholderData: keepPreviousData,
  });

const useInspectionsChanged = () => useChanged(['inspections'], ['desk'], ['projects']);
/** Draws a plan. Answers its id. */
export function useDrawPlan() {
  const onSuccess = useInspectionsChanged();
  return useMutation({ mutationFn: async (plan: NewPlan): Promise<string> => (await inspections.draw(plan)).id, onSuccess });
}
/** Everything that may be done to a plan. */
export function usePlan(id: string) {
  const onSuccess = useInspectionsChanged();
  return {
    add: useMutation({ mutationFn: (choice: AddChoice) => inspections.add({ id, choice }), onSuccess }),
    drop: useMutation({ mutationFn: (choice: DropChoice) => inspections.drop({ id, choice }), onSuccess }),
    adopt: useMutation({ mutationFn: (paper: Conclude['paper']) => inspections.adopt({ id, paper }), onSuccess }),
  };
}
export function useConclude(id: string) {
  const onSuccess = useInspectionsChanged();
  return useMutation({ mutationFn: (conclude: Conclude) => inspections.conclude({ id, conclude }), onSuccess });
}
/** Everything that may be done to a finding; `told` hears what became of it before the list is asked anew. */
export function useFinding(id: string, told: (state: FindingState) => void) {
  const changed = useInspectionsChanged();
  const then = (state: FindingState) => ({
    onSuccess: () => {
      told(state);
      return changed();
    },
  });
  return {
    remedy: useMutation({ mutationFn: (remedy: Remedy) => inspections.remedy({ id, remedy }), ...then('remedied') }),
    close: useMutation({ mutationFn: (remark: string) => inspections.close({ id, remark }), ...then('closed') }),
    return: useMutation({ mutationFn: (remark: string) => inspections.return({ id, remark }), ...then('open') }),
  };
}
