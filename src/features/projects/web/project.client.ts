import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import { whileRead } from '../../imports/web/parts/waiting.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { Draft } from '../drafts/draft.schema.ts';
import type { NewEstablishment, NewPlace } from '../establishments/establishment.schema.ts';
import type { NewNorm } from '../norms/norm.schema.ts';
import type { projectRoutes } from '../project.routes.ts';
import type { NewAppraisal, NewProject, ProjectFigure, ProjectKind, ProjectQuery, ProjectSort, ProjectState } from '../project.schema.ts';

const projects = clientFor<typeof projectRoutes>('projects');

/** What the list is asked for, as the address carries it. */
/** As the address says it: a year, all of them, or nothing. */
export interface SoughtProjects {
  readonly q?: string;
  readonly year?: number | 'all';
  readonly province?: string;
  readonly state?: ProjectState;
  readonly kind?: ProjectKind;
  readonly figure?: ProjectFigure;
  readonly unitProvince?: string;
  readonly sort?: ProjectSort;
  readonly page?: number;
}
type AskedProjects = Omit<SoughtProjects, 'year'> & { readonly year?: number | 'newest' };
/** What an address asks the server: one that narrows nothing begins with the newest plan year that has projects. */
export function askedProjects({ year, ...sought }: SoughtProjects): AskedProjects {
  const narrowed =
    sought.q !== undefined ||
    sought.province !== undefined ||
    sought.state !== undefined ||
    sought.kind !== undefined ||
    sought.unitProvince !== undefined;
  return { ...sought, ...(year === 'all' || (year === undefined && narrowed) ? {} : { year: year ?? 'newest' }) };
}
export const projectsQuery = (asked: AskedProjects) =>
  queryOptions({
    queryKey: ['projects', 'list', asked],
    queryFn: () => projects.list(asked as Partial<ProjectQuery>),
    placeholderData: keepPreviousData,
  });
/** What is said of a project being drawn up; null while it cannot be asked yet. */
export const judgeQuery = (draft: Draft | null) =>
  queryOptions({
    queryKey: ['projects', 'judge', draft],
    queryFn: () => projects.judge(draft!),
    enabled: draft !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
export const normsQuery = queryOptions({ queryKey: ['projects', 'norms'], queryFn: () => projects.norms({}) });
export interface SoughtEstablishments {
  readonly q?: string;
  readonly province?: string;
  readonly page?: number;
}
export const establishmentsQuery = (sought: SoughtEstablishments) =>
  queryOptions({
    queryKey: ['projects', 'establishments', sought],
    queryFn: () => projects.establishments(sought),
    placeholderData: keepPreviousData,
  });
export const establishmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'establishment', id],
    queryFn: () => projects.establishment({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });

export interface Appraising {
  readonly ids: readonly string[];
  readonly appraisal: NewAppraisal;
}
export interface Refusing {
  readonly ids: readonly string[];
  readonly reason: string;
}
/** What may be done to one project or to several together. */
export function useProjectActs() {
  const onSuccess = useMoneyChanged();
  return {
    appraiseAtBase: useMutation({
      mutationFn: ({ ids, appraisal }: Appraising) => projects.appraiseAtBase({ ids: [...ids], appraisal }),
      onSuccess,
    }),
    appraise: useMutation({ mutationFn: ({ ids, appraisal }: Appraising) => projects.appraise({ ids: [...ids], appraisal }), onSuccess }),
    refuse: useMutation({ mutationFn: ({ ids, reason }: Refusing) => projects.refuse({ ids: [...ids], reason }), onSuccess }),
    stop: useMutation({ mutationFn: (stopping: { id: string; paper: Paper; reason: string }) => projects.stop(stopping), onSuccess }),
  };
}
export type ProjectActs = ReturnType<typeof useProjectActs>;

/** Registers a project, or puts other facts in place of those it was registered with. Answers its id. */
export function useSaveProject(id: string | null) {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: async (project: NewProject): Promise<string> =>
      id === null ? (await projects.register({ projects: [project] })).ids[0]! : (await projects.revise({ id, project })).id,
    onSuccess,
  });
}
export function useSetNorm() {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (norm: NewNorm) => projects.setNorm(norm), onSuccess });
}
export function useEnterEstablishment() {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: async ({ officeId, establishment }: { officeId: string; establishment: NewEstablishment }): Promise<string> =>
      (await projects.enterEstablishments({ officeId, establishments: [establishment] })).ids[0]!,
    onSuccess,
  });
}
export function useMoveEstablishment(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (place: NewPlace) => projects.moveEstablishment({ id, place }), onSuccess });
}

/** A registration list with the pages of its projects and faults that are looked at; asked again while it is read. */
export const registrationQuery = (id: string, pages: { page: number; faultsPage: number }) =>
  queryOptions({
    queryKey: ['projects', 'registration', id, pages],
    queryFn: () => projects.openImport({ id, ...pages }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
export const registrationsQuery = queryOptions({ queryKey: ['projects', 'registrations'], queryFn: () => projects.imports() });
/** Sends a registration list for a year; it is read afterwards, by a job. */
export function useSendRegistration() {
  const onSuccess = useMoneyChanged();
  return useMutation({
    mutationFn: ({ file, year, officeId }: { file: File; year: number; officeId: string }) =>
      sendFile<{ id: string }>(`/api/projects/imports?year=${year}&office=${officeId}`, file, () => undefined),
    onSuccess,
  });
}
export function useTakeRegistration(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: () => projects.takeImport({ id }), onSuccess });
}
