import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { typeset } from '../../platform/typeset.ts';
import { picturePages, typesetLetter } from './fixtures/letter-pages.ts';
import { zipOf } from './fixtures/small-zip.ts';
import type { Reader } from './reader.ts';
import { openReader } from './reader.ts';
import { readingSchema } from './reading.schema.ts';
import type { Progress } from './sources/pages.ts';

let folder: string;
let letter: string;
let pdf: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyencong-reader-'));
  letter = await readFile(new URL('fixtures/short-letter.txt', import.meta.url), 'utf8');
  pdf = typesetLetter(letter);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const codes = (reading: { problems: { code: string }[] }) => reading.problems.map((problem) => problem.code);

describe('a reader', () => {
  let reader: Reader;
  beforeAll(() => {
    reader = openReader();
  });
  afterAll(() => reader.close());

  it('reads one document after the other in one warm process', async () => {
    const [text, typed] = await Promise.all([
      reader.read(await file('a.txt', letter), { name: 'a.txt' }),
      reader.read(await file('a.pdf', pdf), { name: 'a.pdf' }),
    ]);
    const pid = reader.process()!.pid;
    await reader.read(join(folder, 'a.txt'), { name: 'again.txt' });
    expect(reader.process()!.pid).toBe(pid);
    for (const { reading } of [text, typed]) {
      expect(readingSchema.parse(reading)).toEqual(reading);
      expect(reading).toMatchObject({
        kind: 'official-letter',
        code: '1857/BCT-CTĐP',
        issuedOn: '2020-03-12',
        deadlines: [{ dueOn: '2020-03-29' }],
        ocr: null,
      });
    }
    expect(text.reading.file).toBe('a.txt');
    expect(text.text).toBe(letter);
  });
  it('of a scan gives the page pictures and places every value on them', async () => {
    const told: Progress[] = [];
    const path = await file('scan.png', (await picturePages(pdf))[0]!);
    const { reading, pages } = await reader.read(path, {
      name: 'scan.png',
      pagesInto: folder,
      onProgress: (progress) => told.push(progress),
    });
    expect(pages).toEqual([{ page: 1, file: 'page-001.jpg', width: 1654, height: 2339 }]);
    expect((await readFile(join(folder, 'page-001.jpg'))).subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(reading).toMatchObject({
      code: '1857/BCT-CTĐP',
      stamp: { number: '412', receivedOn: '2020-03-13' },
      signature: { name: 'Trần Văn Bình' },
    });
    expect(reading.ocr!.confidence).toBeGreaterThan(0.9);
    for (const place of Object.values(reading.spans))
      expect(place).toMatchObject({ page: 1, box: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)] });
    expect(told.map((progress) => progress.stage)).toEqual(['opening', 'recognising', 'understanding', 'done']);
  });
  it.each([
    ['empty.txt', () => '', 'empty-file'],
    ['cut.pdf', () => pdf.slice(0, 400), 'broken-file'],
    ['bomb.docx', () => zipOf([{ name: 'word/document.xml', content: new Uint8Array(30_000_000) }]), 'zip-bomb'],
    ['noise.pdf', () => new Uint8Array(Array.from({ length: 500 }, (_, at) => (at * 89) % 251)), 'unknown-format'],
  ])('of %s gives kind other and the reason, and goes on', async (name, content, code) => {
    const { reading, pages } = await reader.read(await file(name, content()), { name });
    expect(reading).toMatchObject({ file: name, kind: 'other', number: null, tasks: [] });
    expect(codes(reading)).toContain(code);
    expect(pages).toEqual([]);
  });
  it('of 300 pages reads the first ones and says how many', async () => {
    const long = typeset(
      `#set page(paper: "a5")\n${Array.from({ length: 300 }, (_, at) => `Trang thứ ${at + 1} của tài liệu dài`).join('\n#pagebreak()\n')}`,
    );
    const { reading, text } = await reader.read(await file('long.pdf', long), { name: 'long.pdf' });
    expect(text.trim().split('\n')).toHaveLength(60);
    expect(codes(reading)).toContain('pages-left-out');
  });
  it('rejects only for a path that cannot be opened', async () => {
    await expect(reader.read(join(folder, 'missing.txt'), { name: 'missing.txt' })).rejects.toThrow('ENOENT');
    expect((await reader.read(await file('b.txt', letter), { name: 'b.txt' })).reading.number).toBe('1857');
  });
});

describe('a document that costs too much is ended, and the next one is read by a fresh process', () => {
  const ended = async (limits: Parameters<typeof openReader>[0], code: string) => {
    const reader = openReader(limits);
    try {
      const scan = await file('slow.png', (await picturePages(pdf))[0]!);
      const { reading, text } = await reader.read(scan, { name: 'slow.png' });
      expect(codes(reading)).toContain(code);
      expect([reading.kind, text]).toEqual(['other', '']);
      expect((await reader.read(await file('next.txt', letter), { name: 'next.txt' })).reading.number).toBe('1857');
    } finally {
      await reader.close();
    }
  };
  it('by time', () => ended({ secondsInAll: 0.4 }, 'reading-too-slow'));
  it('by memory', () => ended({ memory: 170 * 1024 * 1024 }, 'reading-too-large'));
});

it('after as many documents as set, a fresh process reads', async () => {
  const reader = openReader({ documentsPerChild: 2 });
  const path = await file('c.txt', letter);
  const pids: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    await reader.read(path, { name: 'c.txt' });
    pids.push(reader.process()!.pid);
  }
  await reader.close();
  expect(pids[1]).toBe(pids[0]);
  expect(pids[2]).not.toBe(pids[1]);
  expect(pids[3]).toBe(pids[2]);
});

it('the reading process ends when the program that opened it is gone', async () => {
  const path = await file('d.txt', letter);
  const program = `import { openReader } from ${JSON.stringify(new URL('reader.ts', import.meta.url).href)};
    const reader = openReader();
    await reader.read(${JSON.stringify(path)}, { name: 'd.txt' });
    console.log(reader.process().pid);
    process.kill(process.pid, 'SIGKILL');`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 });
});
