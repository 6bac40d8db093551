import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { anyIllustrative, stateOn } from '../../projects/index.ts';
import { backtestOf, countedAt, type Expectation, expectationOf, Past, type StepDays, tookOf } from './forecast.rules.ts';
import { type Forecast, forecastLevels, type ForecastOutcome, type ForecastQuery, type ForecastRow, type ForecastSum, forecastSteps, type Like, type LikeQuery, type Silence } from './forecast.schema.ts';

const PAGE = 50;
/** How many closed years a forecast looks back. */
const YEARS_BACK = 2;
/** Like projects that are told one by one. */
const TOLD = 500;

/** The days on which projects of the years before took their steps: of the whole nation, whoever asks, and without names. */
async function daysOf(tx: Tx, from: number, to: number, on: Day): Promise<StepDays[]> {
  return (await sql<StepDays>`SELECT project_id AS id, year, activity, approved_on AS "approvedOn", signed_on AS "signedOn", advanced_on AS "advancedOn", accepted_on AS "acceptedOn", settled_on AS "settledOn", stopped_on AS "stoppedOn" FROM step_days(${from}, ${to}, ${on}::date) ORDER BY project_id`.execute(tx)).rows;
}

interface Own { readonly id: string; readonly code: string; readonly name: string; readonly unit: string; readonly state: ForecastRow['state']; readonly approved: string; readonly contracted: string; readonly accepted: string; readonly settled: string }
/** Projects of a year's plan that who asks may see, with their money of the year's own plan. */
async function ownOf(tx: Tx, year: number, on: Day): Promise<Map<string, Own>> {
  const { rows } = await sql<Own>`
    SELECT p.id, p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, ${stateOn(on)} AS state, coalesce(m.approved, 0)::text AS approved, coalesce(m.contracted, 0)::text AS contracted, coalesce(m.accepted, 0)::text AS accepted, coalesce(m.settled, 0)::text AS settled
      FROM project p LEFT JOIN LATERAL (
        SELECT sum(CASE m.kind::text WHEN 'assign' THEN m.amount_dong WHEN 'release' THEN -m.amount_dong WHEN 'pass-assigned' THEN -m.amount_dong WHEN 'pass-contracted' THEN -m.amount_dong END) AS approved, sum(CASE m.kind::text WHEN 'contract' THEN m.amount_dong WHEN 'reduce' THEN -m.amount_dong WHEN 'pass-contracted' THEN -m.amount_dong END) AS contracted,
               sum(CASE m.kind::text WHEN 'accept' THEN m.amount_dong WHEN 'correct' THEN -m.amount_dong END) AS accepted, sum(m.amount_dong) FILTER (WHERE m.kind = 'settle') AS settled
          FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = p.id AND l.year = ${year} AND l.source = 'national' AND NOT l.carried AND m.business_on <= ${on}::date) m ON true
     WHERE p.year = ${year} AND p.registered_on <= ${on}::date ORDER BY p.code`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

interface Told { readonly own: Own; readonly project: StepDays; readonly expectation: Expectation }
/** The money an outcome would count for a project: what is done already; else what its contract has, or the plan where it has none. */
function dongOf({ own, project }: Told, outcome: ForecastOutcome): bigint {
  const done = outcome === 'accept' ? own.accepted : own.settled;
  if ((outcome === 'accept' ? project.acceptedOn : project.settledOn) !== null) return BigInt(done);
  return BigInt(project.signedOn === null ? own.approved : own.contracted);
}

/** The forecast of a year's end per project, from how long steps took in closed years, as of a day; which of its sums or all are listed. */
export async function forecastOn(tx: Tx, { year, outcome, level, silent, page: wanted }: ForecastQuery, on: Day): Promise<Forecast> {
  const until = `${year}-12-31` as Day;
  const [before, now, own] = [await daysOf(tx, year - YEARS_BACK, year - 1, on), await daysOf(tx, year, year, on), await ownOf(tx, year, on)];
  const past = new Past(before);
  const told = now.flatMap((project): Told[] => {
    const row = own.get(project.id);
    return row === undefined || project.stoppedOn !== null ? [] : [{ own: row, project, expectation: expectationOf(project, past, on) }];
  });
  const silenceOf = ({ expectation }: Told): Silence | null => (expectation.settled === null ? 'few' : expectation.settled.q25 === null ? 'longer' : null);
  const silentFor = (why: Silence) => told.filter((row) => silenceOf(row) === why);
  const sumOf = (of: ForecastOutcome): ForecastSum => Object.fromEntries(forecastLevels.map((each) => {
    const counted = told.filter(({ expectation, project }) => countedAt(expectation, project, of, each, until));
    return [each, { projects: counted.length, dong: counted.reduce((sum, row) => sum + dongOf(row, of), 0n).toString() }];
  })) as unknown as ForecastSum;
  const listed = told.filter((row) => (silent !== undefined ? silenceOf(row) === silent : outcome === undefined || level === undefined || countedAt(row.expectation, row.project, outcome, level, until)));
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const page = Math.min(wanted, pages);
  const fromYears = [...new Set(before.map((project) => project.year))].toSorted();
  return {
    year, asOf: on, until, fromYears, illustrative: await anyIllustrative(tx), projects: told.length, few: silentFor('few').length, longer: silentFor('longer').length, accept: sumOf('accept'), settle: sumOf('settle'),
    samples: past.samples().toSorted((a, b) => forecastSteps.indexOf(a.step) - forecastSteps.indexOf(b.step) || b.like - a.like), backtest: backtestOf(before, year - 1),
    total: listed.length, page, pages, rows: listed.slice((page - 1) * PAGE, page * PAGE).map((row) => ({ id: row.own.id, code: row.own.code, name: row.own.name, unit: row.own.unit, activity: row.project.activity, state: row.own.state, dong: dongOf(row, outcome ?? 'settle').toString(), ...row.expectation })),
  };
}

/** The like projects behind a sample, the quickest first. */
export async function likeProjects(tx: Tx, { year, step, activity }: LikeQuery, on: Day): Promise<Like> {
  const took = (await daysOf(tx, year - YEARS_BACK, year - 1, on)).filter((project) => activity === undefined || project.activity === activity).flatMap((project) => { const each = tookOf(project, step); return each === null ? [] : [{ id: project.id, year: project.year, ...each }]; }).toSorted((a, b) => a.days - b.days);
  const first = took.slice(0, TOLD);
  const names = new Map(first.length === 0 ? [] : (await sql<{ id: string; code: string; name: string }>`SELECT id, code, name FROM project WHERE id = ANY (${first.map(({ id }) => id)}::uuid[])`.execute(tx)).rows.map((row) => [row.id, row]));
  return { year, asOf: on, step, activity: activity ?? null, total: took.length, rows: first.map((row) => ({ ...row, code: names.get(row.id)?.code ?? null, name: names.get(row.id)?.name ?? null })) };
}
