import type { Asker } from '../../../platform/pure/asker.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { answerSteps, refusalsOf, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { DraftDuty, DutyListState } from './duty-list.schema.ts';
import { dutyListRefusals as refusals, dutyListStateSentences } from './duty-list.words.ts';

/** What the steps of a list are judged by. `aboveDue` is the deadline in force of the assignment a duty passes on. */
export interface DutyListFacts {
  readonly letterConfirmed: boolean;
  readonly issuedOn: string | null;
  readonly duties: readonly (DraftDuty & { readonly aboveDue: string | null })[];
  readonly nameOf: (officeId: string) => string;
  readonly submittedBy: string | null;
  readonly asker: Asker | null;
}

const first = (found: readonly (Omit<Refusal, 'basis'> | null)[]): Refusal | null => {
  const one = found.find((each) => each !== null);
  return one === undefined || one === null ? null : because(one);
};

/** What a list must be before a leader is asked to put a name to it. A duty without deadline is allowed: it is shown as such. */
const sound = {
  confirmed: ({ letterConfirmed }: DutyListFacts) => (letterConfirmed ? null : because(refusals.notConfirmed)),
  duties: ({ duties }: DutyListFacts) => (duties.length === 0 ? because(refusals.noDuties) : null),
  refs: ({ duties }: DutyListFacts) =>
    first(duties.map(({ ref }, at) => (duties.findIndex((other) => other.ref === ref) < at ? refusals.refTwice(ref) : null))),
  offices: ({ duties }: DutyListFacts) => first(duties.map(({ ref, leadIds }) => (leadIds.length === 0 ? refusals.noLead(ref) : null))),
  parts: ({ duties, nameOf }: DutyListFacts) =>
    first(
      duties.map(({ ref, leadIds, coordinateIds }) => {
        const both = coordinateIds.find((id) => leadIds.includes(id));
        return both === undefined ? null : refusals.bothParts(ref, nameOf(both));
      }),
    ),
  days: ({ duties }: DutyListFacts) =>
    first(
      duties.map(({ ref, dueOn, namedOn }) =>
        (dueOn === null) !== (namedOn === null)
          ? refusals.halfDated(ref)
          : dueOn !== null && namedOn !== null && dueOn > namedOn
            ? refusals.dueAfterNamed(ref)
            : null,
      ),
    ),
  afterIssue: ({ duties, issuedOn }: DutyListFacts) =>
    first(
      duties.map(({ ref, dueOn }) =>
        dueOn !== null && issuedOn !== null && dueOn < issuedOn
          ? refusals.beforeIssue(ref, writtenInFigures(dueOn), writtenInFigures(issuedOn))
          : null,
      ),
    ),
  // Deadlines are monotone down the line: who passes a duty on leaves itself time to answer above.
  underAbove: ({ duties }: DutyListFacts) =>
    first(
      duties.map(({ ref, dueOn, aboveDue }) => {
        if (aboveDue === null) return null;
        return dueOn === null
          ? refusals.undatedUnder(ref, writtenInFigures(aboveDue))
          : dueOn > aboveDue
            ? refusals.afterAbove(ref, writtenInFigures(dueOn), writtenInFigures(aboveDue))
            : null;
      }),
    ),
};
const anotherHand = ({ submittedBy, asker }: DutyListFacts) =>
  asker !== null && submittedBy === asker.personId ? because(refusals.ownList) : null;

const OFFICERS = ['officer', 'head-of-division'] as const;
const HANDLING = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

/** The life of a list of duties: an officer draws it up, a leader approves it, and with that it is assigned. */
export const dutyListSteps: readonly Step<DutyListFacts, DutyListState>[] = [
  { step: 'draw-up', from: null, to: 'drafted', by: OFFICERS, needs: { confirmed: sound.confirmed }, basis: HANDLING },
  { step: 'correct', from: 'drafted', to: 'same', by: OFFICERS, needs: {}, basis: 'internal' },
  { step: 'submit', from: 'drafted', to: 'submitted', by: OFFICERS, needs: sound, basis: HANDLING },
  { step: 'send-back', from: 'submitted', to: 'drafted', by: ['leader'], needs: {}, basis: 'internal' },
  { step: 'approve', from: 'submitted', to: 'approved', by: ['leader'], needs: { ...sound, anotherHand }, basis: HANDLING },
  { step: 'recall', from: 'approved', to: 'recalled', by: ['leader'], needs: {}, basis: 'internal' },
];
const words: StepWords<DutyListState> = { states: dutyListStateSentences, roles: roleWords };
export const dutyListStepWords = words;

/** The steps of a list for who asks; before it is drawn up, drawing up and submitting are one act and one answer. */
export function answerDutyListSteps(list: { state: DutyListState | null; officeId: string }, facts: DutyListFacts, asker: Asker | null) {
  if (list.state !== null) return answerSteps(dutyListSteps, { state: list.state, facts, officeId: list.officeId, asker }, words);
  const found = refusalsOf(stepNamed(dutyListSteps, 'submit'), { state: 'drafted', facts, officeId: list.officeId, asker }, words);
  return [{ step: 'submit', allowed: found.length === 0, refusals: found }];
}

/** Whether a list may be recalled, as the matrix carries it: that step needs nothing but its state and who asks. */
export function answerRecall(list: { state: DutyListState; officeId: string }, asker: Asker | null) {
  const facts: DutyListFacts = { letterConfirmed: true, issuedOn: null, duties: [], nameOf: (id) => id, submittedBy: null, asker };
  return answerSteps([stepNamed(dutyListSteps, 'recall')], { state: list.state, facts, officeId: list.officeId, asker }, words);
}
