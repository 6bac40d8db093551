import { command } from '../../../platform/command.ts';
import { rowsOfImport, takeWhole } from '../../imports/index.ts';
import { addProjects } from '../project.commands.ts';
import { projectImportSteps, REGISTRATION } from './registration.kind.ts';
import type { ListedProject, ListSums } from './registration.schema.ts';

/** A person agrees: every project of the list is registered, or none; each is judged once more as it stands now. */
export const takeRegistration = command('projects take-import', (act, { id }: { id: string }): Promise<{ registered: number }> =>
  takeWhole(act, id, {
    kind: REGISTRATION,
    steps: projectImportSteps,
    facts: async ({ faults, summary }) => ({ faults, projects: (summary as ListSums | null)?.projects ?? 0 }),
    make: async () => {
      const listed = await rowsOfImport<ListedProject>(act.tx, id);
      await addProjects(
        act,
        listed.map(({ project }) => project),
        act.by.asker?.illustrative ?? false,
      );
      return { registered: listed.length };
    },
  }),
);
