import { ask } from '../../../platform/ask.ts';
import { command } from '../../../platform/command.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Mailer } from '../../../platform/mail.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { insertNotices, markSent, type NewNotice, noticesDue, unsentNotices } from './notice.store.ts';
import { noticeWords } from './notice.words.ts';

/** Makes the notices that are due; told again, each is one. */
const makeNotices = command('tasks make-notices', async (act, { notices }: { notices: readonly NewNotice[] }) => {
  await insertNotices(act.tx, act, notices);
  for (const { listId, toId, officeId, kind, dueOn } of notices) act.record({ thing: 'duty_list', thingId: listId, officeId, detail: { notice: kind, to: toId, dueOn } });
  act.tell('notices.made', { count: notices.length });
});

/** Writes down that a notice was handed to the mail. */
const noteSent = command('tasks note-sent', async (act, { id, officeId, to }: { id: string; officeId: string; to: readonly string[] }) => {
  await markSent(act.tx, id, act.now);
  act.record({ thing: 'notice', thingId: id, officeId, detail: { to } });
});

/** What time does to duties: what comes due is told once, by mail too. */
export function taskJobs(mailer: Mailer): Job<never>[] {
  const sweep: Job = {
    name: 'tasks sweep-deadlines', summary: 'Tells offices of duties that come due, are due or went overdue', wakes: '0 7 * * *', timeLimitSeconds: 600,
    run: async (at) => {
      const notices = await ask(at, (tx) => noticesDue(tx, at.clock.today()));
      if (notices.length > 0) await makeNotices(at, { notices });
    },
  };
  const send: Job = {
    name: 'tasks send-notices', summary: 'Sends the notices that wait', on: 'notices.made', wakes: '*/10 * * * *', timeLimitSeconds: 1800,
    run: async (at) => {
      for (const notice of await ask(at, (tx) => unsentNotices(tx, at.clock.today()))) {
        const { subject, text } = noticeWords[notice.kind]({ code: notice.code, duties: notice.duties, dueOn: notice.dueOn === null ? null : writtenInFigures(notice.dueOn) });
        // One letter to all who handle papers there; an office without people is told on its desk only.
        if (notice.to.length > 0) await mailer.send({ to: notice.to.join(', '), subject, text: [text, notice.subject, at.config.KC_URL === undefined ? null : `${at.config.KC_URL}/nhiem-vu/tra-loi`].filter((part) => part !== null).join('\n\n') });
        await noteSent(at, { id: notice.id, officeId: notice.officeId, to: notice.to });
      }
    },
  };
  return [sweep, send];
}
