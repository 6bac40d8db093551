import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { KEPT } from '../../proof/told.ts';

/** How to reach a project's server and the originals that its template `told` speaks of. */
export interface Store {
  /** The owner's log-in to the server, where the templates stand. */
  readonly owner: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  readonly files: string;
}
export const READY = 'ready.json';
export const FAILED = 'failed';

const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const wanted = () => join(process.env[KEPT]!, 'wanted');
/** Whether any file of this run has asked for a store. */
export const isWanted = () => there(wanted());

/** The project's server; the set-up file of each test file waits for it, before any test's time runs. */
export async function theStore(): Promise<Store> {
  const note = inject('store');
  if (!(await isWanted())) await writeFile(wanted(), '');
  while (!(await there(join(note, READY)))) {
    if (await there(join(note, FAILED)))
      throw new Error(`The store of this project's tests cannot be made: ${await readFile(join(note, FAILED), 'utf8')}`);
    await wait(100);
  }
  return JSON.parse(await readFile(join(note, READY), 'utf8')) as Store;
}
