import type { Day } from '../../platform/pure/dates.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, type Step, type StepWords } from '../../platform/pure/steps.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { OrganizationState } from './organization.schema.ts';
import { organizationRefusals, organizationStateSentences } from './organization.words.ts';
import { roleWords } from './person.words.ts';

/** What a change of offices is judged by: the day it counts from, and today. */
export interface OrganizationFacts {
  readonly on: Day;
  readonly today: Day;
}

const inForce = ({ on, today }: OrganizationFacts): Refusal | null => (on > today ? { ...organizationRefusals.future, basis: null } : null);

/** The life of an office. The state catalogue founds, renames and merges by itself; administrators record what it does not know. */
export const organizationSteps: readonly Step<OrganizationFacts, OrganizationState>[] = [
  { step: 'found', from: null, to: 'standing', by: ['administrator', 'system'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  { step: 'rename', from: 'standing', to: 'same', by: ['administrator'], of: ['own', 'above'], needs: { inForce }, basis: 'internal' },
  { step: 'merge', from: 'standing', to: 'ended', by: ['administrator'], of: ['above'], needs: { inForce }, basis: 'internal' },
];

export const organizationStepWords: StepWords<OrganizationState> = { states: organizationStateSentences, roles: roleWords };

/** The steps on an office's page. */
export function answerOrganizationSteps(office: { id: string; state: OrganizationState }, today: Day, asker: Asker | null) {
  return answerSteps(
    organizationSteps,
    { state: office.state, facts: { on: today, today }, officeId: office.id, asker },
    organizationStepWords,
  );
}
