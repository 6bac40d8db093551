import { isCapitals } from './letters.ts';
import type { Passage } from './passage.ts';

/** What opens an item: from the outermost level to the innermost. */
export const levels = ['part', 'roman', 'article', 'number', 'number-2', 'number-3', 'letter', 'dash', 'plus'] as const;
export type Level = (typeof levels)[number];

export interface Marker {
  readonly level: Level;
  /** The position it states, as a number; null for a dash. */
  readonly ordinal: number | null;
  /** As printed, without its sign: 'IV', '3', 'b'. */
  readonly label: string;
  /** Characters it takes, the space after it included. */
  readonly length: number;
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** A recognising engine sets a bullet of its own before the letter's marker: '- a) …', '* 1.2. …'. */
const BEFORE_MARKER = /^[-*•] (?=(?:\d{1,2}(?: ?\. ?\d{1,2})*[.)]|[a-zđ]\)) ?\p{L})/u;

/** The marker a line begins with, or null: 'I.', 'Điều 2.', '1.', '1.2.', 'a)', '-', '+'. A date, a sum of money or 'V/v' is none. */
export function markerOf(line: Passage): Marker | null {
  const text = line.text;
  const bullet = BEFORE_MARKER.exec(text)?.[0].length ?? 0;
  if (bullet > 0) {
    const inner = numbered(text.slice(bullet)) ?? lettered(text.slice(bullet));
    if (inner !== null) return { ...inner, length: bullet + inner.length };
  }
  const article = /^dieu (\d{1,3}|[il]{1,2}) ?[.:]? ?/.exec(line.folded);
  if (article !== null && /^[ĐD]/u.test(text) && (/[.:]/.test(article[0]) || /^\p{Lu}|^$/u.test(text.slice(article[0].length)))) {
    const ordinal = Number(article[1]!.replace(/[il]/g, '1'));
    return { level: 'article', ordinal, label: String(ordinal), length: article[0].length };
  }
  const roman = /^([IVXl]{1,5})(?: ?[.)/]| ?[-–](?= )) ?(?=\S)/.exec(text);
  const romanAt = roman === null ? -1 : ROMANS.indexOf(roman[1]!.replace(/l/g, 'I').toLowerCase());
  if (roman !== null && romanAt >= 0 && !/^v ?\/ ?v/i.test(text) && roman[1] !== 'l')
    return { level: 'roman', ordinal: romanAt + 1, label: ROMANS[romanAt]!.toUpperCase(), length: roman[0].length };
  // A scanner loses the dot: 'I SỞ CÔNG THƯƠNG' is a heading for its capitals.
  const bare = /^([IVX]{1,5}) (?=\p{Lu}{2})/u.exec(text);
  const bareAt = bare === null || text.length > 90 || !isCapitals(text) ? -1 : ROMANS.indexOf(bare[1]!.toLowerCase());
  if (bare !== null && bareAt >= 0) return { level: 'roman', ordinal: bareAt + 1, label: bare[1]!, length: bare[0].length };
  return numbered(text) ?? counted(line) ?? lettered(text);
}

const COUNTED = [
  'mot la|thu nhat',
  'hai la|thu hai',
  'ba la|thu ba',
  'bon la|thu tu',
  'nam la|thu nam',
  'sau la|thu sau',
  'bay la|thu bay',
  'tam la|thu tam',
  'chin la|thu chin',
  'muoi la|thu muoi',
];

// 'Một là, …', 'Thứ hai, …' count as numbers do; 'Thứ Hai' without a comma is Monday.
function counted(line: Passage): Marker | null {
  if (!/^[\p{Lu}]/u.test(line.text)) return null;
  const at = COUNTED.findIndex((words) => new RegExp(`^(?:${words}) ?[,:]`).test(line.folded));
  return at < 0
    ? null
    : {
        level: 'number',
        ordinal: at + 1,
        label: String(at + 1),
        length: /[,:] ?/.exec(line.text)!.index + /[,:] ?/.exec(line.text)![0].length,
      };
}

function numbered(text: string): Marker | null {
  const deep = /^(\d{1,2}) ?\. ?(\d{1,2})(?: ?\. ?(\d{1,2}))?(?:(?: ?[.)]) ?| )(?=["“(]?[\p{L}])/u.exec(text);
  if (deep !== null) {
    const last = deep[3] ?? deep[2]!;
    return { level: deep[3] === undefined ? 'number-2' : 'number-3', ordinal: Number(last), label: last, length: deep[0].length };
  }
  const one =
    /^\((\d{1,2})\) ?(?=\p{L})/u.exec(text) ??
    /^(\d{1,2})(?: ?[.)]| ?\/(?= )) ?(?=["“(]?\p{L})/u.exec(text) ??
    /^(\d{1,2}) ?[-–] ?(?=\p{Lu})/u.exec(text);
  return one === null || Number(one[1]) === 0
    ? null
    : { level: 'number', ordinal: Number(one[1]), label: String(Number(one[1])), length: one[0].length };
}

function lettered(text: string): Marker | null {
  const letter = /^([a-zđ])(?: ?[.)] ?|\/ )(?=\S)/.exec(text);
  if (letter !== null && LETTERS.includes(letter[1]!))
    return { level: 'letter', ordinal: LETTERS.indexOf(letter[1]!) + 1, label: letter[1]!, length: letter[0].length };
  const part = /^([A-ZĐ])(?:[.)]| ?[-–](?= )) ?(?=\p{Lu})/u.exec(text);
  if (part !== null && !/^[A-ZĐ]\.\p{Lu}/u.test(text))
    return { level: 'part', ordinal: 'ABCDĐEGH'.indexOf(part[1]!) + 1, label: part[1]!, length: part[0].length };
  const plus = /^(?:\+|o |○|▪) ?(?=\S)/.exec(text);
  if (plus !== null) return { level: 'plus', ordinal: null, label: '+', length: plus[0].length };
  const dash = /^[-–—•●·*] ?(?=["“(]?[\p{L}\d])/u.exec(text);
  return dash === null ? null : { level: 'dash', ordinal: null, label: '-', length: dash[0].length };
}

/** 'III' of 3, as far as sections go. */
export const romanOf = (ordinal: number) => (ROMANS[ordinal - 1] ?? String(ordinal)).toUpperCase();

export const rankOf = (marker: Marker) => levels.indexOf(marker.level);
