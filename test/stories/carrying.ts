import { aSignedContract, type SignedContract } from '../../proof/contract.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { completeReview, draftContracts, handInPapers, reviewPapers, signContracts } from '../../src/features/contracts/index.ts';
import { dossierItems } from '../../src/features/contracts/dossier/dossier.schema.ts';
import {
  acceptWork,
  approveDisbursements,
  checkDisbursements,
  confirmDisbursements,
  keepShares,
  requestDisbursement,
} from '../../src/features/disbursements/index.ts';
import type { DisbursementKind } from '../../src/features/disbursements/disbursement.schema.ts';
import { contractBooks } from '../../src/features/funding/index.ts';
import type { Overview } from '../../src/features/oversight/overview.schema.ts';
import { approveDecision, drawUpDecision, enterEstimate, submitDecision } from '../../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, registerProjects } from '../../src/features/projects/index.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { Refused } from '../../src/platform/pure/refused.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Contracts at the end of a year, and the acts that carry their money over. */

export const M = 1_000_000n;
export const unit = people.at('chuyen-vien', 'sct', 'lao-cai');
export const [head, finance] = [people.at('giam-doc', 'sct', 'lao-cai'), 'ke-toan@cuc-ctdp.example'];
export const dong = (millions: number) => (BigInt(millions) * M).toString();
export const paperOf = (site: TestSite, code: string) => ({ code, on: site.clock.today() });

export const estimateOf = async (site: TestSite, year: number, millions: number) =>
  enterEstimate(await site.as(finance), {
    year,
    kind: 'appropriation',
    round: null,
    code: `Giao dự toán ${year}`,
    issuedOn: site.clock.today(),
    amountDong: dong(millions),
  });
export const accept = async (site: TestSite, { id }: SignedContract, national: number, counterpart: number, last = false) =>
  acceptWork(await site.as(head), {
    contractId: id,
    acceptance: {
      nationalDong: dong(national),
      counterpartDong: dong(counterpart),
      minutes: paperOf(site, `BB-${national}`),
      acceptedOn: null,
      last,
    },
  });
export async function paid(site: TestSite, { id }: SignedContract, kind: DisbursementKind, millions: number | null): Promise<void> {
  const asked = await requestDisbursement(await site.as(unit), {
    contractId: id,
    request: { kind, amountDong: millions === null ? null : dong(millions), papers: [], paper: paperOf(site, `${kind} ${millions}`) },
  });
  await checkDisbursements(await site.as(finance), { ids: [asked.id] });
  await approveDisbursements(await site.as(people.leader), { ids: [asked.id] });
  await confirmDisbursements(await site.as(finance), { confirmations: [{ id: asked.id, paper: paperOf(site, 'KB') }] });
}
export const drawUp = async (site: TestSite, rows: readonly (readonly [string, number, number])[], year = 2020) =>
  drawUpDecision(await site.as(people.officer), {
    year,
    kind: 'carry',
    title: `Chuyển kinh phí năm ${year} sang năm sau`,
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
    allocations: rows.map(([projectId, national, counterpart]) => ({
      projectId,
      nationalDong: dong(national),
      counterpartDong: dong(counterpart),
      remark: null,
    })),
  });
/** Drawn up, submitted, issued by another hand. */
export async function carried(site: TestSite, rows: Parameters<typeof drawUp>[1], code: string, year = 2020): Promise<void> {
  const { id } = await drawUp(site, rows, year);
  await submitDecision(await site.as(people.officer), { id });
  await approveDecision(await site.as(people.leader), { id, paper: paperOf(site, code) });
}
export const books = async (site: TestSite, { id }: SignedContract) =>
  (await site.system.transaction().execute((tx) => contractBooks(tx, [id]))).get(id)!;
export const overview = async (site: TestSite, year: number, asOf?: string) =>
  (await (await keyed(site, people.officer)).ask<Overview>(`/overview?year=${year}${asOf === undefined ? '' : `&asOf=${asOf}`}`)).body;
export const refusalsOf = async (act: Promise<unknown>) =>
  act.then(
    () => ['through'],
    (error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ code }) => code);
      throw error;
    },
  );

/** A contract of 300 triệu with 70 spent, 140 out as advances and 30 accepted and unpaid, at the end of 2020; the estimate of 2021 entered. */
export async function atYearsEnd(prepared = true): Promise<{ site: TestSite; contract: SignedContract }> {
  const site = await aSite('2020-04-28');
  await keepShares(asJob(site, 'test'), {});
  const contract = await aSignedContract(site, '10-2020-77');
  await paid(site, contract, 'advance', 210);
  site.clock.goTo('2020-10-01');
  await accept(site, contract, 100, 80);
  await paid(site, contract, 'clearance', 70);
  site.clock.goTo('2020-12-31');
  if (prepared) await estimateOf(site, 2021, 1000);
  return { site, contract };
}
/** A project of the plan without a contract, 300 triệu. */
export async function unsigned(site: TestSite, code: string): Promise<string> {
  const { id: office } = await site.system
    .selectFrom('organization')
    .select('id')
    .where('catalogue_key', '=', 'department/10')
    .executeTakeFirstOrThrow();
  const [own, officer, leader, paper] = [
    await site.as(unit),
    await site.as(people.officer),
    await site.as(people.leader),
    paperOf(site, `1/${code}`),
  ];
  const { ids } = await registerProjects(own, { projects: [plainProject(office, code)] });
  const appraisal = { passed: true, score: 80, minutes: paper, remark: null };
  await appraiseAtBase(own, { ids, appraisal });
  await appraiseForMinistry(officer, { ids, appraisal });
  await estimateOf(site, 2020, 300);
  const { id } = await drawUpDecision(officer, {
    year: 2020,
    kind: 'assign',
    title: `Giao kế hoạch ${code}`,
    basis: 'thử nghiệm',
    allocations: [{ projectId: ids[0]!, nationalDong: dong(300), counterpartDong: dong(300), remark: null }],
  });
  await submitDecision(officer, { id });
  await approveDecision(leader, { id, paper });
  return ids[0]!;
}

/** A contract of a project, signed today by everybody's own hands. Answers its id. */
export async function signedFor(
  site: TestSite,
  projectId: string,
  [national, counterpart]: readonly [number, number],
  endsOn: string,
): Promise<string> {
  const [own, officer, today, paper] = [await site.as(unit), await site.as(people.officer), site.clock.today(), paperOf(site, '5/HĐ')];
  const { ids } = await draftContracts(own, {
    contracts: [{ projectId, nationalDong: dong(national), counterpartDong: dong(counterpart), startsOn: today, endsOn, milestones: [] }],
  });
  await handInPapers(own, { dossiers: [{ projectId, items: dossierItems.map((item) => ({ item, paper })) }] });
  await reviewPapers(officer, {
    dossiers: [{ projectId, items: dossierItems.map((item) => ({ item, verdict: 'confirm', remark: null })) }],
  });
  await completeReview(officer, { ids });
  await signContracts(await site.as(people.leader), {
    signings: [{ id: ids[0]!, number: `5/HĐ-CTĐP ${today}`, signedOn: today, agencySigner: 'Cục trưởng', unitSigner: 'Giám đốc' }],
  });
  return ids[0]!;
}
