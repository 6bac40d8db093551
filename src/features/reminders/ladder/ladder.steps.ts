import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { RuleState } from './ladder.schema.ts';
import { ladderRefusals, ruleStateSentences } from './ladder.words.ts';

export interface RuleFacts {
  readonly weekly: boolean;
  readonly days: number;
  readonly assignment: boolean;
}
/** Who runs the system sets the ladder. */
const BY = ['administrator'] as const;

/** The life of a rung of a ladder; settings of the programme, not taken from a paper. */
export const ruleSteps: readonly Step<RuleFacts, RuleState>[] = [
  {
    step: 'set-rung',
    from: ['dropped'],
    to: 'set',
    by: BY,
    needs: { after: ({ weekly, days }) => (weekly && days < 0 ? because(ladderRefusals.weeklyBefore) : null) },
    basis: 'unverified',
  },
  {
    step: 'drop-rung',
    from: 'set',
    to: 'dropped',
    by: BY,
    needs: { kept: ({ assignment }) => (assignment ? because(ladderRefusals.keepsAssignment) : null) },
    basis: 'unverified',
  },
  { step: 'set-escalation', from: 'set', to: 'same', by: BY, needs: {}, basis: 'unverified' },
];
const words: StepWords<RuleState> = { states: ruleStateSentences, roles: roleWords };
const NO_FACTS: RuleFacts = { weekly: false, days: 0, assignment: false };

export const answerRuleSteps = (state: RuleState, facts: RuleFacts, officeId: string, asker: Asker | null): StepAnswer[] =>
  answerSteps(ruleSteps, { state, facts, officeId, asker }, words);
/** Throws Refused with every reason where a step is closed. */
export const requireRuleStep = (step: string, state: RuleState, officeId: string, asker: Asker | null, facts: RuleFacts = NO_FACTS): void =>
  requireStep(stepNamed(ruleSteps, step), { state, facts, officeId, asker }, words);
