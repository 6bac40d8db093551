import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { exchangeRoutes } from '../exchange.routes.ts';
import type { Address, Taken } from '../exchange.schema.ts';

const exchange = clientFor<typeof exchangeRoutes>('exchange');

export const exchangeQuery = (page: number) => queryOptions({ queryKey: ['exchange', page], queryFn: () => exchange.page({ page }) });

/** Everything that may be done with envelopes. */
export function useExchange() {
  const onSuccess = useChanged(['exchange'], ['dispatches']);
  return {
    handIn: useMutation({ mutationFn: (file: File) => sendFile<Taken>('/api/exchange/envelopes', file, () => undefined), onSettled: onSuccess }),
    send: useMutation({ mutationFn: (input: { dispatchId: string; to: string[] }) => exchange.send(input), onSuccess }),
    turnAway: useMutation({ mutationFn: (input: { id: string; why: string }) => exchange.turnAway(input), onSuccess }),
    address: useMutation({ mutationFn: (address: Address) => exchange.setAddress(address), onSuccess }),
  };
}
