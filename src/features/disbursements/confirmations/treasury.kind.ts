import { ask } from '../../../platform/ask.ts';
import { type ImportFacts, type ImportKind, stepsOfImport } from '../../imports/index.ts';
import { readConfirmations } from './confirmation.reader.ts';
import { treasuryRefusals as refusals } from './confirmation.words.ts';
import type { MatchedConfirmation, TreasurySums } from './treasury.schema.ts';

export const TREASURY = 'treasury';
/** What taking the Treasury's file up is judged by. */
export interface TreasuryFacts extends ImportFacts {
  readonly confirmations: number;
}

/** The life of a file of the Treasury's papers: the Agency's finance officer hands it in and confirms. */
export const treasuryImportSteps = stepsOfImport<TreasuryFacts>({
  by: ['finance-officer'],
  needs: { something: ({ faults, confirmations }) => (faults === 0 && confirmations === 0 ? { ...refusals.nothing, basis: null } : null) },
  basis: 'unverified',
});

/** The Treasury's papers, read against the requests that wait for them. */
export const treasuryKind: ImportKind = {
  kind: TREASURY,
  steps: treasuryImportSteps,
  read: async (at, { on }, workbook) => {
    const { rows, waiting, faults, confirmations } = await ask(at, (tx) => readConfirmations(tx, workbook, on));
    const sums: TreasurySums = {
      waiting,
      confirmations: confirmations.length,
      dong: confirmations.reduce((all, { amountDong }) => all + BigInt(amountDong), 0n).toString(),
    };
    return {
      rows,
      findings: faults,
      proposals: confirmations.map((detail: MatchedConfirmation) => ({
        verdict: 'confirm',
        sheet: detail.sheet,
        cell: detail.cell,
        detail,
      })),
      summary: () => sums,
    };
  },
};
export const noSums: TreasurySums = { waiting: 0, confirmations: 0, dong: '0' };
