import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';
import { type FigureMeasure, type MovementKind, movementFigures, movementKinds } from '../../funding/ledger.schema.ts';
import type { ProjectFigure } from '../../projects/project.schema.ts';
import type { Figures } from '../overview.schema.ts';

/** What of the ledger a figure of money sums up: measures with their signs, of the year's own money, of that from the year before, or of both. */
interface Summed {
  readonly measures: Partial<Record<FigureMeasure, 1 | -1>>;
  readonly carried: boolean | null;
}
const own = (measures: Summed['measures']): Summed => ({ measures, carried: false });
const before = (measures: Summed['measures']): Summed => ({ measures, carried: true });
const SUMMED = {
  approvedDong: own({ approved: 1 }),
  contractedDong: own({ contracted: 1 }),
  advancedDong: own({ advanced: 1 }),
  paidDong: own({ paid: 1 }),
  acceptedDong: own({ accepted: 1 }),
  settledDong: own({ settled: 1 }),
  recoveredDong: own({ recovered: 1 }),
  clearedDong: own({ cleared: 1 }),
  // What stands between one link of the chain and the next.
  unsignedDong: own({ approved: 1, contracted: -1 }),
  toAcceptDong: own({ contracted: 1, accepted: -1 }),
  openAdvanceDong: own({ advanced: 1, recovered: -1, cleared: -1 }),
  toPayDong: own({ accepted: 1, paid: -1 }),
  toSettleDong: own({ paid: 1, settled: -1 }),
  carriedOutDong: { measures: { 'carried-out': 1 }, carried: null },
  carriedInDong: before({ 'carried-in': 1 }),
  carriedApprovedDong: before({ approved: 1 }),
  carriedContractedDong: before({ contracted: 1 }),
  carriedAdvancedDong: before({ advanced: 1 }),
  carriedPaidDong: before({ paid: 1 }),
  carriedAcceptedDong: before({ accepted: 1 }),
  carriedSettledDong: before({ settled: 1 }),
  carriedRecoveredDong: before({ recovered: 1 }),
} as const satisfies Partial<Record<keyof Figures, Summed>>;
/** Figures of the estimate, which no project carries: signs by kind of movement. */
const OF_ESTIMATE = {
  appropriatedDong: { appropriate: 1, withdraw: -1 },
  agreedDong: { agree: 1 },
  unallocatedDong: { appropriate: 1, withdraw: -1, assign: -1, release: 1 },
} as const satisfies Record<string, Partial<Record<MovementKind, 1 | -1>>>;
export const moneyFigures = [...Object.keys(SUMMED), ...Object.keys(OF_ESTIMATE)] as (keyof typeof SUMMED | keyof typeof OF_ESTIMATE)[];
export type MoneyFigure = (typeof moneyFigures)[number];
export const isMoneyFigure = (name: unknown): name is MoneyFigure => (moneyFigures as readonly unknown[]).includes(name);

/** With which sign each kind of movement enters a figure; those that leave it alone are not there. */
export function signsOf(figure: MoneyFigure): { readonly signs: ReadonlyMap<MovementKind, number>; readonly carried: boolean | null } {
  if (figure in OF_ESTIMATE)
    return { signs: new Map(Object.entries(OF_ESTIMATE[figure as keyof typeof OF_ESTIMATE]) as [MovementKind, number][]), carried: null };
  const { measures, carried }: Summed = SUMMED[figure as keyof typeof SUMMED];
  const sign = (kind: MovementKind) =>
    (movementFigures[kind] ?? []).reduce((sum, [measure, one]) => sum + one * (measures[measure] ?? 0), 0);
  return { signs: new Map(movementKinds.map((kind) => [kind, sign(kind)] as const).filter(([, weight]) => weight !== 0)), carried };
}

/** The counted figures of the page, by the name the list of projects knows each under. */
export const countFigures = {
  projects: 'projects',
  contracted: 'contracted',
  exempt: 'exempt',
  overdueToSign: 'overdue',
  carriedProjects: 'carried',
  carriedContracted: 'carriedContracted',
} as const satisfies Partial<Record<keyof Figures, ProjectFigure>>;
export type CountFigure = keyof typeof countFigures;

export const rowsBy = ['project', 'movement'] as const;
export type RowsBy = (typeof rowsBy)[number];
export const rowsQuerySchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  figure: z.enum(moneyFigures as [MoneyFigure, ...MoneyFigure[]]),
  province: z
    .string()
    .regex(/^(?:\d{2}|central)$/)
    .optional(),
  by: z.enum(rowsBy).default('project'),
  /** Only what moved from this day on. */
  from: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type RowsQuery = z.infer<typeof rowsQuerySchema>;
const project = z.object({ id: z.uuid(), code: z.string(), name: z.string(), unit: z.string() });
/** One row behind a figure: a project with what it adds, or one movement. Movements of the estimate have no project. */
export const figureRowSchema = z.object({
  project: project.nullable(),
  kind: z.enum(movementKinds).nullable(),
  paper: z.string().nullable(),
  on: z.iso.date(),
  movements: z.int(),
  dong: dongSchema,
});
export type FigureRow = z.infer<typeof figureRowSchema>;
/** `figureDong` is the figure as the page of the nation has it; `dong` the sum of the rows that who asks may see. */
export const figureRowsSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  figure: z.enum(moneyFigures as [MoneyFigure, ...MoneyFigure[]]),
  place: z.string().nullable(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  dong: dongSchema,
  figureDong: dongSchema,
  illustrative: z.boolean(),
  rows: z.array(figureRowSchema),
});
export type FigureRows = z.infer<typeof figureRowsSchema>;
