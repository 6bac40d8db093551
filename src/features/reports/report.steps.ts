import type { Asker } from '../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer, together } from '../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { ReportState } from './report.schema.ts';
import { reportRefusals as refusals, reportStateSentences } from './report.words.ts';

/** What the steps of a report are judged by; faults of what is handed in are empty while only the button is asked about. */
export interface ReportFacts {
  readonly own: boolean;
  readonly faults: readonly Refusal[];
}
export interface ReportStep extends Step<ReportFacts, ReportState> {
  readonly end: 'unit' | 'department';
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const ANY = ['due', 'submitted', 'returned', 'confirmed'] as const;
const allTold = ({ faults }: ReportFacts) => together(faults);

/**
 * The life of a report: the calendar opens it, a unit (or its department for it) fills and hands in, another person of the
 * department confirms or returns. Handed in anew after it was confirmed, the figures confirmed before count until the new ones are.
 */
export const reportSteps: readonly ReportStep[] = [
  { step: 'open', from: null, to: 'due', end: 'unit', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'save', from: ANY, to: 'same', end: 'unit', by: OFFICERS, needs: { nobodyElse: allTold }, basis: 'internal' },
  { step: 'submit', from: ANY, to: 'submitted', end: 'unit', by: OFFICERS, needs: { wholeAndTrue: allTold }, basis: 'unverified' },
  { step: 'note-call', from: ANY, to: 'same', end: 'unit', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  { step: 'return', from: 'submitted', to: 'returned', end: 'department', by: OFFICERS, needs: { faults: allTold }, basis: 'internal' },
  {
    step: 'confirm',
    from: 'submitted',
    to: 'confirmed',
    end: 'department',
    by: OFFICERS,
    needs: { fourEyes: ({ own }) => (own ? because(refusals.ownReport) : null), faults: allTold },
    basis: 'unverified',
  },
];
const words: StepWords<ReportState> = { states: reportStateSentences, roles: roleWords };

/** A report as its steps ask for it. */
export interface Ends {
  readonly state: ReportState;
  readonly officeId: string;
  readonly departmentId: string;
}
type Offices = Pick<Ends, 'officeId' | 'departmentId'>;
/** Whether a person sits in one of the offices, or in one that took it over. */
export const sitsIn = (asker: Asker, offices: readonly string[]) =>
  asker.seats.some(({ own }) => offices.some((office) => own.includes(office)));
/** Who may see what is only typed: the unit and its department; above them is seen what was handed in. */
export const seesTyped = ({ officeId, departmentId }: Offices, asker: Asker | null) =>
  asker === null || sitsIn(asker, [officeId, departmentId]);
/** What a unit does, its department may do for it, and nobody above. */
const officeAt = ({ end }: ReportStep, { officeId, departmentId }: Offices, asker: Asker | null) =>
  end === 'department' || (asker !== null && sitsIn(asker, [departmentId])) ? departmentId : officeId;
export const answerReportSteps = (ends: Ends, own: boolean, asker: Asker | null): StepAnswer[] =>
  reportSteps.flatMap((row) =>
    answerSteps([row], { state: ends.state, facts: { own, faults: [] }, officeId: officeAt(row, ends, asker), asker }, words),
  );
/** Throws Refused with every reason where a step is closed. */
export function requireReportStep(step: string, ends: Ends, facts: ReportFacts, asker: Asker | null): void {
  const row = stepNamed(reportSteps, step) as ReportStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row, ends, asker), asker }, words);
}
