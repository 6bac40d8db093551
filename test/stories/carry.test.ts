import { describe, expect, it } from 'vitest';
import type { PlanLineId } from '../../db/generated/rows.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { annexContract, terminateContract } from '../../src/features/contracts/index.ts';
import type { ProjectMoney } from '../../src/features/disbursements/disbursement.schema.ts';
import type { OpenAdvances } from '../../src/features/disbursements/advances/advance.schema.ts';
import { openLines, post } from '../../src/features/funding/index.ts';
import { approveDecision, drawUpDecision, planTable, submitDecision } from '../../src/features/plans/index.ts';
import type { CarriableYear } from '../../src/features/plans/carry/carry.schema.ts';
import type { Comparison, Plan } from '../../src/features/plans/plan.schema.ts';
import { stopProject } from '../../src/features/projects/index.ts';
import { ask } from '../../src/platform/ask.ts';
import { command } from '../../src/platform/command.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { day } from '../../src/platform/pure/dates.ts';
import { aSite, keyed, people } from '../database/site.ts';
import {
  M,
  unit,
  dong,
  paperOf,
  estimateOf,
  accept,
  paid,
  drawUp,
  carried,
  books,
  overview,
  refusalsOf,
  atYearsEnd,
  unsigned,
  signedFor,
} from './carrying.ts';

/** What a year does not spend goes into the next by a decision of the Ministry, đồng for đồng. */

describe('a contract that is not spent by the end of its year', () => {
  it('goes on with its open advance and its unpaid work: one year falls by what the next rises by', async () => {
    const { site, contract } = await atYearsEnd();
    const desk = await keyed(site, people.officer);
    const { body: list } = await desk.ask<CarriableYear>('/plans/2020/carriable');
    expect(list).toMatchObject({
      next: 2021,
      prepared: true,
      rows: [
        {
          code: '10-2020-77',
          assignedDong: dong(300),
          spentDong: dong(70),
          openAdvanceDong: dong(140),
          contractDong: dong(230),
          leftDong: dong(230),
          counterpartLeftDong: dong(220),
        },
      ],
    });
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');

    const [before, after, next] = [await overview(site, 2020, '2020-12-30'), await overview(site, 2020), await overview(site, 2021)];
    expect(before.national).toMatchObject({
      projects: 1,
      approvedDong: dong(300),
      contractedDong: dong(300),
      advancedDong: dong(210),
      acceptedDong: dong(100),
      paidDong: dong(70),
      carriedOutDong: '0',
    });
    expect(after.national).toMatchObject({
      projects: 1,
      approvedDong: dong(70),
      contractedDong: dong(70),
      advancedDong: dong(70),
      acceptedDong: dong(70),
      paidDong: dong(70),
      carriedOutDong: dong(230),
    });
    // Beside the plan of 2021, never in it.
    expect(next.national).toMatchObject({
      projects: 0,
      approvedDong: '0',
      contractedDong: '0',
      carriedInDong: dong(230),
      carriedProjects: 1,
      carriedApprovedDong: dong(230),
      carriedContracted: 1,
      carriedContractedDong: dong(230),
      carriedAdvancedDong: dong(140),
      carriedAcceptedDong: dong(30),
      carriedPaidDong: '0',
    });
    for (const { national, provinces } of [after, next])
      for (const figure of Object.keys(national) as (keyof typeof national)[])
        expect(
          provinces.reduce((sum, province) => sum + BigInt(province[figure]), 0n),
          figure,
        ).toBe(BigInt(national[figure]));

    const { national, counterpart } = await books(site, contract);
    expect(national!.rows).toMatchObject([
      {
        year: 2020,
        carried: false,
        contracted: 70n * M,
        accepted: 70n * M,
        advanced: 70n * M,
        cleared: 70n * M,
        carriedOut: 230n * M,
        carriedOn: '2020-12-31',
      },
      { year: 2021, carried: true, contracted: 230n * M, accepted: 30n * M, advanced: 140n * M, cleared: 0n, carriedOn: null },
    ]);
    expect(counterpart!.rows.map(({ year, contracted, accepted, paid: spent }) => [year, contracted, accepted, spent])).toEqual([
      [2020, 80n * M, 80n * M, 80n * M],
      [2021, 220n * M, 0n, 0n],
    ]);
    const { body: plan } = await desk.ask<Plan>('/plans/2021');
    expect(plan.carriedIn).toMatchObject({ projects: 1, nationalDong: dong(230), counterpartDong: dong(220), contractedDong: dong(230) });
    expect([plan.carriedBy.map(({ code }) => code), plan.decisions, plan.estimate!.unallocatedDong]).toEqual([
      ['3900/QĐ-BCT'],
      [],
      dong(1000),
    ]);
    expect((await desk.ask<Plan>('/plans/2020')).body.decisions.at(-1)).toMatchObject({
      kind: 'carry',
      version: 2,
      nationalDong: dong(230),
    });
    expect((await desk.ask<Comparison>('/plans/2020/compare?from=2020-12-30&to=2020-12-31')).body).toMatchObject({
      beforeDong: dong(300),
      afterDong: dong(70),
      rows: [{ carried: false, decisions: ['3900/QĐ-BCT'] }],
    });
    expect((await desk.ask<Comparison>('/plans/2021/compare?from=2020-12-30&to=2020-12-31')).body).toMatchObject({
      afterDong: '0',
      carriedAfterDong: dong(230),
      rows: [{ carried: true }],
    });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('is carried out, paid and settled in the next year, the share of its advances one for both', async () => {
    const { site, contract } = await atYearsEnd();
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');
    site.clock.goTo('2021-03-01');
    const most = async () =>
      new Map(
        (await (await keyed(site, unit)).ask<ProjectMoney>(`/projects/${contract.projectId}/disbursements`)).body.most.map(
          ({ kind, dong: amount }) => [kind, amount],
        ),
      );
    // 210 of 300 is out or spent: the share of the whole contract is reached.
    expect([(await most()).get('advance'), (await most()).get('recovery'), (await most()).get('payment')]).toEqual([
      '0',
      dong(140),
      dong(30),
    ]);
    const advances = (await (await keyed(site, people.officer)).ask<OpenAdvances>('/advances/open?year=2021')).body;
    expect(advances.rows).toMatchObject([{ openDong: dong(140), since: '2020-04-28' }]);
    expect((await (await keyed(site, people.officer)).ask<OpenAdvances>('/advances/open?year=2020')).body.contracts).toBe(0);
    await annexContract(await site.as(people.leader), {
      id: contract.id,
      annex: {
        code: '1/PL',
        signedOn: '2021-03-01',
        nationalDong: '0',
        counterpartDong: '0',
        endsOn: '2021-06-30',
        reason: 'Chuyển sang năm 2021',
      },
    });
    expect(
      await refusalsOf(
        annexContract(await site.as(people.leader), {
          id: contract.id,
          annex: {
            code: '2/PL',
            signedOn: '2021-03-01',
            nationalDong: '0',
            counterpartDong: '0',
            endsOn: '2022-01-30',
            reason: 'thêm một năm',
          },
        }),
      ),
    ).toEqual(['into-next-year']);
    await accept(site, contract, 190, 220, true);
    await paid(site, contract, 'clearance', 140);
    await paid(site, contract, 'payment', 80);
    await paid(site, contract, 'settlement', null);
    const { national, counterpart } = await books(site, contract);
    expect(national!.rows.map(({ year, contracted, settled, settledOn }) => [year, contracted, settled, settledOn])).toEqual([
      [2020, 70n * M, 70n * M, '2021-03-01'],
      [2021, 230n * M, 220n * M, '2021-03-01'],
    ]);
    expect(counterpart!.rows.map(({ settled }) => settled)).toEqual([80n * M, 220n * M]);
    expect((await overview(site, 2021)).national).toMatchObject({
      settledDong: '0',
      carriedSettledDong: dong(220),
      carriedContractedDong: dong(230),
    });
    expect((await overview(site, 2020)).national.settledDong).toBe(dong(70));
    expect(await refusalsOf(drawUp(site, [[contract.projectId, 10, 0]], 2021))).toEqual(['year-not-prepared', 'carry-settled']);
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('is stopped in the next year: the advance comes back there, the contract ends there', async () => {
    const { site, contract } = await atYearsEnd();
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');
    site.clock.goTo('2021-02-01');
    await paid(site, contract, 'payment', 30);
    await stopProject(await site.as('thu-truong@bo.example'), {
      id: contract.projectId,
      paper: paperOf(site, '50/QĐ-BCT'),
      reason: 'Cơ sở dừng sản xuất',
    });
    await paid(site, contract, 'recovery', 140);
    await terminateContract(await site.as(people.leader), { id: contract.id, paper: paperOf(site, '51/CTĐP'), reason: 'Dừng' });
    expect((await overview(site, 2021)).national).toMatchObject({
      recoveredDong: '0',
      carriedRecoveredDong: dong(140),
      carriedContractedDong: dong(30),
      carriedPaidDong: dong(30),
    });
    expect(await refusalsOf(drawUp(site, [[contract.projectId, 10, 0]], 2021))).toContain('carry-stopped');
    // What the stop left is taken back from the money that came, by a decision on the plan of 2021.
    const back = (nationalDong: string) =>
      site
        .as(people.officer)
        .then((officer) =>
          drawUpDecision(officer, {
            year: 2021,
            kind: 'adjust',
            title: 'Thu hồi kinh phí đề án dừng',
            basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
            allocations: [{ projectId: contract.projectId, nationalDong, counterpartDong: '0', remark: null }],
          }),
        );
    expect(await refusalsOf(back('1'))).toEqual(['other-year']);
    const { id } = await back(`-${dong(200)}`);
    await submitDecision(await site.as(people.officer), { id });
    await approveDecision(await site.as(people.leader), { id, paper: paperOf(site, '60/QĐ-BCT') });
    expect((await overview(site, 2021)).national).toMatchObject({
      approvedDong: '0',
      carriedApprovedDong: dong(30),
      carriedInDong: dong(230),
    });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('what no contract bound goes on too, in part, and is signed where it lies', async () => {
    const site = await aSite('2020-04-28');
    const projectId = await unsigned(site, '10-2020-78');
    site.clock.goTo('2020-12-31');
    await estimateOf(site, 2021, 1000);
    await carried(site, [[projectId, 250, 300]], '3901/QĐ-BCT');
    site.clock.goTo('2021-02-01');
    const id = await signedFor(site, projectId, [250, 300], '2021-11-30');
    expect((await overview(site, 2020)).national).toMatchObject({
      projects: 1,
      approvedDong: dong(50),
      contracted: 0,
      contractedDong: '0',
    });
    expect((await overview(site, 2021)).national).toMatchObject({
      contracted: 0,
      carriedProjects: 1,
      carriedContracted: 1,
      carriedContractedDong: dong(250),
    });
    // The 50 triệu that stayed in 2020 are bound no more.
    expect(
      await refusalsOf(
        annexContract(await site.as(people.leader), {
          id,
          annex: { code: '1/PL', signedOn: '2021-02-01', nationalDong: dong(1), counterpartDong: '0', endsOn: null, reason: 'thêm' },
        }),
      ),
    ).toEqual(['contracted-over-assigned']);
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('goes on a second time: three years of one contract, one share, each year settled for what it spent', async () => {
    const { site, contract } = await atYearsEnd();
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');
    site.clock.goTo('2021-09-01');
    await accept(site, contract, 70, 100);
    await paid(site, contract, 'clearance', 100);
    site.clock.goTo('2021-12-31');
    await estimateOf(site, 2022, 500);
    await carried(site, [[contract.projectId, 130, 120]], '3700/QĐ-BCT', 2021);
    expect((await books(site, contract)).national!.rows).toMatchObject([
      { year: 2020, contracted: 70n * M, carriedOut: 230n * M },
      { year: 2021, contracted: 100n * M, carriedOut: 130n * M, advanced: 100n * M, earlierContracted: 70n * M, earlierAdvanced: 70n * M },
      { year: 2022, contracted: 130n * M, accepted: 0n, advanced: 40n * M, earlierContracted: 170n * M, earlierAdvanced: 170n * M },
    ]);
    site.clock.goTo('2022-04-01');
    // 210 triệu of 300 were advanced: not a đồng more, though 40 of the 130 of this year are.
    expect(await refusalsOf(paid(site, contract, 'advance', 1))).toEqual(['advanced-over-share']);
    await accept(site, contract, 130, 120, true);
    await paid(site, contract, 'clearance', 40);
    await paid(site, contract, 'payment', 90);
    await paid(site, contract, 'settlement', null);
    expect((await books(site, contract)).national!.rows.map(({ year, settled }) => [year, settled])).toEqual([
      [2020, 70n * M],
      [2021, 100n * M],
      [2022, 130n * M],
    ]);
    expect((await overview(site, 2021)).national).toMatchObject({
      carriedInDong: dong(230),
      carriedOutDong: dong(130),
      carriedApprovedDong: dong(100),
      carriedSettledDong: dong(100),
    });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });
});

describe('what does not go into the next year', () => {
  it('every reason at once, each with what to do', async () => {
    const { site, contract } = await atYearsEnd(false);
    const desk = await keyed(site, people.officer);
    const propose = async (national: number, counterpart: number) =>
      (
        await desk.post<{ refusals: { code: string; vi: string; basis: string | null }[] }>('/plan-decisions', {
          year: 2020,
          kind: 'carry',
          title: 'Chuyển sang năm 2021',
          basis: 'thử nghiệm',
          allocations: [{ projectId: contract.projectId, nationalDong: dong(national), counterpartDong: dong(counterpart), remark: null }],
        })
      ).body.refusals;
    expect((await propose(231, 100)).map(({ vi }) => vi)).toEqual([
      'Chưa ghi dự toán được giao của năm 2021; hãy ghi trước khi chuyển kinh phí sang năm 2021.',
      '10-2020-77: chuyển 231.000.000 đ, vượt số còn lại chưa chi (230.000.000 đ).',
      '10-2020-77: hợp đồng còn 220.000.000 đ vốn đối ứng chưa chi; chuyển cả, hoặc ký phụ lục giảm giá trị hợp đồng trước.',
    ]);
    expect(new Set((await propose(231, 100)).map(({ basis }) => basis))).toEqual(new Set(['internal']));
    await estimateOf(site, 2021, 1000);
    expect((await propose(100, 220)).map(({ code }) => code)).toEqual(['carry-contract-whole']);
    expect((await propose(0, 0)).map(({ code }) => code)).toContain('carry-negative');
    expect((await propose(-1, 220)).map(({ code }) => code)).toContain('carry-negative');
  });

  it('before there is a programme for the next year; under a number used; by who submitted it; a second time', async () => {
    const { site, contract } = await atYearsEnd();
    const { id } = await drawUp(site, [[contract.projectId, 230, 220]]);
    await submitDecision(await site.as(people.leader), { id });
    expect(await refusalsOf(approveDecision(await site.as(people.leader), { id, paper: { code: '1/QĐ', on: '2020-12-31' } }))).toEqual([
      'four-eyes',
    ]);
    const deputy = await site.as(people.deputy);
    // The programme of 2021–2025 was decided on 20/11/2020.
    expect(await refusalsOf(approveDecision(deputy, { id, paper: { code: '1/QĐ', on: '2020-11-19' } }))).toEqual(['programme-ended']);
    expect(await refusalsOf(approveDecision(deputy, { id, paper: { code: '1/10-2020-77', on: '2020-12-31' } }))).toEqual([
      'decision-number-used',
    ]);
    expect(await refusalsOf(approveDecision(deputy, { id, paper: { code: '3900/QĐ-BCT', on: '2020-09-30' } }))).toEqual([
      'programme-ended',
    ]);
    expect((await books(site, contract)).national!.rows).toHaveLength(1);
    const { id: again } = await drawUp(site, [[contract.projectId, 230, 220]]);
    await submitDecision(await site.as(people.officer), { id: again });
    const both = await Promise.all(
      [
        [id, '3900/QĐ-BCT'],
        [again, '3901/QĐ-BCT'],
      ].map(([which, code]) => refusalsOf(approveDecision(deputy, { id: which!, paper: { code: code!, on: '2020-12-31' } }))),
    );
    expect(both.toSorted()).toEqual([['carry-nothing-left'], ['through']]);
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('nothing moves in the year a contract has left; nothing enters a year that left none', async () => {
    const { site, contract } = await atYearsEnd();
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');
    const {
      rows: [left],
    } = (await books(site, contract)).national!;
    const office = (await site.system.selectFrom('plan_line').select('office_id').where('id', '=', left!.lineId).executeTakeFirstOrThrow())
      .office_id;
    const move = command(
      'move',
      async (act, { kind, lineId, year }: { kind: 'accept' | 'take-assigned'; lineId: PlanLineId | null; year: number }) => {
        const id =
          lineId ??
          (
            await openLines(
              act.tx,
              [{ projectId: contract.projectId as never, officeId: office, year, source: 'national', carried: true }],
              day('2020-12-31'),
            )
          )({ projectId: contract.projectId as never, year, source: 'national', carried: true });
        await post(act, [
          {
            kind,
            source: 'national',
            year,
            officeId: office,
            lineId: id,
            ...(kind === 'accept' ? { contractId: contract.id as never } : {}),
            amount: 1n,
            on: day('2020-12-31'),
            paper: { code: 'x', on: '2020-12-31' },
          },
        ]);
        act.record({ thing: 'plan_line', thingId: id, officeId: office, detail: {} });
      },
    );
    expect(await refusalsOf(move(asJob(site, 'test'), { kind: 'accept', lineId: left!.lineId, year: 2020 }))).toEqual(['carried-already']);
    // The rules let it through; at commit the database does not.
    await expect(move(asJob(site, 'test'), { kind: 'take-assigned', lineId: null, year: 2021 })).rejects.toThrow('does not enter');
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('verify names what left one year and never came', async () => {
    const { site, contract } = await atYearsEnd();
    await carried(site, [[contract.projectId, 230, 220]], '3900/QĐ-BCT');
    const { default: pg } = await import('pg');
    const owner = new pg.Client(site.database.logins.owner);
    await owner.connect();
    await owner.query(`ALTER TABLE movement DISABLE TRIGGER USER; ALTER TABLE ledger_entry DISABLE TRIGGER USER;
      WITH m AS (UPDATE movement SET amount_dong = amount_dong - 1 WHERE kind = 'take-contracted' AND source = 'counterpart' RETURNING id, line_id, contract_id), e AS (UPDATE ledger_entry SET debit_dong = greatest(debit_dong - 1, 0), credit_dong = greatest(credit_dong - 1, 0) WHERE movement_id IN (SELECT id FROM m)),
           l AS (UPDATE plan_line SET assigned_dong = assigned_dong - 1, contracted_dong = contracted_dong - 1 WHERE id IN (SELECT line_id FROM m)) UPDATE contract_balance SET contracted_dong = contracted_dong - 1 WHERE line_id IN (SELECT line_id FROM m)`);
    await owner.end();
    expect((await verifyStore(site)).lines.join('\n')).toContain('Số chuyển khỏi một năm khác số nhận vào năm sau');
  });
});

describe('the story', () => {
  it('six projects of 2019 are finished in 2020, beside its 405: their money is of 2020, their plan of 2019', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const [own, before] = [await overview(site, 2020), await overview(site, 2019, '2019-12-31')];
    expect(own.national).toMatchObject({ projects: 405, approvedDong: '149900000000', carriedProjects: 6, carriedContracted: 6 });
    // What left 2019 entered 2020; four are settled, two accepted after the epidemic.
    expect(own.national.carriedInDong).toBe(before.national.carriedOutDong);
    expect([own.national.carriedInDong, own.national.carriedAcceptedDong]).toEqual([
      own.national.carriedApprovedDong,
      own.national.carriedApprovedDong,
    ]);
    expect([
      BigInt(own.national.carriedSettledDong) > 0n,
      BigInt(own.national.carriedSettledDong) < BigInt(own.national.carriedAcceptedDong),
    ]).toEqual([true, true]);
    expect((await overview(site, 2020, '2019-12-29')).national).toMatchObject({ projects: 330, carriedProjects: 0, carriedInDong: '0' });
    const desk = await keyed(site, people.officer);
    expect((await desk.ask<Plan>('/plans/2020')).body).toMatchObject({
      carriedIn: { projects: 6 },
      carriedBy: [{ code: '3905/QĐ-BCT (minh họa)', issuedOn: '2019-12-30' }],
      estimate: { assignedDong: '149900000000', unallocatedDong: '0' },
    });
    const { rows } = (await desk.ask<OpenAdvances>('/advances/open?year=2020')).body;
    expect(rows.filter(({ code }) => code.includes('-2019-')).length).toBeGreaterThan(0);
    expect((await desk.ask<OpenAdvances>('/advances/open?year=2019')).body.contracts).toBe(0);
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });

  it('goes out as a workbook with carried money on a sheet of its own', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const table = await ask(await site.as(people.officer), async (tx) => {
      const counted: [string, number][] = [];
      for (const { name, rows } of await planTable(2020)(tx, day('2020-05-29'))) {
        let count = 0;
        for await (const _ of rows) count += 1;
        counted.push([name, count]);
      }
      return counted;
    });
    expect(table).toEqual([
      ['Kế hoạch 2020', 405],
      ['Quyết định', 2],
      ['Chuyển từ năm trước', 6],
    ]);
  });
});
