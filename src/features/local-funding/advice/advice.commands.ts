import { type Act, command } from '../../../platform/command.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { giveBudget } from '../local-funding.commands.ts';
import { faultsOfDay } from '../local-funding.rules.ts';
import { lockYear } from '../local-funding.store.ts';
import { needOf } from '../need.views.ts';
import type { AdviceAnswer, AdvicePaper, NewAdvice } from './advice.schema.ts';
import { requireAdviceStep } from './advice.steps.ts';
import { correctRow, insertAdvice, isOpen, type LockedAdvice, lockAdvice, sentOn, stepAdvice } from './advice.store.ts';
import { adviceRefusals as refusals } from './advice.words.ts';

const told = (act: Act, { id, officeId, year }: LockedAdvice, detail: Record<string, unknown>, businessOn: Day = act.today) =>
  act.record({ thing: 'funding_advice', thingId: id, officeId, businessOn, detail: { year, ...detail } });
/** Locks the year, then the advice: the order in which everybody does. */
async function lockedWithYear(act: Act, id: string) {
  const { officeId, year } = await lockAdvice(act.tx, id);
  return { year: await lockYear(act, officeId, year), advice: await lockAdvice(act.tx, id) };
}

/** Draws up an advice to the People's Committee, with the need and the budget of the day. One at a time. Answers its id. */
export const draftAdvice = command(
  'local-funding draft-advice',
  async (act, { office, year: of, advice: given }: { office: string; year: number; advice: NewAdvice }): Promise<{ id: string }> => {
    // Who may is asked before a row of the office is opened.
    requireAdviceStep('draft', null, { officeId: office, committeeId: null }, [], act.by.asker);
    const year = await lockYear(act, office, of);
    requireAdviceStep('draft', null, year, (await isOpen(act.tx, year)) ? [because(refusals.open)] : [], act.by.asker);
    const advice = await insertAdvice(act, year, given, await needOf(act.tx, year.officeId, act.today));
    told(act, advice, { ...given });
    return { id: advice.id };
  },
);

/** Puts another amount and reason in place of those of a draft. */
export const correctAdvice = command(
  'local-funding correct-advice',
  async (act, { id, advice: given }: { id: string; advice: NewAdvice }) => {
    const advice = await lockAdvice(act.tx, id);
    requireAdviceStep('correct', advice.state, advice, [], act.by.asker);
    await correctRow(act, advice, given);
    await stepAdvice(act, advice, 'correct', advice.state);
    told(act, advice, { ...given });
  },
);

/** What the Department of Finance says of it, by its own paper. */
export const noteOpinion = command('local-funding note-opinion', async (act, { id, opinion }: { id: string; opinion: AdvicePaper }) => {
  const advice = await lockAdvice(act.tx, id);
  requireAdviceStep('note-opinion', advice.state, advice, faultsOfDay(opinion.paper.on, act.today), act.by.asker);
  await stepAdvice(act, advice, 'note-opinion', advice.state, { ...opinion, on: opinion.paper.on as Day });
  told(act, advice, { opinion }, opinion.paper.on as Day);
});

/** A leader signs it: it goes to the People's Committee under its number. */
export const sendAdvice = command('local-funding send-advice', async (act, { id, letter }: { id: string; letter: AdvicePaper }) => {
  const advice = await lockAdvice(act.tx, id);
  requireAdviceStep('send', advice.state, advice, faultsOfDay(letter.paper.on, act.today), act.by.asker);
  await stepAdvice(act, advice, 'send', 'sent', { ...letter, on: letter.paper.on as Day });
  told(act, advice, { sent: letter.paper.code }, letter.paper.on as Day);
});

/** The People's Committee answers: what it gives raises the budget of the year by the same paper, in the same act. */
export const answerAdvice = command(
  'local-funding answer-advice',
  async (act, { id, answer }: { id: string; answer: AdviceAnswer & { readonly granted: boolean } }) => {
    const { granted, grantedDong, paper, remark } = answer;
    const { year, advice } = await lockedWithYear(act, id);
    const sent = await sentOn(act.tx, advice.id);
    const faults: Refusal[] = [
      ...faultsOfDay(paper.on, act.today),
      ...(sent !== null && paper.on < sent ? [because(refusals.beforeSent(writtenInFigures(sent)))] : []),
      ...(granted && grantedDong === null ? [because(refusals.amountMissing)] : []),
      ...(granted && grantedDong !== null && BigInt(grantedDong) > advice.asked
        ? [because(refusals.overAsked(writtenDong(advice.asked)))]
        : []),
      ...(!granted && grantedDong !== null ? [because(refusals.amountUnasked)] : []),
    ];
    requireAdviceStep(granted ? 'grant' : 'decline', advice.state, advice, faults, act.by.asker);
    await stepAdvice(act, advice, granted ? 'grant' : 'decline', granted ? 'granted' : 'declined', {
      paper,
      grantedDong,
      remark,
      on: paper.on as Day,
    });
    told(act, advice, { answer }, paper.on as Day);
    if (granted) await giveBudget(act, year, { kind: 'raised', amountDong: grantedDong!, paper, remark }, advice.id);
  },
);

/** A draft is taken back. */
export const withdrawAdvice = command('local-funding withdraw-advice', async (act, { id, reason }: { id: string; reason: string }) => {
  const advice = await lockAdvice(act.tx, id);
  requireAdviceStep('withdraw', advice.state, advice, [], act.by.asker);
  await stepAdvice(act, advice, 'withdraw', 'withdrawn', { remark: reason });
  told(act, advice, { withdrawn: reason });
});
