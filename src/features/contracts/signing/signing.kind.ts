import { type ImportFacts, type ImportKind, stepsOfImport } from '../../imports/index.ts';
import { judgeSignings } from './signing.judging.ts';
import { readSignings } from './signing.reader.ts';
import type { ListedSigning, SigningSums } from './signing.schema.ts';
import { signingRefusals as refusals } from './signing.words.ts';

export const SIGNING = 'signing-list';
/** What taking a signing list up is judged by. */
export interface SigningFacts extends ImportFacts {
  readonly contracts: number;
}

/** The life of a signing list: anybody who works on contracts at the Agency hands it in; who signs contracts agrees to it. */
export const contractImportSteps = stepsOfImport<SigningFacts>({
  by: ['officer', 'head-of-division', 'leader'],
  takenBy: ['leader'],
  needs: { something: ({ faults, contracts }) => (faults === 0 && contracts === 0 ? { ...refusals.nothing, basis: null } : null) },
  basis: 'internal',
});

/** Numbers and days of contracts that were signed on paper, judged row by row by signing itself. */
export const signingKind: ImportKind = {
  kind: SIGNING,
  steps: contractImportSteps,
  read: async (at, { year, on }, workbook, tx) => {
    const read = await readSignings(workbook, year!);
    const contracts = await judgeSignings(tx, read, year!, { on, now: at.clock.now() });
    return {
      rows: read.rows,
      findings: read.faults,
      proposals: contracts.map((detail) => ({ verdict: 'sign', sheet: detail.sheet, cell: detail.cell, detail })),
      summary: () => sumsOf(contracts, read.rows - read.filled.length),
    };
  },
};

export const noSums: SigningSums = { waiting: 0, contracts: 0, nationalDong: '0', counterpartDong: '0' };
function sumsOf(contracts: readonly ListedSigning[], waiting: number): SigningSums {
  const sum = (key: 'nationalDong' | 'counterpartDong') => contracts.reduce((all, contract) => all + BigInt(contract[key]), 0n).toString();
  return { waiting, contracts: contracts.length, nationalDong: sum('nationalDong'), counterpartDong: sum('counterpartDong') };
}
