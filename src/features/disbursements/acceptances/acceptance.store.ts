import type { AcceptanceId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';
import type { LockedContract } from '../../contracts/index.ts';
import type { NewAcceptance } from './acceptance.schema.ts';

export async function insertAcceptance(
  act: Act,
  contract: Pick<LockedContract, 'id' | 'officeId'>,
  acceptance: NewAcceptance & { readonly acceptedOn: string },
): Promise<AcceptanceId> {
  const id = newId<AcceptanceId>();
  await act.tx
    .insertInto('acceptance')
    .values({
      id,
      contract_id: contract.id,
      office_id: contract.officeId,
      national_dong: BigInt(acceptance.nationalDong),
      counterpart_dong: BigInt(acceptance.counterpartDong),
      minutes_code: acceptance.minutes.code,
      minutes_on: acceptance.minutes.on as Day,
      last: acceptance.last,
      accepted_on: acceptance.acceptedOn as Day,
      accepted_by: act.by.asker?.name ?? act.by.name,
    })
    .execute();
  return id;
}
