import type { Refusal, StepAnswer } from './refusals.ts';

/**
 * One permitted step, as a row that a desk officer can hold against the circular. A noun's steps are an
 * array of these; nothing else says what may happen to it.
 */
export interface Step<Facts, State extends string = string> {
  readonly step: string;
  /** The state it leaves; null for the step that makes the thing. */
  readonly from: State | readonly State[] | null;
  readonly to: State;
  /** The roles that may take it. */
  readonly by: readonly string[];
  /** What must hold besides, each answering null or its refusal. */
  readonly needs: Readonly<Record<string, (facts: Facts) => Refusal | null>>;
  /** An article marked confirmed in the domain's facts, 'internal', or 'unverified'. */
  readonly basis: string;
}

/** The words for "not from this state": one pair of sentences a state. */
export type StateSentences<State extends string> = Readonly<Record<State, { readonly vi: string; readonly en: string }>>;

/** All steps of a thing in a state, each open or with every refusal at once. The one reader of step tables. */
export function answerSteps<Facts, State extends string>(
  table: readonly Step<Facts, State>[], state: State, facts: Facts, sentences: StateSentences<State>,
): StepAnswer[] {
  return table.filter((row) => row.from !== null).map((row) => {
    const refusals = refusalsOf(row, state, facts, sentences);
    return { step: row.step, allowed: refusals.length === 0, refusals };
  });
}

/** Every reason why one row is closed; empty where it is open. */
export function refusalsOf<Facts, State extends string>(
  row: Step<Facts, State>, state: State, facts: Facts, sentences: StateSentences<State>,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (row.from === null || !(Array.isArray(row.from) ? row.from : [row.from]).includes(state)) {
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

/** The row of a step's name. Throws where the table has none: a name our own code wrote. */
export function stepNamed<Facts, State extends string>(table: readonly Step<Facts, State>[], name: string): Step<Facts, State> {
  const row = table.find((candidate) => candidate.step === name);
  if (row === undefined) throw new RangeError(`No step named ${name}`);
  return row;
}
