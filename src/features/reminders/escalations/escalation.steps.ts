import type { Asker } from '../../../platform/pure/asker.ts';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { EscalationState } from './escalation.schema.ts';
import { escalationStateSentences } from './escalation.words.ts';

/** Which end takes a step: the office that assigned, or the one whose leader it is laid before. */
export interface EscalationStep extends Step<object, EscalationState> {
  readonly end: 'from' | 'receiver';
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** Prepared by the system, sent by a person: nothing goes before a leader by itself. */
export const escalationSteps: readonly EscalationStep[] = [
  { step: 'prepare', from: null, to: 'prepared', end: 'from', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'lay-before', from: 'prepared', to: 'sent', end: 'from', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'withhold', from: 'prepared', to: 'dropped', end: 'from', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'let-go', from: 'prepared', to: 'dropped', end: 'from', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'consider', from: 'sent', to: 'noted', end: 'receiver', by: ['leader'], needs: {}, basis: 'internal' },
];
const words: StepWords<EscalationState> = { states: escalationStateSentences, roles: roleWords };

interface Ends {
  readonly state: EscalationState;
  readonly officeId: string;
  readonly receiverId: string;
}
const endOf = (row: EscalationStep, { officeId, receiverId }: Ends) => (row.end === 'from' ? officeId : receiverId);
export const answerEscalationSteps = (of: Ends, asker: Asker | null): StepAnswer[] =>
  escalationSteps.flatMap((row) => answerSteps([row], { state: of.state, facts: {}, officeId: endOf(row, of), asker }, words));
/** Throws Refused with every reason where a step is closed. */
export function requireEscalationStep(name: string, of: Ends, asker: Asker | null): void {
  const row = stepNamed(escalationSteps, name) as EscalationStep;
  requireStep(row, { state: of.state, facts: {}, officeId: endOf(row, of), asker }, words);
}
