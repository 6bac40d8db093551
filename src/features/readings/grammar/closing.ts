import { isOrder } from './orders.ts';
import type { Block } from './outline.ts';
import { type Passage, cut, withoutEndSign } from './passage.ts';
import { sentencesOf } from './sentences.ts';

export interface ClosingOrder {
  readonly text: Passage;
}

/** The order to all that stands after the last task; without the sentences that take leave and without './.'. */
export function readClosing(after: readonly Block[]): ClosingOrder | null {
  for (const block of after) {
    if (!('paragraph' in block)) continue;
    const sentences = sentencesOf(block.paragraph);
    const last = sentences.findLastIndex((sentence) => isOrder(sentence));
    const first = sentences.findIndex((sentence) => isOrder(sentence));
    if (first < 0) continue;
    const [from, to] = [sentences[first]!, sentences[last]!];
    const start = block.paragraph.at.indexOf(from.at[0]!);
    const end = block.paragraph.at.lastIndexOf(to.at.at(-1)!) + 1;
    return { text: withoutStop(withoutEndSign(cut(block.paragraph, start, end))) };
  }
  return null;
}

const withoutStop = (text: Passage) => cut(text, 0, text.text.replace(/[\s;,]+$/, '').length);
