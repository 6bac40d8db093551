import type { Candidate, Given, Problem, Wishes } from './optimum.schema.ts';
import { wishesSchema } from './optimum.schema.ts';

const MILLION = 1_000_000n;

/** Numbers that look like chance and are the same every time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

export const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  code: `DX-${id}`,
  name: `Đề án ${id}`,
  unit: 'Trung tâm',
  province: '10',
  provinceName: 'Lào Cai',
  content: '3',
  hit: false,
  key: false,
  points: 50,
  experience: 0,
  askedDong: '300000000',
  leastDong: given.askedDong ?? '300000000',
  ...given,
});
export const wishes = (given: Partial<Wishes> = {}): Wishes => wishesSchema.parse(given);

/** A small problem by chance: few proposals, every kind of wish now and then, amounts that share no round unit. */
export function smallProblem(seed: number): Problem {
  const roll = dice(seed);
  const odd = roll(2) === 0 ? 1n : MILLION;
  const candidates = Array.from({ length: 1 + roll(7) }, (_, at): Candidate => {
    const asked = BigInt(1 + roll(40)) * odd * 7n + BigInt(roll(3));
    return aCandidate(String(at), {
      province: roll(6) === 0 ? null : String(10 + roll(3)),
      content: String(1 + roll(2)),
      hit: roll(3) === 0,
      key: roll(5) === 0,
      points: roll(30),
      experience: roll(12),
      askedDong: String(asked),
      leastDong: String(roll(2) === 0 ? asked : asked / 2n + 1n),
    });
  });
  const all = candidates.reduce((sum, { askedDong }) => sum + BigInt(askedDong), 0n);
  const part = (of: number) => String((all * BigInt(roll(of))) / 10n);
  const some = () => candidates.filter(() => roll(6) === 0).map(({ id }) => id);
  return {
    candidates,
    totalDong: part(11),
    wishes: wishes({
      contentCaps: roll(3) === 0 ? [{ content: '1', dong: part(8) }] : [],
      hitDong: roll(5) === 0 ? part(4) : null,
      hitCount: roll(5) === 0 ? roll(3) : null,
      perProvince: roll(3) === 0 ? roll(3) : null,
      provinceDong: roll(4) === 0 ? part(6) : null,
      mustIn: roll(5) === 0 ? some() : [],
      mustOut: roll(5) === 0 ? some() : [],
      stepDong: roll(2) === 0 ? String(odd * BigInt(5 + roll(60))) : null,
      keyPoints: roll(3) * 10,
    }),
  };
}

/** The best list of a small problem by trying every one; written by itself, sharing nothing with the programme or its check. */
export function bestByTrying({
  candidates,
  totalDong,
  wishes: w,
}: Problem): { readonly milliPoints: bigint; readonly picks: readonly Given[] } | null {
  let best: { milliPoints: bigint; picks: Given[] } | null = null;
  const ways = candidates.map((c) => {
    const whole = (BigInt(c.points) * 100n + BigInt(c.experience) + (c.key ? BigInt(w.keyPoints) * 100n : 0n)) * 10n;
    const list: { dong: bigint; points: bigint }[] = [{ dong: BigInt(c.askedDong), points: whole }];
    if (w.stepDong !== null && BigInt(w.stepDong) > 0n) {
      const share = (whole * BigInt(w.stepDong) + BigInt(c.askedDong) - 1n) / BigInt(c.askedDong);
      for (
        let dong = BigInt(c.askedDong) - BigInt(w.stepDong), points = whole - share;
        dong >= BigInt(c.leastDong);
        dong -= BigInt(w.stepDong), points -= share
      )
        list.push({ dong, points });
    }
    return list;
  });
  const go = (at: number, chosen: { c: Candidate; dong: bigint; points: bigint }[]): void => {
    if (at < candidates.length) {
      if (!w.mustIn.includes(candidates[at]!.id)) go(at + 1, chosen);
      if (!w.mustOut.includes(candidates[at]!.id)) for (const way of ways[at]!) go(at + 1, [...chosen, { c: candidates[at]!, ...way }]);
      return;
    }
    const sum = (which: (c: Candidate) => boolean) => chosen.reduce((total, { c, dong }) => (which(c) ? total + dong : total), 0n);
    if (sum(() => true) > BigInt(totalDong)) return;
    if (w.contentCaps.some(({ content, dong }) => sum((c) => c.content === content) > BigInt(dong))) return;
    if (w.hitDong !== null && sum((c) => c.hit) < BigInt(w.hitDong)) return;
    if (w.hitCount !== null && chosen.filter(({ c }) => c.hit).length < w.hitCount) return;
    for (const province of new Set(candidates.map((c) => c.province))) {
      if (province === null) continue;
      if (w.perProvince !== null && chosen.filter(({ c }) => c.province === province).length > w.perProvince) return;
      if (w.provinceDong !== null && sum((c) => c.province === province) > BigInt(w.provinceDong)) return;
    }
    const milliPoints = chosen.reduce((total, { points }) => total + points, 0n);
    if (best === null || milliPoints > best.milliPoints)
      best = { milliPoints, picks: chosen.map(({ c, dong }) => ({ id: c.id, dong: String(dong) })) };
  };
  go(0, []);
  return best;
}

/** A round of proposals as large as a whole country's, with quotas; deterministic. */
export function largeProblem(size: number, seed = 2020, { steps = true } = {}): Problem {
  const roll = dice(seed);
  const contents = ['1', '2', '3', '4', '5', '6', '7'];
  const candidates = Array.from({ length: size }, (_, at): Candidate => {
    const asked = BigInt(50 + roll(450)) * MILLION;
    return aCandidate(String(at), {
      province: String(10 + ((at + roll(7)) % 63)),
      content: contents[roll(contents.length)]!,
      hit: roll(4) === 0,
      key: roll(25) === 0,
      points: 30 + roll(71),
      experience: roll(20),
      askedDong: String(asked),
      leastDong: String(roll(2) === 0 ? asked : (asked * 6n) / 10n),
    });
  });
  const total = candidates.reduce((sum, { askedDong }) => sum + BigInt(askedDong), 0n) / 4n;
  return {
    candidates,
    totalDong: String(total),
    wishes: wishes({
      contentCaps: contents.map((content) => ({ content, dong: String(total / 5n) })),
      hitDong: String((total * 35n) / 100n),
      hitCount: Math.floor(size / 16),
      perProvince: Math.max(2, Math.ceil(size / 160)),
      provinceDong: String(total / 25n),
      stepDong: steps ? String(10n * MILLION) : null,
    }),
  };
}
