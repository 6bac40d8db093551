import { plainText as plain, scaleIn, type SheetRow } from '../../../platform/workbook.ts';

/** The columns of an annex, by their place; the unit of each column of money where its header names one. */
export interface AnnexHeader {
  readonly last: number;
  readonly code: number;
  readonly name: number;
  readonly unit: number | null;
  readonly national: number;
  readonly counterpart: number | null;
  readonly remark: number | null;
  readonly scales: ReadonlyMap<number, bigint>;
}

/** Header words without marks and case; the first of a row that fits counts. */
const WORDS: Readonly<Record<'code' | 'name' | 'unit' | 'national' | 'counterpart' | 'remark', RegExp>> = {
  code: /^ma\b(?! don vi)/,
  name: /^(?:ten\b.*(?:de an|nhiem vu|du an|noi dung)|noi dung\b|de an\b|nhiem vu\b)/,
  unit: /^(?:ten )?(?:don vi|to chuc|co quan)\b(?! ?tinh)/,
  national: /\bkcqg\b|khuyen cong quoc gia|kinh phi quoc gia|ngan sach (?:trung uong|nha nuoc)|\bnstw\b|kinh phi ho tro/,
  counterpart: /doi ung|von khac|nguon khac|dong gop/,
  remark: /^ghi chu/,
};
/** The header of an annex where a row is its last, alone or under another: names above, sources of money below. Null where it is none. */
export function headerOf(row: SheetRow, above: SheetRow | null): AnnexHeader | null {
  return headerIn([row]) ?? (above !== null && above.row === row.row - 1 ? headerIn([above, row]) : null);
}

function headerIn(rows: readonly SheetRow[]): AnnexHeader | null {
  const texts = new Map<number, string>();
  for (const { cells } of rows)
    for (const cell of cells) if (cell.kind === 'text') texts.set(cell.column, plain(`${texts.get(cell.column) ?? ''} ${cell.text}`));
  const found = new Map<string, number>();
  // The narrow words first: “Kinh phí đối ứng của đơn vị” is no unit.
  for (const key of ['remark', 'counterpart', 'national', 'code', 'name', 'unit'] as const) {
    const column = [...texts]
      .toSorted(([a], [b]) => a - b)
      .find(([at, text]) => WORDS[key].test(text) && ![...found.values()].includes(at))?.[0];
    if (column !== undefined) found.set(key, column);
  }
  const [code, name, national] = [found.get('code'), found.get('name'), found.get('national')];
  if (code === undefined || name === undefined || national === undefined) return null;
  const scales = new Map<number, bigint>();
  for (const [column, text] of texts) {
    const scale = column === national || column === found.get('counterpart') ? scaleIn(text.replace(/kinh phi/g, '')) : null;
    if (scale !== null) scales.set(column, scale);
  }
  return {
    last: rows.at(-1)!.row,
    code,
    name,
    national,
    unit: found.get('unit') ?? null,
    counterpart: found.get('counterpart') ?? null,
    remark: found.get('remark') ?? null,
    scales,
  };
}
