import type { Said } from '../../../../ui/words.tsx';
import type { Content, Item, WrittenFinding } from '../../inspection.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

/** One place where two versions of a visit differ, each as a person reads it; null where one has nothing. */
export interface Difference {
  readonly key: string;
  readonly said: Said;
  readonly mine: Said | null;
  readonly theirs: Said | null;
}
export type Side = 'mine' | 'theirs';

const plain = (text: string): Said | null => (text.trim() === '' ? null : { vi: text, en: text });
const ofItem = ({ verdict, remark }: Item): Said => {
  const of = (language: 'vi' | 'en') =>
    [(verdict === null ? words.unanswered : inspectionWords.verdict[verdict])[language], remark.trim()]
      .filter((part) => part !== '')
      .join('\n');
  return { vi: of('vi'), en: of('en') };
};
const ofFinding = ({ severity, description, demand, dueOn }: WrittenFinding): Said => ({
  vi: `${inspectionWords.severity[severity].vi}: ${description}\n${demand}\n${dueOn}`,
  en: `${inspectionWords.severity[severity].en}: ${description}\n${demand}\n${dueOn}`,
});
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Pairs of two lists by what names them, in the order of the first and then of what only the second has. */
function pairs<Thing>(
  mine: readonly Thing[],
  theirs: readonly Thing[],
  nameOf: (thing: Thing) => string,
): { name: string; mine: Thing | undefined; theirs: Thing | undefined }[] {
  const [own, other] = [new Map(mine.map((each) => [nameOf(each), each])), new Map(theirs.map((each) => [nameOf(each), each]))];
  return [...new Set([...own.keys(), ...other.keys()])].map((name) => ({ name, mine: own.get(name), theirs: other.get(name) }));
}

/** Everywhere two versions of a visit differ. */
export function differencesOf(mine: Content, theirs: Content): Difference[] {
  const texts = (
    [
      ['visitedOn', words.visitedOn],
      ['present', words.present],
      ['remark', words.summary],
    ] as const
  )
    .filter(([key]) => mine[key] !== theirs[key])
    .map(([key, said]) => ({ key, said, mine: plain(mine[key]), theirs: plain(theirs[key]) }));
  const differ = <Thing>(
    prefix: string,
    list: ReturnType<typeof pairs<Thing>>,
    said: (thing: Thing) => Said,
    shown: (thing: Thing) => Said,
  ): Difference[] =>
    list
      .filter((pair) => !same(pair.mine, pair.theirs))
      .map((pair) => ({
        key: `${prefix} ${pair.name}`,
        said: said((pair.mine ?? pair.theirs)!),
        mine: pair.mine === undefined ? null : shown(pair.mine),
        theirs: pair.theirs === undefined ? null : shown(pair.theirs),
      }));
  return [
    ...texts,
    ...differ(
      'item',
      pairs(mine.items, theirs.items, ({ key }) => key),
      (item) => ({ vi: item.vi, en: item.en }),
      ofItem,
    ),
    ...differ(
      'finding',
      pairs(mine.findings, theirs.findings, ({ id }) => id),
      () => words.found,
      ofFinding,
    ),
    ...differ(
      'photo',
      pairs(mine.photos, theirs.photos, ({ id }) => id),
      () => words.photos,
      ({ name, caption }) => ({ vi: [name, caption].join('\n'), en: [name, caption].join('\n') }),
    ),
  ];
}

/** The version a person chose, place by place; where they differ and nothing was said, ours. */
export function mergedOf(mine: Content, theirs: Content, chosen: Readonly<Record<string, Side>>): Content {
  const pick = <Thing>(prefix: string, own: readonly Thing[], other: readonly Thing[], nameOf: (thing: Thing) => string): Thing[] =>
    pairs(own, other, nameOf).flatMap((pair) => {
      const kept = same(pair.mine, pair.theirs) || chosen[`${prefix} ${pair.name}`] !== 'theirs' ? pair.mine : pair.theirs;
      return kept === undefined ? [] : [kept];
    });
  const text = (key: 'visitedOn' | 'present' | 'remark') => (chosen[key] === 'theirs' ? theirs[key] : mine[key]);
  return {
    visitedOn: text('visitedOn'),
    present: text('present'),
    remark: text('remark'),
    items: pick('item', mine.items, theirs.items, ({ key }) => key),
    findings: pick('finding', mine.findings, theirs.findings, ({ id }) => id),
    photos: pick('photo', mine.photos, theirs.photos, ({ id }) => id),
  };
}
