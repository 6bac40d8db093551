import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { keepBytes, openFiles } from './files.ts';

it('the same bytes sent again and again are read whole all the while: they take their place at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const config = { KC_DATA: folder };
  const files = openFiles(config);
  const bytes = Buffer.alloc(4 * 1024 * 1024, 'văn bản');
  const keep = () => keepBytes(files, config, Readable.from([bytes]), bytes.length);
  const { storageKey } = await keep();
  const seen = new Set<number>();
  const sent = new AbortController();
  const reading = (async () => {
    while (!sent.signal.aborted) seen.add((await files.getBytes(storageKey)).length);
  })();
  for (let times = 0; times < 6; times += 1) await Promise.all([keep(), keep(), keep()]);
  sent.abort();
  await reading;
  expect([...seen]).toEqual([bytes.length]);
});
