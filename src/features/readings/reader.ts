import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { memoryOf } from './child-memory.ts';
import type { Limits, LimitSettings } from './limits.ts';
import { limitsOf, secondsFor } from './limits.ts';
import type { Problem, Reading } from './reading.schema.ts';
import type { Progress } from './sources/pages.ts';
import { sourceProblem, unread } from './sources/source.words.ts';
import { understood } from './understand.ts';

export interface PageFile {
  readonly page: number;
  readonly file: string;
  readonly width: number;
  readonly height: number;
}
/** What was read: the facts, the text their places count in, and the files of scanned pages' pictures. */
export interface ReadFile {
  readonly reading: Reading;
  readonly text: string;
  readonly pages: PageFile[];
}
export interface ReadOptions {
  /** The file's own name, which the reading carries and which may lie about its type. */
  readonly name: string;
  readonly onProgress?: (progress: Progress) => void;
  /** A folder that exists, for pictures of scanned pages. */
  readonly pagesInto?: string;
}
export interface Reader {
  /**
   * Reads a file of any kind. Bad, hostile or endless input gives a reading of kind 'other' whose
   * problems say what happened; only a path that cannot be opened rejects. One document is read at a time; others wait.
   */
  read(path: string, options: ReadOptions): Promise<ReadFile>;
  /** The reading process now, and its resident bytes (null where the system does not tell); null before the first document. */
  process(): { readonly pid: number; readonly memory: number | null } | null;
  close(): Promise<void>;
}

export interface ReadOrder {
  readonly id: number;
  readonly path: string;
  readonly name: string;
  readonly pagesInto?: string;
}
export type Told =
  | { readonly ready: true }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly done: ReadFile }
  | { readonly id: number; readonly failed: string };

/** Looked at this often while a document is read. */
const WATCH_MS = 100;
/** V8 may take this share of the memory; pictures and the recogniser live outside its heap. */
const HEAP_SHARE = 0.5;

/** Megabytes for V8's young objects. Left alone they grow to tens of megabytes a process, which one document after the other never needs. */
const YOUNG_MEGABYTES = 4;

/**
 * Opens a reader over one warm reading process, which is started with the first document and
 * replaced when it was ended. `onFault` hears of faults of our own while reading, for the log.
 */
export function openReader(settings: LimitSettings = {}, onFault: (fault: string) => void = () => undefined): Reader {
  const limits = limitsOf(settings);
  let child: ChildProcess | null = null;
  let documents = 0;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 1;

  const freshChild = (): ChildProcess => {
    if (child !== null && child.connected && child.exitCode === null && documents < limits.documentsPerChild) return child;
    retire(child);
    documents = 0;
    child = startChild(limits);
    return child;
  };

  const readNow = async (path: string, options: ReadOptions): Promise<ReadFile> => {
    await openable(path);
    const order: ReadOrder = {
      id: nextId++,
      path,
      name: options.name,
      ...(options.pagesInto === undefined ? {} : { pagesInto: options.pagesInto }),
    };
    documents += 1;
    const answer = await asked(freshChild(), order, limits, { onProgress: options.onProgress ?? (() => undefined), onFault });
    if ('reading' in answer) {
      options.onProgress?.({ stage: 'done', page: answer.pages.length, pages: answer.pages.length });
      return answer;
    }
    return { reading: understood(unread([answer]), options.name), text: '', pages: [] };
  };

  return {
    read(path, options) {
      const reading = last.then(() => readNow(path, options));
      last = reading.catch(() => undefined);
      return reading;
    },
    process: () => (child?.pid === undefined || child.exitCode !== null ? null : { pid: child.pid, memory: memoryOf(child.pid) }),
    async close() {
      await last;
      retire(child);
      child = null;
    },
  };
}

/** Throws the system's error where there is no file to read at a path. */
async function openable(path: string): Promise<void> {
  await access(path, constants.R_OK);
  if (!(await stat(path)).isFile()) throw Object.assign(new Error(`EISDIR: not a file, ${path}`), { code: 'EISDIR' });
}

function startChild(limits: Limits): ChildProcess {
  const heap = Math.max(64, Math.round((limits.memory * HEAP_SHARE) / 1024 / 1024));
  const child = fork(fileURLToPath(new URL('reader.child.ts', import.meta.url)), [JSON.stringify(limits)], {
    execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Nothing of the server's settings (passwords, keys) goes with it.
    env: {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
    },
  });
  // An idle child keeps no program from ending; while a document is read, its timers hold the program open.
  child.unref();
  child.channel?.unref();
  return child;
}

function retire(child: ChildProcess | null): void {
  if (child?.connected) child.disconnect();
}

/** Processes that have said they stand; a busy machine may take its time until then, and no document pays for it. */
const standing = new WeakSet<ChildProcess>();
const SECONDS_TO_START = 60;

interface Ears {
  readonly onProgress: (progress: Progress) => void;
  readonly onFault: (fault: string) => void;
}

/** Sends one document to the child and waits: its reading, or the problem of a child that was ended. */
function asked(child: ChildProcess, order: ReadOrder, limits: Limits, ears: Ears): Promise<ReadFile | Problem> {
  return new Promise((resolve) => {
    let began = performance.now();
    let seconds = standing.has(child) ? secondsFor(limits, 1) : SECONDS_TO_START;
    let ending: Problem | null = null;
    const end = (problem: Problem) => {
      ending ??= problem;
      child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      if (performance.now() - began > seconds * 1000) end(sourceProblem('reading-too-slow', { seconds: Math.round(seconds) }));
      else if ((memoryOf(child.pid) ?? 0) > limits.memory) end(sourceProblem('reading-too-large'));
    }, WATCH_MS);
    const settle = (answer: ReadFile | Problem) => {
      clearInterval(watch);
      child.off('message', hear).off('exit', gone).off('error', failed);
      resolve(answer);
    };
    const hear = (told: Told) => {
      // The document's time begins when its process stands.
      if ('ready' in told) {
        standing.add(child);
        [began, seconds] = [performance.now(), secondsFor(limits, 1)];
      } else if (told.id !== order.id) return;
      else if ('done' in told) settle(told.done);
      else if ('failed' in told) {
        ears.onFault(told.failed);
        settle(sourceProblem('reading-stopped'));
      } else {
        seconds = secondsFor(limits, told.progress.pages);
        ears.onProgress(told.progress);
      }
    };
    // V8 aborts (SIGABRT, or 134 where a shell stands between) when its heap is full.
    const gone = (code: number | null, signal: NodeJS.Signals | null) =>
      settle(ending ?? sourceProblem(signal === 'SIGABRT' || code === 134 ? 'reading-too-large' : 'reading-stopped'));
    // The system could not start it at all (no memory, no more processes).
    const failed = () => settle(sourceProblem('reading-stopped'));
    child.on('message', hear).on('exit', gone).on('error', failed);
    child.send(order, (error) => {
      if (error !== null) settle(sourceProblem('reading-stopped'));
    });
  });
}
