import { command } from '../../../platform/command.ts';
import { day } from '../../../platform/pure/dates.ts';
import { agencyOf } from '../../organizations/index.ts';
import { insertForm, publishVersion } from './form.store.ts';
import { newestOf } from './form.views.ts';
import { standardForms } from './standard.data.ts';

/** Brings in the standard forms that the store has not. Done twice it changes nothing; what officers made of a form since stays. */
export const keepForms = command<Record<string, never>, { added: number }>('reports keep-forms', async (act) => {
  const officeId = await agencyOf(act.tx);
  const added: string[] = [];
  for (const { from, ...form } of standardForms) {
    if ((await newestOf(act.tx, form.code)) !== undefined) continue;
    await publishVersion(act, await insertForm(act, officeId, form, 1), day(from));
    added.push(form.code);
  }
  act.record({ thing: 'reportForm', thingId: officeId, officeId, detail: { added } });
  return { added: added.length };
});
