import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aSignedContract, type SignedContract } from '../../proof/contract.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { contractBooks } from '../../src/features/funding/index.ts';
import type { OpenAdvances } from '../../src/features/disbursements/advances/advance.schema.ts';
import type {
  Disbursement,
  DisbursementKind,
  DisbursementPage,
  NewRequest,
  ProjectMoney,
} from '../../src/features/disbursements/disbursement.schema.ts';
import type { ShareTable } from '../../src/features/disbursements/shares/share.schema.ts';
import { keepShares } from '../../src/features/disbursements/index.ts';
import { addPeople } from '../../src/features/organizations/index.ts';
import type { Activity } from '../../src/features/projects/project.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The money of a contract from its advance to its settlement, in the ministry's words. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string; basis: string | null }[];
}
type Answer = { readonly status: number; readonly body: Problem & { id: string } };
const own = {
  officer: people.at('chuyen-vien', 'sct', 'lao-cai'),
  second: people.at('truong-phong', 'sct', 'lao-cai'),
  leader: people.at('giam-doc', 'sct', 'lao-cai'),
};
const finance = 'ke-toan@cuc-ctdp.example';
const ministry = 'thu-truong@bo.example';

async function signed(activity: Activity = 'advanced-machinery'): Promise<{ site: TestSite; contract: SignedContract }> {
  const site = await aSite('2020-04-28');
  await keepShares(asJob(site, 'test'), {});
  return { site, contract: await aSignedContract(site, '10-2020-77', activity) };
}
/** Sends an act that moves money, with a key of its own unless given one. */
async function send(site: TestSite, email: string, path: string, body: object, key: string = randomUUID()): Promise<Answer> {
  const desk = await keyed(site, email);
  return desk.ask<Answer['body']>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(key === '' ? {} : { 'idempotency-key': key }) },
  });
}
const paper = (site: TestSite, code = '15/TTKC') => ({ code, on: site.clock.today() });
const ask = (
  site: TestSite,
  { id }: SignedContract,
  kind: DisbursementKind,
  amountDong: string | null,
  { by = own.officer, papers = [] as NewRequest['papers'], key = undefined as string | undefined } = {},
) => send(site, by, `/contracts/${id}/disbursements`, { request: { kind, amountDong, papers, paper: paper(site) } }, key);
const confirm = (site: TestSite, ids: readonly string[], on: string = site.clock.today(), key?: string) =>
  send(site, finance, '/disbursements/confirm', { confirmations: ids.map((id) => ({ id, paper: { code: 'KB-01', on } })) }, key);
const step = (site: TestSite, email: string, name: string, ids: readonly string[], more: object = {}) =>
  send(site, email, `/disbursements/${name}`, { ids, ...more });

/** Asked, checked, approved and confirmed: the whole road. */
async function paid(site: TestSite, contract: SignedContract, kind: DisbursementKind, amountDong: string | null): Promise<string> {
  const asked = await ask(site, contract, kind, amountDong);
  expect(asked.body).toMatchObject({ id: expect.any(String) });
  for (const [email, name] of [
    [finance, 'check'],
    [people.leader, 'approve'],
  ] as const)
    expect((await step(site, email, name, [asked.body.id])).body).toEqual({ ids: [asked.body.id] });
  expect((await confirm(site, [asked.body.id])).body).toEqual({ confirmed: 1 });
  return asked.body.id;
}
const accept = (site: TestSite, { id }: SignedContract, nationalDong: string, counterpartDong: string, last = false) =>
  send(site, own.leader, `/contracts/${id}/acceptances`, {
    acceptance: { nationalDong, counterpartDong, minutes: paper(site, 'BB-01'), acceptedOn: null, last },
  });
const balance = async (site: TestSite, { id }: SignedContract) =>
  (await site.system.transaction().execute((tx) => contractBooks(tx, [id]))).get(id)!;
const moneyOf = async (site: TestSite, { projectId }: SignedContract, email: string = own.officer) =>
  (await (await keyed(site, email)).ask<ProjectMoney>(`/projects/${projectId}/disbursements`)).body;

describe('an advance', () => {
  it.each([
    ['advanced-machinery', '210000000', '70%', 'unverified'],
    ['cluster-infrastructure', '90000000', '30%', 'Điều 1 Thông tư số 17/2018/TT-BCT'],
    ['consulting', '210000000', '70%', 'Điều 1 Thông tư số 17/2018/TT-BCT'],
  ] as const)('of %s is at most %s đồng of 300 triệu: %s, on %s', async (activity, most, percent, basis) => {
    const { site, contract } = await signed(activity);
    expect((await moneyOf(site, contract)).most.find(({ kind }) => kind === 'advance')!.dong).toBe(most);
    const over = await ask(site, contract, 'advance', (BigInt(most) + 1n).toString());
    expect(over.status).toBe(409);
    expect(over.body.refusals).toMatchObject([{ code: 'advanced-over-share', basis }]);
    expect(over.body.vi).toContain(`vượt mức tạm ứng tối đa ${percent}`);
    await paid(site, contract, 'advance', most);
    expect((await balance(site, contract)).national).toMatchObject({ advanced: BigInt(most), paid: 0n });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('of a training needs its organisation plan; every reason is told at once', async () => {
    const { site, contract } = await signed('training');
    const bare = await ask(site, contract, 'advance', '210000001');
    expect(bare.body.refusals!.map(({ code, vi, basis }) => [code, vi, basis])).toEqual([
      ['papers-missing', 'Thiếu giấy tờ kèm theo: kế hoạch tổ chức.', 'Điều 1 Thông tư số 17/2018/TT-BCT'],
      [
        'advanced-over-share',
        'Dư tạm ứng (210.000.001 đ) vượt mức tạm ứng tối đa 70% (210.000.000 đ).',
        'Điều 1 Thông tư số 17/2018/TT-BCT',
      ],
    ]);
    expect((await ask(site, contract, 'advance', '210000000', { papers: ['organisation-plan'] })).status).toBe(200);
  });

  it("is approved by another than asked and than checked it, and moves money only on the Treasury's word, on its day", async () => {
    const { site, contract } = await signed();
    const {
      body: { id },
    } = await ask(site, contract, 'advance', '100000000');
    expect((await step(site, people.leader, 'approve', [id])).body).toMatchObject({
      code: 'not-from-requested',
      vi: 'Đề nghị chờ kế toán của Cục kiểm tra.',
    });
    expect((await step(site, own.leader, 'approve', [id])).status).toBe(403);
    await step(site, finance, 'check', [id]);
    expect((await step(site, finance, 'approve', [id])).status).toBe(403);
    await step(site, people.leader, 'approve', [id]);
    expect((await balance(site, contract)).national).toMatchObject({ advanced: 0n });
    site.clock.goTo('2020-05-04');
    expect((await confirm(site, [id], '2020-05-05')).body).toMatchObject({ code: 'in-the-future' });
    expect((await confirm(site, [id], '2020-04-27')).body).toMatchObject({
      code: 'before-approval',
      vi: 'Chứng từ không được đề trước ngày 28/4/2020, là ngày duyệt.',
    });
    expect((await confirm(site, [id], '2020-04-29')).body).toEqual({ confirmed: 1 });
    const { body } = await (await keyed(site, people.officer)).ask<Disbursement>(`/disbursements/${id}`);
    expect([body.state, body.stateOn, body.treasury, body.history.map((each) => each.step)]).toEqual([
      'confirmed',
      '2020-04-29',
      { code: 'KB-01', on: '2020-04-29' },
      ['request-advance', 'check', 'approve', 'confirm'],
    ]);
    const [movement] = await site.system.selectFrom('movement').selectAll().where('kind', '=', 'advance').execute();
    expect(movement).toMatchObject({
      business_on: '2020-04-29',
      amount_dong: 100_000_000n,
      paper_code: 'KB-01',
      author: body.requestedBy,
      approver: body.history[2]!.by,
    });
    // The day before, it was approved and nothing more.
    expect((await (await keyed(site, people.officer)).ask<DisbursementPage>('/disbursements?asOf=2020-04-28')).body.rows).toMatchObject([
      { id, state: 'approved', treasury: null },
    ]);
  });

  it('nobody approves their own request, though they sit in both places', async () => {
    const { site, contract } = await signed();
    const { officeId } = (await site.as(people.leader)).actor.asker!.seats[0]!;
    await addPeople(asJob(site, 'test'), {
      illustrative: true,
      passwordHash: 'x',
      people: [
        {
          officeId: officeId as never,
          fullName: 'Người Kiêm Nhiệm',
          email: 'kiem-nhiem@cuc-ctdp.example',
          role: 'leader',
          title: 'Phó Cục trưởng',
          divisionId: null,
        },
      ],
    });
    // What a unit sends on paper the Agency, which stands above it, may enter: who did is then out of the approval.
    const {
      body: { id },
    } = await ask(site, contract, 'advance', '1000000', { by: people.leader });
    await step(site, finance, 'check', [id]);
    expect((await step(site, people.leader, 'approve', [id])).body.refusals).toMatchObject([
      { code: 'four-eyes', vi: 'Người đề nghị không được tự kiểm tra, tự duyệt.' },
    ]);
    expect((await step(site, 'kiem-nhiem@cuc-ctdp.example', 'approve', [id])).status).toBe(200);
  });

  it("above the threshold of the day it was asked, a third person approves before the Treasury's paper is entered", async () => {
    const { site, contract } = await signed();
    const desk = await keyed(site, finance);
    expect((await desk.post('/approval-thresholds', { thresholdDong: '100000000', validFrom: '2020-04-28' })).status).toBe(200);
    expect((await desk.post<Problem>('/approval-thresholds', { thresholdDong: '900000000', validFrom: '2020-04-28' })).body.code).toBe(
      'not-after-last',
    );
    const [small, large] = [
      (await ask(site, contract, 'advance', '100000000')).body.id,
      (await ask(site, contract, 'advance', '100000001')).body.id,
    ];
    await step(site, finance, 'check', [small, large]);
    await step(site, people.leader, 'approve', [small, large]);
    // The third hand finds it on the desk, who approved it does not; the Treasury's word is waited for of the small one alone.
    const onDesk = async (email: string) =>
      (await (await keyed(site, email)).ask<{ items: { kind: string; count: number; place: string | null }[] }>('/me/desk')).body.items
        .filter(({ kind }) => kind.endsWith('-requests'))
        .map(({ kind, count }) => `${kind} ${count}`);
    expect(await Promise.all([ministry, people.leader, finance].map(onDesk))).toEqual([['second-requests 1'], [], ['confirm-requests 1']]);
    expect((await confirm(site, [small, large])).body.refusals).toMatchObject([
      { code: 'second-approval-needed', vi: 'Số tiền vượt ngưỡng 100.000.000 đ: cần thêm một người thứ ba duyệt.' },
    ]);
    expect((await balance(site, contract)).national).toMatchObject({ advanced: 0n });
    // A threshold of tomorrow changes nothing about what was asked today.
    site.clock.goTo('2020-04-29');
    await desk.post('/approval-thresholds', { thresholdDong: '900000000', validFrom: '2020-04-30' });
    site.clock.goTo('2020-05-04');
    expect((await step(site, people.leader, 'second', [large])).body).toMatchObject({
      code: 'four-eyes-approval',
      vi: 'Người đã duyệt không đồng thời duyệt lần hai.',
    });
    expect((await step(site, ministry, 'second', [small])).body.code).toBe('no-second-needed');
    expect((await step(site, ministry, 'second', [large])).status).toBe(200);
    expect(await Promise.all([ministry, finance].map(onDesk))).toEqual([[], ['confirm-requests 2']]);
    expect((await confirm(site, [small, large])).body).toEqual({ confirmed: 2 });
  });

  it('without a key is refused; the same key twice has one effect; the same key for another amount is refused', async () => {
    const { site, contract } = await signed();
    expect(await ask(site, contract, 'advance', '1000000', { key: '' })).toMatchObject({ status: 422, body: { code: 'key-missing' } });
    const twice = await Promise.all([1, 2].map(() => ask(site, contract, 'advance', '1000000', { key: 'mot-khoa-0001' })));
    expect(twice[0]!.body).toEqual(twice[1]!.body);
    expect((await ask(site, contract, 'advance', '2000000', { key: 'mot-khoa-0001' })).body.code).toBe('key-reused');
    const { id } = twice[0]!.body;
    await step(site, finance, 'check', [id]);
    await step(site, people.leader, 'approve', [id]);
    expect((await Promise.all([1, 2].map(() => confirm(site, [id], '2020-04-28', 'kho-bac-0001')))).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    expect((await balance(site, contract)).national).toMatchObject({ advanced: 1_000_000n });
  });

  it('two officers ask for the last đồng at once: one is taken, the other reads why not', async () => {
    const { site, contract } = await signed();
    const both = await Promise.all([
      ask(site, contract, 'advance', '210000000'),
      ask(site, contract, 'advance', '210000000', { by: own.second }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.vi).toBe(
      'Dư tạm ứng (420.000.000 đ) vượt mức tạm ứng tối đa 70% (210.000.000 đ). Trong đó 210.000.000 đ đang đề nghị, chưa xác nhận.',
    );
    // What is given back or withdrawn makes room again.
    await send(site, own.officer, `/disbursements/${both.find(({ status }) => status === 200)!.body.id}/cancel`, { reason: 'đề nghị lại' });
    expect((await ask(site, contract, 'advance', '210000000')).status).toBe(200);
  });
});

describe('from work to settlement', () => {
  it('work is accepted, the advance cleared, the rest paid, and all of it settled; with an advance open it is not', async () => {
    const { site, contract } = await signed();
    await paid(site, contract, 'advance', '210000000');
    site.clock.goTo('2020-09-01');
    expect((await ask(site, contract, 'clearance', '1')).body).toMatchObject({ code: 'spent-over-accepted' });
    expect(
      (
        await send(site, people.officer, `/contracts/${contract.id}/acceptances`, {
          acceptance: { nationalDong: '1', counterpartDong: '0', minutes: paper(site), acceptedOn: null, last: false },
        })
      ).status,
    ).toBe(403);
    expect((await accept(site, contract, '300000001', '0')).body).toMatchObject({
      code: 'accepted-over-contracted',
      vi: 'Khối lượng nghiệm thu (300.000.001 đ) vượt giá trị hợp đồng (300.000.000 đ).',
    });
    expect((await accept(site, contract, '180000000', '200000000')).status).toBe(200);
    expect((await ask(site, contract, 'settlement', null)).body.refusals!.map(({ code }) => code)).toEqual([
      'not-accepted',
      'advance-open',
    ]);
    expect((await accept(site, contract, '120000000', '90000000', true)).status).toBe(200);
    expect((await accept(site, contract, '1', '0')).body.code).toBe('not-implementing');
    await paid(site, contract, 'clearance', '210000000');
    await paid(site, contract, 'payment', '80000000');
    const waiting = (await ask(site, contract, 'payment', '10000000')).body.id;
    expect((await ask(site, contract, 'settlement', null)).body).toMatchObject({
      code: 'requests-open',
      vi: 'Còn 1 đề nghị khác của hợp đồng chưa xong.',
    });
    expect((await step(site, finance, 'return', [waiting], { reason: 'thiếu hóa đơn' })).status).toBe(200);
    site.clock.goTo('2020-12-20');
    await paid(site, contract, 'payment', '10000000');
    await paid(site, contract, 'settlement', null);
    const { national, counterpart } = await balance(site, contract);
    expect(national).toMatchObject({ contracted: 300_000_000n, accepted: 300_000_000n, settled: 300_000_000n, settledOn: '2020-12-20' });
    expect(counterpart).toMatchObject({ contracted: 290_000_000n, accepted: 290_000_000n, paid: 290_000_000n, settled: 290_000_000n });
    const row = await site.system
      .selectFrom('contract')
      .innerJoin('project', 'project.id', 'contract.project_id')
      .select(['contract.state', 'project.state as project'])
      .where('contract.id', '=', contract.id as never)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'liquidated', project: 'settled' });
    expect((await ask(site, contract, 'payment', '1')).body).toMatchObject({ code: 'contract-liquidated', vi: 'Hợp đồng đã thanh lý.' });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('what was never accepted goes back to the plan at the settlement', async () => {
    const { site, contract } = await signed();
    await paid(site, contract, 'advance', '100000000');
    await accept(site, contract, '240000000', '240000000', true);
    const open = await ask(site, contract, 'settlement', null);
    expect(open.body).toMatchObject({
      code: 'advance-open',
      vi: 'Còn 100.000.000 đ tạm ứng chưa thanh toán, chưa thu hồi; chưa quyết toán được.',
    });
    await paid(site, contract, 'clearance', '100000000');
    await paid(site, contract, 'payment', '140000000');
    const { id } = (await ask(site, contract, 'settlement', null)).body;
    expect((await ask(site, contract, 'payment', '1')).body.refusals!.map(({ code }) => code)).toContain('settlement-open');
    await step(site, finance, 'check', [id]);
    await step(site, people.leader, 'approve', [id]);
    await confirm(site, [id]);
    expect((await balance(site, contract)).national).toMatchObject({ contracted: 240_000_000n, settled: 240_000_000n });
    const line = await site.system
      .selectFrom('plan_line')
      .selectAll()
      .where('project_id', '=', contract.projectId as never)
      .where('source', '=', 'national')
      .executeTakeFirstOrThrow();
    expect(line).toMatchObject({ assigned_dong: 300_000_000n, contracted_dong: 240_000_000n });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('a project is stopped: its advance comes back, nothing else moves, and its contract ends', async () => {
    const { site, contract } = await signed();
    await paid(site, contract, 'advance', '150000000');
    site.clock.goTo('2020-06-10');
    const leader = await keyed(site, people.leader);
    // Stopping is the Ministry's to decide (Điều 11 Thông tư số 36/2013/TT-BCT).
    const ministry = await keyed(site, 'thu-truong@bo.example');
    expect(
      (
        await leader.post<Problem>(`/projects/${contract.projectId}/stop`, {
          paper: { code: '1500/QĐ-BCT', on: '2020-06-10' },
          reason: 'cơ sở dừng sản xuất do dịch',
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await ministry.post(`/projects/${contract.projectId}/stop`, {
          paper: { code: '1500/QĐ-BCT', on: '2020-06-10' },
          reason: 'cơ sở dừng sản xuất do dịch',
        })
      ).status,
    ).toBe(200);
    expect((await ask(site, contract, 'advance', '1')).body).toMatchObject({
      code: 'project-stopped',
      vi: 'Đề án đã dừng: chỉ còn thu hồi tạm ứng.',
    });
    expect((await accept(site, contract, '1', '0')).body.code).toBe('project-stopped');
    const terminate = () =>
      leader.post<Problem>(`/contracts/${contract.id}/terminate`, { paper: { code: '20/CTĐP', on: '2020-06-10' }, reason: 'đề án dừng' });
    expect((await terminate()).body.code).toBe('advance-open');
    expect((await moneyOf(site, contract)).steps.filter(({ allowed }) => allowed).map((each) => each.step)).toEqual([
      'request-recovery',
      'record-transfers',
    ]);
    expect((await ask(site, contract, 'recovery', '150000001')).body).toMatchObject({ code: 'cleared-over-advanced' });
    await paid(site, contract, 'recovery', '150000000');
    expect((await balance(site, contract)).national).toMatchObject({ advanced: 150_000_000n, recovered: 150_000_000n });
    expect((await terminate()).status).toBe(200);
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });
});

describe('what is followed', () => {
  it('the last leg: the unit passes on to its establishments no more than it has drawn, each voucher once', async () => {
    const { site, contract } = await signed();
    await paid(site, contract, 'advance', '150000000');
    const transfer = (amountDong: string, code: string, establishmentId = contract.establishmentId) =>
      send(site, own.officer, `/contracts/${contract.id}/transfers`, {
        transfers: [{ establishmentId, amountDong, paper: paper(site, code) }],
      });
    expect((await transfer('150000001', 'UNC-1')).body).toMatchObject({
      code: 'transferred-over-drawn',
      vi: 'Tổng số chuyển cho cơ sở (150.000.001 đ) vượt số đơn vị đã nhận (150.000.000 đ).',
    });
    expect((await transfer('100000000', 'UNC-1')).status).toBe(200);
    expect((await transfer('1', 'UNC-1')).body.code).toBe('voucher-entered');
    expect((await transfer('50000001', 'UNC-2')).body.code).toBe('transferred-over-drawn');
    const other = await aSignedContract(site, '10-2020-78');
    expect((await transfer('1', 'UNC-3', other.establishmentId)).body).toMatchObject({
      code: 'not-a-beneficiary',
      vi: 'Cơ sở của 10-2020-78 không phải cơ sở thụ hưởng của đề án.',
    });
    expect((await moneyOf(site, contract)).transfers).toMatchObject([{ amountDong: '100000000', paper: { code: 'UNC-1' } }]);
  });

  it('open advances age from the oldest of which something is left, at any date', async () => {
    const { site, contract } = await signed();
    await paid(site, contract, 'advance', '100000000');
    site.clock.goTo('2020-06-01');
    await paid(site, contract, 'advance', '110000000');
    site.clock.goTo('2020-07-15');
    await accept(site, contract, '100000000', '0');
    await paid(site, contract, 'clearance', '100000000');
    const desk = await keyed(site, people.officer);
    const open = async (asOf: string) => (await desk.ask<OpenAdvances>(`/advances/open?asOf=${asOf}`)).body;
    expect((await open('2020-07-14')).rows).toMatchObject([{ openDong: '210000000', since: '2020-04-28', days: 77, band: '90' }]);
    expect((await open('2020-07-15')).rows).toMatchObject([
      { openDong: '110000000', since: '2020-06-01', days: 44, band: '60', code: '10-2020-77' },
    ]);
    expect(await open('2020-04-27')).toMatchObject({ totalDong: '0', contracts: 0, rows: [] });
    // A neighbour sees none of it.
    expect((await (await keyed(site, people.at('chuyen-vien', 'sct', 'ha-giang'))).ask<OpenAdvances>('/advances/open')).body.rows).toEqual(
      [],
    );
  });

  it('the queue shows each what waits, with their steps; shares say whether their text was seen', async () => {
    const { site, contract } = await signed();
    const {
      body: { id },
    } = await ask(site, contract, 'advance', '5000000');
    const queue = async (email: string) => (await (await keyed(site, email)).ask<DisbursementPage>('/disbursements?state=requested')).body;
    const allowed = ({ rows }: DisbursementPage) =>
      rows.map((row) => [row.id, row.steps.filter((each) => each.allowed).map((each) => each.step)]);
    expect(allowed(await queue(finance))).toEqual([[id, ['check', 'return']]]);
    expect(allowed(await queue(own.officer))).toEqual([[id, ['cancel']]]);
    expect((await queue(people.at('chuyen-vien', 'sct', 'ha-giang'))).rows).toEqual([]);
    expect((await queue(finance)).byState.filter(({ count }) => count > 0)).toEqual([{ state: 'requested', count: 1, dong: '5000000' }]);
    const { body: shares } = await (await keyed(site, finance)).ask<ShareTable>('/advance-shares');
    expect(shares.rows.find(({ activity }) => activity === 'advanced-machinery')).toMatchObject({ sharePermille: 700, mark: 'unverified' });
    expect(shares.steps).toEqual([
      { step: 'set-share', allowed: true, refusals: [] },
      { step: 'set-threshold', allowed: true, refusals: [] },
    ]);
  });

  it('another share counts for contracts signed from its day on; those before keep theirs', async () => {
    const { site, contract } = await signed('training');
    site.clock.goTo('2020-05-04');
    const desk = await keyed(site, finance);
    expect(
      (
        await desk.post('/advance-shares', {
          activity: 'training',
          sharePermille: 500,
          papers: [],
          validFrom: '2020-05-04',
          basis: 'Thông báo minh họa',
          mark: 'unverified',
        })
      ).status,
    ).toBe(200);
    const later = await aSignedContract(site, '10-2020-79', 'training');
    const most = async (of: SignedContract) => (await moneyOf(site, of)).most.find(({ kind }) => kind === 'advance')!.dong;
    expect([await most(contract), await most(later)]).toEqual(['210000000', '150000000']);
    expect(await keepShares(asJob(site, 'test'), {})).toEqual({ added: 0 });
  });
});
