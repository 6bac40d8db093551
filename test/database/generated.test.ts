import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generated } from '../../src/app/generate.ts';
import { aSite } from './site.ts';

it('what is made from the code is fresh: run "npm run generate" where it is not', async () => {
  const site = await aSite();
  for (const [path, text] of Object.entries(await generated(site.database.logins.owner))) {
    expect(await readFile(join(import.meta.dirname, '../..', path), 'utf8'), path).toBe(text);
  }
});
