import { useQuery } from '@tanstack/react-query';
import type { CampaignRow } from '../../campaigns/campaign.schema.ts';
import { campaignsQuery } from '../contracts.client.ts';

/** The signing campaign that counts for a plan year: the one still open, else the last; undefined where none was opened. */
export function useCampaignOf(year: number): CampaignRow | undefined {
  const ofYear = (useQuery(campaignsQuery).data?.rows ?? [])
    .filter((row) => row.year === year)
    .toSorted((a, b) => b.openedOn.localeCompare(a.openedOn));
  return ofYear.find(({ closedOn }) => closedOn === null) ?? ofYear[0];
}
