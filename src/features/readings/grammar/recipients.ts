import type { Line } from './lines.ts';
import { cut, type Found, found, joined, type Passage, withoutClose } from './passage.ts';

export interface ReadRecipient {
  readonly name: Found<string>;
  readonly purpose: Found<string> | null;
}

const PURPOSE =
  /\((?<purpose>(?:de |b\/c|bao cao|thay b|phoi hop|thuc hien|theo doi|chi dao|biet|dang|t\/h|p\/h|xin |kinh |gui )[^()]*)\)\s*$/;

/** The lines under 'Nơi nhận:' with what each copy is for; lines of the signature that a scanner mixed in are left out. */
export function readRecipients(foot: readonly Line[], signature: ReadonlySet<Passage>): ReadRecipient[] {
  const start = foot.findIndex((line) => /^n[o0]i nhan\b/.test(line.folded));
  if (start < 0) return [];
  const items: Passage[][] = [];
  const first = cut(foot[start]!, /^n[o0]i nhan ?[:.]?/.exec(foot[start]!.folded)![0].length);
  const dashed = foot.slice(start).some((line) => isDash(line)) || isDash(first);
  if (first.text !== '') items.push([first]);
  for (const line of foot.slice(start + 1)) {
    if (signature.has(line)) continue;
    const last = items.at(-1)?.at(-1);
    if (isDash(line) || (!dashed && last === undefined)) items.push([line]);
    else if (last !== undefined && !closes(last) && !/^phu luc/.test(line.folded)) items.at(-1)!.push(line);
    else if (!dashed && last !== undefined && /;$/.test(last.text)) items.push([line]);
    else break;
    if (isFile(items.at(-1)!) && closes(items.at(-1)!.at(-1)!)) break;
  }
  return items
    .flatMap((lines) => separate(joined(lines), dashed))
    .map(recipientOf)
    .filter((each) => each !== null);
}

const isDash = (line: Passage) => /^[-–—+•*] ?[\p{L}\d]/u.test(line.text);
const closes = (line: Passage) => /[;.]\s*$/.test(line.text);
const isFile = (lines: readonly Passage[]) => /^[-–—+•*]? ?luu\b/.test(lines[0]!.folded);

// 'Nơi nhận: - Như trên; - Bộ trưởng (để báo cáo); - Lưu: VT.' on one line.
function separate(item: Passage, dashed: boolean): Passage[] {
  const edges = [...item.text.matchAll(dashed ? /;\s*[-–—+•*] ?(?=\p{L})/gu : /;/g)];
  let from = 0;
  const parts: Passage[] = [];
  for (const edge of edges) {
    parts.push(cut(item, from, edge.index));
    from = edge.index + edge[0].length;
  }
  return [...parts, cut(item, from)];
}

function recipientOf(item: Passage): ReadRecipient | null {
  const bare = withoutClose(cut(item, /^[-–—+•*]\s*/.exec(item.text)?.[0].length ?? 0));
  const purpose = PURPOSE.exec(bare.folded);
  const name = purpose === null ? bare : withoutClose(cut(bare, 0, purpose.index));
  if (name.text === '') return null;
  const inner = purpose === null ? null : cut(bare, purpose.index + 1, bare.text.lastIndexOf(')'));
  return { name: found(name.text, name), purpose: inner === null ? null : found(inner.text, inner) };
}
