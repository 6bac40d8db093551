import { queryOptions, useQuery } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { personRoutes } from '../../person.routes.ts';
import type { Me } from '../../person.schema.ts';

export const people = clientFor<typeof personRoutes>('people');

/** Who is signed in; an error of status 401 where nobody is. Asked once and again whenever somebody signs in or out. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => people.me(),
  staleTime: 60_000,
  retry: (failures: number, error: Error) => failures < 2 && error instanceof TypeError,
});

/** Who is signed in; undefined while that is not known, or where nobody is. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}
