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
/** What is asked of things of one measure: each with the office it is covered for and the day it was assigned. */
export interface Things {
  readonly thingIds: readonly string[];
  readonly officeIds: readonly string[];
  readonly since: readonly Day[];
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
  /** What a duty issued on a day covers of these offices. */
  readonly population: (tx: Tx, officeIds: readonly string[], on: Day) => Promise<Target[]>;
  /** Since when each of some things is done or exempt, as known on a day; one left out is neither. */
  readonly progress: (tx: Tx, things: Things, on: Day) => Promise<Progress[]>;
}

/** The measures of the features above this one; the program fills it when it is put together. */
export const measures: Measure[] = [];

/** The things asked about, as a table g (thing_id, office_id, since). */
export const asked = ({ thingIds, officeIds, since }: Things): RawBuilder<unknown> =>
  sql`unnest(${[...thingIds]}::uuid[], ${[...officeIds]}::uuid[], ${[...since]}::date[]) AS g(thing_id, office_id, since)`;

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
    const covered = Map.groupBy(
      await measure.population(tx, [...new Set(own.map(({ toId }) => toId as string))], on),
      ({ officeId }) => officeId,
    );
    found.push(
      ...own.flatMap(({ taskId, officeId, toId }) =>
        (covered.get(toId) ?? []).map(({ thingId, label }) => ({ taskId, officeId, toId, thingId, label })),
      ),
    );
  }
  return found;
}

interface Row {
  task_id: TaskId;
  thing_id: string;
  label: string;
  added_on: Day;
  paper_code: string | null;
  paper_on: Day | null;
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

/** Measured assignments that meet a condition on t (task), l (duty_list), d (duty), as their figures were on a day: one query, and one a measure. */
export async function measuredTasks(tx: Tx, condition: RawBuilder<unknown>, on: Day): Promise<Map<string, MeasuredTask>> {
  const { rows } = await sql<Row>`
    SELECT g.task_id, g.thing_id, g.label, g.added_on, g.paper_code, g.paper_on, d.measure, t.office_id, t.to_id, t.assigned_on, d.due_on, d.named_on, x.deadlines, r.reached,
           (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id JOIN measure_target g ON g.task_id = t.id
      LEFT JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('set', set_on, 'due', due_on) ORDER BY id), '[]') AS deadlines FROM task_deadline WHERE task_id = t.id AND set_on <= ${on}::date) x ON true
      LEFT JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('target', target, 'on', reached_on)), '[]') AS reached FROM measure_reached WHERE task_id = t.id AND reached_on <= ${on}::date) r ON true
     WHERE ${condition} AND d.measure IS NOT NULL AND t.assigned_on <= ${on}::date AND g.added_on <= ${on}::date ORDER BY g.label, g.thing_id`.execute(
    tx,
  );
  const progress = await progressOf(tx, rows, on);
  return new Map([...Map.groupBy(rows, ({ task_id }) => task_id)].map(([id, own]) => [id as string, measuredOf(own, progress, on)]));
}

async function progressOf(tx: Tx, rows: readonly Row[], on: Day): Promise<Map<string, Progress>> {
  const found = new Map<string, Progress>();
  for (const measure of measures) {
    const own = rows.filter((row) => row.measure === measure.key);
    if (own.length === 0) continue;
    const asks = {
      thingIds: own.map((row) => row.thing_id),
      officeIds: own.map((row) => row.to_id as string),
      since: own.map((row) => row.assigned_on),
    };
    for (const each of await measure.progress(tx, asks, on)) found.set(`${measure.key} ${each.thingId} ${each.officeId}`, each);
  }
  return found;
}

function measuredOf(own: readonly Row[], progress: ReadonlyMap<string, Progress>, on: Day): MeasuredTask {
  const [one] = [own[0]!];
  const place = measures.find(({ key }) => key === one.measure)?.place ?? (() => null);
  const things = own.map((row) => {
    const stood = progress.get(`${row.measure} ${row.thing_id} ${row.to_id}`);
    return {
      id: row.thing_id,
      label: row.label,
      place: place(row.thing_id),
      doneOn: stood?.doneOn ?? null,
      exemptOn: stood?.exemptOn ?? null,
      addedOn: row.added_on,
      paperCode: row.paper_code,
      paperOn: row.paper_on,
    };
  });
  const stored = one.reached.find(({ target }) => target === own.length)?.on ?? null;
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
