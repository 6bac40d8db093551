import type { RegistrationRoundId } from '../../../../db/generated/rows.ts';
import { command } from '../../../platform/command.ts';
import { requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { agencyOf } from '../../organizations/index.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { insertRound, type NewRound } from './round.store.ts';

type RoundState = 'closed' | 'open';
/** The yearly round of registration: opened once a year; later registrations are marked, not lost. */
export const roundSteps: readonly Step<null, RoundState>[] = [
  {
    step: 'open-round',
    from: 'closed',
    to: 'open',
    by: ['officer', 'head-of-division', 'leader'],
    needs: {},
    basis: 'khoản 1 Điều 6 Thông tư số 36/2013/TT-BCT',
  },
];
const words: StepWords<RoundState> = {
  states: {
    closed: { vi: 'Chưa mở đợt đăng ký.', en: 'No round is open.' },
    open: { vi: 'Đợt đăng ký năm này đã mở.', en: 'The round of this year is open.' },
  },
  roles: roleWords,
};

/** Opens the round of a plan year: who registers after its last day is marked as late. */
export const openRound = command('projects open-round', async (act, round: NewRound): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  const before = await act.tx.selectFrom('registration_round').select('id').where('year', '=', round.year).executeTakeFirst();
  requireStep(
    stepNamed(roundSteps, 'open-round'),
    { state: before === undefined ? 'closed' : 'open', facts: null, officeId, asker: act.by.asker },
    words,
  );
  const id = newId<RegistrationRoundId>();
  await insertRound(act, id, officeId, round);
  act.record({ thing: 'registration_round', thingId: id, officeId, detail: { ...round } });
  return { id };
});
