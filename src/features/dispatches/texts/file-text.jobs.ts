import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ask } from '../../../platform/ask.ts';
import { command } from '../../../platform/command.ts';
import type { Job, JobSite } from '../../../platform/jobs.ts';
import { openScratch } from '../../../platform/scratch.ts';
import type { Reader } from '../../readings/index.ts';
import { insertFileText, type UnreadFile, unreadFiles } from './file-text.store.ts';

const keepFileText = command('dispatches keep-file-text', async (act, { file, text }: { file: UnreadFile; text: string }) => {
  await insertFileText(act.tx, file, text, act.now);
  act.record({ thing: 'stored_file', thingId: file.id, officeId: file.officeId, detail: { characters: text.length } });
});

/** So many files are read at one waking; dispatches wait behind them no longer. */
const AT_ONCE = 20;
/** Reads attached files for finding them, a few at a time; what no reader can read has no text. `reader` is the process's own. */
export const fileTextJob = (reader: Reader): Job => ({
  name: 'dispatches read-files',
  summary: 'Reads the text of attached files, for finding them',
  wakes: '*/10 * * * *',
  timeLimitSeconds: 3_600,
  run: async (at) => {
    for (const file of await ask(at, (tx) => unreadFiles(tx, AT_ONCE)))
      await keepFileText(at, { file, text: await textOf(at, reader, file) });
  },
});

async function textOf(at: JobSite, reader: Reader, { id, name, storageKey }: UnreadFile): Promise<string> {
  const desk = await openScratch(at.config, id);
  try {
    const copy = join(desk, `source${extname(name)}`);
    await pipeline(await at.files.getStream(storageKey), createWriteStream(copy));
    return (await reader.read(copy, { name })).text;
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}
