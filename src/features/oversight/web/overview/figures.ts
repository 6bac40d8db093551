import { writtenMillions } from '../../../../platform/pure/money.ts';
import type { Language } from '../../../../ui/words.tsx';
import type { Figures } from '../../overview.schema.ts';
import type { RankedFigure } from '../../rows/ranked.schema.ts';
import type { OpenedFigure } from '../rows/Opens.tsx';

const decimal = (figure: string, language: Language) => (language === 'vi' ? figure.replace('.', ',') : figure);
/** Half of 0,1 tỷ. */
const HALF_A_TENTH = 50_000_000n;
/** Đồng as tỷ đồng with one decimal, rounded half up, as summaries are read: 149,9. */
export function inBillions(dong: string, language: Language): string {
  const tenths = (BigInt(dong) < 0n ? BigInt(dong) - HALF_A_TENTH : BigInt(dong) + HALF_A_TENTH) / (2n * HALF_A_TENTH);
  const [sign, figure] = tenths < 0n ? ['-', -tenths] : ['', tenths];
  return decimal(`${sign}${figure / 10n}.${figure % 10n}`, language);
}
const permilleOf = (part: string, whole: string): bigint => (BigInt(whole) === 0n ? 0n : (BigInt(part) * 1000n) / BigInt(whole));
/** How much of a whole, as 71,3%; nothing of nothing is 0%. */
export function shareOf(part: string, whole: string, language: Language): string {
  return `${decimal((Number(permilleOf(part, whole)) / 10).toString(), language)}%`;
}

const SHARES = { contractedShare: 'contractedDong', acceptedShare: 'acceptedDong', settledShare: 'settledDong' } as const;
const isShare = (figure: RankedFigure): figure is keyof typeof SHARES => figure in SHARES;
/** What a ranked figure's number opens. */
export const openedBy = (figure: RankedFigure): OpenedFigure => (isShare(figure) ? SHARES[figure] : figure);

/** The value by which provinces are compared: exact. */
export function valueOf(row: Figures, figure: RankedFigure): bigint {
  return isShare(figure) ? permilleOf(row[SHARES[figure]], row.approvedDong) : BigInt(row[figure]);
}
/** The same as it is read: a count, triệu đồng, or a share. */
export function written(row: Figures, figure: RankedFigure, language: Language): string {
  if (isShare(figure)) return shareOf(row[SHARES[figure]], row.approvedDong, language);
  const value = row[figure];
  return typeof value === 'number' ? String(value) : writtenMillions(value);
}

export interface Ranked<Row> {
  readonly row: Row;
  readonly rank: number;
  readonly tied: boolean;
}
/** Rows by a figure, the most first; those with the same value share a rank, and it is said. */
export function ranked<Row extends Figures>(rows: readonly Row[], figure: RankedFigure): Ranked<Row>[] {
  const sorted = rows
    .map((row) => ({ row, value: valueOf(row, figure) }))
    .toSorted((a, b) => (a.value === b.value ? 0 : a.value > b.value ? -1 : 1));
  const firstOf = new Map<bigint, number>();
  const counts = new Map<bigint, number>();
  sorted.forEach(({ value }, at) => {
    if (!firstOf.has(value)) firstOf.set(value, at + 1);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return sorted.map(({ row, value }) => ({ row, rank: firstOf.get(value)!, tied: counts.get(value)! > 1 }));
}

/** How dark a tile is: nothing, then four steps up to the largest. */
export function shadeOf(value: bigint, most: bigint): 0 | 1 | 2 | 3 | 4 {
  return value <= 0n || most <= 0n ? 0 : (Math.min(4, 1 + Number((value * 4n) / (most + 1n))) as 1 | 2 | 3 | 4);
}
