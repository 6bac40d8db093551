import { useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../../ui/changed.ts';
import { clientFor } from '../../../../ui/client.ts';
import type { NewSet } from '../../draft.schema.ts';
import type { draftRoutes } from '../../drafts/draft.routes.ts';

const drafts = clientFor<typeof draftRoutes>('drafts');
/** Asks for a set of letters from another feature's page. */
export function useAskForSet() {
  return useMutation({ mutationFn: (set: NewSet) => drafts.askForSet(set), onSuccess: useChanged(['drafts'], ['desk'], ['urgings']) });
}
