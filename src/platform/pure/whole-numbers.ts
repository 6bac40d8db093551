export type WholeFault = 'empty' | 'no-number' | 'too-small' | 'too-large';
export interface WholeBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}
const MOST_DIGITS = 15;

/** Reads a whole number as people write it: `1500`, `1.500`. Nothing of what was typed is left out to make one: `1,5` and `12x` are none. */
export function readWhole(text: string, { min, max }: WholeBounds = {}): { readonly whole: number } | { readonly fault: WholeFault } {
  const written = text.normalize('NFKC').trim().replace(/^[−–]/, '-');
  if (written === '') return { fault: 'empty' };
  const digits = /^-?(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(written) ? written.replace(/[. ]/g, '') : null;
  if (digits === null) return { fault: 'no-number' };
  const whole = Number(digits);
  if (digits.length > MOST_DIGITS || (max !== undefined && whole > max)) return { fault: 'too-large' };
  return min !== undefined && whole < min ? { fault: 'too-small' } : { whole };
}
