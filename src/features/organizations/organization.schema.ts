import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';

/** The regions by which the promotion programme meets and reports. */
export const regions = ['bac', 'mien-trung-tay-nguyen', 'nam'] as const;
/** Lands a letter may address by name. */
export const areas = ['mekong-delta', 'central-highlands'] as const;

export const provinceRowSchema = z.object({
  code: z.string().regex(/^\d{2}$/),
  name: z.string(),
  kind: z.enum(['city', 'province']),
  /** First and last day of this code with this name; null where it reaches past what we know. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  successorCode: z.string().nullable(),
  region: z.enum(regions).nullable(),
  area: z.enum(areas).nullable(),
});
export type ProvinceRow = z.infer<typeof provinceRowSchema>;
export type Region = (typeof regions)[number];
export type Area = (typeof areas)[number];

/** Which provinces of a day a collective name means: all of them, those of a region or an area, or the named ones. */
export type ProvinceChoice = { readonly region: Region } | { readonly area: Area } | { readonly names: readonly string[] } | 'all';
export interface Office {
  readonly name: string;
  readonly provinceCode: string;
}
/** Groups that have one office in every province. */
export const provincialGroups = ['provincial-departments', 'provincial-peoples-committees', 'promotion-centres'] as const;
export type ProvincialGroup = (typeof provincialGroups)[number];

export const organizationKinds = [
  'ministry',
  'ministry-unit',
  'agency',
  'central-unit',
  'peoples-committee',
  'department',
  'promotion-centre',
  'district-office',
  'division',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];
/** What an administrator may add under an office: a division inside it, or, under a department, the office of a district. */
export const foundedKinds = ['division', 'district-office'] as const;
export type FoundedKind = (typeof foundedKinds)[number];
export const organizationStates = ['standing', 'ended'] as const;
export type OrganizationState = (typeof organizationStates)[number];

const day = z.iso.date();
/** A name typed by a person: no more than a letterhead holds. */
export const officeNameSchema = z.string().trim().min(3).max(200);
/** The paper a change rests on, as people cite it. */
export const basisSchema = z.string().trim().min(3).max(300);

export const organizationRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(organizationKinds),
  state: z.enum(organizationStates),
  name: z.string(),
  shortName: z.string().nullable(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  region: z.enum(regions).nullable(),
  people: z.int(),
});
export const organizationNameSchema = z.object({
  name: z.string(),
  shortName: z.string().nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  basis: z.string(),
});
export const successionSchema = z.object({ id: z.uuid(), name: z.string(), on: day, basis: z.string() });
const officeRef = z.object({ id: z.uuid(), name: z.string() });
export const seatRowSchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  fullName: z.string(),
  email: z.string(),
  role: z.string(),
  title: z.string(),
  division: officeRef.nullable(),
  validFrom: day,
  validTo: day.nullable(),
  illustrative: z.boolean(),
  left: z.boolean(),
});
export const organizationSchema = organizationRowSchema.extend({
  validFrom: day.nullable(),
  validTo: day.nullable(),
  names: z.array(organizationNameSchema),
  directedBy: officeRef.nullable(),
  superior: officeRef.nullable(),
  divisions: z.array(officeRef),
  directs: z.array(officeRef),
  predecessors: z.array(successionSchema),
  successors: z.array(successionSchema),
  /** Those who sit there, for people of the office and those above it; empty for others. */
  seats: z.array(seatRowSchema),
  seesPeople: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type OrganizationRow = z.infer<typeof organizationRowSchema>;
export type Organization = z.infer<typeof organizationSchema>;
