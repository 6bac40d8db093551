import type { Asker } from '../../platform/pure/asker.ts';
import { because, type StepAnswer } from '../../platform/pure/refusals.ts';
import { answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { EnvelopeState } from './exchange.schema.ts';
import { envelopeSentences, exchangeRefusals } from './exchange.words.ts';

/** What the steps of an envelope are judged by: whether its letter is in the register already. */
export interface EnvelopeFacts {
  readonly registered: boolean;
}
const CLERK = ['records-clerk'] as const;

/** The life of an edXML envelope. An office's clerk, or the gateway that has the clerk's key, hands in and takes. */
export const envelopeSteps: readonly Step<EnvelopeFacts, EnvelopeState>[] = [
  { step: 'hand-in', from: null, to: 'accepted', by: CLERK, needs: {}, basis: 'unverified' },
  { step: 'refuse', from: null, to: 'refused', by: ['system'], needs: {}, basis: 'unverified' },
  {
    step: 'turn-away',
    from: 'accepted',
    to: 'same',
    by: CLERK,
    needs: { unregistered: ({ registered }) => (registered ? because(exchangeRefusals.registered, 'internal') : null) },
    basis: 'unverified',
  },
  { step: 'send', from: null, to: 'waiting', by: CLERK, needs: {}, basis: 'unverified' },
  { step: 'answer', from: null, to: 'waiting', by: ['system'], needs: {}, basis: 'unverified' },
  { step: 'take', from: 'waiting', to: 'taken', by: CLERK, needs: {}, basis: 'unverified' },
];
/** Who keeps the address book. */
export const addressSteps = [
  { step: 'set-address', from: null, to: 'same', by: ['administrator'], needs: {}, basis: 'internal' },
] as const satisfies readonly Step<object, EnvelopeState>[];

const words: StepWords<EnvelopeState> = { states: envelopeSentences, roles: roleWords };
interface Of {
  readonly state: EnvelopeState | null;
  readonly officeId: string;
}
export const answerEnvelopeSteps = (of: Of & { readonly state: EnvelopeState }, facts: EnvelopeFacts, asker: Asker | null): StepAnswer[] =>
  answerSteps(envelopeSteps, { ...of, facts, asker }, words);
/** Throws Refused with every reason where a step is closed. */
export const requireEnvelopeStep = (step: string, of: Of, facts: EnvelopeFacts, asker: Asker | null): void =>
  requireStep(stepNamed(envelopeSteps, step), { ...of, facts, asker }, words);
export const requireAddressStep = (officeId: string, asker: Asker | null): void =>
  requireStep(stepNamed<object, EnvelopeState>(addressSteps, 'set-address'), { state: null, officeId, facts: {}, asker }, words);
