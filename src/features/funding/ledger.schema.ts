import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';

export const moneySources = ['national', 'counterpart'] as const;
export type MoneySource = (typeof moneySources)[number];
export const movementKinds = [
  'appropriate',
  'withdraw',
  'agree',
  'assign',
  'release',
  'contract',
  'reduce',
  'advance',
  'recover',
  'accept',
  'correct',
  'clear',
  'pay',
  'settle',
  'pass-assigned',
  'take-assigned',
  'pass-contracted',
  'take-contracted',
  'pass-advance',
  'take-advance',
] as const;
export type MovementKind = (typeof movementKinds)[number];
export const figureMeasures = [
  'projects',
  'approved',
  'contracted',
  'exempt',
  'overdue',
  'advanced',
  'paid',
  'accepted',
  'settled',
  'recovered',
  'cleared',
  'carried-in',
  'carried-out',
] as const;
export type FigureMeasure = (typeof figureMeasures)[number];
/** Which figures a movement adds to, and with which sign. */
export const movementFigures: Partial<Record<MovementKind, readonly (readonly [FigureMeasure, 1 | -1])[]>> = {
  assign: [['approved', 1]],
  release: [['approved', -1]],
  contract: [['contracted', 1]],
  reduce: [['contracted', -1]],
  advance: [['advanced', 1]],
  recover: [['recovered', 1]],
  accept: [['accepted', 1]],
  correct: [['accepted', -1]],
  clear: [
    ['paid', 1],
    ['cleared', 1],
  ],
  pay: [['paid', 1]],
  settle: [['settled', 1]],
  'pass-assigned': [
    ['approved', -1],
    ['carried-out', 1],
  ],
  'take-assigned': [
    ['approved', 1],
    ['carried-in', 1],
  ],
  'pass-contracted': [
    ['approved', -1],
    ['contracted', -1],
    ['carried-out', 1],
  ],
  'take-contracted': [
    ['approved', 1],
    ['contracted', 1],
    ['carried-in', 1],
  ],
  'pass-advance': [['advanced', -1]],
  'take-advance': [['advanced', 1]],
};

const day = z.iso.date();
/** A paper as people cite it: number and date. */
export const paperSchema = z.object({ code: z.string().trim().min(1).max(120), on: day });
export type Paper = z.infer<typeof paperSchema>;

/** One movement with its two sides, as a page lists it. */
export const movementSchema = z.object({
  id: z.string(),
  kind: z.enum(movementKinds),
  year: z.int(),
  source: z.enum(moneySources),
  lineId: z.uuid().nullable(),
  contractId: z.uuid().nullable(),
  amountDong: dongSchema,
  on: day,
  recordedAt: z.string(),
  paper: paperSchema,
  author: z.string(),
  approver: z.string().nullable(),
  remark: z.string().nullable(),
  debit: z.string(),
  credit: z.string(),
});
export type Movement = z.infer<typeof movementSchema>;

/** The money of a plan line or a contract as it stood on a day. */
export const chainSchema = z.object({
  source: z.enum(moneySources),
  assignedDong: dongSchema,
  contractedDong: dongSchema,
  advancedDong: dongSchema,
  recoveredDong: dongSchema,
  acceptedDong: dongSchema,
  clearedDong: dongSchema,
  paidDong: dongSchema,
  settledDong: dongSchema,
});
export type Chain = z.infer<typeof chainSchema>;
/** The same of one budget year; `carried` where the money came from the year before. */
export const yearChainSchema = chainSchema.extend({ year: z.int(), carried: z.boolean() });
export type YearChain = z.infer<typeof yearChainSchema>;

/** The national estimate of a year as it stood on a day; assigned is the year's own plan, what came from the year before stands beside it. */
export const budgetYearSchema = z.object({
  year: z.int(),
  appropriatedDong: dongSchema,
  agreedDong: dongSchema,
  assignedDong: dongSchema,
  unallocatedDong: dongSchema,
  carriedInDong: dongSchema,
  carriedOutDong: dongSchema,
});
export type BudgetYear = z.infer<typeof budgetYearSchema>;
