import { z } from 'zod';

const duty = z.object({ id: z.uuid(), ref: z.string(), title: z.string(), code: z.string(), dueOn: z.iso.date().nullable() });
/** Who is late with what: contracts unsigned past the day of a campaign, and duties past theirs. Offices with most first. */
export const lateSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  contracts: z.int(),
  duties: z.int(),
  offices: z.array(
    z.object({ id: z.uuid(), name: z.string(), provinceCode: z.string().nullable(), contracts: z.int(), duties: z.array(duty) }),
  ),
});
export type Late = z.infer<typeof lateSchema>;
