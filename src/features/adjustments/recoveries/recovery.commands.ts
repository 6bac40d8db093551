import { sql } from 'kysely';
import { type Act, command } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { endByDecision, lockContracts } from '../../contracts/index.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { decidePlan } from '../../plans/index.ts';
import { standingsOf } from '../changes/standing.views.ts';
import { closeRecovery as saveClosed, lockRecovery } from './recovery.store.ts';
import { recoverySteps, recoveryWords } from './recovery.steps.ts';

/** The advance of a stopped project came back: its contract ends, and the rest of its money is given back by a decision of its own. */
export const closeRecovery = command(
  'adjustments close-recovery',
  async (
    act,
    { adjustmentId, projectId, paper }: { adjustmentId: string; projectId: string; paper: Paper },
  ): Promise<{ version: number }> => {
    const recovery = await lockRecovery(act.tx, adjustmentId, projectId);
    const [contract] = await lockContracts(act, [recovery.contractId]);
    const standing = (await standingsOf(act.tx, [recovery.projectId])).get(recovery.projectId)!;
    requireStep(
      stepNamed(recoverySteps, 'close-recovery'),
      {
        state: recovery.closedOn === null ? 'open' : 'closed',
        facts: { today: act.today, open: standing.openAdvance, paperOn: paper.on },
        officeId: contract!.agencyId,
        asker: act.by.asker,
      },
      recoveryWords,
    );
    const { title, basis, year } = await stoppedBy(act, adjustmentId);
    const accepted = standing.accepted;
    await endByDecision(act, [contract!], paper, title);
    const rest = (source: 'national' | 'counterpart') => (accepted[source] - BigInt(standing.base[`${source}Dong`])).toString();
    const { id, version } = await decidePlan(
      act,
      {
        year,
        kind: 'adjust',
        title: `Thu hồi kinh phí còn lại của đề án ngừng thực hiện ${standing.code}`,
        basis,
        allocations: [{ projectId, nationalDong: rest('national'), counterpartDong: rest('counterpart'), remark: title }],
      },
      paper,
    );
    await saveClosed(act.tx, recovery, paper.on as Day, id);
    act.record({
      thing: 'adjustment',
      thingId: adjustmentId,
      officeId: recovery.officeId,
      businessOn: paper.on as Day,
      detail: { code: standing.code, recoveryClosed: paper.code, version },
    });
    return { version };
  },
);

const stoppedBy = async (act: Act, id: string) =>
  (await sql<{ title: string; basis: string; year: number }>`SELECT title, basis, year FROM adjustment WHERE id = ${id}`.execute(act.tx))
    .rows[0]!;
