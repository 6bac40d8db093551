import { queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { useKeyed } from '../../../ui/keyed.ts';
import { sendFile } from '../../../ui/send-file.ts';
import { whileRead } from '../../imports/web/parts/waiting.ts';
import type { NewAcceptance } from '../acceptances/acceptance.schema.ts';
import type { Verdict } from '../accounts/account.schema.ts';
import type { disbursementRoutes } from '../disbursement.routes.ts';
import type { Confirmation, DisbursementQuery, NewRequest } from '../disbursement.schema.ts';
import type { DisbursementPaper, NewThreshold } from '../shares/share.schema.ts';
import type { NewTransfer } from '../transfers/transfer.schema.ts';

const disbursements = clientFor<typeof disbursementRoutes>('disbursements');

export const queueQuery = (query: Partial<DisbursementQuery>) =>
  queryOptions({ queryKey: ['projects', 'queue', query], queryFn: () => disbursements.list(query), placeholderData: (before) => before });
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
    transfer: useKeyed(
      (transfers: NewTransfer[], options) => disbursements.recordTransfers({ id: contractId, transfers }, options),
      onSuccess,
    ),
  };
}
export type ContractMoneyActs = ReturnType<typeof useContractMoney>;

/** What was handed in of accounts and the Treasury, and whether who asks may hand in more. */
export const moneyImportsQuery = queryOptions({ queryKey: ['projects', 'money-imports'], queryFn: () => disbursements.imports() });
export interface AccountPages {
  readonly page: number;
  readonly faultsPage: number;
  readonly verdict?: Verdict;
}
export const accountsQuery = (id: string, pages: AccountPages) =>
  queryOptions({
    queryKey: ['projects', 'accounts', id, pages],
    queryFn: () => disbursements.accounts({ id, ...pages }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
export const treasuryQuery = (id: string, pages: { page: number; faultsPage: number }) =>
  queryOptions({
    queryKey: ['projects', 'treasury', id, pages],
    queryFn: () => disbursements.treasury({ id, ...pages }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
/** Sends an accounting export of a year, or (without one) the Treasury's file; it is read afterwards, by a job. */
export function useSendMoneyFile() {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: ({ file, year }: { file: File; year: number | null }) =>
      sendFile<{ id: string }>(
        `/api/disbursements/imports?${year === null ? 'kind=treasury' : `kind=accounts&year=${year}`}`,
        file,
        () => undefined,
      ),
    onSuccess,
  });
}
export function useTakeAccounts(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (papers: DisbursementPaper[]) => disbursements.takeAccounts({ id, papers }), onSuccess });
}
export function useTakeTreasury(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: () => disbursements.takeTreasury({ id }), onSuccess });
}
