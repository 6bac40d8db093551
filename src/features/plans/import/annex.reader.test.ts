import { describe, expect, it } from 'vitest';
import { handmade } from '../../../platform/workbook/workbook.fixtures.ts';
import { openWorkbook } from '../../../platform/workbook.ts';
import { type Annex, readAnnex } from './annex.reader.ts';

const places = new Set(['lao cai', 'ha giang']);
type Put = string | number | { f: string; v?: number | string } | { bool: true } | { day: number } | null;

/** A sheet from rows of values; numbers stay numbers, `f` is a formula. */
async function annexOf(
  rows: readonly (readonly Put[] | { hidden: true; cells: readonly Put[] })[],
  { merges = [], year = 2020 }: { merges?: string[]; year?: number } = {},
): Promise<Annex> {
  const cell = (value: Put, at: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;')}</t></is></c>`;
    if ('bool' in value) return `<c r="${at}" t="b"><v>1</v></c>`;
    if ('day' in value) return `<c r="${at}" s="1"><v>${value.day}</v></c>`;
    return `<c r="${at}"${typeof value.v === 'string' ? ' t="str"' : ''}><f>${value.f}</f>${value.v === undefined ? '' : `<v>${value.v}</v>`}</c>`;
  };
  const xml = rows
    .map((row, index) => {
      const [cells, hidden] = 'hidden' in row ? [row.cells, ' hidden="1"'] : [row, ''];
      return `<row r="${index + 1}"${hidden}>${cells.map((value, at) => cell(value, `${String.fromCharCode(65 + at)}${index + 1}`)).join('')}</row>`;
    })
    .join('');
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const workbook = await openWorkbook(
    await handmade(
      `<sheetData>${xml}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}`,
      { 'xl/styles.xml': styles },
    ),
  );
  try {
    return await readAnnex(workbook, year, places);
  } finally {
    await workbook.close();
  }
}
const HEADER = ['TT', 'Mã đề án', 'Tên đề án', 'Đơn vị thực hiện', 'Kinh phí KCQG', 'Đối ứng', 'Ghi chú'];
const row = (code: string | null, national: Put, counterpart: Put = 0): Put[] => [
  '1',
  code,
  `Đề án ${code}`,
  'TTKC Lào Cai',
  national,
  counterpart,
  null,
];
const told = ({ faults }: Annex, weight: 'fault' | 'note' = 'fault') =>
  faults.filter((each) => each.weight === weight).map(({ code, cell }) => [code, cell]);

describe('where the table begins', () => {
  it.each<[string, Put[][], string, bigint]>([
    [
      'under a title, the unit in a line of its own',
      [
        ['PHỤ LỤC'],
        ['Kế hoạch năm 2020 (kèm theo Quyết định ngày 27 tháng 12 năm 2019)'],
        ['', '', '', '', '', 'Đơn vị tính: triệu đồng'],
        HEADER,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        row('10-2020-01', 300),
      ],
      'E6',
      300_000_000n,
    ],
    [
      'without marks, the unit in the header',
      [['TT', 'MA DE AN', 'TEN DE AN', 'DON VI THUC HIEN', 'KINH PHI KCQG (nghin dong)'], row('10-2020-01', 300_000)],
      'E2',
      300_000_000n,
    ],
    [
      'a header of two rows',
      [
        ['TT', 'Mã đề án', 'Tên đề án, nhiệm vụ', 'Đơn vị thực hiện', 'Kinh phí (tỷ đồng)'],
        ['', '', '', '', 'KCQG', 'Đối ứng'],
        row('10-2020-01', 0.3),
      ],
      'E3',
      300_000_000n,
    ],
    [
      'đồng where the header says so',
      [['TT', 'Mã', 'Tên nhiệm vụ', 'Đơn vị', 'Kinh phí khuyến công quốc gia (đồng)'], row('10-2020-01', 300_000_000)],
      'E2',
      300_000_000n,
    ],
  ])('%s', async (_, rows, cell, dong) => {
    const annex = await annexOf(rows);
    expect(told(annex)).toEqual([]);
    expect(annex.lines.map(({ code, nationalCell, nationalDong }) => [code, nationalCell, nationalDong])).toEqual([
      ['10-2020-01', cell, dong],
    ]);
  });

  it('a sheet of the wrong form, a table without rows, a title of another year', async () => {
    expect(
      told(
        await annexOf([
          ['Báo cáo', 'Số liệu'],
          ['1', '2'],
        ]),
      ),
    ).toEqual([['wrong-form', 'A1']]);
    expect(told(await annexOf([HEADER]))).toEqual([['no-row', 'B1']]);
    const wrong = await annexOf([['Kế hoạch khuyến công quốc gia năm 2019'], HEADER, row('10-2020-01', 5)]);
    expect(wrong.faults.find(({ weight }) => weight === 'fault')).toEqual({
      weight: 'fault',
      code: 'wrong-year',
      sheet: 'Biểu',
      cell: 'A1',
      vi: 'Tiêu đề ghi năm 2019, số liệu đang nhập là của năm 2020.',
      en: 'The title says 2019; what is handed in is of 2020.',
    });
    expect(
      told(await annexOf([[...Array<null>(20)].map(() => null), ...Array.from({ length: 19 }, () => ['x']), HEADER, row('10-2020-01', 5)])),
    ).toEqual([['wrong-form', 'A1']]);
  });
});

describe('an amount, as officials write it', () => {
  it.each<[string, Put, string | null, bigint | null]>([
    ['a number', 300, null, 300_000_000n],
    ['a fraction of the unit', 149.9, null, 149_900_000n],
    ['a fraction of three places', 1.125, null, 1_125_000n],
    ['dots', '300.000.000 đ', null, 300_000_000n],
    ['commas', '300,000,000 đồng', null, 300_000_000n],
    ['triệu', '300 triệu', null, 300_000_000n],
    ['tỷ', '1,5 tỷ', null, 1_500_000_000n],
    ['decimals', '12,5', null, 12_500_000n],
    ['two ways', '1.500', 'amount-ambiguous', null],
    ['negative', -300, 'amount-negative', null],
    ['negative in brackets', '(300)', 'amount-negative', null],
    ['overflow', 1e15, 'amount-too-large', null],
    ['overflow in text', '9999999999999999', 'amount-too-large', null],
    ['text', 'ba trăm', 'amount-no-number', null],
    ['less than a đồng', 0.0000001, 'amount-fraction', null],
    ['nothing', null, 'amount-empty', null],
    ['a truth', { bool: true }, 'amount-is-an-error', null],
    ['a day', { day: 43966 }, 'amount-is-a-date', null],
    ['a formula', { f: '100+200', v: 300 }, null, 300_000_000n],
    ['a formula without its value', { f: '100+200' }, 'formula-without-value', null],
    ['a formula of text', { f: 'A1', v: '300 triệu' }, null, 300_000_000n],
  ])('%s', async (_, put, code, dong) => {
    const annex = await annexOf([['Đơn vị tính: triệu đồng'], HEADER, row('10-2020-01', put)]);
    expect(told(annex)).toEqual(code === null ? [] : [[code, 'E3']]);
    expect(annex.lines[0]!.nationalDong).toBe(dong ?? -1n);
  });

  it('what was read another way than it stands is said', async () => {
    const annex = await annexOf([['Đơn vị tính: triệu đồng'], HEADER, row('10-2020-01', '300 triệu', { f: '1+1', v: 2 })]);
    expect(annex.faults.map(({ cell, vi }) => [cell, vi])).toEqual([
      ['E3', 'Số tiền ghi bằng chữ viết “300 triệu”; đọc là 300.000.000 đ.'],
      ['F3', 'Ô là công thức; lấy kết quả đã lưu: “2”.'],
    ]);
  });
});

describe('rows', () => {
  it('merged cells, hidden rows, a code twice, a code missing, a code that Excel took for a day', async () => {
    const annex = await annexOf(
      [
        ['Đơn vị tính: đồng'],
        HEADER,
        row('10-2020-01', 5),
        row('10-2020-02', 5),
        { hidden: true, cells: row('10-2020-03', 5) },
        row('10-2020-01', 7),
        row(null, 9),
        ['2', { day: 43966 }, 'Đề án', 'TTKC', 5, 0],
      ],
      { merges: ['D3:D4', 'A1:G1'] },
    );
    expect(told(annex)).toEqual([
      ['merged-cells', 'D3'],
      ['code-twice', 'B6'],
      ['code-missing', 'B7'],
      ['code-is-a-date', 'B8'],
    ]);
    expect(told(annex, 'note')).toEqual([['hidden-row', 'B5']]);
    expect(annex.faults.find(({ code }) => code === 'code-twice')!.vi).toBe('Mã 10-2020-01 đã có ở ô B3.');
    expect(annex.rows).toBe(6);
  });

  it('sums are recognised and held against their rows: totals, groups, “Cộng”; a group with an unread amount is not judged', async () => {
    const heading = (mark: string, label: string, national: Put = null): Put[] => [mark, null, label, null, national, null];
    const good = [
      ['Đơn vị tính: đồng'],
      HEADER,
      heading('', 'Tổng cộng', 21),
      heading('A', 'Vùng Bắc', 15),
      heading('I', 'Tỉnh Lào Cai', 8),
      row('10-2020-01', 5),
      row('10-2020-02', 3),
      heading('II', 'Hà Giang', { f: 'SUM(E8)', v: 7 }),
      row('02-2020-01', 7),
      heading('B', 'Trung ương'),
      row('00-2020-01', 6),
      heading('', 'Cộng', 6),
      ['', 'KT. BỘ TRƯỞNG'],
    ] as Put[][];
    const annex = await annexOf(good);
    expect(annex.faults).toEqual([]);
    expect([annex.rows, annex.headings.map(({ cell, text }) => [cell, text])]).toEqual([
      4,
      [
        ['C4', 'Vùng Bắc'],
        ['C5', 'Tỉnh Lào Cai'],
        ['C8', 'Hà Giang'],
        ['C10', 'Trung ương'],
      ],
    ]);
    const off = await annexOf(good.map((cells, index) => (index === 5 ? row('10-2020-01', 50) : cells)));
    expect(told(off)).toEqual([
      ['sum-differs', 'E5'],
      ['sum-differs', 'E4'],
      ['sum-differs', 'E3'],
    ]);
    expect(off.faults[0]!.vi).toBe('Dòng cộng ghi 8 đ, các dòng đề án cộng lại 53 đ.');
    const unread = await annexOf(good.map((cells, index) => (index === 5 ? row('10-2020-01', 'năm') : cells)));
    expect(told(unread)).toEqual([['amount-no-number', 'E6']]);
  });
});
