import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const cli = join(import.meta.dirname, '../src/app/cli.ts');

/** The program itself, started as people start it. */
export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as an operator does, and waits until it has gone. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts `khuyencong serve` on a free port and waits for the address it prints. Throws with what it said where it ends instead. */
export async function startServer(
  folder: string,
  settings: Record<string, string> = {},
  options: readonly string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [cli, 'serve', '--data', folder, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KC_LOG: 'warn', KC_HOST: '127.0.0.1', ...settings },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-4000);
  });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    addressOf(child),
    ended.then(([code]) => {
      throw new Error(`The server ended with ${String(code)}: ${said}`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, process: child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /^khuyencong: (http:\S+)/.exec(line);
    if (address !== null) {
      // Later lines are nobody's, but a full pipe would stop the server.
      child.stdout!.resume();
      return address[1]!;
    }
  }
  throw new Error('The server said no address');
}

/** The process of the embedded database of a folder. */
export async function databasePid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres/pg18/postmaster.pid'), 'utf8'), 10);
}
