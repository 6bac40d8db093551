import { sql } from 'kysely';
import pg from 'pg';
import { atSite, withStory } from '../proof/store.ts';
import { httpOf } from '../src/app/server.ts';
import type { Site } from '../src/app/site.ts';
import { makeApiKey, personIdOf } from '../src/features/organizations/index.ts';
import { measures } from '../src/features/tasks/index.ts';
import { types } from '../src/platform/db/connect.ts';
import { day } from '../src/platform/pure/dates.ts';
import { asJob } from '../src/platform/jobs.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** The matrix and the desk over HTTP, sign-in and JSON included, beside the bare SQL of the same question on a pg client. */

const ON = day('2020-05-29');
const OFFICER = 'chuyen-vien@cuc-ctdp.example';

/** The story's duties ten times over: the same letter under other numbers, with every step, answer and deadline. */
export async function multiply(site: Site, times: number): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  // What a table makes of its other columns itself is made anew.
  const written = Object.fromEntries(
    await Promise.all(
      ['dispatch', 'duty'].map(async (table) => [
        table,
        (
          await owner.query<{ names: string }>(
            "SELECT string_agg(attname, ', ' ORDER BY attnum) AS names FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
            [table],
          )
        ).rows[0]!.names,
      ]),
    ),
  );
  for (let copy = 1; copy < times; copy += 1) {
    // A new identifier for each copy, of the shape identifiers have.
    const like = (table: string, id: string) =>
      `overlay(overlay(md5(${table}.${id}::text || '${copy}') placing '4' from 13) placing '8' from 17)::uuid`;
    await owner.query('BEGIN');
    await owner.query(
      `INSERT INTO stored_file SELECT (jsonb_populate_record(f, jsonb_build_object('id', ${like('f', 'id')}))).* FROM stored_file f JOIN dispatch d ON d.file_id = f.id JOIN duty_list l ON l.dispatch_id = d.id AND l.code = '2990/BCT-CTĐP'`,
    );
    await owner.query(
      `INSERT INTO dispatch (${written['dispatch']}) SELECT ${written['dispatch']} FROM (SELECT (jsonb_populate_record(d, jsonb_build_object('id', ${like('d', 'id')}, 'file_id', ${like('d', 'file_id')}, 'code', '${copy}/BCT-CTĐP'))).* FROM dispatch d JOIN duty_list l ON l.dispatch_id = d.id AND l.code = '2990/BCT-CTĐP') AS copied`,
    );
    await owner.query(
      `INSERT INTO duty_list SELECT (jsonb_populate_record(l, jsonb_build_object('id', ${like('l', 'id')}, 'dispatch_id', ${like('l', 'dispatch_id')}, 'code', '${copy}/BCT-CTĐP'))).* FROM duty_list l WHERE code = '2990/BCT-CTĐP'`,
    );
    await owner.query(
      `INSERT INTO duty_list_step (list_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT ${like('s', 'list_id')}, s.office_id, s.step, s.to_state, s.business_on, s.recorded_at, s.actor FROM duty_list_step s JOIN duty_list l ON l.id = s.list_id AND l.code = '2990/BCT-CTĐP'`,
    );
    await owner.query(
      `INSERT INTO duty (${written['duty']}) SELECT ${written['duty']} FROM (SELECT (jsonb_populate_record(d, jsonb_build_object('id', ${like('d', 'id')}, 'list_id', ${like('d', 'list_id')}))).* FROM duty d JOIN duty_list l ON l.id = d.list_id AND l.code = '2990/BCT-CTĐP') AS copied`,
    );
    await owner.query(
      `INSERT INTO task SELECT (jsonb_populate_record(t, jsonb_build_object('id', ${like('t', 'id')}, 'list_id', ${like('t', 'list_id')}, 'duty_id', ${like('t', 'duty_id')}))).* FROM task t JOIN duty_list l ON l.id = t.list_id AND l.code = '2990/BCT-CTĐP'`,
    );
    for (const table of ['task_step', 'task_deadline']) {
      const {
        rows: [columns],
      } = await owner.query<{ names: string }>(
        "SELECT string_agg(attname, ', ') AS names FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attname NOT IN ('id', 'task_id')",
        [table],
      );
      await owner.query(
        `INSERT INTO ${table} (task_id, ${columns!.names}) SELECT ${like('s', 'task_id')}, ${columns!.names
          .split(', ')
          .map((name) => `s.${name}`)
          .join(
            ', ',
          )} FROM ${table} s WHERE s.task_id IN (SELECT t.id FROM task t JOIN duty_list l ON l.id = t.list_id AND l.code = '2990/BCT-CTĐP')`,
      );
    }
    await owner.query(
      `INSERT INTO task_answer SELECT (jsonb_populate_record(a, jsonb_build_object('id', ${like('a', 'id')}, 'task_id', ${like('a', 'task_id')}))).* FROM task_answer a WHERE task_id IN (SELECT t.id FROM task t JOIN duty_list l ON l.id = t.list_id AND l.code = '2990/BCT-CTĐP')`,
    );
    await owner.query('COMMIT');
  }
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

const STOOD = `
  JOIN LATERAL (SELECT to_state FROM task_step WHERE task_id = t.id AND business_on <= $1 ORDER BY id DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT no, outcome, done, target, letter_code, letter_on, answered_on FROM task_answer WHERE task_id = t.id AND answered_on <= $1 ORDER BY no DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id AND set_on <= $1 ORDER BY id DESC LIMIT 1) x ON true
  LEFT JOIN LATERAL (SELECT promised_for FROM contact_note WHERE task_id = t.id AND spoken_on <= $1 AND promised_for IS NOT NULL ORDER BY spoken_on DESC LIMIT 1) p ON true`;
const CELLS =
  `SELECT d.ref, d.place, t.id, t.to_id, office_name(t.to_id, l.issued_on) AS office, s.to_state, a.*, coalesce(x.due_on, d.due_on) AS due_on, p.promised_for, (SELECT count(*) FROM task c WHERE c.parent_id = t.id) AS down
  FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id ${STOOD} WHERE l.code = '2990/BCT-CTĐP'`.replaceAll(
    '$1',
    `'${ON}'::date`,
  );
/** The cells of the matrix with the figures of those that are measured, as one statement on the tables. */
const MATRIX = sql`
  WITH cell AS (${sql.raw(CELLS)}),
       thing AS MATERIALIZED (SELECT t.id AS task_id, d.measure, g.thing_id, t.to_id AS office_id, t.assigned_on AS since FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id JOIN measure_target g ON g.task_id = t.id
                               WHERE l.code = '2990/BCT-CTĐP' AND g.added_on <= ${ON}::date),
       progress AS (${sql.join(
         measures.map(
           ({ key, progress }) =>
             sql`SELECT ${sql.lit(key)} AS measure, p.* FROM (${progress(sql`(SELECT thing_id, office_id, since FROM thing WHERE measure = ${sql.lit(key)}) AS g`, ON)}) AS p`,
         ),
         sql` UNION ALL `,
       )}),
       figures AS (SELECT h.task_id, count(*) AS target, count(p."doneOn") AS done, count(p."exemptOn") FILTER (WHERE p."doneOn" IS NULL) AS exempt, max(coalesce(p."doneOn", p."exemptOn")) AS last_on
                     FROM thing h LEFT JOIN progress p ON p.measure = h.measure AND p."thingId" = h.thing_id AND p."officeId" = h.office_id GROUP BY h.task_id)
  SELECT cell.*, f.target AS measured, f.done AS measured_done, f.exempt, f.last_on, (SELECT reached_on FROM measure_reached r WHERE r.task_id = cell.id AND r.target = f.target AND r.reached_on <= ${ON}::date) AS reached_on
    FROM cell LEFT JOIN figures f ON f.task_id = cell.id ORDER BY cell.place, cell.office`;
const DESK = `SELECT l.dispatch_id, l.code, office_name(t.to_id, $1) AS office, count(*), min(coalesce(x.due_on, d.due_on)) AS due_on FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id ${STOOD}
  WHERE t.office_id = (SELECT id FROM organization WHERE kind = 'agency') AND s.to_state = 'answered' GROUP BY 1, 2, t.to_id ORDER BY 5`;

const duties: Bench = ({ small }) =>
  withStory('2020-05-29', (config) =>
    atSite(config, ON, async (site) => {
      await multiply(site, small ? 2 : 10);
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, OFFICER))! });
      const http = httpOf(site);
      const ask = (path: string) => async () => {
        const answer = await http.request(`/api${path}`, { headers: { authorization: `Bearer ${key}` } });
        if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
        return answer.text();
      };
      const bare = new pg.Client({ ...site.database.logins.owner, types });
      await bare.connect();
      const {
        rows: [count],
      } = await sql<{ tasks: bigint }>`SELECT count(*) AS tasks FROM task`.execute(site.system);
      const runs = small ? 8 : 60;
      const found: Measure[] = [];
      try {
        for (const [what, path, text] of [
          ['matrix', `/tasks/matrix?dispatch=${encodeURIComponent('2990/BCT-CTĐP')}`, MATRIX.compile(site.system)],
          ['desk', '/me/desk', { sql: DESK, parameters: [ON] }],
        ] as const) {
          const peer = () => bare.query(text.sql, [...text.parameters]);
          for (let warm = 0; warm < 5; warm += 1) {
            await ask(path)();
            await peer();
          }
          const times = await interleaved(ask(path), peer, runs);
          found.push({
            bench: 'duties',
            case: `${what}, ${count!.tasks} assignments`,
            ours_ms: rounded(times.ours),
            peer: 'sql',
            peer_ms: rounded(times.peer),
            ratio: rounded(times.ratio),
            runs,
          });
        }
      } finally {
        await bare.end();
      }
      return found;
    }),
  );

export const dutyBenches: Record<string, Bench> = { duties };
