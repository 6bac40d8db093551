import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { decideAtRandom } from '../../proof/decisions.ts';
import { aReviewedContract, aSignedContract, type SignedContract } from '../../proof/contract.ts';
import { verifyStore } from '../../src/app/verify.ts';
import {
  appraiseAdjustment,
  closeRecovery,
  confirmAdjustment,
  decideAdjustment,
  rebaseAdjustment,
  refuseAdjustment,
  requestAdjustment,
  returnAdjustment,
  reverseAdjustment,
  withdrawAdjustment,
} from '../../src/features/adjustments/index.ts';
import type { NewChange } from '../../src/features/adjustments/changes/change.schema.ts';
import {
  approveDisbursements,
  checkDisbursements,
  confirmDisbursements,
  keepShares,
  requestDisbursement,
} from '../../src/features/disbursements/index.ts';
import type { DisbursementKind } from '../../src/features/disbursements/disbursement.schema.ts';
import { enterEstimate } from '../../src/features/plans/index.ts';
import type { Adjustment } from '../../src/features/adjustments/adjustment.schema.ts';
import { keepNorms } from '../../src/features/projects/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { Refused } from '../../src/platform/pure/refused.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** What was decided of projects is changed: by whom it belongs to, on facts that stand, together or not at all. */

const M = 1_000_000n;
const unit = people.at('chuyen-vien', 'sct', 'lao-cai');
const [finance, ministry] = ['ke-toan@cuc-ctdp.example', 'thu-truong@bo.example'];
const dong = (millions: number) => (BigInt(millions) * M).toString();
const paperOf = (site: TestSite, code: string) => ({ code, on: site.clock.today() });
const refusalsOf = async (act: Promise<unknown>) =>
  act.then(
    () => ['through'],
    (error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ code }) => code);
      throw error;
    },
  );

async function paid(site: TestSite, { id }: SignedContract, kind: DisbursementKind, millions: number): Promise<void> {
  const asked = await requestDisbursement(await site.as(unit), {
    contractId: id,
    request: { kind, amountDong: dong(millions), papers: [], paper: paperOf(site, `${kind} ${millions}`) },
  });
  await checkDisbursements(await site.as(finance), { ids: [asked.id] });
  await approveDisbursements(await site.as(people.leader), { ids: [asked.id] });
  await confirmDisbursements(await site.as(finance), { confirmations: [{ id: asked.id, paper: paperOf(site, 'KB') }] });
}
const officeOf = async (site: TestSite) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow())
    .id as string;
const asked = async (site: TestSite, changes: readonly NewChange[], title = 'Điều chỉnh đề án') =>
  requestAdjustment(await site.as(unit), {
    officeId: await officeOf(site),
    year: 2020,
    title,
    reason: 'Do dịch COVID-19',
    basis: 'Chỉ thị số 11/CT-TTg ngày 04/3/2020',
    disruptionId: null,
    changes: [...changes],
  });
/** Asked, confirmed, appraised: it waits for a decision. */
async function ready(site: TestSite, changes: readonly NewChange[], title?: string): Promise<string> {
  const { id } = await asked(site, changes, title);
  await confirmAdjustment(await site.as(unit), { id, paper: paperOf(site, '412/SCT-QLCN') });
  await appraiseAdjustment(await site.as(people.officer), { id, remark: 'Đủ điều kiện' });
  return id;
}
const decided = async (site: TestSite, id: string, code: string, by: string = people.leader) =>
  decideAdjustment(await site.as(by), { id, paper: paperOf(site, code) });
const projectOf = (site: TestSite, id: string) =>
  site.system
    .selectFrom('project')
    .selectAll()
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
const lineOf = async (site: TestSite, id: string) =>
  (
    await sql<{
      assigned: bigint;
      contracted: bigint;
    }>`SELECT assigned_dong AS assigned, contracted_dong AS contracted FROM plan_line WHERE project_id = ${id} AND source = 'national'`.execute(
      site.system,
    )
  ).rows[0]!;
const clean = async (site: TestSite) => expect(await verifyStore(site)).toMatchObject({ held: true });

/** A contract of 300 triệu in the plan of 2020. */
async function signed(code = '10-2020-77'): Promise<{ site: TestSite; contract: SignedContract }> {
  const site = await aSite('2020-05-04');
  await keepShares(asJob(site, 'test'), {});
  return { site, contract: await aSignedContract(site, code) };
}

describe('a decision', () => {
  it('writes plan, project, contract and ledger together, under one number', async () => {
    const { site, contract } = await signed();
    site.clock.goTo('2020-06-01');
    const term: NewChange = { projectId: contract.projectId, kind: 'term', endsOn: '2020-12-20' };
    const less: NewChange = { projectId: contract.projectId, kind: 'decrease-total', nationalDong: dong(250), counterpartDong: dong(300) };
    const id = await ready(site, [term, less]);
    await decided(site, id, '120/QĐ-CTĐP');
    expect(await projectOf(site, contract.projectId)).toMatchObject({ ends_on: '2020-12-20', state: 'implementing' });
    expect(await lineOf(site, contract.projectId)).toEqual({ assigned: 250n * M, contracted: 250n * M });
    expect(await site.system.selectFrom('contract_annex').select(['code', 'national_dong', 'ends_on']).execute()).toEqual([
      { code: 'PL-120/QĐ-CTĐP', national_dong: -50n * M, ends_on: '2020-12-20' },
    ]);
    expect(await site.system.selectFrom('plan_decision').select(['code', 'kind', 'version']).orderBy('version').execute()).toMatchObject([
      { version: 1 },
      { code: '120/QĐ-CTĐP', kind: 'adjust', version: 2 },
    ]);
    await clean(site);
  });
});

describe('who decides', () => {
  it('each its own and no other: the Ministry more money, the Agency a later day; of both in one request the Ministry', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    await enterEstimate(await site.as(finance), {
      year: 2020,
      kind: 'appropriation',
      round: null,
      code: 'Bổ sung dự toán',
      issuedOn: site.clock.today(),
      amountDong: dong(500),
    });
    const [term, more]: NewChange[] = [
      { projectId, kind: 'term', endsOn: '2020-12-20' },
      { projectId, kind: 'increase-total', nationalDong: dong(320), counterpartDong: dong(300) },
    ];
    const own = await ready(site, [term!]);
    expect(await refusalsOf(decided(site, own, '1/QĐ', ministry))).toEqual(['asker-office']);
    const both = await ready(site, [term!, more!]);
    expect(await refusalsOf(decided(site, both, '2/QĐ'))).toEqual(['asker-office']);
    await decided(site, both, '2105/QĐ-BCT', ministry);
    expect(await lineOf(site, projectId)).toEqual({ assigned: 320n * M, contracted: 320n * M });
    await clean(site);
  });

  it('what is the Ministry\u2019s only its leader refuses or gives back once submitted; who drew a request up withdraws it, no office above', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    const because = { reason: 'Chưa đủ căn cứ' };
    const [one, other] = [
      await ready(site, [{ projectId, kind: 'content', contents: [1, 2] }]),
      await ready(site, [{ projectId, kind: 'content', contents: [1, 3] }]),
    ];
    for (const act of [refuseAdjustment, returnAdjustment])
      expect(await refusalsOf(act(await site.as(people.leader), { id: one, ...because }))).toEqual(['asker-office']);
    await refuseAdjustment(await site.as(ministry), { id: one, ...because });
    await returnAdjustment(await site.as(ministry), { id: other, ...because });
    expect(await refusalsOf(withdrawAdjustment(await site.as(people.officer), { id: other, ...because }))).toEqual(['asker-office']);
    await withdrawAdjustment(await site.as(unit), { id: other, ...because });
    expect(
      (await site.system.selectFrom('adjustment').select('state').orderBy('state').execute()).map(({ state }) => state).toSorted(),
    ).toEqual(['refused', 'withdrawn']);
  });

  it('who drew it up or appraised it does not decide it; a department confirms with its letter, not with one to come', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    const { id } = await asked(site, [{ projectId, kind: 'other', text: 'Đổi tên lớp học' }]);
    expect(await refusalsOf(appraiseAdjustment(await site.as(people.officer), { id, remark: 'Được' }))).toEqual(['not-from-requested']);
    expect(await refusalsOf(confirmAdjustment(await site.as(unit), { id, paper: { code: '1/SCT', on: '2020-05-05' } }))).toEqual([
      'in-the-future',
    ]);
    await confirmAdjustment(await site.as(unit), { id, paper: paperOf(site, '1/SCT') });
    await appraiseAdjustment(await site.as(people.leader), { id, remark: 'Được' });
    expect(await refusalsOf(decided(site, id, '3/QĐ'))).toEqual(['four-eyes']);
  });
});

describe('two requests over one project', () => {
  it('are seen on both; of two decided at once one waits and reads that the facts have moved; drawn anew it goes through', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    const one = await ready(site, [{ projectId, kind: 'term', endsOn: '2020-12-20' }], 'Kéo dài đến 20/12');
    const other = await ready(site, [{ projectId, kind: 'place', provinceCode: '10', place: 'Huyện Bắc Hà' }], 'Đổi địa điểm');
    const desk = await keyed(site, people.officer);
    expect((await desk.ask<Adjustment>(`/adjustments/${one}`)).body.changes[0]!.others).toMatchObject([
      { id: other, title: 'Đổi địa điểm' },
    ]);
    expect((await desk.ask<Adjustment>(`/adjustments/${other}`)).body.effect).toMatchObject({ projects: 1, shared: 1, annexes: 0 });
    const answers = await Promise.all([refusalsOf(decided(site, one, '5/QĐ-CTĐP')), refusalsOf(decided(site, other, '6/QĐ-CTĐP'))]);
    expect(answers.toSorted()).toEqual([['base-moved'], ['through']]);
    const late = answers[0]![0] === 'through' ? other : one;
    expect((await desk.ask<Adjustment>(`/adjustments/${late}`)).body.changes[0]!.moved).toEqual(
      late === other ? ['endsOn', 'contract'] : ['place'],
    );
    await rebaseAdjustment(await site.as(people.officer), { id: late });
    expect((await desk.ask<Adjustment>(`/adjustments/${late}`)).body).toMatchObject({
      state: 'confirmed',
      changes: [{ moved: [], rebasedOn: '2020-05-04' }],
    });
    await appraiseAdjustment(await site.as(people.officer), { id: late, remark: 'Đã xem lại' });
    await decided(site, late, '7/QĐ-CTĐP');
    expect(await projectOf(site, projectId)).toMatchObject({ ends_on: '2020-12-20', place: 'Huyện Bắc Hà' });
    await clean(site);
  });
});

describe('what cannot be', () => {
  it('says why, all at once, in the article\u2019s words, and does nothing', async () => {
    const { site, contract } = await signed();
    const { projectId } = contract;
    await keepNorms(asJob(site, 'test'), {});
    await paid(site, contract, 'advance', 200);
    const wrong: readonly (readonly [NewChange, string])[] = [
      [{ projectId, kind: 'decrease-total', nationalDong: dong(150), counterpartDong: dong(300) }, 'below-advanced'],
      [{ projectId, kind: 'decrease-total', nationalDong: dong(310), counterpartDong: dong(300) }, 'not-less'],
      [{ projectId, kind: 'increase-total', nationalDong: dong(300), counterpartDong: dong(300) }, 'nothing-changed'],
      [{ projectId, kind: 'increase-total', nationalDong: dong(900), counterpartDong: dong(300) }, 'above-norm'],
      [{ projectId, kind: 'term', endsOn: '2020-12-01' }, 'nothing-changed'],
      [{ projectId, kind: 'term', endsOn: '2021-01-15' }, 'beyond-the-year'],
      [{ projectId, kind: 'next-year', endsOn: '2021-06-30' }, 'programme-ended'],
      [{ projectId, kind: 'place', provinceCode: '99', place: null }, 'no-such-province'],
      [{ projectId, kind: 'beneficiary', lines: [{ line: 1, establishmentId: projectId }] }, 'no-such-establishment'],
      [{ projectId, kind: 'to-local' }, 'project-not-open'],
      [{ projectId, kind: 'add', nationalDong: dong(1), counterpartDong: '0' }, 'project-not-open'],
    ];
    for (const [change, code] of wrong) expect(await refusalsOf(asked(site, [change])), JSON.stringify(change)).toEqual([code]);
    const sentences = await asked(site, [{ projectId, kind: 'next-year', endsOn: '2021-06-30' }]).then(
      () => [],
      (error: unknown) => (error as Refused).refusals.map(({ vi }) => vi),
    );
    expect(sentences).toEqual(['10-2020-77: đến ngày 4/5/2020 chưa có chương trình khuyến công quốc gia cho năm 2021.']);
    await sql`UPDATE project SET state = 'settled' WHERE id = ${projectId}`.execute(site.system);
    expect(await refusalsOf(asked(site, [{ projectId, kind: 'term', endsOn: '2020-12-20' }]))).toEqual(['project-settled']);
    expect(await site.system.selectFrom('adjustment').selectAll().execute()).toEqual([]);
  });

  it('a number is used once in a year', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    await decided(site, await ready(site, [{ projectId, kind: 'term', endsOn: '2020-12-20' }]), '9/QĐ-CTĐP');
    const other = await ready(site, [{ projectId, kind: 'coordinating-unit', coordinatingUnit: 'Phòng Kinh tế và Hạ tầng' }]);
    expect(await refusalsOf(decided(site, other, '9/qđ-ctđp'))).toEqual(['decision-number-used']);
    expect(await projectOf(site, projectId)).toMatchObject({ coordinating_unit: null });
    await decided(site, other, '10/QĐ-CTĐP');
    expect(await projectOf(site, projectId)).toMatchObject({ coordinating_unit: 'Phòng Kinh tế và Hạ tầng' });
  });
});

describe('a project that leaves the plan', () => {
  it('stopped with an advance out: what no contract binds goes back at once, the advance by its day, then the contract ends and the rest goes back', async () => {
    const { site, contract } = await signed();
    const { projectId } = contract;
    await paid(site, contract, 'advance', 200);
    const id = await ready(site, [{ projectId, kind: 'stop', recoverBy: '2020-06-30' }], 'Ngừng đề án');
    const effectOf = async () => (await (await keyed(site, people.leader)).ask<Adjustment>(`/adjustments/${id}`)).body.effect;
    const toComeBack = { recoveries: 1, recoveryDong: dong(200), laterDong: dong(300) };
    expect(await effectOf()).toMatchObject(toComeBack);
    const left = await asked(site, [{ projectId, kind: 'term', endsOn: '2020-12-20' }], 'Kéo dài');
    await decided(site, id, '2105/QĐ-BCT', ministry);
    expect(await refusalsOf(confirmAdjustment(await site.as(unit), { id: left.id, paper: paperOf(site, '2/SCT') }))).toEqual([
      'project-ended',
    ]);
    await withdrawAdjustment(await site.as(unit), { id: left.id, reason: 'Đề án đã ngừng' });
    expect(await projectOf(site, projectId)).toMatchObject({ state: 'stopped' });
    expect(await effectOf()).toMatchObject(toComeBack);
    expect(await lineOf(site, projectId)).toEqual({ assigned: 300n * M, contracted: 300n * M });
    const desk = await keyed(site, people.leader);
    const [closing] = (await desk.ask<Adjustment>(`/adjustments/${id}`)).body.recoveries;
    expect(closing).toMatchObject({
      amountDong: dong(200),
      openDong: dong(200),
      dueOn: '2020-06-30',
      closedOn: null,
      steps: [{ step: 'close-recovery', allowed: false, refusals: [{ code: 'advance-open' }] }],
    });
    expect(
      await refusalsOf(closeRecovery(await site.as(people.leader), { adjustmentId: id, projectId, paper: paperOf(site, '11/QĐ-CTĐP') })),
    ).toEqual(['advance-open']);
    site.clock.goTo('2020-06-15');
    await paid(site, contract, 'recovery', 200);
    await closeRecovery(await site.as(people.leader), { adjustmentId: id, projectId, paper: paperOf(site, '11/QĐ-CTĐP') });
    expect(await lineOf(site, projectId)).toEqual({ assigned: 0n, contracted: 0n });
    expect(
      await site.system
        .selectFrom('contract')
        .select('state')
        .where('id', '=', contract.id as never)
        .executeTakeFirst(),
    ).toEqual({ state: 'terminated' });
    await clean(site);
  });

  it('stopped without an advance, its contract ends with it; unsigned, it goes to local money or to the next year\u2019s plan', async () => {
    const { site, contract } = await signed();
    await decided(
      site,
      await ready(site, [{ projectId: contract.projectId, kind: 'stop', recoverBy: '2020-06-30' }]),
      '1/QĐ-BCT',
      ministry,
    );
    expect(await lineOf(site, contract.projectId)).toEqual({ assigned: 0n, contracted: 0n });
    const [local, next] = [await aReviewedContract(site, '10-2020-78'), await aReviewedContract(site, '10-2020-79')];
    site.clock.goTo('2020-11-25');
    expect(await refusalsOf(asked(site, [{ projectId: next.projectId, kind: 'next-plan', code: '10-2020-78' }]))).toEqual([
      'project-code-taken',
    ]);
    await decided(
      site,
      await ready(site, [
        { projectId: local.projectId, kind: 'to-local' },
        { projectId: next.projectId, kind: 'next-plan', code: '10-2021-79' },
      ]),
      '2/QĐ-BCT',
      ministry,
    );
    expect(await lineOf(site, local.projectId)).toEqual({ assigned: 0n, contracted: 0n });
    expect(
      await site.system
        .selectFrom('local_project')
        .select(['state', 'asked_dong'])
        .where('project_id', '=', local.projectId as never)
        .execute(),
    ).toEqual([{ state: 'expected', asked_dong: 300n * M }]);
    expect([(await projectOf(site, local.projectId)).state, (await projectOf(site, next.projectId)).state]).toEqual([
      'moved-to-local',
      'moved-to-next-year',
    ]);
    expect(
      await site.system
        .selectFrom('project')
        .select(['year', 'state', 'starts_on', 'ends_on'])
        .where('code', '=', '10-2021-79')
        .executeTakeFirst(),
    ).toEqual({ year: 2021, state: 'registered', starts_on: '2021-03-01', ends_on: '2021-12-01' });
    expect(await refusalsOf(asked(site, [{ projectId: local.projectId, kind: 'other', text: 'thử nghiệm' }]))).toEqual(['project-local']);
    await clean(site);
  });
});

describe('decisions at random', () => {
  it('of all kinds, many of which cannot be: the store is whole after them', async () => {
    const site = await aSite('2020-12-01');
    const { through, refused, broken } = await decideAtRandom(site, 40);
    expect(broken).toBeNull();
    expect([through > 15, refused > 3]).toEqual([true, true]);
  });
});

describe('a decision taken back', () => {
  it('by a new one puts back what was before, as the same authority; not where something changed since', async () => {
    const {
      site,
      contract: { projectId },
    } = await signed();
    const id = await ready(site, [
      { projectId, kind: 'term', endsOn: '2020-12-20' },
      { projectId, kind: 'decrease-total', nationalDong: dong(250), counterpartDong: dong(300) },
    ]);
    await decided(site, id, '1/QĐ-CTĐP');
    const { id: back } = await reverseAdjustment(await site.as(people.officer), { id, reason: 'Quyết định nhầm' });
    expect(await refusalsOf(reverseAdjustment(await site.as(people.officer), { id, reason: 'Lần nữa' }))).toEqual(['reversed-already']);
    await appraiseAdjustment(await site.as(people.headOfDivision), { id: back, remark: 'Đúng' });
    // What gives money back is more money: the Ministry's.
    await decided(site, back, '2/QĐ-BCT', ministry);
    expect(await projectOf(site, projectId)).toMatchObject({ ends_on: '2020-12-01' });
    expect(await lineOf(site, projectId)).toEqual({ assigned: 300n * M, contracted: 300n * M });
    const again = await ready(site, [{ projectId, kind: 'term', endsOn: '2020-12-20' }]);
    await decided(site, again, '3/QĐ-CTĐP');
    await decided(site, await ready(site, [{ projectId, kind: 'term', endsOn: '2020-12-25' }]), '4/QĐ-CTĐP');
    expect(await refusalsOf(reverseAdjustment(await site.as(people.officer), { id: again, reason: 'Muộn rồi' }))).toEqual([
      'changed-since',
    ]);
    await clean(site);
  });
});

describe('the year 2020', () => {
  it('when the demonstration opens, each desk has its share', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const kinds = async (email: string) =>
      (await (await keyed(site, email)).ask<{ items: { kind: string; count: number }[] }>('/me/desk')).body.items
        .filter(({ kind }) => kind.endsWith('-adjustments'))
        .map(({ kind, count }) => `${kind} ${count}`);
    expect(await kinds(people.officer)).toEqual(['appraise-adjustments 2']);
    expect(await kinds(people.leader)).toContain('decide-adjustments 3');
    expect(await kinds(ministry)).toContain('decide-adjustments 1');
    expect(await kinds(people.at('chuyen-vien', 'sct', 'bac-kan'))).toEqual(['confirm-adjustments 2']);
    expect(await kinds(people.at('giam-doc', 'ttkc', 'thai-nguyen'))).toEqual(['redraw-adjustments 1']);
  });
});
