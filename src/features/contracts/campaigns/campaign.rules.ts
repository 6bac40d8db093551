import type { CampaignStanding } from './campaign.schema.ts';

/** Where a project of a campaign stands on a day: on the day named it is due, from the day after overdue; signed counts by the last day on time. */
export function standingIn(
  {
    dueOn,
    namedOn,
    signedOn,
    exemptOn,
  }: { readonly dueOn: string; readonly namedOn: string; readonly signedOn: string | null; readonly exemptOn: string | null },
  on: string,
): CampaignStanding {
  if (exemptOn !== null && exemptOn <= on) return 'exempt';
  if (signedOn !== null && signedOn <= on) return signedOn <= dueOn ? 'signed-on-time' : 'signed-late';
  if (on > namedOn) return 'overdue';
  return on > dueOn || on === namedOn ? 'due' : 'in-term';
}
