import { sql } from 'kysely';
import pg from 'pg';
import type { OrganizationId } from '../db/generated/rows.ts';
import { plainProject } from '../proof/permissions.money.ts';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import { httpOf } from '../src/app/server.ts';
import type { Site } from '../src/app/site.ts';
import { makeApiKey, personIdOf } from '../src/features/organizations/index.ts';
import { appraiseAtBase, enterEstablishments, registerProjects } from '../src/features/projects/index.ts';
import { draftProposals, openProposalRound, sendProposals } from '../src/features/proposals/index.ts';
import { scoringPart } from '../src/features/proposals/scoring/ranking.views.ts';
import { types } from '../src/platform/db/connect.ts';
import { statementOf } from '../src/platform/db/parts.ts';
import { asJob } from '../src/platform/jobs.ts';
import type { Day } from '../src/platform/pure/dates.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** The page of a round with all its proposals scored and ranked, as our program answers, beside the scoring's own statement asked bare and beside the rows as somebody would ask for them by hand. */

const ON = '2020-05-20' as Day;
const OFFICER = 'chuyen-vien@cuc-ctdp.example';
/** By hand: names and money as of today, no points, no facts, every office's rows. */
const BY_HAND = `SELECT json_agg(r) FROM (SELECT pr.id, p.code, p.name, pr.state, pr.least_dong, (SELECT sum(national_dong) FROM budget_line WHERE project_id = p.id) AS asked, (SELECT json_agg(f) FROM proposal_fact f WHERE f.proposal_id = pr.id) AS facts FROM proposal pr JOIN project p ON p.id = pr.project_id WHERE pr.round_id = $1 ORDER BY p.code) AS r`;

/** A round with so many proposals of every department, sent, half of them with two things stated. */
async function aFullRound(site: Site, each: number): Promise<string> {
  const officer = (await seatedAs(site, OFFICER))!;
  const { id } = await openProposalRound(officer, {
    year: 2020,
    name: 'Đợt đo',
    paper: { code: '1/ĐO', on: '2020-04-28' },
    namedOn: '2020-05-25',
    disruptionIds: [],
    weights: [],
  });
  const { rows } = await sql<{
    id: OrganizationId;
    unit: string;
    code: string;
    email: string;
  }>`SELECT d.id, c.id AS unit, v.code, (SELECT p.email FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organization_id = d.id AND m.role = 'officer' ORDER BY p.email LIMIT 1) AS email
    FROM organization d JOIN province v ON v.id = d.province_id JOIN organization c ON c.directed_by_id = d.id AND c.kind = 'promotion-centre' WHERE d.kind = 'department'`.execute(
    site.system,
  );
  for (const { id: office, unit, code, email } of rows) {
    const own = (await seatedAs(site, email))!;
    const { ids: establishments } = await enterEstablishments(own, {
      officeId: office,
      establishments: Array.from({ length: each }, (_, at) => ({
        taxCode: null,
        name: `Cơ sở đo ${code} ${at}`,
        kind: 'household' as const,
        industry: null,
        provinceCode: code,
        district: null,
        commune: null,
      })),
    });
    const { ids } = await registerProjects(own, {
      projects: establishments.map((establishmentId, at) => {
        const plain = plainProject(unit, `${code}-2020-${900 + at}`);
        return { ...plain, provinceCode: code, lines: [{ ...plain.lines[0]!, establishmentId, costDong: `${600 + at * 10}000000` }] };
      }),
    });
    await appraiseAtBase(own, { ids, appraisal: { passed: true, score: 80, minutes: { code: '1/BB', on: ON }, remark: null } });
    const stated = [
      { criterion: 'poor-district' as const, words: 'Huyện nghèo.' },
      { criterion: 'local-material' as const, words: 'Nguyên liệu tại chỗ.' },
    ];
    const { ids: drafted } = await draftProposals(own, {
      roundId: id,
      proposals: ids.map((projectId, at) => ({
        projectId,
        leastDong: '200000000',
        need: 'cần máy',
        disruptionId: null,
        papers: [],
        facts: at % 2 === 0 ? stated : [],
      })),
    });
    await sendProposals(own, { ids: drafted, letter: { code: '1/SCT', on: ON }, remark: null });
  }
  return id;
}

const proposals: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const each = small ? 2 : 32;
      const id = await aFullRound(site, each);
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, OFFICER))! });
      const [http, bare] = [httpOf(site), new pg.Client({ ...site.database.logins.owner, types })];
      await bare.connect();
      try {
        await bare.query('ANALYZE');
        const ours = async () => {
          const answer = await http.request(`/api/proposal-rounds/${id}`, { headers: { authorization: `Bearer ${key}` } });
          if (((await answer.json()) as { ranked?: { total: number } }).ranked?.total !== each * 63)
            throw new Error(`The round answers ${answer.status}`);
        };
        const { sql: text, parameters } = statementOf({ scored: scoringPart(sql`pr.round_id = ${id}`, ON) }).compile(site.db);
        const measures: Measure[] = [];
        for (const [peer, ask] of [
          ['sql', () => bare.query(text, [...parameters])],
          ['rows by hand', () => bare.query(BY_HAND, [id])],
        ] as const) {
          for (let warm = 0; warm < 2; warm += 1) {
            await ours();
            await ask();
          }
          const runs = small ? 4 : 11;
          const times = await interleaved(ours, ask, runs);
          measures.push({
            bench: 'proposals',
            case: `a round of ${(each * 63).toLocaleString('en')} proposals`,
            ours_ms: rounded(times.ours),
            peer,
            peer_ms: rounded(times.peer),
            ratio: rounded(times.ratio),
            runs,
          });
        }
        return measures;
      } finally {
        await bare.end();
      }
    }),
  );

export const proposalBenches: Record<string, Bench> = { proposals };
