import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LimitSettings } from './limits.ts';
import { limitsOf } from './limits.ts';
import type { Reader } from './reader.ts';
import { openReader } from './reader.ts';
import type { Problem, Reading } from './reading.schema.ts';
import { readingSummary } from './reading.summary.ts';
import { sniff } from './sources/sniff.ts';
import { sourceProblem } from './sources/source.words.ts';
import { textSource } from './sources/text.ts';
import { understood } from './understand.ts';

/** A text up to this size is read here and now: starting a process would take longer than reading. */
const SMALL = 256 * 1024;

export type FileAnswer = { readonly file: string; readonly reading: Reading } | { readonly file: string; readonly unopened: Problem };

/** Reads files one after the other; a file that cannot be opened is answered with its problem, the others are still read. */
export async function* readFiles(files: readonly string[], settings: LimitSettings = {}): AsyncGenerator<FileAnswer> {
  const limits = limitsOf(settings);
  let reader: Reader | null = null;
  try {
    for (const path of files) {
      const file = basename(path);
      try {
        const small = await smallText(path, file, limits.bytes);
        reader ??= small === null ? openReader(settings) : null;
        yield { file, reading: small ?? (await reader!.read(path, { name: file })).reading };
      } catch (error) {
        yield { file, unopened: unopened(path, error) };
      }
    }
  } finally {
    await reader?.close();
  }
}

/** `read FILE… [--json]`: prints one object for one file, an array for several. Answers the exit code: 1 where a file could not be opened. */
export async function readCommand(files: readonly string[], options: { readonly json?: boolean }): Promise<number> {
  const readings: Reading[] = [];
  let code = 0;
  for await (const answer of readFiles(files)) {
    if ('reading' in answer) {
      readings.push(answer.reading);
      if (!options.json) process.stdout.write(`${readings.length > 1 ? '\n' : ''}${readingSummary(answer.reading)}\n`);
    } else {
      code = 1;
      process.stderr.write(`${answer.unopened.vi}\n${answer.unopened.en}\n`);
    }
  }
  const several = files.length > 1;
  if (options.json && (several || readings.length > 0))
    process.stdout.write(`${JSON.stringify(several ? readings : readings[0], null, 2)}\n`);
  return code;
}

async function smallText(path: string, file: string, mostBytes: number): Promise<Reading | null> {
  const { size } = await stat(path);
  if (size > Math.min(SMALL, mostBytes)) return null;
  const bytes = new Uint8Array(await readFile(path));
  const { kind, problems } = await sniff(bytes, file);
  if (kind !== 'text') return null;
  const source = textSource(bytes);
  return understood({ ...source, problems: [...problems, ...source.problems] }, file);
}

const REASONS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ENOENT: { vi: 'không có tệp này', en: 'no such file' },
  EISDIR: { vi: 'đây là thư mục', en: 'it is a folder' },
  EACCES: { vi: 'không có quyền đọc', en: 'no permission to read it' },
};

/** Why a file cannot be opened, a sentence in each language. */
function unopened(path: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = REASONS[code ?? ''] ?? { vi: message, en: message };
  const said = (language: 'vi' | 'en') => sourceProblem('file-not-opened', { name: path, why: why[language] })[language];
  return { code: 'file-not-opened', vi: said('vi'), en: said('en') };
}
