import { fold } from '../../../platform/pure/vietnamese.ts';
import type { ReadTask, Reading } from '../../readings/reading.schema.ts';
import type { DraftDuty } from './duty-list.schema.ts';

/** A duty as the letter says it, before anyone says of whom it is. */
export type ReadDuty = Omit<DraftDuty, 'leadIds' | 'coordinateIds' | 'parentId' | 'measure' | 'measurePhrase'>;

/** The duties of a letter as it was confirmed: the innermost tasks, each with the first deadline that stands in it. */
export function dutiesOf(facts: Pick<Reading, 'tasks' | 'deadlines'>): ReadDuty[] {
  return leaves(facts.tasks).map(({ ref, text, exemptions }) => {
    const deadline = facts.deadlines.find(({ taskRef }) => taskRef === ref);
    const dueOn = deadline?.dueOn ?? null;
    return {
      ref,
      title: titleOf(text, deadline?.phrase ?? null),
      text,
      exemptions,
      phrase: deadline?.phrase ?? null,
      dueOn,
      namedOn: dueOn === null ? null : (deadline?.date ?? dueOn),
      recurrence: deadline?.recurrence ?? null,
    };
  });
}

/**
 * Which of a letter's addressees a duty names at its beginning, by their places; none where it names none, and is everybody's. "Sở A, Sở B: …" names
 * both, "Sở A hoàn thành …" one. `order` is what stands behind the colon, which names the duty better than the offices do; null where there is none.
 */
export function addressedAtStart(
  text: string,
  names: readonly string[],
): { readonly places: readonly number[]; readonly order: string | null } {
  const begins = (of: string) =>
    names
      .map((name, at) => ({ name, at }))
      .filter(({ name }) => of.startsWith(name) && !/^[\p{L}\d]/u.test(of.slice(name.length)))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
  const found: number[] = [];
  for (let rest = text.replace(/^\s*[\d.a-zđ]+[.)]\s+/u, ''); ;) {
    const next = begins(rest);
    if (next === undefined) return { places: found, order: null };
    found.push(next.at);
    const further = /^\s*(?:,|;|và)\s+/u.exec(rest.slice(next.name.length));
    if (further === null) return { places: found, order: orderBehind(rest.slice(next.name.length)) };
    rest = rest.slice(next.name.length + further[0].length);
  }
}

function orderBehind(text: string): string | null {
  const order = /^\s*:\s+(?<order>\S.*)$/su.exec(text)?.groups?.['order'];
  return order === undefined ? null : order[0]!.toLocaleUpperCase('vi') + order.slice(1);
}

const leaves = (tasks: readonly ReadTask[]): ReadTask[] => tasks.flatMap((task) => (task.items.length === 0 ? [task] : leaves(task.items)));

/** Longer than any clause of an order: where there is less room, the page clamps it. */
const TITLE_LENGTH = 400;
/** The name of a duty: how the order begins, without what stands in brackets or says when. */
export function titleOf(text: string, phrase: string | null = null): string {
  const begins = (phrase === null ? text : text.replace(phrase, ''))
    .replace(/\s+([;.,])/g, '$1')
    .replace(/\s*\([^)]*\)/g, '')
    .split(/[;:.](?:\s|$)/)[0]!
    .trim()
    .replace(/[;.,]+$/, '');
  const whole = begins.length >= 20 ? begins : text.trim().replace(/[;.,]+$/, '');
  if (whole.length <= TITLE_LENGTH) return whole;
  return `${whole.slice(0, TITLE_LENGTH).replace(/[\s,]+\S*$/, '')}…`;
}

/** The words of an order, without its dates: those say when, not what. */
const words = (text: string) =>
  new Set(
    fold(text)
      .replace(/\bngay \d+ thang \d+ nam \d+|\d+/g, ' ')
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1),
  );
const ENOUGH = 0.25;

/**
 * The assignment from above that a duty most likely passes on, by the words they share, a word counting the more the
 * fewer assignments bear it; null where none comes near. Proposed to an officer, never decided.
 */
export function likeliestParent<Above extends { readonly id: string; readonly text: string }>(
  text: string,
  above: readonly Above[],
): Above | null {
  const own = words(text);
  const theirs = above.map((each) => words(each.text));
  const weight = (word: string) => Math.log((above.length + 1) / (theirs.filter((set) => set.has(word)).length + 0.5));
  const sum = (some: Iterable<string>) => [...some].reduce((total, word) => total + weight(word), 0);
  const scored = above
    .map((each, at) => ({ each, score: sum([...own].filter((word) => theirs[at]!.has(word))) / sum(own) }))
    .toSorted((a, b) => b.score - a.score);
  return scored[0] !== undefined && scored[0].score >= ENOUGH ? scored[0].each : null;
}
