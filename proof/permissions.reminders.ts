import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Site } from '../src/app/site.ts';

/** What the steps of reminders are asked with: letters to the department of Lào Cai that were refused. */
export async function remindersOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const refused = async () => {
    const id = randomUUID();
    await sql`INSERT INTO reminder_mail (id, office_id, person_id, address, state, attempts, try_after, fault, made_at, settled_at)
      SELECT ${id}, o.id, p.id, p.email, 'refused', 1, ${site.clock.now()}, 'refused', ${site.clock.now()}, ${site.clock.now()} FROM organization o JOIN person p ON p.email = 'chuyen-vien@sct-lao-cai.example' WHERE o.catalogue_key = 'department/10'`.execute(site.system);
    return id;
  };
  return { 'reminderMail send-again': { path: `/reminder-mails/${await refused()}/send-again`, body: {} }, 'reminderMail tell-otherwise': { path: `/reminder-mails/${await refused()}/tell-otherwise`, body: { remark: 'thử nghiệm' } } };
}
