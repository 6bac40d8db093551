import type { Asker } from '../../../platform/pure/asker.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { answerSteps, type Step, type StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { ForwardingState } from './handling.schema.ts';
import { forwardingStateSentences, handlingRefusals } from './handling.words.ts';

/** Who receives: an office, or a division inside the sending office; and who asks. */
export interface ForwardingFacts {
  readonly toId: string;
  readonly toDivision: boolean;
  readonly asker: Asker | null;
}

const RECEIVERS = ['records-clerk', 'officer', 'head-of-division', 'leader'] as const;
const CIRCULATION = 'Điều 20–24 Nghị định số 30/2020/NĐ-CP';

/** A division's letters are signed for by its own people; an office's by anyone there who handles papers. */
const receiver = ({ toId, toDivision, asker }: ForwardingFacts): Refusal | null =>
  !toDivision || asker === null || asker.seats.some(({ divisionId }) => divisionId === toId) ? null : handlingRefusals.notReceiver;

/** The life of a forwarding. It is asked of the office that receives. */
export const forwardingSteps: readonly Step<ForwardingFacts, ForwardingState>[] = [
  { step: 'pass-on', from: null, to: 'forwarded', by: RECEIVERS, needs: {}, basis: CIRCULATION },
  { step: 'acknowledge', from: 'forwarded', to: 'acknowledged', by: RECEIVERS, needs: { receiver }, basis: CIRCULATION },
  { step: 'give-back', from: 'forwarded', to: 'returned', by: RECEIVERS, needs: { receiver }, basis: 'internal' },
];
export const forwardingWords: StepWords<ForwardingState> = { states: forwardingStateSentences, roles: roleWords };

/** The steps of a forwarding for who asks; `officeId` is the receiving office (for a division its own). */
export function answerForwardingSteps(
  forwarding: { state: ForwardingState; officeId: string; toId: string; toDivision: boolean },
  asker: Asker | null,
) {
  return answerSteps(
    forwardingSteps,
    { state: forwarding.state, facts: { ...forwarding, asker }, officeId: forwarding.officeId, asker },
    forwardingWords,
  );
}
