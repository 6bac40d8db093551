import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { budgetYears } from '../funding/index.ts';
import { rankedProposals } from '../proposals/index.ts';
import type { RankedRow } from '../proposals/proposal.schema.ts';
import { rankedList } from './ranking/ranked.rules.ts';
import type { Change, RankedList } from './ranking/ranking.schema.ts';
import type { BenchMoney, Giver, NewDrawing } from './rebalancing.schema.ts';
import { rebalancingRefusals as refusals } from './rebalancing.words.ts';

/** A proposal on the bench, in its place by Điều 7. */
export type Proposed = RankedRow & { readonly rank: number };
export interface HandChange {
  readonly change: Change;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
}
/** All that a bench is drawn from on a day. */
export interface BenchFacts {
  readonly money: BenchMoney;
  readonly drawing: NewDrawing;
  readonly givers: readonly Giver[];
  readonly changes: ReadonlyMap<string, HandChange>;
  readonly proposed: readonly Proposed[];
  readonly list: RankedList;
  readonly toGive: bigint;
}
interface Which {
  readonly id: string;
  readonly year: number;
  readonly roundId: string;
}

/** The newest setting by a day; what a bench begins with before the first. */
async function drawingOn(tx: Tx, id: string, on: Day): Promise<NewDrawing> {
  const row = await tx
    .selectFrom('rebalancing_setting')
    .selectAll()
    .where('rebalancing_id', '=', id as never)
    .where('business_on', '<=', on)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? { reserveDong: '0', lineRule: 'stop', partAtLine: false }
    : { reserveDong: row.reserve_dong.toString(), lineRule: row.line_rule, partAtLine: row.part_at_line };
}

/** Money of plan line `l` that no contract binds. */
export const UNBOUND = sql<bigint>`l.assigned_dong - l.contracted_dong`;
async function giversOn(tx: Tx, { id, year }: Which, on: Day): Promise<Giver[]> {
  return (
    await sql<Giver>`SELECT g.project_id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, g.dong::text AS dong, coalesce(${UNBOUND}, 0)::text AS "unboundDong", g.reason, g.actor AS by, g.business_on AS on
    FROM (SELECT DISTINCT ON (project_id) * FROM rebalancing_giver WHERE rebalancing_id = ${id} AND business_on <= ${on}::date ORDER BY project_id, id DESC) g JOIN project p ON p.id = g.project_id
    LEFT JOIN plan_line l ON l.project_id = p.id AND l.year = ${year} AND l.source = 'national' AND NOT l.carried WHERE g.dong > 0 ORDER BY g.dong DESC, p.code`.execute(
      tx,
    )
  ).rows;
}

async function changesOn(tx: Tx, id: string, on: Day): Promise<Map<string, HandChange>> {
  const { rows } = await sql<{
    project: string;
    choice: 'in' | 'out' | 'ranked';
    dong: bigint | null;
    reason: string;
    by: string;
    on: Day;
  }>`
    SELECT DISTINCT ON (project_id) project_id AS project, choice, dong, reason, actor AS by, business_on AS on FROM rebalancing_change WHERE rebalancing_id = ${id} AND business_on <= ${on}::date ORDER BY project_id, id DESC`.execute(
    tx,
  );
  return new Map(
    rows.flatMap(({ project, choice, dong, ...said }) =>
      choice === 'ranked' ? [] : [[project, { change: { choice, dong }, ...said }] as const],
    ),
  );
}

/** What decisions of a year gave back to the estimate, by paper. */
async function releasesOn(tx: Tx, year: number, on: Day): Promise<BenchMoney['releases']> {
  return (
    await sql<
      BenchMoney['releases'][number]
    >`SELECT json_build_object('code', paper_code, 'on', paper_on) AS paper, count(DISTINCT line_id)::int AS projects, sum(amount_dong)::text AS dong
    FROM movement WHERE year = ${year} AND source = 'national' AND kind = 'release' AND business_on <= ${on}::date GROUP BY paper_code, paper_on ORDER BY paper_on, paper_code`.execute(
      tx,
    )
  ).rows;
}

/** The free money of a year on a day: the estimate, less what the plan assigns. */
export async function freeOn(tx: Tx, year: number, on: Day): Promise<bigint> {
  return BigInt((await budgetYears(tx, on)).find((each) => each.year === year)?.unallocatedDong ?? '0');
}

async function moneyOn(tx: Tx, year: number, on: Day, givers: readonly Giver[], reserve: bigint): Promise<BenchMoney> {
  const [estimate, releases] = [(await budgetYears(tx, on)).find((each) => each.year === year), await releasesOn(tx, year, on)];
  const released = releases.reduce((sum, { dong }) => sum + BigInt(dong), 0n);
  const [appropriated, free] = [
    estimate === undefined ? 0n : BigInt(estimate.appropriatedDong) + BigInt(estimate.carriedInDong) - BigInt(estimate.carriedOutDong),
    BigInt(estimate?.unallocatedDong ?? '0'),
  ];
  const given = givers.reduce((sum, { dong }) => sum + BigInt(dong), 0n);
  return {
    estimateDong: String(appropriated),
    firstAssignedDong: String(appropriated - free + released),
    releasedDong: String(released),
    freeDong: String(free),
    giversDong: String(given),
    reserveDong: String(reserve),
    toGiveDong: String(free + given > reserve ? free + given - reserve : 0n),
    releases,
  };
}

/** What was not appraised at the Ministry cannot enter the plan; the order stays that of all. */
export const inQuestion = (ranking: readonly Proposed[]): Proposed[] => ranking.filter(({ state }) => state === 'appraised');

/** A bench as it stands on a day, or as it would with another drawing that is only tried; `rank` answers the round's proposals in their order. */
export async function benchFacts(
  tx: Tx,
  which: Which,
  on: Day,
  tried: Partial<NewDrawing> = {},
  rank = rankedProposals,
): Promise<BenchFacts> {
  const drawing = { ...(await drawingOn(tx, which.id, on)), ...tried };
  const givers = await giversOn(tx, which, on);
  const money = await moneyOn(tx, which.year, on, givers, BigInt(drawing.reserveDong));
  const [changes, ranked] = [await changesOn(tx, which.id, on), await rank(tx, which.roundId, on)];
  const proposed = inQuestion(ranked);
  const toGive = BigInt(money.toGiveDong);
  const list = rankedList(
    proposed.map(({ projectId, askedDong, leastDong }) => ({ id: projectId, asked: BigInt(askedDong), least: BigInt(leastDong) })),
    { moneyDong: toGive, lineRule: drawing.lineRule, partAtLine: drawing.partAtLine },
    new Map([...changes].map(([id, { change }]) => [id, change])),
  );
  return { money, drawing, givers, changes, proposed, list, toGive };
}

/** What keeps a list from being submitted, all at once. */
export function faultsOfList({ list, toGive, givers, money, drawing, proposed, changes }: BenchFacts): Refusal[] {
  const named = new Map(proposed.map((row) => [row.projectId, row]));
  const free = BigInt(money.freeDong) + BigInt(money.giversDong);
  return [
    ...(BigInt(drawing.reserveDong) > free ? [refusals.reserveOver(BigInt(drawing.reserveDong), free)] : []),
    ...(list.over > 0n ? [refusals.over(list.over, toGive)] : []),
    ...(list.given === 0n ? [refusals.nobodyIn] : []),
    ...givers
      .filter(({ dong, unboundDong }) => BigInt(dong) > BigInt(unboundDong))
      .map(({ code, dong, unboundDong }) => refusals.notUnbound(code, BigInt(dong), BigInt(unboundDong))),
    // An amount given by hand may no longer fit once a proposal was revised.
    ...[...changes].flatMap(
      ([
        id,
        {
          change: { choice, dong },
        },
      ]) => {
        const row = named.get(id);
        return choice === 'in' && dong !== null && row !== undefined ? faultsOfPart(row, dong) : [];
      },
    ),
  ].map((words) => because(words));
}
export const faultsOfPart = ({ code, leastDong, askedDong }: Pick<Proposed, 'code' | 'leastDong' | 'askedDong'>, dong: bigint) => [
  ...(dong < BigInt(leastDong) ? [refusals.belowLeast(code, BigInt(leastDong))] : []),
  ...(dong > BigInt(askedDong) ? [refusals.aboveAsked(code, BigInt(askedDong))] : []),
];

export interface SubmittedThen {
  readonly freeDong: bigint;
  readonly on: Day;
  readonly rows: readonly {
    readonly projectId: string;
    readonly code: string;
    readonly rank: number;
    readonly points: number;
    readonly asked: bigint;
    readonly least: bigint;
  }[];
}
const NAMED = 5;
/** What moved since a list was submitted: the free money, proposals that came, went, ask otherwise or stand elsewhere in the order. */
export function movedSince(then: SubmittedThen, now: { readonly freeDong: bigint; readonly proposed: readonly Proposed[] }): Refusal[] {
  const before = new Map(then.rows.map((row) => [row.projectId, row]));
  const others = now.proposed
    .filter((row) => {
      const was = before.get(row.projectId);
      return was === undefined || was.points !== row.points || was.asked !== BigInt(row.askedDong) || was.least !== BigInt(row.leastDong);
    })
    .map(({ code }) => code);
  const still = new Set(now.proposed.map(({ projectId }) => projectId));
  const moved = [...then.rows.filter(({ projectId }) => !still.has(projectId)).map(({ code }) => code), ...others];
  const found = [
    ...(then.freeDong === now.freeDong ? [] : [refusals.moneyMoved(then.freeDong, now.freeDong)]),
    ...(moved.length === 0 ? [] : [refusals.rowsMoved(moved.slice(0, NAMED).join(', '), Math.max(0, moved.length - NAMED))]),
  ];
  return (found.length === 0 ? [] : [...found, refusals.reworked]).map((words) => because(words));
}

/** The list as it was last submitted by a day; null where it never was. */
export async function submittedOn(tx: Tx, id: string, on: Day): Promise<(SubmittedThen & { readonly stepId: string }) | null> {
  const {
    rows: [step],
  } = await sql<{
    id: string;
    free: bigint;
    on: Day;
  }>`SELECT id::text AS id, free_dong AS free, business_on AS on FROM rebalancing_step WHERE rebalancing_id = ${id} AND step = 'submit' AND business_on <= ${on}::date ORDER BY rebalancing_step.id DESC LIMIT 1`.execute(
    tx,
  );
  if (step === undefined) return null;
  const { rows } = await sql<
    SubmittedThen['rows'][number]
  >`SELECT r.project_id AS "projectId", p.code, r.rank, r.points, r.asked_dong AS asked, r.least_dong AS least FROM rebalancing_row r JOIN project p ON p.id = r.project_id WHERE r.step_id = ${step.id} ORDER BY r.rank`.execute(
    tx,
  );
  return { stepId: step.id, freeDong: step.free, on: step.on, rows };
}
