import { z } from 'zod';
import { refusalSchema, stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { basisSchema } from './organization.schema.ts';

export const officeRoles = [
  'records-clerk',
  'officer',
  'head-of-division',
  'leader',
  'finance-officer',
  'inspector',
  'administrator',
] as const;
export type OfficeRole = (typeof officeRoles)[number];
export const personStates = ['active', 'left'] as const;
export type PersonState = (typeof personStates)[number];
/** KT. ký thay, TL. thừa lệnh, TUQ. thừa ủy quyền, Q. quyền. */
export const signingForms = ['KT', 'TL', 'TUQ', 'Q'] as const;
export type SigningForm = (typeof signingForms)[number];
export const deputyGrantStates = ['granted', 'revoked'] as const;
export type DeputyGrantState = (typeof deputyGrantStates)[number];

const day = z.iso.date();
export const fullNameSchema = z.string().trim().min(2).max(100);
export const emailSchema = z
  .email()
  .max(200)
  .transform((email) => email.toLowerCase());
export const titleSchema = z.string().trim().min(2).max(100);

/** A person added to an office with their first seat. */
export const newPersonSchema = z.object({
  officeId: z.uuid(),
  fullName: fullNameSchema,
  email: emailSchema,
  role: z.enum(officeRoles),
  title: titleSchema,
  divisionId: z.uuid().nullable(),
});
export const newSeatSchema = z.object({
  personId: z.uuid(),
  officeId: z.uuid(),
  role: z.enum(officeRoles),
  title: titleSchema,
  divisionId: z.uuid().nullable(),
});
export const newGrantSchema = z.object({
  officeId: z.uuid(),
  deputyId: z.uuid(),
  form: z.enum(signingForms),
  onBehalf: titleSchema,
  scope: z.string().trim().min(3).max(300),
  paper: basisSchema.nullable(),
  validFrom: day,
  validTo: day.nullable(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;
export type NewSeat = z.infer<typeof newSeatSchema>;
export type NewGrant = z.infer<typeof newGrantSchema>;

export const deputyGrantSchema = z.object({
  id: z.uuid(),
  office: z.object({ id: z.uuid(), name: z.string() }),
  grantor: z.string(),
  deputy: z.string(),
  deputyId: z.uuid(),
  form: z.enum(signingForms),
  onBehalf: z.string(),
  scope: z.string(),
  paper: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
  state: z.enum(deputyGrantStates),
  revokedOn: day.nullable(),
  /** in-force, to-come or ended on the day asked. */
  standing: z.enum(['in-force', 'to-come', 'ended']),
  steps: z.array(stepAnswerSchema),
});
export type DeputyGrant = z.infer<typeof deputyGrantSchema>;

/** Who is signed in, as every page of the shell needs it. */
export const meSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  illustrative: z.boolean(),
  today: day,
  /** Why nothing can be done on the day looked at; null on a day that may be acted on. */
  lookingBack: refusalSchema.nullable(),
  /** The day it is for everybody else, where the clock of a story was moved forward for this browser. */
  movedFrom: day.nullable(),
  /** The story this store holds, where it does. */
  story: z.string().nullable(),
  seats: z.array(
    z.object({
      officeId: z.uuid(),
      office: z.string(),
      role: z.string(),
      title: z.string(),
      national: z.boolean(),
      deputyUntil: day.nullable(),
      deputy: z.boolean(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

/** One desk of a story, to sit down at with a click. */
export const deskSchema = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.string(),
  title: z.string(),
  organization: z.string(),
  kind: z.string(),
});
export const desksSchema = z.object({ story: z.string().nullable(), today: day, desks: z.array(deskSchema) });
export type Desk = z.infer<typeof deskSchema>;
