import { expect, it } from 'vitest';
import { proveKill } from '../../proof/kill.ts';
import { proveNumbering } from '../../proof/numbering.ts';

it('a server killed at any moment loses nothing it acknowledged, and the next one finishes the readings it had begun', async () => {
  const proof = await proveKill({ kills: 3 });
  expect(proof, proof.figure).toMatchObject({ held: true });
}, 240_000);

it('200 registrations at once in 20 books leave no gap and no number twice, also across kills', async () => {
  const proof = await proveNumbering({ kills: 3 });
  expect(proof, proof.figure).toMatchObject({ held: true });
}, 240_000);
