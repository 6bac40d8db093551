import type { Asker } from '../../platform/pure/asker.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps, type Step, type StepWords } from '../../platform/pure/steps.ts';
import type { DeputyGrantState, NewGrant, PersonState } from './person.schema.ts';
import { grantStateSentences, personRefusals, personStateSentences, roleWords } from './person.words.ts';

/** Who may add people, give and take seats, end sessions. */
export const personSteps: readonly Step<null, PersonState>[] = [
  { step: 'add', from: null, to: 'active', by: ['administrator'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  { step: 'seat', from: 'active', to: 'same', by: ['administrator'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  { step: 'unseat', from: 'active', to: 'same', by: ['administrator'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  { step: 'end-sessions', from: 'active', to: 'same', by: ['administrator'], of: ['own', 'above'], needs: {}, basis: 'internal' },
  { step: 'leave', from: 'active', to: 'left', by: ['administrator'], of: ['own', 'above'], needs: {}, basis: 'internal' },
];
export const personStepWords: StepWords<PersonState> = { states: personStateSentences, roles: roleWords };

/** What a grant is judged by. */
export interface GrantFacts {
  readonly grant: NewGrant;
  readonly grantorId: string;
  readonly asDeputy: boolean;
  readonly deputyIsOfOffice: boolean;
  readonly today: string;
}
const SIGNING = 'Điều 13 Nghị định số 30/2020/NĐ-CP';
const when = (holds: boolean, refusal: Refusal): Refusal | null => (holds ? refusal : null);

/** Deputies: dated grants with the form in which they sign. */
export const deputyGrantSteps: readonly Step<GrantFacts | null, DeputyGrantState>[] = [
  {
    step: 'grant',
    from: null,
    to: 'granted',
    by: ['leader'],
    basis: SIGNING,
    needs: {
      another: (facts) => when(facts?.grant.deputyId === facts?.grantorId, personRefusals.toOneself),
      firsthand: (facts) => when(facts?.asDeputy === true, personRefusals.onward),
      ofOffice: (facts) => when(facts?.deputyIsOfOffice === false, personRefusals.notOfOffice),
      paper: (facts) => when(facts?.grant.form === 'TUQ' && facts.grant.paper === null, personRefusals.needsPaper),
      end: (facts) => when(facts?.grant.form === 'TUQ' && facts.grant.validTo === null, personRefusals.needsEnd),
      order: (facts) =>
        when(facts !== null && facts.grant.validTo !== null && facts.grant.validTo < facts.grant.validFrom, personRefusals.endsBefore),
      notPast: (facts) => when(facts !== null && facts.grant.validTo !== null && facts.grant.validTo < facts.today, personRefusals.past),
    },
  },
  { step: 'revoke', from: 'granted', to: 'revoked', by: ['leader', 'administrator'], needs: {}, basis: 'internal' },
];
export const grantStepWords: StepWords<DeputyGrantState> = { states: grantStateSentences, roles: roleWords };

/** The steps on a grant. */
export function answerGrantSteps(grant: { officeId: string; state: DeputyGrantState }, asker: Asker | null) {
  return answerSteps(deputyGrantSteps, { state: grant.state, facts: null, officeId: grant.officeId, asker }, grantStepWords);
}
