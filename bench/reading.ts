import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picturePages, typesetLetter } from '../src/features/readings/fixtures/letter-pages.ts';
import { limitsOf } from '../src/features/readings/limits.ts';
import { openReader } from '../src/features/readings/reader.ts';
import type { SourceRoom } from '../src/features/readings/sources/pages.ts';
import { readSource } from '../src/features/readings/sources/read-source.ts';
import { openRecogniser, startEngine } from '../src/features/readings/sources/recogniser.ts';
import { textSource } from '../src/features/readings/sources/text.ts';
import { understood } from '../src/features/readings/understand.ts';
import type { Bench } from './measure.ts';
import { interleaved, rounded } from './measure.ts';

const letter = () => readFile(new URL('../db/stories/sample-letter.txt', import.meta.url));
/** Letters of a full A4 page of running text in 13 point. */
const LETTERS_OF_A_PAGE = 2_600;
const MEGABYTE = 1024 * 1024;

/** Milliseconds per page of text, bytes to reading, after warm-up; beside a plain pass over the same text (`split`). */
const readingText: Bench = async ({ small }) => {
  const bytes = new Uint8Array(await letter());
  const text = new TextDecoder().decode(bytes);
  const pages = text.length / LETTERS_OF_A_PAGE;
  const ours = () => understood(textSource(bytes), 'letter.txt');
  const split = () =>
    text
      .normalize('NFC')
      .split(/\s+/u)
      .map((word) => word.normalize('NFC')).length;
  for (let warm = 0; warm < (small ? 20 : 200); warm += 1) ours();
  const runs = small ? 30 : 500;
  const times = await interleaved(ours, split, runs);
  return [
    {
      bench: 'reading-text',
      case: 'letter',
      ours_ms: rounded(times.ours / pages),
      peer: 'split',
      peer_ms: rounded(times.peer / pages),
      ratio: rounded(times.ratio),
      runs,
      pages: rounded(pages),
    },
  ];
};

/** Our whole read of an upright scanned page beside the recogniser alone: one picture, one engine, one language. */
const readingScan: Bench = async ({ small }) => {
  const [page] = await picturePages(typesetLetter(new TextDecoder().decode(await letter())));
  const engine = await startEngine();
  const room: SourceRoom = {
    limits: limitsOf(),
    recogniser: openRecogniser(async () => engine),
    progress: () => undefined,
    keepPage: async () => undefined,
  };
  try {
    const ours = async () => understood(await readSource(page!, 'page.png', room), 'page.png');
    const alone = () => engine.recognize(Buffer.from(page!), {}, { text: true, blocks: true });
    await ours();
    await alone();
    const runs = small ? 3 : 11;
    const times = await interleaved(ours, alone, runs);
    return [
      {
        bench: 'reading-scan',
        case: 'upright-a4',
        ours_ms: rounded(times.ours),
        peer: 'tesseract.js',
        peer_ms: rounded(times.peer),
        ratio: rounded(times.ratio),
        runs,
      },
    ];
  } finally {
    await engine.terminate();
  }
};

/** Memory of the reading process after many documents over that after a tenth of them. */
const readingMemory: Bench = async ({ small }) => {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-bench-'));
  const most = small ? 200 : 1_000;
  // One process for all of them: its replacement after many documents would hide a leak.
  const reader = openReader({ documentsPerChild: most + 1 });
  try {
    const bytes = new Uint8Array(await letter());
    const [text, pdf] = [join(folder, 'letter.txt'), join(folder, 'letter.pdf')];
    await writeFile(text, bytes);
    await writeFile(pdf, typesetLetter(new TextDecoder().decode(bytes)));
    const after: number[] = [];
    for (let read = 1; read <= most; read += 1) {
      await reader.read(read % 2 === 0 ? text : pdf, { name: read % 2 === 0 ? 'letter.txt' : 'letter.pdf' });
      if (read === most / 10 || read === most) after.push((reader.process()?.memory ?? Number.NaN) / MEGABYTE);
    }
    const [few, many] = after as [number, number];
    return [
      {
        bench: 'reading-memory',
        case: `${most}-documents`,
        peer: `${most / 10}-documents`,
        ratio: rounded(many / few),
        runs: 1,
        ours_mb: rounded(many),
        peer_mb: rounded(few),
      },
    ];
  } finally {
    await reader.close();
    await rm(folder, { recursive: true });
  }
};

export const readingBenches: Record<string, Bench> = {
  'reading-text': readingText,
  'reading-scan': readingScan,
  'reading-memory': readingMemory,
};
