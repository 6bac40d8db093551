import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { type Asker, officesAs } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Waiting } from '../tasks/task.schema.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly due_on: Day;
  readonly named_on: Day;
  readonly answer: number;
  readonly send: number;
  readonly mend: number;
  readonly receive: number;
  readonly accept: number;
}

/** What of the rounds under way waits for who asks on a day: a department's answer, what it has drawn up or was given back; what the Agency has to receive and to accept. */
export async function proposalsWaiting(tx: Tx, asker: Asker, on: Day): Promise<Waiting[]> {
  const offices = officesAs(asker, ['officer', 'head-of-division', 'leader']);
  if (offices.length === 0) return [];
  const own = (office: string) => sql`${sql.ref(office)} = ANY (${offices}::uuid[])`;
  const { rows } = await sql<Row>`
    SELECT r.id, r.name, r.due_on, r.named_on,
           (SELECT count(*)::int FROM organization o WHERE o.kind = 'department' AND ${own('o.id')} AND coalesce(o.valid_to, 'infinity') >= ${on}::date AND NOT EXISTS (SELECT FROM round_answer a WHERE a.round_id = r.id AND a.office_id = o.id AND a.answered_on <= ${on}::date)) AS answer,
           (count(p.id) FILTER (WHERE p.state = 'draft' AND ${own('p.office_id')}))::int AS send, (count(p.id) FILTER (WHERE p.state = 'returned' AND (${own('p.office_id')} OR ${own('p.unit_id')})))::int AS mend,
           (count(p.id) FILTER (WHERE p.state = 'sent' AND ${own('r.office_id')}))::int AS receive, (count(p.id) FILTER (WHERE p.state = 'received' AND ${own('r.office_id')}))::int AS accept
      FROM proposal_round r LEFT JOIN LATERAL (SELECT pr.id, pr.office_id, pr.unit_id, (SELECT to_state FROM proposal_step WHERE proposal_id = pr.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state FROM proposal pr WHERE pr.round_id = r.id AND pr.drafted_on <= ${on}::date) p ON true
     WHERE r.opened_on <= ${on}::date AND NOT EXISTS (SELECT FROM proposal_round_step WHERE round_id = r.id AND to_state = 'done' AND business_on <= ${on}::date) GROUP BY r.id`.execute(
    tx,
  );
  return rows.flatMap(({ id, name, due_on: dueOn, named_on: namedOn, ...counts }) => {
    const place = `/de-xuat/${id}`;
    return (
      [
        { kind: 'answer-round', count: counts.answer, place, dueOn, namedOn },
        { kind: 'send-proposals', count: counts.send, place: `${place}?state=draft`, dueOn, namedOn },
        { kind: 'mend-proposals', count: counts.mend, place: `${place}?state=returned` },
        { kind: 'receive-proposals', count: counts.receive, place: `${place}?state=sent` },
        { kind: 'accept-proposals', count: counts.accept, place: `${place}?state=received` },
      ] as const
    )
      .filter(({ count }) => count > 0)
      .map((each): Waiting => ({ ...each, title: name }));
  });
}
