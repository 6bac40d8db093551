import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { AdjustmentAuthority, AdjustmentState } from './adjustment.schema.ts';
import { adjustmentRefusals as refusals, adjustmentStateSentences } from './adjustment.words.ts';

/** What the steps of a request are judged by; what a person hands in is absent while only the button is asked about. */
export interface AdjustmentFacts {
  readonly today: string;
  readonly authority: AdjustmentAuthority;
  /** What stands against its changes, and what of their base has moved; whether who asks drew it up or appraised it. */
  readonly faults: readonly Refusal[];
  readonly moved: Refusal | null;
  readonly ownHand: boolean;
  readonly lastOn?: string;
  readonly paperOn?: string;
  /** Where one of its projects has been stopped or moved since. */
  readonly ended?: Refusal | null;
}
/** Which office takes a step: who drew it up, the department above, the Agency, the Ministry. */
export type AdjustmentEnd = 'unit' | 'department' | 'agency' | 'ministry';
export interface AdjustmentStep extends Step<AdjustmentFacts, AdjustmentState> {
  readonly end: AdjustmentEnd;
}
type Needs = AdjustmentStep['needs'];

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const ARTICLE = 'Điều 11 Thông tư số 36/2013/TT-BCT';
const sound: Needs = { faults: ({ faults }) => together(faults) };
const dated: Needs = {
  day: ({ paperOn, today, lastOn }) =>
    paperOn === undefined
      ? null
      : paperOn > today
        ? because(refusals.inFuture(writtenInFigures(paperOn)))
        : lastOn !== undefined && paperOn < lastOn
          ? because(refusals.beforeLast(writtenInFigures(lastOn)))
          : null,
};
const standing: Needs = { base: ({ moved }) => moved };
const fourEyes: Needs = { fourEyes: ({ ownHand }) => (ownHand ? because(refusals.fourEyes, 'internal') : null) };
const belongs = (own: AdjustmentAuthority): Needs => ({
  authority: ({ authority }) =>
    authority === own
      ? null
      : because(
          authority === 'ministry' ? refusals.ofMinistry : authority === 'agency' ? refusals.ofAgency : refusals.ofCommittee,
          ARTICLE,
        ),
});

/**
 * The life of a request: drawn up by the unit and confirmed by its department (the Agency's own need none), appraised by the
 * Agency, decided or refused by whom its highest change belongs to, each by its own leader and by no other.
 */
export const adjustmentSteps: readonly AdjustmentStep[] = [
  { step: 'request', from: null, to: 'requested', end: 'unit', by: OFFICERS, of: ['own', 'above'], needs: sound, basis: ARTICLE },
  { step: 'request-own', from: null, to: 'confirmed', end: 'unit', by: OFFICERS, needs: sound, basis: 'internal' },
  { step: 'redraw', from: 'returned', to: 'requested', end: 'unit', by: OFFICERS, of: ['own', 'above'], needs: sound, basis: 'internal' },
  { step: 'redraw-own', from: 'returned', to: 'confirmed', end: 'unit', by: OFFICERS, needs: sound, basis: 'internal' },
  {
    step: 'confirm',
    from: 'requested',
    to: 'confirmed',
    end: 'department',
    by: OFFICERS,
    needs: { ...dated, project: ({ ended }) => ended ?? null },
    basis: ARTICLE,
  },
  { step: 'return-unconfirmed', from: 'requested', to: 'returned', end: 'department', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'return', from: ['confirmed', 'appraised'], to: 'returned', end: 'agency', by: OFFICERS, needs: {}, basis: 'internal' },
  {
    step: 'return-ministry',
    from: 'appraised',
    to: 'returned',
    end: 'ministry',
    by: ['leader'],
    needs: belongs('ministry'),
    basis: 'internal',
  },
  {
    step: 'rebase',
    from: ['confirmed', 'appraised'],
    to: 'confirmed',
    end: 'agency',
    by: OFFICERS,
    needs: { moved: ({ moved }) => (moved === null ? because(refusals.baseStands) : null), ...sound },
    basis: 'internal',
  },
  { step: 'appraise', from: 'confirmed', to: 'appraised', end: 'agency', by: OFFICERS, needs: { ...standing, ...sound }, basis: ARTICLE },
  {
    step: 'decide',
    from: 'appraised',
    to: 'decided',
    end: 'agency',
    by: ['leader'],
    needs: { ...belongs('agency'), ...fourEyes, ...dated, ...standing, ...sound },
    basis: ARTICLE,
  },
  {
    step: 'decide-ministry',
    from: 'appraised',
    to: 'decided',
    end: 'ministry',
    by: ['leader'],
    needs: { ...belongs('ministry'), ...fourEyes, ...dated, ...standing, ...sound },
    basis: ARTICLE,
  },
  { step: 'refuse', from: ['confirmed', 'appraised'], to: 'refused', end: 'agency', by: ['leader'], needs: {}, basis: 'internal' },
  {
    step: 'refuse-ministry',
    from: 'appraised',
    to: 'refused',
    end: 'ministry',
    by: ['leader'],
    needs: belongs('ministry'),
    basis: ARTICLE,
  },
  {
    step: 'withdraw',
    from: ['requested', 'confirmed', 'returned'],
    to: 'withdrawn',
    end: 'unit',
    by: OFFICERS,
    needs: {},
    basis: 'internal',
  },
  { step: 'reverse', from: 'decided', to: 'same', end: 'agency', by: OFFICERS, needs: sound, basis: 'internal' },
];
const words: StepWords<AdjustmentState> = { states: adjustmentStateSentences, roles: roleWords };

export interface AdjustmentEnds {
  readonly state: AdjustmentState | null;
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly agencyId: string;
  readonly ministryId: string;
  readonly authority: AdjustmentAuthority;
}
const officeAt = ({ end }: AdjustmentStep, { officeId, departmentId, agencyId, ministryId }: AdjustmentEnds) =>
  end === 'unit' ? officeId : end === 'agency' ? agencyId : end === 'ministry' ? ministryId : (departmentId ?? agencyId);

/** The row by which a request is made or made anew: with a department above it, or without. */
export const drawingStep = (step: 'request' | 'redraw', departmentId: string | null) =>
  departmentId === null ? (`${step}-own` as const) : step;
/** The row by which an authority decides; the People's Committee decides outside this programme. */
export const decidingStep = (authority: AdjustmentAuthority) => (authority === 'ministry' ? 'decide-ministry' : 'decide');
/** The row by which an authority refuses: only what is its own to decide. */
export const refusingStep = (authority: AdjustmentAuthority) => (authority === 'ministry' ? 'refuse-ministry' : 'refuse');
/** The row by which a request is given back: by the Agency, until it is submitted to the Ministry. */
export const returningStep = ({ authority, state }: Pick<AdjustmentEnds, 'authority' | 'state'>) =>
  authority !== 'ministry' || state === 'requested' || state === 'confirmed' ? 'return' : 'return-ministry';
const RETURNS: readonly string[] = ['return', 'return-ministry'];
/** Only the rows that this request may ever go by. */
const belongsTo = ({ step, end }: AdjustmentStep, { departmentId, authority, state }: AdjustmentEnds) =>
  step !== (departmentId === null ? 'redraw' : 'redraw-own') &&
  (end !== 'department' || departmentId !== null) &&
  (!step.startsWith('decide') || step === decidingStep(authority)) &&
  (!step.startsWith('refuse') || step === refusingStep(authority)) &&
  (!RETURNS.includes(step) || step === returningStep({ authority, state }));

export const answerAdjustmentSteps = (ends: AdjustmentEnds, facts: AdjustmentFacts, asker: Asker | null): StepAnswer[] =>
  adjustmentSteps
    .filter((row) => belongsTo(row, ends))
    .flatMap((row) => answerSteps([row], { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words));
/** Throws Refused with every reason where a step is closed. Answers its row. */
export function requireAdjustmentStep(step: string, ends: AdjustmentEnds, facts: AdjustmentFacts, asker: Asker | null): AdjustmentStep {
  const row = stepNamed(adjustmentSteps, step) as AdjustmentStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words);
  return row;
}
/** Whether a person may draw one up at all, and one over many projects. */
export const answerRequest = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(adjustmentSteps, 'request'), asker, roleWords);
/** Whether a person may draw one up over many, for the Agency. */
export const answerExtension = (agencyId: string, asker: Asker | null): StepAnswer => ({
  ...answerRequestOf(agencyId, null, asker)[0]!,
  step: 'request-own',
});
/** Whether a person may draw one up for a unit. */
export const answerRequestOf = (officeId: string, departmentId: string | null, asker: Asker | null): StepAnswer[] => {
  const row = stepNamed(adjustmentSteps, drawingStep('request', departmentId)) as AdjustmentStep;
  return answerSteps(
    [{ ...row, step: 'request', from: 'requested' as const }],
    { state: 'requested', facts: { today: '', authority: 'agency', faults: [], moved: null, ownHand: false }, officeId, asker },
    words,
  );
};
