import type { OrganizationId } from '../../../db/generated/rows.ts';
import { command } from '../../platform/command.ts';
import { rowsOfImport, takeWhole } from '../imports/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { areaImportSteps, AREAS } from './area.kind.ts';
import type { AreaSums, ListedArea, NewLocalArea } from './area.schema.ts';
import { keepAreas } from './area.store.ts';

/** A person agrees: every area that is new or other than in the register is entered, or none. */
export const takeAreas = command('areas take-import', (act, { id }: { id: string }): Promise<{ entered: number }> =>
  takeWhole(act, id, {
    kind: AREAS,
    steps: areaImportSteps,
    facts: async ({ faults, summary }) => {
      const { new: added, changed } = (summary as AreaSums | null) ?? { new: 0, changed: 0 };
      return { faults, changes: added + changed };
    },
    make: async ({ officeId }) => {
      const areas = (await rowsOfImport<ListedArea>(act.tx, id)).filter(({ verdict }) => verdict !== 'same');
      await keepAreas(act, officeId, areas);
      return { entered: areas.length };
    },
  }),
);

/** The areas of a story: entered by the system, marked as what they are. */
export const enterAreas = command('areas enter', async (act, { areas }: { areas: readonly NewLocalArea[] }) => {
  const officeId = await agencyOf(act.tx);
  await keepAreas(act, officeId as OrganizationId, areas);
  act.record({ thing: 'local_area', thingId: officeId, officeId, detail: { entered: areas.length } });
});
