import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { FormEdit, NewForm } from '../forms/form.schema.ts';
import type { reportRoutes } from '../report.routes.ts';
import type { NewCall, NewSubmission, ReadForm, ReportStanding, SavedCells } from '../report.schema.ts';
import type { NewSchedule } from '../schedules/schedule.schema.ts';

const reports = clientFor<typeof reportRoutes>('reports');

/** What the matrix is asked for, as its address carries it. */
export interface ReportSearch {
  readonly schedule?: string;
  readonly year?: number;
  readonly region?: string;
  readonly standing?: ReportStanding;
}
/** Which figures are summed: of which duty, for which period. */
export interface ConsolidatedSearch {
  readonly schedule?: string;
  readonly endsOn?: string;
}
const missing = (failures: number, error: Error) => failures < 2 && error instanceof TypeError;
export const matrixQuery = ({ schedule, year }: ReportSearch) =>
  queryOptions({
    queryKey: ['reports', 'matrix', schedule ?? null, year ?? null],
    queryFn: () => reports.matrix({ ...(schedule === undefined ? {} : { schedule }), ...(year === undefined ? {} : { year }) }),
    placeholderData: keepPreviousData,
    retry: missing,
  });
export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', 'one', id], queryFn: () => reports.open({ id }), retry: missing });
export const prefillQuery = (id: string, name: string) =>
  queryOptions({ queryKey: ['reports', 'prefill', id, name], queryFn: () => reports.prefill({ id, name }) });
export const consolidatedQuery = (schedule: string, endsOn: string) =>
  queryOptions({
    queryKey: ['reports', 'consolidated', schedule, endsOn],
    queryFn: () => reports.consolidated({ schedule, endsOn }),
    placeholderData: keepPreviousData,
    retry: missing,
  });
export const behindQuery = (schedule: string, endsOn: string, key: string) =>
  queryOptions({ queryKey: ['reports', 'behind', schedule, endsOn, key], queryFn: () => reports.behind({ schedule, endsOn, key }) });
export const schedulesQuery = queryOptions({ queryKey: ['reports', 'schedules'], queryFn: () => reports.schedules({}) });
export const formsQuery = queryOptions({ queryKey: ['reports', 'forms'], queryFn: () => reports.forms({}) });
export const formQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', 'form', id], queryFn: () => reports.form({ id }), retry: missing });

const useReportsChanged = () => useChanged(['reports'], ['desk']);
/** Everything that may be done to one report. */
export function useReport(id: string) {
  const onSuccess = useReportsChanged();
  return {
    save: useMutation({ mutationFn: (saved: SavedCells) => reports.save({ id, saved }), onSuccess, onError: onSuccess }),
    submit: useMutation({ mutationFn: (submission: NewSubmission) => reports.submit({ id, submission }), onSuccess, onError: onSuccess }),
    confirm: useMutation({ mutationFn: (no: number) => reports.confirm({ id, no }), onSuccess }),
    giveBack: useMutation({ mutationFn: (back: { no: number; reason: string }) => reports.giveBack({ id, ...back }), onSuccess }),
    noteCall: useMutation({ mutationFn: (call: NewCall) => reports.noteCall({ id, call }), onSuccess }),
    read: useMutation({ mutationFn: (file: File) => sendFile<ReadForm>(`/api/reports/${id}/workbook`, file, () => undefined) }),
  };
}
export type ReportActs = ReturnType<typeof useReport>;
/** Forms and the calendar. */
export function useForms() {
  const onSuccess = useReportsChanged();
  return {
    draft: useMutation({ mutationFn: async (form: NewForm) => (await reports.draftForm({ form })).id, onSuccess }),
    edit: useMutation({ mutationFn: ({ id, form }: { id: string; form: FormEdit }) => reports.editForm({ id, form }), onSuccess }),
    publish: useMutation({ mutationFn: ({ id, from }: { id: string; from: string }) => reports.publishForm({ id, from }), onSuccess }),
    schedule: useMutation({ mutationFn: (schedule: NewSchedule) => reports.schedule({ schedule }), onSuccess }),
    end: useMutation({ mutationFn: ({ id, on }: { id: string; on: string }) => reports.endSchedule({ id, on }), onSuccess }),
  };
}
