import { type ImportFacts, type ImportKind, stepsOfImport } from '../imports/index.ts';
import { judgeAreas } from './area.judging.ts';
import { readAreas } from './area.reader.ts';
import type { AreaSums, ListedArea } from './area.schema.ts';
import { areaRefusals as refusals } from './area.words.ts';

export const AREAS = 'local-areas';
/** What taking a list of areas up is judged by: how many rows of the register it would make or change. */
export interface AreaFacts extends ImportFacts {
  readonly changes: number;
}

/** The life of a list of districts and communes: the Agency keeps the register. */
export const areaImportSteps = stepsOfImport<AreaFacts>({
  by: ['officer', 'head-of-division', 'leader'],
  needs: { something: ({ faults, changes }) => (faults === 0 && changes === 0 ? { ...refusals.nothing, basis: null } : null) },
  basis: 'unverified',
});

/** The official list of districts and communes, read beside the register. */
export const areaKind: ImportKind = {
  kind: AREAS,
  steps: areaImportSteps,
  read: async (_, __, workbook, tx) => {
    const read = await readAreas(workbook);
    const areas = await judgeAreas(tx, read);
    return {
      rows: read.rows,
      findings: read.faults,
      proposals: areas.map((detail) => ({ verdict: detail.verdict, sheet: detail.sheet, cell: detail.cell, detail })),
      summary: () => sumsOf(areas),
    };
  },
};
export const noSums: AreaSums = { new: 0, changed: 0, same: 0 };
function sumsOf(areas: readonly ListedArea[]): AreaSums {
  const count = (verdict: ListedArea['verdict']) => areas.filter((area) => area.verdict === verdict).length;
  return { new: count('new'), changed: count('changed'), same: count('same') };
}
