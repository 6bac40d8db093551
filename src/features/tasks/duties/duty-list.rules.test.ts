import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addressedAtStart, dutiesOf, likeliestParent, titleOf } from './duty-list.rules.ts';

const letter = JSON.parse(readFileSync(new URL('../../../../db/stories/sample-letter.json', import.meta.url), 'utf8'));

it('the letter of 28/4/2020 has seven duties, two of them dated, each ending before the day it names', () => {
  const duties = dutiesOf(letter);
  expect(duties.map(({ ref, namedOn, dueOn }) => [ref, namedOn, dueOn])).toEqual([
    ['1.1', '2020-05-15', '2020-05-14'],
    ['1.2', null, null],
    ['1.3', null, null],
    ['2', null, null],
    ['3', '2020-05-25', '2020-05-24'],
    ['4', null, null],
    ['5', null, null],
  ]);
  expect(duties[0]!.exemptions).toHaveLength(1);
});

it("a duty that opens with the names of addressees is theirs; one that names none is everybody's", () => {
  const names = ['Sở Công Thương tỉnh Hà Nam', 'Sở Công Thương tỉnh Hà Nam Ninh', 'Sở Công Thương tỉnh Bến Tre'];
  expect(addressedAtStart('1. Sở Công Thương tỉnh Hà Nam Ninh, Sở Công Thương tỉnh Bến Tre: rà soát cơ sở.', names)).toEqual({
    places: [1, 2],
    order: 'Rà soát cơ sở.',
  });
  expect(addressedAtStart('Sở Công Thương tỉnh Hà Nam hoàn thành ký hợp đồng.', names)).toEqual({ places: [0], order: null });
  expect(addressedAtStart('2) Sở Công Thương tỉnh Hà Nam và Sở Công Thương tỉnh Bến Tre phối hợp kiểm tra.', names)).toEqual({
    places: [0, 2],
    order: null,
  });
  expect(addressedAtStart('Báo cáo Sở Công Thương tỉnh Bến Tre kết quả.', names)).toEqual({ places: [], order: null });
});

it('a title is the whole first clause', () => {
  expect(titleOf('Gửi danh mục đề án đề nghị bổ sung về Sở; báo cáo sau.')).toBe('Gửi danh mục đề án đề nghị bổ sung về Sở');
  const long = titleOf('Đề xuất với Ủy ban nhân dân cấp tỉnh dành thêm kinh phí khuyến công địa phương cho những nơi bị thiệt hại nặng.');
  expect(long).toMatch(/bị thiệt hại nặng$/);
  expect(titleOf('đề án '.repeat(100))).toMatch(/ [^ ]+…$/);
  expect(titleOf('Gửi danh mục đề án đề nghị bổ sung về Sở trước ngày 18 tháng 5 năm 2020.', 'trước ngày 18 tháng 5 năm 2020')).toBe(
    'Gửi danh mục đề án đề nghị bổ sung về Sở',
  );
  expect(titleOf('Cùng Cục Công Thương địa phương (Cục CTĐP) kiểm lại hồ sơ; báo cáo.')).toBe(
    'Cùng Cục Công Thương địa phương kiểm lại hồ sơ',
  );
});

it('each order of an implementing letter finds the duty it passes on by the words they share', () => {
  const above = dutiesOf(letter).map((duty) => ({ ...duty, id: duty.ref }));
  expect(likeliestParent('Hoàn thiện hồ sơ, ký hợp đồng các đề án đã được phê duyệt trước ngày 12 tháng 5 năm 2020.', above)?.ref).toBe(
    '1.1',
  );
  expect(likeliestParent('Gửi danh mục đề án đề nghị bổ sung về Sở trước ngày 18 tháng 5 năm 2020.', above)?.ref).toBe('3');
  expect(
    likeliestParent(
      'Báo cáo tình hình các cơ sở công nghiệp nông thôn bị ảnh hưởng bởi thiên tai, dịch bệnh chậm nhất ngày 10 tháng 5 năm 2020.',
      above,
    )?.ref,
  ).toBe('1.3');
  expect(likeliestParent('Trồng cây đầu xuân.', above)).toBeNull();
});
