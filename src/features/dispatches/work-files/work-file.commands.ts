import type { OrganizationId, WorkFileId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { requireOpen } from '../dispatch.commands.ts';
import { insertStep, lockDispatch } from '../dispatch.store.ts';
import type { NewWorkFile } from './work-file.schema.ts';
import { answerOpening, workFileSteps, workFileStepWords } from './work-file.steps.ts';
import { closeWorkFileRow, insertItem, insertWorkFile, type LockedWorkFile, lockWorkFile, placeIn } from './work-file.store.ts';
import { workFileRefusals } from './work-file.words.ts';

export { workFileSteps };

const permit = (act: Act, step: string, file: LockedWorkFile) =>
  requireStep(
    stepNamed(workFileSteps, step),
    { state: file.state, facts: file, officeId: file.officeId, asker: act.by.asker },
    workFileStepWords,
  );

/** Opens a work file in the asker's office. Answers its id. */
export const openWorkFile = command('work-files open', async (act, input: NewWorkFile): Promise<{ id: WorkFileId }> => {
  const answer = answerOpening(act.by.asker);
  if (!answer.allowed) throw new Refused(answer.refusals);
  const officeId = act.by.asker!.seats.find(({ role }) => workFileSteps[0]!.by.includes(role))!.officeId as OrganizationId;
  const id = newId<WorkFileId>();
  await insertWorkFile(act, { ...input, id, officeId });
  act.record({ thing: 'work_file', thingId: id, officeId, detail: { code: input.code, title: input.title } });
  return { id };
});

/** Puts a dispatch at the end of a work file. Answers its place. */
export const putIntoWorkFile = command(
  'work-files put',
  async (act, { id, dispatchId }: { id: string; dispatchId: string }): Promise<{ place: number }> => {
    const dispatch = await lockDispatch(act, dispatchId);
    const file = await lockWorkFile(act.tx, id);
    requireOpen(act, 'file', dispatch);
    permit(act, 'put', file);
    if (file.officeId !== dispatch.officeId) throw new Refused([workFileRefusals.otherOffice]);
    const before = await placeIn(act.tx, file.id, dispatch.id);
    if (before !== null) throw new Refused([workFileRefusals.already(file.code, before)]);
    const place = await insertItem(act, file, dispatch.id);
    await insertStep(act, dispatch, 'file', dispatch.state, { paper: file.code });
    act.record({ thing: 'work_file', thingId: file.id, officeId: file.officeId, detail: { put: dispatch.id, place } });
    return { place };
  },
);

/** Closes a work file: the work has ended, retention and the year to the archive run. */
export const closeWorkFile = command('work-files close', async (act, { id }: { id: string }) => {
  const file = await lockWorkFile(act.tx, id);
  permit(act, 'close', file);
  await closeWorkFileRow(act.tx, file.id, act.today);
  act.record({ thing: 'work_file', thingId: file.id, officeId: file.officeId, detail: { closedOn: act.today, papers: file.papers } });
});
