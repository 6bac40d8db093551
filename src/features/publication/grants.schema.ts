import { z } from 'zod';

/** The part of the 360Giving data standard that the programme speaks: a row a supported establishment. */
const organization = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
export const grantSchema = z.strictObject({
  id: z.string().regex(/^360G-[A-Za-z0-9]+-.+/),
  title: z.string().min(1),
  description: z.string().min(1),
  currency: z.literal('VND'),
  amountAwarded: z.number().positive(),
  amountDisbursed: z.number().min(0).optional(),
  awardDate: z.iso.date(),
  recipientOrganization: z.array(organization).length(1),
  fundingOrganization: z.array(organization).length(1),
  plannedDates: z.array(z.strictObject({ startDate: z.iso.date(), endDate: z.iso.date() })).length(1),
  grantProgramme: z.array(z.strictObject({ title: z.string() })).length(1),
  beneficiaryLocation: z.array(z.strictObject({ name: z.string() })).optional(),
  dateModified: z.iso.date(),
});
export type Grant = z.infer<typeof grantSchema>;
