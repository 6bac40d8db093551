import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { issuedPaperSchema } from '../../platform/pure/papers.ts';
import { paperSchema } from '../funding/ledger.schema.ts';
import { projectStates } from '../projects/project.schema.ts';
import { impactRowSchema, lossesSchema } from './impacts/impact.schema.ts';

export const disruptionKinds = [
  'epidemic',
  'saltwater-intrusion',
  'drought',
  'storm',
  'flood',
  'landslide',
  'hail-frost',
  'other',
] as const;
export type DisruptionKind = (typeof disruptionKinds)[number];
/** How bad it is, by the programme's own scale. */
export const severities = ['light', 'serious', 'very-serious'] as const;
export type Severity = (typeof severities)[number];
export const disruptionStates = ['under-way', 'ended'] as const;
export type DisruptionState = (typeof disruptionStates)[number];

const day = z.iso.date();
const named = z.string().trim().min(1).max(100);
/** A place: the whole country, a province, a district of it, a commune of that. */
const place = {
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  district: named.nullable(),
  commune: named.nullable(),
};
/** Where it holds and how bad, from a day on. */
export const newAreaSchema = z.object({ ...place, severity: z.enum(severities), validFrom: day, validTo: day.nullable() });
export type NewArea = z.infer<typeof newAreaSchema>;
/** A disaster or an epidemic as it is entered; its basis is the paper that declares it, if one does. */
export const newDisruptionSchema = z.object({
  officeId: z.uuid(),
  kind: z.enum(disruptionKinds),
  name: z.string().trim().min(3).max(200),
  basis: issuedPaperSchema.extend({ issuer: z.string().trim().max(200).nullable() }).nullable(),
  startedOn: day,
  areas: z.array(newAreaSchema).min(1).max(500),
});
export type NewDisruption = z.infer<typeof newDisruptionSchema>;

export const areaSchema = z.object({
  id: z.uuid(),
  provinceCode: z.string().nullable(),
  province: z.string().nullable(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  severity: z.enum(severities),
  validFrom: day,
  validTo: day.nullable(),
});
export type Area = z.infer<typeof areaSchema>;
/** What holds at a project's place on a day, and since when it is there. */
export const holdingSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(disruptionKinds),
  severity: z.enum(severities),
  since: day,
});
export type Holding = z.infer<typeof holdingSchema>;

/** How much of the programme a disruption touches. */
const extent = { projects: z.int(), projectsDong: dongSchema, establishments: z.int() };
export const disruptionRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(disruptionKinds),
  name: z.string(),
  state: z.enum(disruptionStates),
  startedOn: day,
  endedOn: day.nullable(),
  severity: z.enum(severities).nullable(),
  where: z.array(z.string()),
  nation: z.boolean(),
  office: z.string(),
  illustrative: z.boolean(),
});
export type DisruptionRow = z.infer<typeof disruptionRowSchema>;
export const disruptionListSchema = z.object({ asOf: day, rows: z.array(disruptionRowSchema), steps: z.array(stepAnswerSchema) });

/** Projects still to be carried out in the area and the period of a disruption; establishments that stand there. */
export const touchedProjectSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  province: z.string().nullable(),
  state: z.enum(projectStates),
  severity: z.enum(severities),
  startsOn: day,
  endsOn: day,
});
export const touchedEstablishmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  province: z.string(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  severity: z.enum(severities),
});
export const touchedSchema = z.object({
  asOf: day,
  ...extent,
  provinces: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable(), ...extent })),
  rows: z.array(touchedProjectSchema),
  page: z.int(),
  pages: z.int(),
  places: z.array(touchedEstablishmentSchema),
  /** Where it holds in a part of a province only: what stands in that province nobody knows in which part. */
  unplaced: z.object({ projects: z.int(), establishments: z.int() }),
});
export type Touched = z.infer<typeof touchedSchema>;

export const disruptionSchema = disruptionRowSchema.extend({
  asOf: day,
  basis: paperSchema.extend({ issuer: z.string().nullable() }).nullable(),
  areas: z.array(areaSchema),
  /** Others of the same kind that hold in the same place and time: perhaps one event entered twice. */
  alike: z.array(z.object({ id: z.uuid(), name: z.string() })),
  impacts: z.array(impactRowSchema),
  losses: lossesSchema,
  history: z.array(z.object({ step: z.string(), state: z.enum(disruptionStates), on: day, by: z.string(), remark: z.string().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type Disruption = z.infer<typeof disruptionSchema>;
