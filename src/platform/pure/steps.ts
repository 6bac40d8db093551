import { type Asker, type Permission, refusalOfAsker, type RoleNames } from './asker.ts';
import { Refused } from './refused.ts';
import type { Refusal, StepAnswer } from './refusals.ts';

/**
 * One permitted step, as a row that a desk officer can hold against the circular. A noun's steps are an
 * array of these; nothing else says what may happen to it.
 */
export interface Step<Facts, State extends string = string> extends Permission {
  readonly step: string;
  /** The state it leaves; null for the step that makes the thing. */
  readonly from: State | readonly State[] | null;
  /** The state it leads to; 'same' where it leaves the state as it is. */
  readonly to: State | 'same';
  /** The roles that may take it; 'system' for what no person does. From their own office unless `of` says otherwise. */
  readonly by: readonly string[];
  /** What must hold besides, each answering null or its refusal. */
  readonly needs: Readonly<Record<string, (facts: Facts) => Refusal | null>>;
  /** An article marked confirmed in the domain's facts, 'internal', or 'unverified'. */
  readonly basis: string;
}

/** The words for "not from this state": one pair of sentences a state. */
export type StateSentences<State extends string> = Readonly<Record<State, { readonly vi: string; readonly en: string }>>;

/** What a step is asked of: the thing's state (null where the step makes it), facts and office, and who asks (null for a job of ours). */
export interface Asked<Facts, State extends string> {
  readonly state: State | null;
  readonly facts: Facts;
  readonly officeId: string;
  readonly asker: Asker | null;
}

/** The words a table of steps speaks in: one sentence a state it is closed from, and the names of roles. */
export interface StepWords<State extends string> {
  readonly states: StateSentences<State>;
  readonly roles: RoleNames;
}

/** The steps people take on a thing, each open or with every refusal at once. The one reader of step tables. */
export function answerSteps<Facts, State extends string>(
  table: readonly Step<Facts, State>[],
  asked: Asked<Facts, State>,
  words: StepWords<State>,
): StepAnswer[] {
  return table
    .filter((row) => row.from !== null && !row.by.includes('system'))
    .map((row) => {
      const refusals = refusalsOf(row, asked, words);
      return { step: row.step, allowed: refusals.length === 0, refusals };
    });
}

/** Whether a person may take a step at all, from whichever office, as a list carries it: the thing itself is asked with the act. */
export function answerAtAll(row: Permission & { readonly step: string }, asker: Asker | null, roles: RoleNames): StepAnswer {
  const refusal = asker?.lookingBack?.refusal ?? (asker === null ? null : refusalOfAsker(row, asker, null, roles));
  return { step: row.step, allowed: refusal === null, refusals: refusal === null ? [] : [refusal] };
}

/** Every reason why one row is closed; empty where it is open. */
export function refusalsOf<Facts, State extends string>(
  row: Step<Facts, State>,
  { state, facts, officeId, asker }: Asked<Facts, State>,
  { states: sentences, roles }: StepWords<State>,
): Refusal[] {
  if (asker?.lookingBack !== undefined) return [asker.lookingBack.refusal];
  const refusals: Refusal[] = [];
  const ofAsker = asker === null ? null : refusalOfAsker(row, asker, officeId, roles);
  if (ofAsker !== null) refusals.push(ofAsker);
  if (state !== null && !(Array.isArray(row.from) ? row.from : [row.from]).includes(state)) {
    refusals.push({ code: `not-from-${state}`, ...sentences[state], basis: row.basis });
    // What a step needs is judged where it could be taken; elsewhere its needs would only be noise.
    return refusals;
  }
  for (const need of Object.values(row.needs)) {
    const refusal = need(facts);
    if (refusal !== null) refusals.push(refusal);
  }
  return refusals;
}

/** Throws Refused with every reason where the row is closed: how a command asks. */
export function requireStep<Facts, State extends string>(
  row: Step<Facts, State>,
  asked: Asked<Facts, State>,
  words: StepWords<State>,
): void {
  const refusals = refusalsOf(row, asked, words);
  if (refusals.length > 0) throw new Refused(refusals);
}

/** The row of a step's name. Throws where the table has none: a name our own code wrote. */
export function stepNamed<Facts, State extends string>(table: readonly Step<Facts, State>[], name: string): Step<Facts, State> {
  const row = table.find((candidate) => candidate.step === name);
  if (row === undefined) throw new RangeError(`No step named ${name}`);
  return row;
}
