import { describe, expect, it } from 'vitest';
import { catalogueOffices } from './organization.catalogue.ts';

const offices = catalogueOffices();
const standing = (kind: string, on: string) =>
  offices.filter((office) => office.kind === kind && (office.validFrom ?? '') <= on && (office.validTo ?? '9999') >= on);

describe('the state catalogue of offices', () => {
  it.each([
    ['department', '2020-04-28', 63],
    ['department', '2025-06-30', 63],
    ['department', '2025-07-01', 34],
    ['promotion-centre', '2020-04-28', 63],
    ['peoples-committee', '2025-07-01', 34],
  ] as const)('%s on %s: %d', (kind, on, count) => {
    expect(standing(kind, on)).toHaveLength(count);
  });

  it('11 departments go on, 23 are formed from 52', () => {
    const formed = offices.filter(({ kind, predecessors }) => kind === 'department' && predecessors.length > 0);
    expect(formed).toHaveLength(23);
    expect(formed.flatMap(({ predecessors }) => predecessors)).toHaveLength(52);
    expect(new Set(formed.flatMap(({ predecessors }) => predecessors)).size).toBe(52);
  });

  it("every key is one office's, and every office it names comes before it", () => {
    const seen = new Set<string>();
    for (const { key, directedBy, superior, predecessors } of offices) {
      for (const named of [directedBy, superior, ...predecessors])
        if (named !== null) expect(seen.has(named), `${key} names ${named}`).toBe(true);
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });

  it('names follow one another without gap, the last as long as the office', () => {
    for (const { key, names, validFrom, validTo } of offices) {
      expect(names[0]!.validFrom, key).toBe(validFrom);
      expect(names.at(-1)!.validTo, key).toBe(validTo);
      for (const [at, name] of names.entries())
        if (at > 0) expect(new Date(name.validFrom!).getTime() - new Date(names[at - 1]!.validTo!).getTime(), key).toBe(86_400_000);
    }
  });

  it('a code that names another unit now is another office: 15, 24, 44, 52, 80, 82, 91', () => {
    for (const code of ['15', '24', '44', '52', '80', '82', '91']) {
      const [before, after] = [
        offices.find(({ key }) => key === `department/${code}`),
        offices.find(({ key }) => key === `department/${code}/2025-07-01`),
      ];
      expect(before?.validTo, code).toBe('2025-06-30');
      expect(after?.names[0]!.name, code).not.toBe(before?.names[0]!.name);
    }
  });
});
