import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import type { Step, StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { adjustmentRefusals as refusals } from '../adjustment.words.ts';

type RecoveryState = 'open' | 'closed';
/** What closing is judged by: what of the advance is still out. */
export interface RecoveryFacts {
  readonly today: string;
  readonly open: bigint;
  readonly paperOn?: string;
}
/** Once the advance is given back, a leader of the Agency ends the contract; less money in all is the Agency's to decide. */
export const recoverySteps: readonly Step<RecoveryFacts, RecoveryState>[] = [
  {
    step: 'close-recovery',
    from: 'open',
    to: 'closed',
    by: ['leader'],
    needs: {
      advance: ({ open }) => (open > 0n ? because(refusals.advanceOpen(open)) : null),
      day: ({ paperOn, today }) =>
        paperOn !== undefined && paperOn > today ? because(refusals.inFuture(writtenInFigures(paperOn))) : null,
    },
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
  },
];
export const recoveryWords: StepWords<RecoveryState> = {
  states: {
    open: { vi: 'Đang thu hồi tạm ứng.', en: 'The advance is being recovered.' },
    closed: { vi: refusals.closedAlready.vi, en: refusals.closedAlready.en },
  },
  roles: roleWords,
};
