import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { organizationRoutes } from '../organization.routes.ts';
import type { FoundedKind } from '../organization.schema.ts';
import type { NewPerson } from '../person.schema.ts';
import { people } from './parts/me.ts';

const organizations = clientFor<typeof organizationRoutes>('organizations');

/** The offices of a day; of today unless told. */
export const organizationsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['organizations', 'list', asOf ?? 'today'],
    queryFn: () => organizations.list(asOf === undefined ? {} : { asOf }),
    placeholderData: (before) => before,
  });
/** One office as it stands today. */
export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: () => organizations.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });
/** Grants of the asker's offices. */
export const grantsQuery = queryOptions({ queryKey: ['deputies'], queryFn: () => people.grants() });

/** Everything an administrator may do with an office and its people; afterwards all offices are asked anew. */
export function useOfficeActs(id: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['organizations'] });
  return {
    rename: useMutation({
      mutationFn: (input: { name: string; shortName: string | null; on: string; basis: string }) => organizations.rename({ id, ...input }),
      onSuccess,
    }),
    found: useMutation({
      mutationFn: (input: { kind: FoundedKind; name: string; shortName: string | null }) => organizations.found({ id, ...input }),
      onSuccess,
    }),
    merge: useMutation({
      mutationFn: (input: { with: string; name: string; shortName: string | null; on: string; basis: string }) =>
        organizations.merge({ ids: [id, input.with], name: input.name, shortName: input.shortName, on: input.on, basis: input.basis }),
      onSuccess,
    }),
    add: useMutation({ mutationFn: (person: Omit<NewPerson, 'officeId'>) => people.add({ officeId: id, ...person }), onSuccess }),
    unseat: useMutation({ mutationFn: (membershipId: string) => people.unseat({ membershipId }), onSuccess }),
    endSessions: useMutation({ mutationFn: (personId: string) => people.endSessions({ personId }), onSuccess }),
    leave: useMutation({ mutationFn: (personId: string) => people.leave({ personId }), onSuccess }),
  };
}
export type OfficeActs = ReturnType<typeof useOfficeActs>;
