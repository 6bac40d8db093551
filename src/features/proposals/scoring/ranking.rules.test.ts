import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualCriteria } from './criterion.data.ts';
import { criteria } from './criterion.schema.ts';
import { type Candidate, inOrder, reasonsFor, scoreOf } from './ranking.rules.ts';

const plain: Candidate = {
  kind: 'ordinary',
  activity: 'advanced-machinery',
  askedDong: 300n,
  costDong: 600n,
  held: [],
  facts: [],
  unit: { planned: 0, settled: 0, onTime: 0, from: 2017, to: 2019 },
};
const reason = (candidate: Partial<Candidate>, criterion: string) =>
  reasonsFor({ ...plain, ...candidate }, usualCriteria).find((each) => each.criterion === criterion);

describe('each point has its reason', () => {
  it.each([
    ['no disaster', 'hit-area', {}, 0, 'Không ghi nhận thiên tai, dịch bệnh được tính trong đợt tại nơi thực hiện.'],
    ['a light one: a third', 'hit-area', { held: [{ name: 'Hạn mặn', severity: 'light' }] }, 5, 'Nơi thực hiện có Hạn mặn (nhẹ).'],
    [
      'the worst counts',
      'hit-area',
      {
        held: [
          { name: 'Dịch', severity: 'serious' },
          { name: 'Hạn mặn', severity: 'very-serious' },
        ],
      },
      15,
      'Nơi thực hiện có Hạn mặn (rất nghiêm trọng), Dịch (nghiêm trọng).',
    ],
    [
      'half of the cost asked',
      'support-level',
      {},
      10,
      'Đề nghị 0 trên tổng chi phí 0 triệu đồng (50%); phần đề nghị càng nhỏ càng nhiều điểm.',
    ],
    [
      'all of it asked',
      'support-level',
      { askedDong: 600n },
      0,
      'Đề nghị 0 trên tổng chi phí 0 triệu đồng (100%); phần đề nghị càng nhỏ càng nhiều điểm.',
    ],
    [
      'a unit of four settled, three on time, of five',
      'unit-on-time',
      { unit: { planned: 5, settled: 4, onTime: 3, from: 2017, to: 2019 } },
      6,
      '3/5 đề án của các năm 2017–2019 quyết toán trước ngày 1/2 năm sau.',
    ],
    [
      'its experience',
      'unit-experience',
      { unit: { planned: 5, settled: 4, onTime: 3, from: 2017, to: 2019 } },
      4,
      'Đơn vị đã quyết toán 4 đề án của các năm 2017–2019; mỗi đề án 1 điểm.',
    ],
    [
      'experience has a most',
      'unit-experience',
      { unit: { planned: 50, settled: 40, onTime: 3, from: 2017, to: 2019 } },
      10,
      'Đơn vị đã quyết toán 40 đề án của các năm 2017–2019; mỗi đề án 1 điểm.',
    ],
    [
      'cleaner production by what is supported',
      'cleaner-production',
      { activity: 'cleaner-production-model' },
      10,
      'Nội dung hỗ trợ là sản xuất sạch hơn.',
    ],
    [
      'stated only: nothing yet',
      'poor-district',
      { facts: [{ criterion: 'poor-district', step: 'state', stated: 'Huyện Si Ma Cai.', note: null }] },
      0,
      'Nêu: Huyện Si Ma Cai. Được 10 điểm khi Cục xác nhận.',
    ],
    [
      'confirmed',
      'poor-district',
      { facts: [{ criterion: 'poor-district', step: 'confirm', stated: 'Huyện Si Ma Cai.', note: null }] },
      10,
      'Huyện Si Ma Cai.',
    ],
    [
      'struck',
      'poor-district',
      { facts: [{ criterion: 'poor-district', step: 'strike', stated: 'Huyện Si Ma Cai.', note: 'Cơ sở đóng tại thành phố.' }] },
      0,
      'Nêu: Huyện Si Ma Cai. Cục không công nhận: Cơ sở đóng tại thành phố.',
    ],
  ] as [string, string, Partial<Candidate>, number, string][])('%s', (_, criterion, candidate, points, vi) =>
    expect(reason(candidate, criterion)).toMatchObject({ points, why: { vi } }),
  );

  it('what the department does not state is no reason, what the round gives no points neither', () => {
    expect(reason({}, 'poor-district')).toBeUndefined();
    expect(
      reasonsFor(
        plain,
        usualCriteria.map((row) => ({ ...row, points: 0 })),
      ),
    ).toMatchObject([{ criterion: 'key-project', points: 0, why: { vi: 'Không phải đề án điểm.' } }]);
  });
  it('no weight of a round takes a key project out of the first rank: that order is the circular’s', () => {
    const none = usualCriteria.map((row) => ({ ...row, points: 0 }));
    expect(scoreOf(reasonsFor({ ...plain, kind: 'key' }, none))).toMatchObject({ key: true });
  });
  it("the weights of a round say that no text was seen for them; the order of ranks is the circular's", () => {
    expect(usualCriteria.map(({ criterion }) => criterion)).toEqual(criteria);
    expect(usualCriteria.filter(({ mark }) => mark === 'confirmed').map(({ criterion }) => criterion)).toEqual(['key-project']);
  });
});

const score = (code: string, key: boolean, points: number, experience: number) => ({ code, key, points, experience });
describe('the order of Điều 7', () => {
  it.each([
    ['a key project with no points before all', score('b', true, 0, 0), score('a', false, 120, 20)],
    ['more priority before a better unit', score('b', false, 31, 0), score('a', false, 30, 20)],
    ['on a tie the unit with more experience', score('b', false, 30, 12), score('a', false, 30, 11)],
    ['two key projects by their priority', score('b', true, 12, 0), score('a', true, 11, 20)],
    ['alike in all: by the code', score('a', false, 30, 5), score('b', false, 30, 5)],
  ])('%s', (_, first, second) => {
    expect(inOrder(first, second)).toBeLessThan(0);
    expect(inOrder(second, first)).toBeGreaterThan(0);
  });

  const scores = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[0-9a-z]{1,4}$/),
      key: fc.boolean(),
      points: fc.integer({ min: 0, max: 3 }),
      experience: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: ({ code }) => code, minLength: 2, maxLength: 30 },
  );
  it('is total: of two one comes first, and before what comes after the other', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const ranked = all.toSorted(inOrder);
        ranked.forEach((a, at) =>
          ranked.slice(at + 1).forEach((b) => {
            expect(inOrder(a, b)).toBeLessThan(0);
            expect(inOrder(b, a)).toBeGreaterThan(0);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
  it('does not depend on how the proposals came', () => {
    fc.assert(
      fc.property(
        scores.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(shuffled.toSorted(inOrder)).toEqual(all.toSorted(inOrder));
        },
      ),
      { numRuns: 200 },
    );
  });
  it('a confirmed fact never makes a proposal worse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...criteria.slice(2, 13)), (criterion) => {
        const facts = [{ criterion, stated: 'Nêu.', note: null }];
        const [before, after] = (['state', 'confirm'] as const).map((step) =>
          scoreOf(reasonsFor({ ...plain, facts: facts.map((fact) => ({ ...fact, step })) }, usualCriteria)),
        );
        expect(inOrder({ code: 'a', ...after! }, { code: 'a', ...before! })).toBeLessThan(0);
      }),
    );
  });
});
