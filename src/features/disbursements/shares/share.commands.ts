import { type Act, command } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { addDays, type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { agencyOf } from '../../organizations/index.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { disbursementRefusals as refusals } from '../disbursement.words.ts';
import { shareRows } from './share.data.ts';
import type { NewShare, NewThreshold } from './share.schema.ts';
import { endShare, insertShares, insertThreshold } from './share.store.ts';

/** Who sets shares and the threshold: the Agency, from a day on; those before stay as they were. */
export const shareSteps: readonly Step<null, 'set'>[] = [
  { step: 'set-share', from: 'set', to: 'set', by: ['finance-officer', 'leader'], needs: {}, basis: 'Điều 1 Thông tư số 17/2018/TT-BCT' },
  { step: 'set-threshold', from: 'set', to: 'set', by: ['finance-officer'], needs: {}, basis: 'internal' },
];
const words: StepWords<'set'> = { states: { set: { vi: 'Mức đang áp dụng.', en: 'It is in force.' } }, roles: roleWords };
export const answerShareSteps = async (tx: Tx, asker: Asker | null) =>
  answerSteps(shareSteps, { state: 'set', facts: null, officeId: await agencyOf(tx), asker }, words);

/** Brings in the shares of the domain's facts that the store has not. Done twice it changes nothing. */
export const keepShares = command<Record<string, never>, { added: number }>('disbursements keep-shares', async (act) => {
  const officeId = await agencyOf(act.tx);
  const known = new Set((await act.tx.selectFrom('advance_share').select('activity').execute()).map(({ activity }) => activity));
  const fresh = shareRows.filter(({ activity }) => !known.has(activity));
  await insertShares(
    act.tx,
    officeId,
    fresh.map(({ activity, permille, papers, from, basis, mark }) => ({
      activity,
      sharePermille: permille,
      papers: [...papers],
      validFrom: from,
      basis,
      mark,
    })),
  );
  act.record({ thing: 'advance_share', thingId: officeId, officeId, detail: { added: fresh.map(({ activity }) => activity) } });
  return { added: fresh.length };
});

/** Sets a share from a day on: the one before ends the day before, and stays with the contracts signed under it. */
export const setShare = command('disbursements set-share', async (act: Act, share: NewShare): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  requireStep(stepNamed(shareSteps, 'set-share'), { state: 'set', facts: null, officeId, asker: act.by.asker }, words);
  const before = await act.tx
    .selectFrom('advance_share')
    .select(['id', 'valid_from'])
    .where('activity', '=', share.activity)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (before !== undefined && before.valid_from >= share.validFrom)
    throw new Refused([{ ...refusals.notAfterLast(writtenInFigures(before.valid_from)), basis: null }]);
  if (before !== undefined) await endShare(act.tx, before.id, addDays(share.validFrom as Day, -1));
  const [id] = await insertShares(act.tx, officeId, [share]);
  act.record({ thing: 'advance_share', thingId: id!, officeId, detail: { ...share } });
  return { id: id! };
});

/**
 * The finance officer says above which amount a third person approves. What is asked today is judged by today's: a
 * later threshold counts from tomorrow at the earliest, so that nobody lifts it over a request that waits.
 */
export const setThreshold = command(
  'disbursements set-threshold',
  async (act: Act, { thresholdDong, validFrom }: NewThreshold): Promise<{ id: string }> => {
    const officeId = await agencyOf(act.tx);
    requireStep(stepNamed(shareSteps, 'set-threshold'), { state: 'set', facts: null, officeId, asker: act.by.asker }, words);
    const last = await act.tx
      .selectFrom('approval_threshold')
      .select('valid_from')
      .orderBy('valid_from', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined && last.valid_from >= validFrom)
      throw new Refused([{ ...refusals.notAfterLast(writtenInFigures(last.valid_from)), basis: null }]);
    if (last !== undefined && validFrom <= act.today) throw new Refused([{ ...refusals.fromTomorrow, basis: null }]);
    const id = await insertThreshold(act, officeId, BigInt(thresholdDong), validFrom as Day);
    act.record({ thing: 'approval_threshold', thingId: id, officeId, detail: { thresholdDong, validFrom } });
    return { id };
  },
);
