import { ask } from '../../platform/ask.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Mailer } from '../../platform/mail.ts';
import { sendMails } from './mails/mail.commands.ts';
import { makeRungs } from './rungs/rung.commands.ts';
import { rungsDue } from './rungs/rung.views.ts';

/** What time does to duties: rungs that come due are made, and what they tell is sent. Their names are those operators know. */
export function reminderJobs(mailer: Mailer): Job<never>[] {
  return [{
    name: 'tasks sweep-deadlines', summary: 'Makes the reminders of duties that are new, come due or went overdue', on: 'duties.assigned', wakes: '0 7 * * *', timeLimitSeconds: 600,
    run: async (at) => {
      if ((await ask(at, (tx) => rungsDue(tx, at.clock.today()))).length > 0) await makeRungs(at, undefined);
    },
  }, {
    name: 'tasks send-notices', summary: 'Sends the reminders that wait, and those whose next attempt has come', on: 'reminders.made', wakes: '*/5 * * * *', timeLimitSeconds: 1800,
    run: (at) => sendMails(at, mailer),
  }];
}
