import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../proof/server.ts';

const root = join(import.meta.dirname, '../..');

function khuyencong(args: string[], env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/khuyencong.mjs'), ...args],
      { cwd: root, env: { ...process.env, ...env }, timeout: 120_000 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
      },
    );
  });
}

describe('the command line', () => {
  it('reads a letter without a database, one object for one file, an array for several', async () => {
    const letter = join(root, 'db/stories/sample-letter.txt');
    const one = await khuyencong(['read', letter, '--json']);
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(one.stdout)).toMatchObject({
      file: 'sample-letter.txt',
      code: '2990/BCT-CTĐP',
      signature: { name: 'Cao Quốc Hưng' },
    });
    const two = await khuyencong(['read', letter, letter, '--json']);
    expect(JSON.parse(two.stdout)).toHaveLength(2);
    expect((await khuyencong(['read', letter])).stdout).toContain('2990/BCT-CTĐP');
  });

  it('says on standard error which file could not be opened, reads the others, and exits 1', async () => {
    const answer = await khuyencong(['read', join(root, 'db/stories/sample-letter.txt'), '/không/có/tệp.txt', '--json']);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('tệp.txt');
    expect(answer.stdout).toContain('2990/BCT-CTĐP');
  });

  it.each([
    [['read'], 2],
    [['nonsense'], 2],
    [['serve', '--wrong'], 2],
    [['serve', '--port', 'abc'], 2],
    [['--version'], 0],
    [['serve', '--clock', '31/02/2020'], 2],
    [['--help'], 0],
    [['read', '--help'], 0],
    [['serve', '--help'], 0],
    [['worker', '--help'], 0],
    [['story', '--help'], 0],
    [['story'], 2],
    [['verify', '--help'], 0],
    [['backup', '--help'], 0],
    [['restore'], 2],
    [['api-key', '--help'], 0],
  ])('%j exits %i', async (args, code) => {
    expect((await khuyencong(args)).code).toBe(code);
  });

  it('says which setting is off, in one sentence, and exits 1', async () => {
    const answer = await khuyencong(['serve'], { PORT: 'abc' });
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain('PORT');
  });

  it('works beside a running server on the same folder, and takes the next free port where one is taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khuyencong-cli-'));
    const server = await startServer(folder);
    try {
      await writeFile(join(folder, 'note'), 'x');
      expect(await khuyencong(['dispatches', 'sweep-readings', '--data', folder])).toMatchObject({ code: 0 });
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('tells a story and prints its accounts, keys, proofs and backups; refuses in a sentence what would lose something', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khuyencong-cli-'));
    try {
      const [data, file] = [join(folder, 'data'), join(folder, 'kho.khuyencong')];
      const told = await khuyencong(['story', 'plan-2020', '--until', '2018-04-15', '--json', '--data', data], { KC_LOG: 'warn' });
      expect(told.code, told.stderr).toBe(0);
      const accounts = JSON.parse(told.stdout) as { email: string; password: string; role: string; organization: string }[];
      expect(accounts[0]).toEqual({
        email: 'chuyen-vien@cuc-ctdp.example',
        password: 'khuyen-cong-2020',
        role: 'officer',
        organization: 'Cục Công Thương địa phương',
      });
      expect(await khuyencong(['story', 'plan-2020', '--data', data], { KC_LOG: 'silent' })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('Kho dữ liệu đã có dữ liệu') as string,
      });
      expect((await khuyencong(['api-key', accounts[0]!.email, '--data', data], { KC_LOG: 'silent' })).stdout.trim()).toMatch(
        /^kc_[\w-]{43}$/,
      );
      expect(await khuyencong(['api-key', 'khong-ai@x.example', '--data', data], { KC_LOG: 'silent' })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Không có ai') as string,
      });
      expect(await khuyencong(['verify', '--data', data], { KC_LOG: 'silent' })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Chuỗi lịch sử nguyên vẹn') as string,
      });
      expect(await khuyencong(['backup', file, '--data', data], { KC_LOG: 'silent' })).toMatchObject({ code: 0 });
      expect(await khuyencong(['restore', file, '--data', data], { KC_LOG: 'silent' })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Kho dữ liệu không trống') as string,
      });
      expect(await khuyencong(['restore', file, '--data', join(folder, 'other')], { KC_LOG: 'silent' })).toMatchObject({ code: 0 });
      expect(await khuyencong(['serve', '--clock', '2020-05-01', '--data', join(folder, 'none')], { KC_LOG: 'silent' })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('--clock') as string,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 240_000);
});
