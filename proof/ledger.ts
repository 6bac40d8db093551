import fc from 'fast-check';
import type { ContractId, OrganizationId, PlanLineId, ProjectId } from '../db/generated/rows.ts';
import type { Site } from '../src/app/site.ts';
import { draftContracts } from '../src/features/contracts/index.ts';
import {
  carryOver,
  leftOfYear,
  openContractMoney,
  openLines,
  openYear,
  post,
  type Posting,
  verifyLedger,
} from '../src/features/funding/index.ts';
import {
  type Asked,
  BOOKS,
  brokenBalances,
  brokenByWords,
  CARRIED,
  CONTRACTS,
  LINES,
  newLedger,
  operations,
  play,
  shareOf,
  touches,
  yearOf,
} from '../src/features/funding/ledger.fixtures.ts';
import { appraiseAtBase, appraiseForMinistry, keepNorms, registerProjects } from '../src/features/projects/index.ts';
import { command } from '../src/platform/command.ts';
import { asJob } from '../src/platform/jobs.ts';
import { addDays, type Day, day } from '../src/platform/pure/dates.ts';
import { Refused } from '../src/platform/pure/refused.ts';
import { plainProject } from './permissions.money.ts';
import type { Proof } from './proof.ts';
import { atSite, seatedAs, withStory } from './store.ts';

const CHUNK = 1_000;
const OFTEN = 100;

/** Random operations on the ledger in memory: every balance holds after each run, the words of the chain at every date of some. Answers how many were played. */
export function proveModel(count: number, seed = 20_200_515): { played: number; broken: string | null } {
  let played = 0;
  let broken: string | null = null;
  for (let run = 0; played < count && broken === null; run += 1) {
    const asked = fc.sample(fc.array(single, { minLength: CHUNK, maxLength: CHUNK, size: 'max' }), { numRuns: 1, seed: seed + run })[0]!;
    const ledger = newLedger();
    const done = play(ledger, asked, day('2020-01-01'));
    broken =
      brokenBalances(ledger) ??
      done.find(({ entries }) => entries.reduce((sum, { debit, credit }) => sum + debit - credit, 0n) !== 0n)?.kind ??
      null;
    if (broken === null && run % OFTEN === 0)
      broken =
        [...new Set(done.map(({ on }) => on))]
          .map((last) => brokenByWords(done.filter(({ on }) => on <= last)))
          .find((each) => each !== null) ?? null;
    played += asked.length;
  }
  return { played, broken };
}
const single: fc.Arbitrary<Asked> = operations(1).map(([asked]) => asked!);

interface Store {
  readonly projects: ProjectId[];
  readonly lines: PlanLineId[][];
  readonly contracts: ContractId[][];
  readonly unit: OrganizationId;
  readonly agency: OrganizationId;
}

/** Moves money as a feature would, several movements in one act. */
const moveMoney = command('ledger move', async (act, { postings }: { postings: readonly Posting[] }) => {
  await post(act, postings);
  act.record({
    thing: 'movement',
    thingId: postings[0]!.officeId,
    officeId: postings[0]!.officeId,
    detail: { movements: postings.length },
  });
});

/** Brings what a project has left of 2020 into 2021, as a decision would: all of its contracts, and as much of the rest as is asked and there. */
const carryMoney = command(
  'ledger carry',
  async (
    act,
    { projectId, officeId, most, on, code }: { projectId: ProjectId; officeId: OrganizationId; most: bigint; on: Day; code: string },
  ) => {
    const [left] = (await leftOfYear(act.tx, 2020, [projectId])).filter(({ source }) => source === 'national');
    const amount = left === undefined ? 0n : left.bound + (left.unbound < most ? left.unbound : most);
    if (amount === 0n) throw new Refused([]);
    await carryOver(act, { year: 2020, on, paper: { code, on }, remark: 'proof' }, [
      { projectId, officeId, amounts: { national: amount, counterpart: 0n } },
    ]);
    act.record({ thing: 'movement', thingId: officeId, officeId, detail: { carried: amount.toString() } });
  },
);

/** Lines and contracts to move money on: one project a line, as many contracts as it takes. */
async function aLedger(site: Site): Promise<Store> {
  const officeOf = async (key: string) =>
    (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
  const [unit, agency] = [await officeOf('department/10'), await officeOf('agency')];
  const own = await seatedAs(site, 'chuyen-vien@sct-lao-cai.example');
  await keepNorms(asJob(site, 'proof'), {});
  const count = LINES * CONTRACTS;
  const { ids } = await registerProjects(own, {
    projects: Array.from({ length: count }, (_, at) => plainProject(unit, `10-2020-8${at + 10}`)),
  });
  const appraisal = { passed: true, score: 80, minutes: { code: '1/BB', on: '2020-04-28' }, remark: null };
  await appraiseAtBase(own, { ids, appraisal });
  await appraiseForMinistry(await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'), { ids, appraisal });
  // The plan's decisions are proved elsewhere: here the lines are opened bare.
  await site.system
    .updateTable('project')
    .set({ state: 'approved', stepped_on: site.clock.today() })
    .where('id', 'in', ids as never[])
    .execute();
  const contracts = (
    await draftContracts(own, {
      contracts: ids.map((projectId) => ({
        projectId,
        nationalDong: '1000',
        counterpartDong: '0',
        startsOn: '2020-01-01',
        endsOn: '2020-12-01',
        milestones: [],
      })),
    })
  ).ids as ContractId[];
  const projects = ids.slice(0, LINES) as ProjectId[];
  const opened = await site.system.transaction().execute(async (tx) => {
    for (const year of [2020, 2021]) await openYear(tx, year, agency, day('2019-12-01'));
    const wanted = projects.map((projectId) =>
      Array.from({ length: BOOKS }, (_, book) => ({
        projectId,
        officeId: unit,
        year: 2020 + yearOf(book),
        source: 'national' as const,
        carried: book === CARRIED,
      })),
    );
    const lineOf = await openLines(tx, wanted.flat(), day('2019-12-01'));
    const lines = wanted.map((books) => books.map(lineOf));
    const byLine = lines.map((_, line) => contracts.slice(line * CONTRACTS, (line + 1) * CONTRACTS));
    await openContractMoney(
      tx,
      byLine.flatMap((own, line) =>
        own.flatMap((contractId, at) =>
          lines[line]!.map((lineId) => ({ contractId, officeId: unit, lineId, source: 'national' as const, sharePermille: shareOf(at) })),
        ),
      ),
      day('2019-12-01'),
    );
    return { projects, lines, contracts: byLine };
  });
  return { ...opened, unit, agency };
}

/** Random operations on the database, by several at once: each goes through or is refused with its reason, and the ledger verifies after. */
export async function proveStore(
  site: Site,
  count: number,
  seed = 20_200_515,
): Promise<{ played: number; through: number; verified: string; held: boolean }> {
  const store = await aLedger(site);
  const system = asJob(site, 'proof');
  const asked = Array.from(
    { length: Math.ceil(count / CHUNK) },
    (_, run) => fc.sample(fc.array(single, { minLength: CHUNK, maxLength: CHUNK, size: 'max' }), { numRuns: 1, seed: seed + run })[0]!,
  )
    .flat()
    .slice(0, count);
  let through = 0;
  const onOf = (at: number) => addDays(day('2020-01-01'), Math.floor((at * 100) / count));
  const send = async ({ kind, ...each }: Asked, at: number): Promise<void> => {
    const [on, code, projectId] = [onOf(at), `${at}/CT`, store.projects[each.line]!];
    if (kind === 'carry')
      return carryMoney(system, { projectId, officeId: store.unit, most: BigInt(each.amount), on, code }, { key: code });
    if (kind === 'assign' && each.book === CARRIED) throw new Refused([]);
    const scope = touches(kind);
    const posting: Posting = {
      kind,
      source: 'national',
      year: 2020 + yearOf(each.book),
      officeId: scope === 'year' ? store.agency : store.unit,
      ...(scope === 'year' ? {} : { lineId: store.lines[each.line]![each.book]! }),
      ...(scope === 'contract' ? { contractId: store.contracts[each.line]![each.contract]! } : {}),
      amount: BigInt(each.amount),
      on,
      paper: { code, on },
    };
    return moveMoney(system, { postings: [posting] }, { key: code });
  };
  // Four hands take from one heap: whoever comes second on a line waits, and is judged by what the first left.
  const heap = asked.entries();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const [at, each] of heap) {
        try {
          await send(each, at);
          through += 1;
          // Every hundredth is sent again: it has had its one effect.
          if (at % 100 === 0) await send(each, at);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
      }
    }),
  );
  const verified = await verifyLedger(site.system);
  const { rows } = await site.system
    .selectFrom('movement')
    .select(({ fn }) => fn.count<bigint>('paper_code').distinct().as('rows'))
    .executeTakeFirstOrThrow();
  const once = Number(rows) === through;
  return {
    played: asked.length,
    through,
    verified: 'held' in verified ? verified.held : verified.broken,
    held: 'held' in verified && once,
  };
}

/** Ten million operations on the model and 200,000 on the database, unless smaller sizes are asked. */
export function proveLedger({ operations: count }: { operations: number }): Promise<Proof> {
  return withStory('offices', (config) =>
    atSite(config, '2020-05-15', async (site) => {
      const model = proveModel(count * 50);
      const stored = await proveStore(site, count);
      return {
        proof: 'ledger',
        held: model.broken === null && stored.held,
        figure: `${model.broken ?? '0 broken'} in ${model.played.toLocaleString('en')} operations on the model; ${stored.verified} after ${stored.played.toLocaleString('en')} on the database, ${stored.through.toLocaleString('en')} of them through`,
      };
    }),
  );
}
