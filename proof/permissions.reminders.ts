import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Site } from '../src/app/site.ts';

/** What the steps of reminders are asked with: letters to the department of Lào Cai that were refused. */
export async function remindersOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const refused = async () => {
    const id = randomUUID();
    await sql`INSERT INTO reminder_mail (id, office_id, person_id, address, state, attempts, try_after, fault, made_at, settled_at)
      SELECT ${id}, o.id, p.id, p.email, 'refused', 1, ${site.clock.now()}, 'refused', ${site.clock.now()}, ${site.clock.now()} FROM organization o JOIN person p ON p.email = 'chuyen-vien@sct-lao-cai.example' WHERE o.catalogue_key = 'department/10'`.execute(
      site.system,
    );
    return id;
  };
  // Of an assignment that Lào Cai made, and of one it was given; the first is sent, the other laid before its leader.
  const laid = async (from: string, state: 'prepared' | 'sent', level: 'leader' | 'agency') => {
    const id = randomUUID();
    await sql`INSERT INTO escalation (id, task_id, office_id, to_id, level, receiver_id, due_on, rungs, state, prepared_on, sent_on, sent_by)
      SELECT ${id}, t.id, t.office_id, t.to_id, ${level}::escalation_level, t.to_id, '2020-04-28', 2, ${state}::escalation_state, '2020-04-28', CASE ${state} WHEN 'sent' THEN date '2020-04-28' END, CASE ${state} WHEN 'sent' THEN 'ai đó' END FROM task t JOIN organization o ON o.id = t.office_id WHERE o.catalogue_key = ${from} LIMIT 1`.execute(
      site.system,
    );
    return id;
  };
  const { id: rung } = await site.system
    .selectFrom('reminder_rule')
    .select('id')
    .where('days', '=', 1)
    .where('kind', '=', 'report')
    .executeTakeFirstOrThrow();
  return {
    'reminderRule set-rung': { path: '/reminder-ladders/rungs', body: { kind: 'report', days: -5, weekly: false } },
    'reminderRule drop-rung': { path: `/reminder-ladders/rungs/${rung}/drop`, body: {} },
    'reminderRule set-escalation': { path: '/reminder-ladders/escalation', body: { level: 'leader', rungs: 3 } },
    'escalation lay-before': {
      path: '/escalations/lay-before',
      body: { ids: [await laid('department/10', 'prepared', 'leader')], words: null },
    },
    'escalation withhold': {
      path: `/escalations/${await laid('department/10', 'prepared', 'agency')}/withhold`,
      body: { reason: 'thử nghiệm' },
    },
    'escalation consider': {
      path: `/escalations/${await laid('department/02', 'sent', 'leader')}/consider`,
      body: { remark: 'thử nghiệm' },
    },
    'reminderMail send-again': { path: `/reminder-mails/${await refused()}/send-again`, body: {} },
    'reminderMail tell-otherwise': { path: `/reminder-mails/${await refused()}/tell-otherwise`, body: { remark: 'thử nghiệm' } },
  };
}
