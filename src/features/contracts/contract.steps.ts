import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because } from '../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import type { ContractState, NewAnnex, NewContract, Signing } from './contract.schema.ts';
import { contractRefusals as refusals, contractStateSentences, dossierWords } from './contract.words.ts';
import type { DossierItem } from './dossier/dossier.schema.ts';

/** What the steps of a contract are judged by; what a person hands in is absent while only the button is asked about. */
export interface ContractFacts {
  readonly today: string;
  readonly project: ProjectState;
  readonly planned: boolean;
  readonly year: number;
  readonly drafted: boolean;
  /** Papers of the dossier that the Agency has not confirmed. */
  readonly missing: readonly DossierItem[];
  readonly bidding: boolean;
  readonly chosen: boolean;
  readonly draftedByAsker: boolean;
  readonly endsOn: string | null;
  readonly openAdvanceDong: bigint;
  readonly reviewedOn?: string | null;
  readonly contract?: NewContract;
  readonly signing?: Signing;
  readonly annex?: NewAnnex;
  readonly paperOn?: string;
}
export type ContractEnd = 'unit' | 'agency';
export interface ContractStep extends Step<ContractFacts, ContractState> {
  readonly end: ContractEnd;
}

const notToCome = (on: string | undefined, today: string) =>
  on !== undefined && on > today ? because(refusals.inFuture(writtenInFigures(on))) : null;
const named = (items: readonly DossierItem[], language: 'vi' | 'en') =>
  items.map((item) => dossierWords.item[item][language].toLowerCase()).join('; ');
const complete = ({ missing }: ContractFacts) =>
  missing.length === 0
    ? null
    : because(refusals.dossierIncomplete(named(missing, 'vi'), named(missing, 'en')), 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT');

/** Of a project that was stopped, or left this plan, nothing is agreed any more. */
const goesOn = ({ project }: ContractFacts) => (ENDED.has(project) ? because(refusals.projectEnded) : null);
const ENDED: ReadonlySet<ProjectState> = new Set(['stopped', 'moved-to-local', 'moved-to-next-year']);
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const LETTER = 'internal';

/** The life of a contract; each step belongs to the unit or to the Agency. */
export const contractSteps: readonly ContractStep[] = [
  {
    step: 'draft',
    from: null,
    to: 'drafted',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: {
      planned: ({ planned }) => (planned ? null : because(refusals.notPlanned)),
      once: ({ drafted }) => (drafted ? because(refusals.draftedAlready) : null),
      term: ({ contract }) => (contract !== undefined && contract.endsOn < contract.startsOn ? because(refusals.endsBeforeStart) : null),
    },
    basis: LETTER,
  },
  { step: 'complete-review', from: 'drafted', to: 'reviewed', end: 'agency', by: OFFICERS, needs: { complete }, basis: LETTER },
  {
    step: 'sign',
    from: 'reviewed',
    to: 'signed',
    end: 'agency',
    by: ['leader'],
    needs: {
      complete,
      approved: ({ project }) => (project === 'approved' ? null : because(refusals.projectNotApproved)),
      chosen: ({ bidding, chosen }) => (bidding && !chosen ? because(refusals.notChosen, 'unverified') : null),
      fourEyes: ({ draftedByAsker }) => (draftedByAsker ? because(refusals.fourEyes) : null),
      day: ({ signing, today }) => notToCome(signing?.signedOn, today),
      afterReview: ({ signing, reviewedOn }) =>
        signing !== undefined && reviewedOn != null && signing.signedOn < reviewedOn
          ? because(refusals.beforeReview(writtenInFigures(reviewedOn)))
          : null,
    },
    basis: LETTER,
  },
  {
    step: 'annex',
    from: 'signed',
    to: 'same',
    end: 'agency',
    by: ['leader'],
    needs: {
      goesOn,
      day: ({ annex, today }) => notToCome(annex?.signedOn, today),
      something: ({ annex }) =>
        annex !== undefined && annex.nationalDong === '0' && annex.counterpartDong === '0' && annex.endsOn === null
          ? because(refusals.annexEmpty)
          : null,
      withinYear: ({ annex, year }) =>
        annex?.endsOn != null && Number(annex.endsOn.slice(0, 4)) > year
          ? because(refusals.nextYear, 'Điều 11 Thông tư số 36/2013/TT-BCT')
          : null,
    },
    basis: 'khoản 10 Điều 1 Thông tư số 17/2018/TT-BCT',
  },
  {
    step: 'mark-milestone',
    from: 'signed',
    to: 'same',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { goesOn, day: ({ paperOn, today }) => notToCome(paperOn, today) },
    basis: 'internal',
  },
  { step: 'liquidate', from: 'signed', to: 'liquidated', end: 'agency', by: ['system'], needs: {}, basis: 'unverified' },
  {
    step: 'terminate',
    from: ['drafted', 'reviewed', 'signed'],
    to: 'terminated',
    end: 'agency',
    by: ['leader'],
    needs: {
      stopped: ({ project }) => (project === 'stopped' ? null : because(refusals.projectNotStopped)),
      noAdvance: ({ openAdvanceDong }) => (openAdvanceDong > 0n ? because(refusals.advanceOpen(openAdvanceDong)) : null),
      day: ({ paperOn, today }) => notToCome(paperOn, today),
    },
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
  },
  // What a decision on the project changes of its contract is written with it.
  {
    step: 'annex-by-decision',
    from: 'signed',
    to: 'same',
    end: 'agency',
    by: ['system'],
    needs: {},
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
  },
  {
    step: 'end-by-decision',
    from: ['drafted', 'reviewed', 'signed'],
    to: 'terminated',
    end: 'agency',
    by: ['system'],
    needs: { noAdvance: ({ openAdvanceDong }) => (openAdvanceDong > 0n ? because(refusals.advanceOpen(openAdvanceDong)) : null) },
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
  },
];
/** Who records how a contractor is chosen under the Bidding Law. */
export const selectionPermits: readonly Step<null, ContractState>[] = [
  { step: 'record-selection', from: 'drafted', to: 'same', by: OFFICERS, of: ['own', 'above'], needs: {}, basis: 'unverified' },
];
export const answerSelectionStep = (officeId: string, asker: Asker | null) =>
  answerSteps(selectionPermits, { state: 'drafted', facts: null, officeId, asker }, contractStepWords);
export const contractStepWords: StepWords<ContractState> = { states: contractStateSentences, roles: roleWords };

export interface ContractEnds {
  readonly officeId: string;
  readonly agencyId: string;
}
const officeAt = (end: ContractEnd, ends: ContractEnds) => (end === 'unit' ? ends.officeId : ends.agencyId);

/** The steps of a contract for who asks, each asked of the office it belongs to. */
export function answerContractSteps(ends: ContractEnds & { readonly state: ContractState }, facts: ContractFacts, asker: Asker | null) {
  return contractSteps.flatMap((row) =>
    answerSteps([row], { state: ends.state, facts, officeId: officeAt(row.end, ends), asker }, contractStepWords),
  );
}
/** Throws Refused with every reason where a step is closed. Answers its row. */
export function requireContractStep(
  name: string,
  ends: ContractEnds & { readonly state: ContractState | null },
  facts: ContractFacts,
  asker: Asker | null,
): ContractStep {
  const row = stepNamed(contractSteps, name) as ContractStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row.end, ends), asker }, contractStepWords);
  return row;
}
/** Whether a contract may be drawn up, for the button of a project without one. */
export function answerDraftStep(ends: ContractEnds, facts: ContractFacts, asker: Asker | null) {
  const row = stepNamed(contractSteps, 'draft') as ContractStep;
  return answerSteps(
    [{ ...row, from: 'drafted' as const }],
    { state: 'drafted', facts, officeId: officeAt(row.end, ends), asker },
    contractStepWords,
  );
}
