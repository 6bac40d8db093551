import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { threatened } from './gathering.views.ts';

/** Gatherings to come that wait for who asks on a day: threatened and not reviewed, reviewed and not decided, decided and without the word of the place. */
export async function gatheringsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['officer', 'head-of-division', 'leader']);
  if (offices.length === 0) return [];
  const own = (office: string) => sql`${sql.ref(office)} = ANY (${offices}::uuid[])`;
  const { rows } = await sql<{ review: number; decide: number; consent: number }>`
    SELECT (count(*) FILTER (WHERE state = 'planned' AND ${own('office_id')}))::int AS review,
           (count(*) FILTER (WHERE state = 'reviewed' AND CASE source WHEN 'local' THEN ${own('department_id')} ELSE EXISTS (SELECT FROM organization WHERE kind = 'agency' AND ${own('id')}) END))::int AS decide,
           (count(*) FILTER (WHERE state = 'decided' AND outcome IN ('hold', 'hold-with-measures') AND consent IS NULL AND ${own('host_id')}))::int AS consent
      FROM (${threatened(on)}) AS g WHERE starts_on >= ${on}::date OR state = 'reviewed'`.execute(tx);
  const { review, decide, consent } = rows[0]!;
  return (
    [
      ['review-gatherings', review, 'planned'],
      ['decide-gatherings', decide, 'reviewed'],
      ['consent-gatherings', consent, 'decided'],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([kind, count, state]) => ({ kind, count, place: `/hoat-dong-dong-nguoi?state=${state}&risk=yes` }));
}
