import { z } from 'zod';
import { dongSchema } from '../../../platform/pure/money.ts';

export const lineRules = ['stop', 'skip'] as const;
export type LineRule = (typeof lineRules)[number];
/** Why a proposal is in or out: `fits`, `part` at the line, `line` (the first that does not fit), `below-line`, `passed-over`, `hand-in` and `hand-out` by an officer, `displaced` by those. */
export const whys = ['fits', 'part', 'line', 'below-line', 'passed-over', 'hand-in', 'hand-out', 'displaced'] as const;
export type Why = (typeof whys)[number];

/** How a ranked list is drawn. */
export interface Drawing {
  readonly moneyDong: bigint;
  readonly lineRule: LineRule;
  readonly partAtLine: boolean;
}
/** One proposal in its order: what it asks and the least with which it would be carried out. */
export interface Ranked {
  readonly id: string;
  readonly asked: bigint;
  readonly least: bigint;
}
/** Where an officer departs from the ranking; `dong` null gives what is asked. */
export interface Change {
  readonly choice: 'in' | 'out';
  readonly dong: bigint | null;
}

/** What the list says of a proposal: what it is given, what the ranking alone would give, why, and how much was still there when its turn came. */
export interface Standing {
  readonly id: string;
  readonly given: bigint;
  readonly ranked: bigint;
  readonly why: Why;
  readonly left: bigint;
}
export interface RankedList {
  readonly standings: readonly Standing[];
  readonly given: bigint;
  readonly over: bigint;
  /** How many stand above the line: where the ranking alone would stop giving. */ readonly line: number;
}

export const sumsSchema = z.object({
  moneyDong: dongSchema,
  givenDong: dongSchema,
  leftDong: dongSchema,
  overDong: dongSchema,
  in: z.int(),
  out: z.int(),
  askedDong: dongSchema,
  departures: z.int(),
});
export type Sums = z.infer<typeof sumsSchema>;
