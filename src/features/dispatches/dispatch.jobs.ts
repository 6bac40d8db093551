import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Job, JobSite } from '../../platform/jobs.ts';
import { clearProgress, noteProgress } from '../../platform/progress.ts';
import { clearOldScratch, openScratch } from '../../platform/scratch.ts';
import type { Reader } from '../readings/index.ts';
import { askAgain, keepReading } from './dispatch.commands.ts';
import { openDispatch, originalOf, waitingSince } from './dispatch.views.ts';

/** A dispatch whose reading has said nothing for this long is asked for again. */
const LOST_AFTER_MS = 30 * 60_000;
/** What time and events do to dispatches. `reader` is the process's own. */
export function dispatchJobs(reader: Reader): Job<never>[] {
  const read: Job<{ dispatchId: string }> = {
    name: 'dispatches read', summary: 'Reads one uploaded dispatch', on: 'dispatch.received', timeLimitSeconds: 3600,
    run: (at, { dispatchId }) => readOne(at, reader, dispatchId),
  };
  const sweep: Job = {
    name: 'dispatches sweep-readings', summary: 'Asks again for readings that were lost with a server', wakes: '*/10 * * * *', timeLimitSeconds: 300,
    run: async (at) => {
      for (const id of await waitingSince(at.db, new Date(at.clock.now().getTime() - LOST_AFTER_MS))) await askAgain(at, { id });
      await clearOldScratch(at.config);
    },
  };
  return [read, sweep];
}

async function readOne(at: JobSite, reader: Reader, id: string): Promise<void> {
  if ((await openDispatch(at.db, id)).state !== 'received') return;
  const { storageKey, name } = await originalOf(at.db, id);
  const desk = await openScratch(at.config, id);
  at.metrics.readingsRunning.inc();
  try {
    const copy = join(desk, `source${extname(name)}`);
    await pipeline(await at.files.getStream(storageKey), createWriteStream(copy));
    let noted = Promise.resolve();
    const { reading, text, pages } = await reader.read(copy, {
      name, pagesInto: desk,
      // One note after the other; a note that fails is no reason to lose the reading.
      onProgress: (progress) => { noted = noted.then(() => noteProgress(at.system, id, progress, at.clock.now())).catch((error: unknown) => at.log.warn({ error }, 'progress not noted')); },
    });
    const kept = await Promise.all(pages.map((page, number) => keepPage(at, id, page, number + 1)));
    await noted;
    await keepReading(at, { id, reading, text, pages: kept });
    await clearProgress(at.system, id);
  } finally {
    at.metrics.readingsRunning.dec();
    await rm(desk, { recursive: true, force: true });
  }
}

async function keepPage(at: JobSite, id: string, page: { file: string; width: number; height: number }, number: number) {
  const storageKey = `pages/${id}/${number}${extname(basename(page.file))}`;
  await at.files.put(storageKey, await readFile(page.file));
  return { width: page.width, height: page.height, storageKey };
}
