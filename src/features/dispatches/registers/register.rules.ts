import { isDay, writtenInFigures } from '../../../platform/pure/dates.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import type { Reading } from '../../readings/reading.schema.ts';
import type { Direction, EntrySource, Numbering, RegisterEntry, Registration } from './register.schema.ts';
import { registerRefusals } from './register.words.ts';

/** What the paper itself says of its place in the register: an incoming letter by its stamp, an outgoing one by its own number and date. */
export function proposedEntry(
  facts: Reading | null,
  direction: Direction,
): { number: string | null; registeredOn: string | null; source: EntrySource } {
  if (direction === 'out') return { number: facts?.number ?? null, registeredOn: facts?.issuedOn ?? null, source: 'document' };
  const edxml = /\.(edxml|xml)$/i.test(facts?.file ?? '');
  return {
    number: entryNumber(facts?.stamp?.number ?? null),
    registeredOn: facts?.stamp?.receivedOn ?? null,
    source: edxml ? 'edxml' : 'stamp',
  };
}

/** A stamp's number as a book has it: "631", "0631", "số 12a" → "631", "631", "12a"; null for what is none. */
function entryNumber(stamped: string | null): string | null {
  const match = /^\D*0*(\d{1,6}[a-zđ]?)\D*$/i.exec(stamped ?? '');
  return match === null ? null : match[1]!.toLowerCase();
}

/** The number's digits and the letter after them. Throws RangeError for what is no number: checked before. */
export function splitNumber(number: string): { number: number; suffix: string } {
  const match = /^0*(\d{1,6})([a-zđ]?)$/i.exec(number);
  if (match === null) throw new RangeError(`Not a register number: ${number}`);
  return { number: Number(match[1]), suffix: match[2]!.toLowerCase() };
}

/** What entering a letter is judged by. */
export interface RegisterFacts {
  readonly facts: Reading | null;
  readonly direction: Direction;
  readonly numbering: Numbering;
  readonly entry: Pick<RegisterEntry, 'number' | 'year'> | null;
  readonly today: string;
  /** Which other letter of the office bears the number that the paper claims; null where none does. */
  readonly claimed: { readonly number: string; readonly year: number; readonly by: string } | null;
  /** What was typed with the request; null when a page only asks whether the step is open. */
  readonly typed: Registration | null;
}

/** Why a letter cannot be entered, each reason by itself (Điều 15, 20–24 NĐ 30/2020/NĐ-CP). */
export const registerNeeds: Record<string, (facts: RegisterFacts) => Refusal | null> = {
  once: ({ entry }) => (entry === null ? null : registerRefusals.registered(entry.number, entry.year)),
  issuer: ({ facts, direction }) => (direction === 'in' && (facts?.issuer ?? '') === '' ? registerRefusals.noIssuer : null),
  subject: ({ facts }) => ((facts?.subject ?? '') === '' ? registerRefusals.noSubject : null),
  number: (asked) => {
    const { number } = enteredAs(asked);
    if (asked.numbering === 'own') return (asked.typed?.number ?? null) === null ? null : registerRefusals.ownGivesNumbers;
    // A page that only asks offers a place to type what the paper does not say.
    return number === null && asked.typed !== null
      ? asked.direction === 'in'
        ? registerRefusals.noNumberIn
        : registerRefusals.noNumberOut
      : null;
  },
  free: ({ entry, numbering, claimed }) =>
    entry === null && numbering === 'mirror' && claimed !== null
      ? registerRefusals.numberTaken(claimed.number, claimed.year, claimed.by)
      : null,
  day: (asked) => (enteredAs(asked).registeredOn === null && asked.typed !== null ? registerRefusals.noDay : null),
  notFuture: (asked) => {
    const { registeredOn } = enteredAs(asked);
    return registeredOn !== null && registeredOn > asked.today ? registerRefusals.dayInFuture(writtenInFigures(registeredOn)) : null;
  },
  notBeforeIssue: (asked) => {
    const { registeredOn } = enteredAs(asked);
    const issued = asked.facts?.issuedOn ?? null;
    return asked.direction === 'in' && registeredOn !== null && issued !== null && isDay(issued) && registeredOn < issued
      ? registerRefusals.dayBeforeIssue(writtenInFigures(registeredOn), writtenInFigures(issued))
      : null;
  },
};

/** What would be entered: the paper's own words, what was typed where it has none, and today where we number. */
export function enteredAs({ facts, direction, numbering, today, typed }: RegisterFacts): {
  number: string | null;
  registeredOn: string | null;
  source: EntrySource;
} {
  const paper = proposedEntry(facts, direction);
  if (numbering === 'own') return { number: null, registeredOn: typed?.registeredOn ?? today, source: 'own' };
  return {
    number: paper.number ?? typed?.number ?? null,
    registeredOn: paper.registeredOn ?? typed?.registeredOn ?? null,
    source: paper.number === null ? 'hand' : paper.source,
  };
}
