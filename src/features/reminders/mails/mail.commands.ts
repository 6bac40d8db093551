import type { PersonId } from '../../../../db/generated/rows.ts';
import { ask } from '../../../platform/ask.ts';
import { type Act, command } from '../../../platform/command.ts';
import type { JobSite } from '../../../platform/jobs.ts';
import { type Mailer, MailFault } from '../../../platform/mail.ts';
import { newId } from '../../../platform/workplace.ts';
import { lockDue, putInto } from '../notices/notice.store.ts';
import { afterFault } from './mail.rules.ts';
import type { Fault, MailState } from './mail.schema.ts';
import { requireMailStep } from './mail.steps.ts';
import { type Claimed, claimMails, insertMails, lockMail, noteMail, settleMail } from './mail.store.ts';
import { contentsOf, mailDue } from './mail.views.ts';
import { reminderLetter } from './mail.words.ts';

/** One letter a person of everything that is to go to them by now. */
const gatherMails = command('reminders gather', async (act): Promise<void> => {
  const due = await lockDue(act.tx, act.now);
  const people = [...Map.groupBy(due, ({ personId }) => personId).values()].map(([first]) => first!);
  const mails = people.length === 0 ? new Map<PersonId, never>() : await insertMails(act.tx, act, people);
  if (due.length > 0)
    await putInto(
      act.tx,
      due.map(({ noticeId, personId }) => ({ noticeId, personId, mailId: mails.get(personId)! })),
    );
  act.record({ thing: 'reminder_mail', thingId: mails.values().next().value ?? newId(), officeId: null, detail: { gathered: mails.size } });
});

/** As many as are taken at once: what a killed sender leaves to the next attempt. */
const AT_ONCE = 20;
const claim = command('reminders try', async (act): Promise<Claimed[]> => {
  const claimed = await claimMails(act.tx, act, AT_ONCE);
  act.record({ thing: 'reminder_mail', thingId: claimed[0]?.id ?? newId(), officeId: null, detail: { tried: claimed.length } });
  return claimed;
});

interface Became {
  readonly state: MailState;
  readonly fault: Fault | null;
  readonly said: string | null;
}
const note = command('reminders note', async (act, { mails, became }: { mails: readonly Claimed[]; became: (mail: Claimed) => Became }) => {
  for (const mail of mails) {
    const what = became(mail);
    await noteMail(act.tx, act, mail.id, what);
    act.record({
      thing: 'reminder_mail',
      thingId: mail.id,
      officeId: mail.officeId,
      detail: { ...what, to: mail.address, attempts: mail.attempts },
    });
  }
});
const failed =
  (fault: Fault, said: string | null) =>
  ({ attempts }: Claimed): Became => ({ state: afterFault(fault, attempts), fault, said });

/** Hands one letter over, as things stand now. Throws MailFault. */
async function handOver(at: JobSite, mailer: Mailer, mail: Claimed): Promise<Became | ((of: Claimed) => Became)> {
  const { standing, others, office, duties } = await ask(at, (tx) => contentsOf(tx, mail.id, at.clock.today()));
  // Who left is not written to; where others are told of the same, nobody need do anything.
  if (!standing) return others ? { state: 'needless', fault: 'left', said: null } : failed('left', null);
  if (duties.length === 0) return { state: 'needless', fault: null, said: null };
  await mailer.send({
    id: `nhac-viec.${mail.id}`,
    to: mail.address,
    ...reminderLetter(office, duties, at.config.KC_URL === undefined ? null : `${at.config.KC_URL}/thong-bao`),
  });
  return { state: 'sent', fault: null, said: null };
}

/**
 * Sends what is due. Each letter is noted by itself as soon as the server took it; one that is refused is noted as refused,
 * and where the server is not there at all, those taken wait for their next attempt and the rest are not tried now.
 */
export async function sendMails(at: JobSite, mailer: Mailer): Promise<void> {
  if ((await ask(at, (tx) => mailDue(tx, at.clock.now()))).gather) await gatherMails(at, undefined);
  while ((await ask(at, (tx) => mailDue(tx, at.clock.now()))).send) {
    const taken = await claim(at, undefined);
    if (taken.length === 0) return;
    for (const [place, mail] of taken.entries()) {
      try {
        const became = await handOver(at, mailer, mail);
        await note(at, { mails: [mail], became: typeof became === 'function' ? became : () => became });
      } catch (error) {
        if (!(error instanceof MailFault)) throw error;
        at.log.warn({ mail: mail.id, fault: error.fault, said: error.message }, 'a reminder was not taken');
        await note(at, { mails: error.fault === 'unreachable' ? taken.slice(place) : [mail], became: failed(error.fault, error.message) });
        if (error.fault === 'unreachable') return;
      }
    }
  }
}

async function settle(act: Act, id: string, step: 'send-again' | 'tell-otherwise', remark: string | null): Promise<void> {
  const mail = await lockMail(act.tx, id);
  const toSomebody = mail.personId !== null;
  requireMailStep(step, mail, { toSomebody }, act.by.asker);
  // Of two at once the second finds it settled, and is told so.
  act.follow(async (tx) => {
    const done = await settleMail(tx, act, mail, {
      to: step === 'tell-otherwise' ? 'settled' : 'waiting',
      by: act.by.asker?.name ?? act.by.name,
      remark,
    });
    if (!done) requireMailStep(step, { ...mail, state: (await lockMail(tx, id)).state }, { toSomebody }, act.by.asker);
  });
  act.record({ thing: 'reminder_mail', thingId: mail.id, officeId: mail.officeId, detail: { step, remark } });
}

/** A person has a letter sent again that was refused or given up, the address mended meanwhile. */
export const sendAgain = command('reminders send-again', async (act, { id }: { id: string }) => {
  await settle(act, id, 'send-again', null);
  act.tell('reminders.made', { count: 1 });
});
/** A person told the office otherwise, and says how. */
export const settleMailBy = command('reminders tell-otherwise', (act, { id, remark }: { id: string; remark: string }) =>
  settle(act, id, 'tell-otherwise', remark),
);
