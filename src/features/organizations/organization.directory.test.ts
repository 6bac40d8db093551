import { describe, expect, it } from 'vitest';
import { day } from '../../platform/pure/dates.ts';
import { chosenProvinces, officesOfGroup, provinceNamed, provincesOn } from './organization.directory.ts';
import { provinceRowSchema } from './organization.schema.ts';
import { provinceRows } from './province.data.ts';

describe('provinces on a day', () => {
  it.each([
    ['2010-01-01', 63],
    ['2020-04-28', 63],
    ['2024-12-31', 63],
    ['2025-01-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-02-01', 34],
  ] as const)('%s: %d', (on, count) => {
    expect(provincesOn(day(on))).toHaveLength(count);
  });

  it.each([
    ['2024-12-31', 'Thừa Thiên Huế'],
    ['2025-01-01', 'Huế'],
    ['2025-07-01', 'Huế'],
  ] as const)('on %s code 46 is %s', (on, name) => {
    expect(
      provincesOn(day(on))
        .filter(({ code }) => code === '46')
        .map((row) => row.name),
    ).toEqual([name]);
  });

  it.each([
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['15', 'Yên Bái', 'Lào Cai'],
    ['91', 'Kiên Giang', 'An Giang'],
  ] as const)('code %s named %s and names %s', (code, before, after) => {
    const names = (['2020-01-01', '2025-07-01'] as const).map((on) => provincesOn(day(on)).find((row) => row.code === code)?.name);
    expect(names).toEqual([before, after]);
  });

  it('no two rows of a day share a code', () => {
    for (const on of ['2020-01-01', '2025-03-01', '2025-07-01']) {
      const codes = provincesOn(day(on)).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('every row has its shape', () => expect(provinceRows.filter((row) => !provinceRowSchema.safeParse(row).success)).toEqual([]));
});

describe('offices of a group', () => {
  it('the 13 provinces of the Mekong delta in 2020', () =>
    expect(chosenProvinces({ area: 'mekong-delta' }, day('2020-02-14'))).toHaveLength(13));
  it('the same land after the merger is not guessed', () =>
    expect(chosenProvinces({ area: 'mekong-delta' }, day('2025-10-01'))).toBeNull());
  it('named provinces, however they are written', () =>
    expect(
      chosenProvinces({ names: ['TP Hồ Chí Minh', 'thành phố Cần Thơ', 'Bà Rịa – Vũng Tàu', 'Hoà Bình', 'Xứ Lạ'] }, day('2020-01-01'))?.map(
        ({ code }) => code,
      ),
    ).toEqual(['79', '92', '77', '17']));
  it('a department of each province bears its name', () =>
    expect(
      officesOfGroup('provincial-departments', day('2020-01-01'))
        ?.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Sở Công Thương thành phố Hà Nội', 'Sở Công Thương tỉnh Hà Giang']));
  it.each([
    ['LÀO CAI', '10'],
    ['tỉnh Lào Cai', '10'],
    ['Lao Cai', '10'],
  ])('%s is code %s', (name, code) => expect(provinceNamed(name)?.code).toBe(code));
});
