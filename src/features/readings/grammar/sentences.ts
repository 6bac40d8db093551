import { cut, type Passage } from './passage.ts';

const END = /[.!?](?:["”)])?(?= (?:["“(])?\p{Lu})|\.\/\.?|;(?= \p{Lu})/gu;
/** Abbreviations after which a sentence goes on. */
const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|TS|ThS|PGS|GS|KT|TL|TM|TUQ|Q|St|Nr|P|tr|v\.v|[A-ZĐ])\.$/u;

/** Sentences of a paragraph. */
export function sentencesOf(paragraph: Passage): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  for (const match of paragraph.text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATED.test(paragraph.text.slice(Math.max(0, end - 8), end))) continue;
    sentences.push(cut(paragraph, from, end));
    from = end;
  }
  sentences.push(cut(paragraph, from));
  return sentences.filter((sentence) => /\p{L}/u.test(sentence.text));
}
