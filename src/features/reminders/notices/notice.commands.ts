import { command } from '../../../platform/command.ts';
import type { Preference } from '../mails/mail.rules.ts';
import { setPreference } from './preference.store.ts';
import { markRead } from './notice.store.ts';
import { askerAt } from '../../../platform/workplace.ts';

/** The asker has opened their notices: all of them, or some. */
export const readNotices = command('reminders read', async (act, { ids }: { ids: readonly string[] | null }) => {
  const asker = askerAt(act.by);
  act.follow((tx) => markRead(tx, act, asker.personId, ids));
  act.record({
    thing: 'person',
    thingId: asker.personId,
    officeId: asker.seats[0]?.officeId ?? null,
    detail: { read: ids?.length ?? 'all' },
  });
});

/** How the asker wants to be reminded, from the next notice on. */
export const chooseManner = command('reminders choose', async (act, preference: Preference) => {
  const asker = askerAt(act.by);
  act.follow((tx) => setPreference(tx, act, asker.personId, preference));
  act.record({ thing: 'person', thingId: asker.personId, officeId: asker.seats[0]?.officeId ?? null, detail: { ...preference } });
});
