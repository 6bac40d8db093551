import type { XmlElement } from './xml.ts';
import { child, childrenOf } from './xml.ts';

/** Word does not write the "1." of an automatic list into the text: it is counted here as Word counts it. */
export interface Numbering {
  /** The label of the next paragraph of a list ('1.', 'b)', '-'), or '' where the level shows none. */
  label(numId: string, level: number): string;
  /** The list a paragraph style belongs to. */
  ofStyle(styleId: string): { readonly numId: string; readonly level: number } | null;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly legal: boolean;
}
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const value = (element: XmlElement | null) => element?.attributes['val'] ?? null;

/** Reads numbering.xml and styles.xml (either may be missing). */
export function numberingOf(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = listsOf(numbering);
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  const styleLists = styleListsOf(styles);
  return {
    ofStyle: (styleId) => styleLists.get(styleId) ?? null,
    label(numId, level) {
      const list = lists.get(numId);
      const shape = list?.levels.get(level);
      if (list === undefined || shape === undefined) return '';
      const counter = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counter);
      const restart = list.restarts.get(level);
      const key = `${numId}:${level}`;
      if (restart !== undefined && !restarted.has(key)) counter[level] = restart - 1;
      restarted.add(key);
      counter[level] = (counter[level] ?? shape.start - 1) + 1;
      counter.length = level + 1;
      return labelText(list, shape, counter);
    },
  };
}

function labelText(list: List, shape: Level, counter: readonly (number | undefined)[]): string {
  if (shape.format === 'none') return '';
  if (shape.format === 'bullet') return /^[-–—+*•]$/u.test(shape.text) ? shape.text : '-';
  return shape.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const at = list.levels.get(level);
    return counted(counter[level] ?? at?.start ?? 1, shape.legal ? 'decimal' : (at?.format ?? 'decimal'));
  });
}

function counted(count: number, format: string): string {
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

/** Word goes from z to aa, bb. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(9, Math.ceil(count / 26)) || 1);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
function roman(count: number): string {
  let rest = Math.min(count, 3999);
  let out = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) out += sign;
  return out;
}

function listsOf(numbering: XmlElement | null): Map<string, List> {
  const abstracts = new Map(
    childrenOf(numbering, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', levelsOf(each)] as const),
  );
  return new Map(
    childrenOf(numbering, 'num').map((each) => {
      const abstractId = value(child(each, 'abstractNumId')) ?? '';
      const overrides = childrenOf(each, 'lvlOverride');
      const restarts = overrides.flatMap((override) => {
        const start = value(child(override, 'startOverride'));
        return start === null ? [] : [[Number(override.attributes['ilvl']), Number(start)] as const];
      });
      const levels = new Map([...(abstracts.get(abstractId) ?? []), ...overrides.flatMap((override) => [...levelsOf(override)])]);
      return [each.attributes['numId'] ?? '', { abstractId, levels, restarts: new Map(restarts) }] as const;
    }),
  );
}

function levelsOf(holder: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(holder, 'lvl').map(
      (level) =>
        [
          Number(level.attributes['ilvl']),
          {
            format: value(child(level, 'numFmt')) ?? 'decimal',
            text: value(child(level, 'lvlText')) ?? '',
            start: Number(value(child(level, 'start')) ?? 1),
            legal: child(level, 'isLgl') !== null,
          },
        ] as const,
    ),
  );
}

function styleListsOf(styles: XmlElement | null): Map<string, { numId: string; level: number }> {
  const found = new Map<string, { numId: string; level: number }>();
  const all = new Map(childrenOf(styles, 'style').map((style) => [style.attributes['styleId'] ?? '', style] as const));
  for (const id of all.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = value(child(all.get(at) ?? null, 'basedOn'))) {
      seen.add(at);
      const list = listOfParagraph(child(all.get(at) ?? null, 'pPr'));
      if (list === null) continue;
      found.set(id, list);
      break;
    }
  }
  return found;
}

/** The list named in a paragraph's own properties; numId 0 says "none". */
export function listOfParagraph(properties: XmlElement | null): { numId: string; level: number } | null {
  const list = child(properties, 'numPr');
  const numId = value(child(list, 'numId'));
  return numId === null ? null : { numId, level: Number(value(child(list, 'ilvl')) ?? 0) };
}
