import type { Asker } from '../../../platform/pure/asker.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal, together } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, type StepWords } from '../../../platform/pure/steps.ts';
import type { ContractState } from '../../contracts/contract.schema.ts';
import { contractStateSentences } from '../../contracts/contract.words.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { ProjectState } from '../../projects/project.schema.ts';
import { disbursementRefusals as refusals } from '../disbursement.words.ts';

/** What an acceptance is judged by; what a person hands in is absent while only the button is asked about. */
export interface AcceptanceFacts {
  readonly today: string;
  readonly project: ProjectState;
  readonly signedOn: string | null;
  readonly minutes?: Paper;
  readonly acceptedOn?: string;
  readonly broken: readonly Refusal[];
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** Acceptance at base: the department's, with minutes; the Agency's where no department directs the project. */
export const acceptanceSteps: readonly Step<AcceptanceFacts, ContractState>[] = [
  {
    step: 'accept-work',
    from: 'signed',
    to: 'same',
    by: OFFICERS,
    needs: {
      implementing: ({ project }) =>
        project === 'stopped'
          ? because(refusals.stoppedOnlyRecovery, 'unverified')
          : project === 'implementing'
            ? null
            : because(refusals.notImplementing),
      minutes: ({ minutes, today, signedOn }) =>
        minutes === undefined
          ? null
          : minutes.on > today
            ? because(refusals.inFuture(writtenInFigures(minutes.on)))
            : signedOn !== null && minutes.on < signedOn
              ? because(refusals.beforeSigning(writtenInFigures(signedOn)))
              : null,
      room: ({ broken }) => together(broken),
    },
    basis: 'unverified',
  },
];
const words: StepWords<ContractState> = { states: contractStateSentences, roles: roleWords };

export interface AcceptanceEnds {
  readonly state: ContractState;
  readonly departmentId: string | null;
  readonly agencyId: string;
}
export const answerAcceptanceSteps = ({ state, departmentId, agencyId }: AcceptanceEnds, facts: AcceptanceFacts, asker: Asker | null) =>
  answerSteps(acceptanceSteps, { state, facts, officeId: departmentId ?? agencyId, asker }, words);
/** Throws Refused with every reason where work cannot be accepted. */
export const requireAcceptance = ({ state, departmentId, agencyId }: AcceptanceEnds, facts: AcceptanceFacts, asker: Asker | null) =>
  requireStep(acceptanceSteps[0]!, { state, facts, officeId: departmentId ?? agencyId, asker }, words);
