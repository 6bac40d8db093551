import { z } from 'zod';

/** What a duty may be followed by, each registered by the feature that owns the rows. */
export const measureKeys = [
  'contracts-signed',
  'advances-drawn',
  'reports-current',
  'inspections-done',
  'proposals-sent',
  'gatherings-reviewed',
  'local-funding-advised',
] as const;
export type MeasureKey = (typeof measureKeys)[number];

const day = z.iso.date();
/** How far one office is with a measured duty on a day, and what it covers. */
export const measuredSchema = z.object({
  measure: z.enum(measureKeys),
  target: z.int(),
  done: z.int(),
  exempt: z.int(),
  overdue: z.int(),
  reachedOn: day.nullable(),
  things: z.array(
    z.object({
      id: z.uuid(),
      label: z.string(),
      place: z.string().nullable(),
      doneOn: day.nullable(),
      exemptOn: day.nullable(),
      addedOn: day,
      paperCode: z.string().nullable(),
      paperOn: day.nullable(),
    }),
  ),
});
export type Measured = z.infer<typeof measuredSchema>;
