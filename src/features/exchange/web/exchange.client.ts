import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { exchangeRoutes } from '../exchange.routes.ts';
import type { Address, Taken } from '../exchange.schema.ts';

const exchange = clientFor<typeof exchangeRoutes>('exchange');

export const exchangeQuery = (page: number) => queryOptions({ queryKey: ['exchange', page], queryFn: () => exchange.page({ page }) });

export const webhooksQuery = queryOptions({ queryKey: ['exchange', 'webhooks'], queryFn: () => exchange.webhooks({}) });
const STEPS = { stop: 'stopWebhook', start: 'startWebhook', 'try-again': 'tryAgain' } as const;
/** Everything that may be done with addresses that hear. */
export function useWebhooks() {
  const onSuccess = useChanged(['exchange'], ['desk']);
  return {
    add: useMutation({ mutationFn: (wanted: { address: string; events: string[] }) => exchange.subscribe(wanted), onSuccess }),
    step: useMutation({ mutationFn: ({ id, step }: { id: string; step: keyof typeof STEPS }) => exchange[STEPS[step]]({ id }), onSuccess }),
  };
}

/** Everything that may be done with envelopes. */
export function useExchange() {
  const onSuccess = useChanged(['exchange'], ['dispatches']);
  return {
    handIn: useMutation({
      mutationFn: (file: File) => sendFile<Taken>('/api/exchange/envelopes', file, () => undefined),
      onSettled: onSuccess,
    }),
    send: useMutation({ mutationFn: (input: { dispatchId: string; to: string[] }) => exchange.send(input), onSuccess }),
    turnAway: useMutation({ mutationFn: (input: { id: string; why: string }) => exchange.turnAway(input), onSuccess }),
    address: useMutation({ mutationFn: (address: Address) => exchange.setAddress(address), onSuccess }),
  };
}
