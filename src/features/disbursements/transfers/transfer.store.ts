import type { EstablishmentId, EstablishmentTransferId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';
import type { LockedContract } from '../../contracts/index.ts';
import type { NewTransfer } from './transfer.schema.ts';

export async function insertTransfers(
  act: Act,
  contract: Pick<LockedContract, 'id' | 'officeId'>,
  transfers: readonly NewTransfer[],
): Promise<string[]> {
  const rows = transfers.map((transfer) => ({
    id: newId<EstablishmentTransferId>(),
    contract_id: contract.id,
    office_id: contract.officeId,
    establishment_id: transfer.establishmentId as EstablishmentId,
    amount_dong: BigInt(transfer.amountDong),
    paper_code: transfer.paper.code,
    paper_on: transfer.paper.on as Day,
    entered_by: act.by.asker?.name ?? act.by.name,
  }));
  await act.tx.insertInto('establishment_transfer').values(rows).execute();
  return rows.map(({ id }) => id);
}
