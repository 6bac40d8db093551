import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { useKeyed } from '../../../ui/keyed.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { whileRead } from '../../imports/web/parts/waiting.ts';
import type { NewCampaign } from '../campaigns/campaign.schema.ts';
import type { contractRoutes } from '../contract.routes.ts';
import type { NewAnnex, NewContract, NewSelection, Signing } from '../contract.schema.ts';
import type { HandIn, Review } from '../dossier/dossier.schema.ts';

const contracts = clientFor<typeof contractRoutes>('contracts');

export const campaignsQuery = queryOptions({ queryKey: ['projects', 'campaigns'], queryFn: () => contracts.campaigns({}) });
export const campaignQuery = (id: string) =>
  queryOptions({ queryKey: ['projects', 'campaign', id], queryFn: () => contracts.campaign({ id }) });
export const contractsQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'contracts', year], queryFn: () => contracts.list({ year }) });

/** A signing list with the pages of its contracts and faults that are looked at; asked again while it is read. */
export const signingListQuery = (id: string, pages: { page: number; faultsPage: number }) =>
  queryOptions({
    queryKey: ['projects', 'signings', id, pages],
    queryFn: () => contracts.openImport({ id, ...pages }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
export const signingListsQuery = (year: number) =>
  queryOptions({ queryKey: ['projects', 'signing-lists', year], queryFn: () => contracts.imports({ year }) });
/** Sends a signing list of a plan year; it is read afterwards, by a job. */
export function useSendSignings() {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: ({ file, year }: { file: File; year: number }) =>
      sendFile<{ id: string }>(`/api/contracts/imports?year=${year}`, file, () => undefined),
    onSuccess,
  });
}
export function useTakeSignings(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: () => contracts.takeImport({ id }), onSuccess });
}

/** Everything that may be done in a campaign. */
export function useCampaign(id: string) {
  const onSuccess = useMoneyChanged();
  return {
    exempt: useMutation({
      mutationFn: (input: { projectId: string; on: string; reason: string; basis: string | null }) => contracts.exempt({ id, ...input }),
      onSuccess,
    }),
    noteBlocker: useMutation({
      mutationFn: (input: { projectId: string; blocker: string | null }) => contracts.noteBlocker({ id, ...input }),
      onSuccess,
    }),
    close: useMutation({ mutationFn: (minutes: string) => contracts.closeCampaign({ id, minutes }), onSuccess }),
  };
}
export type CampaignActs = ReturnType<typeof useCampaign>;
export function useOpenCampaign() {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (campaign: NewCampaign) => contracts.openCampaign(campaign), onSuccess });
}

/** Everything that may be done to the contract and the dossier of one project. */
export function useContract(projectId: string) {
  const onSuccess = useMoneyChanged();
  return {
    draft: useMutation({
      mutationFn: (contract: Omit<NewContract, 'projectId'>) => contracts.draft({ contracts: [{ projectId, ...contract }] }),
      onSuccess,
    }),
    completeReview: useMutation({ mutationFn: (id: string) => contracts.completeReview({ ids: [id] }), onSuccess }),
    sign: useKeyed((signing: Signing, options) => contracts.sign({ signings: [signing] }, options), onSuccess),
    annex: useKeyed((input: { id: string; annex: NewAnnex }, options) => contracts.annex(input, options), onSuccess),
    markMilestone: useMutation({
      mutationFn: (input: { id: string; place: number; on: string }) => contracts.markMilestone(input),
      onSuccess,
    }),
    terminate: useKeyed((input: { id: string; paper: Paper; reason: string }, options) => contracts.terminate(input, options), onSuccess),
    handIn: useMutation({ mutationFn: (given: HandIn) => contracts.handIn({ id: projectId, ...given }), onSuccess }),
    review: useMutation({ mutationFn: (given: Review) => contracts.review({ id: projectId, ...given }), onSuccess }),
    recordSelection: useMutation({
      mutationFn: (selection: NewSelection) => contracts.recordSelection({ id: projectId, selection }),
      onSuccess,
    }),
  };
}
export type ContractActs = ReturnType<typeof useContract>;
