import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './marking.ts';

const over = (name: string, start: number, end: number) => ({ name, start, end });
const shown = (start: number, end: number, ...stretches: ReturnType<typeof over>[]) =>
  segmentsOf(start, end, stretches).map((segment) => [segment.start, segment.end, segment.over.map(({ name }) => name).join(' ')]);

describe('segments of a marked text', () => {
  it('without marks are one piece', () => expect(shown(3, 9)).toEqual([[3, 9, '']]));

  it('name nested marks from the widest to the narrowest', () => {
    expect(shown(0, 20, over('due', 5, 9), over('task', 2, 15))).toEqual([
      [0, 2, ''],
      [2, 5, 'task'],
      [5, 9, 'task due'],
      [9, 15, 'task'],
      [15, 20, ''],
    ]);
  });

  it('cut crossing marks where each begins and ends', () => {
    expect(shown(0, 10, over('a', 0, 6), over('b', 4, 10))).toEqual([
      [0, 4, 'a'],
      [4, 6, 'a b'],
      [6, 10, 'b'],
    ]);
  });

  it('take of a mark only what lies within, and nothing of empty ones', () => {
    expect(shown(10, 20, over('before', 0, 12), over('after', 18, 40), over('empty', 15, 15), over('outside', 30, 40))).toEqual([
      [10, 12, 'before'],
      [12, 18, ''],
      [18, 20, 'after'],
    ]);
  });

  it('follow one another without gap or overlap, and each mark covers exactly its own characters', () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const segments = segmentsOf(10, 50, stretches);
        expect(segments[0]!.start).toBe(10);
        expect(segments.at(-1)!.end).toBe(50);
        for (const [at, segment] of segments.entries()) if (at > 0) expect(segment.start).toBe(segments[at - 1]!.end);
        for (let character = 10; character < 50; character += 1) {
          const segment = segments.find(({ start, end }) => start <= character && character < end)!;
          expect(new Set(segment.over)).toEqual(new Set(stretches.filter(({ start, end }) => start <= character && character < end)));
        }
      }),
    );
  });
});
