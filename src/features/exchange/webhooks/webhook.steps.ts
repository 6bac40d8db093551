import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { WebhookState } from './webhook.schema.ts';
import { webhookRefusals, webhookSentences } from './webhook.words.ts';

/** What was given up, and whether its address is being sent to by another. */
export interface WebhookFacts {
  readonly givenUp: number;
  readonly address: string;
  readonly taken: boolean;
}
/** What is told is of all offices: who runs the programme's system decides who hears it. */
const WHO = { by: ['administrator'] } as const;

/** The life of an address that hears what is done here. */
export const webhookSteps: readonly Step<WebhookFacts, WebhookState>[] = [
  { step: 'subscribe', from: null, to: 'active', ...WHO, needs: {}, basis: 'internal' },
  { step: 'stop', from: 'active', to: 'stopped', ...WHO, needs: {}, basis: 'internal' },
  {
    step: 'start',
    from: 'stopped',
    to: 'active',
    ...WHO,
    needs: { once: ({ taken, address }) => (taken ? because(webhookRefusals.addressTaken(address), 'internal') : null) },
    basis: 'internal',
  },
  {
    step: 'try-again',
    from: 'active',
    to: 'same',
    ...WHO,
    needs: { something: ({ givenUp }) => (givenUp > 0 ? null : because(webhookRefusals.nothingGivenUp, 'internal')) },
    basis: 'internal',
  },
];
const words: StepWords<WebhookState> = { states: webhookSentences, roles: roleWords };
interface Of {
  readonly state: WebhookState | null;
  readonly officeId: string;
}
export const answerWebhookSteps = (of: Of & { readonly state: WebhookState }, facts: WebhookFacts, asker: Asker | null): StepAnswer[] =>
  answerSteps(webhookSteps, { ...of, facts, asker }, words);
/** Throws Refused with every reason where a step is closed. */
export const requireWebhookStep = (step: string, of: Of, facts: WebhookFacts, asker: Asker | null): void =>
  requireStep(stepNamed(webhookSteps, step), { ...of, facts, asker }, words);
