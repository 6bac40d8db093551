import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { anyIllustrative, stateOn } from '../../projects/index.ts';
import { backtestOf, countedAt, type Expectation, expectationOf, Past, type StepDays } from './forecast.rules.ts';
import {
  type Forecast,
  forecastLevels,
  type ForecastOutcome,
  type ForecastQuery,
  type ForecastRow,
  type ForecastSum,
  forecastSteps,
  type Like,
  type LikeQuery,
  type Silence,
} from './forecast.schema.ts';

const PAGE = 50;
/** How many closed years a forecast looks back. */
const YEARS_BACK = 2;
/** Like projects that are told one by one. */
const TOLD = 500;

type Taken = Omit<StepDays, 'count' | 'year'>;
const TAKEN = sql`s.activity, s.approved_on AS "approvedOn", s.signed_on AS "signedOn", s.advanced_on AS "advancedOn", s.accepted_on AS "acceptedOn", s.settled_on AS "settledOn", s.stopped_on AS "stoppedOn"`;
/** What makes projects the same to a forecast: the kind of support and the days of their steps. */
const KEY = sql`concat_ws('|', s.activity, s.approved_on, coalesce(s.signed_on::text, '-'), coalesce(s.advanced_on::text, '-'), coalesce(s.accepted_on::text, '-'), coalesce(s.settled_on::text, '-'), coalesce(s.stopped_on::text, '-'))`;

/** The days on which projects of the years before took their steps, those of the same days together: of the whole nation, whoever asks, and without names. */
async function daysOf(tx: Tx, from: number, to: number, on: Day): Promise<StepDays[]> {
  return (
    await sql<StepDays>`SELECT count(*)::int AS count, s.year, ${TAKEN} FROM step_days(${from}, ${to}, ${on}::date) s GROUP BY s.year, s.activity, s.approved_on, s.signed_on, s.advanced_on, s.accepted_on, s.settled_on, s.stopped_on`.execute(
      tx,
    )
  ).rows;
}

/** National money of the year's own plan by project. */
const money = (year: number, on: Day) => sql`(
  SELECT l.project_id, sum(CASE m.kind::text WHEN 'assign' THEN m.amount_dong WHEN 'release' THEN -m.amount_dong WHEN 'pass-assigned' THEN -m.amount_dong WHEN 'pass-contracted' THEN -m.amount_dong END) AS approved, sum(CASE m.kind::text WHEN 'contract' THEN m.amount_dong WHEN 'reduce' THEN -m.amount_dong WHEN 'pass-contracted' THEN -m.amount_dong END) AS contracted,
         sum(CASE m.kind::text WHEN 'accept' THEN m.amount_dong WHEN 'correct' THEN -m.amount_dong END) AS accepted, sum(m.amount_dong) FILTER (WHERE m.kind = 'settle') AS settled
    FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.year = ${year} AND l.source = 'national' AND NOT l.carried AND m.business_on <= ${on}::date GROUP BY l.project_id)`;
/** Days and money worked out once each, however the rows are joined. */
const worked = (year: number, on: Day) =>
  sql`WITH s AS MATERIALIZED (SELECT * FROM step_days(${year}, ${year}, ${on}::date)), m AS MATERIALIZED ${money(year, on)}`;
interface Sums {
  readonly approved: string;
  readonly contracted: string;
  readonly accepted: string;
  readonly settled: string;
}
interface Told extends Sums {
  readonly key: string;
  readonly project: StepDays;
  readonly expectation: Expectation;
}

/** Projects of a year's plan that who asks may see and that still go on or are done, those of the same days together, with what is expected of them. */
async function toldOf(tx: Tx, year: number, on: Day, past: Past): Promise<Told[]> {
  const { rows } = await sql<StepDays & Sums & { key: string }>`
    ${worked(year, on)} SELECT ${KEY} AS key, count(*)::int AS count, ${year}::int AS year, ${TAKEN}, coalesce(sum(m.approved), 0)::text AS approved, coalesce(sum(m.contracted), 0)::text AS contracted, coalesce(sum(m.accepted), 0)::text AS accepted, coalesce(sum(m.settled), 0)::text AS settled
      FROM s JOIN project p ON p.id = s.project_id LEFT JOIN m ON m.project_id = p.id WHERE s.stopped_on IS NULL GROUP BY 1, s.activity, s.approved_on, s.signed_on, s.advanced_on, s.accepted_on, s.settled_on, s.stopped_on`.execute(
    tx,
  );
  return rows.map((project) => ({ ...project, project, expectation: expectationOf(project, past, on) }));
}

/** The money an outcome would count: what is done already; else what contracts have, or the plan where there is none. */
function dongOf(own: Sums, project: Taken, outcome: ForecastOutcome): bigint {
  if ((outcome === 'accept' ? project.acceptedOn : project.settledOn) !== null)
    return BigInt(outcome === 'accept' ? own.accepted : own.settled);
  return BigInt(project.signedOn === null ? own.approved : own.contracted);
}

/** The forecast of a year's end per project, from how long steps took in closed years, as of a day; which of its sums or all are listed. */
export async function forecastOn(tx: Tx, { year, outcome, level, silent, page: wanted }: ForecastQuery, on: Day): Promise<Forecast> {
  const until = `${year}-12-31` as Day;
  const before = await daysOf(tx, year - YEARS_BACK, year - 1, on);
  const past = new Past(before);
  const told = await toldOf(tx, year, on, past);
  const silenceOf = ({ expectation }: Told): Silence | null =>
    expectation.settled === null ? 'few' : expectation.settled.q25 === null ? 'longer' : null;
  const countOf = (those: readonly Told[]) => those.reduce((sum, { project }) => sum + project.count, 0);
  const silentFor = (why: Silence) => countOf(told.filter((row) => silenceOf(row) === why));
  const sumOf = (of: ForecastOutcome): ForecastSum =>
    Object.fromEntries(
      forecastLevels.map((each) => {
        const counted = told.filter(({ expectation, project }) => countedAt(expectation, project, of, each, until));
        return [
          each,
          { projects: countOf(counted), dong: counted.reduce((sum, row) => sum + dongOf(row, row.project, of), 0n).toString() },
        ];
      }),
    ) as unknown as ForecastSum;
  const listed = told.filter((row) =>
    silent !== undefined
      ? silenceOf(row) === silent
      : outcome === undefined || level === undefined || countedAt(row.expectation, row.project, outcome, level, until),
  );
  const total = countOf(listed);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(wanted, pages);
  const byKey = new Map(listed.map((row) => [row.key, row]));
  const { rows } = await sql<Sums & { key: string; id: string; code: string; name: string; unit: string; state: ForecastRow['state'] }>`
    ${worked(year, on)} SELECT ${KEY} AS key, p.id, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, ${stateOn(on)} AS state, coalesce(m.approved, 0)::text AS approved, coalesce(m.contracted, 0)::text AS contracted, coalesce(m.accepted, 0)::text AS accepted, coalesce(m.settled, 0)::text AS settled
      FROM s JOIN project p ON p.id = s.project_id LEFT JOIN m ON m.project_id = p.id WHERE ${KEY} = ANY (${[...byKey.keys()]}::text[]) ORDER BY p.code LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(
    tx,
  );
  return {
    year,
    asOf: on,
    until,
    fromYears: [...new Set(before.map((project) => project.year))].toSorted(),
    illustrative: await anyIllustrative(tx),
    projects: countOf(told),
    few: silentFor('few'),
    longer: silentFor('longer'),
    accept: sumOf('accept'),
    settle: sumOf('settle'),
    samples: past.samples().toSorted((a, b) => forecastSteps.indexOf(a.step) - forecastSteps.indexOf(b.step) || b.like - a.like),
    backtest: backtestOf(before, year - 1),
    total,
    page,
    pages,
    rows: rows.map(({ key, approved, contracted, accepted, settled, ...row }) => {
      const { project, expectation } = byKey.get(key)!;
      return {
        ...row,
        activity: project.activity,
        dong: dongOf({ approved, contracted, accepted, settled }, project, outcome ?? 'settle').toString(),
        ...expectation,
      };
    }),
  };
}

/** The like projects behind a sample, the quickest first. */
export async function likeProjects(tx: Tx, { year, step, activity }: LikeQuery, on: Day): Promise<Like> {
  const [from, to] = {
    sign: [sql`approved_on`, sql`signed_on`],
    advance: [sql`signed_on`, sql`advanced_on`],
    accept: [sql`signed_on`, sql`accepted_on`],
    settle: [sql`accepted_on`, sql`settled_on`],
  }[step] as [RawBuilder<unknown>, RawBuilder<unknown>];
  const { rows } = await sql<Like['rows'][number] & { total: bigint }>`
    SELECT count(*) OVER () AS total, s.project_id AS id, p.code, p.name, s.year, s.${from} AS from, s.${to} AS to, s.${to} - s.${from} AS days FROM step_days(${year - YEARS_BACK}, ${year - 1}, ${on}::date) s LEFT JOIN project p ON p.id = s.project_id
     WHERE s.${from} IS NOT NULL AND s.${to} IS NOT NULL AND (${activity ?? null}::text IS NULL OR s.activity = ${activity ?? null}) ORDER BY days, s.year, p.code, s.project_id LIMIT ${TOLD}`.execute(
    tx,
  );
  return {
    year,
    asOf: on,
    step,
    activity: activity ?? null,
    total: Number(rows[0]?.total ?? 0n),
    rows: rows.map(({ total: _total, ...row }) => row),
  };
}
