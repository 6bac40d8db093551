import { describe, expect, it } from 'vitest';
import { plainProject } from '../../proof/permissions.money.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { annexContract } from '../../src/features/contracts/index.ts';
import { contractBooks } from '../../src/features/funding/index.ts';
import { approveDecision, drawUpDecision, submitDecision } from '../../src/features/plans/index.ts';
import {
  appraiseAtBase,
  appraiseForMinistry,
  enterEstablishments,
  keepNorms,
  registerProjects,
} from '../../src/features/projects/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, people, type TestSite } from '../database/site.ts';
import { M, unit, dong, paperOf, estimateOf, overview, refusalsOf, unsigned, signedFor } from './carrying.ts';

/** A key project has money of its own in the plan of each of its years. */

describe('a key project, whose money is given year by year', () => {
  const giving = async (site: TestSite, year: number, kind: 'assign' | 'adjust', projectId: string, millions: number) =>
    drawUpDecision(await site.as(people.officer), {
      year,
      kind,
      title: `Kế hoạch năm ${year}`,
      basis: 'thử nghiệm',
      allocations: [{ projectId, nationalDong: dong(millions), counterpartDong: dong(millions), remark: null }],
    });
  async function issued(site: TestSite, { id }: { id: string }, code: string): Promise<void> {
    await submitDecision(await site.as(people.officer), { id });
    await approveDecision(await site.as(people.leader), { id, paper: paperOf(site, code) });
  }
  /** Of 2020–2021, appraised with 300 triệu, 180 of them given in 2020; and an ordinary one beside it. */
  async function keyProject(): Promise<{ site: TestSite; key: string; ordinary: string }> {
    const site = await aSite('2020-04-28');
    await keepNorms(asJob(site, 'test'), {});
    const { id: office } = await site.system
      .selectFrom('organization')
      .select('id')
      .where('catalogue_key', '=', 'department/10')
      .executeTakeFirstOrThrow();
    const own = await site.as(unit);
    const [one, two] = (
      await enterEstablishments(own, {
        officeId: office,
        establishments: ['Cơ sở một', 'Cơ sở hai'].map((name) => ({
          name,
          taxCode: null,
          kind: 'company' as const,
          industry: null,
          provinceCode: '10',
          district: null,
          commune: null,
        })),
      })
    ).ids as [string, string];
    const [plain] = plainProject(office, '10-2020-70').lines;
    const line = (establishmentId: string) => ({
      ...plain!,
      establishmentId,
      costDong: dong(300),
      nationalDong: dong(150),
      counterpartDong: dong(150),
    });
    const {
      ids: [key],
    } = await registerProjects(own, {
      projects: [
        { ...plainProject(office, '10-2020-70'), kind: 'key', contents: [1, 3], endsOn: '2021-11-30', lines: [line(one), line(two)] },
      ],
    });
    const appraisal = { passed: true, score: 80, minutes: paperOf(site, 'BB'), remark: null };
    await appraiseAtBase(own, { ids: [key!], appraisal });
    await appraiseForMinistry(await site.as(people.officer), { ids: [key!], appraisal });
    const ordinary = await unsigned(site, '10-2020-71');
    await estimateOf(site, 2020, 300);
    await issued(site, await giving(site, 2020, 'assign', key!, 180), '3901/QĐ-BCT');
    site.clock.goTo('2020-12-28');
    await estimateOf(site, 2021, 500);
    return { site, key: key!, ordinary };
  }

  it('has money of its own in each plan of its term, never more in all than was appraised', async () => {
    const { site, key, ordinary } = await keyProject();
    expect(await refusalsOf(giving(site, 2021, 'adjust', key, 121))).toEqual(['above-request']);
    expect(await refusalsOf(giving(site, 2022, 'adjust', key, 10))).toEqual(['other-year']);
    expect(await refusalsOf(giving(site, 2021, 'adjust', ordinary, 10))).toEqual(['other-year']);
    const id = await signedFor(site, key, [180, 180], '2021-11-30');
    await issued(site, await giving(site, 2021, 'adjust', key, 120), '3902/QĐ-BCT');
    expect([
      (await overview(site, 2020)).national.approvedDong,
      (await overview(site, 2021)).national.approvedDong,
      (await overview(site, 2021)).national.carriedApprovedDong,
    ]).toEqual([dong(480), dong(120), '0']);
    expect(
      await site.system
        .selectFrom('plan_line')
        .select(['year', 'carried', 'assigned_dong'])
        .where('project_id', '=', key as never)
        .where('source', '=', 'national')
        .orderBy('year')
        .execute(),
    ).toEqual([
      { year: 2020, carried: false, assigned_dong: 180n * M },
      { year: 2021, carried: false, assigned_dong: 120n * M },
    ]);
    // The contract takes the second year's money up by an annex.
    site.clock.goTo('2021-01-15');
    await annexContract(await site.as(people.leader), {
      id,
      annex: {
        code: '1/PL',
        signedOn: '2021-01-15',
        nationalDong: dong(120),
        counterpartDong: dong(120),
        endsOn: null,
        reason: 'kinh phí năm thứ hai',
      },
    });
    const { national } = (await site.system.transaction().execute((tx) => contractBooks(tx, [id]))).get(id)!;
    expect(national!.rows.map(({ year, carried, contracted }) => [year, carried, contracted])).toEqual([
      [2020, false, 180n * M],
      [2021, false, 120n * M],
    ]);
    expect((await overview(site, 2021)).national).toMatchObject({
      approvedDong: dong(120),
      contractedDong: dong(120),
      carriedContractedDong: '0',
    });
    expect(await verifyStore(site)).toMatchObject({ held: true });
  });
});
