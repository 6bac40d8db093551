import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { MailState } from './mail.schema.ts';
import { mailRefusals, mailStateSentences } from './mail.words.ts';

export interface MailFacts {
  readonly toSomebody: boolean;
}
/** Who sees that an office is told after all: its own people, and those above it. */
const WHO = { by: ['records-clerk', 'officer', 'head-of-division', 'leader'], of: ['own', 'above', 'national'] } as const;

/** The life of a letter that reminds. */
export const mailSteps: readonly Step<MailFacts, MailState>[] = [
  { step: 'gather', from: null, to: 'waiting', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'deliver', from: 'waiting', to: 'sent', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'turn-away', from: 'waiting', to: 'refused', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'give-up', from: 'waiting', to: 'given-up', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'let-be', from: 'waiting', to: 'needless', by: ['system'], needs: {}, basis: 'internal' },
  {
    step: 'send-again',
    from: ['refused', 'given-up'],
    to: 'waiting',
    ...WHO,
    needs: { somebody: ({ toSomebody }) => (toSomebody ? null : because(mailRefusals.nobody)) },
    basis: 'internal',
  },
  { step: 'tell-otherwise', from: ['refused', 'given-up'], to: 'settled', ...WHO, needs: {}, basis: 'internal' },
];
const words: StepWords<MailState> = { states: mailStateSentences, roles: roleWords };

interface Of {
  readonly state: MailState;
  readonly officeId: string;
}
export const answerMailSteps = (of: Of, facts: MailFacts, asker: Asker | null): StepAnswer[] =>
  answerSteps(mailSteps, { ...of, facts, asker }, words);
/** Throws Refused with every reason where a step is closed. */
export const requireMailStep = (step: string, of: Of, facts: MailFacts, asker: Asker | null): void =>
  requireStep(stepNamed(mailSteps, step), { ...of, facts, asker }, words);
