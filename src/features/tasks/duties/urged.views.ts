import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Reading } from '../../readings/reading.schema.ts';
import { codesUrged, partedDuties, type RunningDuty } from './urged.rules.ts';

/** A letter as its duties are judged: new, or running already. */
export interface JudgedLetter {
  readonly id: string;
  readonly facts: Pick<Reading, 'tasks' | 'deadlines'>;
}

/**
 * By letter, the duties of other letters it urges and that run on a day: given by the office that has the letter, or, where it came in, given to it. An
 * office that passes a duty on to those below it urges nothing: theirs does not run yet.
 */
export async function runningUnder(tx: Tx, letters: readonly JudgedLetter[], on: Day): Promise<Map<string, RunningDuty[]>> {
  const asked = letters.flatMap(({ id, facts }) => codesUrged(facts).map((code) => ({ id, code })));
  if (asked.length === 0) return new Map();
  const { rows } = await sql<RunningDuty & { letter: string }>`
    SELECT p.id AS letter, d.id, l.code, d.ref
      FROM unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ code }) => code)}::text[]) AS a(id, code)
      JOIN dispatch p ON p.id = a.id JOIN duty_list l ON l.code = a.code AND l.dispatch_id <> p.id JOIN duty d ON d.list_id = l.id
     WHERE EXISTS (SELECT FROM task t WHERE t.duty_id = d.id AND t.assigned_on <= ${on}::date
             AND (t.office_id IN (SELECT line_of(p.office_id)) OR (p.direction = 'in' AND t.to_id IN (SELECT line_of(p.office_id))))
             AND (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) <> 'recalled')
     ORDER BY l.issued_on DESC, d.place`.execute(tx);
  return Map.groupBy(rows, ({ letter }) => letter);
}

/** Of some letters those in which nothing is new: every duty runs already. */
export async function onlyUrging(tx: Tx, letters: readonly JudgedLetter[], on: Day): Promise<Set<string>> {
  const running = await runningUnder(tx, letters, on);
  return new Set(letters.filter(({ id, facts }) => partedDuties(facts, running.get(id) ?? []).fresh.length === 0).map(({ id }) => id));
}

/** The assignments of urged duties at the offices a letter addresses, or at those of its own office. */
export async function assignmentsUrged(
  tx: Tx,
  dutyIds: readonly string[],
  toIds: readonly string[],
  on: Day,
): Promise<{ id: string; dutyId: string }[]> {
  if (dutyIds.length === 0) return [];
  const { rows } = await sql<{ id: string; dutyId: string }>`
    SELECT t.id, t.duty_id AS "dutyId" FROM task t WHERE t.duty_id = ANY (${[...dutyIds]}::uuid[]) AND t.to_id = ANY (${[...toIds]}::uuid[]) AND t.assigned_on <= ${on}::date`.execute(
    tx,
  );
  return rows;
}
