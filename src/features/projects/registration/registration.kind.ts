import { ask } from '../../../platform/ask.ts';
import { type ImportFacts, type ImportKind, stepsOfImport } from '../../imports/index.ts';
import { judgeList } from './registration.judging.ts';
import { readList } from './registration.reader.ts';
import type { ListedProject, ListSums } from './registration.schema.ts';
import { registrationRefusals as refusals } from './registration.words.ts';

export const REGISTRATION = 'registration-list';
/** What taking a registration list up is judged by. */
export interface ListFacts extends ImportFacts {
  readonly projects: number;
}

/** The life of a registration list: handed in and taken up by the office that registers. */
export const projectImportSteps = stepsOfImport<ListFacts>({
  by: ['officer', 'head-of-division', 'leader'],
  needs: { something: ({ faults, projects }) => (faults === 0 && projects === 0 ? { ...refusals.nothing, basis: null } : null) },
  basis: 'Điều 6 Thông tư số 36/2013/TT-BCT',
});

/** A list of projects to register, judged row by row by the rules of the form, as the person who handed it in. */
export const registrationKind: ImportKind = {
  kind: REGISTRATION,
  steps: projectImportSteps,
  read: async (at, { officeId, year, on, asker }, workbook) => {
    const { rows, listed, faults, tell } = await readList(workbook, year!);
    const projects = await ask(at, (tx) => judgeList(tx, listed, { officeId, year: year!, on, asker }, tell));
    return {
      rows,
      findings: faults,
      proposals: projects.map((detail) => ({ verdict: 'register', sheet: detail.sheet, cell: detail.cell, detail })),
      summary: () => sumsOf(projects),
    };
  },
};

export const noSums: ListSums = { projects: 0, late: 0, warned: 0, costDong: '0', nationalDong: '0', counterpartDong: '0' };
function sumsOf(projects: readonly ListedProject[]): ListSums {
  const sum = (key: 'costDong' | 'nationalDong' | 'counterpartDong') =>
    projects.reduce((all, project) => all + BigInt(project[key]), 0n).toString();
  return {
    projects: projects.length,
    late: projects.filter(({ late }) => late).length,
    warned: projects.filter(({ warnings }) => warnings > 0).length,
    costDong: sum('costDong'),
    nationalDong: sum('nationalDong'),
    counterpartDong: sum('counterpartDong'),
  };
}
