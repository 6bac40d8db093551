import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { gatheringRoutes } from '../gathering.routes.ts';
import type { GatheringSource, GatheringState, Held, NewConsent, NewDecision, NewGathering, Review } from '../gathering.schema.ts';

const gatherings = clientFor<typeof gatheringRoutes>('gatherings');

/** What the list is asked for, as its address carries it. */
export interface GatheringSearch {
  readonly year?: number;
  readonly state?: GatheringState;
  readonly source?: GatheringSource;
  readonly risk?: 'yes';
  readonly page?: number;
}
export const gatheringsQuery = (search: GatheringSearch & { readonly disruption?: string }) =>
  queryOptions({ queryKey: ['gatherings', 'list', search], queryFn: () => gatherings.list(search), placeholderData: keepPreviousData });
export const gatheringQuery = (id: string) =>
  queryOptions({
    queryKey: ['gatherings', 'one', id],
    queryFn: () => gatherings.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });

const useGatheringsChanged = () => useChanged(['gatherings']);
/** Enters a gathering. Answers its id. */
export function usePlanGathering() {
  const onSuccess = useGatheringsChanged();
  return useMutation({
    mutationFn: async (gathering: NewGathering): Promise<string> => (await gatherings.plan({ gathering })).id,
    onSuccess,
  });
}
/** Everything that may be done to one gathering. */
export function useGathering(id: string) {
  const onSuccess = useGatheringsChanged();
  return {
    review: useMutation({ mutationFn: (review: Review) => gatherings.review({ id, review }), onSuccess }),
    decide: useMutation({ mutationFn: (decision: NewDecision) => gatherings.decide({ id, decision }), onSuccess }),
    consent: useMutation({ mutationFn: (consent: NewConsent) => gatherings.consent({ id, consent }), onSuccess }),
    hold: useMutation({ mutationFn: (held: Held) => gatherings.hold({ id, held }), onSuccess }),
  };
}
export type GatheringActs = ReturnType<typeof useGathering>;
