import { command } from '../../../platform/command.ts';
import { rowsOfImport, takeWhole } from '../../imports/index.ts';
import { confirmAll } from '../disbursement.commands.ts';
import { TREASURY, treasuryImportSteps } from './treasury.kind.ts';
import type { MatchedConfirmation, TreasurySums } from './treasury.schema.ts';

/** A person agrees: every request the file names is confirmed by its paper, or none. */
export const takeTreasury = command('disbursements take-treasury', (act, { id }: { id: string }): Promise<{ confirmed: number }> =>
  takeWhole(act, id, {
    kind: TREASURY,
    steps: treasuryImportSteps,
    facts: async ({ faults, summary }) => ({ faults, confirmations: (summary as TreasurySums | null)?.confirmations ?? 0 }),
    make: async () => {
      const confirmations = await rowsOfImport<MatchedConfirmation>(act.tx, id);
      await confirmAll(
        act,
        confirmations.map(({ id: request, paper }) => ({ id: request, paper })),
      );
      return { confirmed: confirmations.length };
    },
  }),
);
