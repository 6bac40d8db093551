import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/connect.ts';

/** One promise of the ledger: a query that answers the first row where it is broken, and the words for it. */
interface Promised {
  readonly broken: RawBuilder<{ place: string }>;
  readonly vi: string;
  readonly en: string;
}

/** What movements `m` add to one figure of the chain. */
const sum = (plus: string, minus = '') =>
  sql.raw(
    `coalesce(sum(CASE WHEN m.kind::text = ANY ('{${plus}}') THEN m.amount_dong ${minus === '' ? '' : `WHEN m.kind::text = ANY ('{${minus}}') THEN -m.amount_dong `}ELSE 0 END), 0)`,
  );
const over = (plus: string, minus = '') =>
  sql.raw(
    `sum(CASE WHEN m.kind::text = ANY ('{${plus}}') THEN m.amount_dong ${minus === '' ? '' : `WHEN m.kind::text = ANY ('{${minus}}') THEN -m.amount_dong `}ELSE 0 END) OVER w`,
  );
const ASSIGNED = ['assign,take-assigned,take-contracted', 'release,pass-assigned,pass-contracted'] as const;
const CONTRACTED = ['contract,take-contracted', 'reduce,pass-contracted'] as const;
const ADVANCED = ['advance,take-advance', 'pass-advance'] as const;
/** Which figures each kind of movement adds to, written down a second time: what the commands did is held against it. */
const FIGURE_OF =
  sql.raw(`(VALUES ('assign', 'approved', 1), ('release', 'approved', -1), ('contract', 'contracted', 1), ('reduce', 'contracted', -1), ('advance', 'advanced', 1), ('recover', 'recovered', 1), ('accept', 'accepted', 1), ('correct', 'accepted', -1), ('clear', 'paid', 1), ('clear', 'cleared', 1), ('pay', 'paid', 1), ('settle', 'settled', 1),
  ('pass-assigned', 'approved', -1), ('pass-assigned', 'carried-out', 1), ('take-assigned', 'approved', 1), ('take-assigned', 'carried-in', 1), ('pass-contracted', 'approved', -1), ('pass-contracted', 'contracted', -1), ('pass-contracted', 'carried-out', 1),
  ('take-contracted', 'approved', 1), ('take-contracted', 'contracted', 1), ('take-contracted', 'carried-in', 1), ('pass-advance', 'advanced', -1), ('take-advance', 'advanced', 1)) AS f(kind, measure, sign)`);

const PROMISES: readonly Promised[] = [
  {
    broken: sql`SELECT m.id::text AS place FROM movement m LEFT JOIN ledger_entry e ON e.movement_id = m.id GROUP BY m.id HAVING sum(e.debit_dong) IS DISTINCT FROM m.amount_dong OR sum(e.credit_dong) IS DISTINCT FROM m.amount_dong ORDER BY m.id LIMIT 1`,
    vi: 'Khoản ghi sổ không cân hai vế',
    en: 'A movement does not balance',
  },
  {
    broken: sql`SELECT l.id::text AS place FROM plan_line l LEFT JOIN (SELECT m.line_id, ${sum(...ASSIGNED)} AS assigned, ${sum(...CONTRACTED)} AS contracted FROM movement m GROUP BY m.line_id) m ON m.line_id = l.id
      WHERE l.assigned_dong <> coalesce(m.assigned, 0) OR l.contracted_dong <> coalesce(m.contracted, 0) ORDER BY l.id LIMIT 1`,
    vi: 'Số dư dòng kế hoạch khác tổng các khoản',
    en: 'A plan line is not the sum of its movements',
  },
  {
    broken: sql`SELECT b.contract_id::text AS place FROM contract_balance b LEFT JOIN (SELECT m.contract_id, m.line_id, ${sum(...CONTRACTED)} AS contracted, ${sum(...ADVANCED)} AS advanced, ${sum('recover')} AS recovered, ${sum('accept', 'correct')} AS accepted, ${sum('clear')} AS cleared, ${sum('pay')} AS paid, ${sum('settle')} AS settled, ${sum('pass-contracted')} AS carried
          FROM movement m WHERE m.contract_id IS NOT NULL GROUP BY m.contract_id, m.line_id) m USING (contract_id, line_id)
      WHERE (b.contracted_dong, b.advanced_dong, b.recovered_dong, b.accepted_dong, b.cleared_dong, b.paid_dong, b.settled_dong, b.carried_out_dong) IS DISTINCT FROM (coalesce(m.contracted, 0), coalesce(m.advanced, 0), coalesce(m.recovered, 0), coalesce(m.accepted, 0), coalesce(m.cleared, 0), coalesce(m.paid, 0), coalesce(m.settled, 0), coalesce(m.carried, 0)) ORDER BY b.contract_id LIMIT 1`,
    vi: 'Số dư hợp đồng khác tổng các khoản',
    en: 'A contract is not the sum of its movements',
  },
  {
    broken: sql`SELECT y.year::text AS place FROM budget_year y LEFT JOIN (SELECT m.year, ${sum('appropriate', 'withdraw')} AS appropriated, ${sum('agree')} AS agreed, ${sum(...ASSIGNED)} AS assigned, ${sum('take-assigned,take-contracted')} AS carried_in, ${sum('pass-assigned,pass-contracted')} AS carried_out FROM movement m WHERE m.source = 'national' GROUP BY m.year) m ON m.year = y.year
      WHERE (y.appropriated_dong, y.agreed_dong, y.assigned_dong, y.carried_in_dong, y.carried_out_dong) IS DISTINCT FROM (coalesce(m.appropriated, 0), coalesce(m.agreed, 0), coalesce(m.assigned, 0), coalesce(m.carried_in, 0), coalesce(m.carried_out, 0)) ORDER BY y.year LIMIT 1`,
    vi: 'Số dư dự toán năm khác tổng các khoản',
    en: 'A year is not the sum of its movements',
  },
  {
    broken: sql`SELECT l.project_id::text || ' ' || m.business_on AS place FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE m.kind::text LIKE 'pass-%' OR m.kind::text LIKE 'take-%'
      GROUP BY l.project_id, m.source, m.contract_id, m.business_on, substr(m.kind::text, 6), CASE WHEN m.kind::text LIKE 'take-%' THEN m.year - 1 ELSE m.year END HAVING sum(CASE WHEN m.kind::text LIKE 'pass-%' THEN m.amount_dong ELSE -m.amount_dong END) <> 0 ORDER BY m.business_on LIMIT 1`,
    vi: 'Số chuyển khỏi một năm khác số nhận vào năm sau',
    en: 'What leaves a year does not enter the next',
  },
  {
    broken: sql`SELECT l.id::text AS place FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.kind::text IN ('assign', 'take-assigned', 'take-contracted') WHERE l.carried <> (m.kind::text LIKE 'take-%') ORDER BY l.id LIMIT 1`,
    vi: 'Tiền của năm và tiền chuyển từ năm trước lẫn trong một dòng',
    en: "A line mixes the year's own money with carried money",
  },
  // The share is one for the whole contract; what years pass to one another changes nothing of it.
  {
    broken: sql`SELECT contract_id::text || ' ' || business_on AS place FROM (
      SELECT m.contract_id, m.business_on, b.share, ${over('contract', 'reduce')} AS contracted, ${over('advance', 'recover')} AS open
        FROM movement m JOIN (SELECT contract_id, source, max(share_permille) AS share FROM contract_balance GROUP BY contract_id, source) b USING (contract_id, source) WINDOW w AS (PARTITION BY m.contract_id, m.source ORDER BY m.business_on, m.id)) d
      WHERE open * 1000 > share * contracted ORDER BY business_on LIMIT 1`,
    vi: 'Tạm ứng vượt mức của hợp đồng tại một ngày',
    en: 'Advances exceed the share of a contract on a day',
  },
  {
    broken: sql`SELECT contract_id::text || ' ' || business_on AS place FROM (
      SELECT m.contract_id, m.business_on, ${over(...CONTRACTED)} AS contracted, ${over('advance,take-advance', 'recover,pass-advance')} AS open, ${over('clear')} AS cleared, ${over('clear,pay')} AS spent, ${over('accept', 'correct')} AS accepted
        FROM movement m WHERE m.contract_id IS NOT NULL WINDOW w AS (PARTITION BY m.contract_id, m.line_id ORDER BY m.business_on, m.id)) d
      WHERE cleared > open OR spent > accepted OR accepted > contracted OR accepted < 0 ORDER BY business_on LIMIT 1`,
    vi: 'Bất đẳng thức của hợp đồng sai tại một ngày',
    en: 'An inequality of a contract fails on a day',
  },
  {
    broken: sql`SELECT m.id::text AS place FROM movement m JOIN movement p ON (p.contract_id, p.line_id) = (m.contract_id, m.line_id) AND p.kind::text = 'pass-contracted' AND m.id > p.id WHERE m.kind <> 'settle' ORDER BY m.id LIMIT 1`,
    vi: 'Khoản ghi vào năm mà hợp đồng đã chuyển đi',
    en: 'A movement in a year that its contract has left',
  },
  {
    broken: sql`SELECT line_id::text || ' ' || business_on AS place FROM (
      SELECT m.line_id, m.business_on, ${over(...ASSIGNED)} AS assigned, ${over(...CONTRACTED)} AS contracted FROM movement m WHERE m.line_id IS NOT NULL WINDOW w AS (PARTITION BY m.line_id ORDER BY m.business_on, m.id)) d WHERE contracted > assigned OR contracted < 0 ORDER BY business_on LIMIT 1`,
    vi: 'Hợp đồng vượt kế hoạch tại một ngày',
    en: 'Contracts exceed the plan on a day',
  },
  {
    broken: sql`SELECT year::text || ' ' || business_on AS place FROM (
      SELECT m.year, m.business_on, ${over('appropriate,take-assigned,take-contracted', 'withdraw,pass-assigned,pass-contracted')} AS given, ${over(...ASSIGNED)} AS assigned FROM movement m WHERE m.source = 'national' WINDOW w AS (PARTITION BY m.year ORDER BY m.business_on, m.id)) d WHERE assigned > given OR assigned < 0 ORDER BY business_on LIMIT 1`,
    vi: 'Giao kế hoạch vượt dự toán tại một ngày',
    en: 'The plan exceeds the estimate on a day',
  },
  {
    broken: sql`SELECT f.measure || ' ' || f.office_id || ' ' || f.business_on AS place FROM
      (SELECT office_id, year, source, carried, measure::text AS measure, business_on, dong FROM figure WHERE measure::text NOT IN ('projects', 'exempt', 'overdue') AND dong <> 0) f FULL JOIN
      (SELECT m.office_id, m.year, m.source, coalesce(l.carried, false) AS carried, f.measure, m.business_on, sum(f.sign * m.amount_dong) AS dong FROM movement m JOIN ${FIGURE_OF} ON f.kind = m.kind::text LEFT JOIN plan_line l ON l.id = m.line_id GROUP BY 1, 2, 3, 4, 5, 6) m
      ON (f.office_id, f.year, f.source, f.carried, f.measure, f.business_on) = (m.office_id, m.year, m.source, m.carried, m.measure, m.business_on)
      WHERE coalesce(f.dong, 0) <> coalesce(m.dong, 0) LIMIT 1`,
    vi: 'Số tổng hợp khác tổng các khoản',
    en: 'A rolled-up figure is not the sum of its movements',
  },
  {
    broken: sql`SELECT m.id::text AS place FROM movement m JOIN closed_month c ON c.month = date_trunc('month', m.business_on)::date AND m.recorded_at > c.closed_at ORDER BY m.id LIMIT 1`,
    vi: 'Khoản ghi vào tháng đã khóa',
    en: 'A movement dated in a closed month',
  },
];

/** Proves every promise of the ledger; answers the first that is broken and where, or how many movements hold. */
export async function verifyLedger(system: Db): Promise<{ readonly held: string } | { readonly broken: string }> {
  return system
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      for (const { broken, vi, en } of PROMISES) {
        const [first] = (await broken.execute(tx)).rows;
        if (first !== undefined) return { broken: `${vi}: ${first.place} / ${en}` };
      }
      const { count } = await tx
        .selectFrom('movement')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .executeTakeFirstOrThrow();
      return { held: `Sổ kinh phí cân: ${count} khoản, đúng tại mọi ngày / The ledger balances at every date` };
    });
}
