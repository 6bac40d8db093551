import { z } from 'zod';
import { taskRowSchema } from '../../tasks/task.schema.ts';
import { anchors } from '../ladder/ladder.schema.ts';

/** Why a rung is left in peace: what was done about its duty on that day or since. */
export const peaces = ['closed', 'deadline', 'promise', 'extension', 'received', 'reported', 'answered', 'contact'] as const;
export type Peace = (typeof peaces)[number];
export const rungOutcomes = ['told', 'folded', 'left'] as const;

const day = z.iso.date();
export const madeRungSchema = z.object({
  anchor: z.enum(anchors),
  days: z.int(),
  weekly: z.boolean(),
  fellOn: day,
  dueOn: day.nullable(),
  outcome: z.enum(rungOutcomes),
  why: z.enum(peaces).nullable(),
  whyOn: day.nullable(),
  madeOn: day,
});
export type MadeRung = z.infer<typeof madeRungSchema>;

/** One duty of a notice: as it stands now, the rung that was told and those it folds. */
export const remindedSchema = taskRowSchema
  .pick({
    id: true,
    dispatchId: true,
    code: true,
    ref: true,
    title: true,
    from: true,
    standing: true,
    state: true,
    dueOn: true,
    namedOn: true,
    measured: true,
    illustrative: true,
  })
  .extend({ told: madeRungSchema, folded: z.array(madeRungSchema), open: z.boolean() });
export type Reminded = z.infer<typeof remindedSchema>;
