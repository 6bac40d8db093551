import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId, TaskId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Standing, TaskState } from '../task.schema.ts';
import { type Figures, figuresOf, measuredStanding, measureMeant } from './measure.rules.ts';
import type { Measured, MeasureKey } from './measure.schema.ts';
import type { NewReached, NewTarget } from './measure.store.ts';

export interface Target {
  readonly officeId: string;
  readonly thingId: string;
  readonly label: string;
}
export interface Progress {
  readonly thingId: string;
  readonly officeId: string;
  readonly doneOn: Day | null;
  readonly exemptOn: Day | null;
}

/** One query with meaning over rows of the feature that registers it. */
export interface Measure {
  readonly key: MeasureKey;
  /** The words of an order by which it is meant. */
  readonly words: readonly RegExp[];
  /** Where one of its things is looked at. */
  readonly place: (thingId: string) => string | null;
  /** The query of what a duty issued on a day covers of `offices`, a table o (id). */
  readonly population: (offices: RawBuilder<unknown>, on: Day) => RawBuilder<Target>;
  /** The query of since when each of `things`, a table g (thing_id, office_id, since), is done or exempt, as known on a day; one left out is neither. */
  readonly progress: (things: RawBuilder<unknown>, on: Day) => RawBuilder<Progress>;
}

/** The measures of the features above this one; the program fills it when it is put together. */
export const measures: Measure[] = [];

/** The measure an order means, with the words that say so. */
export const proposedMeasure = (text: string): { measure: MeasureKey | null; measurePhrase: string | null } => {
  const meant = measureMeant(text, measures);
  return { measure: meant?.measure ?? null, measurePhrase: meant?.phrase ?? null };
};

/** What assignments about to be made cover on their day of issue: one query a measure. */
export async function targetsOf(
  tx: Tx,
  tasks: readonly (Omit<NewTarget, 'thingId' | 'label'> & { readonly measure: MeasureKey | null })[],
  on: Day,
): Promise<NewTarget[]> {
  const found: NewTarget[] = [];
  for (const measure of measures) {
    const own = tasks.filter((task) => task.measure === measure.key);
    if (own.length === 0) continue;
    const offices = sql`unnest(${[...new Set(own.map(({ toId }) => toId as string))]}::uuid[]) AS o(id)`;
    const { rows } = await measure.population(offices, on).execute(tx);
    const covered = Map.groupBy(rows, ({ officeId }) => officeId);
    found.push(
      ...own.flatMap(({ taskId, officeId, toId }) =>
        (covered.get(toId) ?? []).map(({ thingId, label }) => ({ taskId, officeId, toId, thingId, label })),
      ),
    );
  }
  return found;
}

/** One thing that an assignment covers, as it was kept. */
interface Covered {
  id: string;
  label: string;
  addedOn: Day;
  paperCode: string | null;
  paperOn: Day | null;
}
interface Row {
  task_id: TaskId;
  things: Covered[];
  measure: MeasureKey;
  office_id: OrganizationId;
  to_id: OrganizationId;
  assigned_on: Day;
  state: TaskState;
  due_on: Day | null;
  named_on: Day | null;
  deadlines: { set: Day; due: Day }[];
  reached: { target: number; on: Day }[];
}
export interface MeasuredTask extends Measured {
  readonly officeId: OrganizationId;
  readonly toId: OrganizationId;
  readonly standing: Standing;
  readonly dueOn: Day | null;
  readonly namedOn: Day | null;
  readonly stored: boolean;
}

/** Measured assignments that meet a condition on t (task), l (duty_list), d (duty), as their figures were on a day: one query of them, and one of their progress. */
export async function measuredTasks(tx: Tx, condition: RawBuilder<unknown>, on: Day): Promise<Map<string, MeasuredTask>> {
  const { rows } = await sql<Row>`
    SELECT t.id AS task_id, g.things, d.measure, t.office_id, t.to_id, t.assigned_on, d.due_on, d.named_on,
           (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state,
           (SELECT coalesce(json_agg(json_build_object('set', set_on, 'due', due_on) ORDER BY id), '[]') FROM task_deadline WHERE task_id = t.id AND set_on <= ${on}::date) AS deadlines,
           (SELECT coalesce(json_agg(json_build_object('target', target, 'on', reached_on)), '[]') FROM measure_reached WHERE task_id = t.id AND reached_on <= ${on}::date) AS reached
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id
      CROSS JOIN LATERAL (SELECT json_agg(json_build_object('id', thing_id, 'label', label, 'addedOn', added_on, 'paperCode', paper_code, 'paperOn', paper_on) ORDER BY label, thing_id) AS things
                            FROM measure_target WHERE task_id = t.id AND added_on <= ${on}::date) g
     WHERE ${condition} AND d.measure IS NOT NULL AND t.assigned_on <= ${on}::date AND g.things IS NOT NULL`.execute(tx);
  const progress = await progressOf(tx, rows, on);
  return new Map(rows.map((row) => [row.task_id as string, measuredOf(row, progress, on)]));
}

/** Since when the things of some assignments are done or exempt, by measure, thing and office: the queries of all their measures as one. */
async function progressOf(tx: Tx, rows: readonly Row[], on: Day): Promise<Map<string, Progress>> {
  const queries = measures.flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure.key).flatMap((row) => row.things.map(({ id }) => ({ ...row, thing: id })));
    if (own.length === 0) return [];
    const things = sql`unnest(${own.map(({ thing }) => thing)}::uuid[], ${own.map((row) => row.to_id as string)}::uuid[], ${own.map((row) => row.assigned_on)}::date[]) AS g(thing_id, office_id, since)`;
    return [sql`SELECT ${measure.key}::text AS measure, p.* FROM (${measure.progress(things, on)}) AS p`];
  });
  if (queries.length === 0) return new Map();
  const { rows: found } = await sql<Progress & { measure: MeasureKey }>`${sql.join(queries, sql` UNION ALL `)}`.execute(tx);
  return new Map(found.map((each) => [`${each.measure} ${each.thingId} ${each.officeId}`, each]));
}

function measuredOf(one: Row, progress: ReadonlyMap<string, Progress>, on: Day): MeasuredTask {
  const place = measures.find(({ key }) => key === one.measure)?.place ?? (() => null);
  const things = one.things.map((thing) => {
    const stood = progress.get(`${one.measure} ${thing.id} ${one.to_id}`);
    return { ...thing, place: place(thing.id), doneOn: stood?.doneOn ?? null, exemptOn: stood?.exemptOn ?? null };
  });
  const stored = one.reached.find(({ target }) => target === things.length)?.on ?? null;
  const figures: Figures = figuresOf(things, one.assigned_on, stored);
  // What was reached is judged by the deadline in force on that day, whatever was granted since.
  const later = one.deadlines.findLast(({ set }) => set <= (figures.reachedOn ?? on))?.due ?? null;
  const dated = { dueOn: later ?? one.due_on, namedOn: later ?? one.named_on };
  const standing = measuredStanding({ ...figures, ...dated, state: one.state }, on);
  return {
    measure: one.measure,
    ...figures,
    overdue: standing === 'overdue' ? figures.target - figures.done - figures.exempt : 0,
    things,
    officeId: one.office_id,
    toId: one.to_id,
    standing,
    ...dated,
    stored: stored !== null,
  };
}

/** Targets that were reached by a day and are not stored yet. As kc_system. */
export async function reachedUnstored(tx: Tx, on: Day): Promise<NewReached[]> {
  const open = await measuredTasks(
    tx,
    sql`NOT EXISTS (SELECT FROM measure_reached m WHERE m.task_id = t.id AND m.target = (SELECT count(*) FROM measure_target n WHERE n.task_id = t.id AND n.added_on <= ${on}::date))`,
    on,
  );
  return [...open].flatMap(([taskId, { officeId, toId, target, reachedOn, stored }]) =>
    stored || reachedOn === null ? [] : [{ taskId: taskId as TaskId, officeId, toId, target, reachedOn: reachedOn as Day }],
  );
}
