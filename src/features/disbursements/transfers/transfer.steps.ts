import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, together } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, type StepWords } from '../../../platform/pure/steps.ts';
import type { ContractState } from '../../contracts/contract.schema.ts';
import { contractStateSentences } from '../../contracts/contract.words.ts';
import { roleWords } from '../../organizations/person.words.ts';

/** The last leg: the unit enters what it passed on to establishments, all that is wrong at once. */
export const transferSteps: readonly Step<{ readonly faults: readonly Refusal[] }, ContractState>[] = [
  {
    step: 'record-transfers',
    from: ['signed', 'liquidated'],
    to: 'same',
    by: ['officer', 'head-of-division', 'leader'],
    of: ['own', 'above'],
    needs: { faults: ({ faults }) => together(faults) },
    basis: 'internal',
  },
];
const words: StepWords<ContractState> = { states: contractStateSentences, roles: roleWords };

interface TransferEnds {
  readonly state: ContractState;
  readonly officeId: string;
}
export const answerTransferSteps = ({ state, officeId }: TransferEnds, asker: Asker | null) =>
  answerSteps(transferSteps, { state, facts: { faults: [] }, officeId, asker }, words);
/** Throws Refused with every reason where nothing can be entered so. */
export const requireTransfers = ({ state, officeId }: TransferEnds, faults: readonly Refusal[], asker: Asker | null) =>
  requireStep(transferSteps[0]!, { state, facts: { faults }, officeId, asker }, words);
