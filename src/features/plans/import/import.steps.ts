import type { Asker } from '../../../platform/pure/asker.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { answerSteps, type Step, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { PlanImportState } from './import.schema.ts';
import { importRefusals as refusals, importStateSentences } from './import.words.ts';

/** What the steps of an import are judged by: its faults, and how many projects it would newly assign, adjust, or find changed since it was read. */
export interface ImportFacts { readonly faults: number; readonly assigns: number; readonly adjusts: number; readonly moved: readonly string[] }

const because = (words: Omit<Refusal, 'basis'>): Refusal => ({ ...words, basis: null });
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** The life of an annex read from a workbook. One paper is one decision: an annex that assigns and adjusts at once is two. */
export const planImportSteps: readonly Step<ImportFacts, PlanImportState>[] = [
  { step: 'upload', from: null, to: 'read', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'take', from: 'read', to: 'taken', by: OFFICERS, needs: {
    faultless: ({ faults }) => (faults > 0 ? because(refusals.faulty(faults)) : null),
    something: ({ faults, assigns, adjusts }) => (faults === 0 && assigns + adjusts === 0 ? because(refusals.nothing) : null),
    oneKind: ({ assigns, adjusts }) => (assigns > 0 && adjusts > 0 ? because(refusals.mixed(assigns, adjusts)) : null),
    fresh: ({ moved }) => (moved.length > 0 ? because(refusals.moved(moved)) : null),
  }, basis: 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT' },
  { step: 'discard', from: 'read', to: 'discarded', by: OFFICERS, needs: {}, basis: 'internal' },
];
export const importStepWords: StepWords<PlanImportState> = { states: importStateSentences, roles: roleWords };

export const noFacts: ImportFacts = { faults: 0, assigns: 0, adjusts: 0, moved: [] };
/** Whether who asks may hand an annex in. */
export function answerUpload(agencyId: string, asker: Asker | null) {
  return answerSteps([{ ...planImportSteps[0]!, from: 'read' as const }], { state: 'read', facts: noFacts, officeId: agencyId, asker }, importStepWords)[0]!;
}
