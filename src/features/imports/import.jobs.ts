import { ask } from '../../platform/ask.ts';
import { clockAt } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Job, JobSite } from '../../platform/jobs.ts';
import { giveBackMemory } from '../../platform/memory.ts';
import { clearProgress, noteProgress } from '../../platform/progress.ts';
import { workbookWords } from '../../platform/pure/cells.words.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { openWorkbook, type Workbook, WorkbookRefused } from '../../platform/workbook.ts';
import { askerOf } from '../organizations/index.ts';
import { askForReading, keepReading, type Reading } from './import.commands.ts';
import { type ImportOrder, kindNamed } from './import.kinds.ts';
import type { ReadingStage } from './import.schema.ts';
import { readingOrder, stillWaits, waitingSince } from './import.views.ts';

/** An import whose reading has said nothing for this long is asked for again. */
const LOST_AFTER_MS = 10 * 60_000;
/** A reading says how far it has come, and hears whether it was stopped, every so many rows. */
const NOTE_EVERY = 500;
/** What passed by is given back every so many rows. */
const GIVE_BACK_EVERY = 5_000;

/** Somebody stopped the reading, or it was read meanwhile. */
class NoLongerWanted extends Error {}

/** What time and events do to imports. */
export const importJobs: readonly Job<never>[] = [
  {
    name: 'imports read',
    summary: 'Đọc một tệp đã tải lên / Reads one uploaded workbook',
    on: 'import.received',
    timeLimitSeconds: 3600,
    run: (at: JobSite, { importId }: { importId: string }) => readImport(at, importId),
  },
  {
    name: 'imports sweep-readings',
    summary: 'Đọc lại tệp bị lỡ khi máy chủ dừng / Asks again for readings that were lost with a server',
    wakes: '*/5 * * * *',
    timeLimitSeconds: 300,
    run: async (at: JobSite) => {
      for (const id of await ask(at, (tx) => waitingSince(tx, new Date(at.clock.now().getTime() - LOST_AFTER_MS))))
        await askForReading(at, { id });
    },
  },
];

/**
 * Reads one import beside the programme and keeps what was found. It is judged on the day it was handed in or today, whichever is later (a story's
 * clock may have been moved forward), by what who handed it in may do. One that was stopped or read meanwhile is left; a run that is killed leaves
 * nothing, and the next reads from the start.
 */
export async function readImport(site: JobSite, id: string): Promise<void> {
  const order = await ask(site, (tx) => readingOrder(tx, id));
  if (order.state !== 'received') return;
  const at = order.on > site.clock.today() ? { ...site, clock: clockAt(order.on) } : site;
  const on = at.clock.today();
  const asker = order.personId === null ? null : await askerOf(site.system, order.personId, on);
  try {
    await keepReading(at, { id, reading: (tx) => readFile(at, { ...order, on, asker }, order.storageKey, tx) });
  } catch (error) {
    if (!(error instanceof NoLongerWanted || error instanceof Refused)) throw error;
    at.log.info({ import: id }, 'the reading was stopped');
  } finally {
    await clearProgress(at.system, id);
  }
}

/** What a file holds; that it cannot be read is found like anything else. */
async function readFile(at: JobSite, order: ImportOrder, storageKey: string, tx: Tx): Promise<Reading> {
  try {
    const workbook = await openWorkbook(await at.files.getStream(storageKey));
    try {
      return { read: await kindNamed(order.kind).read(at, order, await heardFrom(at, order, workbook), tx), failed: false };
    } finally {
      await workbook.close();
    }
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return {
      read: {
        rows: 0,
        findings: [{ weight: 'fault', sheet: '', cell: '', ...workbookWords[error.code] }],
        proposals: [],
        summary: () => ({}),
      },
      failed: true,
    };
  }
}

/** The same workbook, whose rows are counted as they pass. */
async function heardFrom(at: JobSite, { id, officeId }: ImportOrder, workbook: Workbook): Promise<Workbook> {
  const about = await workbook.countRows();
  let read = 0;
  const note = async (stage: ReadingStage) => {
    if (!(await ask(at, (tx) => stillWaits(tx, id)))) throw new NoLongerWanted();
    await noteProgress(at.system, { id, officeId }, { stage, page: read, pages: about }, at.clock.now());
  };
  await note('reading');
  return {
    ...workbook,
    async *rows(sheet) {
      for await (const row of workbook.rows(sheet)) {
        read += 1;
        if (read % NOTE_EVERY === 0) await note('reading');
        if (read % GIVE_BACK_EVERY === 0) giveBackMemory();
        yield row;
      }
      if (sheet === workbook.sheets.length - 1) await note('judging');
    },
  };
}
