import type { ContractBalance, LineBalance } from '../ledger.rules.ts';
import type { MovementKind } from '../ledger.schema.ts';

/** What of a contract's value in one year was not spent in it. */
export const unspentOf = ({ contracted, cleared, paid }: Pick<ContractBalance, 'contracted' | 'cleared' | 'paid'>): bigint =>
  contracted - cleared - paid;
/** Whether a year's money of a contract still moves: neither passed on nor settled. */
export const isOpen = ({ carriedOn, settledOn }: Pick<ContractBalance, 'carriedOn' | 'settledOn'>): boolean =>
  carriedOn === null && settledOn === null;

/** A plan line of the year that passes, with the money its contracts have in it, by key. */
export interface PassingLine {
  readonly key: string;
  readonly line: LineBalance;
  readonly contracts: readonly { readonly key: string; readonly balance: ContractBalance }[];
}
/** What the contracts of a line have not spent: it goes on whole or not at all; and what no contract binds. */
export const leftIn = ({ line, contracts }: PassingLine) => ({
  bound: contracts.reduce((sum, { balance }) => sum + (isOpen(balance) ? unspentOf(balance) : 0n), 0n),
  unbound: line.assigned - line.contracted,
});

/** One movement of a carry: in the year that passes (`from`) or the one that takes, of a contract or of the line alone. */
export interface CarryMove {
  readonly side: 'from' | 'to';
  readonly line: string;
  readonly contract: string | null;
  readonly kind: MovementKind;
  readonly amount: bigint;
  readonly earlier?: { readonly contracted: bigint; readonly advanced: bigint };
}

/**
 * The movements that bring so much of the lines of one project and source into the next year: all that contracts have not
 * spent, with their open advances and the work accepted and not yet paid, then of what is unbound, the oldest money first.
 * Every inequality holds after each of them. Null where it is less than the contracts have left, or more than there is.
 */
export function carryMoves(lines: readonly PassingLine[], amount: bigint): CarryMove[] | null {
  const left = lines.map(leftIn);
  let free = amount - left.reduce((sum, { bound }) => sum + bound, 0n);
  if (free < 0n || amount > left.reduce((sum, { bound, unbound }) => sum + bound + unbound, 0n)) return null;
  return lines.flatMap((line, at): CarryMove[] => {
    const unbound = free < left[at]!.unbound ? free : left[at]!.unbound;
    free -= unbound;
    const own = [
      { side: 'from', kind: 'pass-assigned' },
      { side: 'to', kind: 'take-assigned' },
    ] as const;
    return [
      ...line.contracts.flatMap(({ key, balance }) =>
        isOpen(balance) && unspentOf(balance) > 0n ? ofContract(line.key, key, balance) : [],
      ),
      ...own.map((each) => ({ ...each, line: line.key, contract: null, amount: unbound })),
    ].filter((move) => move.amount > 0n);
  });
}

/** A contract goes on: what was spent stays where it was spent, everything else leaves. */
function ofContract(line: string, contract: string, b: ContractBalance): CarryMove[] {
  const [unpaid, open] = [b.accepted - b.cleared - b.paid, b.advanced - b.recovered - b.cleared];
  const earlier = { contracted: b.earlierContracted + b.cleared + b.paid, advanced: b.earlierAdvanced + b.cleared };
  return (
    [
      ['from', 'correct', unpaid],
      ['from', 'pass-advance', open],
      ['from', 'pass-contracted', unspentOf(b)],
      ['to', 'take-contracted', unspentOf(b)],
      ['to', 'accept', unpaid],
      ['to', 'take-advance', open],
    ] as const
  ).map(([side, kind, amount]) => ({ side, line, contract, kind, amount, ...(kind === 'take-contracted' ? { earlier } : {}) }));
}

/** How much of a movement a year's money has room for. */
function roomFor(kind: MovementKind, b: ContractBalance): bigint {
  const [out, value, share] = [b.earlierAdvanced + b.advanced - b.recovered, b.earlierContracted + b.carriedOut, BigInt(b.sharePermille)];
  const [open, unpaid] = [b.advanced - b.recovered - b.cleared, b.accepted - b.cleared - b.paid];
  const held = out === 0n || share === 0n ? 0n : (out * 1000n + share - 1n) / share - value;
  const rooms: Partial<Record<MovementKind, bigint>> = {
    advance: (share * (value + b.contracted)) / 1000n - out,
    recover: open,
    accept: b.contracted - b.accepted,
    clear: open < unpaid ? open : unpaid,
    pay: unpaid,
    reduce: b.contracted - (b.accepted > held ? b.accepted : held),
  };
  const room = rooms[kind] ?? 0n;
  return room < 0n ? 0n : room;
}

/**
 * A movement of a contract whose money lies in several years, in parts: the oldest money first, but for what is given back
 * of its value, which goes the other way. What fits nowhere stands with the last, whose ledger says why not.
 */
export function spread<B extends ContractBalance>(
  rows: readonly B[],
  kind: MovementKind,
  amount: bigint,
): { readonly row: B; readonly amount: bigint }[] {
  const open = rows.filter(isOpen);
  const order = kind === 'reduce' ? open.toReversed() : open;
  let left = amount;
  return order.flatMap((row, at) => {
    const room = at === order.length - 1 ? left : roomFor(kind, row);
    const part = room < left ? room : left;
    left -= part;
    return part > 0n ? [{ row, amount: part }] : [];
  });
}
