import { z } from 'zod';
import { remindedSchema } from '../rungs/rung.schema.ts';

const day = z.iso.date();
/** What the asker was told, newest first: each notice once, however often its letter went. */
export const noticesSchema = z.object({
  asOf: day,
  unread: z.int(),
  unsent: z.int(),
  notices: z.array(
    z.object({
      id: z.uuid(),
      office: z.string(),
      madeOn: day,
      read: z.boolean(),
      mailedOn: day.nullable(),
      duties: z.array(remindedSchema),
    }),
  ),
});
export type Notices = z.infer<typeof noticesSchema>;
