import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { columnName, packed, serialOf } from './cells.ts';

/** A value as rows hand it in: a day of a date column as 2020-05-15, whole đồng as bigint or digits. */
export type ValueOut = string | number | bigint | null;
export interface Column {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'dong' | 'date';
  readonly width?: number;
}
export interface SheetOut {
  readonly name: string;
  /** Lines above the header: a title, a mark, a date. */
  readonly above?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly ValueOut[]> | AsyncIterable<readonly ValueOut[]>;
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHUNK = 64 * 1024;
/** Styles by their place in styles.xml. */
const STYLE = { text: 0, number: 0, dong: 1, date: 2, header: 3, above: 4, quoted: 5 } as const;
const WIDTH = { text: 24, number: 10, dong: 18, date: 12 } as const;
/** Digits Excel keeps of a number; a longer amount is written as text, whole. */
const EXACT = 10n ** 15n;

/**
 * Writes a workbook row by row, never more than a chunk in memory: a header that stays in sight, widths, whole đồng as
 * numbers with #,##0. A text is written as a text, so no cell of ours computes; one that begins like a formula stays a
 * text when somebody edits it. What a source of rows throws is thrown, and the stream is destroyed.
 */
export async function writeWorkbook(stream: Writable, sheets: readonly SheetOut[]): Promise<void> {
  const zip = new yazl.ZipFile();
  const failed = Promise.withResolvers<never>();
  const options = { mtime: new Date(1980, 0, 1) };
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, options);
  const names = namesOf(sheets);
  add(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  );
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${packed(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    relations([...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml']]),
  );
  add('xl/styles.xml', styles);
  for (const [at, sheet] of sheets.entries()) {
    const xml = Readable.from(inChunks(sheetXml(sheet)), { objectMode: false });
    xml.on('error', failed.reject);
    zip.addReadStream(xml, `xl/worksheets/sheet${at + 1}.xml`, options);
  }
  zip.end();
  const output = zip.outputStream as Readable;
  failed.promise.catch((error: Error) => output.destroy(error));
  await Promise.race([pipeline(output, stream), failed.promise]).catch((error: unknown) => {
    stream.destroy();
    throw error;
  });
}

const relations = (targets: readonly [string, string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const font = (inside: string) => `<font>${inside}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`;
const xf = (format: number, fontId = 0, more = '', inside = '') =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${more}${inside === '' ? '/>' : `>${inside}</xf>`}`;
const styles = `${HEAD}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EEEC"/></patternFill></fill></fills><borders count="2"><border/><border><bottom style="thin"><color auto="1"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${xf(0)}${xf(3)}${xf(164)}<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>${xf(0, 2)}${xf(0, 0, ' quotePrefix="1"')}</cellXfs></styleSheet>`;

/** Names of sheets as Excel takes them: 31 letters, none of its signs, none twice. */
function namesOf(sheets: readonly SheetOut[]): string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim()
        .slice(0, 28) || 'Trang';
    names.push(names.some((other) => other.toLowerCase() === plain.toLowerCase()) ? `${plain} ${names.length + 1}` : plain);
  }
  return names;
}

async function* sheetXml({ above = [], columns, rows }: SheetOut): AsyncGenerator<string> {
  const header = above.length + 1;
  yield `${HEAD}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(({ width, kind }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width ?? WIDTH[kind]}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  for (const [at, line] of above.entries()) yield `<row r="${at + 1}">${textCell(`A${at + 1}`, line, STYLE.above)}</row>`;
  const letters = columns.map((_, at) => columnName(at + 1));
  yield `<row r="${header}">${columns.map((column, at) => textCell(`${letters[at]}${header}`, column.header, STYLE.header)).join('')}</row>`;
  let row = header;
  for await (const values of rows) {
    row += 1;
    let cells = '';
    for (let at = 0; at < columns.length; at += 1) cells += cellXml(`${letters[at]}${row}`, values[at] ?? null, columns[at]!.kind);
    yield `<row r="${row}">${cells}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(address: string, value: ValueOut, kind: Column['kind']): string {
  if (value === null || value === '') return '';
  if (kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-03-01')
    return `<c r="${address}" s="${STYLE.date}"><v>${serialOf(value)}</v></c>`;
  if (kind === 'dong' && typeof value !== 'number' && /^-?\d+$/.test(String(value))) {
    const dong = BigInt(value);
    return dong < EXACT && dong > -EXACT
      ? `<c r="${address}" s="${STYLE.dong}"><v>${dong}</v></c>`
      : textCell(address, dong.toString(), STYLE.text);
  }
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${address}"${kind === 'dong' ? ` s="${STYLE.dong}"` : ''}><v>${value}</v></c>` : '';
  return textCell(address, String(value), /^[=+\-@\t\r]/.test(String(value)) ? STYLE.quoted : STYLE.text);
}

const textCell = (address: string, text: string, style: number) =>
  `<c r="${address}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${packed(text.slice(0, 32_767))}</t></is></c>`;

/** Joins small pieces: one chunk is one step of the compressor. */
async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= CHUNK) {
      yield Buffer.from(waiting);
      waiting = '';
    }
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

/** The same rows as CSV that Excel opens: UTF-8 with its mark, every text quoted; a text that begins like a formula is led by an apostrophe. */
export async function writeCsv(stream: Writable, { above = [], columns, rows }: Omit<SheetOut, 'name'>): Promise<void> {
  const line = (values: readonly ValueOut[]) => `${values.map((value, at) => csvValue(value, columns[at]?.kind ?? 'text')).join(',')}\r\n`;
  async function* text(): AsyncGenerator<string> {
    yield '\uFEFF';
    for (const each of above) yield line([each]);
    yield `${columns.map(({ header }) => csvValue(header, 'text')).join(',')}\r\n`;
    for await (const values of rows) yield line(columns.map((_, at) => values[at] ?? null));
  }
  await pipeline(Readable.from(inChunks(text()), { objectMode: false }), stream);
}

function csvValue(value: ValueOut, kind: Column['kind']): string {
  if (value === null) return '';
  const text = String(value);
  if (kind !== 'text' && /^-?\d+(?:[.-]\d+)*$/.test(text)) return text;
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
