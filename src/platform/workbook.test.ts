import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handmade, written } from './workbook/workbook.fixtures.ts';
import { inDecimals, openWorkbook, readSheet, type SheetRow, writeCsv, writeWorkbook } from './workbook.ts';

const all = async (rows: AsyncIterable<SheetRow>) => {
  const out: SheetRow[] = [];
  for await (const row of rows) out.push(row);
  return out;
};

describe('a workbook', () => {
  it('what is written is read back: every text, number, whole đồng and day at its address', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('=1+1', '@x', '_x000D_', ' a\r\n b ', 'Đề án “khuyến công” <&>', '-5'),
      )
      .map((each) => each.toWellFormed());
    const day = fc
      .date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    const row = fc.tuple(
      fc.option(text),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.option(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })),
      fc.option(day),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.array(text, { maxLength: 2 }), async (rows, above) => {
        const columns = (['text', 'number', 'dong', 'date'] as const).map((kind) => ({ header: kind, kind }));
        const read = await all(readSheet(await written([{ name: 'Kế hoạch 2020/1', above, columns, rows }])));
        const at = (address: string) => read.flatMap(({ cells }) => cells).find((cell) => cell.address === address);
        for (const [index, [ofText, ofNumber, ofDong, ofDay]] of rows.entries()) {
          const place = index + above.length + 2;
          expect(at(`A${place}`)?.text ?? '').toBe(ofText ?? '');
          expect(at(`B${place}`)?.text).toBe(ofNumber === null ? undefined : String(ofNumber));
          expect(at(`C${place}`)?.text).toBe(ofDong?.toString());
          expect(at(`D${place}`)).toEqual(
            ofDay === null ? undefined : { address: `D${place}`, column: 4, kind: 'date', text: ofDay, result: null, merged: null },
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells merged blocks, formulas with and without their value, hidden rows, errors', async () => {
    const rows = await all(
      readSheet(
        await handmade(`<sheetData>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Mã</t></is></c><c r="B2"><f>SUM(B3:B9)</f><v>7</v></c><c r="C2"><f>B2*2</f></c><c r="D2" t="str"><f>A2</f><v>Mã</v></c></row>
      <row r="3" hidden="1"><c r="B3"><v>1.5E+8</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="E3" s="4"/></row><row r="5"><c><v>1</v></c><c><v>2</v></c></row>
    </sheetData><mergeCells count="2"><mergeCell ref="B3:B4"/><mergeCell ref="A2:A3"/></mergeCells>`),
      ),
    );
    expect(rows.map(({ sheet, row, hidden, merges }) => [sheet, row, hidden, merges])).toEqual([
      ['Biểu', 2, false, ['A2:A3']],
      ['Biểu', 3, true, ['A2:A3', 'B3:B4']],
      ['Biểu', 5, false, []],
    ]);
    expect(rows[0]!.cells.map(({ address, kind, text, result, merged }) => [address, kind, text, result, merged])).toEqual([
      ['A2', 'text', 'Mã', null, 'A2:A3'],
      ['B2', 'formula', '7', 'number', null],
      ['C2', 'formula', '', 'empty', null],
      ['D2', 'formula', 'Mã', 'text', null],
    ]);
    expect(rows[1]!.cells.map(({ address, kind, text }) => [address, kind, text])).toEqual([
      ['B3', 'number', '1.5E+8'],
      ['C3', 'error', '#REF!'],
    ]);
    expect(rows[2]!.cells.map(({ address }) => address)).toEqual(['A5', 'B5']);
  });

  it('reads texts that the workbook shares, rich and with readings of their own, by their number', async () => {
    const shared = Array.from({ length: 3_000 }, (_, at) => `<si><t>Đề án ${at}</t></si>`).join('');
    const zip = {
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Lào </t></r><r><t>Cai</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>${shared}</sst>`,
    };
    const [row] = await all(
      readSheet(
        await handmade(
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>3000</v></c><c r="C1" t="s"><v>9999</v></c></row></sheetData>',
          zip,
        ),
      ),
    );
    expect(row!.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Lào Cai'],
      ['text', 'Đề án 2999'],
      ['empty', ''],
    ]);
  });

  it.each([
    ['1.5E+8', '150000000'],
    ['149.90000000000001', '149.9'],
    ['0.1', '0.1'],
    ['-2.50', '-2.5'],
    ['1E-3', '0.001'],
    ['0', '0'],
    ['12345678901234567', '12345678901234600'],
    ['abc', null],
    ['0x10', null],
  ])('%s is %s in plain digits', (text, plain) => {
    expect(inDecimals(text)).toBe(plain);
  });

  it('what is no workbook is refused, by what it is', async () => {
    const code = async (bytes: Buffer) =>
      openWorkbook(bytes).then(
        async (workbook) => {
          await all(workbook.rows(0));
          return 'read';
        },
        (error: { code?: string }) => error.code,
      );
    expect(await code(Buffer.from('Mã đề án;Tên'))).toBe('no-workbook');
    expect(await code(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old-or-locked');
    expect(await code((await written([{ name: 'a', columns: [], rows: [] }])).subarray(0, 900))).toBe('broken');
    await expect(all(readSheet(await handmade('<sheetData><row>')))).rejects.toMatchObject({ code: 'broken' });
    // An entity of a document's own does not grow: it is unknown.
    await expect(all(readSheet(await handmade('<sheetData><row><c t="str"><v>&lol;</v></c></row></sheetData>')))).rejects.toMatchObject({
      code: 'broken',
    });
  });

  it('what fails in the rows fails the writing, and the stream is gone', async () => {
    const stream = new Writable({ write: (_, __, done) => done() });
    async function* rows() {
      yield ['a'];
      throw new Error('the store went away');
    }
    await expect(writeWorkbook(stream, [{ name: 'a', columns: [{ header: 'A', kind: 'text' }], rows: rows() }])).rejects.toThrow(
      'the store went away',
    );
    expect(stream.destroyed).toBe(true);
  });

  it('a CSV computes nothing either', async () => {
    const stream = new PassThrough();
    const [text] = await Promise.all([
      buffer(stream),
      writeCsv(stream, {
        columns: [
          { header: 'Tên', kind: 'text' },
          { header: 'Tiền', kind: 'dong' },
        ],
        rows: [
          ['=cmd|x', 5n],
          ['a "b"', '-1'],
        ],
      }),
    ]);
    expect(text.toString()).toBe('\uFEFF"Tên","Tiền"\r\n"\'=cmd|x",5\r\n"a ""b""",-1\r\n');
  });
});
