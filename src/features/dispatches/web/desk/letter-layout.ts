import type { Stretch } from '../../../../ui/marking.ts';

/** How a paragraph is set: as the address line, as one of the addressees listed below it, as a centred title, or as running text. */
export interface Paragraph extends Stretch {
  readonly look: 'address' | 'addressee' | 'title' | 'running';
}
/** A line of the head's left side: the office above the issuing one is set light, the issuing office bold. */
export interface HeadLine extends Stretch {
  readonly look: 'superior' | 'issuer' | 'running';
}

/** A dispatch's text as a sheet shows it. Stretches are of the text itself, so that marks stay where they are. */
export interface LetterLayout {
  /** Head on the left: the issuing office, number, subject. */
  readonly left: readonly HeadLine[];
  /** Head on the right: the nation's name and motto, place and date. */
  readonly right: readonly Stretch[];
  readonly stamp: readonly Stretch[];
  readonly body: readonly Paragraph[];
  readonly recipients: readonly Stretch[];
  readonly signature: readonly Stretch[];
  /** What follows the foot: annexes. */
  readonly rest: readonly Paragraph[];
}

/** `text` is what the line says without markup, `raw` what stands in the source. */
interface Line extends Stretch {
  readonly text: string;
  readonly raw: string;
  readonly afterBlank: boolean;
}

const HEAD_LINES = 30;
const NATION = /CỘNG\s*H[ÒO][AÀ]?\s|^Độc lập|Tự do\s*[-–]\s*Hạnh phúc/iu;
const PLACE_DATE = /ngày\s.{0,24}tháng\s.{0,24}năm/iu;
const TITLE =
  /^(QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|CÔNG ĐIỆN|GIẤY MỜI|NGHỊ QUYẾT|THÔNG TƯ|NGHỊ ĐỊNH|PHỤ LỤC)(?!\p{L})/u;
const LONGEST_FOOT = 16;

/** Sets a text as a Vietnamese dispatch is set (NĐ 30/2020/NĐ-CP, Phụ lục I). A text without such a head or foot is all body. */
export function layoutOf(text: string): LetterLayout {
  const lines = linesOf(text);
  const headEnd = headEndOf(lines);
  const footStart = footStartOf(lines, headEnd);
  const footEnd = footEndOf(lines, footStart);
  const { left, right, stamp } = headOf(lines.slice(0, headEnd));
  const foot = lines.slice(footStart, footEnd);
  const isRecipient = recipientTest();
  const recipients = foot.filter(isRecipient);
  return {
    left,
    right,
    stamp,
    body: paragraphsOf(lines.slice(headEnd, footStart)),
    recipients,
    signature: foot.filter((line) => !recipients.includes(line)),
    rest: paragraphsOf(lines.slice(footEnd)),
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const match of text.matchAll(/[^\n]*\n?/g)) {
    const raw = match[0].replace(/\r?\n$/, '');
    const shown = bare(raw);
    if (shown === '') afterBlank = true;
    else {
      const start = match.index + (raw.length - raw.trimStart().length);
      lines.push({ start, end: start + raw.trim().length, text: shown, raw: raw.trim(), afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

/** A line's words without an engine's markup: what its kind is judged by. */
function bare(line: string): string {
  return line.replace(/\*\*|<[^<>]*>|\|/g, '').trim();
}

function headEndOf(lines: readonly Line[]): number {
  const at = lines.slice(0, HEAD_LINES).findIndex(({ text }) => /^Kính gửi/iu.test(text) || TITLE.test(text) || text.length > 160);
  const opens = lines.slice(0, Math.max(at, 0)).some(({ text }) => NATION.test(text) || /^Số\s*[:.]/iu.test(text));
  return at > 0 && opens ? at : 0;
}

function footStartOf(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ text }, place) => place >= from && /^Nơi nhận/iu.test(text));
  return at < 0 ? lines.length : at;
}

function footEndOf(lines: readonly Line[], start: number): number {
  const annex = lines.findIndex(({ text }, place) => place > start && (/^(PHỤ LỤC|DANH MỤC|BIỂU)/u.test(text) || text.length > 160));
  return annex < 0
    ? lines.length
    : Math.max(
        Math.min(annex, lines.length),
        Math.min(start + 1, lines.length),
        annex - start > LONGEST_FOOT * 3 ? start + LONGEST_FOOT : 0,
      );
}

function headOf(lines: readonly Line[]): Pick<LetterLayout, 'left' | 'right' | 'stamp'> {
  const stamp = stampOf(lines);
  const rest = lines.filter((line) => !stamp.includes(line));
  const right: Stretch[] = [];
  const left: (Stretch & { readonly text?: string })[] = [];
  for (const line of rest) {
    const dated = splitBeforeDate(line);
    if (dated !== null) {
      left.push(dated[0]);
      right.push(dated[1]);
    } else (NATION.test(line.text) || PLACE_DATE.test(line.text) ? right : left).push(line);
  }
  return { left: headLinesOf(left), right, stamp };
}

const OFFICE = /^(BỘ|ỦY BAN|UBND|TỔNG CỤC|CỤC|CHI CỤC|VỤ|SỞ|PHÒNG|VĂN PHÒNG|THANH TRA|TRUNG TÂM|VIỆN|TRƯỜNG|BAN|HỘI|CÔNG TY)(?!\p{L})/u;

/** The last office named before the number issues the letter; those above it are its superiors (NĐ 30/2020/NĐ-CP, Phụ lục I). A name may run over several lines. */
function headLinesOf(lines: readonly (Stretch & { readonly text?: string })[]): HeadLine[] {
  const isOffice = ({ text = '' }: { readonly text?: string }) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const end = lines.findIndex((line) => !isOffice(line));
  const offices = lines.slice(0, end < 0 ? lines.length : end);
  const issuer = Math.max(
    0,
    offices.findLastIndex(({ text = '' }) => OFFICE.test(text)),
  );
  return lines.map(({ start, end: to }, at) => ({
    start,
    end: to,
    look: at >= offices.length ? 'running' : at < issuer ? 'superior' : 'issuer',
  }));
}

/** Two columns run together in one line: what stands before the place and date belongs to the left. */
function splitBeforeDate({ start, end, text, raw }: Line): [Stretch, Stretch] | null {
  const match = /^(.*[\p{Ll}\d])(\p{Lu}[\p{L}. ]{2,24},\s*ngày\s.*tháng\s.*năm.*)$/u.exec(text);
  const place = match?.[2]?.split(',')[0];
  const cut = place === undefined ? -1 : start + raw.lastIndexOf(`${place},`);
  return cut > start + 3
    ? [
        { start, end: cut },
        { start: cut, end },
      ]
    : null;
}

/** The block, between blank lines, in which the stamp's word ĐẾN stands by itself. */
function stampOf(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }) => /^(CÔNG VĂN )?ĐẾN$/u.test(text));
  if (at < 0) return [];
  let from = at;
  while (from > 0 && !lines[from]!.afterBlank) from -= 1;
  let to = at + 1;
  while (to < lines.length && !lines[to]!.afterBlank) to += 1;
  // Where nothing is blank the block would swallow the head: then it is the word's own surroundings.
  return lines.slice(Math.max(from, at - 3), Math.min(to, at + 6)).filter(({ text }) => !NATION.test(text));
}

/** Recipients run from "Nơi nhận" over the lines with a dash, a plus or a star; the rest of the foot is the signature. */
function recipientTest(): (line: Line) => boolean {
  return ({ text }) => /^Nơi nhận/iu.test(text) || /^[-–+•*]/u.test(text) || /^Lưu\s*[:.]/iu.test(text);
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const before = paragraphs.at(-1);
    if (before !== undefined && continues(lines[at - 1]!, line)) paragraphs[paragraphs.length - 1] = { ...before, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end, look: isAddressee(line, lines[at - 1], before) ? 'addressee' : lookOf(line) });
  }
  return paragraphs;
}

/** A line that merely wrapped: the one before is long and unfinished, and this one begins in the middle of a sentence. */
function continues(before: Line, line: Line): boolean {
  return (
    !line.afterBlank &&
    before.text.length > 60 &&
    !/[.;:!?]$/u.test(before.text) &&
    /^[\p{Ll}\d(]/u.test(line.text) &&
    !/^\d+(\.\d+)*[.)]\s/u.test(line.text)
  );
}

/** One of the offices listed below a bare "Kính gửi:": with a dash, or one of several that end with a semicolon. */
function isAddressee({ text }: Line, lineBefore: Line | undefined, before: Paragraph | undefined): boolean {
  const above = lineBefore?.text ?? '';
  const follows = before?.look === 'addressee';
  const listed = follows || (before?.look === 'address' && above.endsWith(':'));
  return listed && text.length < 160 && (/^[-–+•]/u.test(text) || text.endsWith(';') || (follows && above.endsWith(';')));
}

function lookOf({ text }: Line): Paragraph['look'] {
  if (/^Kính gửi/iu.test(text)) return 'address';
  return text.length < 110 && /\p{L}{3}/u.test(text) && text === text.toUpperCase() ? 'title' : 'running';
}
