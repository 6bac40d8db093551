import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import { because, together, type Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, refusalsOf, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import type { ContractState } from '../contracts/contract.schema.ts';
import { contractStateSentences } from '../contracts/contract.words.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import { needsSecond } from './disbursement.rules.ts';
import type { DisbursementKind, DisbursementState } from './disbursement.schema.ts';
import { disbursementRefusals as refusals, disbursementStateSentences, disbursementWords } from './disbursement.words.ts';
import type { AdvanceShare, DisbursementPaper } from './shares/share.schema.ts';

/** What a request is judged by; what a person hands in is absent while only the button is asked about. */
export interface DisbursementFacts {
  readonly today: string;
  readonly contract: ContractState;
  readonly signedOn: string | null;
  readonly project: ProjectState;
  readonly share: AdvanceShare | null;
  /** Other requests of the contract that are neither confirmed nor given up, and whether one of them settles it. */
  readonly othersOpen: number;
  readonly settlementOpen: boolean;
  /** What the ledger says against the amount, counting what others ask; nothing where it fits. */
  readonly broken: readonly Refusal[];
  readonly papers?: readonly DisbursementPaper[];
  readonly paper?: Paper;
  /** Of a request that was made: its amount, the threshold of its day, its day of approval, and who had a hand in it. */
  readonly made?: {
    readonly amount: bigint;
    readonly threshold: bigint | null;
    readonly approvedOn: string | null;
    readonly requestedBy: string | null;
    readonly checkedBy: string | null;
    readonly approvedBy: string | null;
    readonly secondedBy: string | null;
    readonly asker: string | null;
  };
  readonly treasury?: Paper;
}
/** Which office takes a step: the implementing unit, or the Agency. */
export type DisbursementEnd = 'unit' | 'agency';
export interface DisbursementStep extends Step<DisbursementFacts, DisbursementState> {
  readonly end: DisbursementEnd;
}
type Needs = DisbursementStep['needs'];

const ADVANCES = 'Điều 1 Thông tư số 17/2018/TT-BCT';

const signed: Needs = {
  signed: ({ contract }) => (contract === 'signed' ? null : because({ code: `contract-${contract}`, ...contractStateSentences[contract] })),
  day: ({ paper, today, signedOn }) =>
    paper === undefined
      ? null
      : paper.on > today
        ? because(refusals.inFuture(writtenInFigures(paper.on)))
        : signedOn !== null && paper.on < signedOn
          ? because(refusals.beforeSigning(writtenInFigures(signedOn)))
          : null,
};
const running: Needs = { running: ({ project }) => (project === 'stopped' ? because(refusals.stoppedOnlyRecovery, 'unverified') : null) };
const unsettled: Needs = { unsettled: ({ settlementOpen }) => (settlementOpen ? because(refusals.settlementOpen) : null) };
/** The ledger's own sentences, several as one. */
const room: Needs = { room: ({ contract, broken }) => (contract === 'signed' ? together(broken) : null) };
const papers = ({ papers: handedIn, share }: DisbursementFacts): Refusal | null => {
  const missing = handedIn === undefined ? [] : (share?.papers ?? []).filter((paper) => !handedIn.includes(paper));
  const named = (language: 'vi' | 'en') => missing.map((paper) => disbursementWords.paper[paper][language].toLowerCase()).join('; ');
  return missing.length === 0
    ? null
    : because(refusals.papersMissing(named('vi'), named('en')), share!.mark === 'confirmed' ? share!.basis : 'unverified');
};

/** What each kind of request needs, at every step until it is confirmed. */
const sound: Readonly<Record<DisbursementKind, Needs>> = {
  advance: {
    ...signed,
    ...running,
    ...unsettled,
    share: ({ share }) => (share === null ? because(refusals.noShare, ADVANCES) : null),
    papers,
    ...room,
  },
  clearance: { ...signed, ...running, ...unsettled, ...room },
  payment: { ...signed, ...running, ...unsettled, ...room },
  recovery: { ...signed, ...unsettled, ...room },
  settlement: {
    ...signed,
    ...running,
    accepted: ({ project }) => (project === 'accepted' || project === 'stopped' ? null : because(refusals.notAccepted, 'unverified')),
    alone: ({ othersOpen }) => (othersOpen > 0 ? because(refusals.requestsOpen(othersOpen)) : null),
    ...room,
  },
};

const same = (a: string | null, b: string | null) => a !== null && a === b;
const notAsker: Needs = {
  notRequester: ({ made }) => (made !== undefined && same(made.requestedBy, made.asker) ? because(refusals.ownRequest, 'internal') : null),
};
const notChecker: Needs = {
  notChecker: ({ made }) => (made !== undefined && same(made.checkedBy, made.asker) ? because(refusals.ownCheck, 'internal') : null),
};
const third: Needs = {
  above: ({ made }) => (made !== undefined && !needsSecond(made.amount, made.threshold) ? because(refusals.noSecondNeeded) : null),
  once: ({ made }) => (made !== undefined && made.secondedBy !== null ? because(refusals.secondedAlready) : null),
  notApprover: ({ made }) => (made !== undefined && same(made.approvedBy, made.asker) ? because(refusals.ownApproval, 'internal') : null),
};
const confirmed: Needs = {
  seconded: ({ made }) =>
    made !== undefined && needsSecond(made.amount, made.threshold) && made.secondedBy === null
      ? because(refusals.needsSecond(writtenDong(made.threshold!)), 'internal')
      : null,
  treasury: ({ treasury, today, made }) =>
    treasury === undefined
      ? null
      : treasury.on > today
        ? because(refusals.inFuture(writtenInFigures(treasury.on)))
        : made?.approvedOn != null && treasury.on < made.approvedOn
          ? because(refusals.beforeApproval(writtenInFigures(made.approvedOn)))
          : null,
};

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const asks = { from: null, to: 'requested', end: 'unit', by: OFFICERS, of: ['own', 'above'] } as const;

/** The life of a request for money; each step belongs to the unit or to the Agency. What a kind needs is asked again at every approval. */
export const disbursementSteps: readonly DisbursementStep[] = [
  { step: 'request-advance', ...asks, needs: sound.advance, basis: ADVANCES },
  { step: 'request-clearance', ...asks, needs: sound.clearance, basis: 'unverified' },
  { step: 'request-payment', ...asks, needs: sound.payment, basis: 'unverified' },
  { step: 'request-recovery', ...asks, needs: sound.recovery, basis: 'unverified' },
  { step: 'request-settlement', ...asks, needs: sound.settlement, basis: 'unverified' },
  { step: 'check', from: 'requested', to: 'checked', end: 'agency', by: ['finance-officer'], needs: notAsker, basis: 'internal' },
  {
    step: 'approve',
    from: 'checked',
    to: 'approved',
    end: 'agency',
    by: ['leader'],
    needs: { ...notAsker, ...notChecker },
    basis: 'internal',
  },
  {
    step: 'second',
    from: 'approved',
    to: 'same',
    end: 'agency',
    by: ['leader'],
    of: ['national'],
    needs: { ...third, ...notAsker, ...notChecker },
    basis: 'internal',
  },
  { step: 'confirm', from: 'approved', to: 'confirmed', end: 'agency', by: ['finance-officer'], needs: confirmed, basis: 'unverified' },
  {
    step: 'return',
    from: ['requested', 'checked', 'approved'],
    to: 'returned',
    end: 'agency',
    by: ['finance-officer', 'leader'],
    needs: {},
    basis: 'internal',
  },
  {
    step: 'cancel',
    from: ['requested', 'checked'],
    to: 'cancelled',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: {},
    basis: 'internal',
  },
];
export const disbursementStepWords: StepWords<DisbursementState> = { states: disbursementStateSentences, roles: roleWords };
const KEEPS_SOUND: readonly string[] = ['check', 'approve', 'second'];
export const requestStepOf = (kind: DisbursementKind) => `request-${kind}` as const;

export interface DisbursementEnds {
  readonly officeId: string;
  readonly agencyId: string;
}
const officeAt = (end: DisbursementEnd, ends: DisbursementEnds) => (end === 'unit' ? ends.officeId : ends.agencyId);
/** A row with what its kind of request needs besides. */
const rowFor = (name: string, kind: DisbursementKind): DisbursementStep => {
  const row = stepNamed(disbursementSteps, name) as DisbursementStep;
  return KEEPS_SOUND.includes(name) ? { ...row, needs: { ...row.needs, ...sound[kind] } } : row;
};

/** The steps of a request for who asks, each asked of the office it belongs to. */
export function answerDisbursementSteps(
  kind: DisbursementKind,
  state: DisbursementState,
  ends: DisbursementEnds,
  facts: DisbursementFacts,
  asker: Asker | null,
) {
  return disbursementSteps
    .filter(({ from }) => from !== null)
    .flatMap(({ step, end }) =>
      answerSteps([rowFor(step, kind)], { state, facts, officeId: officeAt(end, ends), asker }, disbursementStepWords),
    );
}
/** Whether a request of a kind may be made: the button of a contract. */
export function answerRequestStep(kind: DisbursementKind, ends: DisbursementEnds, facts: DisbursementFacts, asker: Asker | null) {
  const row = { ...stepNamed(disbursementSteps, requestStepOf(kind)), from: 'requested' as const };
  return answerSteps([row], { state: 'requested', facts, officeId: ends.officeId, asker }, disbursementStepWords);
}
/** Why a request could not be made, whoever asks; empty where it could. */
export function refusalsOfRequest(kind: DisbursementKind, ends: DisbursementEnds, facts: DisbursementFacts): Refusal[] {
  return refusalsOf(
    stepNamed(disbursementSteps, requestStepOf(kind)),
    { state: null, facts, officeId: ends.officeId, asker: null },
    disbursementStepWords,
  );
}
/** Throws Refused with every reason where a step is closed. Answers its row. */
export function requireDisbursementStep(
  name: string,
  kind: DisbursementKind,
  state: DisbursementState | null,
  ends: DisbursementEnds,
  facts: DisbursementFacts,
  asker: Asker | null,
): DisbursementStep {
  const row = rowFor(name, kind);
  requireStep(row, { state, facts, officeId: officeAt(row.end, ends), asker }, disbursementStepWords);
  return row;
}
