import { command } from '../../../platform/command.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { agencyOf } from '../../organizations/index.ts';
import type { NewRule } from './ladder.schema.ts';
import { requireRuleStep } from './ladder.steps.ts';
import { dropRule, keepAssignment, setEscalationRule, setRule } from './ladder.store.ts';

/** A rung is set: from the day after on it is made. The first of one measure begins its own ladder. */
export const setRung = command('reminders set-rung', async (act, rule: NewRule) => {
  const agency = await agencyOf(act.tx);
  const there = await act.tx
    .selectFrom('reminder_rule')
    .select(['id', 'state'])
    .where('kind', '=', rule.kind)
    .where('anchor', '=', 'due')
    .where('days', '=', rule.days)
    .where('weekly', '=', rule.weekly)
    .executeTakeFirst();
  requireRuleStep('set-rung', there?.state ?? 'dropped', agency, act.by.asker, { weekly: rule.weekly, days: rule.days, assignment: false });
  act.follow(async (tx) => {
    await keepAssignment(tx, rule.kind);
    await setRule(tx, act, rule);
  });
  act.record({ thing: 'reminder_rule', thingId: there?.id ?? agency, officeId: agency, detail: { ...rule } });
});

/** A rung is dropped: what it would have told is not made any more. */
export const dropRung = command('reminders drop-rung', async (act, { id }: { id: string }) => {
  const rule = await act.tx
    .selectFrom('reminder_rule')
    .select(['id', 'kind', 'anchor', 'days', 'weekly', 'state'])
    .where('id', '=', id as never)
    .executeTakeFirst();
  if (rule === undefined) throw new NotFound('reminder-rule');
  const agency = await agencyOf(act.tx);
  requireRuleStep('drop-rung', rule.state, agency, act.by.asker, {
    weekly: rule.weekly,
    days: rule.days,
    assignment: rule.anchor === 'assigned',
  });
  act.follow((tx) => dropRule(tx, act, rule.id));
  act.record({
    thing: 'reminder_rule',
    thingId: rule.id,
    officeId: agency,
    detail: { dropped: true, kind: rule.kind, days: rule.days, weekly: rule.weekly },
  });
});

/** After how many reminders in vain a late duty is prepared for whom. */
export const setEscalation = command(
  'reminders set-escalation',
  async (act, { level, rungs }: { level: 'leader' | 'agency'; rungs: number }) => {
    const agency = await agencyOf(act.tx);
    requireRuleStep('set-escalation', 'set', agency, act.by.asker);
    act.follow((tx) => setEscalationRule(tx, act, level, rungs));
    act.record({ thing: 'reminder_rule', thingId: agency, officeId: agency, detail: { level, rungs } });
  },
);
