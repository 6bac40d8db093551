import { useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { importRoutes } from '../import.routes.ts';

const imports = clientFor<typeof importRoutes>('imports');

/** What may be done to one import whatever its kind. */
export function useImportActs(id: string) {
  const onSuccess = useMoneyChanged();
  return {
    stop: useMutation({ mutationFn: () => imports.stop({ id }), onSuccess }),
    readAgain: useMutation({ mutationFn: () => imports.readAgain({ id }), onSuccess }),
    discard: useMutation({ mutationFn: () => imports.discard({ id }), onSuccess }),
  };
}
