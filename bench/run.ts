import type { Bench, Measure } from './measure.ts';
import { readingBenches } from './reading.ts';

/** `node bench/run.ts NAME… [--json] [--small]`: runs the named benches, or all of them. */
const benches: Record<string, Bench> = { ...readingBenches };

const args = process.argv.slice(2);
const names = args.filter((each) => !each.startsWith('--'));
const unknown = names.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`Không có phép đo ${unknown.join(', ')} / No such bench. ${Object.keys(benches).join(' ')}\n`);
  process.exit(2);
}

for (const name of names.length > 0 ? names : Object.keys(benches)) {
  for (const measure of await benches[name]!({ small: args.includes('--small') })) {
    process.stdout.write(`${args.includes('--json') ? JSON.stringify(measure) : told(measure)}\n`);
  }
}

function told({ bench, case: what, ours_ms, peer, peer_ms, ratio, runs }: Measure): string {
  const times = ours_ms === undefined ? '' : ` ${ours_ms} ms beside ${peer_ms} ms of ${peer},`;
  return `${bench} (${what}):${times} ratio ${ratio}, ${runs} runs`;
}
