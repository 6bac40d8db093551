import type { CitedKind, DocumentKind } from '../reading.schema.ts';
import { isCapitals } from './letters.ts';
import { cut, type Passage } from './passage.ts';

/** Kinds of documents by their title and by the abbreviation in their symbol (NĐ 30/2020 Phụ lục III). Longer names first. */
const TITLES: readonly (readonly [string, CitedKind])[] = [
  ['thong tu lien tich', 'joint-circular'],
  ['nghi quyet lien tich', 'resolution'],
  ['thong tu', 'circular'],
  ['nghi dinh', 'decree'],
  ['nghi quyet', 'resolution'],
  ['quyet dinh', 'decision'],
  ['chi thi', 'directive'],
  ['ke hoach', 'plan'],
  ['thong bao', 'notice'],
  ['thong cao', 'other'],
  ['cong dien', 'telegram'],
  ['bao cao', 'report'],
  ['giay moi', 'invitation'],
  ['to trinh', 'submission'],
  ['cong van', 'official-letter'],
  ['bo luat', 'law'],
  ['luat', 'law'],
  ['phap lenh', 'ordinance'],
  ['hien phap', 'constitution'],
  ['ket luan', 'conclusion'],
  ['huong dan', 'other'],
  ['chuong trinh', 'other'],
  ['quy che', 'other'],
  ['quy dinh', 'other'],
  ['phuong an', 'other'],
  ['de an', 'other'],
  ['bien ban', 'other'],
  ['hop dong', 'other'],
  ['giay uy quyen', 'other'],
  ['giay gioi thieu', 'other'],
];
const ABBREVIATIONS: Readonly<Record<string, CitedKind>> = {
  NQ: 'resolution',
  QD: 'decision',
  CT: 'directive',
  KH: 'plan',
  TB: 'notice',
  CD: 'telegram',
  BC: 'report',
  GM: 'invitation',
  TTR: 'submission',
  TT: 'circular',
  ND: 'decree',
  TTLT: 'joint-circular',
  QH: 'law',
  UBTVQH: 'ordinance',
  KL: 'conclusion',
  CV: 'official-letter',
  QC: 'other',
  QYD: 'other',
  HD: 'other',
  CTR: 'other',
  PA: 'other',
  DA: 'other',
  DAN: 'other',
  BB: 'other',
  GUQ: 'other',
  GGT: 'other',
};
const CITABLE = TITLES.filter(([name]) => !['de an', 'bien ban', 'hop dong', 'phuong an', 'quy dinh'].includes(name));
/** Words that name a cited document, for patterns on folded text. */
export const CITED_WORDS = CITABLE.map(([name]) => name).join('|');

export interface Title {
  readonly kind: DocumentKind;
  readonly passage: Passage;
  /** What stands on the same line after the title. */ readonly rest: Passage;
}

/** The kind a word names: 'Quyết định' → decision. */
export function kindOfWord(folded: string): CitedKind | null {
  return TITLES.find(([name]) => name === folded)?.[1] ?? null;
}

/** The kind a symbol's first part names: 'QĐ-BCT' → decision, '2012/NĐ-CP' → decree; null for an official letter's 'BCT-CTĐP'. */
export function kindOfSymbol(symbol: string): CitedKind | null {
  const first = symbol.replace(/^\d{4}\//, '').split(/[-/]/)[0] ?? '';
  if (/^QH\d/i.test(first)) return 'law';
  if (/^UBTVQH\d/i.test(first)) return 'ordinance';
  const key = first.toUpperCase().replace(/Đ/g, 'D');
  return /[-/]/.test(symbol.replace(/^\d{4}\//, '')) ? (ABBREVIATIONS[key] ?? null) : null;
}

/** The title a line bears: the name of a kind alone, or in capitals before the subject. Null for any other line. */
export function titleOf(line: Passage): Title | null {
  const letters = line.folded.replace(/[^a-z]/g, '');
  for (const [name, kind] of TITLES) {
    const bare = name.replace(/ /g, '');
    if (!letters.startsWith(bare)) continue;
    if (letters === bare)
      return /^\p{Lu}/u.test(line.text) && !line.text.includes(',')
        ? { kind: sentKind(kind), passage: line, rest: cut(line, line.text.length) }
        : null;
    const head = cut(line, 0, name.length);
    const after = line.text.slice(name.length);
    if (line.folded.startsWith(`${name} `) && isCapitals(head.text) && !isCapitals(after))
      return { kind: sentKind(kind), passage: head, rest: cut(line, name.length) };
  }
  return null;
}

/** A cited kind among the kinds that are sent: laws and their like are 'other'. */
export function sentKind(kind: CitedKind): DocumentKind {
  return kind === 'law' || kind === 'ordinance' || kind === 'conclusion' || kind === 'constitution'
    ? 'other'
    : kind === 'joint-circular'
      ? 'circular'
      : kind;
}
