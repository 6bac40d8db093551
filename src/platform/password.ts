import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(
  argon2 as (algorithm: 'argon2id', parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) => void,
);
/** OWASP's smallest advised cost for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const WRITTEN = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is kept: argon2id in the PHC form, with a salt of its own (16 bytes; named only where the password is no secret). */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const tag = await derive('argon2id', { ...COST, message: password.normalize('NFC'), nonce: salt });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/** Whether a password is the one kept; false for what is no hash of ours. */
export async function verifyPassword(kept: string, password: string): Promise<boolean> {
  const match = WRITTEN.exec(kept);
  if (match === null) return false;
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number];
  const [salt, tag] = match.slice(4).map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer];
  const again = await derive('argon2id', {
    memory,
    passes,
    parallelism,
    tagLength: tag.length,
    message: password.normalize('NFC'),
    nonce: salt,
  });
  return timingSafeEqual(tag, again);
}
