import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { newId } from './workplace.ts';

export interface Letter { readonly to: string; readonly subject: string; readonly text: string }
export interface Mailer { send(letter: Letter): Promise<void>; close(): void }

/**
 * Mail out: to the SMTP server of KC_SMTP_URL, or, without one, into the data folder's `mail/` as .eml files that
 * anybody can open. Throws what the server refused.
 */
export function openMailer(config: Pick<Config, 'KC_DATA' | 'KC_SMTP_URL' | 'KC_MAIL_FROM'>, clock: Clock): Mailer {
  const server = config.KC_SMTP_URL === undefined ? null : createTransport(config.KC_SMTP_URL);
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const from = config.KC_MAIL_FROM;
  return {
    send: async (letter) => {
      const message = { ...letter, from, date: clock.now() };
      if (server !== null) return void await server.sendMail(message);
      const { message: bytes } = await writer.sendMail(message);
      const folder = join(config.KC_DATA, 'mail');
      await mkdir(folder, { recursive: true });
      const name = `${clock.now().toISOString().replaceAll(':', '')}-${newId()}.eml`;
      await writeFile(join(folder, `.${name}`), bytes as Buffer);
      // Whoever watches the folder sees whole letters only.
      await rename(join(folder, `.${name}`), join(folder, name));
    },
    close: () => server?.close(),
  };
}
