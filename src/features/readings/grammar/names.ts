import { foldLetters } from './letters.ts';
import { COMMON_FAMILY_NAMES, FAMILY_NAMES, MIDDLE_FAULTS, SIGNERS } from './names.data.ts';
import { isSyllable } from './syllables.ts';
import type { Signing } from './corrections.ts';

const families = new Set(FAMILY_NAMES.filter((name) => name !== 'Ca'));
const common = new Map(COMMON_FAMILY_NAMES.map((name) => [foldLetters(name), name]));

/** The name a scanned name was meant to be: a known signer's one letter away, or a family name that lost its marks. Null for a sound name. */
export function mendedName(name: string, signing: Signing): { readonly name: string; readonly confidence: number } | null {
  const signer = SIGNERS.find(
    (one) =>
      one.office === signing.office &&
      (signing.year === null || (one.from <= signing.year && one.to >= signing.year)) &&
      isNear(name, one.name),
  );
  if (signer !== undefined) return signer.name === name ? null : { name: signer.name, confidence: 0.93 };
  const [printed = '', ...given] = name.split(' ');
  const capitals = printed.length > 1 && printed === printed.toUpperCase();
  const family = capitals ? printed.slice(0, 1) + printed.slice(1).toLowerCase() : printed;
  const whole = (meant: string) => [capitals ? meant.toUpperCase() : meant, ...given].join(' ');
  const middle = given.length > 1 ? MIDDLE_FAULTS[given[0]!] : undefined;
  if (middle !== undefined && families.has(family)) return { name: [printed, middle, ...given.slice(1)].join(' '), confidence: 0.85 };
  if (families.has(family) || given.length === 0) return null;
  const meant = common.get(foldLetters(family));
  if (meant !== undefined) return { name: whole(meant), confidence: 0.9 };
  // A sound syllable may be a family name nobody listed: Lăng, Ong.
  if (isSyllable(family)) return null;
  const near = COMMON_FAMILY_NAMES.filter((one) => distance(foldLetters(one), foldLetters(family)) === 1 && one.length >= family.length);
  return near.length === 1 && family.length >= 2 ? { name: whole(near[0]!), confidence: 0.7 } : null;
}

// One lost, added or changed letter, marks left aside.
function isNear(a: string, b: string): boolean {
  return distance(foldLetters(a), foldLetters(b)) <= 1;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
