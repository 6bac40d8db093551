import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { agencyOf } from '../organizations/index.ts';
import { type BenchFacts, benchFacts, faultsOfList, freeOn, inQuestion, movedSince, submittedOn, UNBOUND } from './bench.facts.ts';
import { weigh } from './optimum/points.rules.ts';
import { noWishes } from './optimum/optimum.schema.ts';
import { rankingSeen } from './ranking/ranking.memory.ts';
import type { Sums } from './ranking/ranking.schema.ts';
import type { Bench, BenchQuery, BenchRow, NewDrawing, RebalancingList, RebalancingState, Unbound } from './rebalancing.schema.ts';
import { answerOpen, answerRebalancing } from './rebalancing.steps.ts';
import { referenceHeads } from './reference.views.ts';

type Head = RebalancingList['rows'][number];
interface Found extends Head {
  readonly officeId: string;
  readonly submittedBy: string | null;
}
const stateOn = (on: Day) =>
  sql`(SELECT to_state FROM rebalancing_step s WHERE s.rebalancing_id = b.id AND s.business_on <= ${on}::date ORDER BY s.id DESC LIMIT 1)`;
const heads = (on: Day, which: ReturnType<typeof sql>) => sql<Found>`
  SELECT b.id, b.year, b.title, ${stateOn(on)} AS state, b.opened_on AS "openedOn", json_build_object('id', r.id, 'name', r.name) AS round, b.illustrative, b.office_id AS "officeId", b.submitted_by AS "submittedBy",
         CASE WHEN d.issued_on <= ${on}::date THEN json_build_object('id', d.id, 'code', d.code, 'on', d.issued_on, 'version', d.version) END AS decision
    FROM rebalancing b JOIN proposal_round r ON r.id = b.round_id LEFT JOIN plan_decision d ON d.id = b.decision_id WHERE ${which} AND b.opened_on <= ${on}::date`;

/** Rounds that nobody balances yet, the newest first, each with what its list would be drawn from. */
async function roundsAhead(tx: Tx, on: Day, asker: Asker | null): Promise<RebalancingList['rounds']> {
  const { rows } = await sql<{ id: string; year: number; name: string }>`
    SELECT r.id, r.year, r.name FROM proposal_round r WHERE r.opened_on <= ${on}::date AND NOT EXISTS (SELECT FROM rebalancing b WHERE b.round_id = r.id AND b.state <> 'approved') ORDER BY r.opened_on DESC`.execute(
    tx,
  );
  const rounds: RebalancingList['rounds'] = [];
  for (const round of rows) {
    const proposed = inQuestion(await rankingSeen(tx, round.id, on, asker?.personId ?? null));
    const [free, first] = [await freeOn(tx, round.year, on), proposed[0]?.askedDong ?? null];
    const short = free <= 0n || (first !== null && free < BigInt(first));
    rounds.push({
      ...round,
      appraised: proposed.length,
      freeDong: String(free),
      firstDong: first,
      unbound: short ? await unboundSum(tx, round.year) : null,
    });
  }
  return rounds;
}

/** Lines of a year's plan whose money no contract binds, so that a list may take it back. */
const unboundLines = (year: number) =>
  sql`FROM plan_line l JOIN project p ON p.id = l.project_id WHERE l.year = ${year} AND l.source = 'national' AND NOT l.carried AND ${UNBOUND} > 0 AND p.state IN ('approved', 'implementing', 'stopped')`;
async function unboundSum(tx: Tx, year: number): Promise<{ dong: string; projects: number }> {
  const { rows } = await sql<{
    dong: string;
    projects: number;
  }>`SELECT coalesce(sum(${UNBOUND}), 0)::text AS dong, count(*)::int AS projects ${unboundLines(year)}`.execute(tx);
  return rows[0]!;
}

/** Rebalancings of who sees them, the newest first; for the others what became of their own proposals. */
export async function listRebalancings(tx: Tx, on: Day, asker: Asker | null): Promise<RebalancingList> {
  const national = asker === null || asker.seats.some((seat) => seat.national);
  const rows = national ? (await sql<Found>`${heads(on, sql`true`)} ORDER BY b.opened_on DESC, b.id DESC`.execute(tx)).rows : [];
  const rounds = national ? await roundsAhead(tx, on, asker) : [];
  const outcomes = national
    ? []
    : (
        await sql<RebalancingList['outcomes'][number]>`
    SELECT b.id AS "rebalancingId", b.title, json_build_object('code', d.code, 'on', d.issued_on) AS decision, r.project_id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, r.rank, r.of, r.points, r.asked_dong::text AS "askedDong", r.given_dong::text AS "givenDong", r.why, r.reason
      FROM decided_proposals(${on}::date) r JOIN rebalancing b ON b.id = r.rebalancing_id JOIN plan_decision d ON d.id = b.decision_id JOIN project p ON p.id = r.project_id ORDER BY d.issued_on DESC, r.rank LIMIT 500`.execute(
          tx,
        )
      ).rows;
  return {
    asOf: on,
    national,
    rows: rows.map(({ officeId: _office, submittedBy: _by, ...row }) => row),
    rounds,
    outcomes,
    outcomeTotal: outcomes.length,
    steps: [answerOpen(await agencyOf(tx), on, asker)],
  };
}

const PAGE = 100;
const shown = (row: BenchRow, show: BenchQuery['show']) =>
  show === 'all' ||
  (show === 'in'
    ? row.givenDong !== '0'
    : show === 'out'
      ? row.givenDong === '0'
      : row.givenDong !== row.rankedDong || row.changedBy !== null);

/** The rows of a bench that is being drawn up, in their order. */
function liveRows({ proposed, list, changes }: BenchFacts): BenchRow[] {
  return proposed.map((row, at): BenchRow => {
    const [standing, by] = [list.standings[at]!, changes.get(row.projectId)];
    return {
      projectId: row.projectId,
      proposalId: row.proposalId,
      rank: row.rank,
      code: row.code,
      name: row.name,
      unit: row.unit,
      provinceCode: row.provinceCode,
      province: row.province,
      key: row.key,
      hit: row.hitArea,
      points: row.points,
      experience: row.experience,
      reasons: row.reasons,
      askedDong: row.askedDong,
      leastDong: row.leastDong,
      givenDong: String(standing.given),
      rankedDong: String(standing.ranked),
      why: standing.why,
      leftDong: String(standing.left),
      reason: by?.reason ?? null,
      changedBy: by?.by ?? null,
      changedOn: by?.on ?? null,
    };
  });
}

type KeptRow = Omit<BenchRow, 'reasons' | 'leftDong' | 'changedBy' | 'changedOn' | 'experience' | 'hit'>;
/** The rows of a list as it was submitted. */
async function submittedRows(tx: Tx, stepId: string, on: Day): Promise<KeptRow[]> {
  return (
    await sql<KeptRow>`
    SELECT r.project_id AS "projectId", pr.id AS "proposalId", r.rank, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, v.code AS "provinceCode", v.name AS province, p.kind = 'key' AS key, r.points, r.asked_dong::text AS "askedDong", r.least_dong::text AS "leastDong", r.given_dong::text AS "givenDong", r.ranked_dong::text AS "rankedDong", r.why, r.reason
      FROM rebalancing_row r JOIN rebalancing b ON b.id = r.rebalancing_id JOIN project p ON p.id = r.project_id LEFT JOIN proposal pr ON pr.project_id = p.id AND pr.round_id = b.round_id LEFT JOIN province v ON v.id = p.province_id WHERE r.step_id = ${stepId} ORDER BY r.rank`.execute(
      tx,
    )
  ).rows;
}
/** What was submitted counts; what speaks for a proposal, and who changed the list, is told where it still stands so. */
function keptRows(kept: readonly KeptRow[], live: readonly BenchRow[]): BenchRow[] {
  const known = new Map(live.map((row) => [row.projectId, row]));
  return kept.map((row): BenchRow => {
    const now = known.get(row.projectId);
    return {
      hit: now?.hit ?? false,
      experience: now?.experience ?? 0,
      reasons: now !== undefined && now.points === row.points ? now.reasons : [],
      leftDong: now !== undefined && now.why === row.why ? now.leftDong : null,
      changedBy: now?.changedBy ?? null,
      changedOn: now?.changedOn ?? null,
      ...row,
    };
  });
}

function sumsOf(rows: readonly BenchRow[], money: bigint): Sums {
  const [given, asked] = [
    rows.reduce((sum, { givenDong }) => sum + BigInt(givenDong), 0n),
    rows.reduce((sum, { askedDong }) => sum + BigInt(askedDong), 0n),
  ];
  const inside = rows.filter(({ givenDong }) => givenDong !== '0').length;
  return {
    moneyDong: String(money),
    givenDong: String(given),
    leftDong: String(money > given ? money - given : 0n),
    overDong: String(given > money ? given - money : 0n),
    in: inside,
    out: rows.length - inside,
    askedDong: String(asked),
    departures: rows.filter(({ givenDong, rankedDong }) => givenDong !== rankedDong).length,
  };
}

/** Points of what is given, in thousandths, as reference lists count them; of a part its share. */
function milliPoints(rows: readonly BenchRow[]): bigint {
  return rows.reduce((sum, row) => {
    const { whole, asked } = weigh({ ...row, id: row.projectId, provinceName: row.province, content: '' }, noWishes);
    return sum + (whole * BigInt(row.givenDong)) / asked;
  }, 0n);
}

async function headOf(tx: Tx, id: string, on: Day): Promise<Found & { readonly state: RebalancingState }> {
  const row = isUuid(id) ? (await heads(on, sql`b.id = ${id}`).execute(tx)).rows[0] : undefined;
  if (row === undefined || row.state === null) throw new NotFound('rebalancing');
  return row;
}

/** What of a drawing an officer only tries. */
const triedBy = ({ reserveDong, lineRule, partAtLine }: BenchQuery): Partial<NewDrawing> => ({
  ...(reserveDong === undefined ? {} : { reserveDong }),
  ...(lineRule === undefined ? {} : { lineRule }),
  ...(partAtLine === undefined ? {} : { partAtLine: partAtLine === 'yes' }),
});

/** One bench as it stands on a day, a page of its rows; with an amount kept back or a rule that is only tried, what they would make of it. */
export async function openBench(tx: Tx, id: string, query: BenchQuery, on: Day, asker: Asker | null): Promise<Bench> {
  const { show, page: asked } = query;
  const { officeId, submittedBy, ...head } = await headOf(tx, id, on);
  const tried = head.state === 'drafted' ? triedBy(query) : {};
  const submitted = head.state === 'drafted' ? null : await submittedOn(tx, id, on);
  // Once it is decided, a bench is what it was on the day it was submitted.
  const day = head.state === 'approved' ? submitted!.on : on;
  const facts = await benchFacts(tx, { id, year: head.year, roundId: head.round.id }, day, tried, (of, roundId, then) =>
    rankingSeen(of, roundId, then, asker?.personId ?? null),
  );
  const all = submitted === null ? liveRows(facts) : keptRows(await submittedRows(tx, submitted.stepId, on), liveRows(facts));
  const { money } = facts;
  const rows = all.filter((row) => shown(row, show));
  const line = submitted === null ? facts.list.line : all.findIndex(({ rankedDong }) => rankedDong === '0');
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, asked === 0 ? (show === 'all' && line > 0 ? Math.ceil(Math.max(1, line) / PAGE) : 1) : asked);
  const moved =
    head.state !== 'submitted' ? [] : movedSince(submitted!, { freeDong: BigInt(facts.money.freeDong), proposed: facts.proposed });
  const history = await tx
    .selectFrom('rebalancing_step')
    .selectAll()
    .where('rebalancing_id', '=', id as never)
    .where('business_on', '<=', on)
    .orderBy('id')
    .execute();
  return {
    ...head,
    asOf: on,
    money,
    drawing: facts.drawing,
    tried: Object.keys(tried).length > 0,
    sums: sumsOf(all, BigInt(money.toGiveDong)),
    line: line === -1 ? all.length : line,
    givers: [...facts.givers],
    moved,
    milliPoints: String(milliPoints(all)),
    total: rows.length,
    page,
    pages,
    show,
    rows: rows.slice((page - 1) * PAGE, page * PAGE),
    references: await referenceHeads(tx, id, on),
    history: history.map((step) => ({
      step: step.step,
      state: step.to_state,
      on: step.business_on,
      by: step.actor,
      paper: step.paper_code === null ? null : { code: step.paper_code, on: step.paper_on! },
      remark: step.remark,
    })),
    steps: answerRebalancing(
      { state: head.state, officeId },
      {
        today: on,
        faults: head.state === 'approved' || moved.length > 0 ? [] : faultsOfList(facts),
        moved,
        askedBySubmitter: submittedBy !== null && submittedBy === asker?.personId,
      },
      asker,
    ),
  };
}
/** Projects of a year's plan whose money no contract binds, the most first. */
export async function unboundProjects(tx: Tx, id: string, q: string, on: Day): Promise<Unbound> {
  const { year } = await headOf(tx, id, on);
  const { rows } = await sql<Unbound['rows'][number] & { total: number }>`
    SELECT p.id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, p.state, l.assigned_dong::text AS "assignedDong", (${UNBOUND})::text AS "unboundDong", (count(*) OVER ())::int AS total
      ${unboundLines(year)}
       AND (${q} = '' OR p.code ILIKE ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}) ORDER BY ${UNBOUND} DESC, p.code LIMIT 30`.execute(tx);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
