import { isDay } from '../../platform/pure/dates.ts';
import { type InputIssue, whatIsWrong } from '../../platform/pure/input-faults.ts';
import { endOfPeriod } from '../../platform/pure/periods.ts';
import { Unacceptable } from '../../platform/pure/refused.ts';
import { lastWorkingDayUpTo } from '../../platform/pure/working-days.ts';
import { type Correction, type Reading, readingSchema } from '../readings/reading.schema.ts';
import type { Amendment } from './dispatch.schema.ts';
import { unacceptableWords } from './dispatch.words.ts';

/** Fields that carry the best reading already: accepting their correction changes nothing, refusing it restores the raw words. */
const READ_BEST = new Set(['subject', 'signature.title', 'signature.name', 'signature.authority']);

/** What a reading says of itself; nobody sets it by hand. */
const OWN = new Set(['file', 'corrections', 'confidence', 'ocr', 'problems', 'spans']);

/** The corrections nobody has accepted or refused yet, each with its path. */
export function openCorrections(reading: Reading, amendments: readonly Amendment[]): { path: string; correction: Correction }[] {
  const decided = new Set(amendments.filter(({ verdict }) => verdict !== 'set').map(({ path }) => path));
  return reading.corrections.map((correction, at) => ({ path: `corrections.${at}`, correction })).filter(({ path }) => !decided.has(path));
}

/**
 * A reading with people's words applied in order. Corrections change text only where a person decided;
 * a value set by hand stands over both. The reading itself is left as the machine gave it.
 * Throws Unacceptable for a path or value that no reading can have.
 */
export function applyAmendments(reading: Reading, amendments: readonly Amendment[]): Reading {
  const facts = structuredClone(reading);
  for (const amendment of amendments) {
    if (amendment.verdict === 'set') setFact(facts, amendment.path, amendment.value);
    else decideCorrection(facts, amendment);
  }
  countFromReceipt(facts, new Set(amendments.filter(({ verdict }) => verdict === 'set').map(({ path }) => path)));
  return facts;
}

/**
 * Once a person has told the day of receipt, the periods that run from it are counted (Civil Code 2015, Điều 147–148),
 * and the problem that asked for the day is answered. A day set by hand stands.
 */
function countFromReceipt(facts: Reading, setByHand: ReadonlySet<string>): void {
  const receivedOn = facts.stamp?.receivedOn ?? null;
  if (!setByHand.has('stamp.receivedOn') || receivedOn === null || !isDay(receivedOn)) return;
  for (const [at, deadline] of facts.deadlines.entries()) {
    const { period } = deadline;
    if (period?.from !== 'receipt' || period.unit === 'hours' || setByHand.has(`deadlines.${at}.dueOn`)) continue;
    const end = endOfPeriod(receivedOn, period.count, period.unit);
    Object.assign(deadline, { date: end, dueOn: end, lastWorkingDay: lastWorkingDayUpTo(end), period: { ...period, fromOn: receivedOn } });
    facts.problems = facts.problems.filter(({ code, field }) => code !== 'period-without-start' || field !== `deadlines.${at}`);
  }
}

function decideCorrection(facts: Reading, { path, verdict }: Amendment): void {
  const correction = facts.corrections[Number(path.split('.')[1])];
  if (correction === undefined) throw new Unacceptable(unacceptableWords.notAPath(path));
  const { field, raw, suggested } = correction;
  const best = READ_BEST.has(field);
  // A later word on the same correction undoes the earlier one, so each verdict says what must stand.
  const [stale, standing] = verdict === 'accepted' ? [raw, suggested] : [suggested, raw];
  if (!best && verdict === 'refused' && !textAt(facts, field)?.includes(suggested)) return;
  const text = textAt(facts, field);
  if (text?.includes(stale))
    put(
      facts,
      field,
      text.replace(stale, () => standing),
    );
}

function setFact(facts: Reading, path: string, value: string | null): void {
  const root = path.split('.')[0]!;
  if (OWN.has(root) || !(root in facts)) throw new Unacceptable(unacceptableWords.notAPath(path));
  const wrong = refusalOfValue(facts, path, value);
  if (wrong !== null) throw new Unacceptable(wrong);
  put(facts, path, value);
  // A day that a person entered answers the problem that asked for it.
  facts.problems = facts.problems.filter(({ field }) => value === null || field === undefined || !`${path}.`.startsWith(`${field}.`));
  if (path === 'number' || path === 'symbol')
    facts.code = facts.number === null ? null : facts.symbol === null ? facts.number : `${facts.number}/${facts.symbol}`;
  const checked = readingSchema.safeParse(facts);
  if (!checked.success) throw new Unacceptable(unacceptableWords.notAValue(path, whatIsWrong(checked.error.issues[0] as InputIssue)));
}

/** Longest value a person may set; a subject or a task longer than this is a document pasted by mistake. */
const LONGEST = { subject: 1_000, other: 10_000 } as const;

/** Why a value cannot stand at a path, in words; null where the shape decides. */
function refusalOfValue(facts: Reading, path: string, value: string | null) {
  if (value === null)
    return textAt(facts, path) !== null && /(^|\.)(text|name|raw|phrase)$|exemptions\.\d+$/.test(path) && path !== 'signature.name'
      ? unacceptableWords.notEmpty
      : null;
  if (value.trim() === '') return unacceptableWords.notEmpty;
  if (path === 'number' && !/^\d{1,6}[a-zđ]?$/i.test(value)) return unacceptableWords.notANumber;
  if (/(^|\.)(issuedOn|receivedOn|dueOn|date)$/.test(path) && !isDay(value)) return unacceptableWords.notADay;
  return value.length > (path === 'subject' ? LONGEST.subject : LONGEST.other) ? unacceptableWords.tooLong : null;
}

/** The text at a path; null where there is none. */
export function textAt(facts: Reading, path: string): string | null {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined), facts);
  return typeof value === 'string' ? value : null;
}

function put(facts: Reading, path: string, value: string | null): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  if (keys[0] === 'signature') facts.signature ??= { authority: null, title: null, name: null };
  if (keys[0] === 'stamp') facts.stamp ??= { organization: null, number: null, receivedOn: null, forwardedTo: null, fileNumber: null };
  const holder = keys.reduce<unknown>((at, key) => (isHolder(at) && Object.hasOwn(at, key) ? at[key] : undefined), facts);
  // Only what is text, or could be, is set by hand: lists and figures keep their shape.
  const settable = isHolder(holder) && Object.hasOwn(holder, last) && (holder[last] === null || typeof holder[last] === 'string');
  if (!settable) throw new Unacceptable(unacceptableWords.notAPath(path));
  holder[last] = value;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
