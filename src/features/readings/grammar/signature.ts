import type { Line } from './lines.ts';
import { isCapitals } from './letters.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';

export interface ReadSignature {
  readonly authority: Found<string> | null;
  readonly title: Found<string> | null;
  readonly name: Found<string> | null;
  readonly lines: ReadonlySet<Passage>;
}

const AUTHORITY = /^(?:(?:kt|tm|tl|tuq) ?[.,]|(?:t\/m|k\/t|t\/l)[.,]?) ?[a-z]/;
/** The acting head: the form of signing and his title stand on one line. */
const ACTING = /^q ?[.,] ?(?=[a-z])/;
const TITLE =
  /^(?:pho |quyen )*(?:bo truong|thu truong|thu tuong|chu tich|giam doc|tong giam doc|cuc truong|tong cuc truong|vu truong|chi cuc truong|chanh (?:van phong|thanh tra)|vien truong|hieu truong|truong (?:phong|ban|khoa|doan|bo phan)|chu nhiem|thong doc|tong thanh tra|bi thu|kiem soat vien|uy vien|tong bi thu|ke toan truong|dai dien)\b/;
const NOISE =
  /^(?:\(?da ky\)?|\(?ky(?: ten)?,? (?:dong dau|ghi ro|so)|ky boi|nguoi ky|ngay ky|thoi gian ky|gio ky|email|co quan ?:|to chuc ?:|chu ky so|ky so|signature|digitally|\(?ky\)?$|don vi ?:)/;
const NAME_WORD = "\\p{Lu}[\\p{L}'’.-]*";
/** A person's name alone on its line, with or without an academic title. */
export const BARE_SIGNER = new RegExp(
  `^(?:(?:GS|PGS|TS|ThS|KS|CN|Dr|BS|LS)\\.? ?(?:TS|TSKH)?\\.? ?)*${NAME_WORD}(?: (?:${NAME_WORD}|và)){1,5}$`,
  'u',
);
const DEGREES = /^(?:(?:GS|PGS|TS|TSKH|ThS|KS|CN|BS|LS)\.? ?)+(?=\p{Lu}\p{Ll})/u;

export const isAuthority = (line: Passage) => AUTHORITY.test(line.folded) && isCapitals(line.text);
export const isSignerTitle = (line: Passage) =>
  TITLE.test(line.folded.replace(ACTING, '').replace(/gl(?=a)/, 'gi')) && isCapitals(line.text) && !/[,;:]$/.test(line.text);

/**
 * The signing block of the foot (NĐ 30/2020 Điều 13): whose place the signer takes (KT., TM., TL., TUQ., Q.), his
 * title, his name. Where the head signs himself there is no authority. Null where nobody signs.
 */
export function readSignature(foot: readonly Line[]): ReadSignature | null {
  const start = foot.findIndex((line) => isAuthority(line) || isSignerTitle(line));
  if (start < 0) return null;
  const authority: Passage[] = [];
  const title: Passage[] = [];
  let name: Passage | null = null;
  const mine = new Set<Passage>();
  const block = foot.slice(start);
  for (const [at, line] of block.entries()) {
    if (/^[-–+•*] ?\p{L}|^(?:noi nhan|luu ?:|phu luc)/iu.test(line.text) || /^(?:noi nhan|luu ?:|phu luc)/.test(line.folded)) {
      if (/^phu luc/.test(line.folded)) break;
      continue;
    }
    if (NOISE.test(line.folded)) {
      mine.add(line);
      continue;
    }
    const kind = blockLine(line, authority, title) ?? (title.length > 0 && runsOn(line, block.slice(at + 1)) ? 'title' : null);
    if (kind === 'authority') authority.push(line);
    else if (kind === 'title') {
      const acting = ACTING.exec(line.folded)?.[0].length ?? 0;
      if (acting > 0) authority.push(cut(line, 0, acting));
      title.push(cut(line, acting));
    } else if (BARE_SIGNER.test(line.text) || (isCapitals(line.text) && title.length > 0 && /^[\p{L} ]{5,30}$/u.test(line.text))) {
      name = line;
      mine.add(line);
      break;
    } else if (mine.size > 12) break;
    else continue;
    mine.add(line);
  }
  return { authority: lettered(authority, ', '), title: lettered(title, ' '), name: name === null ? null : personName(name), lines: mine };
}

function blockLine(line: Passage, authority: readonly Passage[], title: readonly Passage[]): 'authority' | 'title' | null {
  if (!isCapitals(line.text)) return null;
  if (isAuthority(line)) return title.length === 0 ? 'authority' : null;
  if (isSignerTitle(line)) return title.length === 0 ? 'title' : null;
  // A long name of an office runs on: 'KT. VỤ TRƯỞNG VỤ TÀI CHÍNH / HÀNH CHÍNH SỰ NGHIỆP'.
  if (title.length > 0 && /(?: VÀ|[,-])$/u.test(title.at(-1)!.text)) return 'title';
  if (title.length > 0)
    return /^(?:vu|cuc|phong|so|bo|trung tam|van phong|quan ly|va|kiem|,|[a-z ]*(?:cong nghiep|khuyen cong|tai chinh|nghiep vu|tong hop))/.test(
      line.folded,
    ) &&
      line.text.split(' ').length > 1 &&
      !/^\p{L}+ \p{L}+ \p{L}+$/u.test(line.text)
      ? 'title'
      : null;
  return authority.length > 0 ? 'authority' : null;
}

/** A title broken within a name of an office ('TRƯỞNG PHÒNG QUẢN LÝ CÔNG / NGHIỆP'): the signer's own name, not in capitals, still follows. */
function runsOn(line: Line, after: readonly Line[]): boolean {
  if (!isCapitals(line.text) || !/^[\p{L} ,]+$/u.test(line.text) || isAuthority(line) || isSignerTitle(line)) return false;
  const next = after.find((each) => !NOISE.test(each.folded) && !isCapitals(each.text));
  return next !== undefined && BARE_SIGNER.test(next.text);
}

function lettered(lines: readonly Passage[], separator: string): Found<string> | null {
  if (lines.length === 0) return null;
  const from = joined(lines);
  const value = lines
    .map((line) => line.text)
    .reduce(
      (all, text) =>
        all === ''
          ? text
          : `${all}${separator === ', ' && !AUTHORITY.test(text.toLowerCase()) && !isAuthority({ ...from, text, folded: text.toLowerCase() }) ? ' ' : separator}${text}`,
      '',
    );
  return found(value.replace(/\s+/g, ' ').trim(), from);
}

function personName(line: Passage): Found<string> {
  const degrees = DEGREES.exec(line.text)?.[0].length ?? 0;
  const bare = cut(line, degrees);
  return found(
    isCapitals(bare.text) ? bare.text.toLowerCase().replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase()) : bare.text,
    bare,
    BARE_SIGNER.test(bare.text) ? 1 : 0.8,
  );
}
