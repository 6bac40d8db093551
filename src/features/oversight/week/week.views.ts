import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { type Week, weekKinds, type WeekRow } from './week.schema.ts';

/** Rows of a kind that are told; the others are counted. */
const TOLD = 100;
const DAYS = 7;

/** What happened in the seven days up to a day, from the dated rows of it, as far as who asks may see: money of a year's plan, its adjustments, letters sent, duties answered. */
export async function weekTo(tx: Tx, year: number, on: Day): Promise<Week> {
  const from = addDays(on, 1 - DAYS);
  const within = (column: string) => sql`${sql.ref(column)} BETWEEN ${from}::date AND ${on}::date`;
  const { rows } = await sql<WeekRow & { total: bigint; sum: string | null; days: Week['groups'][number]['byDay'] }>`
    WITH happened AS (
      SELECT CASE m.kind::text WHEN 'contract' THEN 'signed' WHEN 'advance' THEN 'advanced' WHEN 'accept' THEN 'accepted' WHEN 'settle' THEN 'settled' ELSE 'paid' END AS kind, m.business_on AS on_day, 'project' AS thing, p.id, p.code, p.name AS text, sum(m.amount_dong) AS dong
        FROM movement m JOIN plan_line l ON l.id = m.line_id JOIN project p ON p.id = l.project_id WHERE m.year = ${year} AND m.source = 'national' AND m.kind IN ('contract', 'advance', 'accept', 'pay', 'clear', 'settle') AND ${within('m.business_on')} GROUP BY 1, 2, p.id
      UNION ALL SELECT 'adjusted', s.business_on, 'adjustment', a.id, s.paper_code, a.title, NULL FROM adjustment_step s JOIN adjustment a ON a.id = s.adjustment_id WHERE a.year = ${year} AND s.to_state = 'decided' AND ${within('s.business_on')}
      UNION ALL SELECT 'sent', d.issued_on, 'dispatch', d.id, d.code, coalesce(d.facts->>'subject', d.reading->>'subject', d.code, ''), NULL FROM dispatch d WHERE d.direction = 'out' AND coalesce(d.set_aside_on > ${on}::date, true) AND ${within('d.issued_on')}
      UNION ALL SELECT 'answered', a.answered_on, 'task', t.id, l.code, d.ref || '. ' || d.title || ' · ' || office_name(a.to_id, ${on}::date), NULL FROM task_answer a JOIN task t ON t.id = a.task_id JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id WHERE ${within('a.answered_on')}),
    placed AS (SELECT happened.*, row_number() OVER (PARTITION BY kind ORDER BY on_day DESC, code, id) AS nth, count(*) OVER (PARTITION BY kind) AS total, sum(dong) OVER (PARTITION BY kind) AS sum FROM happened)
    SELECT kind, on_day AS on, thing, id, code, text, dong::text AS dong, total, sum::text AS sum, (SELECT json_agg(json_build_object('on', per.on_day, 'count', per.count) ORDER BY per.on_day) FROM (SELECT on_day, count(*) FROM happened h WHERE h.kind = placed.kind GROUP BY on_day) AS per) AS days
      FROM placed WHERE nth <= ${TOLD} ORDER BY kind, nth`.execute(tx);
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return {
    from,
    to: on,
    groups: weekKinds.flatMap((kind) => {
      const own = groups.get(kind) ?? [];
      return own.length === 0
        ? []
        : [
            {
              kind,
              count: Number(own[0]!.total),
              dong: own[0]!.sum,
              byDay: own[0]!.days,
              rows: own.map(({ total: _total, sum: _sum, days: _days, ...row }) => row),
            },
          ];
    }),
  };
}
