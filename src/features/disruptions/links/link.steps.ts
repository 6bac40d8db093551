import type { Asker } from '../../../platform/pure/asker.ts';
import { type Refusal, type StepAnswer, together } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { LinkState } from './link.schema.ts';
import { linkStateSentences } from './link.words.ts';

export interface LinkFacts {
  readonly faults: readonly Refusal[];
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** A centre or its department sends links and takes them back; what is told through one is a statement like any other. */
export const linkSteps: readonly Step<LinkFacts, LinkState>[] = [
  {
    step: 'send',
    from: null,
    to: 'open',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { faults: ({ faults }) => together(faults) },
    basis: 'internal',
  },
  { step: 'withdraw', from: 'open', to: 'withdrawn', by: OFFICERS, of: ['own', 'above'], needs: {}, basis: 'internal' },
];
const words: StepWords<LinkState> = { states: linkStateSentences, roles: roleWords };
interface Of {
  readonly state: LinkState | null;
  readonly officeId: string;
}

export const answerLinkSteps = (of: Of, asker: Asker | null): StepAnswer[] =>
  answerSteps(linkSteps, { ...of, facts: { faults: [] }, asker }, words);
export const answerSend = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(linkSteps, 'send'), asker, roleWords);
/** Throws Refused with every reason where a step is closed. */
export const requireLinkStep = (step: string, of: Of, faults: readonly Refusal[], asker: Asker | null): void =>
  requireStep(stepNamed(linkSteps, step), { ...of, facts: { faults }, asker }, words);
