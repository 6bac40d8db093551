import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { agencyOf } from '../../organizations/index.ts';
import type { LadderRule } from './ladder.rules.ts';
import type { Ladders, Rule } from './ladder.schema.ts';
import { answerRuleSteps } from './ladder.steps.ts';

/** The rungs that are made now, of every ladder. */
export async function rulesInForce(tx: Tx): Promise<LadderRule[]> {
  return await tx
    .selectFrom('reminder_rule')
    .select(['id', 'kind', 'anchor', 'days', 'weekly', 'since'])
    .where('state', '=', 'set')
    .orderBy('days')
    .execute();
}

/** The ladders as they stand, with what who asks may do about each rung. */
export async function laddersOf(tx: Tx, on: Day, asker: Asker | null): Promise<Ladders> {
  const agency = await agencyOf(tx);
  const { rows } = await sql<Omit<Rule, 'steps'>>`
    SELECT r.id, r.kind, r.anchor, r.days, r.weekly, r.basis, s.business_on AS "setOn", s.actor AS "setBy" FROM reminder_rule r LEFT JOIN LATERAL (SELECT business_on, actor FROM reminder_rule_step WHERE rule_id = r.id ORDER BY id DESC LIMIT 1) s ON true
     WHERE r.state = 'set' ORDER BY r.kind, r.anchor, r.weekly, r.days`.execute(tx);
  const escalations = await tx.selectFrom('escalation_rule').select(['level', 'rungs']).orderBy('level').execute();
  return {
    asOf: on,
    escalations,
    steps: answerRuleSteps('dropped', { weekly: false, days: 0, assignment: false }, agency, asker).filter(
      ({ step }) => step === 'set-rung',
    ),
    rules: rows.map((row) => ({
      ...row,
      steps: answerRuleSteps('set', { weekly: row.weekly, days: row.days, assignment: row.anchor === 'assigned' }, agency, asker).filter(
        ({ step }) => step === 'drop-rung',
      ),
    })),
  };
}
