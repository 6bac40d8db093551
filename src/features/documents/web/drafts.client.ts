import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { DraftList, DraftQuery, NewOpinion, NewVersion, OpinionAnswer, Slip } from '../draft.schema.ts';
import type { draftRoutes } from '../drafts/draft.routes.ts';

const drafts = clientFor<typeof draftRoutes>('drafts');
/** A set that is being written is asked for again this often. */
const ASK_AGAIN_MS = 700;

export type DraftSearch = Partial<DraftQuery>;
/** A letter that was numbered is being read: until then it cannot go. */
const beingRead = ({ rows }: DraftList) =>
  rows.some(({ steps }) => steps.some(({ step, refusals }) => step === 'send' && refusals.some(({ code }) => code === 'not-read')));
export const draftsQuery = (search: DraftSearch) =>
  queryOptions({
    queryKey: ['drafts', 'list', search],
    queryFn: () => drafts.list(search),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (data.set?.state === 'asked' || beingRead(data)) ? ASK_AGAIN_MS : false,
  });
/** While its letter is being read, the draft's page asks again. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['drafts', id],
    queryFn: () => drafts.open({ id }),
    refetchInterval: ({ state }) => (state.data?.state === 'numbered' && state.data.reading?.state === 'received' ? ASK_AGAIN_MS : false),
  });
export const colleaguesQuery = (officeId: string) =>
  queryOptions({ queryKey: ['drafts', 'colleagues', officeId], queryFn: () => drafts.colleagues({ id: officeId }) });

/** What is done with drafts, one or several together. */
export function useDraftActs() {
  const onSuccess = useChanged(['drafts'], ['desk'], ['dispatches'], ['urgings']);
  return {
    submit: useMutation({ mutationFn: (input: { ids: string[]; slip: Slip }) => drafts.submit(input), onSuccess }),
    check: useMutation({ mutationFn: (input: { ids: string[] }) => drafts.check(input), onSuccess }),
    sign: useMutation({ mutationFn: (input: { ids: string[] }) => drafts.sign(input), onSuccess }),
    return: useMutation({ mutationFn: (input: { ids: string[]; reason: string }) => drafts.return(input), onSuccess }),
    withdraw: useMutation({ mutationFn: (input: { ids: string[]; reason: string }) => drafts.withdraw(input), onSuccess }),
    number: useMutation({
      mutationFn: (input: { ids: string[]; first: string | null; on: string | null }) => drafts.number(input),
      onSuccess,
    }),
    send: useMutation({ mutationFn: (input: { ids: string[]; onPaper: boolean }) => drafts.send(input), onSuccess }),
  };
}
export type DraftActs = ReturnType<typeof useDraftActs>;

/** Signed files of several letters come back, one after the other. */
export function useBringAll() {
  return useMutation({
    mutationFn: async (files: readonly { readonly id: string; readonly file: File }[]) => {
      for (const { id, file } of files) await sendFile(`/api/drafts/${id}/signed`, file, () => undefined);
    },
    onSettled: useChanged(['drafts'], ['desk'], ['dispatches']),
  });
}

/** What is done with one draft only. */
export function useDraft(id: string) {
  const onSuccess = useChanged(['drafts'], ['desk'], ['dispatches']);
  return {
    revise: useMutation({ mutationFn: (version: NewVersion) => drafts.revise({ id, version }), onSuccess }),
    askOpinion: useMutation({ mutationFn: (asked: NewOpinion) => drafts.askOpinion({ id, asked }), onSuccess }),
    giveOpinion: useMutation({
      mutationFn: (input: { id: string; answer: OpinionAnswer; text: string | null }) => drafts.giveOpinion(input),
      onSuccess,
    }),
    replace: useMutation({ mutationFn: () => drafts.replace({ id }), onSuccess }),
    bringSigned: useMutation({ mutationFn: (file: File) => sendFile(`/api/drafts/${id}/signed`, file, () => undefined), onSuccess }),
    attach: useMutation({ mutationFn: (file: File) => sendFile(`/api/drafts/${id}/papers`, file, () => undefined), onSuccess }),
  };
}
export type OneDraftActs = ReturnType<typeof useDraft>;
