import { expect, it } from 'vitest';
import { enumeratePermissions } from '../../proof/permissions.ts';
import { aSite } from '../database/site.ts';

/** Who may do what is decided by the program before the store is asked: the whole table is enumerated here; the wall behind it is who-asks.test.ts. */

it('the table role × step × relation of offices is what real sessions meet: what it denies is denied, what it permits is not', async () => {
  const { asked, wrong, unasked } = await enumeratePermissions(await aSite());
  expect(unasked).toEqual([]);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(500);
}, 300_000);
