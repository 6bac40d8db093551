import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { proposalRoutes } from '../proposal.routes.ts';
import type { Findings, NewProposal, ProposalStanding, Returning, Revision, Sending } from '../proposal.schema.ts';
import type { NewRound, None, PaperAnswer } from '../rounds/round.schema.ts';

const proposals = clientFor<typeof proposalRoutes>('proposals');
const retry = (failures: number, error: Error) => failures < 2 && error instanceof TypeError;

/** What the page of a round is asked for, as its address carries it. */
export interface RoundSearch {
  readonly state?: ProposalStanding;
  readonly province?: string;
  readonly page?: number;
}
export const roundsQuery = queryOptions({ queryKey: ['proposals', 'rounds'], queryFn: () => proposals.rounds({}) });
export const roundQuery = (id: string, search: RoundSearch) =>
  queryOptions({
    queryKey: ['proposals', 'round', id, search],
    queryFn: () => proposals.round({ id, ...search }),
    placeholderData: keepPreviousData,
    retry,
  });
export const proposalQuery = (id: string) =>
  queryOptions({ queryKey: ['proposals', 'one', id], queryFn: () => proposals.open({ id }), retry });

const useProposalsChanged = () => useChanged(['proposals'], ['desk']);
/** Opens a round. Answers its id. */
export function useOpenRound() {
  const onSuccess = useProposalsChanged();
  return useMutation({ mutationFn: async (round: NewRound): Promise<string> => (await proposals.openRound({ round })).id, onSuccess });
}
/** Everything that may be done in one round. */
export function useRound(id: string) {
  const onSuccess = useProposalsChanged();
  return {
    none: useMutation({ mutationFn: (none: None) => proposals.answerNone({ id, none }), onSuccess }),
    answerFor: useMutation({ mutationFn: (answer: PaperAnswer) => proposals.answerFor({ id, answer }), onSuccess }),
    finish: useMutation({ mutationFn: (remark: string | null) => proposals.finish({ id, remark }), onSuccess }),
    draft: useMutation({
      mutationFn: async (proposal: NewProposal): Promise<string> => (await proposals.draft({ roundId: id, proposals: [proposal] })).ids[0]!,
      onSuccess,
    }),
    send: useMutation({ mutationFn: (sending: Sending) => proposals.send({ sending }), onSuccess }),
    receive: useMutation({ mutationFn: (ids: string[]) => proposals.receive({ ids }), onSuccess }),
    accept: useMutation({ mutationFn: (ids: string[]) => proposals.accept({ ids }), onSuccess }),
  };
}
export type RoundActs = ReturnType<typeof useRound>;
/** Everything that may be done to one proposal. */
export function useProposal(id: string) {
  const onSuccess = useProposalsChanged();
  return {
    revise: useMutation({ mutationFn: (revision: Revision) => proposals.revise({ id, revision }), onSuccess }),
    send: useMutation({ mutationFn: (sending: Omit<Sending, 'ids'>) => proposals.send({ sending: { ...sending, ids: [id] } }), onSuccess }),
    receive: useMutation({ mutationFn: () => proposals.receive({ ids: [id] }), onSuccess }),
    find: useMutation({ mutationFn: (findings: Findings['findings']) => proposals.findFacts({ findings }), onSuccess }),
    giveBack: useMutation({ mutationFn: (returning: Returning) => proposals.return({ id, returning }), onSuccess }),
    accept: useMutation({ mutationFn: () => proposals.accept({ ids: [id] }), onSuccess }),
    withdraw: useMutation({ mutationFn: (reason: string) => proposals.withdraw({ id, reason }), onSuccess }),
    attach: useMutation({
      mutationFn: (file: File) => sendFile<{ id: string }>(`/api/proposals/${id}/files`, file, () => undefined),
      onSuccess,
    }),
  };
}
export type ProposalActs = ReturnType<typeof useProposal>;
