import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Waiting } from '../../tasks/task.schema.ts';
import { waitingFor } from './draft.views.ts';

const KINDS = {
  'drawn-up': 'finish-drafts',
  returned: 'mend-drafts',
  submitted: 'check-drafts',
  checked: 'sign-drafts',
  signed: 'number-drafts',
  numbered: 'send-drafts',
} as const;

/** Drafts that wait for who asks on a day: to be finished, mended, checked, signed, numbered, sent; and opinions asked of them. */
export async function draftsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const divisions = asker.seats.map(({ divisionId }) => divisionId).filter((id) => id !== null);
  const { rows } = await sql<{ state: keyof typeof KINDS; asked: boolean; count: number; one: string }>`
    SELECT state, asked, count(*)::int AS count, min(id::text) AS one FROM (SELECT d.id, s.state, s.state IN ('drawn-up', 'submitted') AND EXISTS (SELECT FROM draft_opinion o WHERE o.draft_id = d.id AND o.answer IS NULL AND (o.person_id = ${asker.personId}::uuid OR o.division_id = ANY (${divisions}::uuid[]))) AS asked
      FROM draft d CROSS JOIN LATERAL (SELECT to_state AS state FROM draft_step WHERE draft_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s WHERE d.drawn_on <= ${on}::date AND s.state NOT IN ('sent', 'withdrawn') AND ${waitingFor(asker)}) AS t GROUP BY 1, 2`.execute(
    tx,
  );
  return rows.map(({ state, asked, count, one }) => ({
    kind: asked ? ('give-opinions' as const) : KINDS[state],
    count,
    place: count === 1 ? `/du-thao/${one}` : '/du-thao',
  }));
}
