import { queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { useKeyed } from '../../../ui/keyed.ts';
import type { NewAcceptance } from '../acceptances/acceptance.schema.ts';
import type { disbursementRoutes } from '../disbursement.routes.ts';
import type { Confirmation, DisbursementQuery, NewRequest } from '../disbursement.schema.ts';
import type { NewThreshold } from '../shares/share.schema.ts';
import type { NewTransfer } from '../transfers/transfer.schema.ts';

const disbursements = clientFor<typeof disbursementRoutes>('disbursements');

export const queueQuery = (query: Partial<DisbursementQuery>) => queryOptions({ queryKey: ['projects', 'queue', query], queryFn: () => disbursements.list(query), placeholderData: (before) => before });
export const openAdvancesQuery = queryOptions({ queryKey: ['projects', 'open-advances'], queryFn: () => disbursements.openAdvances({}) });
export const sharesQuery = queryOptions({ queryKey: ['projects', 'shares'], queryFn: () => disbursements.shares({}) });

/** What the Agency does with requests, several at once. */
export function useQueue() {
  const onSuccess = useMoneyChanged();
  return {
    check: useMutation({ mutationFn: (ids: string[]) => disbursements.check({ ids }), onSuccess }),
    approve: useMutation({ mutationFn: (ids: string[]) => disbursements.approve({ ids }), onSuccess }),
    second: useMutation({ mutationFn: (ids: string[]) => disbursements.second({ ids }), onSuccess }),
    giveBack: useMutation({ mutationFn: (input: { ids: string[]; reason: string }) => disbursements.return(input), onSuccess }),
    confirm: useKeyed((confirmations: Confirmation[], options) => disbursements.confirm({ confirmations }, options), onSuccess),
    cancel: useMutation({ mutationFn: (input: { id: string; reason: string }) => disbursements.cancel(input), onSuccess }),
    setThreshold: useMutation({ mutationFn: (threshold: NewThreshold) => disbursements.setThreshold(threshold), onSuccess }),
  };
}
export type QueueActs = ReturnType<typeof useQueue>;

/** What a unit and its department do with the money of one contract. */
export function useContractMoney(contractId: string) {
  const onSuccess = useMoneyChanged();
  return {
    request: useKeyed((request: NewRequest, options) => disbursements.request({ id: contractId, request }, options), onSuccess),
    accept: useKeyed((acceptance: NewAcceptance, options) => disbursements.acceptWork({ id: contractId, acceptance }, options), onSuccess),
    transfer: useKeyed((transfers: NewTransfer[], options) => disbursements.recordTransfers({ id: contractId, transfers }, options), onSuccess),
  };
}
export type ContractMoneyActs = ReturnType<typeof useContractMoney>;
