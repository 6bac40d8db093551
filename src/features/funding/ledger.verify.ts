import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/connect.ts';

/** One promise of the ledger: a query that answers the first row where it is broken, and the words for it. */
interface Promised { readonly broken: RawBuilder<{ place: string }>; readonly vi: string; readonly en: string }

const BALANCE_OF_CONTRACT = sql`
  SELECT contract_id, source, sum(CASE kind WHEN 'contract' THEN amount_dong WHEN 'reduce' THEN -amount_dong ELSE 0 END) AS contracted, sum(amount_dong) FILTER (WHERE kind = 'advance') AS advanced, sum(amount_dong) FILTER (WHERE kind = 'recover') AS recovered,
         sum(CASE kind WHEN 'accept' THEN amount_dong WHEN 'correct' THEN -amount_dong ELSE 0 END) AS accepted, sum(amount_dong) FILTER (WHERE kind = 'clear') AS cleared, sum(amount_dong) FILTER (WHERE kind = 'pay') AS paid, sum(amount_dong) FILTER (WHERE kind = 'settle') AS settled, max(business_on) AS last_on
    FROM movement WHERE contract_id IS NOT NULL GROUP BY contract_id, source`;

const PROMISES: readonly Promised[] = [
  { broken: sql`SELECT m.id::text AS place FROM movement m LEFT JOIN ledger_entry e ON e.movement_id = m.id GROUP BY m.id HAVING sum(e.debit_dong) IS DISTINCT FROM m.amount_dong OR sum(e.credit_dong) IS DISTINCT FROM m.amount_dong ORDER BY m.id LIMIT 1`,
    vi: 'Khoản ghi sổ không cân hai vế', en: 'A movement does not balance' },
  { broken: sql`SELECT l.id::text AS place FROM plan_line l LEFT JOIN (SELECT line_id, sum(CASE kind WHEN 'assign' THEN amount_dong WHEN 'release' THEN -amount_dong ELSE 0 END) AS assigned, sum(CASE kind WHEN 'contract' THEN amount_dong WHEN 'reduce' THEN -amount_dong ELSE 0 END) AS contracted FROM movement GROUP BY line_id) m ON m.line_id = l.id
      WHERE l.assigned_dong <> coalesce(m.assigned, 0) OR l.contracted_dong <> coalesce(m.contracted, 0) ORDER BY l.id LIMIT 1`,
    vi: 'Số dư dòng kế hoạch khác tổng các khoản', en: 'A plan line is not the sum of its movements' },
  { broken: sql`SELECT b.contract_id::text AS place FROM contract_balance b LEFT JOIN (${BALANCE_OF_CONTRACT}) m USING (contract_id, source)
      WHERE (b.contracted_dong, b.advanced_dong, b.recovered_dong, b.accepted_dong, b.cleared_dong, b.paid_dong, b.settled_dong) IS DISTINCT FROM (coalesce(m.contracted, 0), coalesce(m.advanced, 0), coalesce(m.recovered, 0), coalesce(m.accepted, 0), coalesce(m.cleared, 0), coalesce(m.paid, 0), coalesce(m.settled, 0)) ORDER BY b.contract_id LIMIT 1`,
    vi: 'Số dư hợp đồng khác tổng các khoản', en: 'A contract is not the sum of its movements' },
  { broken: sql`SELECT y.year::text AS place FROM budget_year y LEFT JOIN (SELECT year, sum(CASE kind WHEN 'appropriate' THEN amount_dong WHEN 'withdraw' THEN -amount_dong ELSE 0 END) AS appropriated, sum(CASE kind WHEN 'agree' THEN amount_dong ELSE 0 END) AS agreed, sum(CASE kind WHEN 'assign' THEN amount_dong WHEN 'release' THEN -amount_dong ELSE 0 END) AS assigned FROM movement WHERE source = 'national' GROUP BY year) m ON m.year = y.year
      WHERE y.appropriated_dong <> coalesce(m.appropriated, 0) OR y.agreed_dong <> coalesce(m.agreed, 0) OR y.assigned_dong <> coalesce(m.assigned, 0) ORDER BY y.year LIMIT 1`,
    vi: 'Số dư dự toán năm khác tổng các khoản', en: 'A year is not the sum of its movements' },
  { broken: sql`SELECT contract_id::text || ' ' || business_on AS place FROM (
      SELECT m.contract_id, m.business_on, b.share_permille, sum(CASE kind WHEN 'contract' THEN amount_dong WHEN 'reduce' THEN -amount_dong ELSE 0 END) OVER w AS contracted, sum(CASE kind WHEN 'advance' THEN amount_dong WHEN 'recover' THEN -amount_dong ELSE 0 END) OVER w AS open, sum(CASE kind WHEN 'clear' THEN amount_dong ELSE 0 END) OVER w AS cleared,
             sum(CASE WHEN kind IN ('clear', 'pay') THEN amount_dong ELSE 0 END) OVER w AS spent, sum(CASE kind WHEN 'accept' THEN amount_dong WHEN 'correct' THEN -amount_dong ELSE 0 END) OVER w AS accepted
        FROM movement m JOIN contract_balance b USING (contract_id, source) WINDOW w AS (PARTITION BY m.contract_id, m.source ORDER BY m.business_on, m.id)) d
      WHERE open * 1000 > share_permille * contracted OR cleared > open OR spent > accepted OR accepted > contracted OR accepted < 0 ORDER BY business_on LIMIT 1`,
    vi: 'Bất đẳng thức của hợp đồng sai tại một ngày', en: 'An inequality of a contract fails on a day' },
  { broken: sql`SELECT line_id::text || ' ' || business_on AS place FROM (
      SELECT line_id, business_on, sum(CASE kind WHEN 'assign' THEN amount_dong WHEN 'release' THEN -amount_dong ELSE 0 END) OVER w AS assigned, sum(CASE kind WHEN 'contract' THEN amount_dong WHEN 'reduce' THEN -amount_dong ELSE 0 END) OVER w AS contracted
        FROM movement WHERE line_id IS NOT NULL WINDOW w AS (PARTITION BY line_id ORDER BY business_on, id)) d WHERE contracted > assigned OR contracted < 0 ORDER BY business_on LIMIT 1`,
    vi: 'Hợp đồng vượt kế hoạch tại một ngày', en: 'Contracts exceed the plan on a day' },
  { broken: sql`SELECT f.measure || ' ' || f.office_id || ' ' || f.business_on AS place FROM
      (SELECT office_id, year, source, measure, business_on, dong FROM figure WHERE measure IN ('approved', 'contracted', 'advanced', 'recovered', 'accepted', 'paid', 'settled') AND dong <> 0) f FULL JOIN
      (SELECT office_id, year, source, CASE WHEN kind IN ('assign', 'release') THEN 'approved' WHEN kind IN ('contract', 'reduce') THEN 'contracted' WHEN kind = 'advance' THEN 'advanced' WHEN kind = 'recover' THEN 'recovered' WHEN kind IN ('accept', 'correct') THEN 'accepted' WHEN kind IN ('clear', 'pay') THEN 'paid' ELSE 'settled' END::figure_measure AS measure, business_on,
              sum(CASE WHEN kind IN ('release', 'reduce', 'correct') THEN -amount_dong ELSE amount_dong END) AS dong FROM movement WHERE kind NOT IN ('appropriate', 'withdraw', 'agree') GROUP BY 1, 2, 3, 4, 5) m
      ON (f.office_id, f.year, f.source, f.measure, f.business_on) = (m.office_id, m.year, m.source, m.measure, m.business_on)
      WHERE coalesce(f.dong, 0) <> coalesce(m.dong, 0) LIMIT 1`,
    vi: 'Số tổng hợp khác tổng các khoản', en: 'A rolled-up figure is not the sum of its movements' },
  { broken: sql`SELECT m.id::text AS place FROM movement m JOIN closed_month c ON c.month = date_trunc('month', m.business_on)::date AND m.recorded_at > c.closed_at ORDER BY m.id LIMIT 1`,
    vi: 'Khoản ghi vào tháng đã khóa', en: 'A movement dated in a closed month' },
];

/** Proves every promise of the ledger; answers the first that is broken and where, or how many movements hold. */
export async function verifyLedger(system: Db): Promise<{ readonly held: string } | { readonly broken: string }> {
  return system.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (tx) => {
    for (const { broken, vi, en } of PROMISES) {
      const [first] = (await broken.execute(tx)).rows;
      if (first !== undefined) return { broken: `${vi}: ${first.place} / ${en}` };
    }
    const { count } = await tx.selectFrom('movement').select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow();
    return { held: `Sổ kinh phí cân: ${count} khoản, đúng tại mọi ngày / The ledger balances at every date` };
  });
}
