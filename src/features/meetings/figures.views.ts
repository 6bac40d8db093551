import { type RawBuilder, sql } from 'kysely';
import type { FigureMeasure } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { openAdvances } from '../disbursements/index.ts';
import { newestConfirmed } from '../disruptions/index.ts';
import { lateReports } from '../reports/index.ts';
import { overdueTasks } from '../tasks/index.ts';
import type { TaskRow } from '../tasks/task.schema.ts';
import type { Week, WeekFigure, WeekLine } from './meeting.schema.ts';

/** Rows told in words under a figure. */
const TOLD = 5;
const line = (figure: WeekFigure, place: string, count: number, dong: string | null = null, rows: readonly string[] = []): WeekLine => ({
  figure,
  place,
  count,
  dong,
  rows: rows.slice(0, TOLD),
  more: Math.max(0, rows.length - TOLD),
});

/** What a person sees of a week up to a day: what was done in it, what stood in the way at its end, what is asked for. Lines with nothing are left out. */
export async function figuresOfWeek(tx: Tx, officeId: string, from: Day, on: Day): Promise<Pick<Week, 'results' | 'obstacles' | 'asks'>> {
  const some = (lines: readonly WeekLine[]) => lines.filter(({ count }) => count > 0);
  return {
    results: some(await resultsOf(tx, from, on)),
    obstacles: some(await obstaclesOn(tx, officeId, on)),
    asks: some(await asksOn(tx, on)),
  };
}

async function resultsOf(tx: Tx, from: Day, on: Day): Promise<WeekLine[]> {
  const { rows } = await sql<{ measure: FigureMeasure; count: number; dong: string }>`
    SELECT measure, sum(count)::int AS count, sum(dong)::text AS dong FROM figure WHERE source = 'national' AND NOT carried AND measure IN ('contracted', 'advanced', 'accepted', 'paid', 'settled') AND business_on BETWEEN ${from}::date AND ${on}::date GROUP BY measure`.execute(
    tx,
  );
  const of = (measure: FigureMeasure) => rows.find((row) => row.measure === measure) ?? { count: 0, dong: '0' };
  const signed = of('contracted');
  // Of money that moves only the sum is kept; that there is some is what makes a line.
  const moved = (measure: 'advanced' | 'accepted' | 'paid' | 'settled', place: string) => {
    const { dong } = of(measure);
    return line(measure, place, BigInt(dong) > 0n ? 1 : 0, dong);
  };
  const {
    rows: [done],
  } = await sql<{ duties: number; held: number; names: string[] }>`
    SELECT (SELECT count(*)::int FROM task_step WHERE step = 'accept' AND business_on BETWEEN ${from}::date AND ${on}::date) AS duties,
           (SELECT count(*)::int FROM gathering_step WHERE step = 'hold' AND business_on BETWEEN ${from}::date AND ${on}::date) AS held,
           ARRAY(SELECT g.name FROM gathering_step s JOIN gathering g ON g.id = s.gathering_id WHERE s.step = 'hold' AND s.business_on BETWEEN ${from}::date AND ${on}::date ORDER BY s.id) AS names`.execute(
    tx,
  );
  return [
    line('contracted', '/hop-dong', signed.count, signed.dong),
    moved('advanced', '/giai-ngan'),
    moved('accepted', '/giai-ngan'),
    moved('paid', '/giai-ngan'),
    moved('settled', '/toan-quoc'),
    line('duties-accepted', '/nhiem-vu', done!.duties),
    line('gatherings-held', '/hoat-dong-dong-nguoi', done!.held, null, done!.names),
  ];
}

/** The state a thing had by a day, from its steps. */
const stateBy = (table: string, key: string, id: RawBuilder<unknown>, on: Day) =>
  sql`(SELECT to_state FROM ${sql.table(table)} WHERE ${sql.ref(key)} = ${id} AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;

/** Who is late with what, an office a row, those with most first. */
function lateOffices(late: readonly TaskRow[]): string[] {
  const offices = [...Map.groupBy(late, ({ to }) => to.id).values()].toSorted(
    (a, b) => b.length - a.length || a[0]!.to.name.localeCompare(b[0]!.to.name, 'vi'),
  );
  return offices.map(
    (own) =>
      `${own[0]!.to.name}: ${[...Map.groupBy(own, ({ code }) => code)].map(([code, tasks]) => `${tasks.map(({ ref }) => ref).join(', ')} (${code})`).join('; ')}`,
  );
}

async function obstaclesOn(tx: Tx, officeId: string, on: Day): Promise<WeekLine[]> {
  // What other offices passed further down is theirs to ask for.
  const late = (await overdueTasks(tx, on)).filter(({ from, to }) => from.id === officeId || to.id === officeId);
  const old = (await openAdvances(tx, on)).bands.find(({ band }) => band === 'older');
  const {
    rows: [rest],
  } = await sql<{ unsigned: number; disruptions: string[]; statements: number }>`
    SELECT (SELECT coalesce(sum(count), 0)::int FROM figure WHERE measure = 'overdue' AND source = 'national' AND year = extract(year FROM ${on}::date) AND business_on <= ${on}::date) AS unsigned,
           ARRAY(SELECT name FROM disruption WHERE started_on <= ${on}::date AND coalesce(ended_on, 'infinity') > ${on}::date ORDER BY started_on, name) AS disruptions,
           (SELECT count(*)::int FROM impact i WHERE ${stateBy('impact_step', 'impact_id', sql`i.id`, on)} = 'stated') AS statements`.execute(
    tx,
  );
  const { unsigned, disruptions, statements } = rest!;
  const reports = await lateReports(tx, on);
  return [
    line('duties-overdue', '/nhiem-vu', late.length, null, lateOffices(late)),
    line('reports-late', '/bao-cao', reports.length, null, reports),
    line('contracts-overdue', '/hop-dong', unsigned),
    line('advances-old', '/giai-ngan', old?.contracts ?? 0, old?.dong ?? '0'),
    line('disruptions', '/thien-tai-dich-benh', disruptions.length, null, disruptions),
    line('statements-waiting', '/thien-tai-dich-benh', statements),
  ];
}

async function asksOn(tx: Tx, on: Day): Promise<WeekLine[]> {
  const { rows: extensions } = await sql<{
    office: string;
    until: Day;
    reason: string;
  }>`SELECT office_name(to_id, ${on}::date) AS office, asked_until AS until, reason FROM extension WHERE asked_on <= ${on}::date AND coalesce(decided_on, 'infinity') > ${on}::date ORDER BY asked_on, id`.execute(
    tx,
  );
  const { rows: needs } = await sql<{
    name: string;
    dong: string;
    need: string | null;
  }>`SELECT e.name, n.need_dong::text AS dong, n.need FROM (${newestConfirmed(sql`true`, on)}) AS n JOIN establishment e ON e.id = n.establishment_id WHERE n.need_dong > 0 ORDER BY n.need_dong DESC, e.name`.execute(
    tx,
  );
  const { rows: gatherings } = await sql<{
    name: string;
  }>`SELECT g.name FROM gathering g WHERE g.planned_on <= ${on}::date AND ${stateBy('gathering_step', 'gathering_id', sql`g.id`, on)} = 'reviewed' ORDER BY g.starts_on`.execute(
    tx,
  );
  return [
    line(
      'extensions-asked',
      '/ban-lam-viec',
      extensions.length,
      null,
      extensions.map(({ office, until, reason }) => `${office}: ${writtenInFigures(until)} – ${reason}`),
    ),
    line(
      'needs-confirmed',
      '/thien-tai-dich-benh',
      needs.length,
      needs.reduce((sum, { dong }) => sum + BigInt(dong), 0n).toString(),
      needs.map(({ name, need }) => (need === null ? name : `${name}: ${need}`)),
    ),
    line(
      'gatherings-reviewed',
      '/hoat-dong-dong-nguoi?state=reviewed',
      gatherings.length,
      null,
      gatherings.map(({ name }) => name),
    ),
  ];
}
