import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { apiKeyCommand, firstAdministratorCommand } from '../../src/app/store-commands.ts';
import type { DeputyGrant, Me } from '../../src/features/organizations/person.schema.ts';
import { addPeople } from '../../src/features/organizations/index.ts';
import { httpOf } from '../../src/app/server.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { hashPassword, verifyPassword } from '../../src/platform/password.ts';
import { aSite, people, signedIn, STORY_PASSWORD, type TestSite } from '../database/site.ts';

/** People sign in, lose phones, forget passwords, leave; and lend their place to a deputy. */

interface Problem {
  code: string;
  vi: string;
  refusals?: { code: string; vi: string }[];
}

async function department(site: TestSite): Promise<string> {
  return (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow())
    .id;
}
async function personId(site: TestSite, email: string): Promise<string> {
  return (await site.system.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
}

/** A mail server that takes letters on this machine and keeps them. */
async function aMailServer(): Promise<{ url: string; letters: { to: string[]; text: string }[] }> {
  const letters: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          letters.push({ to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') });
          done();
        });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  );
  return { url: `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`, letters };
}

/** The link of a letter, its lines joined again as quoted-printable cuts them. */
const linkIn = (text: string) => /https?:\/\/\S+dat-mat-khau\?token=[\w-]+/.exec(text.replace(/=\r?\n/g, '').replace(/=3D/g, '='))![0];

describe('a password', () => {
  it('is kept as argon2id with a salt of its own, and known again in any spelling of its marks', async () => {
    const [one, two] = [await hashPassword('mật khẩu dài'), await hashPassword('mật khẩu dài')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'mật khẩu dài'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(one, 'mật khẩu dai')).toBe(false);
    expect(await verifyPassword('nothing', 'x')).toBe(false);
  });

  it('that is wrong opens nothing', async () => {
    const site = await aSite();
    const answer = await httpOf(site).request('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: people.clerk, password: 'sai-mat-khau-123' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('an address', () => {
  it('from which passwords are guessed pauses, in its pause for the right one too; those who sign in do not count', async () => {
    const site = await aSite();
    const http = httpOf(site);
    const tryIt = (password: string) =>
      http.request('/api/auth/sign-in/email', {
        method: 'POST',
        body: JSON.stringify({ email: people.officer, password }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await tryIt(STORY_PASSWORD)).status).toBe(200);
    const guessed = await Promise.all(Array.from({ length: 61 }, (_, n) => tryIt(`khong-dung-${n}`)));
    expect(guessed.filter(({ status }) => status === 401)).toHaveLength(60);
    const paused = await tryIt(STORY_PASSWORD);
    expect([paused.status, Number(paused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});

describe('a session', () => {
  it('that was revoked is told so at its next request, and the others go on', async () => {
    const site = await aSite();
    const [here, there] = [await signedIn(site, people.clerk), await signedIn(site, people.clerk)];
    expect((await here.ask<{ token: string }[]>('/auth/list-sessions')).body).toHaveLength(2);
    await here.post('/auth/revoke-other-sessions', {});
    expect(await there.ask<Problem>('/dispatches')).toMatchObject({
      status: 401,
      type: 'application/problem+json',
      body: { code: 'signed-out' },
    });
    expect((await there.ask<Problem>('/dispatches')).body.vi).toContain('bị thu hồi; hãy đăng nhập lại');
    expect((await here.ask('/dispatches')).status).toBe(200);
  });

  it('ends at once where an administrator ends it, and where the person leaves', async () => {
    const site = await aSite();
    const clerk = await signedIn(site, people.clerk);
    const administrator = await signedIn(site, people.administrator);
    const id = await personId(site, people.clerk);
    await administrator.post(`/people/${id}/end-sessions`, {});
    expect((await clerk.ask('/me')).status).toBe(401);
    const again = await signedIn(site, people.clerk);
    await administrator.post(`/people/${id}/leave`, {});
    expect((await again.ask('/me')).status).toBe(401);
    const key = await signedIn(site, people.officer);
    expect((await key.ask('/me')).status).toBe(200);
    const history = await site.system
      .selectFrom('history')
      .select(['act', 'actor'])
      .where('thing_id', '=', id as never)
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    expect(history).toEqual([
      { act: 'people leave', actor: people.administrator },
      { act: 'people end-sessions', actor: people.administrator },
    ]);
  });
});

describe('the second factor', () => {
  it('is asked once it is set up, and a wrong code opens nothing', async () => {
    const site = await aSite();
    const http = httpOf(site);
    const clerk = await signedIn(site, people.clerk, http);
    const {
      body: { totpURI },
    } = await clerk.post<{ totpURI: string }>('/auth/two-factor/enable', { password: STORY_PASSWORD });
    expect((await clerk.post('/auth/two-factor/verify-totp', { code: totp(totpURI) })).status).toBe(200);
    const answer = await http.request('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: people.clerk, password: STORY_PASSWORD }),
      headers: { 'content-type': 'application/json' },
    });
    expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const verify = (code: string) =>
      http.request('/api/auth/two-factor/verify-totp', {
        method: 'POST',
        body: JSON.stringify({ code }),
        headers: { 'content-type': 'application/json', cookie },
      });
    expect((await http.request('/api/me', { headers: { cookie } })).status).toBe(401);
    const right = totp(totpURI);
    expect((await verify(right === '000000' ? '111111' : '000000')).status).toBe(401);
    const verified = await verify(totp(totpURI));
    expect(verified.status).toBe(200);
    const session = verified.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    expect((await http.request('/api/me', { headers: { cookie: session } })).status).toBe(200);
  });
});

/** The code of the present half minute (RFC 6238), from the address an authenticator app scans. */
function totp(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret')!;
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash[19]! & 15;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

describe('mail', () => {
  it('a new person gets a letter with a link, sets a password and signs in; the link works once', async () => {
    const mail = await aMailServer();
    const site = await aSite('2020-04-28', { KC_SMTP_URL: mail.url, KC_URL: 'https://khuyencong.example' });
    await site.startWork();
    const administrator = await signedIn(site, people.administrator);
    const added = await administrator.post('/people', {
      officeId: (await administrator.ask<Me>('/me')).body.seats[0]!.officeId,
      fullName: 'Lò Văn Mới',
      email: 'Moi@cuc-ctdp.example',
      role: 'officer',
      title: 'Chuyên viên',
      divisionId: null,
    });
    expect(added.status).toBe(200);
    await vi.waitFor(() => expect(mail.letters).toHaveLength(1), { timeout: 10_000 });
    expect(mail.letters[0]!.to).toEqual(['moi@cuc-ctdp.example']);
    const token = new URL(linkIn(mail.letters[0]!.text)).searchParams.get('token');
    const reset = () =>
      administrator.http.request('/api/auth/reset-password', {
        method: 'POST',
        body: JSON.stringify({ newPassword: STORY_PASSWORD, token }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
    expect((await (await signedIn(site, 'moi@cuc-ctdp.example')).ask<Me>('/me')).body).toMatchObject({
      name: 'Lò Văn Mới',
      seats: [{ role: 'officer' }],
    });
    expect(
      await administrator.post<Problem>('/people', {
        officeId: (await administrator.ask<Me>('/me')).body.seats[0]!.officeId,
        fullName: 'Trùng',
        email: 'moi@cuc-ctdp.example',
        role: 'officer',
        title: 'Chuyên viên',
        divisionId: null,
      }),
    ).toMatchObject({ status: 422, body: { vi: 'Địa chỉ moi@cuc-ctdp.example đã thuộc một người khác.' } });
  });

  it('without a server lies in the data folder, where anybody can open it; asking for an unknown address tells nothing', async () => {
    const site = await aSite();
    const http = httpOf(site);
    const forgot = (email: string) =>
      http.request('http://localhost/api/auth/request-password-reset', {
        method: 'POST',
        body: JSON.stringify({ email }),
        headers: { 'content-type': 'application/json' },
      });
    const [known, unknown] = [await forgot(people.clerk), await forgot('khong-ai@cuc-ctdp.example')];
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(await known.json()).toEqual(await unknown.json());
    const folder = join(site.config.KC_DATA, 'mail');
    const files = await vi.waitFor(async () => {
      const found = await readdir(folder);
      expect(found).toHaveLength(1);
      return found;
    });
    const text = await readFile(join(folder, files[0]!), 'utf8');
    expect(text).toContain(people.clerk);
    expect(linkIn(text)).toMatch(/^http:\/\/localhost\/dat-mat-khau/);
  });

  it('a forged Host sends no link elsewhere', async () => {
    const site = await aSite();
    await httpOf(site).request('http://evil.example/api/auth/request-password-reset', {
      method: 'POST',
      body: JSON.stringify({ email: people.clerk }),
      headers: { 'content-type': 'application/json' },
    });
    const folder = join(site.config.KC_DATA, 'mail');
    const files = await vi.waitFor(async () => readdir(folder));
    expect(await readFile(join(folder, files[0]!), 'utf8')).not.toContain('evil');
  });
});

describe('a store without a story', () => {
  it('takes its first administrator from the command line, once, who is sent the link when the server works', async () => {
    const site = await aSite('2020-04-28', {}, 'khuyencong');
    const first = { email: 'Quan-Tri@x.example', name: 'Nông Thị Quản', office: 'agency' };
    expect(await firstAdministratorCommand(site.config, first)).toContain('quan-tri@x.example');
    await expect(firstAdministratorCommand(site.config, { ...first, email: 'hai@x.example' })).rejects.toThrow(
      'Cơ quan đã có quản trị (quan-tri@x.example)',
    );
    await expect(firstAdministratorCommand(site.config, { ...first, office: 'department/99' })).rejects.toThrow(
      'Không có cơ quan department/99',
    );
    await expect(firstAdministratorCommand(site.config, { ...first, office: 'department/01', email: 'x' })).rejects.toThrow('email');
    await site.startWork();
    await vi.waitFor(async () => expect(await readdir(join(site.config.KC_DATA, 'mail'))).toHaveLength(1), { timeout: 10_000 });
  });
});

describe('an API key', () => {
  it('asks as its person, and a made-up one as nobody', async () => {
    const site = await aSite();
    const http = httpOf(site);
    const {
      body: { key },
    } = await (await signedIn(site, people.officer, http)).post<{ key: string }>('/me/api-keys', {});
    const ask = (bearer: string) => http.request('/api/me', { headers: { authorization: `Bearer ${bearer}` } });
    expect(await (await ask(key)).json()).toMatchObject({ email: people.officer });
    expect((await ask(`${key}x`)).status).toBe(401);
    const printed = await apiKeyCommand(site.config, people.clerk.toUpperCase());
    expect(await (await ask(printed)).json()).toMatchObject({ email: people.clerk });
    await expect(apiKeyCommand(site.config, 'khong-ai@x.example')).rejects.toThrow('Không có ai dùng địa chỉ');
  });
});

describe('deputies', () => {
  it("are lent a leader's place for their days; a grant taken back counts no longer from that day", async () => {
    const site = await aSite();
    const head = await signedIn(site, people.at('giam-doc', 'sct', 'lao-cai'));
    const officeId = await department(site);
    const deputy = people.at('chuyen-vien', 'sct', 'lao-cai');
    const { status } = await head.post('/deputies', {
      officeId,
      deputyId: await personId(site, deputy),
      form: 'TUQ',
      onBehalf: 'GIÁM ĐỐC',
      scope: 'Phân công văn bản đến',
      paper: 'Giấy ủy quyền số 3 ngày 28/4/2020',
      validFrom: '2020-04-28',
      validTo: '2020-05-08',
    });
    expect(status).toBe(200);
    const seats = async () =>
      (await (await signedIn(site, deputy)).ask<Me>('/me')).body.seats.map(({ title, deputyUntil }) => [title, deputyUntil]);
    expect(await seats()).toEqual([
      ['Chuyên viên', null],
      ['TUQ. GIÁM ĐỐC', '2020-05-08'],
    ]);
    site.clock.goTo('2020-05-09');
    expect(await seats()).toEqual([['Chuyên viên', null]]);
    site.clock.goTo('2020-05-04');
    const [grant] = (await head.ask<DeputyGrant[]>('/deputies')).body;
    expect(grant).toMatchObject({ standing: 'in-force', steps: [{ step: 'revoke', allowed: true }] });
    await head.post(`/deputies/${grant!.id}/revoke`, {});
    expect(await seats()).toEqual([['Chuyên viên', null]]);
  });

  it('are refused with every reason at once: no paper, no end, another office, oneself, a day gone by, onward', async () => {
    const site = await aSite();
    const head = await signedIn(site, people.at('giam-doc', 'sct', 'lao-cai'));
    const officeId = await department(site);
    const grant = (changes: object) =>
      head.post<Problem>('/deputies', {
        officeId,
        deputyId: '00000000-0000-4000-8000-000000000000',
        form: 'TUQ',
        onBehalf: 'GIÁM ĐỐC',
        scope: 'thử nghiệm',
        paper: null,
        validFrom: '2020-04-28',
        validTo: null,
        ...changes,
      });
    const codes = async (changes: object) => (await grant(changes)).body.refusals!.map(({ code }) => code);
    expect(await codes({})).toEqual(['deputy-elsewhere', 'deputy-needs-paper', 'deputy-needs-end']);
    const self = await personId(site, people.at('giam-doc', 'sct', 'lao-cai'));
    expect(await codes({ deputyId: self, form: 'TL' })).toEqual(['deputy-oneself']);
    expect(
      await codes({
        deputyId: await personId(site, people.at('van-thu', 'sct', 'lao-cai')),
        form: 'TL',
        validFrom: '2020-04-20',
        validTo: '2020-04-10',
      }),
    ).toEqual(['deputy-ends-before', 'deputy-in-the-past']);
    const onward = await signedIn(site, people.headOfDivision);
    const agency = (await onward.ask<Me>('/me')).body.seats[0]!.officeId;
    expect(
      (
        await onward.post<Problem>('/deputies', {
          officeId: agency,
          deputyId: await personId(site, people.officer),
          form: 'TL',
          onBehalf: 'CỤC TRƯỞNG',
          scope: 'thử nghiệm',
          paper: null,
          validFrom: '2020-04-28',
          validTo: null,
        })
      ).body.refusals!.map(({ code }) => code),
    ).toEqual(['deputy-onward']);
  });

  it('people added to an office that ended, or to a division of another, are refused in words', async () => {
    const site = await aSite();
    const [lao, agency] = [
      await department(site),
      (await site.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirstOrThrow()).id,
    ];
    const division = (
      await site.system
        .selectFrom('organization')
        .select('id')
        .where('directed_by_id', '=', agency)
        .where('kind', '=', 'division')
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id;
    const person = {
      officeId: lao,
      fullName: 'Ai Đó',
      email: 'ai-do@x.example',
      role: 'officer' as const,
      title: 'Chuyên viên',
      divisionId: division,
    };
    await expect(addPeople(asJob(site, 'test'), { people: [person], passwordHash: null, illustrative: true })).rejects.toMatchObject({
      refusals: [{ code: 'division-elsewhere' }],
    });
  });
});
