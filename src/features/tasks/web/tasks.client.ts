import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { Draft } from '../duties/duty-list.schema.ts';
import type { taskRoutes } from '../task.routes.ts';
import type { NewAnswer, NewContact, NewExtension, Paper } from '../task.schema.ts';

const tasks = clientFor<typeof taskRoutes>('tasks');

export const dutiesQuery = (id: string) => queryOptions({ queryKey: ['tasks', 'duties', id], queryFn: () => tasks.duties({ id }) });
export const matrixQuery = (dispatch: string) =>
  queryOptions({ queryKey: ['tasks', 'matrix', dispatch], queryFn: () => tasks.matrix({ dispatch }) });
export const followedQuery = queryOptions({ queryKey: ['tasks', 'followed'], queryFn: () => tasks.followed({}) });
export const officeTasksQuery = (office: string | undefined) =>
  queryOptions({ queryKey: ['tasks', 'office', office ?? null], queryFn: () => tasks.list(office === undefined ? {} : { office }) });
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', id],
    queryFn: () => tasks.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });

/** What duties change elsewhere is asked anew: the desk and its count, the matrix, the letters sent along. */
const useDutiesChanged = () => useChanged(['tasks'], ['desk'], ['letters'], ['dispatches']);

/** Everything that may be done to the list of duties of one letter. */
export function useDutyList(id: string) {
  const onSuccess = useDutiesChanged();
  return {
    submit: useMutation({ mutationFn: (draft: Draft | null) => tasks.submit({ id, ...draft }), onSuccess }),
    save: useMutation({ mutationFn: (draft: Draft) => tasks.save({ id, ...draft }), onSuccess }),
    approve: useMutation({ mutationFn: () => tasks.approve({ id }), onSuccess }),
    sendBack: useMutation({ mutationFn: (reason: string) => tasks.sendBack({ id, reason }), onSuccess }),
    recall: useMutation({ mutationFn: (input: { paper: Paper; reason: string }) => tasks.recall({ id, ...input }), onSuccess }),
  };
}

/** Everything that may be done to one assignment. */
export function useTask(id: string) {
  const onSuccess = useDutiesChanged();
  return {
    receive: useMutation({ mutationFn: () => tasks.receive({ id }), onSuccess }),
    accept: useMutation({ mutationFn: () => tasks.accept({ ids: [id] }), onSuccess }),
    giveBack: useMutation({ mutationFn: (reason: string) => tasks.giveBack({ id, reason }), onSuccess }),
    exempt: useMutation({ mutationFn: (reason: string) => tasks.exempt({ id, reason }), onSuccess }),
    answerFor: useMutation({ mutationFn: (answer: NewAnswer) => tasks.answerFor({ id, ...answer }), onSuccess }),
    noteContact: useMutation({ mutationFn: (contact: NewContact) => tasks.noteContact({ id, ...contact }), onSuccess }),
    setDeadline: useMutation({ mutationFn: (input: { dueOn: string; paper: Paper }) => tasks.setDeadline({ id, ...input }), onSuccess }),
    addTargets: useMutation({ mutationFn: (paper: Paper) => tasks.addTargets({ id, paper }), onSuccess }),
    askExtension: useMutation({ mutationFn: (extension: NewExtension) => tasks.askExtension({ id, ...extension }), onSuccess }),
    grant: useMutation({ mutationFn: (input: { id: string; until: string; paper: Paper }) => tasks.grant(input), onSuccess }),
    refuse: useMutation({ mutationFn: (input: { id: string; reason: string }) => tasks.refuse(input), onSuccess }),
  };
}
export type TaskActs = ReturnType<typeof useTask>;

interface Answered {
  readonly answers: (NewAnswer & { taskId: string })[];
  readonly files: readonly { readonly taskId: string; readonly files: readonly File[] }[];
  readonly kept: (taskId: string) => void;
}
/** Keeps a file beside an assignment. */
export const attachFile = (taskId: string, file: File) => sendFile<{ id: string }>(`/api/tasks/${taskId}/evidence`, file, () => undefined);
/** One letter's answers to several assignments, all or none, after the files that prove them; `kept` is told of each file, so that none is sent twice. */
export function useAnswers() {
  const onSuccess = useDutiesChanged();
  return useMutation({
    mutationFn: async ({ answers, files, kept }: Answered) => {
      for (const { taskId, files: own } of files)
        for (const file of own) {
          await attachFile(taskId, file);
          kept(taskId);
        }
      return tasks.answer({ answers });
    },
    onSuccess,
  });
}
/** Accepts several answers at once. */
export function useAccept() {
  const onSuccess = useDutiesChanged();
  return useMutation({ mutationFn: (ids: string[]) => tasks.accept({ ids }), onSuccess });
}
