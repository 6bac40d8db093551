import type { Candidate, Wishes } from './optimum.schema.ts';

/** A candidate in whole numbers: what it may be given is asked − step × taken, its points are whole thousandths. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly asked: bigint;
  readonly step: bigint;
  readonly steps: number;
  readonly whole: bigint;
  readonly perStep: bigint;
}

/**
 * Points of a proposal in thousandths, in the order of Điều 7: what a key project has before its own, its priority, and the unit's experience as a hundredth
 * so that it decides ties. A step less of support loses its share, rounded against the proposal.
 */
export function weigh(candidate: Candidate, { stepDong, keyPoints }: Pick<Wishes, 'stepDong' | 'keyPoints'>): Weighed {
  const [asked, least, step] = [BigInt(candidate.askedDong), BigInt(candidate.leastDong), stepDong === null ? 0n : BigInt(stepDong)];
  const whole = BigInt(candidate.points + (candidate.key ? keyPoints : 0)) * 1_000n + BigInt(candidate.experience) * 10n;
  const steps = step > 0n && least < asked ? Number((asked - least) / step) : 0;
  return { candidate, asked, step, steps, whole, perStep: steps === 0 ? 0n : (whole * step + asked - 1n) / asked };
}

/** What a candidate brings for an amount; null where it may not be given that much. */
export function milliPointsOf({ asked, step, steps, whole, perStep }: Weighed, dong: bigint): bigint | null {
  if (dong === asked) return whole;
  if (steps === 0 || dong > asked || (asked - dong) % step !== 0n) return null;
  const taken = (asked - dong) / step;
  return taken <= BigInt(steps) ? whole - taken * perStep : null;
}
