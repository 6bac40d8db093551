import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { Amendment, DispatchState } from './dispatch.schema.ts';
import { openCorrections } from './dispatch.rules.ts';
import { refusalWords, stateSentences } from './dispatch.words.ts';
import { asideRefusals, type LetterHolder, letterHolders } from './asides/aside.words.ts';
import { type RegisterFacts, registerNeeds } from './registers/register.rules.ts';

/** What the steps of a dispatch are judged by. */
export interface DispatchFacts extends RegisterFacts {
  readonly amendments: readonly Amendment[];
  /** Set aside from the list of letters. */
  readonly setAside: boolean;
  readonly heldBy: readonly LetterHolder[];
}

const has = (value: unknown, words: Omit<Refusal, 'basis'>): Refusal | null =>
  value === null || value === undefined || value === '' ? because(words) : null;
/** What a person stands by must at least say which paper it is, and not contradict the calendar. */
const identified = {
  corrections: ({ facts, amendments }: DispatchFacts) => {
    const left = facts === null ? 0 : openCorrections(facts, amendments).length;
    return left > 0 ? because(refusalWords.correctionsOpen(left)) : null;
  },
  kind: ({ facts }: DispatchFacts) => (facts?.kind === 'other' ? because(refusalWords.noKind) : null),
  number: ({ facts }: DispatchFacts) => has(facts?.number, refusalWords.noNumber),
  date: ({ facts }: DispatchFacts) => has(facts?.issuedOn, refusalWords.noDate),
  issuer: ({ facts }: DispatchFacts) => has(facts?.issuer, refusalWords.noIssuer),
  notFuture: ({ facts, today }: DispatchFacts) =>
    facts?.issuedOn != null && facts.issuedOn > today ? because(refusalWords.inFuture(writtenInFigures(facts.issuedOn))) : null,
  afterReferences: ({ facts }: DispatchFacts) => {
    const later =
      facts?.issuedOn == null ? undefined : facts.references.find(({ issuedOn }) => issuedOn !== null && issuedOn > facts.issuedOn!);
    return later === undefined
      ? null
      : because(refusalWords.beforeReference(later.code ?? later.title ?? '', writtenInFigures(later.issuedOn!)));
  },
};

/** Nothing is done with a letter that is set aside but bringing it back. */
const listed = { listed: ({ setAside }: DispatchFacts) => (setAside ? asideRefusals.aside : null) };
/** Only what nobody built on is set aside: a number once given, duties, notes and files keep a letter where it is. */
const unbuiltOn = {
  ...listed,
  unnumbered: ({ entry }: DispatchFacts) => (entry === null ? null : asideRefusals.numbered(entry.number, entry.year)),
  ...Object.fromEntries(
    letterHolders.map((holder) => [
      holder,
      ({ heldBy, setAside }: DispatchFacts) => (!setAside && heldBy.includes(holder) ? asideRefusals.held(holder) : null),
    ]),
  ),
};

const HANDLERS = ['records-clerk', 'officer', 'head-of-division', 'leader'] as const;
const INCOMING = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

/** The life of a dispatch in one office: from upload to confirmed facts, its line in the register, its handling. */
export const dispatchSteps: readonly Step<DispatchFacts, DispatchState>[] = [
  { step: 'upload', from: null, to: 'received', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
  { step: 'read', from: 'received', to: 'read', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'fail', from: 'received', to: 'unreadable', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'correct', from: 'read', to: 'read', by: ['records-clerk', 'officer'], needs: listed, basis: 'internal' },
  {
    step: 'confirm',
    from: 'read',
    to: 'confirmed',
    by: ['records-clerk', 'officer'],
    needs: { ...listed, ...identified },
    basis: 'internal',
  },
  { step: 'reopen', from: 'confirmed', to: 'read', by: ['records-clerk', 'officer'], needs: {}, basis: 'internal' },
  { step: 'read-again', from: ['read', 'unreadable'], to: 'received', by: ['records-clerk', 'officer'], needs: listed, basis: 'internal' },
  {
    step: 'register',
    from: ['read', 'confirmed'],
    to: 'same',
    by: ['records-clerk'],
    needs: { ...listed, ...registerNeeds },
    basis: INCOMING,
  },
  {
    step: 'note',
    from: ['read', 'unreadable', 'confirmed'],
    to: 'same',
    by: ['leader'],
    needs: listed,
    basis: 'Điều 20–24 Nghị định số 30/2020/NĐ-CP',
  },
  {
    step: 'forward',
    from: ['read', 'unreadable', 'confirmed'],
    to: 'same',
    by: HANDLERS,
    needs: listed,
    basis: 'Điều 20–24 Nghị định số 30/2020/NĐ-CP',
  },
  {
    step: 'file',
    from: ['read', 'unreadable', 'confirmed'],
    to: 'same',
    by: ['records-clerk', 'officer', 'head-of-division'],
    needs: listed,
    basis: 'Điều 29–30 Nghị định số 30/2020/NĐ-CP',
  },
  { step: 'set-aside', from: ['read', 'unreadable'], to: 'same', by: ['records-clerk', 'officer'], needs: unbuiltOn, basis: 'internal' },
  {
    step: 'bring-back',
    from: ['read', 'unreadable'],
    to: 'same',
    by: ['records-clerk', 'officer'],
    needs: { aside: ({ setAside }) => (setAside ? null : asideRefusals.listed) },
    basis: 'internal',
  },
];

export const dispatchStepWords: StepWords<DispatchState> = { states: stateSentences, roles: roleWords };

/** The steps people may take on a dispatch of an office, as its page carries them. */
export function answerDispatchSteps(dispatch: { state: DispatchState; officeId: string }, facts: DispatchFacts, asker: Asker | null) {
  return answerSteps(dispatchSteps, { state: dispatch.state, facts, officeId: dispatch.officeId, asker }, dispatchStepWords);
}

/** Whether a person may upload, as the list carries it. */
export function answerUpload(asker: Asker | null) {
  const officeId = asker?.seats[0]?.officeId ?? '';
  const row = stepNamed(dispatchSteps, 'upload');
  const home = asker?.seats.find(({ role }) => row.by.includes(role))?.officeId ?? officeId;
  const refusals = refusalsOf(row, { state: null, facts: NO_FACTS, officeId: home, asker }, dispatchStepWords);
  return { step: 'upload', allowed: refusals.length === 0, refusals };
}

const NO_FACTS: DispatchFacts = {
  facts: null,
  amendments: [],
  direction: 'in',
  numbering: 'mirror',
  entry: null,
  today: '',
  claimed: null,
  typed: null,
  setAside: false,
  heldBy: [],
};
