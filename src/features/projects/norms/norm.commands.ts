import type { NormId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { addDays, type Day, day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { newId } from '../../../platform/workplace.ts';
import { agencyOf } from '../../organizations/index.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { projectRefusals } from '../project.words.ts';
import { normRows } from './norm.data.ts';
import type { NewNorm } from './norm.schema.ts';
import { endNorm, insertNorms } from './norm.store.ts';

/** Who sets a norm: the Agency's finance officer, from a day on; those before stay as they were. */
export const normSteps: readonly Step<null, 'set'>[] = [
  { step: 'set-norm', from: 'set', to: 'set', by: ['finance-officer', 'leader'], needs: {}, basis: 'Điều 8 Thông tư số 28/2018/TT-BTC' },
];
const words: StepWords<'set'> = { states: { set: { vi: 'Định mức đang áp dụng.', en: 'The norm is in force.' } }, roles: roleWords };
export const answerNormSteps = async (tx: Tx, asker: Asker | null) =>
  answerSteps(normSteps, { state: 'set', facts: null, officeId: await agencyOf(tx), asker }, words);

/** Brings in the norms of the domain's facts that the store has not. Done twice it changes nothing. */
export const keepNorms = command<Record<string, never>, { added: number }>('projects keep-norms', async (act) => {
  const officeId = await agencyOf(act.tx);
  const known = new Set((await act.tx.selectFrom('norm').select('activity').execute()).map(({ activity }) => activity));
  const fresh = normRows.filter(({ activity }) => !known.has(activity));
  await insertNorms(
    act.tx,
    fresh.map((row) => ({
      id: newId<NormId>(),
      officeId,
      activity: row.activity,
      sharePercent: row.percent,
      capDong: row.capTrieu === null ? null : BigInt(row.capTrieu) * 1_000_000n,
      per: row.per,
      validFrom: day(row.from),
      basis: row.basis,
      mark: row.mark,
    })),
  );
  act.record({ thing: 'norm', thingId: officeId, officeId, detail: { added: fresh.map(({ activity }) => activity) } });
  return { added: fresh.length };
});

/** Sets a norm from a day on: the one before ends the day before, and judges what was registered under it. */
export const setNorm = command('projects set-norm', async (act: Act, norm: NewNorm): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  requireStep(stepNamed(normSteps, 'set-norm'), { state: 'set', facts: null, officeId, asker: act.by.asker }, words);
  const before = await act.tx
    .selectFrom('norm')
    .select(['id', 'valid_from'])
    .where('activity', '=', norm.activity)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (before !== undefined && before.valid_from >= norm.validFrom)
    throw new Refused([{ ...projectRefusals.normBefore(writtenInFigures(before.valid_from)), basis: null }]);
  if (before !== undefined) await endNorm(act.tx, before.id, addDays(norm.validFrom as Day, -1));
  const id = newId<NormId>();
  await insertNorms(act.tx, [
    {
      id,
      officeId,
      activity: norm.activity,
      sharePercent: norm.sharePercent,
      capDong: norm.capDong === null ? null : BigInt(norm.capDong),
      per: norm.per,
      validFrom: norm.validFrom as Day,
      basis: norm.basis,
      mark: norm.mark,
    },
  ]);
  act.record({ thing: 'norm', thingId: id, officeId, detail: { ...norm } });
  return { id };
});
