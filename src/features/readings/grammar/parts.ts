import { startsWithOffice } from './offices.ts';
import type { Line } from './lines.ts';
import { separated, isMotto } from './head-lines.ts';
import { BARE_SIGNER, isAuthority, isSignerTitle } from './signature.ts';
import { type Title, titleOf } from './kind.ts';
import { readUnderTitle } from './subject.ts';
import { isCapitals } from './letters.ts';
import { cut, type Found } from './passage.ts';

/** A document cut into its parts: the head, whom it addresses, what it says, its foot. */
export interface Parts {
  readonly head: readonly Line[];
  readonly title: Title | null;
  /** The subject under the title; an official letter's stands in the head. */
  readonly subject: Found<string> | null;
  readonly addressed: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
}

/** A head is no longer than this; what looks like one further down is something else. */
const HEAD_LINES = 60;

export function partsOf(all: readonly Line[]): Parts {
  const { lines, headEnd } = withHead(all);
  const gui = lines.findIndex(
    (line, at) => at < HEAD_LINES && (/^k[il]nh gu[il]\b/.test(line.folded) || /^(?:.{0,80} )?kinh moi ?:/.test(line.folded)),
  );
  const titleAt = lines.slice(0, gui < 0 ? headEnd : gui).findIndex((line) => titleOf(line) !== null);
  const title = titleAt < 0 ? null : titleOf(lines[titleAt]!);
  const under = title === null ? null : readUnderTitle(title.rest, lines.slice(titleAt + 1));
  const afterTitle = title === null ? 0 : titleAt + 1 + (under?.taken ?? 0);
  const opens = gui >= 0 ? gui : title !== null ? afterTitle : endOfHead(lines, headEnd);
  const addressedEnd = gui >= 0 ? endOfAddressed(lines, gui) : endOfTelegramList(lines, opens, title);
  const footAt = startOfFoot(lines, addressedEnd);
  return {
    head: lines.slice(0, title === null ? opens : titleAt),
    title,
    subject: under?.subject ?? null,
    addressed: lines.slice(opens, addressedEnd),
    body: lines.slice(addressedEnd, footAt),
    foot: lines.slice(footAt).flatMap(footPieces),
  };
}

// Only the head has things glued onto one line.
function withHead(all: readonly Line[]): { lines: Line[]; headEnd: number } {
  const limit = all.findIndex((line, at) => at < HEAD_LINES && (/^k[il]nh gu[il]\b/.test(line.folded) || line.text.length > 160));
  const size = limit < 0 ? Math.min(HEAD_LINES, all.length) : limit;
  const head = separated(all.slice(0, size));
  return { lines: [...head, ...all.slice(size)], headEnd: head.length };
}

// Without 'Kính gửi' and title: after the last line only a head has.
function endOfHead(lines: readonly Line[], headEnd: number): number {
  return (
    lines
      .slice(0, Math.min(headEnd, HEAD_LINES))
      .findLastIndex(
        (line) =>
          isMotto(line) ||
          /^so ?[:.]|^v ?\/ ?v\b|, ?ngay .{1,6}thang|^(?:hoa toc|khan|thuong khan)$|^luu ho so|^chuyen ?:|^den$/.test(line.folded),
      ) + 1
  );
}

/** After 'Kính gửi:': one line with what wraps onto the next, or a list. */
function endOfAddressed(lines: readonly Line[], gui: number): number {
  const isList = lines[gui]!.text.replace(/^[^:]{0,90}:|^.{0,12}/, '').trim() === '';
  let at = gui + 1;
  for (; at < lines.length && at < gui + 80; at += 1) {
    const [line, before] = [lines[at]!, lines[at - 1]!];
    const opens =
      isList &&
      (at === gui + 1 ||
        (/[;,:]$/.test(before.text) && (!line.blankBefore || /;$/.test(before.text))) ||
        (isListed(line) && !/\.$/.test(before.text)));
    const dashed = /^[-–—+•*] ?\p{L}/u.test(line.text) && !/\.$/.test(before.text) && (!line.blankBefore || /[;,:]$/.test(before.text));
    if (
      line.text.length > 200 ||
      (line.blankBefore && !isListed(line) && line.text.length > 60 && OPENS_BODY.test(line.folded)) ||
      /^noi nhan\b/.test(line.folded) ||
      !(opens || dashed || nextOffice(line, before) || wrapsOnto(line, before))
    )
      break;
  }
  return at;
}

const isListed = (line: Line) => /^(?:[-–—+•*]|\d{1,2}[.)]) ?\p{L}/u.test(line.text) && !/:$/.test(line.text);

// 'Kính gửi: Sở Tài chính;' goes on with another office on the next line.
const nextOffice = (line: Line, before: Line) =>
  !line.blankBefore && /;$/.test(before.text) && startsWithOffice(line.text) && line.text.length <= 100;

/** How the first sentence of a body begins; no office's name does. */
const OPENS_BODY =
  /^(?:qua |thuc hien |can cu |de |theo |trong |ngay \d|xet |tiep theo |tra loi |phuc dap |trien khai |nham |vua qua|thoi gian |tu (?:ngay|dau|thang)|nam \d|hien nay|sau khi |tren co so |tai |nhan duoc |duoc su |tiep nhan )/;

// A name of an office that did not fit its line.
function wrapsOnto(line: Line, before: Line): boolean {
  if (
    line.blankBefore ||
    isListed(line) ||
    OPENS_BODY.test(line.folded) ||
    /\b(?:yeu cau|de nghi)\b.*:$/.test(line.folded) ||
    /^[^:]{2,25}:/.test(line.text) ||
    /[.;:]$/.test(before.text) ||
    line.text.length > 100
  )
    return false;
  return /^\p{Ll}/u.test(line.text) || /,$/.test(before.text) || before.text.length >= 45 || line.indent > before.indent + 4;
}

/** A telegram names its addressees after '… điện:'. */
function endOfTelegramList(lines: readonly Line[], from: number, title: Title | null): number {
  if ((title?.kind !== 'telegram' && title?.kind !== 'notice') || !/(?:dien|gui) ?:$/.test(lines[from]?.folded ?? '')) return from;
  let at = from + 1;
  while (at < lines.length && (/^[-–+•*] ?\p{L}/u.test(lines[at]!.text) || (at > from + 1 && wrapsOnto(lines[at]!, lines[at - 1]!))))
    at += 1;
  return at;
}

const GLUED_SIGNATURE =
  /(?<=[:;.)])(?<!(?:KT|TM|TL|TUQ|Q)\.) (?=(?:(?:KT|TM|TL|TUQ|Q)\. ?|PHÓ |THỨ |BỘ |CHỦ |GIÁM |CỤC |VỤ |TRƯỞNG |CHÁNH |TỔNG )\p{Lu})/u;

// 'Nơi nhận: KT. CỤC TRƯỞNG', '- Như trên; PHÓ CỤC TRƯỞNG': two columns on one line.
function footPieces(line: Line): Line[] {
  const glued = GLUED_SIGNATURE.exec(line.text);
  if (glued === null || glued.index === 0 || !isCapitals(line.text.slice(glued.index))) return [line];
  return [
    { ...line, ...cut(line, 0, glued.index) },
    { ...line, ...cut(line, glued.index), blankBefore: false },
  ];
}

/** 'Nơi nhận:' or the signature, whichever stands first at the end. */
function startOfFoot(lines: readonly Line[], from: number): number {
  const nhan = lines.findIndex((line, at) => at >= from && /^n[o0]i nhan\b ?[:.]?/.test(line.folded) && line.text.length < 120);
  const limit = nhan < 0 ? lines.length : nhan;
  let start = nhan < 0 ? lines.length : nhan;
  for (let at = limit - 1; at >= Math.max(from, limit - (nhan < 0 ? 25 : 9)); at -= 1) {
    const line = lines[at]!;
    if (isAuthority(line) || isSignerTitle(line)) start = at;
    else if (line.text.length > 60 || (/[.;:]$/.test(line.text) && !BARE_SIGNER.test(line.text))) {
      if (nhan >= 0 || start < lines.length) break;
    }
  }
  return start;
}
