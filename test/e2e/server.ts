import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { startServer as start } from '../../proof/server.ts';
import { folderOf } from '../../proof/told.ts';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import { STORY_PASSWORD } from '../database/site.ts';
import { openBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');

/** The program itself, as people start it, on a data folder of its own that holds the story of 2020. */
export interface RunningServer {
  readonly url: string;
  readonly folder: string;
  /** Signs a person of the story in and answers the cookie their browser would carry. */
  signIn(email: string): Promise<string>;
  /** Uploads a text as the Agency's clerk and answers the dispatch once it is read. */
  read(name: string, text: string): Promise<Dispatch>;
  stop(): Promise<void>;
}

/** Who uploads and registers unless a test says otherwise: the Agency's clerk. */
export const CLERK = 'van-thu@cuc-ctdp.example';

/** Tells the story up to a day (offices and people only, unless told), and serves it as of 28/4/2020 or the day named. */
export async function startServer(
  settings: Record<string, string> = {},
  { until, day = '2020-04-28' }: { until?: string | undefined; day?: string } = {},
): Promise<RunningServer> {
  if (!existsSync(join(root, 'dist/web/index.html'))) throw new Error('The pages are not built: run "npm run build" first');
  const folder =
    until === undefined ? await folderOf('offices-2020', undefined) : await folderOf('plan-2020', until === 'whole' ? '2020-05-29' : until);
  const server = await start(folder, settings, ['--clock', day]);
  const signIn = async (email: string) => {
    const answer = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      body: JSON.stringify({ email, password: STORY_PASSWORD }),
      headers: { 'content-type': 'application/json', origin: server.url },
    });
    if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
    return answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
  };
  const clerk = await signIn(CLERK);
  return {
    url: server.url,
    folder,
    signIn,
    read: (name, text) => readDispatch(server.url, clerk, name, text),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The program and a browser for the tests of one file: there before the first, gone after the last. */
export function programAndBrowser(...how: Parameters<typeof startServer>): { readonly server: RunningServer; readonly browser: Browser } {
  const running = {} as { server: RunningServer; browser: Browser };
  beforeAll(async () => {
    [running.server, running.browser] = await Promise.all([startServer(...how), openBrowser()]);
  });
  afterAll(async () => {
    await running.browser.close();
    await running.server.stop();
  });
  return running;
}

async function readDispatch(url: string, cookie: string, name: string, text: string): Promise<Dispatch> {
  const form = new FormData();
  form.append('file', new File([text], name));
  const { id } = (await (await fetch(`${url}/api/dispatches`, { method: 'POST', body: form, headers: { cookie } })).json()) as {
    id: string;
  };
  return vi.waitFor(
    async () => {
      const dispatch = (await (await fetch(`${url}/api/dispatches/${id}`, { headers: { cookie } })).json()) as Dispatch;
      if (dispatch.state === 'received') throw new Error(`${name} is still being read`);
      return dispatch;
    },
    { timeout: 60_000, interval: 100 },
  );
}
