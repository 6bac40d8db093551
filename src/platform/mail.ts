import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { newId } from './workplace.ts';

/** `id` fixes the Message-ID: handed over twice, a letter is recognised as one. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly id?: string;
}
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/**
 * What an attempt failed with. `unreachable`: the server is not there, too slow, or takes nothing from us, whomever it is
 * for; `refused`: this address or letter for good; `refused-for-now`: the same, but another time it may be taken.
 */
export class MailFault extends Error {
  readonly fault: 'unreachable' | 'refused' | 'refused-for-now';
  constructor(fault: MailFault['fault'], said: string) {
    super(said);
    this.fault = fault;
  }
}

/** A server that says nothing for this long is not there. */
const WITHIN_MS = 15_000;

/**
 * Mail out: to the SMTP server of KC_SMTP_URL, or, without one, into the data folder's `mail/` as .eml files that
 * anybody can open. Throws a MailFault with what the server said.
 */
export function openMailer(config: Pick<Config, 'KC_DATA' | 'KC_SMTP_URL' | 'KC_MAIL_FROM'>, clock: Clock): Mailer {
  // What the address itself says (?connectionTimeout=…) counts more than these.
  const server =
    config.KC_SMTP_URL === undefined
      ? null
      : createTransport({
          url: config.KC_SMTP_URL,
          connectionTimeout: WITHIN_MS,
          greetingTimeout: WITHIN_MS,
          socketTimeout: 2 * WITHIN_MS,
          dnsTimeout: WITHIN_MS,
        });
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const from = config.KC_MAIL_FROM;
  return {
    send: async ({ id, ...letter }) => {
      const message = { ...letter, from, date: clock.now(), ...(id === undefined ? {} : { messageId: `<${id}@khuyencong>` }) };
      if (server !== null)
        return void (await server.sendMail(message).catch((error: unknown) => {
          throw faultOf(error);
        }));
      const { message: bytes } = await writer.sendMail(message);
      const folder = join(config.KC_DATA, 'mail');
      await mkdir(folder, { recursive: true });
      const name = `${clock.now().toISOString().replaceAll(':', '')}-${id ?? newId()}.eml`;
      await writeFile(join(folder, `.${name}`), bytes as Buffer);
      // Whoever watches the folder sees whole letters only.
      await rename(join(folder, `.${name}`), join(folder, name));
    },
    close: () => server?.close(),
  };
}

/** How a server's answer is to be taken. What it says to our greeting, log-in or sender is about us, not about the address. */
function faultOf(error: unknown): MailFault {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message?: string };
  const said = (message ?? String(error)).slice(0, 300);
  if (responseCode === undefined || (command !== 'RCPT TO' && command !== 'DATA')) return new MailFault('unreachable', said);
  return new MailFault(responseCode >= 500 ? 'refused' : 'refused-for-now', said);
}
