import type { DocumentKind } from '../reading.schema.ts';
import { articleOrders, isValidity } from './articles.ts';
import { type ClosingOrder, readClosing } from './closing.ts';
import { readExemptions } from './exemptions.ts';
import { startsWithActor } from './offices.ts';
import { isBackground, isImperative, isOrder, isOrderingHead } from './orders.ts';
import { romanOf } from './markers.ts';
import { type Block, type Item, outlineOf } from './outline.ts';
import { cut, type Found, joined, type Passage, withoutEndSign } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import { isTableHead } from './task-table.ts';

export interface FoundTask {
  readonly ref: string;
  readonly text: Passage;
  readonly exemptions: readonly Found<string>[];
  readonly items: readonly FoundTask[];
}
export interface Orders {
  readonly tasks: readonly FoundTask[];
  readonly closing: ClosingOrder | null;
  /** Ordering sentences outside the tasks, where a deadline for all may stand. */
  readonly loose: readonly Passage[];
}

const GIVES_NONE: ReadonlySet<DocumentKind> = new Set(['report', 'submission', 'other']);
/** These kinds order by what they are; a letter has to say so. */
const ORDERS_BY_KIND: ReadonlySet<DocumentKind> = new Set(['directive', 'telegram', 'plan', 'notice', 'decision', 'resolution']);

interface Chosen {
  readonly item: Item;
  readonly ref: string;
}

/** What a document orders: its outermost ordering items, or its ordering sentences where it numbers none, and a closing order to all. */
export function readOrders(paragraphs: readonly Passage[], kind: DocumentKind): Orders {
  if (GIVES_NONE.has(kind)) return { tasks: [], closing: null, loose: [] };
  const blocks = outlineOf(paragraphs);
  const chosen = chosenItems(blocks, kind);
  if (chosen.length === 0) return unnumbered(blocks);
  const lists = chosen.map(({ item, ref }) => taskOf(item, ref));
  const last = lastBlockWith(blocks, chosen);
  const closing = readClosing(blocks.slice(last + 1));
  const outside = [
    ...sentencesIn(blocks.slice(0, last)).filter(isOrder),
    ...sentencesIn(blocks.slice(last + 1)).filter((sentence) => isOrder(sentence) || isDuty(sentence)),
  ];
  return { tasks: lists, closing, loose: outside };
}

const sentencesIn = (blocks: readonly Block[]) => blocks.flatMap((block) => ('paragraph' in block ? sentencesOf(block.paragraph) : []));

// 'Các Sở báo cáo Bộ trước ngày …', 'báo cáo được gửi định kỳ vào ngày 05 hằng tháng': what follows an order and names its term.
const isDuty = (sentence: Passage) =>
  startsWithActor(sentence.text) || /\b(?:hang|moi) (?:thang|quy|tuan|nam|ngay)\b/.test(sentence.folded);

// 'Báo cáo gửi về Cục trước ngày …': after an order, what is to be sent by when is an order too.
const isSending = (sentence: Passage) =>
  /^(?:bao cao|ho so|ket qua|danh sach|van ban|y kien|so lieu|phieu|noi dung)[^.;]{0,100}\b(?:gui|nop)\b[^.;]{0,80}\b(?:truoc|cham nhat|muon nhat)\b/.test(
    sentence.folded,
  );

// 'Đối với đề án chưa triển khai, Trung tâm phải nêu rõ …': after an order, what an office must do is one too.
const isMust = (sentence: Passage) => {
  const must = /^(?:(?:đối với|trường hợp|nếu|riêng) [^,;]{3,120}, )?(?<who>[^,;]{2,90}?) (?:phải|có trách nhiệm) \p{Ll}/iu.exec(
    sentence.text,
  )?.groups?.['who'];
  return must !== undefined && startsWithActor(must) && !/(?:^| )(?:đã|được|nào|thì|mà|không|theo|nếu)(?: |$)/u.test(must);
};

function unnumbered(blocks: readonly Block[]): Orders {
  const all = sentencesIn(blocks);
  const first = all.findIndex(isOrder);
  const sentences = all.filter(
    (sentence, at) =>
      first >= 0 && (isOrder(sentence) || (at > first && (isSending(sentence) || isMust(sentence)))) && !/:$/.test(sentence.text),
  );
  const after = first < 0 ? [] : all.slice(first).filter((sentence) => !sentences.includes(sentence) && isDuty(sentence));
  return {
    tasks: sentences.map((sentence, at) => ({
      ref: String(at + 1),
      text: trimmed(sentence),
      exemptions: readExemptions(sentence),
      items: [],
    })),
    closing: null,
    loose: after,
  };
}

function chosenItems(blocks: readonly Block[], kind: DocumentKind): Chosen[] {
  const items = blocks.flatMap((block) => ('item' in block ? [block.item] : []));
  const articles = items.filter((item) => item.marker.level === 'article');
  if (articles.length > 0) return articles.filter((item) => articleOrders(item, kind)).map((item) => ({ item, ref: item.marker.label }));
  const sections = items.filter((item) => item.marker.level === 'roman' || item.marker.level === 'part');
  if (sections.length > 0) return inSections(sections);
  return listsOf(blocks)
    .filter((list) => listOrders(list, kind))
    .flatMap((list, _, all) =>
      withRefs(
        list.items.filter((item) => !isBackground(item.paragraphs[0]!)),
        all.length > 1 && !isFirstNumbered(list, all),
      ),
    );
}

const headingOf = (item: Item) => item.paragraphs[0]!;

function inSections(sections: readonly Item[]): Chosen[] {
  const named = sections.filter((section) => startsWithActor(headingOf(section).text) && !isBackground(headingOf(section)));
  if (named.length > 0 && named.length * 2 >= sections.length)
    return named.map((item, at) => ({ item, ref: sectionRef(item, named[at - 1]) }));
  const open = sections.filter((section) => !isBackground(headingOf(section)));
  const ordering = open.filter((section) => isOrderingHead(headingOf(section)));
  return (ordering.length > 0 ? ordering : open).flatMap((section) => {
    if (section.items.length === 0)
      return section.paragraphs.some((paragraph) => sentencesOf(paragraph).some(isOrder)) ||
        startsWithActor(section.paragraphs[1]?.text ?? '')
        ? [{ item: section, ref: section.marker.label }]
        : [];
    return withRefs(section.items, false)
      .filter(({ item }) => !isBackground(headingOf(item)))
      .map(({ item, ref }) => ({ item, ref: `${section.marker.label}.${ref}` }));
  });
}

// A scanner reads III as II: a section that repeats the one before it is the next.
function sectionRef({ marker }: Item, before: Item | undefined): string {
  return before !== undefined && marker.level === 'roman' && marker.label === before.marker.label
    ? romanOf((marker.ordinal ?? 0) + 1)
    : marker.label;
}

interface List {
  readonly items: Item[];
  readonly before: Passage | null;
}

/** Items of one level in a row, with the paragraph that leads into them; numbers that start anew start a new list. */
function listsOf(blocks: readonly Block[]): List[] {
  const lists: List[] = [];
  let before: Passage | null = null;
  let open: List | null = null;
  for (const block of blocks) {
    if ('paragraph' in block) {
      before = block.paragraph;
      open = null;
      continue;
    }
    const last: Item | undefined = open?.items.at(-1);
    const goesOn =
      last !== undefined &&
      last.marker.level === block.item.marker.level &&
      (block.item.marker.ordinal === null || block.item.marker.ordinal > (last.marker.ordinal ?? 0));
    if (open === null || !goesOn) {
      open = { items: [], before };
      lists.push(open);
    }
    open.items.push(block.item);
  }
  return lists;
}

function listOrders(list: List, kind: DocumentKind): boolean {
  if (list.before !== null && isTableHead(list.before)) return true;
  const asked = list.before !== null && sentencesOf(list.before).some((sentence) => isOrder(sentence));
  const led =
    list.before !== null &&
    /(?:nhu sau|sau day|duoi day|noi dung sau|nhiem vu|cong viec|viec sau|chi thi|yeu cau|quyet dinh|ket luan)[^.]{0,60}:$/.test(
      list.before.folded,
    );
  const isDashes = list.items[0]!.marker.level === 'dash' || list.items[0]!.marker.level === 'letter';
  if (asked && /:$/.test(list.before!.text)) return true;
  if (isDashes) return false;
  if (list.items.some((item) => isOrder(headingOf(item)) || item.paragraphs.some((paragraph) => isOrder(paragraph)))) return true;
  // A letter that goes straight to its numbered points orders by their verbs.
  if (list.before === null && list.items.length > 1 && list.items.every((item) => isImperative(headingOf(item)))) return true;
  return (
    asked || led || ((ORDERS_BY_KIND.has(kind) || list.before === null) && list.items.some((item) => startsWithActor(headingOf(item).text)))
  );
}

const isFirstNumbered = (list: List, all: readonly List[]) => all[0] === list;

function withRefs(items: readonly Item[], positional: boolean): Chosen[] {
  const taken = new Set<string>();
  return items.map((item, at) => {
    const stated =
      item.marker.level === 'dash' || item.marker.level === 'plus' || item.marker.level === 'letter' || positional
        ? null
        : item.marker.label;
    const ref = stated === null || taken.has(stated) ? String(at + 1) : stated;
    taken.add(ref);
    return { item, ref };
  });
}

function taskOf(item: Item, ref: string): FoundTask {
  const text = trimmed(joined(item.paragraphs));
  return {
    ref,
    text,
    exemptions: readExemptions(text),
    items: withRefs(item.items, false)
      .filter((inner) => !isValidity(inner.item))
      .map((inner) => taskOf(inner.item, `${ref}.${inner.ref}`)),
  };
}

// 'a)' and '1.1' are positions; a semicolon or './.' at the end belongs to the list, not to the task.
function trimmed(text: Passage): Passage {
  const bare = withoutEndSign(text);
  return cut(bare, 0, bare.text.replace(/[\s;,]+$/, '').length);
}

function lastBlockWith(blocks: readonly Block[], chosen: readonly Chosen[]): number {
  const items = new Set(chosen.map(({ item }) => item));
  return blocks.findLastIndex((block) => 'item' in block && (items.has(block.item) || block.item.items.some((inner) => items.has(inner))));
}
