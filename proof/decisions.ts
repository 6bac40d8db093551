import fc from 'fast-check';
import { sql } from 'kysely';
import type { Site } from '../src/app/site.ts';
import { verifyStore } from '../src/app/verify.ts';
import {
  appraiseAdjustment,
  closeRecovery,
  decideAdjustment,
  requestAdjustment,
  reverseAdjustment,
} from '../src/features/adjustments/index.ts';
import type { NewChange } from '../src/features/adjustments/changes/change.schema.ts';
import { completeReview, draftContracts, handInPapers, reviewPapers, signContracts } from '../src/features/contracts/index.ts';
import { dossierItems } from '../src/features/contracts/dossier/dossier.schema.ts';
import {
  approveDisbursements,
  checkDisbursements,
  confirmDisbursements,
  keepShares,
  requestDisbursement,
} from '../src/features/disbursements/index.ts';
import { approveDecision, drawUpDecision, enterEstimate, submitDecision } from '../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, registerProjects } from '../src/features/projects/index.ts';
import { asJob } from '../src/platform/jobs.ts';
import { Refused } from '../src/platform/pure/refused.ts';
import { plainProject } from './permissions.money.ts';
import type { Proof } from './proof.ts';
import { atSite, seatedAs, withStory } from './store.ts';

const M = 1_000_000n;
/** So many projects in the plan; of each six four are signed, and of these half with an advance out. */
const PROJECTS = 60;
const ON = '2020-12-01';

/** One decision as chance wants it: over how many projects, of what kind, how much; many of them cannot be, and must leave nothing. */
const wanted = fc.record({
  at: fc.nat({ max: PROJECTS - 1 }),
  over: fc.integer({ min: 1, max: 3 }),
  kind: fc.nat({ max: 99 }),
  dong: fc.integer({ min: 0, max: 600 }),
  day: fc.integer({ min: 1, max: 28 }),
  next: fc.boolean(),
  back: fc.nat({ max: 9 }),
  ministry: fc.boolean(),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer Value> ? Value : never;
interface Ground {
  readonly projects: readonly string[];
  readonly contracts: ReadonlyMap<string, string>;
  readonly agency: string;
  readonly hands: Record<'unit' | 'officer' | 'head' | 'leader' | 'ministry' | 'finance', Site>;
}

/** The changes that chance wants of one project; `now` is what the plan gives it. */
function changesOf({ kind, dong, day, next }: Wanted, projectId: string, at: number): NewChange[] {
  const on = `${next ? '2021' : '2020'}-${next ? '03' : '12'}-${String(day).padStart(2, '0')}`;
  const nationalDong = (BigInt(dong) * M).toString();
  if (kind < 22) return [{ projectId, kind: next ? 'next-year' : 'term', endsOn: on }];
  if (kind < 42)
    return [{ projectId, kind: dong > 300 ? 'increase-total' : 'decrease-total', nationalDong, counterpartDong: (300n * M).toString() }];
  if (kind < 54) return [{ projectId, kind: 'place', provinceCode: day % 7 === 0 ? '99' : '10', place: `Thôn ${day}` }];
  if (kind < 64) return [{ projectId, kind: 'coordinating-unit', coordinatingUnit: `Phòng ${day}` }];
  if (kind < 74) return [{ projectId, kind: 'content', contents: [1 + (day % 9)] }];
  if (kind < 90)
    return [
      { projectId, kind: 'term', endsOn: on },
      {
        projectId,
        kind: dong > 300 ? 'increase-total' : 'decrease-total',
        nationalDong,
        counterpartDong: (BigInt(dong % 300) * M).toString(),
      },
    ];
  if (kind < 98) return [{ projectId, kind: 'other', text: `thử ${day}` }];
  return kind === 98 || day > 3
    ? [{ projectId, kind: 'recast', lines: [{ line: 1, nationalDong, counterpartDong: '0' }] }]
    : [
        {
          projectId,
          kind: day === 1 ? 'stop' : day === 2 ? 'to-local' : 'next-plan',
          ...(day === 1 ? { recoverBy: '2020-12-31' } : day === 2 ? {} : { code: `10-2021-${at}-${dong}` }),
        } as NewChange,
      ];
}

/** The programme of one department: projects in the plan, contracts, advances. */
async function aProgramme(site: Site): Promise<Ground> {
  const officeOf = async (key: string) =>
    (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id as string;
  const seat = (email: string) => seatedAs(site, email);
  const hands = {
    unit: await seat('chuyen-vien@sct-lao-cai.example'),
    officer: await seat('chuyen-vien@cuc-ctdp.example'),
    head: await seat('truong-phong@cuc-ctdp.example'),
    leader: await seat('cuc-truong@cuc-ctdp.example'),
    ministry: await seat('thu-truong@bo.example'),
    finance: await seat('ke-toan@cuc-ctdp.example'),
  };
  const [unitId, paper] = [await officeOf('department/10'), { code: '1/BB', on: ON }];
  await keepShares(asJob(site, 'proof'), {});
  const { ids } = await registerProjects(hands.unit, {
    projects: Array.from({ length: PROJECTS }, (_, at) => plainProject(unitId, `10-2020-7${String(at).padStart(2, '0')}`)),
  });
  const appraisal = { passed: true, score: 80, minutes: paper, remark: null };
  await appraiseAtBase(hands.unit, { ids, appraisal });
  await appraiseForMinistry(hands.officer, { ids, appraisal });
  await enterEstimate(hands.finance, {
    year: 2020,
    kind: 'appropriation',
    round: null,
    code: 'Giao dự toán',
    issuedOn: ON,
    amountDong: (25_000n * M).toString(),
  });
  const decision = await drawUpDecision(hands.officer, {
    year: 2020,
    kind: 'assign',
    title: 'Giao kế hoạch',
    basis: 'chứng minh',
    allocations: ids.map((projectId) => ({
      projectId,
      nationalDong: (300n * M).toString(),
      counterpartDong: (300n * M).toString(),
      remark: null,
    })),
  });
  await submitDecision(hands.officer, decision);
  await approveDecision(hands.leader, { ...decision, paper });
  const signed = ids.filter((_, at) => at % 6 < 4);
  const { ids: contracts } = await draftContracts(hands.unit, {
    contracts: signed.map((projectId) => ({
      projectId,
      nationalDong: (300n * M).toString(),
      counterpartDong: (300n * M).toString(),
      startsOn: ON,
      endsOn: '2020-12-01',
      milestones: [],
    })),
  });
  await handInPapers(hands.unit, {
    dossiers: signed.map((projectId) => ({ projectId, items: dossierItems.map((item) => ({ item, paper })) })),
  });
  await reviewPapers(hands.officer, {
    dossiers: signed.map((projectId) => ({
      projectId,
      items: dossierItems.map((item) => ({ item, verdict: 'confirm' as const, remark: null })),
    })),
  });
  await completeReview(hands.officer, { ids: contracts });
  await signContracts(hands.leader, {
    signings: contracts.map((id, at) => ({ id, number: `${at}/HĐ`, signedOn: ON, agencySigner: 'Cục trưởng', unitSigner: 'Giám đốc' })),
  });
  const ground = {
    projects: ids,
    contracts: new Map(signed.map((id, at) => [id, contracts[at]!])),
    agency: await officeOf('agency'),
    hands,
  };
  for (const id of contracts.filter((_, at) => at % 2 === 0)) await moneyOf(ground, id, 'advance', 150n * M);
  return ground;
}

async function moneyOf({ hands }: Ground, contractId: string, kind: 'advance' | 'recovery', amount: bigint): Promise<void> {
  const { id } = await requestDisbursement(hands.unit, {
    contractId,
    request: { kind, amountDong: amount.toString(), papers: [], paper: { code: kind, on: ON } },
  });
  await checkDisbursements(hands.finance, { ids: [id] });
  await approveDisbursements(hands.leader, { ids: [id] });
  await confirmDisbursements(hands.finance, { confirmations: [{ id, paper: { code: 'KB', on: ON } }] });
}

/** Draws up and decides one, by whom chance wants; answers whether it went through. What is refused is refused in words. */
async function decideOne(
  { projects, agency, hands }: Ground,
  asked: Wanted,
  no: number,
  decided: readonly string[],
): Promise<string | null> {
  try {
    const chosen = [...new Set(Array.from({ length: asked.over }, (_, n) => projects[(asked.at + n * 7) % PROJECTS]!))];
    const { id } =
      asked.back === 0 && decided.length > 0
        ? await reverseAdjustment(hands.officer, { id: decided[no % decided.length]!, reason: 'thử' })
        : await requestAdjustment(hands.officer, {
            officeId: agency,
            year: 2020,
            title: `Điều chỉnh ${no}`,
            reason: 'thử',
            basis: 'chứng minh',
            disruptionId: null,
            changes: chosen.flatMap((projectId, n) => changesOf(asked, projectId, asked.at * 10 + n + no)),
          });
    await appraiseAdjustment(hands.head, { id, remark: 'được' });
    await decideAdjustment(asked.ministry ? hands.ministry : hands.leader, { id, paper: { code: `${no}/QĐ`, on: ON } }).catch(
      async (error: unknown) => {
        // The wrong authority is refused; the right one decides.
        if (!(error instanceof Refused) || error.refusals.every(({ code }) => code !== 'asker-office')) throw error;
        await decideAdjustment(asked.ministry ? hands.leader : hands.ministry, { id, paper: { code: `${no}/QĐ`, on: ON } });
      },
    );
    return id;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** What a decision must keep: plan, projects and contracts say the same; no decision without its number, none half done. */
async function brokenIn(site: Site, decided: number): Promise<string | null> {
  const {
    rows: [found],
  } = await sql<{ days: bigint; money: bigint; plan: bigint; kept: bigint }>`
    SELECT (SELECT count(*) FROM contract c JOIN project p ON p.id = c.project_id WHERE c.state = 'signed' AND p.state = 'implementing' AND c.ends_on <> p.ends_on) AS days,
           (SELECT count(*) FROM (SELECT l.id FROM plan_line l LEFT JOIN contract_balance b ON b.line_id = l.id GROUP BY l.id HAVING l.contracted_dong <> coalesce(sum(b.contracted_dong), 0)) AS x) AS money,
           (SELECT count(*) FROM plan_decision WHERE kind <> 'assign') AS plan, (SELECT count(*) FROM adjustment a WHERE a.state = 'decided' AND EXISTS (SELECT FROM adjustment_change c WHERE c.adjustment_id = a.id AND c.result IS NOT NULL)) AS kept`.execute(
    site.system,
  );
  if (found!.days > 0n) return `${found!.days} contracts end on another day than their projects`;
  if (found!.money > 0n) return `${found!.money} lines hold other than their contracts`;
  if (found!.kept !== BigInt(decided)) return `${found!.kept} of ${decided} decisions keep what they led to`;
  return null;
}

/** So many random decisions of all kinds, many of which cannot be; then the store is whole. `tries` in hundreds. */
export async function decideAtRandom(
  site: Site,
  count: number,
  seed = 20_200_529,
): Promise<{ through: number; refused: number; broken: string | null }> {
  const ground = await aProgramme(site);
  const decided: string[] = [];
  let refused = 0;
  for (const [no, asked] of fc.sample(wanted, { numRuns: count, seed }).entries()) {
    const id = await decideOne(ground, asked, no, decided);
    if (id === null) refused += 1;
    else decided.push(id);
  }
  await closeAll(site, ground);
  const verified = await verifyStore(site);
  return { through: decided.length, refused, broken: verified.held ? await brokenIn(site, decided.length) : verified.lines.join('; ') };
}

/** What was stopped gives its advance back, and its contract ends. */
async function closeAll(site: Site, ground: Ground): Promise<void> {
  const { rows } = await sql<{
    id: string;
    project: string;
    contract: string;
    amount: bigint;
  }>`SELECT adjustment_id AS id, project_id AS project, contract_id AS contract, amount_dong AS amount FROM advance_recovery WHERE closed_on IS NULL`.execute(
    site.system,
  );
  for (const [at, row] of rows.entries()) {
    await moneyOf(ground, row.contract, 'recovery', row.amount);
    await closeRecovery(ground.hands.leader, { adjustmentId: row.id, projectId: row.project, paper: { code: `${at}/QĐ-TH`, on: ON } });
  }
}

export function proveDecisions({ operations, seed = 20_200_529 }: { operations: number; seed?: number }): Promise<Proof> {
  return withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const { through, refused, broken } = await decideAtRandom(site, operations, seed);
      return {
        proof: 'decisions',
        held: broken === null,
        figure: `${through} decisions, ${refused} refused, seed ${seed}${broken === null ? '' : `; ${broken}`}`,
      };
    }),
  );
}
