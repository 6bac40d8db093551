import { ask } from '../../../platform/ask.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { because } from '../../../platform/pure/refusals.ts';
import { type ImportFacts, type ImportKind, stepsOfImport } from '../../imports/index.ts';
import { judgeAnnex, movedSince, provinceNames } from './annex.judging.ts';
import { readAnnex } from './annex.reader.ts';
import type { AnnexSummary, PlanChange } from './import.schema.ts';
import { importRefusals as refusals } from './import.words.ts';

export const ANNEX = 'plan-annex';

/** What taking an annex up is judged by: its faults, and how many projects it would newly assign, adjust, or find changed since it was read. */
export interface AnnexFacts extends ImportFacts {
  readonly assigns: number;
  readonly adjusts: number;
  readonly moved: readonly string[];
}

/** The life of an annex read from a workbook. One paper is one decision: an annex that assigns and adjusts at once is two. */
export const planImportSteps = stepsOfImport<AnnexFacts>({
  by: ['officer', 'head-of-division', 'leader'],
  needs: {
    something: ({ faults, assigns, adjusts }) => (faults === 0 && assigns + adjusts === 0 ? because(refusals.nothing) : null),
    oneKind: ({ assigns, adjusts }) => (assigns > 0 && adjusts > 0 ? because(refusals.mixed(assigns, adjusts)) : null),
    fresh: ({ moved }) => (moved.length > 0 ? because(refusals.moved(moved)) : null),
  },
  basis: 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT',
});

/** The annex of a plan: read beside the plan of the day. Twenty thousand rows are the most it takes. */
export const annexKind: ImportKind = {
  kind: ANNEX,
  steps: planImportSteps,
  read: async (at, { year, on }, workbook) => {
    const { places, merged } = await ask(at, (tx) => provinceNames(tx, on));
    const annex = await readAnnex(workbook, year!, places);
    const { changes, faults } = await ask(at, (tx) => judgeAnnex(tx, annex, year!, on, merged));
    return {
      rows: annex.rows,
      findings: [...annex.faults, ...faults],
      proposals: changes.map((detail) => ({ verdict: detail.kind, sheet: detail.sheet, cell: detail.cell, detail })),
      summary: () => summaryOf(changes),
    };
  },
};

const sum = (changes: readonly PlanChange[], side: 'now' | 'file') => ({
  nationalDong: changes.reduce((all, change) => all + BigInt(change[side].nationalDong), 0n).toString(),
  counterpartDong: changes.reduce((all, change) => all + BigInt(change[side].counterpartDong), 0n).toString(),
});
function summaryOf(changes: readonly PlanChange[]): AnnexSummary {
  const count = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { assign: count('assign'), adjust: count('adjust'), same: count('same'), now: sum(changes, 'now'), file: sum(changes, 'file') };
}

/** What taking an annex is judged by: what was counted when it was read, and what the plan gives otherwise since. */
export async function factsOfAnnex(
  tx: Tx,
  {
    id,
    year,
    faults,
    summary,
  }: { readonly id: string; readonly year: number; readonly faults: number; readonly summary: AnnexSummary | null },
): Promise<AnnexFacts> {
  return summary === null
    ? { faults, assigns: 0, adjusts: 0, moved: [] }
    : { faults, assigns: summary.assign, adjusts: summary.adjust, moved: await movedSince(tx, id, year) };
}
