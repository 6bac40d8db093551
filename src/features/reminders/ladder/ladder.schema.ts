import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { measureKeys } from '../../tasks/task.schema.ts';

export const ruleStates = ['set', 'dropped'] as const;
export type RuleState = (typeof ruleStates)[number];
export const anchors = ['assigned', 'due'] as const;
export type Anchor = (typeof anchors)[number];
/** Duties that programme data follows, duties answered by report, or those of one measure, whose own rungs take the place of the first. */
export const ladderKinds = ['measured', 'report', ...measureKeys] as const;
export type LadderKind = (typeof ladderKinds)[number];

/** One rung of a ladder, counted from the deadline: so many working days after it, below nothing before; or every week from that day on. */
export const newRuleSchema = z.object({ kind: z.enum(ladderKinds), days: z.int().min(-60).max(250), weekly: z.boolean() });
export type NewRule = z.infer<typeof newRuleSchema>;
export const ruleSchema = newRuleSchema.extend({
  id: z.uuid(),
  anchor: z.enum(anchors),
  basis: z.string(),
  setOn: z.iso.date().nullable(),
  setBy: z.string().nullable(),
  steps: z.array(stepAnswerSchema),
});
export type Rule = z.infer<typeof ruleSchema>;
export const escalateSchema = z.object({ level: z.enum(['leader', 'agency']), rungs: z.int().min(1).max(50) });
export const laddersSchema = z.object({
  asOf: z.iso.date(),
  rules: z.array(ruleSchema),
  escalations: z.array(escalateSchema),
  steps: z.array(stepAnswerSchema),
});
export type Ladders = z.infer<typeof laddersSchema>;
