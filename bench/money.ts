import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { atSite, withStory } from '../proof/store.ts';
import { httpOf } from '../src/app/server.ts';
import type { Site } from '../src/app/site.ts';
import { makeApiKey, personIdOf } from '../src/features/organizations/index.ts';
import { partsOf } from '../src/features/oversight/project-page.views.ts';
import { types } from '../src/platform/db/connect.ts';
import { statementOf } from '../src/platform/db/parts.ts';
import type { Day } from '../src/platform/pure/dates.ts';
import { asJob } from '../src/platform/jobs.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** The nation on one page from its dated figures, beside the same question asked of the base tables. */

const ON = '2020-07-31';
const OFFICER = 'chuyen-vien@cuc-ctdp.example';

/**
 * As many projects as asked over every centre, each with a plan line, its assignment and, for seven in ten, a contract on
 * some day of the year, an advance and an acceptance; with the figures that posting them would have left.
 */
export async function fill(site: Site, projects: number): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(
    `CREATE TEMP TABLE unit ON COMMIT DROP AS SELECT row_number() OVER (ORDER BY id) - 1 AS at, id, directed_by_id AS department, province_id FROM organization WHERE kind = 'promotion-centre'`,
  );
  await owner.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS line, u.id AS unit, u.department, u.province_id, (100 + n % 300) * 1000000::bigint AS dong, date '2020-01-02' + (n % 180)::int AS signed_on FROM generate_series(1, ${projects}) n JOIN unit u ON u.at = n % (SELECT count(*) FROM unit)`,
  );
  await owner.query(`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text, lexemes)
    SELECT id, unit, department, 'B-' || n, 2020, 'ordinary', 'Đề án đo số ' || n, '{3}', 'advanced-machinery', province_id, '2020-01-01', '2020-12-31', false, 'approved', '2019-12-27', '2019-06-10', true, 'de an do so ' || n, search_words('B-' || n || ' Đề án đo số ' || n) FROM made`);
  await owner.query(
    `INSERT INTO project_step (project_id, office_id, step, to_state, business_on, recorded_at, actor) SELECT id, unit, 'approve', 'approved', '2019-12-27', '2020-07-31', 'đo' FROM made`,
  );
  await owner.query(
    `INSERT INTO plan_line (id, office_id, project_id, year, source, assigned_dong, contracted_dong, last_on) SELECT line, unit, id, 2020, 'national', dong, CASE WHEN n % 10 < 7 THEN dong ELSE 0 END, '2020-07-31' FROM made`,
  );
  const movement = (kind: string, amount: string, on: string, where: string) =>
    owner.query(
      `INSERT INTO movement (office_id, kind, year, source, line_id, amount_dong, business_on, recorded_at, paper_code, paper_on, author) SELECT unit, '${kind}', 2020, 'national', line, ${amount}, ${on}, '2020-07-31', 'đo', '2019-12-27', 'đo' FROM made WHERE ${where}`,
    );
  await owner.query('ALTER TABLE movement DISABLE TRIGGER USER');
  await movement('assign', 'dong', `date '2019-12-27'`, 'true');
  await movement('contract', 'dong', 'signed_on', 'n % 10 < 7');
  await movement('advance', 'dong / 2', 'signed_on + 10', 'n % 10 < 5');
  await movement('accept', 'dong / 2', 'signed_on + 100', 'n % 10 < 3');
  await owner.query('ALTER TABLE movement ENABLE TRIGGER USER');
  await owner.query(`INSERT INTO figure (office_id, year, source, measure, business_on, count, dong)
    SELECT office_id, 2020, 'national'::money_source, CASE kind WHEN 'assign' THEN 'approved' WHEN 'contract' THEN 'contracted' WHEN 'advance' THEN 'advanced' ELSE 'accepted' END::figure_measure, business_on, CASE kind WHEN 'contract' THEN count(*) ELSE 0 END, sum(amount_dong) FROM movement GROUP BY office_id, kind, business_on
    UNION ALL SELECT unit, 2020, 'national'::money_source, 'projects'::figure_measure, date '2019-12-27', count(*), 0 FROM made GROUP BY unit`);
  await owner.query('COMMIT');
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

/** The same figures by province from the base tables. */
const BASE = `
  SELECT o.province_id, count(DISTINCT l.project_id) AS projects, sum(m.amount_dong) FILTER (WHERE m.kind = 'assign') AS approved, count(DISTINCT l.project_id) FILTER (WHERE m.kind = 'contract') AS contracted, sum(m.amount_dong) FILTER (WHERE m.kind = 'contract') AS contracted_dong,
         sum(m.amount_dong) FILTER (WHERE m.kind = 'advance') AS advanced, sum(m.amount_dong) FILTER (WHERE m.kind = 'accept') AS accepted, sum(m.amount_dong) FILTER (WHERE m.kind IN ('clear', 'pay')) AS paid
    FROM plan_line l JOIN movement m ON m.line_id = l.id JOIN organization o ON o.id = l.office_id WHERE l.year = 2020 AND l.source = 'national' AND m.business_on <= $1 GROUP BY o.province_id`;

const overview: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const projects = small ? 5_000 : 600_000;
      await fill(site, projects);
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, OFFICER))! });
      const http = httpOf(site);
      const ours = async () => {
        const answer = await http.request('/api/overview?year=2020', { headers: { authorization: `Bearer ${key}` } });
        const body = (await answer.json()) as { national: { projects: number } };
        if (body.national.projects !== projects) throw new Error(`The overview counts ${body.national.projects} of ${projects}`);
      };
      const bare = new pg.Client({ ...site.database.logins.owner, types });
      await bare.connect();
      try {
        const peer = () => bare.query(BASE, [ON]);
        for (let warm = 0; warm < 2; warm += 1) {
          await ours();
          await peer();
        }
        const runs = small ? 6 : 15;
        const times = await interleaved(ours, peer, runs);
        const measure: Measure = {
          bench: 'overview',
          case: `${projects.toLocaleString('en')} projects`,
          ours_ms: rounded(times.ours),
          peer: 'sql',
          peer_ms: rounded(times.peer),
          ratio: rounded(times.ratio),
          runs,
        };
        return [measure];
      } finally {
        await bare.end();
      }
    }),
  );

/** The bare rows of a project's page as somebody would ask for them by hand: no day's state, no names of offices on a day, no judgement of norms or earlier support. */
const PAGE = `
  SELECT json_build_object(
    'project', (SELECT row_to_json(p) FROM project p WHERE p.id = $1), 'unit', (SELECT office_name(office_id, $2) FROM project WHERE id = $1),
    'lines', (SELECT json_agg(l ORDER BY l.place) FROM (SELECT b.*, e.name, e.tax_code, n.share_percent, n.cap_dong, n.basis FROM budget_line b LEFT JOIN establishment e ON e.id = b.establishment_id LEFT JOIN norm n ON n.activity = b.activity AND n.valid_to IS NULL WHERE b.project_id = $1) l),
    'outputs', (SELECT json_agg(o) FROM project_output o WHERE o.project_id = $1), 'appraisals', (SELECT json_agg(a) FROM appraisal a WHERE a.project_id = $1 AND a.appraised_on <= $2),
    'history', (SELECT json_agg(s ORDER BY s.id) FROM project_step s WHERE s.project_id = $1 AND s.business_on <= $2),
    'movements', (SELECT json_agg(m ORDER BY m.business_on DESC, m.id DESC) FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE l.project_id = $1 AND m.business_on <= $2),
    'contract', (SELECT json_agg(c) FROM contract c WHERE c.project_id = $1), 'contractHistory', (SELECT json_agg(s ORDER BY s.id) FROM contract_step s JOIN contract c ON c.id = s.contract_id WHERE c.project_id = $1 AND s.business_on <= $2),
    'dossier', (SELECT json_agg(d ORDER BY d.id) FROM dossier_step d WHERE d.project_id = $1 AND d.business_on <= $2), 'campaigns', (SELECT json_agg(cp) FROM campaign_project cp WHERE cp.project_id = $1),
    'requests', (SELECT json_agg(d) FROM disbursement d JOIN contract c ON c.id = d.contract_id WHERE c.project_id = $1), 'acceptances', (SELECT json_agg(a) FROM acceptance a JOIN contract c ON c.id = a.contract_id WHERE c.project_id = $1),
    'holding', (SELECT json_agg(h) FROM (SELECT d.id, d.name, d.kind, a.severity, a.valid_from FROM project p JOIN disruption_area a ON (a.province_id IS NULL OR a.province_id = p.province_id) AND a.valid_from <= $2 AND coalesce(a.valid_to, 'infinity') >= $2 JOIN disruption d ON d.id = a.disruption_id WHERE p.id = $1) h), 'gatherings', (SELECT json_agg(g) FROM gathering g WHERE g.project_id = $1), 'adjustments', (SELECT json_agg(a) FROM (SELECT a.id, a.title, a.state, c.kind, a.drawn_on FROM adjustment_change c JOIN adjustment a ON a.id = c.adjustment_id WHERE c.project_id = $1) a), 'recovery', (SELECT json_agg(r) FROM advance_recovery r WHERE r.project_id = $1 AND r.closed_on IS NULL), 'proposals', (SELECT json_agg(r) FROM (SELECT pr.id, r.name, pr.state FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id WHERE pr.project_id = $1) r),
    'tasks', (SELECT json_agg(t) FROM (SELECT t.id, d.ref, d.title, l.code FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id JOIN project p ON t.to_id IN (p.office_id, p.department_id) WHERE p.id = $1 AND t.state NOT IN ('accepted', 'exempt', 'recalled')) t)) AS page`;

/**
 * The project's page as our program serves it, with sign-in, permissions, row security, validation and serialisation, beside
 * the same statement on a bare pool behind node:http: as such a pool asks it, prepared by name; and beside bare rows asked by hand.
 */
const projectPage: Bench = ({ small }) =>
  withStory('2020-05-29', (config) =>
    atSite(config, '2020-05-29', async (site) => {
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, OFFICER))! });
      const pool = new pg.Pool({ ...site.database.logins.owner, types, max: 4 });
      const http = httpOf(site);
      const served = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' });
      const bare = createServer((request, response) => {
        const [, way, id] = new URL(request.url!, 'http://localhost').pathname.split('/');
        const { sql: text, parameters } = statementOf(partsOf(id!, '2020-05-29' as Day, null)).compile(site.db);
        const asked =
          way === 'by-hand'
            ? { text: PAGE, values: [id, '2020-05-29'] }
            : { text, values: [...parameters], ...(way === 'prepared' ? { name: 'page' } : {}) };
        pool.query(asked).then(
          ({ rows }) => response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0])),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      });
      await new Promise<void>((resolve) => {
        bare.listen(0, '127.0.0.1', resolve);
      });
      const at = (server: { address(): unknown }) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const fetched = async (url: string, headers: Record<string, string> = {}) => {
        const answer = await fetch(url, { headers });
        if (answer.status !== 200) throw new Error(`${url}: ${await answer.text()}`);
        return answer.text();
      };
      const measures: Measure[] = [];
      try {
        for (const [what, order] of [
          ['a usual project', 'count(*) ASC'],
          ["the story's largest", 'count(*) DESC'],
        ] as const) {
          const id = (
            await pool.query<{ id: string }>(
              `SELECT l.project_id AS id FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE m.kind = 'advance' OR m.kind = 'contract' GROUP BY 1 ORDER BY ${order}, 1 LIMIT 1`,
            )
          ).rows[0]!.id;
          const ours = () => fetched(`${at(served)}/api/projects/${id}`, { authorization: `Bearer ${key}` });
          const runs = small ? 8 : 200;
          for (const [way, name] of [
            ['asked', 'limit'],
            ['prepared', 'limit, prepared'],
            ['by-hand', 'rows by hand'],
          ] as const) {
            const peer = () => fetched(`${at(bare)}/${way}/${id}`);
            for (let warm = 0; warm < (small ? 7 : 50); warm += 1) {
              await ours();
              await peer();
            }
            const times = await interleaved(ours, peer, runs);
            measures.push({
              bench: 'project-page',
              case: what,
              ours_ms: rounded(times.ours),
              peer: name,
              peer_ms: rounded(times.peer),
              ratio: rounded(times.ratio),
              runs,
            });
          }
        }
      } finally {
        await new Promise((resolve) => {
          bare.close(resolve);
        });
        await new Promise((resolve) => {
          served.close(resolve);
        });
        await pool.end();
      }
      return measures;
    }),
  );

export const moneyBenches: Record<string, Bench> = { overview, 'project-page': projectPage };
