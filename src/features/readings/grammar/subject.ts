import { isMotto } from './head-lines.ts';
import { isCapitals } from './letters.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';
import type { Line } from './lines.ts';

const ABOUT = /^(?:v ?\/ ?v ?[:.]?|vv ?:|ve viec ?:?|trich yeu ?:|v ?\/ ?v ?ve) ?/;
const STOP =
  /^(?:so ?[:.]|kinh gui|can cu|noi nhan|den\b|ngay ?[:.]|chuyen ?[:.]|luu ho so|(?:hoa toc|thuong khan|khan)$|dieu \d|[ivx]+[.)] |\d{1,2}[.)] |[-–+•] (?!\d{4}\b)|gui ?:|theo de nghi|thuc hien|xet )/;

/** The subject of a letter without a title: what follows 'V/v' in the head, over as many lines as it takes. */
export function readAbout(head: readonly Line[]): { readonly subject: Found<string>; readonly lines: readonly Line[] } | null {
  const first = head.findIndex((line) => /^(?:v ?\/ ?v\b|vv ?:|trich yeu ?:|ve viec )/.test(line.folded));
  if (first < 0) return null;
  const lines = [head[first]!];
  for (const [at, line] of head.slice(first + 1).entries()) {
    // A scanner glues the place and day of the right column onto the first line; the subject goes on under it.
    if (at === 0 && !line.blankBefore && isPlaceAndDay(line) && goesOnUnder(head[first + 2])) continue;
    if (!goesOn(line, lines.at(-1)!)) break;
    lines.push(line);
  }
  return subjectOf(lines);
}

const isPlaceAndDay = (line: Line) => /^[a-z .'-]{2,40}, ?ngay\b/.test(line.folded) && line.text.length < 60;
const goesOnUnder = (line: Line | undefined) =>
  line !== undefined && !line.blankBefore && /^\p{Ll}/u.test(line.text) && line.text.length < 100;

function goesOn(line: Line, before: Line): boolean {
  if (STOP.test(line.folded) || isMotto(line) || (isCapitals(line.text) && line.text.length > 12) || isDay(line, before)) return false;
  if (/[.;:]$/.test(before.text) && before.text.length > 20) return false;
  return !line.blankBefore ? line.text.length < 100 : /^\p{Ll}/u.test(line.text) && line.text.length < 70;
}

// 'Hà Nội, ngày 5 tháng 6' is of the other column; 'báo cáo trước / ngày 05/6/2020' goes on.
function isDay(line: Line, before: Line): boolean {
  return (
    /,? ?ngay ?[\d ol]{0,3} ?(?:thang|\/)/.test(line.folded) &&
    !(/^ngay/.test(line.folded) && !line.blankBefore && /\b(?:truoc|sau|den|tu|het|vao|trong)$/.test(before.folded))
  );
}

/** The subject under a title, down to the first line that is something else; how many of the lines it takes. */
export function readUnderTitle(rest: Passage, after: readonly Line[]): { readonly subject: Found<string>; readonly taken: number } | null {
  const lines: Passage[] = rest.text === '' ? [] : [rest];
  let taken = 0;
  for (const line of after) {
    const stops =
      (STOP.test(line.folded) && !/^thuc hien/.test(line.folded)) ||
      isMotto(line) ||
      isEnacting(line) ||
      /\bkinh moi ?:/.test(line.folded) ||
      line.text.length > 260;
    const apart =
      lines.length > 0 && (line.blankBefore ? !/^\p{Ll}/u.test(line.text) : /[.;:]$/.test(lines.at(-1)!.text) || line.text.length > 200);
    if (stops || apart || lines.length >= 8 || (/:$/.test(line.text) && !/^(?:ve|v\/v)/.test(line.folded))) break;
    lines.push(line);
    taken += 1;
  }
  const read = subjectOf(lines);
  return read === null ? null : { subject: read.subject, taken };
}

// 'BỘ TRƯỞNG BỘ CÔNG THƯƠNG' above the grounds of a decision, or a telegram's sender.
function isEnacting(line: Passage): boolean {
  return (
    (isCapitals(line.text) &&
      /^(?:bo truong|thu tuong|chu tich|giam doc|cuc truong|chinh phu|uy ban|ubnd|hoi dong|tong cuc|thong doc|hieu truong|chanh|vien truong|truong ban|thuong truc (?:hoi dong|hdnd))/.test(
        line.folded,
      )) ||
    / dien ?:$/.test(line.folded)
  );
}

function subjectOf<T extends Passage>(lines: readonly T[]): { readonly subject: Found<string>; readonly lines: readonly T[] } | null {
  if (lines.length === 0) return null;
  const whole = joined(lines);
  const about = ABOUT.exec(whole.folded)?.[0].length ?? 0;
  const start = /^ve viec /.test(whole.folded.slice(about)) ? about + 8 : about;
  const bare = cut(whole, start, whole.text.replace(/[\s;:,./]+$/, '').length);
  const inner = cut(
    bare,
    /^\(/.test(bare.text) && /\)$/.test(bare.text) && bare.text.indexOf(')') === bare.text.length - 1 ? 1 : 0,
    bare.text.length,
  );
  return inner.text === '' ? null : { subject: found(inner.text, inner), lines };
}
