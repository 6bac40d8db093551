import { command } from '../../../platform/command.ts';
import { rowsOfImport, takeWhole } from '../../imports/index.ts';
import { signAll } from '../contract.commands.ts';
import { contractImportSteps, SIGNING } from './signing.kind.ts';
import type { ListedSigning, SigningSums } from './signing.schema.ts';

/** A person agrees: every contract of the list is signed, or none; each is judged once more as it stands now. */
export const takeSignings = command('contracts take-import', (act, { id }: { id: string }): Promise<{ signed: number }> =>
  takeWhole(act, id, {
    kind: SIGNING,
    steps: contractImportSteps,
    facts: async ({ faults, summary }) => ({ faults, contracts: (summary as SigningSums | null)?.contracts ?? 0 }),
    make: async () => {
      const listed = await rowsOfImport<ListedSigning>(act.tx, id);
      await signAll(act, listed);
      return { signed: listed.length };
    },
  }),
);
