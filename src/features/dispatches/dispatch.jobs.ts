import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ask } from '../../platform/ask.ts';
import type { Job, JobSite } from '../../platform/jobs.ts';
import { clearProgress, noteProgress } from '../../platform/progress.ts';
import { clearOldScratch, openScratch } from '../../platform/scratch.ts';
import type { PageFile, Reader } from '../readings/index.ts';
import { askAgain, keepReading } from './dispatch.commands.ts';
import { readingOrder, waitingSince } from './dispatch.views.ts';
import { fileTextJob } from './texts/file-text.jobs.ts';

/** A dispatch whose reading has said nothing for this long is asked for again. */
const LOST_AFTER_MS = 10 * 60_000;
/** What time and events do to dispatches. `reader` is the process's own. */
export function dispatchJobs(reader: Reader): Job<never>[] {
  const read: Job<{ dispatchId: string }> = {
    name: 'dispatches read',
    summary: 'Reads one uploaded dispatch',
    on: 'dispatch.received',
    timeLimitSeconds: 3600,
    run: (at, { dispatchId }) => readOne(at, reader, dispatchId),
  };
  const sweep: Job = {
    name: 'dispatches sweep-readings',
    summary: 'Asks again for readings that were lost with a server',
    wakes: '*/5 * * * *',
    timeLimitSeconds: 300,
    run: async (at) => {
      for (const id of await ask(at, (tx) => waitingSince(tx, new Date(at.clock.now().getTime() - LOST_AFTER_MS))))
        await askAgain(at, { id });
      await clearOldScratch(at.config);
    },
  };
  return [read, sweep, fileTextJob(reader)];
}

/** Reads one dispatch and keeps what was found; one that was read meanwhile is left. */
export async function readOne(at: JobSite, reader: Reader, id: string): Promise<void> {
  const order = await ask(at, (tx) => readingOrder(tx, id));
  if (order.state !== 'received') return;
  const { storageKey, name } = order;
  const desk = await openScratch(at.config, id);
  at.metrics.readingsRunning.inc();
  try {
    const copy = join(desk, `source${extname(name)}`);
    await pipeline(await at.files.getStream(storageKey), createWriteStream(copy));
    let noted = Promise.resolve();
    const { reading, text, pages } = await reader.read(copy, {
      name,
      pagesInto: desk,
      // One note after the other; a note that fails is no reason to lose the reading.
      onProgress: (progress) => {
        noted = noted
          .then(() => noteProgress(at.system, order, progress, at.clock.now()))
          .catch((error: unknown) => at.log.warn({ error }, 'progress not noted'));
      },
    });
    const kept = await Promise.all(pages.map((page) => keepPage(at, id, desk, page)));
    await noted;
    await keepReading(at, { id, reading, text, pages: kept });
    await clearProgress(at.system, id);
  } finally {
    at.metrics.readingsRunning.dec();
    await rm(desk, { recursive: true, force: true });
  }
}

async function keepPage(at: JobSite, id: string, desk: string, page: PageFile) {
  const storageKey = `pages/${id}/${page.page}${extname(page.file)}`;
  await at.files.put(storageKey, await readFile(join(desk, page.file)));
  return { page: page.page, width: page.width, height: page.height, storageKey };
}
