import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { proveModel, proveStore } from '../../proof/ledger.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { verifyStore } from '../../src/app/verify.ts';
import type { Campaign } from '../../src/features/contracts/campaigns/campaign.schema.ts';
import { closeMonth, post } from '../../src/features/funding/index.ts';
import type { Overview } from '../../src/features/oversight/overview.schema.ts';
import type { ProjectPage } from '../../src/features/oversight/project-page.schema.ts';
import type { Decision, Plan } from '../../src/features/plans/plan.schema.ts';
import { command } from '../../src/platform/command.ts';
import { day } from '../../src/platform/pure/dates.ts';
import { Refused } from '../../src/platform/pure/refused.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The plan of 2020 and its contracts, in the ministry's words. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string; basis: string | null }[];
}
const told = () => aSite('2020-05-29', {}, 'told');
const idOf = async (site: TestSite, code: string) =>
  (await site.system.selectFrom('project').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;

describe('the nation on one page', () => {
  it('adds up at every date: provinces and the centre make the nation, in every figure, and each is the sum of what lies under it', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const at = async (asOf: string) => (await officer.ask<Overview>(`/overview?year=2020&asOf=${asOf}`)).body;
    for (const asOf of ['2019-12-26', '2019-12-27', '2020-02-05', '2020-04-28', '2020-05-14', '2020-05-16', '2020-05-29']) {
      const { national, provinces } = await at(asOf);
      for (const figure of Object.keys(national) as (keyof typeof national)[])
        expect(
          provinces.reduce((sum, province) => sum + BigInt(province[figure]), 0n),
          `${figure} on ${asOf}`,
        ).toBe(BigInt(national[figure]));
      const {
        rows: [base],
      } = await sql<{ approved: string; contracted: string; signed: number }>`
        SELECT coalesce(sum(CASE kind WHEN 'assign' THEN amount_dong WHEN 'release' THEN -amount_dong END), 0)::text AS approved, coalesce(sum(CASE kind WHEN 'contract' THEN amount_dong WHEN 'reduce' THEN -amount_dong END), 0)::text AS contracted,
               (SELECT count(*)::int FROM contract c JOIN project p ON p.id = c.project_id WHERE p.year = 2020 AND signed_on <= ${asOf}::date) AS signed FROM movement WHERE year = 2020 AND source = 'national' AND business_on <= ${asOf}::date`.execute(
        site.system,
      );
      expect([national.approvedDong, national.contractedDong, national.contracted]).toEqual([
        base!.approved,
        base!.contracted,
        base!.signed,
      ]);
    }
    expect((await at('2019-12-26')).national).toMatchObject({ projects: 0, approvedDong: '0' });
    expect((await at('2020-04-28')).national).toMatchObject({
      projects: 405,
      approvedDong: '149900000000',
      contracted: 102,
      overdueToSign: 0,
    });
    // On the day the letter names nobody is late; from the day after, those who have not signed and must.
    expect((await at('2020-05-15')).national).toMatchObject({ overdueToSign: 0, exempt: 24 });
    expect((await at('2020-05-16')).national.overdueToSign).toBeGreaterThan(0);
    expect((await at('2020-05-16')).provinces.find(({ code }) => code === null)).toMatchObject({ name: 'Trung ương', projects: 8 });
  });

  it('is answered to a department too; the projects behind it only to those they concern', async () => {
    const site = await told();
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    expect((await department.ask<Overview>('/overview?year=2020')).body.national.projects).toBe(405);
    const { body } = await department.ask<{ total: number; rows: { provinceCode: string }[] }>('/projects?year=2020');
    // What is newest is the same year, three years being kept.
    expect((await department.ask<{ year: number; total: number }>('/projects?year=newest')).body).toMatchObject({
      year: 2020,
      total: body.total,
    });
    expect([body.total, new Set(body.rows.map(({ provinceCode }) => provinceCode))]).toEqual([12, new Set(['10'])]);
    expect((await department.ask(`/projects/${await idOf(site, '01-2020-01')}`)).status).toBe(404);
    // With and without marks.
    const found = async (q: string) =>
      (await department.ask<{ total: number }>(`/projects?year=2020&q=${encodeURIComponent(q)}`)).body.total;
    expect(await found('mo hinh trinh dien')).toBe(await found('mô hình trình diễn'));
    expect(await found('mo hinh trinh dien')).toBeGreaterThan(0);
  });
});

describe('the plan', () => {
  it('is versions by decisions; two dates compare; what comes from no estimate is refused', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const { body: plan } = await officer.ask<Plan>('/plans/2020');
    expect(plan.decisions.map(({ version, code }) => [version, code])).toEqual([
      [1, '3872/QĐ-BCT'],
      [2, '285/QĐ-BCT (minh họa)'],
    ]);
    expect(plan.estimate).toMatchObject({ appropriatedDong: '149900000000', agreedDong: '149900000000', unallocatedDong: '0' });
    const { body: compared } = await officer.ask<{ beforeDong: string; afterDong: string; rows: { decisions: string[] }[] }>(
      '/plans/2020/compare?from=2020-01-31&to=2020-02-29',
    );
    expect([compared.afterDong, new Set(compared.rows.flatMap(({ decisions }) => decisions))]).toEqual([
      '149900000000',
      new Set(['285/QĐ-BCT (minh họa)']),
    ]);
    expect((await officer.ask<Plan>('/plans/2020?asOf=2020-01-31')).body.decisions).toHaveLength(1);

    const projectId = await idOf(site, '10-2020-03');
    const decision = (nationalDong: string) => ({
      year: 2020,
      kind: 'adjust',
      title: 'Điều chỉnh kế hoạch thử',
      basis: 'thử nghiệm',
      allocations: [{ projectId, nationalDong, counterpartDong: '0', remark: null }],
    });
    const {
      body: { id },
    } = await officer.post<{ id: string }>('/plan-decisions', decision('1'));
    await officer.post(`/plan-decisions/${id}/submit`, {});
    const leader = await keyed(site, people.leader);
    const refused = await leader.post<Problem>(`/plan-decisions/${id}/approve`, { paper: { code: '900/QĐ-BCT', on: '2020-05-29' } });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'assigned-over-estimate', vi: 'Tổng giao kế hoạch (149.900.000.001 đ) vượt dự toán được giao (149.900.000.000 đ).' },
    });
    // Nothing of it was taken.
    expect((await officer.ask<Decision>(`/plan-decisions/${id}`)).body.state).toBe('submitted');
    // An inspector approves nothing; nor does who submitted it.
    expect(
      (
        await (
          await keyed(site, 'kiem-tra@cuc-ctdp.example')
        ).post<Problem>(`/plan-decisions/${id}/approve`, { paper: { code: '900/QĐ-BCT', on: '2020-05-29' } })
      ).status,
    ).toBe(403);
  });
});

describe('projects', () => {
  it('are judged line by line by the norm of their day, with the article; doubts are marked', async () => {
    const site = await aSite('2020-03-02');
    const { keepNorms } = await import('../../src/features/projects/index.ts');
    await keepNorms(asJob(site, 'test'), {});
    const centre = await keyed(site, people.at('giam-doc', 'ttkc', 'lao-cai'));
    const unit = (await site.as(people.at('giam-doc', 'ttkc', 'lao-cai'))).actor.asker!.seats[0]!.officeId;
    const project = { ...plainProject(unit, '10-2021-01'), year: 2021 };
    const dear = { ...project, lines: [{ ...project.lines[0]!, nationalDong: '300000001', costDong: '900000000' }] };
    const {
      body: { ids },
    } = await centre.post<{ ids: string[] }>('/projects', { projects: [dear] });
    const { body: page } = await centre.ask<ProjectPage>(`/projects/${ids[0]!}`);
    expect(page.lines[0]!.judgement).toEqual({
      verdict: 'above',
      mostDong: '300000000',
      sharePercent: 50,
      basis: 'khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC',
      mark: 'confirmed',
    });
    const appraisal = { passed: true, score: 80, minutes: { code: '1/BB', on: '2020-03-02' }, remark: null };
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    expect((await department.post<Problem>('/projects/appraise-base', { ids, appraisal })).body).toMatchObject({
      code: 'above-norm',
      vi: 'Dòng 1 vượt mức hỗ trợ tối đa (300.000.000 đ).',
    });
    // A key project, one code twice, a province that is none: every reason at once, and nothing taken.
    const bad = await centre.post<Problem>('/projects', { projects: [{ ...project, kind: 'key', code: '10-2021-02' }] });
    expect(bad.body.refusals!.map(({ code }) => code)).toEqual(['key-project-contents', 'key-project-beneficiaries', 'key-project-years']);
    const twice = await centre.post<Problem>('/projects', {
      projects: [
        { ...project, code: '10-2021-03' },
        { ...project, code: '10-2021-03', provinceCode: '99', endsOn: '2020-01-01' },
      ],
    });
    expect(twice.body.refusals!.map(({ code }) => code)).toEqual(['project-code-taken', 'ends-before-start', 'no-such-province']);
    expect((await centre.post<Problem>('/projects', { projects: [dear] })).body).toMatchObject({ code: 'project-code-taken' });
  });
});

describe('contracts and the campaign', () => {
  it('a project signs once its dossier is confirmed item by item, by another hand than drew it up; the campaign shows what holds each up', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const {
      body: {
        rows: [row],
      },
    } = await officer.ask<{ rows: { id: string }[] }>('/campaigns');
    const { body: campaign } = await officer.ask<Campaign>(`/campaigns/${row!.id}`);
    expect(campaign).toMatchObject({ population: 303, exempt: 24, workingDaysLeft: 0, dispatchCode: '2990/BCT-CTĐP' });
    expect(campaign.signed + campaign.exempt + campaign.open).toBe(campaign.population);
    const late = campaign.projects.filter(({ standing }) => standing === 'overdue');
    expect(late.length).toBe(campaign.overdue);
    expect(late.some(({ missing }) => missing.includes('counterpart-commitment'))).toBe(true);
    expect((await officer.ask<Overview>('/overview?year=2020')).body.national.overdueToSign).toBe(campaign.overdue);
    // A day before the letter's, the whole picture is that day's.
    expect((await officer.ask<Campaign>(`/campaigns/${row!.id}?asOf=2020-05-13`)).body).toMatchObject({ overdue: 0, workingDaysLeft: 1 });

    const project = late.find(({ contract, missing }) => contract === null && missing.length > 0)!;
    const unit = await site.system
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .innerJoin('project', 'project.office_id', 'membership.organization_id')
      .select('person.email')
      .where('project.id', '=', project.projectId as never)
      .where('membership.role', '=', 'leader')
      .executeTakeFirstOrThrow();
    const centre = await keyed(site, unit.email);
    const dong = project.nationalDong;
    const drafted = await centre.post<{ ids: string[] }>('/contracts', {
      contracts: [
        {
          projectId: project.projectId,
          nationalDong: dong,
          counterpartDong: '0',
          startsOn: '2020-05-29',
          endsOn: '2020-12-01',
          milestones: [],
        },
      ],
    });
    expect(drafted.status).toBe(200);
    const contractId = drafted.body.ids[0]!;
    const incomplete = await officer.post<Problem>('/contracts/complete-review', { ids: [contractId] });
    expect(incomplete.body.code).toBe('dossier-incomplete');
    const { body: page } = await officer.ask<ProjectPage>(`/projects/${project.projectId}`);
    const open = page.contract.dossier.papers.filter(({ state }) => state !== 'confirmed').map(({ item }) => item);
    const paper = { code: '12/TTKC', on: '2020-05-29' };
    expect(
      (
        await centre.post(`/projects/${project.projectId}/dossier`, {
          items: open
            .filter((item) => page.contract.dossier.papers.find((each) => each.item === item)!.state !== 'submitted')
            .map((item) => ({ item, paper })),
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await officer.post(`/projects/${project.projectId}/dossier/review`, {
          items: open.map((item) => ({ item, verdict: 'confirm', remark: null })),
        })
      ).status,
    ).toBe(200);
    expect((await officer.post('/contracts/complete-review', { ids: [contractId] })).status).toBe(200);
    const signing = { id: contractId, number: '77/HĐ-CTĐP', signedOn: '2020-05-29', agencySigner: 'Cục trưởng', unitSigner: 'Giám đốc' };
    expect((await officer.post<Problem>('/contracts/sign', { signings: [signing] })).status).toBe(403);
    const leader = await keyed(site, people.leader);
    // Two at once: one signs, the other reads that it is signed.
    const both = await Promise.all([
      leader.post<Problem>('/contracts/sign', { signings: [signing] }),
      leader.post<Problem>('/contracts/sign', { signings: [signing] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'not-from-signed', vi: 'Hợp đồng đã ký.' });
    expect((await officer.ask<Overview>('/overview?year=2020')).body.national.overdueToSign).toBe(campaign.overdue - 1);
    // Once the contract is signed, its papers stay as the Agency confirmed them.
    expect(
      (
        await officer.post<Problem>(`/projects/${project.projectId}/dossier/review`, {
          items: [{ item: open[0], verdict: 'return', remark: 'Xem lại' }],
        })
      ).body,
    ).toMatchObject({ code: 'not-in-the-plan' });
    expect((await officer.ask<ProjectPage>(`/projects/${project.projectId}`)).body.contract.dossier.confirmed).toBe(
      page.contract.dossier.required,
    );
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('not subject to the day: one by one, with the reason, never without', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const {
      body: {
        rows: [row],
      },
    } = await officer.ask<{ rows: { id: string }[] }>('/campaigns');
    const { projects } = (await officer.ask<Campaign>(`/campaigns/${row!.id}`)).body;
    const [exempt, open] = [
      projects.find(({ standing }) => standing === 'exempt')!,
      projects.find(({ standing }) => standing === 'overdue')!,
    ];
    const ask = (projectId: string, body: object) => officer.post<Problem>(`/campaigns/${row!.id}/projects/${projectId}/exempt`, body);
    expect((await ask(exempt.projectId, { on: '2020-05-29', reason: 'Theo Luật Đấu thầu', basis: null })).body.code).toBe('exempt-already');
    expect((await ask(open.projectId, { on: '2020-05-29', reason: '', basis: null })).status).toBe(400);
    const before = (await officer.ask<Overview>('/overview?year=2020')).body.national;
    expect((await ask(open.projectId, { on: '2020-05-29', reason: 'Đề án phải thực hiện theo Luật Đấu thầu', basis: null })).status).toBe(
      200,
    );
    expect((await officer.ask<Overview>('/overview?year=2020')).body.national).toMatchObject({
      exempt: before.exempt + 1,
      overdueToSign: before.overdueToSign - 1,
    });
  });
});

describe('the ledger', () => {
  it('keeps every invariant at every date through random operations, by four hands at once; one key has one effect', async () => {
    expect(proveModel(100_000)).toEqual({ played: 100_000, broken: null });
    const site = await aSite('2020-05-15');
    expect(await proveStore(site, 2_500)).toMatchObject({ held: true, played: 2_500 });
  }, 120_000);

  it('the last đồng goes to one of two officers; the other reads why', async () => {
    const site = await told();
    const line = await site.system
      .selectFrom('plan_line')
      .selectAll()
      .where('source', '=', 'national')
      .where('assigned_dong', '>', 0n)
      .where('contracted_dong', '=', 0n)
      .executeTakeFirstOrThrow();
    const take = command('take', async (act, { amount }: { amount: bigint }) => {
      await post(act, [
        {
          kind: 'release',
          source: 'national',
          year: 2020,
          officeId: line.office_id,
          lineId: line.id,
          amount,
          on: day('2020-05-29'),
          paper: { code: '1/QĐ', on: '2020-05-29' },
        },
      ]);
      act.record({ thing: 'plan_line', thingId: line.id, officeId: line.office_id, detail: {} });
    });
    const both = await Promise.allSettled([
      take(asJob(site, 'a'), { amount: line.assigned_dong }),
      take(asJob(site, 'b'), { amount: line.assigned_dong }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const reason = (both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason as Refused;
    expect(reason).toBeInstanceOf(Refused);
    expect(reason.refusals[0]).toMatchObject({ code: 'contracted-over-assigned' });
  });

  it('a closed month takes nothing more; a month that is not over is not closed', async () => {
    const site = await told();
    const finance = await site.as('ke-toan@cuc-ctdp.example');
    const officeId = finance.actor.asker!.seats[0]!.officeId as never;
    await expect(closeMonth(finance, { month: day('2020-05-01'), officeId })).rejects.toThrow(Refused);
    await closeMonth(finance, { month: day('2020-01-01'), officeId });
    await expect(
      (await keyed(site, 'ke-toan@cuc-ctdp.example')).post<Problem>('/estimates', {
        year: 2020,
        kind: 'withdrawal',
        round: null,
        code: '5/QĐ',
        issuedOn: '2020-01-30',
        amountDong: '1',
      }),
    ).resolves.toMatchObject({ status: 409, body: { code: 'month-closed', vi: 'Sổ tháng 1/2020 đã khóa; hãy ghi vào tháng chưa khóa.' } });
  });

  it('verify names the first break of a tampered store', async () => {
    const site = await told();
    expect(await verifyStore(site)).toMatchObject({ held: true });
    const tamper = async (change: string) => {
      const { default: pg } = await import('pg');
      const owner = new pg.Client(site.database.logins.owner);
      await owner.connect();
      await owner.query(`ALTER TABLE ledger_entry DISABLE TRIGGER USER; ${change}`);
      await owner.end();
      return (await verifyStore(site)).lines.join('\n');
    };
    expect(await tamper('UPDATE figure SET dong = dong + 1 WHERE ctid = (SELECT ctid FROM figure WHERE dong > 0 LIMIT 1)')).toContain(
      'Số tổng hợp khác tổng các khoản',
    );
    expect(
      await tamper('UPDATE plan_line SET contracted_dong = 0 WHERE id = (SELECT id FROM plan_line WHERE contracted_dong > 0 LIMIT 1)'),
    ).toContain('Số dư dòng kế hoạch khác tổng các khoản');
    expect(
      await tamper(
        'UPDATE ledger_entry SET debit_dong = debit_dong + 1 WHERE movement_id = (SELECT min(id) FROM movement) AND debit_dong > 0',
      ),
    ).toContain('Khoản ghi sổ không cân hai vế');
  });
});
