import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { ImportPages } from '../../imports/import.schema.ts';
import { importStepWords, openImport } from '../../imports/index.ts';
import { ANNEX, factsOfAnnex, planImportSteps } from './annex.kind.ts';
import type { AnnexSummary, PlanChange, PlanImport } from './import.schema.ts';

const nothing = { nationalDong: '0', counterpartDong: '0' };

/** One annex: every fault by sheet and cell, what it would change beside what the plan gives, and what may be done with it. Throws NotFound. */
export async function openAnnex(tx: Tx, id: string, pages: ImportPages, on: Day, asker: Asker | null): Promise<PlanImport> {
  const { kind: _, officeId, summary: counted, outcome, details, ...found } = await openImport(tx, id, [ANNEX], pages, on);
  const [year, summary] = [found.year!, counted as AnnexSummary | null];
  const facts = await factsOfAnnex(tx, { id, year, faults: found.faultCount, summary });
  return {
    ...found,
    year,
    decisionId: (outcome as { decisionId: string } | null)?.decisionId ?? null,
    kinds: { assign: facts.assigns, adjust: facts.adjusts, same: summary?.same ?? 0 },
    now: summary?.now ?? nothing,
    file: summary?.file ?? nothing,
    changes: details as PlanChange[],
    steps: answerSteps(planImportSteps, { state: found.state, facts, officeId, asker }, importStepWords),
  };
}
