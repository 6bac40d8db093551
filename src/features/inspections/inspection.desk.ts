import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { findingStateOn } from './findings/finding.views.ts';
import { INSPECTORS } from './inspection.steps.ts';
import { unvisited } from './inspection.views.ts';

interface Counted {
  readonly visit: number;
  readonly minutes: readonly { readonly id: string; readonly code: string }[];
  readonly remedy: number;
  readonly due: string | null;
  readonly check: number;
  readonly adopt: number;
}
const LISTS = {
  visit: ['visit-projects', '/kiem-tra'],
  remedy: ['remedy-findings', '/kiem-tra/ton-tai?state=open'],
  check: ['check-remedies', '/kiem-tra/ton-tai?state=remedied'],
  adopt: ['adopt-inspection-plan', '/kiem-tra'],
} as const;

/** What of inspections waits for who asks on a day: a plan to adopt, visits to make, minutes to write, findings to remedy (the earliest day first), remedies to check. */
export async function inspectionsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const [inspecting, remedying, leading] = [
    officesAs(asker, INSPECTORS),
    officesAs(asker, ['officer', 'head-of-division', 'leader']),
    officesAs(asker, ['leader']),
  ];
  if (inspecting.length + remedying.length === 0) return [];
  const {
    rows: [found],
  } = await sql<Counted>`
    SELECT (SELECT count(*) FROM ${unvisited(on)} AND c.office_id = ANY (${inspecting}::uuid[]))::int AS visit,
           (SELECT coalesce(json_agg(json_build_object('id', i.id, 'code', p.code) ORDER BY i.visited_on, p.code), '[]') FROM inspection i JOIN project p ON p.id = i.project_id WHERE i.office_id = ANY (${inspecting}::uuid[]) AND i.begun_on <= ${on}::date AND coalesce(i.minutes_on > ${on}::date, true)) AS minutes,
           (SELECT count(*) FROM inspection_finding f WHERE f.unit_id = ANY (${remedying}::uuid[]) AND f.given_on <= ${on}::date AND ${findingStateOn(on)} = 'open')::int AS remedy,
           (SELECT min(f.due_on) FROM inspection_finding f WHERE f.unit_id = ANY (${remedying}::uuid[]) AND f.given_on <= ${on}::date AND ${findingStateOn(on)} = 'open') AS due,
           (SELECT count(*) FROM inspection_finding f WHERE f.office_id = ANY (${inspecting}::uuid[]) AND f.given_on <= ${on}::date AND ${findingStateOn(on)} = 'remedied')::int AS check,
           (SELECT count(*) FROM inspection_plan l WHERE l.office_id = ANY (${leading}::uuid[]) AND l.drawn_on <= ${on}::date AND coalesce(l.decision_on > ${on}::date, true))::int AS adopt`.execute(
    tx,
  );
  const listed = (['adopt', 'visit', 'remedy', 'check'] as const)
    .filter((each) => found![each] > 0)
    .map((each) => ({
      kind: LISTS[each][0],
      count: found![each],
      place: LISTS[each][1],
      ...(each === 'remedy' ? { dueOn: found!.due } : {}),
    }));
  // Each visit under way leads to its own minutes: on a phone the list of all is a long way down.
  return [
    ...listed,
    ...found!.minutes.map(({ id, code }): Waiting => ({
      kind: 'conclude-visits',
      count: 1,
      title: code,
      place: `/kiem-tra/bien-ban/${id}`,
    })),
  ];
}
