import { createHash, randomBytes } from 'node:crypto';
import { type Act, command } from '../../../platform/command.ts';
import { insertFeed, revokeFeed } from './calendar.store.ts';
import { askerAt } from '../../../platform/workplace.ts';

export const hashOf = (secret: string): string => createHash('sha256').update(`khuyencong calendar ${secret}`).digest('hex');

function self(act: Act, detail: Record<string, unknown>): string {
  const asker = askerAt(act.by);
  act.record({ thing: 'person', thingId: asker.personId, officeId: asker.seats[0]?.officeId ?? null, detail });
  return asker.personId;
}

/** A new secret address of the asker's calendar, in the place of the one before; answered once and never kept. */
export const makeFeed = command('reminders make-feed', async (act): Promise<{ secret: string }> => {
  const personId = self(act, { calendar: 'made' });
  const secret = randomBytes(24).toString('base64url');
  act.follow(async (tx) => {
    await revokeFeed(tx, act, personId);
    await insertFeed(tx, act, personId, hashOf(secret));
  });
  return { secret };
});
/** The asker's calendar is followed no more. */
export const dropFeed = command('reminders drop-feed', async (act): Promise<void> => {
  const personId = self(act, { calendar: 'revoked' });
  act.follow((tx) => revokeFeed(tx, act, personId));
});
