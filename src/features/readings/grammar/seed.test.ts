import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../reading.schema.ts';
import { aReading } from './text-source.fixtures.ts';

/** The letter the programme began with stays outside the repository; where it lies beside it, it is read. */
const path = fileURLToPath(new URL('../../../../../shared/dispatches/2990-BCT-CTDP.txt', import.meta.url));

describe.skipIf(!existsSync(path))('the founding letter (not beside this repository: skipped)', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const reading = aReading(text);

  it('has the promised shape', () => expect(readingSchema.safeParse(reading).success).toBe(true));
  it('its head', () =>
    expect(reading).toMatchObject({
      kind: 'official-letter',
      number: '2990',
      symbol: 'BCT-CTĐP',
      code: '2990/BCT-CTĐP',
      issuedOn: '2020-04-28',
      place: 'Hà Nội',
      issuer: 'Bộ Công Thương',
      subject: 'đôn đốc thực hiện kế hoạch KCQG năm 2020',
      urgency: null,
      addressees: [{ text: 'Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương', group: 'provincial-departments', count: 63 }],
      stamp: { organization: 'Cục Công Thương địa phương', number: '631', receivedOn: '2020-04-28', forwardedTo: null, fileNumber: null },
    }));
  it('exactly two documents are cited', () =>
    expect(reading.references.map(({ kind, code, issuedOn }) => [kind, code, issuedOn])).toEqual([
      ['directive', '11/CT-TTg', '2020-03-04'],
      ['decision', '3872/QĐ-BCT', '2019-12-27'],
    ]));
  it('five tasks, three items under the first', () => {
    expect(reading.tasks.map(({ ref, items }) => [ref, items.map((item) => item.ref)])).toEqual([
      ['1', ['1.1', '1.2', '1.3']],
      ['2', []],
      ['3', []],
      ['4', []],
      ['5', []],
    ]);
    expect(reading.tasks[0]?.items[0]?.exemptions).toEqual(['các đề án có điều kiện phải thực hiện theo Luật đấu thầu']);
    expect(reading.tasks[2]?.text).toMatch(/^Tiếp tục rà soát .* kế hoạch KCQG năm 2020\.$/);
  });
  it('two deadlines', () =>
    expect(reading.deadlines.map(({ taskRef, phrase, date, inclusive, dueOn }) => [taskRef, phrase, date, inclusive, dueOn])).toEqual([
      ['1.1', 'trước ngày 15 tháng 5 năm 2020', '2020-05-15', false, '2020-05-14'],
      ['3', 'trước ngày 25 tháng 5 năm 2020', '2020-05-25', false, '2020-05-24'],
    ]));
  it('its foot', () => {
    expect(reading.recipients).toEqual([
      { name: 'Như trên', purpose: null },
      { name: 'Bộ trưởng', purpose: 'để báo cáo' },
      { name: 'Vụ TC', purpose: 'để phối hợp' },
      { name: 'TTKC các tỉnh/TP trực thuộc TW', purpose: null },
      { name: 'Lưu: VT, CTĐP', purpose: null },
    ]);
    expect(reading.signature).toEqual({ authority: 'KT. BỘ TRƯỞNG', title: 'THỨ TRƯỞNG', name: 'Cao Quốc Hưng' });
    expect(reading.closing).toMatch(/^Bộ Công Thương yêu cầu Sở Công Thương .* Thủ tướng Chính phủ$/);
  });
  it('three scanning faults', () =>
    expect(reading.corrections.map(({ raw, suggested, field }) => [raw, suggested, field])).toEqual([
      ['đơn độc', 'đôn đốc', 'subject'],
      ['THỦ TRƯỞNG', 'THỨ TRƯỞNG', 'signature.title'],
      ['Ca Quốc Hưng', 'Cao Quốc Hưng', 'signature.name'],
    ]));
  it('no problem, and a confidence that says so', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.confidence).toBeGreaterThanOrEqual(0.95);
  });
});
