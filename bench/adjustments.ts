import pg from 'pg';
import { seatedAs, atSite, withStory } from '../proof/store.ts';
import { appraiseAdjustment, decideAdjustment, requestExtension, reverseAdjustment } from '../src/features/adjustments/index.ts';
import { openAdjustment } from '../src/features/adjustments/adjustment.views.ts';
import { enterDisruption } from '../src/features/disruptions/index.ts';
import type { Site } from '../src/app/site.ts';
import { types } from '../src/platform/db/connect.ts';
import { ask } from '../src/platform/ask.ts';
import { addDays, type Day } from '../src/platform/pure/dates.ts';
import { type Bench, median, type Measure, rounded, timed } from './measure.ts';

/** One decision over thousands of projects, beside the same rows written by bare SQL; and the page that shows what it would do. */

const ON = '2020-05-29';
const [OFFICER, HEAD, LEADER] = ['chuyen-vien@cuc-ctdp.example', 'truong-phong@cuc-ctdp.example', 'cuc-truong@cuc-ctdp.example'];
const people = async (site: Site) => Promise.all([OFFICER, HEAD, LEADER].map((email) => seatedAs(site, email)));

/** So many projects of the year over every centre, each with its line of the plan and a signed contract. */
async function fill(owner: pg.Client, projects: number): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(
    `CREATE TEMP TABLE unit ON COMMIT DROP AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, id, directed_by_id AS department, province_id FROM organization WHERE kind = 'promotion-centre'`,
  );
  await owner.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS line, gen_random_uuid() AS contract, u.id AS unit, u.department, u.province_id, (100 + n % 300) * 1000000::bigint AS dong FROM generate_series(1, ${projects}) n JOIN unit u ON u.at = n % (SELECT count(*) FROM unit)`,
  );
  await owner.query(
    `INSERT INTO budget_year (year, office_id, appropriated_dong, agreed_dong, assigned_dong, last_on) SELECT 2020, (SELECT id FROM organization WHERE kind = 'agency'), sum(dong), sum(dong), sum(dong), '2019-12-27' FROM made`,
  );
  await owner.query(`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text, lexemes)
    SELECT id, unit, department, 'B-' || n, 2020, 'ordinary', 'Đề án đo số ' || n, '{3}', 'advanced-machinery', province_id, '2020-01-01', '2020-10-31', false, 'implementing', '2020-02-01', '2019-06-10', true, 'de an do so ' || n, search_words('B-' || n || ' Đề án đo số ' || n) FROM made`);
  await owner.query(
    `INSERT INTO budget_line (project_id, place, office_id, activity, description, cost_dong, national_dong, counterpart_dong) SELECT id, 1, unit, 'advanced-machinery', 'máy móc', dong * 3, dong, dong FROM made`,
  );
  await owner.query(
    `INSERT INTO project_step (project_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT id, unit, 'implement', 'implementing', '2020-02-01', '2020-02-01', 'đo' FROM made`,
  );
  await owner.query(
    `INSERT INTO plan_line (id, office_id, project_id, year, source, assigned_dong, contracted_dong, last_on) SELECT line, unit, id, 2020, 'national', dong, dong, '2020-02-01' FROM made`,
  );
  await owner.query(
    `INSERT INTO contract (id, office_id, project_id, state, number, signed_on, national_dong, counterpart_dong, starts_on, ends_on, illustrative) SELECT contract, unit, id, 'signed', n || '/HĐ', '2020-02-01', dong, 0, '2020-02-01', '2020-10-31', true FROM made`,
  );
  await owner.query(
    `INSERT INTO contract_step (contract_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT contract, unit, 'sign', 'signed', '2020-02-01', '2020-02-01', 'đo' FROM made`,
  );
  await owner.query(
    `INSERT INTO contract_balance (contract_id, line_id, office_id, source, share_permille, contracted_dong, advanced_dong, recovered_dong, accepted_dong, cleared_dong, paid_dong, settled_dong, last_on) SELECT contract, line, unit, 'national', 0, dong, 0, 0, 0, 0, 0, 0, '2020-02-01' FROM made`,
  );
  await owner.query('COMMIT');
  await owner.query('VACUUM ANALYZE');
}

/** The rows that one decision writes, by hand: allocation, day, annex and step of each contract, and what the decision led to. */
async function bare(owner: pg.Client, request: string): Promise<void> {
  await owner.query('BEGIN');
  await owner.query(
    `CREATE TEMP TABLE asked ON COMMIT DROP AS SELECT c.project_id, c.office_id, c.base, k.id AS contract FROM adjustment_change c JOIN contract k ON k.project_id = c.project_id AND k.state = 'signed' WHERE c.adjustment_id = '${request}'`,
  );
  await owner.query(
    `WITH d AS (INSERT INTO plan_decision (id, office_id, year, kind, state, title, basis, illustrative) SELECT gen_random_uuid(), id, 2020, 'adjust', 'drafted', 'đo', 'đo', true FROM organization WHERE kind = 'agency' RETURNING id, office_id) INSERT INTO allocation (decision_id, project_id, office_id, national_dong, counterpart_dong) SELECT d.id, a.project_id, d.office_id, 0, 0 FROM d CROSS JOIN asked a`,
  );
  await owner.query(`UPDATE project p SET ends_on = p.ends_on + 1 FROM asked a WHERE p.id = a.project_id`);
  await owner.query(
    `INSERT INTO contract_annex (id, contract_id, office_id, code, signed_on, national_dong, counterpart_dong, ends_on, reason, entered_by) SELECT gen_random_uuid(), contract, office_id, 'PL', '2020-05-29', 0, 0, '2020-12-01', 'đo', 'đo' FROM asked`,
  );
  await owner.query(`UPDATE contract c SET ends_on = c.ends_on + 1 FROM asked a WHERE c.id = a.contract`);
  await owner.query(
    `INSERT INTO contract_step (contract_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT contract, office_id, 'annex', 'signed', '2020-05-29', '2020-05-29', 'đo' FROM asked`,
  );
  await owner.query(
    `UPDATE adjustment_change c SET result = c.base FROM asked a WHERE c.adjustment_id = '${request}' AND c.project_id = a.project_id`,
  );
  await owner.query('ROLLBACK');
}

/** What must not change, and what must: sums of the plan and its contracts, the last days. */
const sums = async (owner: pg.Client) =>
  (
    await owner.query<{ all: string }>(
      `SELECT concat_ws(' ', (SELECT sum(assigned_dong) || ' ' || sum(contracted_dong) FROM plan_line), (SELECT sum(contracted_dong) FROM contract_balance), (SELECT count(*) FROM project)) AS all`,
    )
  ).rows[0]!.all;
const lastDays = async (owner: pg.Client) =>
  (
    await owner.query<{ day: string }>(
      'SELECT DISTINCT ends_on::text AS day FROM project UNION SELECT DISTINCT ends_on::text FROM contract',
    )
  ).rows
    .map(({ day }) => day)
    .join();

const adjustments: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const projects = small ? 300 : 5_000;
      const owner = new pg.Client({ ...site.database.logins.owner, types });
      await owner.connect();
      try {
        await fill(owner, projects);
        const [officer, head, leader] = await people(site);
        const { id: officeId } = (await owner.query<{ id: string }>(`SELECT id FROM organization WHERE kind = 'agency'`)).rows[0]!;
        const { id: disruptionId } = await enterDisruption(officer!, {
          officeId,
          kind: 'epidemic',
          name: 'Dịch COVID-19',
          basis: null,
          startedOn: '2020-01-23',
          areas: [{ provinceCode: null, district: null, commune: null, severity: 'serious', validFrom: '2020-01-23', validTo: null }],
        });
        const before = await sums(owner);
        const runs = small ? 2 : 5;
        const times = { draw: [] as number[], look: [] as number[], decide: [] as number[], reverse: [] as number[], bare: [] as number[] };
        for (let run = 0; run < runs; run += 1) {
          const endsOn = addDays('2020-11-15' as Day, run);
          let id = '';
          times.draw.push(
            await timed(async () => {
              ({ id } = await requestExtension(officer!, {
                year: 2020,
                title: 'Kéo dài do dịch',
                reason: 'dịch',
                basis: 'đo',
                disruptionId,
                endsOn,
                provinceCodes: [],
              }));
            }),
          );
          times.look.push(await timed(() => ask(officer!, (tx) => openAdjustment(tx, id, 1, ON as Day, officer!.actor.asker))));
          await appraiseAdjustment(head!, { id, remark: 'đủ điều kiện' });
          times.bare.push(await timed(() => bare(owner, id)));
          times.decide.push(await timed(() => decideAdjustment(leader!, { id, paper: { code: `${run}/QĐ`, on: ON } })));
          if ((await lastDays(owner)) !== endsOn || (await sums(owner)) !== before) throw new Error('The decision is not what it says');
          let back = '';
          times.reverse.push(
            await timed(async () => {
              ({ id: back } = await reverseAdjustment(officer!, { id, reason: 'hủy bỏ' }));
              await appraiseAdjustment(head!, { id: back, remark: 'đúng' });
              await decideAdjustment(leader!, { id: back, paper: { code: `${run}/QĐ-HB`, on: ON } });
            }),
          );
          if ((await lastDays(owner)) !== '2020-10-31' || (await sums(owner)) !== before)
            throw new Error('What was taken back is not what was before');
        }
        const named = `${projects.toLocaleString('en')} projects, one decision`;
        const measure: Measure = {
          bench: 'adjustments',
          case: named,
          ours_ms: rounded(median(times.decide)),
          peer: 'sql, the same rows',
          peer_ms: rounded(median(times.bare)),
          ratio: rounded(median(times.decide) / median(times.bare)),
          runs,
          drawn_ms: rounded(median(times.draw)),
          shown_ms: rounded(median(times.look)),
          taken_back_ms: rounded(median(times.reverse)),
        };
        return [measure];
      } finally {
        await owner.end();
      }
    }),
  );

export const adjustmentBenches = { adjustments };
