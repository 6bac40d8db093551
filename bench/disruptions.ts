import pg from 'pg';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import { httpOf } from '../src/app/server.ts';
import { enterDisruption } from '../src/features/disruptions/index.ts';
import type { NewArea } from '../src/features/disruptions/disruption.schema.ts';
import { touchedStatement } from '../src/features/disruptions/disruption.views.ts';
import { makeApiKey, personIdOf } from '../src/features/organizations/index.ts';
import { types } from '../src/platform/db/connect.ts';
import { asJob } from '../src/platform/jobs.ts';
import type { Day } from '../src/platform/pure/dates.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';
import { fill } from './money.ts';

/** From a disruption entered to what it touches, as our program answers, beside the same statement asked bare and beside the rows as somebody would ask for them by hand. */

const ON = '2020-07-31' as Day;
const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const area = (provinceCode: string | null): NewArea => ({
  provinceCode,
  district: null,
  commune: null,
  severity: 'serious',
  validFrom: '2020-02-01',
  validTo: null,
});
/** By hand: whole provinces only, as of today only, every office's rows, nothing of names on a day. */
const BY_HAND = `
  WITH hit AS MATERIALIZED (SELECT p.id, p.code, p.province_id, max(a.severity) AS severity FROM disruption_area a JOIN project p ON a.province_id IS NULL OR p.province_id = a.province_id
                WHERE a.disruption_id = $1 AND p.starts_on <= $2 AND p.ends_on >= a.valid_from AND p.state IN ('approved', 'implementing') GROUP BY p.id, p.code, p.province_id)
  SELECT (SELECT json_agg(r) FROM (SELECT h.province_id, count(DISTINCT h.id), sum(l.assigned_dong) FROM hit h LEFT JOIN plan_line l ON l.project_id = h.id AND l.source = 'national' GROUP BY h.province_id) AS r) AS sums,
         (SELECT json_agg(r) FROM (SELECT p.code, p.name, h.severity FROM (SELECT * FROM hit ORDER BY severity DESC, code LIMIT 10) AS h JOIN project p USING (id)) AS r) AS rows,
         (SELECT json_agg(r) FROM (SELECT e.name FROM disruption_area a JOIN establishment_place w ON a.province_id IS NULL OR w.province_id = a.province_id JOIN establishment e ON e.id = w.establishment_id WHERE a.disruption_id = $1 ORDER BY e.name LIMIT 50) AS r) AS places`;
const CASES = [
  ['in seven provinces', ['80', '82', '83', '84', '91', '94', '96']],
  ['in the whole country', [null]],
] as const;

const disruptions: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const projects = small ? 5_000 : 600_000;
      await fill(site, projects);
      const officer = (await seatedAs(site, OFFICER))!;
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, OFFICER))! });
      const officeId = officer.actor.asker!.seats[0]!.officeId;
      const [http, bare] = [httpOf(site), new pg.Client({ ...site.database.logins.owner, types })];
      await bare.connect();
      const measures: Measure[] = [];
      try {
        for (const [what, provinces] of CASES) {
          const { id } = await enterDisruption(officer, {
            officeId,
            kind: 'flood',
            name: `Lũ đo ${what}`,
            basis: null,
            startedOn: '2020-02-01',
            areas: provinces.map(area),
          });
          const ours = async () => {
            const answer = await http.request(`/api/disruptions/${id}/touched`, { headers: { authorization: `Bearer ${key}` } });
            if (answer.status !== 200 || ((await answer.json()) as { projects: number }).projects === 0)
              throw new Error(`${what}: ${answer.status}`);
          };
          const { sql: text, parameters } = touchedStatement(id, ON, 1).compile(site.db);
          const peers = [
            ['sql', () => bare.query(text, [...parameters])],
            ['rows by hand', () => bare.query(BY_HAND, [id, ON])],
          ] as const;
          for (const [name, peer] of peers) {
            for (let warm = 0; warm < 2; warm += 1) {
              await ours();
              await peer();
            }
            const runs = small ? 6 : 5;
            const times = await interleaved(ours, peer, runs);
            measures.push({
              bench: 'disruptions',
              case: `${what}, ${projects.toLocaleString('en')} projects`,
              ours_ms: rounded(times.ours),
              peer: name,
              peer_ms: rounded(times.peer),
              ratio: rounded(times.ratio),
              runs,
            });
          }
        }
      } finally {
        await bare.end();
      }
      return measures;
    }),
  );

export const disruptionBenches: Record<string, Bench> = { disruptions };
