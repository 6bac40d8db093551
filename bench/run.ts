import { writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { adjustmentBenches } from './adjustments.ts';
import { disruptionBenches } from './disruptions.ts';
import { dutyBenches } from './duties.ts';
import { exchangeBenches } from './exchange.ts';
import { letterBenches } from './letters.ts';
import type { Bench, Measure } from './measure.ts';
import { moneyBenches } from './money.ts';
import { proposalBenches } from './proposals.ts';
import { rebalancingBenches } from './rebalancing.ts';
import { readingBenches } from './reading.ts';
import { searchBenches } from './search.ts';
import { rowSecurityBenches } from './row-security.ts';

/** `node bench/run.ts NAME… [--json] [--small]`: runs the named benches; all of them, full size, also write docs/performance.md. */
export const benches: Record<string, Bench> = {
  ...readingBenches,
  ...rowSecurityBenches,
  ...dutyBenches,
  ...moneyBenches,
  ...exchangeBenches,
  ...disruptionBenches,
  ...proposalBenches,
  ...letterBenches,
  ...searchBenches,
  ...rebalancingBenches,
  ...adjustmentBenches,
};

if (import.meta.main) await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const names = args.filter((each) => !each.startsWith('--'));
  const unknown = names.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(`Không có phép đo ${unknown.join(', ')} / No such bench. ${Object.keys(benches).join(' ')}\n`);
    process.exitCode = 2;
    return;
  }
  const measures: Measure[] = [];
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    for (const measure of await benches[name]!({ small: args.includes('--small') })) {
      measures.push(measure);
      process.stdout.write(`${args.includes('--json') ? JSON.stringify(measure) : told(measure)}\n`);
    }
  }
  if (names.length === 0 && !args.includes('--small')) await writeFile(new URL('../docs/performance.md', import.meta.url), page(measures));
}

function told({ bench, case: what, ours_ms, peer, peer_ms, ratio, runs }: Measure): string {
  const times = ours_ms === undefined ? '' : ` ${ours_ms} ms beside ${peer_ms} ms of ${peer},`;
  return `${bench} (${what}):${times} ratio ${ratio}, ${runs} runs`;
}

function page(measures: readonly Measure[]): string {
  const rows = measures.map(({ bench, case: what, ours_ms, ours_mb, peer, peer_ms, peer_mb, ratio, runs }) => {
    const [ours, theirs] = ours_ms === undefined ? [`${ours_mb} MB`, `${peer_mb} MB`] : [`${ours_ms} ms`, `${peer_ms} ms`];
    return `| ${bench} | ${what} | ${ours} | ${peer} | ${theirs} | ${ratio} | ${runs} |`;
  });
  return [
    '# Performance',
    '',
    'Side by side, medians of interleaved runs in one process tree on one machine; written by `npm run bench`. The ratio is what counts: times belong to the machine.',
    '',
    `Last run on ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    '',
    "| Bench | Case | Ours | Peer | Peer's | Ratio | Runs |",
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    "reading-text is a page of text, bytes to reading, after warm-up; its peer is a bare split and normalisation of the same text. reading-scan is the whole read of an upright A4 scan beside tesseract.js alone on the same picture. reading-memory is the reading process after 1,000 documents over the same after 100. row-security is the list of dispatches with row-level security on, beside the same query with it off; both say who asks. exchange is the project list of 100,000 rows written from the store and read back, its memory beside the limit it is held to, an annex of 20,000 rows judged against as many projects, and workbooks of 100,000 rows read by their job, each in a process of its own that has read a small one before. duties, overview and disruptions are beside one statement of the same question on the tables themselves; for disruptions that is the very statement asked by the tables' owner, and rows as somebody would ask for them by hand. proposals is the page of a round with every proposal scored and ranked, beside the statement of its scoring asked bare and rows asked by hand. rebalancing is the search with its count in whole đồng beside the same solver on the same programme as text, and the bench while its reserve is dragged beside the ranking of its proposals alone. adjustments is one decision over all those projects, beside the same rows written by hand and rolled back. project-page is the page through sign-in, permissions and validation beside its own statement on a bare pool behind a plain server: as it comes, prepared, and bare rows asked by hand.",
    '',
  ].join('\n');
}
