import type { NoticeId, OrganizationId } from '../../../../db/generated/rows.ts';
import { command } from '../../../platform/command.ts';
import { newId } from '../../../platform/workplace.ts';
import { DEFAULT_PREFERENCE, goesAt } from '../mails/mail.rules.ts';
import { insertUntold } from '../mails/mail.store.ts';
import { insertDeliveries, insertNotices, type NewDelivery } from '../notices/notice.store.ts';
import { insertRungs, lockMaking } from './rung.store.ts';
import { peopleToTell, rungsDue } from './rung.views.ts';

/**
 * Makes every rung that came due and was not made, whatever stood still meanwhile: one notice an office, for each person
 * to be told there; an office where nobody is stands among what did not reach anybody. Told again, nothing is made twice.
 */
export const makeRungs = command('reminders make', async (act): Promise<{ made: number; told: number }> => {
  await lockMaking(act.tx);
  const rungs = await rungsDue(act.tx, act.today);
  const offices = [...new Set(rungs.filter(({ outcome }) => outcome !== 'left').map(({ toId }) => toId))].toSorted();
  const notices = new Map<string, NoticeId>(offices.map((office) => [office, newId<NoticeId>()]));
  const people = await peopleToTell(act.tx, offices, act.today);
  await insertNotices(
    act.tx,
    act,
    [...notices].map(([officeId, id]) => ({ id, officeId: officeId as OrganizationId })),
  );
  await insertRungs(act.tx, act, rungs, (toId) => notices.get(toId) ?? null);
  await insertDeliveries(
    act.tx,
    [...notices].flatMap(([officeId, noticeId]) =>
      (people.get(officeId) ?? []).map(({ personId, manner, hour, weekday }): NewDelivery => ({
        noticeId,
        officeId: officeId as OrganizationId,
        personId,
        dueAt: goesAt(manner === null ? DEFAULT_PREFERENCE : { manner, hour: hour!, weekday: weekday! }, act.now),
      })),
    ),
  );
  const untold = [...notices]
    .filter(([officeId]) => !people.has(officeId))
    .map(([officeId, noticeId]) => ({ officeId: officeId as OrganizationId, noticeId }));
  await insertUntold(act.tx, act, untold);
  for (const [officeId, id] of notices)
    act.record({
      thing: 'notice',
      thingId: id,
      officeId,
      detail: {
        duties: rungs.filter(({ toId, outcome }) => toId === officeId && outcome === 'told').length,
        rungs: rungs.filter(({ toId, outcome }) => toId === officeId && outcome !== 'left').length,
      },
    });
  for (const [officeId, left] of Map.groupBy(
    rungs.filter(({ outcome }) => outcome === 'left'),
    ({ toId }) => toId,
  ))
    act.record({
      thing: 'task',
      thingId: left[0]!.taskId,
      officeId,
      detail: { leftInPeace: left.map(({ taskId, rung, why }) => ({ task: taskId, fellOn: rung.fellOn, why })) },
    });
  // Another maker was faster: an act all the same.
  if (rungs.length === 0) act.record({ thing: 'notice', thingId: newId(), officeId: null, detail: { made: 0 } });
  if (notices.size > 0) act.tell('reminders.made', { count: notices.size });
  return { made: rungs.length, told: notices.size };
});
