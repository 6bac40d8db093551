import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { httpOf } from '../../src/app/server.ts';
import { openSite, type Site } from '../../src/app/site.ts';
import { askerOf, makeApiKey, personIdOf } from '../../src/features/organizations/index.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { openLog } from '../../src/platform/log.ts';
import { asPerson } from '../../src/platform/workplace.ts';
import { type Store, theStore } from './ready.ts';

/** A site of its own for one test: a copy of a template, a data folder, and a clock that stands still. */
export interface TestSite extends Site {
  readonly clock: ReturnType<typeof clockAt>;
  /** The site as a person of the story sees it, with the seats of the clock's day. */
  as(email: string): Promise<TestSite>;
}

/** khuyencong: migrated and empty · seated: the offices of 2020 and their people · told: the whole story. */
export type Template = 'khuyencong' | 'seated' | 'told';

/** Opens a site as of a day (2020-04-28 unless told), with offices and people unless asked otherwise; closed and removed when the test ends. */
export async function aSite(today = '2020-04-28', settings: Record<string, string> = {}, template: Template = 'seated'): Promise<TestSite> {
  const { owner, files } = await theStore();
  const { host, port, user, password } = owner;
  const database = `test_${randomBytes(6).toString('hex')}`;
  // Files are copied as they lie: the other way, page by page through the log, takes twice as long where nothing waits for a disk.
  await onServer(owner, `CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY file_copy`);
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-site-'));
  if (template === 'told') await cp(files, join(folder, 'files'), { recursive: true });
  const clock = clockAt(today);
  const opened = await openSite(
    readConfig({
      KC_DATA: folder,
      KC_LOG: 'silent',
      KC_POOL: '4',
      DATABASE_URL: `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      ...settings,
    }),
    openLog({ KC_LOG: 'silent' }),
    clock,
  );
  onTestFinished(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
    // Hundreds that lay about would be written to the disk by every copy that is made after them.
    await onServer(owner, `DROP DATABASE ${database}`).catch((error: { code?: string }) => {
      if (error.code !== IN_USE) throw error;
    });
  });
  const as = async (email: string): Promise<TestSite> => {
    const id = await personIdOf(opened.system, email);
    const asker = id === null ? null : await askerOf(opened.system, id, clock.today());
    if (asker === null) throw new Error(`Nobody at ${email}`);
    return asPerson({ ...opened, clock, as }, asker);
  };
  return { ...opened, clock, as };
}

/** What a test cut off may hold on to its copy a while longer. */
const IN_USE = '55006';

async function onServer(owner: Store['owner'], statement: string): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The addresses of the story's people that tests speak of. */
export const people = {
  clerk: 'van-thu@cuc-ctdp.example',
  officer: 'chuyen-vien@cuc-ctdp.example',
  leader: 'cuc-truong@cuc-ctdp.example',
  deputy: 'pho-cuc-truong@cuc-ctdp.example',
  headOfDivision: 'truong-phong@cuc-ctdp.example',
  administrator: 'quan-tri@cuc-ctdp.example',
  at: (address: string, office: 'sct' | 'ttkc' | 'kt', province: string) => `${address}@${office}-${province}.example`,
} as const;
export const STORY_PASSWORD = 'khuyen-cong-2020';

export interface Answer<T> {
  readonly status: number;
  readonly type: string | null;
  readonly body: T;
}
/** The surface of a site as one person's browser asks it. */
export interface Desk {
  readonly http: Hono;
  readonly cookie: string;
  ask<T>(path: string, init?: RequestInit): Promise<Answer<T>>;
  post<T>(path: string, body: object): Promise<Answer<T>>;
}

/** Signs a person of the story in, over HTTP as a browser does; an empty address asks as nobody. */
export async function signedIn(site: Site, email: string, http = httpOf(site)): Promise<Desk> {
  const answer =
    email === ''
      ? null
      : await http.request('/api/auth/sign-in/email', {
          method: 'POST',
          body: JSON.stringify({ email, password: STORY_PASSWORD }),
          headers: { 'content-type': 'application/json' },
        });
  if (answer !== null && answer.status !== 200) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
  const cookie = (answer?.headers.getSetCookie() ?? []).map((each) => each.split(';')[0]).join('; ');
  const ask = async <T>(path: string, init: RequestInit = {}) => {
    const response = await http.request(`/api${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T,
    };
  };
  return {
    http,
    cookie,
    ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      }),
  };
}

/** The surface of a site as a program asks it with a person's API key: no password is hashed, no sign-in counted. */
export async function keyed(site: Site, email: string): Promise<Pick<Desk, 'ask' | 'post'>> {
  const personId = await personIdOf(site.system, email);
  if (personId === null) throw new Error(`Nobody at ${email}`);
  const { key } = await makeApiKey(asJob(site, 'test'), { personId });
  const http = httpOf(site);
  const ask = async <T>(path: string, init: RequestInit = {}) => {
    const response = await http.request(`/api${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${key}` },
    });
    const text = await response.text();
    const body = (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
    if (response.status >= 500) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return { status: response.status, type: response.headers.get('content-type'), body };
  };
  return {
    ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      }),
  };
}
