import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Proof } from './proof.ts';
import { databasePid, type RunningServer, startServer } from './server.ts';
import { clerkKey, withStory } from './store.ts';

const letter = new URL('../db/stories/sample-letter.txt', import.meta.url);

/**
 * Kills the server at any moment while dispatches come in, its database too every third time, and starts it again:
 * whatever was acknowledged is there afterwards, and every reading that had begun is finished.
 */
export function proveKill({ kills }: { kills: number }): Promise<Proof> {
  return withStory('offices', async (config) => {
    const acknowledged: string[] = [];
    let running: RunningServer | null = null;
    try {
      const [text, headers] = [await readFile(letter, 'utf8'), await clerkKey(config)];
      for (let round = 0; round < kills; round += 1) {
        const server = (running = await startServer(config.KC_DATA));
        const sender = sendUntilItFails({ server, headers, text }, acknowledged);
        await wait(Math.random() * 700);
        const database = round % 3 === 2 ? await databasePid(config.KC_DATA) : null;
        await server.kill();
        if (database !== null) process.kill(database, 'SIGKILL');
        await sender;
      }
      const server = (running = await startServer(config.KC_DATA));
      const lost = await countUnfinished(server, headers, acknowledged);
      await server.stop();
      return {
        proof: 'kill',
        held: lost === 0 && acknowledged.length > 0,
        figure: `${lost} of ${acknowledged.length} acknowledged dispatches lost or unread in ${kills} kills`,
      };
    } finally {
      // A proof that breaks leaves no server behind.
      if (running !== null && running.process.exitCode === null && running.process.signalCode === null) await running.stop();
    }
  });
}

async function sendUntilItFails(
  { server, headers, text }: { server: RunningServer; headers: Record<string, string>; text: string },
  acknowledged: string[],
): Promise<void> {
  try {
    for (let number = 1; ; number += 1) {
      const form = new FormData();
      form.append('file', new File([text.replace('2990', String(3000 + number))], `cong-van-${number}.txt`));
      const response = await fetch(`${server.url}/api/dispatches`, { method: 'POST', body: form, headers });
      if (response.status === 201) acknowledged.push(((await response.json()) as { id: string }).id);
    }
  } catch {
    // The line broke: this is what was waited for.
  }
}

/** How many are missing or still unread after two minutes. */
async function countUnfinished(server: RunningServer, headers: Record<string, string>, ids: readonly string[]): Promise<number> {
  let open = [...ids];
  for (let turn = 0; turn < 240 && open.length > 0; turn += 1) {
    const states = await Promise.all(open.map((id) => stateOf(server, headers, id)));
    if (states.includes('missing')) return states.filter((state) => state === 'missing').length;
    open = open.filter((_, at) => states[at] === 'received');
    if (open.length > 0) await wait(500);
  }
  return open.length;
}

async function stateOf(server: RunningServer, headers: Record<string, string>, id: string): Promise<string> {
  const response = await fetch(`${server.url}/api/dispatches/${id}`, { headers });
  return response.status === 404 ? 'missing' : ((await response.json()) as { state: string }).state;
}
