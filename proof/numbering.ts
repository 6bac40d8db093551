import { setTimeout as wait } from 'node:timers/promises';
import { keepText, readOne, setNumbering } from '../src/features/dispatches/index.ts';
import type { Config } from '../src/platform/config.ts';
import { asJob } from '../src/platform/jobs.ts';
import type { Proof } from './proof.ts';
import { databasePid, type RunningServer, startServer } from './server.ts';
import { atSite, CLERK, clerkKey, seatedAs, withStory } from './store.ts';

const BOOKS = 20;
const letter = (number: number) =>
  `BỘ CÔNG THƯƠNG\nSố: ${number}/BCT-CTĐP\nV/v thử sổ văn bản\nHà Nội, ngày 02 tháng 01 năm 2020\n\nKính gửi: Cục Công Thương địa phương\n\n1. Báo cáo trước ngày 30 tháng 4 năm 2020.\n\nNơi nhận:\n- Như trên.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nCao Quốc Hưng`;

/**
 * Registers letters in 20 books at once while the server is killed at any moment, its database too every third time:
 * each book is 1…n without a gap or a number twice, and every number that was answered stands where it was answered.
 */
export function proveNumbering({ kills }: { kills: number }): Promise<Proof> {
  const letters = Math.max(200, kills * 20);
  return withStory('offices', async (config) => {
    const ids = await lettersToRegister(config, letters);
    const headers = await clerkKey(config);
    const answered = new Map<string, string>();
    let running: RunningServer | null = null;
    try {
      for (let round = 0; round <= kills; round += 1) {
        const server = (running = await startServer(config.KC_DATA, { KC_POOL: '20' }));
        const open = ids.filter((id) => !answered.has(id));
        const sending = Promise.all(open.map((id) => register(server, headers, id, `Sổ ${ids.indexOf(id) % BOOKS}`, answered)));
        // The last round is let finish: what the kills interrupted is registered then.
        if (round === kills) await sending;
        else await wait(30 + Math.random() * 500);
        const database = round % 3 === 2 && round < kills ? await databasePid(config.KC_DATA) : null;
        await (round === kills ? server.stop() : server.kill());
        if (database !== null) process.kill(database, 'SIGKILL');
        await sending;
      }
    } finally {
      if (running !== null && running.process.exitCode === null && running.process.signalCode === null) await running.stop();
    }
    const faults = await countFaults(config, answered);
    return {
      proof: 'numbering',
      held: faults === 0 && answered.size === letters,
      figure: `${faults} gaps, repeats or lost answers in ${letters} registrations, ${BOOKS} books, ${kills} kills`,
    };
  });
}

function lettersToRegister(config: Config, count: number): Promise<string[]> {
  return atSite(config, '2020-01-06', async (site) => {
    const clerk = await seatedAs(site, CLERK);
    await setNumbering(await seatedAs(site, 'quan-tri@cuc-ctdp.example'), {
      officeId: clerk.actor.asker!.seats[0]!.officeId,
      direction: 'in',
      numbering: 'own',
    });
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const { id } = await keepText(clerk, `thu-${at}.txt`, letter(at + 1));
      await readOne(asJob(site, 'dispatches read'), site.reader, id);
      ids.push(id);
    }
    return ids;
  });
}

async function register(
  server: RunningServer,
  headers: Record<string, string>,
  id: string,
  series: string,
  answered: Map<string, string>,
): Promise<void> {
  try {
    const response = await fetch(`${server.url}/api/dispatches/${id}/register`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ series }),
    });
    const body = (await response.json()) as { register?: { entry: { number: string } }; code?: string };
    if (response.ok) answered.set(id, body.register!.entry.number);
    // Registered before a kill took the answer away: the number is read, not given anew.
    else if (body.code === 'registered') answered.set(id, await numberOf(server, headers, id));
  } catch {
    // The line broke: this is what was waited for.
  }
}

async function numberOf(server: RunningServer, headers: Record<string, string>, id: string): Promise<string> {
  const response = await fetch(`${server.url}/api/dispatches/${id}`, { headers });
  return ((await response.json()) as { register: { entry: { number: string } } }).register.entry.number;
}

function countFaults(config: Config, answered: ReadonlyMap<string, string>): Promise<number> {
  return atSite(config, '2020-01-06', async (site) => {
    const rows = await site.system
      .selectFrom('register_entry')
      .innerJoin('register_book', 'register_book.id', 'register_entry.book_id')
      .where('source', '=', 'own')
      .select(['dispatch_id', 'number', 'series', 'last_number'])
      .execute();
    const lost = [...answered].filter(([id, number]) => String(rows.find((row) => row.dispatch_id === id)?.number) !== number).length;
    const books = Map.groupBy(rows, ({ series }) => series);
    const broken = [...books.values()].filter(
      (lines) =>
        lines
          .map(({ number }) => number)
          .sort((a, b) => a - b)
          .some((number, at) => number !== at + 1) || lines.length !== lines[0]!.last_number,
    ).length;
    return lost + broken;
  });
}
