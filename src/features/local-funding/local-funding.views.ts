import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { openPart, part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { because } from '../../platform/pure/refusals.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { adviceRows, adviceStateOn } from './advice/advice.views.ts';
import { answerAdviceSteps, answerDraft } from './advice/advice.steps.ts';
import { adviceRefusals } from './advice/advice.words.ts';
import type { Advice } from './advice/advice.schema.ts';
import { nationalShare } from './local-funding.rules.ts';
import type { LocalFundingList, ProvinceFunding, ProvinceYear } from './local-funding.schema.ts';
import { answerBudgetStep } from './local-funding.steps.ts';
import { statedIn } from './need.views.ts';
import type { LocalProject } from './planned/planned.schema.ts';
import { answerLocalProjectSteps, answerPlanning } from './planned/planned.steps.ts';
import { localProjectRows, plannedOn } from './planned/planned.views.ts';

const SIGNED = sql.raw(`CASE kind WHEN 'cut' THEN -amount_dong ELSE amount_dong END`);
/** What papers had given a department in a year by a day. */
const budgetOn = (office: RawBuilder<unknown>, year: RawBuilder<unknown>, on: Day) =>
  sql`coalesce((SELECT sum(${SIGNED}) FROM local_budget WHERE office_id = ${office} AND year = ${year} AND paper_on <= ${on}::date), 0)`;
/** What the nation's plan gave each province in a year by a day; money from the year before apart. */
const nationalOf = (year: RawBuilder<unknown>, on: Day) =>
  sql`SELECT province_id, sum(dong) AS dong FROM overview_figures(${year}, ${on}::date) WHERE measure = 'approved' AND NOT carried GROUP BY province_id`;
/** Departments whose money who asks may see. */
const SEEN = sql`(o.id = ANY ((SELECT programme_offices())::uuid[]) OR o.id = ANY ((SELECT advised_offices())::uuid[]))`;

type Bare = Omit<ProvinceFunding, 'nationalPermille'> & { readonly committeeId: string | null };
const rowWithShare = ({ committeeId: _committee, ...row }: Bare): ProvinceFunding => ({
  ...row,
  nationalPermille: nationalShare(BigInt(row.nationalDong), BigInt(row.budgetDong)),
});

/** Departments `o` with their money of a year by a day. */
const provinces = (year: number, on: Day, which: RawBuilder<unknown>) => sql`
  SELECT o.id AS "officeId", o.superior_id AS "committeeId", office_name(o.id, ${on}::date) AS office, v.code, v.name AS province, coalesce(g.dong, 0)::text AS "nationalDong", ${budgetOn(sql`o.id`, sql`${year}`, on)}::text AS "budgetDong",
         coalesce(p.planned, 0)::text AS "plannedDong", coalesce(n.hit, 0)::int AS hit, coalesce(n.need, 0)::text AS "needDong", coalesce(p.expected, 0)::int AS expected, coalesce(p.expected_dong, 0)::text AS "expectedDong", a.advice,
         EXISTS (SELECT FROM local_budget b WHERE b.office_id = o.id AND b.year = ${year} AND b.illustrative) OR EXISTS (SELECT FROM story) AS illustrative
    FROM organization o LEFT JOIN province v ON v.id = o.province_id LEFT JOIN (${nationalOf(sql`${year}`, on)}) AS g ON g.province_id = o.province_id
    LEFT JOIN (SELECT department_id, count(DISTINCT establishment_id) AS hit, sum(need_dong) AS need FROM (${statedIn(year, on)}) AS s GROUP BY department_id) AS n ON n.department_id = o.id
    LEFT JOIN LATERAL (${plannedOn(sql`o.id`, year, on)}) AS p ON true
    LEFT JOIN LATERAL (SELECT json_build_object('id', x.id, 'state', s.to_state, 'askedDong', x.asked_dong::text, 'grantedDong', s.granted_dong::text) AS advice FROM funding_advice x CROSS JOIN LATERAL (${adviceStateOn(sql`x.id`, on)}) AS s
                        WHERE x.office_id = o.id AND x.year = ${year} AND s.to_state <> 'withdrawn' ORDER BY x.drafted_on DESC, x.id DESC LIMIT 1) AS a ON true
   WHERE o.kind = 'department' AND ${which}`;

/** Every department's money of a year by a day, as far as who asks sees them: the nation's beside its own, need, advice. */
export async function listLocalFunding(tx: Tx, year: number, on: Day): Promise<LocalFundingList> {
  const { rows } =
    await sql<Bare>`${provinces(year, on, sql`${SEEN} AND (o.state = 'standing' OR EXISTS (SELECT FROM local_budget b WHERE b.office_id = o.id AND b.year = ${year}))`)} ORDER BY v.code`.execute(
      tx,
    );
  const sum = (of: (row: Bare) => string) => rows.reduce((total, row) => total + BigInt(of(row)), 0n);
  const [national, budget] = [sum(({ nationalDong }) => nationalDong), sum(({ budgetDong }) => budgetDong)];
  return {
    year,
    asOf: on,
    rows: rows.map(rowWithShare),
    total: {
      nationalDong: national.toString(),
      budgetDong: budget.toString(),
      plannedDong: sum(({ plannedDong }) => plannedDong).toString(),
      needDong: sum(({ needDong }) => needDong).toString(),
      nationalPermille: nationalShare(national, budget),
      advised: rows.filter(({ advice }) => advice !== null && advice.state !== 'drafted').length,
      granted: rows.filter(({ advice }) => advice?.state === 'granted').length,
    },
  };
}

type YearOf = Omit<ProvinceYear['years'][number], 'nationalPermille'>;
/** One department's money of a year as it stood on a day: papers, need by disruption, projects, advice, and the years beside it. Throws NotFound. */
export async function openLocalFunding(tx: Tx, office: string, year: number, on: Day, asker: Asker | null): Promise<ProvinceYear> {
  if (!isUuid(office)) throw new NotFound('organization');
  const own = sql`office_id = ${office} AND year = ${year}`;
  return openPart(
    tx,
    part(
      {},
      {
        found: rowOf(sql<Bare>`${provinces(year, on, sql`o.id = ${office} AND ${SEEN}`)}`),
        papers: rowsOf(
          sql<
            ProvinceYear['papers'][number]
          >`SELECT id, kind, amount_dong::text AS "amountDong", json_build_object('code', paper_code, 'on', paper_on) AS paper, remark, actor AS by, advice_id IS NOT NULL AS "ofAdvice" FROM local_budget WHERE ${own} AND paper_on <= ${on}::date ORDER BY paper_on, recorded_at`,
        ),
        needs: rowsOf(
          sql<
            ProvinceYear['needs'][number]
          >`SELECT d.id, d.name, count(*)::int AS establishments, sum(s.need_dong)::text AS "needDong", sum(s.loss_dong)::text AS "lossDong" FROM (${statedIn(year, on, sql`i.department_id = ${office}`)}) AS s JOIN disruption d ON d.id = s.disruption_id GROUP BY d.id ORDER BY sum(s.need_dong) DESC, d.name`,
        ),
        projects: rowsOf(localProjectRows(office, year, on)),
        advices: rowsOf(adviceRows(office, year, on)),
        years: rowsOf(
          sql<YearOf>`SELECT y AS year, coalesce((SELECT g.dong FROM (${nationalOf(sql`y`, on)}) AS g JOIN organization o ON o.province_id = g.province_id WHERE o.id = ${office}), 0)::text AS "nationalDong", ${budgetOn(sql`${office}`, sql`y`, on)}::text AS "budgetDong" FROM generate_series(${year - 2}::int, ${year}::int) AS y ORDER BY y`,
        ),
      },
      ({ found, papers, needs, projects, advices, years }): ProvinceYear => {
        if (found === null) throw new NotFound('organization');
        const open = advices.some(({ state }) => state === 'drafted' || state === 'sent');
        return {
          ...rowWithShare(found),
          year,
          asOf: on,
          papers: [...papers],
          needs: [...needs],
          years: years.map((each) => ({ ...each, nationalPermille: nationalShare(BigInt(each.nationalDong), BigInt(each.budgetDong)) })),
          projects: projects.map((each): LocalProject => ({ ...each, steps: answerLocalProjectSteps(each.state, office, asker) })),
          advices: advices.map((each): Advice => ({
            ...each,
            steps: answerAdviceSteps(each.state, { officeId: office, committeeId: found.committeeId }, asker),
          })),
          steps: [
            ...answerBudgetStep(office, asker),
            ...answerDraft({ officeId: office, committeeId: found.committeeId }, open ? [because(adviceRefusals.open)] : [], asker),
            ...answerPlanning(office, asker),
          ],
        };
      },
    ),
  );
}
