import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { askerAt } from '../../platform/workplace.ts';
import { permitted } from '../organizations/index.ts';
import { dropFeed, makeFeed } from './calendar/calendar.commands.ts';
import { consider, layBefore, withhold } from './escalations/escalation.commands.ts';
import { escalationsSchema } from './escalations/escalation.schema.ts';
import { escalationSteps } from './escalations/escalation.steps.ts';
import { escalationsOf } from './escalations/escalation.views.ts';
import { dropRung, setEscalation, setRung } from './ladder/ladder.commands.ts';
import { escalateSchema, laddersSchema, newRuleSchema } from './ladder/ladder.schema.ts';
import { ruleSteps } from './ladder/ladder.steps.ts';
import { laddersOf } from './ladder/ladder.views.ts';
import { sendAgain, settleMailBy } from './mails/mail.commands.ts';
import { DEFAULT_PREFERENCE } from './mails/mail.rules.ts';
import { mailsSchema, preferenceSchema } from './mails/mail.schema.ts';
import { mailSteps } from './mails/mail.steps.ts';
import { unsentMails } from './mails/mail.views.ts';
import { chooseManner, readNotices } from './notices/notice.commands.ts';
import { noticesSchema } from './notices/notice.schema.ts';
import { noticesOf, unreadOf } from './notices/notice.views.ts';
import { madeRungSchema } from './rungs/rung.schema.ts';
import { rungsOfTask } from './rungs/rung.views.ts';

const asOf = z.object({ asOf: z.iso.date().optional() });
const byId = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });
const yes = { done: true } as const;
const said = z.string().trim().min(3).max(1_000);
const meta = (method: 'GET' | 'POST', path: `/${string}`, summary: string) => ({ method, path, tags: ['reminders'], summary });
const signedIn = route.meta({ answers: 'signed-in' });

export const reminderRoutes = {
  notices: signedIn
    .route(meta('GET', '/me/notices', 'What the asker was told of duties, newest first'))
    .input(asOf)
    .output(noticesSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => noticesOf(tx, askerAt(at.actor), at.clock.today()))),
  unread: signedIn
    .route(meta('GET', '/me/notices/unread', 'How many notices the asker has not opened'))
    .input(asOf)
    .output(z.object({ unread: z.int() }))
    .handler(({ context: { at } }) => ask(at, async (tx) => ({ unread: await unreadOf(tx, askerAt(at.actor), at.clock.today()) }))),
  read: signedIn
    .route(meta('POST', '/me/notices/read', 'The asker has opened notices: these, or all'))
    .input(z.object({ ids: z.array(z.uuid()).max(200).nullable() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await readNotices(at, input);
      return yes;
    }),
  preference: signedIn
    .route(meta('GET', '/me/reminders', 'How the asker wants to be reminded'))
    .output(preferenceSchema)
    .handler(({ context: { at } }) =>
      ask(
        at,
        async (tx) =>
          (await tx
            .selectFrom('reminder_preference')
            .select(['manner', 'hour', 'weekday'])
            .where('person_id', '=', askerAt(at.actor).personId as never)
            .executeTakeFirst()) ?? DEFAULT_PREFERENCE,
      ),
    ),
  choose: signedIn
    .route(meta('POST', '/me/reminders', 'Chooses at once, one letter a day or a week, or only in the programme'))
    .input(preferenceSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await chooseManner(at, input);
      return yes;
    }),
  ofTask: signedIn
    .route(meta('GET', '/tasks/{id}/reminders', 'Every rung of an assignment: told, folded, or left in peace with why'))
    .input(byId.extend(asOf.shape))
    .output(z.array(madeRungSchema))
    .handler(({ context: { at }, input }) => ask(at, (tx) => rungsOfTask(tx, input.id, at.clock.today()))),
  unsent: signedIn
    .route(meta('GET', '/reminder-mails', 'Letters that did not reach anybody, with what may be done'))
    .input(asOf)
    .output(mailsSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => unsentMails(tx, at.clock.today(), at.actor.asker))),
  sendAgain: route
    .meta(permitted(mailSteps, 'send-again'))
    .route(meta('POST', '/reminder-mails/{id}/send-again', 'Sends a letter again that was refused or given up'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await sendAgain(at, input);
      return yes;
    }),
  settle: route
    .meta(permitted(mailSteps, 'tell-otherwise'))
    .route(meta('POST', '/reminder-mails/{id}/tell-otherwise', 'The office was told otherwise'))
    .input(byId.extend({ remark: said }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await settleMailBy(at, input);
      return yes;
    }),
  escalations: signedIn
    .route(meta('GET', '/escalations', 'Late duties to be laid before leaders, and those that were'))
    .input(asOf)
    .output(escalationsSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => escalationsOf(tx, askerAt(at.actor), at.clock.today()))),
  layBefore: route
    .meta(permitted(escalationSteps, 'lay-before'))
    .route(meta('POST', '/escalations/lay-before', 'A person lays late duties before their leaders; all or none'))
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(200), words: z.string().trim().max(2_000).nullable() }))
    .output(z.object({ sent: z.int() }))
    .handler(({ context: { at }, input }) => layBefore(at, { ids: input.ids, words: input.words === '' ? null : input.words })),
  withhold: route
    .meta(permitted(escalationSteps, 'withhold'))
    .route(meta('POST', '/escalations/{id}/withhold', 'Decides not to lay a duty before anybody, with the reason'))
    .input(byId.extend({ reason: said }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await withhold(at, input);
      return yes;
    }),
  consider: route
    .meta(permitted(escalationSteps, 'consider'))
    .route(meta('POST', '/escalations/{id}/consider', 'The leader has considered it, and says what is to be done'))
    .input(byId.extend({ remark: said }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await consider(at, input);
      return yes;
    }),
  calendar: signedIn
    .route(meta('GET', '/me/calendar', "Since when an address of the asker's calendar is in force"))
    .output(z.object({ since: z.string().nullable() }))
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({
        since:
          (
            await tx
              .selectFrom('calendar_feed')
              .select('made_at')
              .where('person_id', '=', askerAt(at.actor).personId as never)
              .where('revoked_at', 'is', null)
              .executeTakeFirst()
          )?.made_at.toISOString() ?? null,
      })),
    ),
  makeCalendar: signedIn
    .route(
      meta(
        'POST',
        '/me/calendar',
        "A secret address under which a calendar follows the asker's deadlines, in the place of the one before; shown once",
      ),
    )
    .output(z.object({ path: z.string() }))
    .handler(async ({ context: { at } }) => ({ path: `/api/calendar/${(await makeFeed(at, undefined)).secret}.ics` })),
  dropCalendar: signedIn
    .route(meta('POST', '/me/calendar/revoke', "Revokes the address of the asker's calendar"))
    .output(done)
    .handler(async ({ context: { at } }) => {
      await dropFeed(at, undefined);
      return yes;
    }),
  ladders: signedIn
    .route(meta('GET', '/reminder-ladders', 'The rungs of every ladder, and after how many of them leaders are told'))
    .input(asOf)
    .output(laddersSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => laddersOf(tx, at.clock.today(), at.actor.asker))),
  setRung: route
    .meta(permitted(ruleSteps, 'set-rung'))
    .route(meta('POST', '/reminder-ladders/rungs', 'Sets a rung of a ladder; it counts from the next day'))
    .input(newRuleSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await setRung(at, input);
      return yes;
    }),
  dropRung: route
    .meta(permitted(ruleSteps, 'drop-rung'))
    .route(meta('POST', '/reminder-ladders/rungs/{id}/drop', 'Drops a rung of a ladder'))
    .input(byId)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await dropRung(at, input);
      return yes;
    }),
  setEscalation: route
    .meta(permitted(ruleSteps, 'set-escalation'))
    .route(meta('POST', '/reminder-ladders/escalation', 'After how many reminders in vain leaders are told'))
    .input(escalateSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await setEscalation(at, input);
      return yes;
    }),
};
