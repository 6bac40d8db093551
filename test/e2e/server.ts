import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';

const root = join(import.meta.dirname, '../..');

/** The program itself, as people start it, on a data folder of its own. */
export interface RunningServer {
  readonly url: string;
  /** Uploads a text and answers the dispatch once it is read. */
  read(name: string, text: string): Promise<Dispatch>;
  stop(): Promise<void>;
}

/** Starts `serve` on a free port with these settings. Throws with what it said where it does not come up. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('The pages are not built: run "npm run build" first');
  const data = await mkdtemp(join(tmpdir(), 'khuyencong-e2e-'));
  const child = spawn(process.execPath, ['src/app/cli.ts', 'serve', '--data', data, '--port', '0'], { cwd: root, env: { ...process.env, KC_LOG: 'warn', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^khuyencong: (http\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
      else said += `${line}\n`;
    });
    void ended.then(([code]) => reject(new Error(`serve ended with ${String(code)}: ${said}`)));
  });
  return {
    url,
    read: (name, text) => readDispatch(url, name, text),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function readDispatch(url: string, name: string, text: string): Promise<Dispatch> {
  const form = new FormData();
  form.append('file', new File([text], name));
  const { id } = await (await fetch(`${url}/api/dispatches`, { method: 'POST', body: form })).json() as { id: string };
  return vi.waitFor(async () => {
    const dispatch = await (await fetch(`${url}/api/dispatches/${id}`)).json() as Dispatch;
    if (dispatch.state === 'received') throw new Error(`${name} is still being read`);
    return dispatch;
  }, { timeout: 60_000, interval: 100 });
}
