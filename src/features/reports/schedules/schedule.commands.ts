import { command } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import { agencyOf } from '../../organizations/index.ts';
import { lastFrom } from '../forms/form.views.ts';
import type { NewSchedule } from './schedule.schema.ts';
import { requireScheduleStep } from './schedule.steps.ts';
import { endAt, insertSchedule, lockSchedule } from './schedule.store.ts';
import { scheduleRefusals as refusals } from './schedule.words.ts';

/** Asks for reports from a day on: by the calendar, or because a numbered document does. Answers its id. */
export const askForReports = command('reports schedule', async (act, schedule: NewSchedule): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  const { formCode, period, closesDay, validFrom, validTo, paper } = schedule;
  const faults = [
    ...((await lastFrom(act.tx, formCode)) === null ? [refusals.noForm(formCode)] : []),
    ...(period === 'once' && validTo === null ? [refusals.noEnd] : []),
    ...(validTo !== null && validTo < validFrom ? [refusals.endsBefore] : []),
    ...(period === 'week' && closesDay !== null && closesDay > 7 ? [refusals.weekday] : []),
    ...(paper !== null && paper.on > act.today ? [refusals.paperLater] : []),
  ].map((words) => because(words));
  requireScheduleStep('schedule', officeId, faults, act.by.asker);
  const id = await insertSchedule(act, officeId, schedule);
  act.record({ thing: 'reportSchedule', thingId: id, officeId, detail: { ...schedule } });
  return { id };
});

/** A duty to report ends with a day; what was opened until then stays owed. */
export const endReports = command('reports end-schedule', async (act, { id, on }: { id: string; on: string }) => {
  const schedule = await lockSchedule(act.tx, id);
  const faults = [
    ...(on < schedule.validFrom ? [refusals.endsBefore] : []),
    ...(schedule.validTo !== null && schedule.validTo <= on ? [refusals.ended] : []),
  ].map((words) => because(words));
  requireScheduleStep('end-schedule', schedule.officeId, faults, act.by.asker);
  await endAt(act.tx, schedule.id, on as Day);
  act.record({ thing: 'reportSchedule', thingId: schedule.id, officeId: schedule.officeId, detail: { name: schedule.name, endsOn: on } });
});
