import type { EstablishmentId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { type LockedContract, lockContracts } from '../../contracts/index.ts';
import { contractBooks } from '../../funding/index.ts';
import { disbursementRefusals as refusals } from '../disbursement.words.ts';
import type { NewTransfer } from './transfer.schema.ts';
import { requireTransfers } from './transfer.steps.ts';
import { insertTransfers } from './transfer.store.ts';

/** What is wrong with transfers: days, vouchers entered before, establishments of other projects, more than was drawn. */
async function faultsOf(act: Act, contract: LockedContract, transfers: readonly NewTransfer[]): Promise<Refusal[]> {
  const ids = [...new Set(transfers.map(({ establishmentId }) => establishmentId as EstablishmentId))];
  const known = await act.tx.selectFrom('establishment').select(['id', 'name']).where('id', 'in', ids).execute();
  if (known.length < ids.length) throw new NotFound('establishment');
  const own = new Set(
    (await act.tx.selectFrom('budget_line').select('establishment_id').where('project_id', '=', contract.projectId).execute()).map(
      (row) => row.establishment_id,
    ),
  );
  const before = await act.tx
    .selectFrom('establishment_transfer')
    .select(['establishment_id', 'paper_code', 'amount_dong'])
    .where('contract_id', '=', contract.id)
    .execute();
  const vouchers = [
    ...before.map((row) => `${row.establishment_id} ${row.paper_code}`),
    ...transfers.map(({ establishmentId, paper }) => `${establishmentId} ${paper.code}`),
  ];
  const twice = transfers.filter(
    ({ establishmentId, paper }) => vouchers.filter((each) => each === `${establishmentId} ${paper.code}`).length > 1,
  );
  const national = (await contractBooks(act.tx, [contract.id])).get(contract.id)?.national;
  const drawn = national === undefined ? 0n : national.advanced - national.recovered + national.paid;
  const passed = [...before.map((row) => row.amount_dong), ...transfers.map(({ amountDong }) => BigInt(amountDong))].reduce(
    (sum, each) => sum + each,
    0n,
  );
  const late = transfers.find(({ paper }) => paper.on > act.today);
  const early = transfers.find(({ paper }) => contract.signedOn !== null && paper.on < contract.signedOn);
  return [
    ...(late === undefined ? [] : [refusals.inFuture(writtenInFigures(late.paper.on))]),
    ...(early === undefined ? [] : [refusals.beforeSigning(writtenInFigures(contract.signedOn!))]),
    ...known.filter(({ id }) => !own.has(id)).map(({ name }) => refusals.notOfProject(name)),
    ...[...new Set(twice.map(({ paper }) => paper.code))].map(refusals.voucherTwice),
    ...(passed > drawn ? [refusals.overDrawn(writtenDong(passed), writtenDong(drawn))] : []),
  ].map((words) => ({ ...words, basis: null }));
}

/** The unit enters what it passed on to establishments, all or none: never more than it has drawn. */
export const recordTransfers = command(
  'disbursements record-transfers',
  async (act, { contractId, transfers }: { contractId: string; transfers: readonly NewTransfer[] }): Promise<{ ids: string[] }> => {
    const [contract] = await lockContracts(act, [contractId]);
    if (contract === undefined) throw new NotFound('contract');
    requireTransfers(contract, await faultsOf(act, contract, transfers), act.by.asker);
    const ids = await insertTransfers(act, contract, transfers);
    act.record({
      thing: 'contract',
      thingId: contract.id,
      officeId: contract.officeId,
      detail: {
        project: contract.project.code,
        transferred: transfers.map(({ establishmentId, amountDong, paper }) => ({ establishmentId, amountDong, paper: paper.code })),
      },
    });
    return { ids };
  },
);
