import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limitsOf } from './limits.ts';
import type { ReadFile, ReadOrder, Told } from './reader.ts';
import type { PagePicture, SourceRoom } from './sources/pages.ts';
import { readSource, tooLarge } from './sources/read-source.ts';
import { openRecogniser } from './sources/recogniser.ts';
import { understood } from './understand.ts';

/**
 * The process that reads. It opens files from anywhere, so it has no store, no secrets and no
 * network; its parent ends it when a document takes too long or too much, and it ends by itself
 * when the parent is gone.
 */
const limits = limitsOf(JSON.parse(process.argv[2] ?? '{}') as object);
const recogniser = openRecogniser();
const tell = (told: Told) => process.send?.(told);

process.on('disconnect', () => process.exit(0));
process.on('message', (order: ReadOrder) => {
  void read(order).then(
    (done) => tell({ id: order.id, done }),
    (error: unknown) => tell({ id: order.id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
tell({ ready: true });

async function read(order: ReadOrder): Promise<ReadFile> {
  const pages: ReadFile['pages'] = [];
  let count = 1;
  const room: SourceRoom = {
    limits,
    recogniser,
    progress(progress) {
      count = progress.pages;
      tell({ id: order.id, progress });
    },
    async keepPage(page: number, picture: PagePicture) {
      if (order.pagesInto === undefined) return;
      const file = `page-${String(page).padStart(3, '0')}.jpg`;
      await writeFile(join(order.pagesInto, file), picture.bytes);
      pages.push({ page, file, width: picture.width, height: picture.height });
    },
  };
  room.progress({ stage: 'opening', page: 0, pages: 1 });
  // Weighed before it is opened: a file of many gigabytes is not even brought in.
  const source =
    tooLarge((await stat(order.path)).size, limits) ?? (await readSource(new Uint8Array(await readFile(order.path)), order.name, room));
  room.progress({ stage: 'understanding', page: count, pages: count });
  const reading = understood(source, order.name);
  return { reading, text: source.text, pages };
}
