import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import type { ChangeRow, Effect } from '../adjustment.schema.ts';
import { type Consequence, consequenceOf, faultsOfChange, movedBetween, partOf } from '../changes/change.rules.ts';
import type { Base, NewChange } from '../changes/change.schema.ts';
import { estimateOf, faultsOfEstimate, movedOf, othersOf } from '../changes/judging.views.ts';
import { faultsOfSet, firstOf } from '../changes/set.rules.ts';
import { type FoundStanding, groundOf, standingsOf } from '../changes/standing.views.ts';

interface Kept extends Pick<
  ChangeRow,
  'place' | 'projectId' | 'code' | 'name' | 'unit' | 'province' | 'state' | 'earlierBase' | 'rebasedOn'
> {
  readonly provinceCode: string | null;
  readonly change: NewChange;
  readonly base: Base;
  readonly result: Base | null;
  /** What it was to give back when it was stopped. */
  readonly recovered: bigint;
}
interface Asked {
  readonly id: string;
  readonly year: number;
  readonly decided: boolean;
  readonly looksBack: boolean;
  readonly page: number;
}
/** A change with what it does: in its decided state, what it did. */
interface Weighed {
  readonly kept: Kept;
  readonly standing: FoundStanding;
  readonly does: Consequence;
  readonly moved: ChangeRow['moved'];
  readonly faults: readonly Refusal[];
}

const keptRows = (id: string, on: Day) => sql<Kept>`
  SELECT c.place, c.project_id AS "projectId", p.code, p.name, office_name(c.office_id, ${on}::date) AS unit, v.code AS "provinceCode", v.name AS province, p.state, c.wanted || jsonb_build_object('projectId', c.project_id, 'kind', c.kind) AS change, c.base, c.result, c.earlier_base AS "earlierBase", c.rebased_on AS "rebasedOn", coalesce(r.amount_dong, 0)::bigint AS recovered
    FROM adjustment_change c JOIN project p ON p.id = c.project_id LEFT JOIN province v ON v.id = p.province_id LEFT JOIN advance_recovery r ON r.adjustment_id = c.adjustment_id AND r.project_id = c.project_id WHERE c.adjustment_id = ${id} ORDER BY c.place`;

/** What a decided change did: the money between base and result is counted once a project, with its first change. */
function done({ change, base, result, recovered }: Kept, first: boolean): Consequence {
  const after = result ?? base;
  const between = (source: 'nationalDong' | 'counterpartDong') => (first ? BigInt(after[source]) - BigInt(base[source]) : 0n);
  const contract = base.contract !== null && after.contract !== null && JSON.stringify(base.contract) !== JSON.stringify(after.contract);
  return {
    national: between('nationalDong'),
    counterpart: between('counterpartDong'),
    annex:
      contract && first
        ? {
            national: BigInt(after.contract!.nationalDong) - BigInt(base.contract!.nationalDong),
            counterpart: 0n,
            endsOn: after.contract!.endsOn,
          }
        : null,
    endsContract: false,
    recovers: change.kind === 'stop' ? recovered : 0n,
    after: partOf(change.kind, base, after),
  };
}

/** Every change of a request weighed on the facts of now: one statement for all projects, then arithmetic. */
async function weighAll(tx: Tx, { id, decided, looksBack }: Asked, on: Day): Promise<Weighed[]> {
  const { rows } = await keptRows(id, on).execute(tx);
  const standings = await standingsOf(
    tx,
    rows.map(({ projectId }) => projectId),
  );
  const ground = await groundOf(
    tx,
    rows.map(({ change }) => change),
    on,
  );
  const seen = new Set<string>();
  return rows.map((kept) => {
    const now = standings.get(kept.projectId)!;
    // Of a day that is only looked at, the facts it was drawn up against are all there is.
    const standing = looksBack || decided ? { ...now, base: kept.base } : now;
    const first = !seen.has(kept.projectId);
    seen.add(kept.projectId);
    return {
      kept,
      standing,
      does: decided ? done(kept, first) : consequenceOf(kept.change, standing),
      moved: decided || looksBack ? [] : movedBetween(kept.base, now.base),
      faults: decided ? [] : faultsOfChange(kept.change, standing, ground),
    };
  });
}

const total = (all: readonly Weighed[], of: (each: Weighed) => bigint) => all.reduce((sum, each) => sum + of(each), 0n);
const count = (all: readonly Weighed[], which: (each: Weighed) => boolean) =>
  new Set(all.filter(which).map(({ kept }) => kept.projectId)).size;

/** What a stop gives back only when its advance is in: all that its contract holds but what was accepted. */
const laterOf = ({ does, standing, kept }: Weighed) =>
  does.recovers === 0n ? 0n : BigInt((kept.result ?? does.after).nationalDong) - standing.accepted.national;

async function effectOf(tx: Tx, { id, year, decided }: Asked, all: readonly Weighed[], shared: number): Promise<Effect> {
  const delta = total(all, ({ does }) => does.national);
  const estimate = await estimateOf(tx, year);
  const { faults, remarks } = decided ? { faults: [], remarks: [] } : faultsOfEstimate(delta, estimate);
  const own = [
    ...faultsOfSet(
      all.map(({ kept }) => kept.change),
      (projectId) => all.find(({ kept }) => kept.projectId === projectId)!.kept.code,
    ),
    ...all.flatMap(({ faults: found }) => found),
  ];
  const before = estimate?.assigned ?? 0n;
  return {
    projects: count(all, () => true),
    addedDong: total(all, ({ does }) => (does.national > 0n ? does.national : 0n)).toString(),
    returnedDong: total(all, ({ does }) => (does.national < 0n ? -does.national : 0n)).toString(),
    counterpartDong: total(all, ({ does }) => does.counterpart).toString(),
    annexes: count(all, ({ does }) => does.annex !== null),
    contractDong: total(all, ({ does }) => does.annex?.national ?? 0n).toString(),
    recoveries: count(all, ({ does }) => does.recovers > 0n),
    recoveryDong: total(all, ({ does }) => does.recovers).toString(),
    laterDong: total(all, laterOf).toString(),
    moved: count(all, ({ moved }) => moved.length > 0),
    faulty: count(all, ({ faults: found }) => found.length > 0),
    shared,
    estimate:
      estimate === null || decided
        ? null
        : {
            appropriatedDong: estimate.given.toString(),
            agreedDong: estimate.agreed.toString(),
            beforeDong: before.toString(),
            afterDong: (before + delta).toString(),
            unallocatedDong: (estimate.given - before - delta).toString(),
          },
    provinces: decided ? [] : await provincesOf(tx, id, year, all),
    faults: firstOf([...own, ...faults]),
    remarks,
  };
}

/** What the plan of the year gives the provinces that a set touches, before and after. */
async function provincesOf(tx: Tx, id: string, year: number, all: readonly Weighed[]): Promise<Effect['provinces']> {
  const { rows } = await sql<{ code: string | null; name: string | null; dong: bigint }>`
    WITH touched AS (SELECT DISTINCT p.province_id FROM adjustment_change c JOIN project p ON p.id = c.project_id WHERE c.adjustment_id = ${id})
    SELECT v.code, v.name, coalesce(sum(l.assigned_dong), 0)::bigint AS dong FROM touched t LEFT JOIN province v ON v.id = t.province_id LEFT JOIN project p ON p.province_id IS NOT DISTINCT FROM t.province_id LEFT JOIN plan_line l ON l.project_id = p.id AND l.source = 'national' AND l.year = ${year} GROUP BY v.code, v.name ORDER BY v.code NULLS LAST`.execute(
    tx,
  );
  return rows.map(({ code, name, dong }) => {
    const own = all.filter(({ kept }) => kept.provinceCode === code);
    const delta = total(own, ({ does }) => does.national);
    return { code, name, projects: count(own, () => true), beforeDong: dong.toString(), afterDong: (dong + delta).toString() };
  });
}

const PAGE = 50;
/** What a request would do, or did: its sums, and a page of its changes, those that need somebody's eye first. */
export async function weighed(
  tx: Tx,
  asked: Asked,
  on: Day,
): Promise<{ effect: Effect; changes: ChangeRow[]; moved: Refusal | null; pages: number }> {
  const all = await weighAll(tx, asked, on);
  const others = asked.decided
    ? new Map<string, ChangeRow['others']>()
    : await othersOf(
        tx,
        all.map(({ kept }) => kept.projectId),
        asked.id,
        on,
      );
  const [pages, heavy] = [
    Math.max(1, Math.ceil(all.length / PAGE)),
    ({ moved, faults, kept }: Weighed) => (moved.length > 0 || faults.length > 0 || others.has(kept.projectId) ? 0 : 1),
  ];
  const page = Math.min(asked.page, pages);
  const shown = all.toSorted((a, b) => heavy(a) - heavy(b) || a.kept.place - b.kept.place).slice((page - 1) * PAGE, page * PAGE);
  const moved =
    asked.decided || asked.looksBack
      ? null
      : movedOf(
          all.map(({ kept }) => ({ place: kept.place, change: kept.change, base: kept.base, result: kept.result })),
          new Map(all.map(({ standing }) => [standing.projectId, standing])),
        );
  return {
    effect: await effectOf(tx, asked, all, others.size),
    pages,
    moved,
    changes: shown.map((each) => rowOf(each, others.get(each.kept.projectId) ?? [])),
  };
}

const rowOf = (
  { kept: { change, provinceCode: _province, result: _result, recovered: _recovered, ...kept }, standing, does, moved, faults }: Weighed,
  others: ChangeRow['others'],
): ChangeRow => ({
  ...kept,
  wanted: change,
  after: does.after,
  moved: [...moved],
  nationalDong: does.national.toString(),
  counterpartDong: does.counterpart.toString(),
  annexed: does.annex !== null,
  openAdvanceDong: standing.openAdvance.toString(),
  paidDong: standing.spent.national.toString(),
  faults: [...faults],
  remarks: [],
  others: [...others],
});
