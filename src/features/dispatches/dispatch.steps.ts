import type { Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, type Step } from '../../platform/pure/steps.ts';
import type { Reading } from '../readings/reading.schema.ts';
import type { Amendment, DispatchState } from './dispatch.schema.ts';
import { openCorrections } from './dispatch.rules.ts';
import { refusalWords, stateSentences } from './dispatch.words.ts';

/** What the steps of a dispatch are judged by. */
export interface DispatchFacts { readonly facts: Reading | null; readonly amendments: readonly Amendment[] }

const because = (words: Omit<Refusal, 'basis'>): Refusal => ({ ...words, basis: null });
const has = (value: unknown, words: Omit<Refusal, 'basis'>): Refusal | null => (value === null || value === undefined || value === '' ? because(words) : null);

/** What a person stands by must at least say which paper it is. */
const identified = {
  corrections: ({ facts, amendments }: DispatchFacts) => {
    const left = facts === null ? 0 : openCorrections(facts, amendments).length;
    return left > 0 ? because(refusalWords.correctionsOpen(left)) : null;
  },
  kind: ({ facts }: DispatchFacts) => (facts?.kind === 'other' ? because(refusalWords.noKind) : null),
  number: ({ facts }: DispatchFacts) => has(facts?.number, refusalWords.noNumber),
  date: ({ facts }: DispatchFacts) => has(facts?.issuedOn, refusalWords.noDate),
  issuer: ({ facts }: DispatchFacts) => has(facts?.issuer, refusalWords.noIssuer),
};

/** The life of a dispatch from upload to confirmed facts. */
export const dispatchSteps: readonly Step<DispatchFacts, DispatchState>[] = [
  { step: 'upload', from: null, to: 'received', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
  { step: 'read', from: 'received', to: 'read', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'fail', from: 'received', to: 'unreadable', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'correct', from: 'read', to: 'read', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
  { step: 'confirm', from: 'read', to: 'confirmed', by: ['records-clerk', 'officer'], needs: identified, basis: 'internal' },
  { step: 'reopen', from: 'confirmed', to: 'read', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
  { step: 'read-again', from: ['read', 'unreadable'], to: 'received', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
];

/** The steps people may take, as every page carries them. */
export function answerDispatchSteps(state: DispatchState, facts: DispatchFacts) {
  const byPeople = dispatchSteps.filter((row) => !row.by.includes('system'));
  return answerSteps(byPeople, state, facts, stateSentences);
}
