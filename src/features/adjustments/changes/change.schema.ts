import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { partSchema, projectStates } from '../../projects/project.schema.ts';

/** What an adjustment changes, in the order of the circular: first what the Ministry decides, then what the Agency does. */
export const adjustmentKinds = [
  'increase-total',
  'content',
  'next-year',
  'add',
  'stop',
  'to-local',
  'next-plan',
  'place',
  'beneficiary',
  'coordinating-unit',
  'term',
  'decrease-total',
  'recast',
  'other',
] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];
/** Kinds by which a project leaves the year's plan, or enters it: nothing else changes of it in the same request. */
export const kindsAlone: ReadonlySet<AdjustmentKind> = new Set(['add', 'stop', 'to-local', 'next-plan']);
/** Kinds that contradict each other for one project. */
export const kindsOpposed: readonly (readonly [AdjustmentKind, AdjustmentKind])[] = [
  ['increase-total', 'decrease-total'],
  ['increase-total', 'recast'],
  ['decrease-total', 'recast'],
  ['term', 'next-year'],
  ['beneficiary', 'recast'],
];
/** Whether two kinds exclude each other for one project. */
export const excludeEachOther = (one: AdjustmentKind, other: AdjustmentKind): boolean =>
  one !== other &&
  (kindsAlone.has(one) || kindsAlone.has(other) || kindsOpposed.some((pair) => pair.includes(one) && pair.includes(other)));

const day = z.iso.date();
const line = z.int().min(1).max(200);
const sums = { nationalDong: partSchema, counterpartDong: partSchema };
const about = { projectId: z.uuid() };
/** One change of one project: what is to be instead. Money is the whole of the project after the change, not a difference. */
export const newChangeSchema = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('increase-total'), ...sums }),
  z.object({ ...about, kind: z.literal('decrease-total'), ...sums }),
  z.object({ ...about, kind: z.literal('add'), ...sums }),
  z.object({ ...about, kind: z.literal('content'), contents: z.array(z.int().min(1).max(9)).min(1).max(9) }),
  z.object({ ...about, kind: z.literal('next-year'), endsOn: day }),
  z.object({ ...about, kind: z.literal('term'), endsOn: day }),
  z.object({ ...about, kind: z.literal('stop'), recoverBy: day }),
  z.object({ ...about, kind: z.literal('to-local') }),
  z.object({
    ...about,
    kind: z.literal('next-plan'),
    code: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-zĐđ./-]{3,30}$/),
  }),
  z.object({
    ...about,
    kind: z.literal('place'),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    place: z.string().trim().min(1).max(200).nullable(),
  }),
  z.object({
    ...about,
    kind: z.literal('beneficiary'),
    lines: z
      .array(z.object({ line, establishmentId: z.uuid() }))
      .min(1)
      .max(200),
  }),
  z.object({ ...about, kind: z.literal('coordinating-unit'), coordinatingUnit: z.string().trim().min(2).max(200).nullable() }),
  z.object({
    ...about,
    kind: z.literal('recast'),
    lines: z
      .array(z.object({ line, ...sums }))
      .min(1)
      .max(200),
  }),
  z.object({ ...about, kind: z.literal('other'), text: z.string().trim().min(3).max(1_000) }),
]);
export type NewChange = z.infer<typeof newChangeSchema>;
export type ChangeOf<Kind extends AdjustmentKind> = Extract<NewChange, { kind: Kind }>;

/** The facts of a project that a change is drawn up against, and those it led to. */
export const baseSchema = z.object({
  state: z.enum(projectStates),
  year: z.int(),
  endsOn: day,
  place: z.string().nullable(),
  provinceCode: z.string().nullable(),
  contents: z.array(z.int()),
  coordinatingUnit: z.string().nullable(),
  nationalDong: dongSchema,
  counterpartDong: dongSchema,
  contract: z.object({ number: z.string(), endsOn: day, nationalDong: dongSchema, counterpartDong: dongSchema }).nullable(),
  lines: z.array(
    z.object({ line, establishmentId: z.uuid().nullable(), nationalDong: dongSchema, counterpartDong: dongSchema, costDong: dongSchema }),
  ),
});
export type Base = z.infer<typeof baseSchema>;
export const baseFields = [
  'state',
  'year',
  'endsOn',
  'place',
  'provinceCode',
  'contents',
  'coordinatingUnit',
  'nationalDong',
  'counterpartDong',
  'contract',
  'lines',
] as const satisfies readonly (keyof Base)[];
export type BaseField = (typeof baseFields)[number];
