/** Chance that can be had again: the same seed, the same run. */
export interface Chance {
  /** A whole number from nothing up to, not with, `below`. */ one(below: number): number;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return {
    one: (below) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
    },
  };
}
