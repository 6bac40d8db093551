import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { ImportPages } from '../../imports/import.schema.ts';
import { importStepWords, openImport } from '../../imports/index.ts';
import { noSums, projectImportSteps, REGISTRATION } from './registration.kind.ts';
import type { ListedProject, ListSums, ProjectImport } from './registration.schema.ts';

/** One registration list: faults and warnings by cell, the projects it would register, and what may be done with it. Throws NotFound. */
export async function openRegistration(tx: Tx, id: string, pages: ImportPages, on: Day, asker: Asker | null): Promise<ProjectImport> {
  const { kind: _, officeId, summary, outcome, details, ...found } = await openImport(tx, id, [REGISTRATION], pages, on);
  const sums = (summary as ListSums | null) ?? noSums;
  return {
    ...found,
    year: found.year!,
    registered: (outcome as { registered: number } | null)?.registered ?? null,
    sums,
    projects: (details as ListedProject[]).map(({ project: __, ...row }) => row),
    steps: answerSteps(
      projectImportSteps,
      { state: found.state, facts: { faults: found.faultCount, projects: sums.projects }, officeId, asker },
      importStepWords,
    ),
  };
}
