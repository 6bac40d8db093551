import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useMoneyChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import { sendFile } from '../../../ui/send-file.ts';
import { whileRead } from '../../imports/web/parts/waiting.ts';
import type { areaRoutes } from '../area.routes.ts';

const areas = clientFor<typeof areaRoutes>('areas');

/** Districts and communes of a province on a day; of today where none is named. */
export const areasQuery = (province: string, on?: string) =>
  queryOptions({
    queryKey: ['projects', 'areas', province, on],
    queryFn: () => areas.register({ province, ...(on === undefined ? {} : { on }) }),
  });
export const areaImportsQuery = queryOptions({ queryKey: ['projects', 'area-imports'], queryFn: () => areas.imports({}) });
export const areaImportQuery = (id: string, pages: { page: number; faultsPage: number }) =>
  queryOptions({
    queryKey: ['projects', 'area-import', id, pages],
    queryFn: () => areas.openImport({ id, ...pages }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => whileRead(state.data?.state),
  });
/** Sends a list of areas; it is read afterwards, by a job. */
export function useSendAreas() {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: (file: File) => sendFile<{ id: string }>('/api/areas/imports', file, () => undefined), onSuccess });
}
export function useTakeAreas(id: string) {
  const onSuccess = useMoneyChanged();
  return useMutation({ mutationFn: () => areas.takeImport({ id }), onSuccess });
}
