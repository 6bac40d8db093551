import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything that may be set from outside, in one place. Names are those of the environment. */
const configSchema = z.object({
  KC_DATA: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  KC_HOST: z.string().default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** PostgreSQL 15 or newer, as the owner of the database. Without it the embedded server is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Log-ins of the two other roles; derived from DATABASE_URL where its owner may create roles. */
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_SYSTEM_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Connections of one process to the database, per role. */
  KC_POOL: z.coerce.number().int().min(1).max(200).default(10),
  KC_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Signs cookies; follows from the database's secret unless set. Name it where several machines serve one database. */
  KC_SECRET: z.string().min(32).optional(),
  /** The address people use, where a proxy stands in front; without it that of each request. */
  KC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** Mail server, as smtp://user:password@host:587; without it letters lie in the data folder's mail/. */
  KC_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  KC_MAIL_FROM: z.string().default('khuyencong <khuyencong@localhost>'),
  /** Certificates at which trust in digital signatures begins: a file of PEM. Without it the root of every signature is unknown. */
  KC_SIGN_ROOTS: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  /** Largest upload, in MiB. */
  KC_UPLOAD_MIB: z.coerce.number().min(0.001).max(4096).default(50),
});

export type Config = z.infer<typeof configSchema>;

/** Reads the settings. Throws with one sentence a setting, in plain words, where one is off. */
export function readConfig(from: Record<string, string | undefined> = process.env): Config {
  const known = Object.fromEntries(Object.keys(configSchema.shape).map((name) => [name, from[name] || undefined]));
  const read = configSchema.safeParse(known);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Cài đặt không hợp lệ / Invalid settings:\n  ${lines.join('\n  ')}`);
}
