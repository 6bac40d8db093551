import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { disruptionRoutes } from '../disruption.routes.ts';
import type { NewArea, NewDisruption } from '../disruption.schema.ts';
import type { NewImpact } from '../impacts/impact.schema.ts';
import { LINK_HEADER, type NewLinks, type Told } from '../links/link.schema.ts';

const disruptions = clientFor<typeof disruptionRoutes>('disruptions');

export const disruptionsQuery = queryOptions({ queryKey: ['disruptions', 'list'], queryFn: () => disruptions.list({}) });
export const disruptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['disruptions', 'one', id],
    queryFn: () => disruptions.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });
export const touchedQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['disruptions', 'touched', id, page],
    queryFn: () => disruptions.touched({ id, page }),
    placeholderData: keepPreviousData,
  });

export const linksQuery = (id: string) =>
  queryOptions({ queryKey: ['disruptions', 'links', id], queryFn: () => disruptions.links({ id }) });
/** What a link opens, to whoever bears its token. */
export const openedLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['statement-link', token],
    queryFn: () => disruptions.openLink({}, { context: { headers: { [LINK_HEADER]: token } } }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });
/** Tells something through a link, under a key kept with the draft: sent twice it is told once. */
export const tellThrough = (token: string, told: Told, key: string): Promise<{ id: string }> =>
  disruptions.tellThroughLink({ told }, { context: { key, headers: { [LINK_HEADER]: token } } });

/** What holds where decides what gatherings it threatens, too. */
const useDisruptionsChanged = () => useChanged(['disruptions'], ['gatherings'], ['desk']);
/** Enters a disruption. Answers its id. */
export function useEnterDisruption() {
  const onSuccess = useDisruptionsChanged();
  return useMutation({
    mutationFn: async (disruption: NewDisruption): Promise<string> => (await disruptions.enter({ disruption })).id,
    onSuccess,
  });
}
/** Everything that may be done to one disruption and to what establishments say of it. */
export function useDisruption(id: string) {
  const onSuccess = useDisruptionsChanged();
  return {
    widen: useMutation({ mutationFn: (area: NewArea) => disruptions.widen({ id, areas: [area] }), onSuccess }),
    end: useMutation({ mutationFn: (input: { on: string; remark: string | null }) => disruptions.end({ id, ...input }), onSuccess }),
    state: useMutation({ mutationFn: (impact: NewImpact) => disruptions.state({ id, impact }), onSuccess }),
    confirm: useMutation({ mutationFn: (ids: readonly string[]) => disruptions.confirm({ ids: [...ids] }), onSuccess }),
    sendLinks: useMutation({ mutationFn: (links: NewLinks) => disruptions.sendLinks({ id, links }), onSuccess }),
    withdrawLink: useMutation({ mutationFn: (linkId: string) => disruptions.withdrawLink({ id: linkId }), onSuccess }),
    giveBack: useMutation({ mutationFn: (input: { id: string; reason: string }) => disruptions.return(input), onSuccess }),
  };
}
export type DisruptionActs = ReturnType<typeof useDisruption>;
