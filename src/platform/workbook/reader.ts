import type { Readable } from 'node:stream';
import { type Cell, columnName, dayOfSerial, placeOf, type SheetRow, unpacked, WorkbookRefused } from './cells.ts';
import { type Attributes, attribute, hear, heard, isTrue, openParts, type Parts } from './parts.ts';
import { openTexts, type Texts } from './texts.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The rows of a sheet that hold something, in order. */
  rows(sheet: number): AsyncGenerator<SheetRow>;
  /** About how many rows all sheets have: their XML is looked through by its letters alone. */
  countRows(): Promise<number>;
  close(): Promise<void>;
}

/** What a workbook's texts may add up to; they are held while it is read. */
const MOST_TEXT = 128 * 1024 * 1024;
/** Excel's own limit of one cell. */
const MOST_OF_CELL = 32_767;

/**
 * Opens a workbook: a path, bytes, or a stream. Only its texts and merged blocks are held; rows pass through. Throws
 * WorkbookRefused. Whoever opens it closes it.
 */
export async function openWorkbook(source: string | Readable | Uint8Array): Promise<Workbook> {
  const parts = await openParts(source);
  try {
    const { sheets, from1904, base } = await contents(parts);
    const [texts, dated] = [await sharedTexts(parts, `${base}sharedStrings.xml`), await dateStyles(parts, `${base}styles.xml`)];
    return {
      sheets,
      close: parts.close,
      countRows: async () => {
        let count = 0;
        for (const { part } of sheets) count += await rowsIn(parts.text(part));
        return count;
      },
      rows: (index) => {
        const sheet = sheets[index];
        if (sheet === undefined) throw new WorkbookRefused('no-sheet');
        return sheetRows(parts, sheet, { texts, dated, from1904 });
      },
    };
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** Throws WorkbookRefused for what is no workbook; what its sheets hold is not looked at. */
export async function requireWorkbook(source: string | Readable | Uint8Array): Promise<void> {
  const parts = await openParts(source);
  await contents(parts).finally(parts.close);
}

async function rowsIn(chunks: AsyncIterable<string>): Promise<number> {
  let [count, tail] = [0, ''];
  for await (const chunk of chunks) {
    const text = tail + chunk;
    count += text.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
    // What a chunk's end cuts in two is counted with the next: no whole tag is shorter than what is kept.
    const from = text.lastIndexOf('<');
    tail = from >= 0 && !/^<(?:\w+:)?row[\s/>]/.test(text.slice(from)) ? text.slice(from, from + 64) : '';
  }
  return count;
}

/** The rows of one sheet, the first unless told; the workbook is closed at their end. */
export async function* readSheet(source: string | Readable | Uint8Array, sheet = 0): AsyncGenerator<SheetRow> {
  const workbook = await openWorkbook(source);
  try {
    yield* workbook.rows(sheet);
  } finally {
    await workbook.close();
  }
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

async function contents(parts: Parts): Promise<{ sheets: Sheet[]; from1904: boolean; base: string }> {
  let main = 'xl/workbook.xml';
  await hear(parts.text('_rels/.rels'), {
    open: (name, at) => {
      if (name === 'Relationship' && attribute(at, 'Type')?.endsWith('/officeDocument')) main = attribute(at, 'Target')!.replace(/^\//, '');
    },
  });
  if (!parts.has(main)) throw new WorkbookRefused('no-workbook');
  const base = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = new Map<string, string>();
  await hear(parts.text(`${base}_rels/${main.slice(base.length)}.rels`), {
    open: (name, at) => {
      if (name === 'Relationship' && attribute(at, 'Type')?.endsWith('/worksheet'))
        targets.set(attribute(at, 'Id') ?? '', attribute(at, 'Target') ?? '');
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await hear(parts.text(main), {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute(at, 'date1904'));
      const target =
        name === 'sheet'
          ? targets.get(attribute(at, 'r:id') ?? Object.values(at).find(({ local }) => local === 'id')?.value ?? '')
          : undefined;
      if (target !== undefined)
        sheets.push({
          name: attribute(at, 'name') ?? '',
          hidden: ['hidden', 'veryHidden'].includes(attribute(at, 'state') ?? ''),
          part: target.startsWith('/') ? target.slice(1) : `${base}${target}`,
        });
    },
  });
  if (sheets.length === 0) throw new WorkbookRefused('no-workbook');
  return { sheets, from1904, base };
}

async function sharedTexts(parts: Parts, part: string): Promise<Texts> {
  const texts = openTexts(MOST_TEXT, () => {
    throw new WorkbookRefused('too-large');
  });
  let [own, inText, reading] = ['', false, 0];
  await hear(parts.text(part), {
    open: (name) => {
      if (name === 'si') own = '';
      else if (name === 'rPh') reading += 1;
      else if (name === 't') inText = reading === 0;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading -= 1;
      else if (name === 'si') texts.add(unpacked(own));
    },
    text: (text) => {
      if (inText) own += text;
    },
  });
  return texts;
}

/** Which styles show a day: by the format's number, or by letters of a day in a format of the file's own. */
async function dateStyles(parts: Parts, part: string): Promise<boolean[]> {
  const [own, styles]: [Set<number>, boolean[]] = [new Set(), []];
  let inCells = false;
  await hear(parts.text(part), {
    open: (name, at) => {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt' && /[dmy]/i.test((attribute(at, 'formatCode') ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')))
        own.add(Number(attribute(at, 'numFmtId')));
      else if (name === 'xf' && inCells) {
        const format = Number(attribute(at, 'numFmtId') ?? 0);
        styles.push(
          (format >= 14 && format <= 17) ||
            format === 22 ||
            (format >= 27 && format <= 36) ||
            (format >= 50 && format <= 58) ||
            own.has(format),
        );
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

interface Block {
  readonly ref: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Merged blocks stand after the rows in a sheet's XML: looked for first, by their letters alone. */
async function mergedBlocks(parts: Parts, part: string): Promise<Block[]> {
  let [tail, found] = ['', false];
  for await (const chunk of parts.text(part)) {
    tail += chunk;
    if (!found) {
      const at = tail.indexOf('mergeCells');
      found = at >= 0;
      tail = found ? tail.slice(at) : tail.slice(-10);
    }
    if (tail.length > MOST_TEXT) throw new WorkbookRefused('too-large');
  }
  if (!found) return [];
  return [...tail.matchAll(/mergeCell\s[^>]*?ref=["']([A-Z]+\d+):([A-Z]+\d+)["']/g)]
    .flatMap(([, first, last]) => {
      const [a, b] = [placeOf(first!), placeOf(last!)];
      return a === null || b === null ? [] : [{ ref: `${first}:${last}`, top: a.row, left: a.column, bottom: b.row, right: b.column }];
    })
    .toSorted((a, b) => a.top - b.top);
}

interface Shared {
  readonly texts: Texts;
  readonly dated: readonly boolean[];
  readonly from1904: boolean;
}
interface RawCell {
  address: string;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
  held: boolean;
}

async function* sheetRows(parts: Parts, { name, part }: Sheet, shared: Shared): AsyncGenerator<SheetRow> {
  const blocks = await mergedBlocks(parts, part);
  // Blocks that have begun and not ended, as the rows go down.
  let [next, open]: [number, Block[]] = [0, []];
  const blocksAt = (row: number): Block[] => {
    open = open.filter(({ bottom }) => bottom >= row);
    while (next < blocks.length && blocks[next]!.top <= row) open.push(blocks[next++]!);
    return open.filter(({ bottom }) => bottom >= row);
  };
  const done: { row: number; hidden: boolean; cells: RawCell[] }[] = [];
  for await (const _ of heard(parts.text(part), rowHearer(done))) {
    for (const { row, hidden, cells } of done.splice(0)) {
      const here = blocksAt(row);
      const told = cells.flatMap((raw) => {
        const merged = here.find(({ left, right }) => raw.column >= left && raw.column <= right)?.ref ?? null;
        return raw.held || merged !== null ? [cellOf(raw, merged, shared)] : [];
      });
      if (told.length > 0) yield { sheet: name, row, hidden, cells: told, merges: here.map(({ ref }) => ref) };
    }
  }
}

/** Gathers the rows of a sheet's XML as they end. */
function rowHearer(done: { row: number; hidden: boolean; cells: RawCell[] }[]) {
  let row = { row: 0, hidden: false, cells: [] as RawCell[] };
  let cell: RawCell | null = null;
  let [into, reading]: ['value' | 'inline' | null, number] = [null, 0];
  return {
    open: (name: string, at: Attributes) => {
      if (name === 'row') row = { row: Number(attribute(at, 'r') ?? row.row + 1), hidden: isTrue(attribute(at, 'hidden')), cells: [] };
      else if (name === 'c') cell = newCell(at, row);
      else if (name === 'rPh') reading += 1;
      else if (cell !== null) {
        if (name === 'f') cell.formula = cell.held = true;
        into = name === 'v' ? 'value' : name === 't' && reading === 0 ? 'inline' : null;
      }
    },
    close: (name: string) => {
      if (name === 'row') done.push(row);
      else if (name === 'rPh') reading -= 1;
      else if (name === 'c' && cell !== null) {
        row.cells.push(cell);
        cell = null;
      }
      into = null;
    },
    text: (text: string) => {
      if (into === null || cell === null) return;
      cell[into] += text;
      cell.held = true;
      if (cell[into].length > MOST_OF_CELL * 7) throw new WorkbookRefused('too-large');
    },
  };
}

function newCell(at: Attributes, { row, cells }: { row: number; cells: readonly RawCell[] }): RawCell {
  const column = placeOf(attribute(at, 'r') ?? '')?.column ?? (cells.at(-1)?.column ?? 0) + 1;
  return {
    address: `${columnName(column)}${row}`,
    column,
    type: attribute(at, 't') ?? 'n',
    style: Number(attribute(at, 's') ?? 0),
    value: '',
    inline: '',
    formula: false,
    held: false,
  };
}

function cellOf(raw: RawCell, merged: string | null, shared: Shared): Cell {
  const value = valueOf(raw, shared);
  const place = { address: raw.address, column: raw.column, text: value.text, merged };
  return raw.formula ? { ...place, kind: 'formula', result: value.kind } : { ...place, kind: value.kind, result: null };
}

function valueOf(
  { type, style, value, inline }: RawCell,
  { texts, dated, from1904 }: Shared,
): { kind: Exclude<Cell['kind'], 'formula'>; text: string } {
  const asText = (text: string) => ({ kind: text === '' ? ('empty' as const) : ('text' as const), text });
  switch (type) {
    case 's':
      return asText(texts.at(Number(value)));
    case 'inlineStr':
      return asText(unpacked(inline));
    case 'str':
      return asText(unpacked(value));
    case 'b':
      return { kind: 'truth', text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', text: value.slice(0, 10) };
    default: {
      if (value === '') return { kind: 'empty', text: '' };
      const on = dated[style] === true ? dayOfSerial(value, from1904) : null;
      return on === null ? { kind: 'number', text: value } : { kind: 'date', text: on };
    }
  }
}
