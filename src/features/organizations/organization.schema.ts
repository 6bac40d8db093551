import { z } from 'zod';

/** The regions by which the promotion programme meets and reports. */
export const regions = ['bac', 'mien-trung-tay-nguyen', 'nam'] as const;
/** Lands a letter may address by name. */
export const areas = ['mekong-delta', 'central-highlands'] as const;

export const provinceRowSchema = z.object({
  code: z.string().regex(/^\d{2}$/), name: z.string(), kind: z.enum(['city', 'province']),
  /** First and last day of this code with this name; null where it reaches past what we know. */
  validFrom: z.iso.date().nullable(), validTo: z.iso.date().nullable(),
  successorCode: z.string().nullable(),
  region: z.enum(regions).nullable(), area: z.enum(areas).nullable(),
});
export type ProvinceRow = z.infer<typeof provinceRowSchema>;
export type Region = (typeof regions)[number];
export type Area = (typeof areas)[number];

/** Which provinces of a day a collective name means: all of them, those of a region or an area, or the named ones. */
export type ProvinceChoice = { readonly region: Region } | { readonly area: Area } | { readonly names: readonly string[] } | 'all';
export interface Office { readonly name: string; readonly provinceCode: string }
/** Groups that have one office in every province. */
export const provincialGroups = ['provincial-departments', 'provincial-peoples-committees', 'promotion-centres'] as const;
export type ProvincialGroup = (typeof provincialGroups)[number];
