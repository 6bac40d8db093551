import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';

/** What may have happened in a week, in the order of the page. */
export const weekKinds = ['signed', 'advanced', 'accepted', 'paid', 'settled', 'adjusted', 'sent', 'answered'] as const;
export type WeekKind = (typeof weekKinds)[number];
export const weekThings = ['project', 'adjustment', 'dispatch', 'task'] as const;
/** One thing that happened, with the page it stands on. */
export const weekRowSchema = z.object({
  kind: z.enum(weekKinds),
  on: z.iso.date(),
  thing: z.enum(weekThings),
  id: z.uuid(),
  code: z.string().nullable(),
  text: z.string(),
  dong: dongSchema.nullable(),
});
export type WeekRow = z.infer<typeof weekRowSchema>;
/** Of each kind all of it is counted and summed; at most so many rows are told, the newest first. */
export const weekSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  groups: z.array(
    z.object({
      kind: z.enum(weekKinds),
      count: z.int(),
      dong: dongSchema.nullable(),
      byDay: z.array(z.object({ on: z.iso.date(), count: z.int() })),
      rows: z.array(weekRowSchema),
    }),
  ),
});
export type Week = z.infer<typeof weekSchema>;
