import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { ImportPages } from '../../imports/import.schema.ts';
import { importStepWords, openImport } from '../../imports/index.ts';
import { noSums, TREASURY, treasuryImportSteps } from './treasury.kind.ts';
import type { MatchedConfirmation, TreasuryImport, TreasurySums } from './treasury.schema.ts';

/** One file of the Treasury's: faults by cell, the requests it would confirm. Throws NotFound. */
export async function openTreasury(tx: Tx, id: string, pages: ImportPages, on: Day, asker: Asker | null): Promise<TreasuryImport> {
  const { kind: _, year: __, officeId, summary, outcome, details, ...found } = await openImport(tx, id, [TREASURY], pages, on);
  const sums = (summary as TreasurySums | null) ?? noSums;
  return {
    ...found,
    confirmed: (outcome as { confirmed: number } | null)?.confirmed ?? null,
    sums,
    confirmations: details as MatchedConfirmation[],
    steps: answerSteps(
      treasuryImportSteps,
      { state: found.state, facts: { faults: found.faultCount, confirmations: sums.confirmations }, officeId, asker },
      importStepWords,
    ),
  };
}
