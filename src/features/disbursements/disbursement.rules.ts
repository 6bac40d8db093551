import type { MovementKind } from '../funding/ledger.schema.ts';
import type { AgeBand } from './advances/advance.schema.ts';
import type { DisbursementKind } from './disbursement.schema.ts';

/** What each kind of request moves once it is confirmed. */
export const movementOf: Readonly<Record<DisbursementKind, MovementKind>> = {
  advance: 'advance',
  clearance: 'clear',
  payment: 'pay',
  recovery: 'recover',
  settlement: 'settle',
};

/** The sums of a contract's money by which requests are judged. */
export interface Sums {
  readonly sharePermille: number;
  readonly contracted: bigint;
  readonly advanced: bigint;
  readonly recovered: bigint;
  readonly accepted: bigint;
  readonly cleared: bigint;
  readonly paid: bigint;
}
export interface Pending {
  readonly id: string;
  readonly kind: DisbursementKind;
  readonly amount: bigint;
}

const FIELDS = { advance: 'advanced', clearance: 'cleared', payment: 'paid', recovery: 'recovered' } as const;

/**
 * The sums as if what is asked and not yet confirmed were gone already: it is promised. What would make room (an advance
 * for its clearance, a recovery for the next advance) makes none until the Treasury has confirmed it.
 */
export function afterPending<S extends Sums>(sums: S, kind: DisbursementKind, pending: readonly Pending[]): S {
  // A settlement waits until nothing else is asked: it counts what was, alone.
  const counted =
    kind === 'settlement' ? [] : pending.filter((each) => (kind === 'advance' ? each.kind === 'advance' : each.kind !== 'advance'));
  return counted.reduce(
    (after, { kind: its, amount }) => (its === 'settlement' ? after : { ...after, [FIELDS[its]]: after[FIELDS[its]] + amount }),
    sums,
  );
}

const least = (...amounts: bigint[]): bigint => amounts.reduce((a, b) => (b < a ? b : a));

/** The most that may still be asked of a kind, in đồng: what the inequalities of the chain leave. */
export function mostOf(kind: DisbursementKind, now: Sums, pending: readonly Pending[]): bigint {
  const s = afterPending(now, kind, pending);
  const open = s.advanced - s.recovered - s.cleared;
  const unpaid = s.accepted - s.cleared - s.paid;
  const most = {
    advance: (BigInt(s.sharePermille) * s.contracted) / 1000n - (s.advanced - s.recovered),
    clearance: least(open, unpaid),
    payment: unpaid,
    recovery: open,
    settlement: now.cleared + now.paid,
  }[kind];
  return most < 0n ? 0n : most;
}

/**
 * How much of a contract's value is given back to the plan at its settlement: what was never accepted, as far as the
 * advance that was out stays within its share of what is left.
 */
export function leftAtSettlement({ sharePermille, contracted, advanced, recovered, accepted }: Sums): bigint {
  const out = advanced - recovered;
  const heldByAdvance = out === 0n ? 0n : (out * 1000n + BigInt(sharePermille) - 1n) / BigInt(sharePermille);
  const stays = accepted > heldByAdvance ? accepted : heldByAdvance;
  return contracted > stays ? contracted - stays : 0n;
}

/** Whether a third person approves: where the amount is above the threshold of the day it was asked. */
export const needsSecond = (amount: bigint, threshold: bigint | null): boolean => threshold !== null && amount > threshold;

export const bandOf = (days: number): AgeBand => (days <= 30 ? '30' : days <= 60 ? '60' : days <= 90 ? '90' : 'older');
