import { createHash, createHmac, randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import pg from 'pg';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Login } from './db/connect.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail.ts';
import { type SignInTries, signInTries } from './sign-in-tries.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** Sign-in: sessions, second factor, forgotten passwords (better-auth), and API keys. Knows accounts, not what they may do. */
export interface SignIn {
  /** Answers /api/auth/*; `address` is where the request came from, by which failed tries are counted. */
  handle(request: Request, address?: string | null): Promise<Response>;
  /** The account of a request, by its session cookie or its API key; null where there is none that counts. */
  accountOf(headers: Headers): Promise<string | null>;
  /** Sends the link with which a person sets a password: for an invitation or one forgotten. */
  invite(email: string): Promise<void>;
  close(): Promise<void>;
}

const SESSION_SECONDS = 12 * 3600;
const KEY_PREFIX = 'kc_';

/** Opens sign-in on schema `auth` as kc_system. `secret` signs cookies; it follows from the database's own unless KC_SECRET says otherwise. */
export function openSignIn(config: Config, login: Login, secret: string, mailer: Mailer, log: Logger): SignIn {
  // A pool of its own: better-auth names its tables bare, and takes numbers as numbers.
  const pool = new pg.Pool({
    ...login,
    max: Math.min(config.KC_POOL, 4),
    options: '-c search_path=auth',
    application_name: 'khuyencong sign-in',
  });
  pool.on('error', (error) => log.warn({ error }, 'idle connection broke'));
  const auth = betterAuth({
    database: pool,
    basePath: '/api/auth',
    appName: 'khuyencong',
    telemetry: { enabled: false },
    secret: createHmac('sha256', config.KC_SECRET ?? secret)
      .update('khuyencong sign-in')
      .digest('base64url'),
    ...(config.KC_URL === undefined ? {} : { baseURL: config.KC_URL }),
    trustedOrigins: (request) => [originOf(config, request)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
      sendResetPassword: ({ user, token }, request) => mailer.send(passwordLetter(user, linkTo(config, request, token))),
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 600 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 1_000,
      customRules: {
        // Counted by us: the library counts successes too, and its window moves on with every try.
        '/sign-in/email': false,
        '/request-password-reset': { window: 60, max: 10 },
        '/get-session': false,
      },
    },
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'khuyencong' },
    plugins: [twoFactor({ issuer: 'khuyencong' })],
    // Its warnings are advice on settings we have chosen.
    logger: { log: (level, message) => log[level === 'error' ? 'error' : 'debug'](message) },
  });
  const tries = signInTries(systemClock.now);
  return {
    handle: (request, address) => countingFailures(tries, request, address ?? 'unknown', () => auth.handler(request)),
    accountOf: async (headers) => {
      const key = /^Bearer (kc_[\w-]+)$/.exec(headers.get('authorization') ?? '')?.[1];
      if (key !== undefined) {
        const { rows } = await pool.query<{ person_id: string }>('SELECT person_id FROM api_key WHERE sha256 = $1 AND revoked_at IS NULL', [
          fingerprint(key),
        ]);
        return rows[0]?.person_id ?? null;
      }
      return headers.has('cookie') ? ((await auth.api.getSession({ headers }))?.user.id ?? null) : null;
    },
    invite: async (email) => {
      await auth.api.requestPasswordReset({ body: { email } });
    },
    close: () => pool.end(),
  };
}

/** Passes a try of a password on where its address may still try; what does not succeed stays counted. */
async function countingFailures(tries: SignInTries, request: Request, address: string, pass: () => Promise<Response>): Promise<Response> {
  if (request.method !== 'POST' || !/\/sign-in\/email\/*$/.test(new URL(request.url).pathname)) return pass();
  const wait = tries.begin(address);
  if (wait !== null)
    return Response.json(
      { message: 'Too many failed tries. Please try again later.' },
      { status: 429, headers: { 'retry-after': String(wait) } },
    );
  const response = await pass();
  if (response.ok || response.status >= 500) tries.succeeded(address);
  return response;
}

/** A new API key: the text to hand over, never seen again, and the hash that is kept. */
export function newApiKey(): { key: string; sha256: string } {
  const key = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
  return { key, sha256: fingerprint(key) };
}

const fingerprint = (key: string) => createHash('sha256').update(key).digest('hex');

function linkTo(config: Config, request: Request | undefined, token: string): string {
  return `${originOf(config, request)}/dat-mat-khau?token=${token}`;
}

/** Where people reach us. A request's own address is believed only where it names this machine: a forged Host would send links elsewhere. */
function originOf(config: Config, request: Request | undefined): string {
  if (config.KC_URL !== undefined) return config.KC_URL;
  const asked = request === undefined ? null : new URL(request.url);
  return asked !== null && [config.KC_HOST, 'localhost', '127.0.0.1'].includes(asked.hostname)
    ? asked.origin
    : `http://${config.KC_HOST}:${config.PORT}`;
}

function passwordLetter({ email, name }: { email: string; name: string }, link: string) {
  return {
    to: email,
    subject: 'khuyencong: đặt mật khẩu / set your password',
    text: `Kính gửi ${name},\n\nMở liên kết dưới đây để đặt mật khẩu; liên kết có hiệu lực trong một giờ. Nếu không phải ông/bà yêu cầu, xin bỏ qua thư này.\n\nOpen this link to set your password; it is good for one hour. If you did not ask for it, ignore this letter.\n\n${link}\n`,
  };
}
