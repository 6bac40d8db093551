import { command } from '../../../platform/command.ts';
import { type Day, day } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { lockContracts } from '../../contracts/index.ts';
import { applyMovement, contractBooks, type ContractBooks, post, type Posting, spread } from '../../funding/index.ts';
import { ledgerRefusals } from '../../funding/ledger.words.ts';
import { followProjects } from '../../projects/index.ts';
import type { NewAcceptance } from './acceptance.schema.ts';
import { acceptanceSteps, requireAcceptance } from './acceptance.steps.ts';
import { insertAcceptance } from './acceptance.store.ts';

export { acceptanceSteps };

const SOURCES = ['national', 'counterpart'] as const;
const amounts = ({ nationalDong, counterpartDong }: NewAcceptance) => ({
  national: BigInt(nationalDong),
  counterpart: BigInt(counterpartDong),
});

/** What the ledger says against accepting so much, of both sources. */
function brokenBy(books: ContractBooks, acceptance: NewAcceptance, on: Day): Refusal[] {
  return SOURCES.flatMap((source) => {
    const [amount, contract] = [amounts(acceptance)[source], books[source] ?? null];
    if (amount === 0n) return [];
    if (contract === null) return [{ ...ledgerRefusals.acceptedOverContracted(amount.toString(), '0'), basis: null }];
    const answer = applyMovement({ year: null, line: null, contract }, { kind: 'accept', source, amount, on });
    return 'refusals' in answer ? answer.refusals : [];
  });
}

/**
 * The department accepts work at base, by minutes. Counterpart money is the unit's own: what is accepted of it counts as
 * paid by it. With the last acceptance, or once all national money is accepted, the project is accepted.
 */
export const acceptWork = command(
  'disbursements accept-work',
  async (act, { contractId, acceptance }: { contractId: string; acceptance: NewAcceptance }): Promise<{ id: string }> => {
    const [contract] = await lockContracts(act, [contractId]);
    if (contract === undefined) throw new NotFound('contract');
    const on = acceptance.acceptedOn === null ? act.today : day(acceptance.acceptedOn);
    const books = (await contractBooks(act.tx, [contract.id])).get(contract.id) ?? {};
    const { minutes } = acceptance;
    requireAcceptance(
      contract,
      {
        today: act.today,
        project: contract.project.state,
        signedOn: contract.signedOn,
        minutes,
        acceptedOn: on,
        broken: contract.state === 'signed' ? brokenBy(books, acceptance, on) : [],
      },
      act.by.asker,
    );
    const { national, counterpart } = amounts(acceptance);
    const last = acceptance.last || (books.national !== undefined && books.national.accepted + national === books.national.contracted);
    const id = await insertAcceptance(act, contract, { ...acceptance, acceptedOn: on, last });
    await post(
      act,
      (
        [
          ['national', 'accept', national],
          ['counterpart', 'accept', counterpart],
          ['counterpart', 'pay', counterpart],
        ] as const
      ).flatMap(([source, kind, amount]) =>
        spread(books[source]?.rows ?? [], kind, amount).map(({ row, amount: part }): Posting => ({
          kind,
          source,
          year: row.year,
          officeId: contract.officeId,
          lineId: row.lineId,
          contractId: contract.id,
          amount: part,
          on,
          paper: minutes,
        })),
      ),
    );
    if (last) await followProjects(act, [contract.project], 'accept', 'accepted', { on, paper: minutes });
    act.record({
      thing: 'contract',
      thingId: contract.id,
      officeId: contract.officeId,
      businessOn: on,
      detail: {
        project: contract.project.code,
        accepted: acceptance.nationalDong,
        counterpartDong: acceptance.counterpartDong,
        minutes: minutes.code,
        last,
      },
    });
    return { id };
  },
);
