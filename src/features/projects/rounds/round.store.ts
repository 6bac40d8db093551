import type { OrganizationId, RegistrationRoundId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';

export interface NewRound {
  readonly year: number;
  readonly closesOn: string;
  readonly basis: string;
}
export async function insertRound(act: Act, id: RegistrationRoundId, officeId: OrganizationId, round: NewRound): Promise<void> {
  await act.tx
    .insertInto('registration_round')
    .values({
      id,
      office_id: officeId,
      year: round.year,
      closes_on: round.closesOn as Day,
      basis: round.basis,
      opened_on: act.today,
      opened_by: act.by.asker?.name ?? act.by.name,
    })
    .execute();
}
