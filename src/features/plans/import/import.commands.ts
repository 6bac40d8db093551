import { ask } from '../../../platform/ask.ts';
import { command } from '../../../platform/command.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { type KeptWorkbook, receiveImport, rowsOfImport, takeWhole } from '../../imports/index.ts';
import { agencyOf } from '../../organizations/index.ts';
import { makeDecision } from '../plan.commands.ts';
import { ANNEX, factsOfAnnex, planImportSteps } from './annex.kind.ts';
import type { AnnexSummary, PlanChange, TakeImport } from './import.schema.ts';

/** Hands a kept annex in for the plan of a year; a job reads it. */
export async function importAnnex(
  at: Workplace,
  year: number,
  file: KeptWorkbook,
  options: { key?: string } = {},
): Promise<{ id: string }> {
  return receiveImport(at, { kind: ANNEX, officeId: await ask(at, agencyOf), year, file }, options);
}

/** A person agrees: the whole annex becomes one drafted decision, or nothing. */
export const takeImport = command(
  'plans take-import',
  (act, { id, draft }: { id: string; draft: TakeImport }): Promise<{ decisionId: string }> =>
    takeWhole(act, id, {
      kind: ANNEX,
      steps: planImportSteps,
      facts: (found) =>
        factsOfAnnex(act.tx, { id: found.id, year: found.year!, faults: found.faults, summary: found.summary as AnnexSummary | null }),
      make: async (found, facts) => {
        const kind = facts.assigns > 0 ? ('assign' as const) : ('adjust' as const);
        const changes = await rowsOfImport<PlanChange>(act.tx, found.id, kind);
        return {
          decisionId: await makeDecision(act, {
            year: found.year!,
            kind,
            ...draft,
            allocations: changes.map(({ projectId, difference, remark }) => ({ projectId, ...difference, remark })),
          }),
        };
      },
    }),
);
