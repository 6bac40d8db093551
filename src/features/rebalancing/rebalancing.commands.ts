import { sql } from 'kysely';
import { type Act, command } from '../../platform/command.ts';
import type { Day } from '../../platform/pure/dates.ts';

import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { Allocation } from '../plans/plan.schema.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { agencyOf } from '../organizations/index.ts';
import { decidePlan, issueInTurn } from '../plans/index.ts';
import { lockProjects } from '../projects/index.ts';
import { type BenchFacts, benchFacts, faultsOfList, faultsOfPart, freeOn, movedSince, submittedOn, UNBOUND } from './bench.facts.ts';
import type { NewChange, NewDrawing, NewGiver, NewRebalancing } from './rebalancing.schema.ts';
import { plainFacts, requireRebalancing } from './rebalancing.steps.ts';
import {
  insertChanges,
  insertGiver,
  insertRebalancing,
  insertRows,
  insertSetting,
  type LockedRebalancing,
  lockRebalancing,
  stepRebalancing,
} from './rebalancing.store.ts';
import { rebalancingRefusals as refusals } from './rebalancing.words.ts';

const remember = (
  act: Act,
  { id, officeId }: Pick<LockedRebalancing, 'id' | 'officeId'>,
  detail: Record<string, unknown>,
  businessOn?: Day,
) => act.record({ thing: 'rebalancing', thingId: id, officeId, detail, ...(businessOn === undefined ? {} : { businessOn }) });
const told = (words: readonly Omit<Refusal, 'basis'>[]) => words.map((each) => because(each));

/** Begins to balance a round's proposals against the year's free money. Answers its id. */
export const openRebalancing = command('rebalancing open', async (act, given: NewRebalancing): Promise<{ id: string }> => {
  const officeId = await agencyOf(act.tx);
  const round = (await sql<{ year: number }>`SELECT year FROM proposal_round WHERE id = ${given.roundId}`.execute(act.tx)).rows[0];
  const open = await act.tx
    .selectFrom('rebalancing')
    .select('id')
    .where('round_id', '=', given.roundId as never)
    .where('state', '<>', 'approved')
    .executeTakeFirst();
  requireRebalancing(
    'open',
    { state: null, officeId },
    {
      ...plainFacts(act.today),
      faults: told([...(round === undefined ? [refusals.noRound] : []), ...(open === undefined ? [] : [refusals.openAlready])]),
    },
    act.by.asker,
  );
  const made = await insertRebalancing(act, officeId, round!.year, given);
  await insertSetting(act, made, { reserveDong: '0', lineRule: 'stop', partAtLine: false });
  remember(act, made, { ...given, year: round!.year });
  return { id: made.id };
});

/** How the ranked list is drawn: what is kept back, what happens at the line. */
export const drawList = command('rebalancing draw', async (act, { id, drawing }: { id: string; drawing: NewDrawing }) => {
  const found = await lockRebalancing(act.tx, id);
  requireRebalancing('draw', found, plainFacts(act.today), act.by.asker);
  await insertSetting(act, found, drawing);
  remember(act, found, { ...drawing });
});

/** A project in the plan gives back money that no contract binds, in this decision; nothing takes it off. */
export const takeBack = command('rebalancing take-back', async (act, { id, giver }: { id: string; giver: NewGiver }) => {
  const found = await lockRebalancing(act.tx, id);
  const {
    rows: [row],
  } = await sql<{
    code: string;
    unbound: bigint;
  }>`SELECT p.code, (${UNBOUND})::bigint AS unbound FROM plan_line l JOIN project p ON p.id = l.project_id WHERE p.id = ${giver.projectId} AND l.year = ${found.year} AND l.source = 'national' AND NOT l.carried`.execute(
    act.tx,
  );
  const faults =
    row === undefined
      ? [refusals.notGiver]
      : BigInt(giver.dong) > row.unbound
        ? [refusals.notUnbound(row.code, BigInt(giver.dong), row.unbound)]
        : [];
  requireRebalancing('take-back', found, { ...plainFacts(act.today), faults: told(faults) }, act.by.asker);
  await insertGiver(act, found, giver);
  remember(act, found, { takesBack: giver });
});

/** Departs from the ranked list, each time with a word, or goes back to it. */
export const changeList = command('rebalancing change', async (act, { id, changes }: { id: string; changes: readonly NewChange[] }) => {
  const found = await lockRebalancing(act.tx, id);
  const named = new Map((await benchFacts(act.tx, found, act.today)).proposed.map((row) => [row.projectId, row]));
  const faults = changes.flatMap(({ projectId, dong }) => {
    const row = named.get(projectId);
    return row === undefined ? [refusals.notCandidate] : dong === null ? [] : faultsOfPart(row, BigInt(dong));
  });
  requireRebalancing('change', found, { ...plainFacts(act.today), faults: told(faults) }, act.by.asker);
  await insertChanges(act, found, changes);
  remember(act, found, { changes });
});

/** The list goes to the Ministry as it stands: every proposal with what it is given and why. */
export const submitRebalancing = command('rebalancing submit', async (act, { id, remark }: { id: string; remark: string | null }) => {
  const found = await lockRebalancing(act.tx, id);
  const facts = await benchFacts(act.tx, found, act.today);
  requireRebalancing('submit', found, { ...plainFacts(act.today), faults: faultsOfList(facts) }, act.by.asker);
  const stepId = await stepRebalancing(act, found, 'submit', 'submitted', {
    freeDong: BigInt(facts.money.freeDong),
    remark,
    submittedBy: (act.by.asker?.personId ?? null) as never,
  });
  await insertRows(
    act,
    found,
    stepId,
    facts.list.standings.map(({ given, ranked, why }, at) => {
      const row = facts.proposed[at]!;
      return {
        projectId: row.projectId,
        rank: row.rank,
        points: row.points,
        asked: BigInt(row.askedDong),
        least: BigInt(row.leastDong),
        given,
        ranked,
        why,
        reason: facts.changes.get(row.projectId)?.reason ?? null,
      };
    }),
  );
  remember(act, found, { submitted: facts.list.standings.filter(({ given }) => given > 0n).length, givenDong: String(facts.list.given) });
});

/** A leader gives the list back, with the reason. */
export const sendRebalancingBack = command('rebalancing send-back', async (act, { id, reason }: { id: string; reason: string }) => {
  const found = await lockRebalancing(act.tx, id);
  requireRebalancing('send-back', found, plainFacts(act.today), act.by.asker);
  await stepRebalancing(act, found, 'send-back', 'drafted', { remark: reason });
  remember(act, found, { sentBack: reason });
});

/** The rows of the decision: what givers give back, what chosen proposals are given, with the counterpart they were appraised with. */
async function allocationsOf(act: Act, { givers, list, proposed, changes }: BenchFacts): Promise<Allocation[]> {
  const chosen = list.standings.flatMap(({ id, given }) => (given > 0n ? [{ id, given }] : []));
  const { rows } = await sql<{
    id: string;
    dong: bigint;
  }>`SELECT project_id AS id, sum(counterpart_dong)::bigint AS dong FROM budget_line WHERE project_id = ANY (${chosen.map(({ id }) => id)}::uuid[]) GROUP BY project_id`.execute(
    act.tx,
  );
  const counterpart = new Map(rows.map(({ id, dong }) => [id, dong]));
  const asked = new Map(proposed.map((row) => [row.projectId, row.askedDong]));
  return [
    ...givers.map(({ projectId, dong, reason }) => ({
      projectId,
      nationalDong: `-${dong}`,
      counterpartDong: '0',
      remark: reason.slice(0, 500),
    })),
    ...chosen.map(({ id, given }) => ({
      projectId: id,
      nationalDong: String(given),
      counterpartDong: String(counterpart.get(id) ?? 0n),
      remark:
        (changes.get(id)?.reason ?? (String(given) === asked.get(id) ? null : 'Hỗ trợ một phần theo kinh phí cân đối được'))?.slice(
          0,
          500,
        ) ?? null,
    })),
  ];
}

/**
 * A leader of the Ministry issues the list as one numbered decision: plan, projects and ledger move together or not at all. It is judged on what
 * stands once nobody else can issue a decision: a list whose money or proposals have moved since it was submitted is refused with what moved.
 */
export const approveRebalancing = command(
  'rebalancing approve',
  async (act, { id, paper }: { id: string; paper: Paper }): Promise<{ decisionId: string; version: number }> => {
    const found = await lockRebalancing(act.tx, id);
    const submitted = await submittedOn(act.tx, id, act.today);
    // Projects first, then the turn of decisions: the order in which every decision locks.
    await lockProjects(act, [
      ...(submitted?.rows.map(({ projectId }) => projectId) ?? []),
      ...(await benchFacts(act.tx, found, act.today)).givers.map(({ projectId }) => projectId),
    ]);
    await issueInTurn(act.tx);
    const facts = await benchFacts(act.tx, found, act.today);
    const moved =
      submitted === null ? [] : movedSince(submitted, { freeDong: await freeOn(act.tx, found.year, act.today), proposed: facts.proposed });
    requireRebalancing(
      'approve',
      found,
      {
        today: act.today,
        faults: moved.length > 0 ? [] : faultsOfList(facts),
        moved,
        askedBySubmitter: found.submittedBy !== null && found.submittedBy === act.by.asker?.personId,
        submittedOn: submitted?.on ?? null,
        issuedOn: paper.on,
      },
      act.by.asker,
    );
    const decision = await decidePlan(
      act,
      {
        year: found.year,
        kind: 'supplement',
        title: found.title,
        basis: 'Điều 7, Điều 11 Thông tư số 36/2013/TT-BCT',
        allocations: await allocationsOf(act, facts),
      },
      paper,
    );
    await stepRebalancing(act, found, 'approve', 'approved', { on: paper.on as Day, paper, decisionId: decision.id });
    remember(act, found, { approved: paper.code, version: decision.version, givenDong: String(facts.list.given) }, paper.on as Day);
    return { decisionId: decision.id, version: decision.version };
  },
);
