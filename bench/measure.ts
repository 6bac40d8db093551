/** One measure, as `npm run bench -- NAME… --json` prints it: medians of interleaved runs on one machine. */
export interface Measure {
  readonly bench: string;
  readonly case: string;
  readonly ours_ms?: number;
  readonly peer?: string;
  readonly peer_ms?: number;
  /** Ours over the peer's; below 1 ours is the less. */
  readonly ratio: number;
  readonly runs: number;
  readonly [more: string]: string | number | undefined;
}

/** A bench by its name; `small` is a size that CI can run in seconds. */
export type Bench = (size: { readonly small: boolean }) => Promise<Measure[]>;

/** The middle of the values; for an even count the mean of the two in the middle. Throws RangeError for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('A median of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that one call takes. */
export async function timed(call: () => unknown): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

/** Times two ways turn by turn, so that a slow moment of the machine falls on both; which begins changes each time. */
export async function interleaved(
  ours: () => unknown,
  peer: () => unknown,
  runs: number,
): Promise<{ ours: number; peer: number; ratio: number }> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) times.ours.push(await timed(ours));
    times.peer.push(await timed(peer));
    if (run % 2 === 1) times.ours.push(await timed(ours));
  }
  const [a, b] = [median(times.ours), median(times.peer)];
  return { ours: a, peer: b, ratio: a / b };
}

/** Rounded to three figures after the point, for printing. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
