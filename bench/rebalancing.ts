import { appraisedProposals } from '../proof/permissions.rebalancing.ts';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import { httpOf } from '../src/app/server.ts';
import { makeApiKey, personIdOf } from '../src/features/organizations/index.ts';
import { rankedProposals } from '../src/features/proposals/index.ts';
import { openRebalancing } from '../src/features/rebalancing/index.ts';
import { openHighs } from '../src/features/rebalancing/optimum/highs.ts';
import { largeProblem } from '../src/features/rebalancing/optimum/optimum.fixtures.ts';
import { inUnits, programmeOf } from '../src/features/rebalancing/optimum/programme.rules.ts';
import { search } from '../src/features/rebalancing/optimum/searching.ts';
import { unwatched } from '../src/features/rebalancing/optimum/solving.ts';
import { ask } from '../src/platform/ask.ts';
import { asJob } from '../src/platform/jobs.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** The exact optimum with its check in whole đồng beside the same solver on the same programme as LP text; and the bench while its reserve is dragged, beside the ranking it must read anyway. */

const LIMIT_SECONDS = 60;

/** The programme of a problem as the LP text that the solver reads itself. */
function lpText(programme: ReturnType<typeof programmeOf>): string {
  const name = (column: number) => `x${column}`;
  const sum = (entries: readonly (readonly [number, number])[]) =>
    entries.map(([column, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name(column)}`).join(' ');
  const rows = programme.rows
    .map(inUnits)
    .flatMap(({ least, most, entries }, at) =>
      entries.length === 0
        ? []
        : [
            ...(most === Infinity ? [] : [` m${at}: ${sum(entries)} <= ${most}`]),
            ...(least === -Infinity ? [] : [` l${at}: ${sum(entries)} >= ${least}`]),
          ],
    );
  return [
    'Maximize',
    ` points: ${sum(programme.columns.map(({ milliPoints }, column) => [column, Number(milliPoints)]))}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...programme.columns.map(({ most }, column) => ` 0 <= ${name(column)} <= ${most}`),
    'Generals',
    ` ${programme.columns.map((_, column) => name(column)).join(' ')}`,
    'End',
  ].join('\n');
}

async function optimum(size: number, runs: number): Promise<Measure> {
  const highs = await openHighs();
  const problem = largeProblem(size);
  const text = lpText(programmeOf(problem));
  let found = search(highs, problem, unwatched(LIMIT_SECONDS), { alternatives: 0, explain: false });
  const ours = () => {
    found = search(highs, problem, unwatched(LIMIT_SECONDS), { alternatives: 0, explain: false });
  };
  const bare = () => {
    highs.solve(text, {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.9,
      mip_feasibility_tolerance: 1e-9,
      time_limit: LIMIT_SECONDS,
    } as never);
  };
  const times = await interleaved(ours, bare, runs);
  if (found.status !== 'optimal') throw new Error(`${found.status}, a gap of ${found.gapPercent}% after ${found.milliseconds} ms`);
  return {
    bench: 'rebalancing',
    case: `proven optimum of ${size.toLocaleString('en')} proposals with quotas, gap ${found.gapPercent}%`,
    ours_ms: rounded(times.ours),
    peer: 'highs',
    peer_ms: rounded(times.peer),
    ratio: rounded(times.ratio),
    runs,
  };
}

const dragging = (size: number, runs: number): Promise<Measure> =>
  withStory('offices', (config) =>
    atSite(config, '2020-05-18', async (site) => {
      const email = 'chuyen-vien@cuc-ctdp.example';
      const { roundId } = await appraisedProposals(site, size);
      const officer = await seatedAs(site, email);
      const { id } = await openRebalancing(officer, { roundId, title: 'Bổ sung kế hoạch khuyến công quốc gia năm 2020' });
      const { key } = await makeApiKey(asJob(site, 'bench'), { personId: (await personIdOf(site.system, email))! });
      const http = httpOf(site);
      let reserve = 0;
      const ours = async () => {
        reserve += 10_000_000;
        const answer = await http.request(`/api/rebalancings/${id}?page=1&reserveDong=${reserve}`, {
          headers: { authorization: `Bearer ${key}` },
        });
        if (answer.status !== 200 || ((await answer.json()) as { total: number }).total !== size) throw new Error(`${answer.status}`);
      };
      const peer = () => ask(officer, (tx) => rankedProposals(tx, roundId, site.clock.today()));
      for (let warm = 0; warm < 3; warm += 1) {
        await ours();
        await peer();
      }
      const times = await interleaved(ours, peer, runs);
      return {
        bench: 'rebalancing',
        case: `another reserve tried, ${size.toLocaleString('en')} proposals`,
        ours_ms: rounded(times.ours),
        peer: 'ranking alone',
        peer_ms: rounded(times.peer),
        ratio: rounded(times.ratio),
        runs,
      };
    }),
  );

const rebalancing: Bench = async ({ small }) => [
  await optimum(small ? 300 : 2_000, small ? 2 : 4),
  await dragging(small ? 100 : 2_000, small ? 4 : 20),
];

export const rebalancingBenches: Record<string, Bench> = { rebalancing };
