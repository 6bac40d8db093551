import { sql } from 'kysely';
import type { OrganizationId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { agencyOf, officeStanding } from '../../organizations/index.ts';
import { lastDayOnTime } from '../proposal.rules.ts';
import { proposalRefusals as refusals } from '../proposal.words.ts';
import { usualCriteria } from '../scoring/criterion.data.ts';
import type { NewRound, None, PaperAnswer } from './round.schema.ts';
import { requireRoundStep, type RoundFacts } from './round.steps.ts';
import { endRound, type FoundRound, holdRound, insertAnswer, insertRound } from './round.store.ts';

const factsOf = (act: Act, { namedOn }: Pick<FoundRound, 'namedOn'>, faults: readonly Refusal[], waiting = 0): RoundFacts => ({
  today: act.today,
  namedOn,
  namedInWords: writtenInFigures(namedOn),
  waiting,
  faults,
});
const told = (act: Act, round: FoundRound, officeId: string, detail: Record<string, unknown>, businessOn: Day = act.today) =>
  act.record({ thing: 'proposal_round', thingId: round.id, officeId, businessOn, detail: { name: round.name, ...detail } });

async function faultsOfRound(act: Act, { paper, namedOn, year, disruptionIds }: NewRound): Promise<Refusal[]> {
  const before = await act.tx
    .selectFrom('proposal_round')
    .select('id')
    .where('year', '=', year)
    .where('paper_code', '=', paper.code)
    .where('paper_on', '=', paper.on as Day)
    .executeTakeFirst();
  const known =
    disruptionIds.length === 0
      ? []
      : await act.tx
          .selectFrom('disruption')
          .select('id')
          .where(sql<boolean>`id = ANY (${[...disruptionIds]}::uuid[])`)
          .execute();
  return [
    ...(paper.on > act.today ? [refusals.inFuture(writtenInFigures(paper.on))] : []),
    ...(lastDayOnTime(namedOn) < paper.on ? [refusals.namedBefore(writtenInFigures(paper.on))] : []),
    ...(before === undefined ? [] : [refusals.roundTwice(paper.code)]),
    ...(known.length < new Set(disruptionIds).size ? [refusals.noDisruption] : []),
  ].map((words) => because(words));
}

/** The Agency opens a round from a numbered letter; its last day on time is computed from the day the letter names. */
export const openProposalRound = command('proposals open-round', async (act, round: NewRound): Promise<{ id: string }> => {
  const agencyId = await agencyOf(act.tx);
  requireRoundStep(
    'open',
    { state: null, agencyId, departmentId: null },
    factsOf(act, { namedOn: round.namedOn as Day }, await faultsOfRound(act, round)),
    act.by.asker,
  );
  const weights = new Map(round.weights.map(({ criterion, points }) => [criterion, points]));
  // A weight that is set anew is the Agency's, whatever was seen of the usual one; the order of ranks stays the circular's.
  const criteria = usualCriteria.map((row) => ({ ...row, points: weights.get(row.criterion) ?? row.points }));
  const opened = await insertRound(act, agencyId, round, lastDayOnTime(round.namedOn), criteria);
  told(act, opened, agencyId, { opened: round.paper.code, year: round.year, namedOn: round.namedOn, dueOn: opened.dueOn });
  return { id: opened.id };
});

const sentBy = async (act: Act, roundId: string, officeId: string) =>
  Number(
    (
      await sql<{
        count: bigint;
      }>`SELECT count(*) AS count FROM proposal WHERE round_id = ${roundId} AND office_id = ${officeId} AND state IN ('sent', 'received', 'returned', 'accepted')`.execute(
        act.tx,
      )
    ).rows[0]!.count,
  );
async function departmentOf(act: Act, officeId: string): Promise<{ readonly id: OrganizationId; readonly faults: Refusal[] }> {
  const office = await officeStanding(act.tx, officeId, act.today);
  return { id: office.id, faults: office.kind === 'department' ? [] : [because(refusals.notDepartment)] };
}

/** A department has reviewed and proposes nothing: that is an answer too. */
export const answerNone = command(
  'proposals answer-none',
  async (act, { id, none: { officeId, letter, remark } }: { id: string; none: None }) => {
    const round = await holdRound(act.tx, id, 'with-others');
    const department = await departmentOf(act, officeId);
    const sent = await sentBy(act, round.id, officeId);
    const faults = [
      ...department.faults,
      ...(letter.on > act.today ? [because(refusals.inFuture(writtenInFigures(letter.on)))] : []),
      ...(letter.on < round.paperOn ? [because(refusals.olderThanRound(writtenInFigures(round.paperOn)))] : []),
      ...(sent > 0 ? [because(refusals.hasProposals(sent))] : []),
    ];
    requireRoundStep(
      'answer-none',
      { state: round.state, agencyId: round.officeId, departmentId: department.id },
      factsOf(act, round, faults),
      act.by.asker,
    );
    await insertAnswer(act, round.id, department.id, { outcome: 'none', proposals: 0, letter, on: act.today, remark });
    told(act, round, department.id, { answered: 'none', letter: letter.code });
  },
);

/** The Agency enters an answer that came on paper, on the day it came. */
export const answerForDepartment = command('proposals answer-for', async (act, { id, answer }: { id: string; answer: PaperAnswer }) => {
  const round = await holdRound(act.tx, id, 'with-others');
  const department = await departmentOf(act, answer.officeId);
  const sent = answer.outcome === 'none' ? await sentBy(act, round.id, answer.officeId) : 0;
  const faults = [
    ...department.faults,
    ...[
      ...(answer.arrivedOn < answer.letter.on || answer.arrivedOn > act.today ? [refusals.arrivedBefore] : []),
      ...(answer.letter.on < round.paperOn ? [refusals.olderThanRound(writtenInFigures(round.paperOn))] : []),
      ...((answer.outcome === 'none') === (answer.proposals === 0) ? [] : [refusals.countMissing]),
      ...(sent > 0 ? [refusals.hasProposals(sent)] : []),
    ].map((words) => because(words)),
  ];
  requireRoundStep(
    'answer-for',
    { state: round.state, agencyId: round.officeId, departmentId: department.id },
    factsOf(act, round, faults),
    act.by.asker,
  );
  await insertAnswer(act, round.id, department.id, { ...answer, on: answer.arrivedOn as Day });
  told(act, round, department.id, { answered: answer.outcome, letter: answer.letter.code, onPaper: true }, answer.arrivedOn as Day);
});

/** Ends a round for good, once its day is over and the Agency has dealt with all that was sent. */
export const finishRound = command('proposals finish-round', async (act, { id, remark }: { id: string; remark: string | null }) => {
  const round = await holdRound(act.tx, id, 'alone');
  const waiting = Number(
    (
      await sql<{
        count: bigint;
      }>`SELECT count(*) AS count FROM proposal pr JOIN project p ON p.id = pr.project_id WHERE pr.round_id = ${round.id} AND pr.state IN ('sent', 'received') AND p.state NOT IN ('refused', 'stopped')`.execute(
        act.tx,
      )
    ).rows[0]!.count,
  );
  requireRoundStep(
    'finish',
    { state: round.state, agencyId: round.officeId, departmentId: null },
    factsOf(act, round, [], waiting),
    act.by.asker,
  );
  await endRound(act, round, remark);
  told(act, round, round.officeId, { finished: true });
});
