import { parseArgs } from 'node:util';
import type { Proof } from './proof.ts';

interface Size {
  readonly kills: number;
  readonly tries: number;
  readonly operations: number;
  readonly seed?: number;
}
const proofs: Record<string, (size: Size) => Promise<Proof>> = {
  decisions: async (size) => (await import('./decisions.ts')).proveDecisions({ operations: Math.ceil(size.operations / 20) }),
  kill: async (size) => (await import('./kill.ts')).proveKill(size),
  ledger: async (size) => (await import('./ledger.ts')).proveLedger(size),
  numbering: async (size) => (await import('./numbering.ts')).proveNumbering(size),
  permissions: async () => (await import('./permissions.ts')).provePermissions(),
  reminders: async ({ seed }) => (await import('./reminders.ts')).proveReminders({ seed }),
  restore: async () => (await import('./restore.ts')).proveRestore(),
  tamper: async (size) => (await import('./tamper.ts')).proveTamper(size),
};

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      kills: { type: 'string', default: '100' },
      tries: { type: 'string', default: '100' },
      operations: { type: 'string', default: '200000' },
      seed: { type: 'string' },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(proofs);
  for (const name of names) {
    const prove = proofs[name];
    if (prove === undefined) {
      console.error(`Không có phép chứng minh / no proof named ${name}; có / there are: ${Object.keys(proofs).join(', ')}`);
      process.exit(2);
    }
    const proof = await prove({
      kills: Number(values.kills),
      tries: Number(values.tries),
      operations: Number(values.operations),
      ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    });
    console.log(
      values.json ? JSON.stringify(proof) : `${proof.held ? 'giữ / held' : 'KHÔNG GIỮ / BROKEN'}  ${proof.proof}: ${proof.figure}`,
    );
    if (!proof.held) process.exitCode = 1;
  }
}
