import { ask } from '../../platform/ask.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Mailer } from '../../platform/mail.ts';
import { prepareEscalations } from './escalations/escalation.commands.ts';
import { escalationsDue, escalationsMoved } from './escalations/escalation.views.ts';
import { sendMails } from './mails/mail.commands.ts';
import { makeRungs } from './rungs/rung.commands.ts';
import { rungsDue } from './rungs/rung.views.ts';

/** What time does to duties: rungs that come due are made, and what they tell is sent. Their names are those operators know. */
export function reminderJobs(mailer: Mailer): Job<never>[] {
  return [
    {
      name: 'tasks sweep-deadlines',
      summary: 'Makes the reminders of duties that are new, come due or went overdue',
      on: 'duties.assigned',
      wakes: '0 7-20 * * *',
      timeLimitSeconds: 600,
      run: async (at) => {
        const on = at.clock.today();
        if ((await ask(at, (tx) => rungsDue(tx, on))).length > 0) await makeRungs(at, undefined);
        if (await ask(at, async (tx) => (await escalationsDue(tx, on)).length + (await escalationsMoved(tx, on)).length > 0))
          await prepareEscalations(at, undefined);
      },
    },
    {
      name: 'tasks send-notices',
      summary: 'Sends the reminders that wait, and those whose next attempt has come',
      on: 'reminders.made',
      wakes: '*/5 * * * *',
      timeLimitSeconds: 1800,
      run: (at) => sendMails(at, mailer),
    },
  ];
}
