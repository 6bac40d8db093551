import type { Asker } from '../../../platform/pure/asker.ts';
import { because, type Refusal, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { DraftState } from '../draft.schema.ts';
import { draftRefusals as refusals, draftStateSentences } from './draft.words.ts';

/** What the steps of a draft are judged by; what a person hands in is absent while only the button is asked about. */
export interface DraftFacts {
  readonly faults: readonly Refusal[];
  /** Whose opinion was asked for and has not come. */
  readonly opinionsOpen: readonly string[];
  /** Who asks is asked for an opinion. */
  readonly askedOf: boolean;
  /** What its letter in the register reads as; null until it is numbered. */
  readonly letter: { readonly state: 'received' | 'read' | 'unreadable' | 'confirmed'; readonly differences: readonly Refusal[] } | null;
  readonly changed: boolean;
  /** A signed file came back, or the original is on paper; undefined where it is said with the act. */
  readonly original?: boolean;
  readonly replaced: boolean;
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
const ALL = ['records-clerk', 'officer', 'head-of-division', 'leader', 'finance-officer', 'inspector'] as const;
const SIGNING = 'Điều 13 Nghị định số 30/2020/NĐ-CP';
const NUMBERING = 'Điều 15 Nghị định số 30/2020/NĐ-CP';
const ISSUING = 'Điều 18 Nghị định số 30/2020/NĐ-CP';
type Needs = Step<DraftFacts, DraftState>['needs'];

const sound: Needs = {
  form: ({ faults }) =>
    faults.length === 0
      ? null
      : {
          ...refusals.formFaults(faults.length),
          vi: [refusals.formFaults(faults.length).vi, ...faults.map(({ vi }) => vi)].join(' '),
          en: [refusals.formFaults(faults.length).en, ...faults.map(({ en }) => en)].join(' '),
          basis: faults[0]!.basis,
        },
};
const heard: Needs = {
  opinions: ({ opinionsOpen }) => (opinionsOpen.length === 0 ? null : because(refusals.opinionsOpen(opinionsOpen.join(', ')), 'internal')),
};
const sameLetter: Needs = {
  read: ({ letter }) =>
    letter === null || letter.state === 'read' || letter.state === 'confirmed'
      ? null
      : because(letter.state === 'received' ? refusals.notRead : refusals.unread),
  same: ({ letter }) =>
    letter === null || letter.differences.length === 0
      ? null
      : {
          code: letter.differences[0]!.code,
          vi: letter.differences.map(({ vi }) => vi).join(' '),
          en: letter.differences.map(({ en }) => en).join(' '),
          basis: null,
        },
  unchanged: ({ changed }) => (changed ? because(refusals.changed) : null),
  original: ({ original }) => (original === false ? because(refusals.noOriginal, ISSUING) : null),
};

/**
 * The way out of a document (Điều 10–18 NĐ 30/2020/NĐ-CP, as offices go it): drawn up, submitted with a slip, opinions heard, its form checked by the records clerk, signed by the leader or who
 * holds a grant to sign, numbered after the signature, sent. Returned with a reason until it is numbered.
 */
export const draftSteps: readonly Step<DraftFacts, DraftState>[] = [
  { step: 'draw-up', from: null, to: 'drawn-up', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'revise', from: ['drawn-up', 'returned'], to: 'drawn-up', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'attach', from: ['drawn-up', 'submitted', 'returned'], to: 'same', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'submit', from: 'drawn-up', to: 'submitted', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'ask-opinion', from: ['drawn-up', 'submitted'], to: 'same', by: OFFICERS, needs: {}, basis: 'internal' },
  {
    step: 'give-opinion',
    from: ['drawn-up', 'submitted'],
    to: 'same',
    by: ALL,
    needs: { asked: ({ askedOf }) => (askedOf ? null : because(refusals.notAsked)) },
    basis: 'internal',
  },
  { step: 'check', from: 'submitted', to: 'checked', by: ['records-clerk'], needs: { ...sound, ...heard }, basis: 'internal' },
  {
    step: 'return',
    from: ['submitted', 'checked', 'signed'],
    to: 'returned',
    by: ['records-clerk', 'head-of-division', 'leader'],
    needs: {},
    basis: 'internal',
  },
  { step: 'withdraw', from: ['drawn-up', 'submitted', 'checked', 'returned'], to: 'withdrawn', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'sign', from: 'checked', to: 'signed', by: ['leader'], needs: sound, basis: SIGNING },
  { step: 'number', from: 'signed', to: 'numbered', by: ['records-clerk'], needs: {}, basis: NUMBERING },
  { step: 'keep-signed', from: 'numbered', to: 'same', by: ['records-clerk', 'officer'], needs: {}, basis: ISSUING },
  { step: 'send', from: 'numbered', to: 'sent', by: ['records-clerk'], needs: sameLetter, basis: ISSUING },
  {
    step: 'replace',
    from: 'sent',
    to: 'same',
    by: OFFICERS,
    needs: { once: ({ replaced }) => (replaced ? because(refusals.replacedAlready, ISSUING) : null) },
    basis: ISSUING,
  },
];
const words: StepWords<DraftState> = { states: draftStateSentences, roles: roleWords };

export interface DraftAt {
  readonly state: DraftState | null;
  readonly officeId: string;
}
export const answerDraftSteps = (draft: DraftAt, facts: DraftFacts, asker: Asker | null): StepAnswer[] =>
  answerSteps(draftSteps, { ...draft, facts, asker }, words);
export const requireDraftStep = (step: string, draft: DraftAt, facts: DraftFacts, asker: Asker | null): void =>
  requireStep(stepNamed(draftSteps, step), { ...draft, facts, asker }, words);
/** Whether who asks may draw up documents at all. */
export const answerDrawingUp = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(draftSteps, 'draw-up'), asker, roleWords);
export const plainFacts: DraftFacts = { faults: [], opinionsOpen: [], askedOf: false, letter: null, changed: false, replaced: false };
