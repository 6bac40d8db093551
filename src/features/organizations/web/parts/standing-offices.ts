import { useQuery } from '@tanstack/react-query';
import type { OrganizationRow } from '../../organization.schema.ts';
import { organizationsQuery } from '../organization.client.ts';

/** The offices that stand today, divisions left out; none while they are asked for. */
export function useStandingOffices(): readonly OrganizationRow[] {
  return (useQuery(organizationsQuery(undefined)).data?.rows ?? []).filter(({ kind }) => kind !== 'division');
}
