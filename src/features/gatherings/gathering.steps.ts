import type { Asker } from '../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { roleWords } from '../organizations/person.words.ts';
import { authorityOf } from './gathering.rules.ts';
import type { GatheringAuthority, GatheringSource, GatheringState } from './gathering.schema.ts';
import { gatheringRefusals as refusals, gatheringStateSentences } from './gathering.words.ts';

/** What the steps of a gathering are judged by; faults of what a person hands in are empty while only the button is asked about. */
export interface GatheringFacts {
  readonly source: GatheringSource;
  readonly cancelled: boolean;
  readonly records: readonly Refusal[];
  readonly faults: readonly Refusal[];
}
export interface GatheringStep extends Step<GatheringFacts, GatheringState> {
  readonly end: 'unit' | 'agency' | 'department' | 'host';
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const allTold = ({ faults }: GatheringFacts) => together(faults);
const stillOn = ({ cancelled }: GatheringFacts) => (cancelled ? because(refusals.cancelled) : null);
const OPEN = ['planned', 'reviewed', 'decided'] as const;

/**
 * The life of a gathering. Who organises reviews; whose money it is decides (the Agency records the Ministry's paper of national
 * money, the department the People's Committee's of local); the department of the place records its word on epidemics.
 */
export const gatheringSteps: readonly GatheringStep[] = [
  {
    step: 'plan',
    from: null,
    to: 'planned',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { faults: allTold },
    basis: 'internal',
  },
  {
    step: 'review',
    from: OPEN,
    to: 'reviewed',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { stillOn, faults: allTold },
    basis: 'internal',
  },
  {
    step: 'decide',
    from: ['planned', 'reviewed'],
    to: 'decided',
    end: 'agency',
    by: OFFICERS,
    needs: { whoseMoney: ({ source }) => (source === 'local' ? because(refusals.ofCommittee) : null), faults: allTold },
    basis: 'internal',
  },
  {
    step: 'decide-locally',
    from: ['planned', 'reviewed'],
    to: 'decided',
    end: 'department',
    by: OFFICERS,
    needs: { whoseMoney: ({ source }) => (source === 'national' ? because(refusals.ofMinistry) : null), faults: allTold },
    basis: 'internal',
  },
  { step: 'consent', from: OPEN, to: 'same', end: 'host', by: OFFICERS, needs: { stillOn, faults: allTold }, basis: 'internal' },
  {
    step: 'hold',
    from: ['planned', 'decided'],
    to: 'held',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { bothRecords: ({ records }) => together(records), faults: allTold },
    basis: 'internal',
  },
];
const words: StepWords<GatheringState> = { states: gatheringStateSentences, roles: roleWords };

/** A gathering as its steps ask for it; a unit of no department has its local steps nowhere. */
export interface Ends {
  readonly state: GatheringState | null;
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly hostId: string;
  readonly agencyId: string;
  readonly names?: Readonly<Record<GatheringStep['end'], string | null>>;
}
const officeAt = ({ end }: GatheringStep, { officeId, departmentId, hostId, agencyId }: Ends) =>
  end === 'unit' ? officeId : end === 'host' ? hostId : end === 'agency' ? agencyId : (departmentId ?? agencyId);

/** Another office's step says whose it is, where its name is known. */
const named = (refusal: Refusal, { end }: GatheringStep, { names }: Ends): Refusal => {
  const name = names?.[end] ?? null;
  return refusal.code === 'asker-office' && name !== null ? because(refusals.ofOffice(name)) : refusal;
};

/** The step by which an authority decides. */
export const decidingStep = (authority: GatheringAuthority) => (authority === 'ministry' ? 'decide' : 'decide-locally');
export const answerGatheringSteps = (ends: Ends, facts: GatheringFacts, asker: Asker | null) =>
  gatheringSteps
    .filter(({ step }) => !step.startsWith('decide') || step === decidingStep(authorityOf(facts.source)))
    .flatMap((row) =>
      answerSteps([row], { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words).map((answer) => ({
        ...answer,
        refusals: answer.refusals.map((refusal) => named(refusal, row, ends)),
      })),
    );
/** Whether a person may enter any at all. */
export const answerPlan = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(gatheringSteps, 'plan'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export function requireGatheringStep(step: string, ends: Ends, facts: GatheringFacts, asker: Asker | null): void {
  const row = stepNamed(gatheringSteps, step) as GatheringStep;
  const found = refusalsOf(row, { state: ends.state, facts, officeId: officeAt(row, ends), asker }, words);
  if (found.length > 0) throw new Refused(found.map((refusal) => named(refusal, row, ends)));
}
