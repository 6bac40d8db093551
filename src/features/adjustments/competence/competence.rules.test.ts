import { describe, expect, it } from 'vitest';
import { adjustmentKinds } from '../changes/change.schema.ts';
import { authorityOf, competenceOf } from './competence.rules.ts';

/** The table of Điều 11 as amended, kind × source, each with its authority. */
const TABLE = {
  'increase-total': ['ministry', 'peoples-committee'],
  content: ['ministry', 'peoples-committee'],
  'next-year': ['ministry', 'peoples-committee'],
  add: ['ministry', 'peoples-committee'],
  stop: ['ministry', 'peoples-committee'],
  'to-local': ['ministry', 'peoples-committee'],
  'next-plan': ['ministry', 'peoples-committee'],
  place: ['agency', 'peoples-committee'],
  beneficiary: ['agency', 'peoples-committee'],
  'coordinating-unit': ['agency', 'peoples-committee'],
  term: ['agency', 'peoples-committee'],
  'decrease-total': ['agency', 'peoples-committee'],
  recast: ['agency', 'peoples-committee'],
  other: ['agency', 'peoples-committee'],
} as const;

describe('who decides', () => {
  it.each(
    adjustmentKinds.flatMap((kind) => (['national', 'local'] as const).map((source, at) => [kind, source, TABLE[kind][at]!] as const)),
  )('%s of %s money: %s', (kind, source, authority) => expect(competenceOf(kind, source).authority).toBe(authority));

  it('of several the highest that any needs', () => {
    for (const one of adjustmentKinds)
      for (const other of adjustmentKinds) {
        const national = (kind: typeof one) => ({ kind, source: 'national' as const });
        const needed = [TABLE[one][0], TABLE[other][0]];
        expect(authorityOf([national(one), national(other)])).toBe(needed.includes('ministry') ? 'ministry' : 'agency');
        expect(authorityOf([national(one), { kind: other, source: 'local' }])).toBe('peoples-committee');
        expect(authorityOf([national(one)], 'ministry')).toBe('ministry');
      }
  });

  it('what the article does not name says so', () => {
    expect(adjustmentKinds.filter((kind) => competenceOf(kind, 'national').basis === 'internal')).toEqual(['to-local', 'next-plan']);
  });
});
