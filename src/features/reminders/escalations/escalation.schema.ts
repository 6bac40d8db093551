import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { taskRowSchema } from '../../tasks/task.schema.ts';

export const escalationLevels = ['leader', 'agency'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];
export const escalationStates = ['prepared', 'sent', 'noted', 'dropped'] as const;
export type EscalationState = (typeof escalationStates)[number];
const day = z.iso.date();

/** A late duty that is to be laid before a leader, or was. */
export const escalationSchema = z.object({
  id: z.uuid(),
  level: z.enum(escalationLevels),
  state: z.enum(escalationStates),
  receiver: z.string(),
  dueOn: day,
  rungs: z.int(),
  preparedOn: day,
  sentOn: day.nullable(),
  sentBy: z.string().nullable(),
  words: z.string().nullable(),
  noted: z.string().nullable(),
  task: taskRowSchema.pick({
    id: true,
    code: true,
    ref: true,
    title: true,
    from: true,
    to: true,
    standing: true,
    state: true,
    dueOn: true,
    namedOn: true,
    measured: true,
    illustrative: true,
  }),
  steps: z.array(stepAnswerSchema),
});
export type Escalation = z.infer<typeof escalationSchema>;
export const escalationsSchema = z.object({
  asOf: day,
  toSend: z.array(escalationSchema),
  laid: z.array(escalationSchema),
  sent: z.array(escalationSchema),
});
export type Escalations = z.infer<typeof escalationsSchema>;
