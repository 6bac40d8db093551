import type { Reading } from '../../readings/reading.schema.ts';
import { dutiesOf, type ReadDuty } from './duty-list.rules.ts';

/** A duty of a letter before, that runs. */
export interface RunningDuty {
  readonly id: string;
  readonly code: string;
  readonly ref: string;
}
export interface Urged<Running extends RunningDuty> {
  readonly duty: ReadDuty;
  readonly running: Running;
}

/** How an urging letter names the duty it urges, at the end of its order; a mention elsewhere ("báo cáo kết quả nhiệm vụ 3 …") orders something of its own. */
const NAMED = /\(\s*nhiệm vụ\s+(?<ref>[^\s,;)]+)\s*[,;]\s*(?:văn bản|công văn)\s+(?:số\s+)?(?<code>[^\s,;)]+)\s*\)/iu;
/** The duty and the letter that an order names as the one it urges; null where it orders something new. */
export function namedAgain(text: string): { readonly ref: string; readonly code: string } | null {
  const { ref, code } = NAMED.exec(text)?.groups ?? {};
  return ref === undefined || code === undefined ? null : { ref, code };
}

/** The codes of the letters whose duties a letter urges. */
export const codesUrged = (facts: Pick<Reading, 'tasks' | 'deadlines'>): string[] => [
  ...new Set(dutiesOf(facts).flatMap(({ text }) => namedAgain(text)?.code ?? [])),
];

/** A letter's duties, parted into what is new and what runs already and is only urged, each with the duty that runs. */
export function partedDuties<Running extends RunningDuty>(
  facts: Pick<Reading, 'tasks' | 'deadlines'>,
  running: readonly Running[],
): { readonly fresh: ReadDuty[]; readonly urged: Urged<Running>[] } {
  const parted = dutiesOf(facts).map((duty) => {
    const named = namedAgain(duty.text);
    return { duty, running: running.find(({ ref, code }) => ref === named?.ref && code === named.code) ?? null };
  });
  return {
    fresh: parted.flatMap(({ duty, running: again }) => (again === null ? [duty] : [])),
    urged: parted.flatMap(({ duty, running: again }) => (again === null ? [] : [{ duty, running: again }])),
  };
}
