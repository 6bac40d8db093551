import { isBackground, isOrder } from './orders.ts';
import { type Marker, markerOf, rankOf } from './markers.ts';
import { cut, type Passage } from './passage.ts';

/** An item of the body with what it says, the paragraphs that go on with it, and what is under it. */
export interface Item {
  readonly marker: Marker;
  /** Without its marker; paragraphs that go on with it after. */
  readonly paragraphs: Passage[];
  readonly items: Item[];
}
/** A stretch of the body in reading order: a paragraph without a marker, or an item. */
export type Block = { readonly paragraph: Passage } | { readonly item: Item };

/** Text after the last item that speaks to all, or takes leave: no part of that item. */
const TAIL =
  /^(?:(?:vi vay|do do|vi the|nay),? )?(?:yeu cau|de nghi|kinh de nghi|tran trong|rat mong|xin (?:tran trong|cam on)|(?:trong )?qua trinh|nhan duoc|khi nhan duoc|qua thoi han|chi tiet (?:xin )?lien he|xin lien he|moi (?:trao doi|thong tin|vuong mac|chi tiet|y kien)|neu co (?:vuong|kho)|tren day la|(?:chi thi|quyet dinh|nghi quyet|thong tu|ke hoach|cong dien|thong bao|cong van|nghi dinh|van ban) nay|van phong .{0,60} thong bao|tren co so|can cu|thua lenh|noi nhan|thong tin (?:chi tiet|lien he)|y kien|giao .{3,60} (?:theo doi|don doc)|.{3,90}? (?:yeu cau|de nghi|tran trong|thong bao de) )/;
const STAYS =
  /^(?:truong hop|trong do|rieng|ho so|noi dung|cu the|luu y|ngoai ra|doi voi|thoi gian|kinh phi|dong thoi|han |thoi han|sau thoi han)/;

/** Whether a paragraph after an item is of the document again, and not of the item. */
export const isTail = (paragraph: Passage) =>
  !STAYS.test(paragraph.folded) && (TAIL.test(paragraph.folded) || /\.?\/\.?$/.test(paragraph.text));

/** Arranges paragraphs by their markers: each item under the nearest one of an outer level. */
export function outlineOf(paragraphs: readonly Passage[]): Block[] {
  const blocks: Block[] = [];
  let open: Item[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const marker = leading(markerOf(paragraph), paragraph, paragraphs[at + 1]);
    if (marker === null) {
      const last = open.at(-1);
      if (
        last === undefined ||
        (isOrder(paragraph) && isBackground(last.paragraphs[0]!) && last.marker.level === 'number' && open.length === 1) ||
        (isTail(paragraph) && !opensItems(paragraphs, at, open))
      ) {
        open = [];
        blocks.push({ paragraph });
      } else last.paragraphs.push(paragraph);
      continue;
    }
    const item: Item = { marker, paragraphs: [cut(paragraph, marker.length)], items: [] };
    open = open.filter((outer) => rankOf(outer.marker) < rankOf(marker));
    const parent = open.at(-1);
    if (parent === undefined) blocks.push({ item });
    else parent.items.push(item);
    open.push(item);
  }
  return blocks;
}

// '* Đối với các Phòng:' before '- Rà soát …' heads those dashes, as a letter would.
function leading(marker: Marker | null, paragraph: Passage, next: Passage | undefined): Marker | null {
  const heads =
    marker?.level === 'dash' && /^[*•●].*:$/u.test(paragraph.text) && next !== undefined && /^[-–—] ?[\p{L}\d]/u.test(next.text);
  return heads ? { ...marker, level: 'letter' } : marker;
}

// 'Cục yêu cầu các Trung tâm:' under a heading opens that item's own list; numbers that go on after it show it.
function opensItems(paragraphs: readonly Passage[], at: number, open: readonly Item[]): boolean {
  const next = paragraphs[at + 1] === undefined ? null : markerOf(paragraphs[at + 1]!);
  if (next === null) return following(paragraphs, at, open);
  const inner = open.at(-1)!;
  if (/:$/.test(paragraphs[at]!.text)) return rankOf(next) > rankOf(inner.marker);
  return following(paragraphs, at, open);
}

function following(paragraphs: readonly Passage[], at: number, open: readonly Item[]): boolean {
  const next = paragraphs
    .slice(at + 1, at + 6)
    .map((each) => markerOf(each))
    .find((marker) => marker !== null);
  if (next === undefined || next === null || /\.?\/\.?$/.test(paragraphs[at]!.text)) return false;
  const same = open.find((item) => item.marker.level === next.level);
  return same !== undefined && next.ordinal !== null && next.ordinal === (same.marker.ordinal ?? 0) + 1;
}
