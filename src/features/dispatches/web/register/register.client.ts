import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { registerRoutes } from '../../registers/register.routes.ts';
import type { Direction, Numbering } from '../../registers/register.schema.ts';

const registers = clientFor<typeof registerRoutes>('registers');

export interface SoughtRegister {
  direction: Direction;
  office?: string;
  year?: number;
  series?: string;
  page?: number;
}

/** A page of a register; `whole` for print. */
export const registerQuery = (sought: SoughtRegister, whole = false) =>
  queryOptions({
    queryKey: ['registers', 'one', sought, whole],
    queryFn: () => registers.open({ ...sought, ...(whole ? { whole } : {}) }),
    placeholderData: (before) => before,
  });
export const byProvinceQuery = (year: number, map: string | undefined) =>
  queryOptions({
    queryKey: ['registers', 'by-province', year, map],
    queryFn: () => registers.byProvince(map === undefined ? { year } : { year, map }),
    placeholderData: (before) => before,
  });

export function useSetNumbering() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { office: string; direction: Direction; numbering: Numbering }) => registers.setNumbering(input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['registers'] }),
  });
}
