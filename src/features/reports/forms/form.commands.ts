import { type Act, command } from '../../../platform/command.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import { agencyOf } from '../../organizations/index.ts';
import { faultsOfForm } from './form.rules.ts';
import type { FormEdit, NewForm } from './form.schema.ts';
import { requireFormStep } from './form.steps.ts';
import { insertForm, type LockedForm, lockForm, publishVersion, rewriteForm } from './form.store.ts';
import { fieldsOf, lastFrom, newestOf } from './form.views.ts';
import { formRefusals as refusals } from './form.words.ts';

const told = (act: Act, { id, officeId, code, version }: LockedForm, detail: object = {}) =>
  act.record({ thing: 'reportForm', thingId: id, officeId, detail: { code, version, ...detail } });

/** Draws up a new form, or the next version of one; there is one draft of a form at a time. Answers its id. */
export const draftForm = command('reports draft-form', async (act, form: NewForm): Promise<{ id: string }> => {
  const [officeId, newest] = [await agencyOf(act.tx), await newestOf(act.tx, form.code)];
  const faults = [
    ...(newest?.state === 'draft' ? [because(refusals.draftThere(form.code, newest.version))] : []),
    ...faultsOfForm(form.fields),
  ];
  requireFormStep('draft', { state: null, officeId, faults }, act.by.asker);
  const drawn = await insertForm(act, officeId, form, (newest?.version ?? 0) + 1);
  told(act, drawn, { fields: form.fields.length });
  return { id: drawn.id };
});

/** Sets the rows of a draft anew. */
export const editForm = command('reports edit-form', async (act, { id, form }: { id: string; form: FormEdit }) => {
  const locked = await lockForm(act.tx, id);
  requireFormStep('edit', { ...locked, faults: faultsOfForm(form.fields) }, act.by.asker);
  await rewriteForm(act, locked, form);
  told(act, locked, { fields: form.fields.length });
});

/** Publishes a draft: it is filled from the day on and never changes. No day that has passed: what was owed then was owed in the form of then. */
export const publishForm = command('reports publish-form', async (act, { id, from }: { id: string; from: string }) => {
  const locked = await lockForm(act.tx, id);
  const last = await lastFrom(act.tx, locked.code);
  const faults = [
    ...faultsOfForm(await fieldsOf(act.tx, id)),
    ...(from < act.today ? [because(refusals.dayPassed(writtenInFigures(act.today)))] : []),
    ...(last !== null && from <= last ? [because(refusals.notLaterThan(writtenInFigures(last)))] : []),
  ];
  requireFormStep('publish', { ...locked, faults }, act.by.asker);
  await publishVersion(act, locked, from as Day);
  told(act, locked, { from });
});
