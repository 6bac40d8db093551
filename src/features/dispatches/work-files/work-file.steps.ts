import type { Asker } from '../../../platform/pure/asker.ts';
import { answerSteps, refusalsOf, type Step, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { WorkFileState } from './work-file.schema.ts';
import { workFileRefusals, workFileStateSentences } from './work-file.words.ts';

export interface WorkFileFacts {
  readonly papers: number;
}
const KEEPERS = ['records-clerk', 'officer', 'head-of-division'] as const;
const FILES = 'Điều 29–30 Nghị định số 30/2020/NĐ-CP';

/** The life of a work file. */
export const workFileSteps: readonly Step<WorkFileFacts, WorkFileState>[] = [
  { step: 'open', from: null, to: 'open', by: KEEPERS, needs: {}, basis: FILES },
  { step: 'put', from: 'open', to: 'same', by: KEEPERS, needs: {}, basis: FILES },
  {
    step: 'close',
    from: 'open',
    to: 'closed',
    by: KEEPERS,
    needs: { papers: ({ papers }) => (papers === 0 ? workFileRefusals.empty : null) },
    basis: FILES,
  },
];
export const workFileStepWords: StepWords<WorkFileState> = { states: workFileStateSentences, roles: roleWords };

export function answerWorkFileSteps(file: { state: WorkFileState; officeId: string; papers: number }, asker: Asker | null) {
  return answerSteps(workFileSteps, { state: file.state, facts: file, officeId: file.officeId, asker }, workFileStepWords);
}

/** Whether a person may open a file in their office. */
export function answerOpening(asker: Asker | null) {
  const row = workFileSteps[0]!;
  const officeId = asker?.seats.find(({ role }) => row.by.includes(role))?.officeId ?? asker?.seats[0]?.officeId ?? '';
  const refusals = refusalsOf(row, { state: null, facts: { papers: 0 }, officeId, asker }, workFileStepWords);
  return { step: 'open', allowed: refusals.length === 0, refusals };
}
