import { readFile, writeFile } from 'node:fs/promises';
import { adjustmentBenches } from './adjustments.ts';
import { disruptionBenches } from './disruptions.ts';
import { dutyBenches } from './duties.ts';
import { exchangeBenches } from './exchange.ts';
import { letterBenches } from './letters.ts';
import type { Bench, Measure } from './measure.ts';
import { moneyBenches } from './money.ts';
import { performancePage } from './page.ts';
import { proposalBenches } from './proposals.ts';
import { rebalancingBenches } from './rebalancing.ts';
import { readingBenches } from './reading.ts';
import { systemClock } from '../src/platform/clock.ts';
import { searchBenches } from './search.ts';
import { rowSecurityBenches } from './row-security.ts';

/** `node bench/run.ts NAME… [--json] [--small] [--write]`: runs the named benches, or all; --write puts what was measured in full size into docs/performance.md, where the rows of other benches stay. */
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
  if (args.includes('--write') && !args.includes('--small')) {
    const place = new URL('../docs/performance.md', import.meta.url);
    await writeFile(place, performancePage(await readFile(place, 'utf8'), measures, Object.keys(benches), systemClock.today()));
  }
}

function told({ bench, case: what, ours_ms, peer, peer_ms, ratio, runs }: Measure): string {
  const times = ours_ms === undefined ? '' : ` ${ours_ms} ms beside ${peer_ms} ms of ${peer},`;
  return `${bench} (${what}):${times} ratio ${ratio}, ${runs} runs`;
}
