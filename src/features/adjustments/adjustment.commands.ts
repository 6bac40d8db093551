import { sql } from 'kysely';
import type { OrganizationId, PersonId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { contractsOf, type LockedContract, lockContracts } from '../contracts/index.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { agencyOf, ministryOf, officeStanding } from '../organizations/index.ts';
import { lockProjects } from '../projects/index.ts';
import { touchedProjects } from '../disruptions/index.ts';
import type { NewAdjustment, NewExtension } from './adjustment.schema.ts';
import { type AdjustmentFacts, decidingStep, drawingStep, refusingStep, requireAdjustmentStep, returningStep } from './adjustment.steps.ts';
import {
  changesOf,
  type DrawnUp,
  insertAdjustment,
  keepResults,
  type KeptChange,
  type LockedAdjustment,
  lockAdjustment,
  rebaseChanges,
  redrawAdjustment,
  stepAdjustment,
} from './adjustment.store.ts';
import { adjustmentRefusals as refusals, adjustmentWords } from './adjustment.words.ts';
import { consequenceOf, movedBetween } from './changes/change.rules.ts';
import type { NewChange } from './changes/change.schema.ts';
import { firstOf, reverseOf } from './changes/set.rules.ts';
import { type FoundStanding, standingsOf } from './changes/standing.views.ts';
import { carryOut } from './effects/effect.commands.ts';
import { authorityOfSet, endedOf, faultsOf, fieldsSaid, movedOf } from './changes/judging.views.ts';

const askedBy = (act: Act) => (act.by.asker?.personId ?? null) as PersonId | null;
const remember = (
  act: Act,
  { id, officeId }: { readonly id: string; readonly officeId: string },
  detail: Record<string, unknown>,
  businessOn: Day = act.today,
) => act.record({ thing: 'adjustment', thingId: id, officeId, businessOn, detail });

/** Whose confirmation a request needs: that of the department above the unit; of the Agency and its own units nobody's. */
async function departmentOf(act: Act, officeId: string): Promise<{ id: OrganizationId; departmentId: OrganizationId | null }> {
  const office = await officeStanding(act.tx, officeId, act.today);
  return {
    id: office.id,
    departmentId:
      office.kind === 'department'
        ? office.id
        : office.kind === 'promotion-centre' || office.kind === 'district-office'
          ? office.directedById
          : null,
  };
}

/** A request as it would be kept: who confirms and who decides it, each change against the facts of now. Throws Refused. */
async function drawn(
  act: Act,
  given: NewAdjustment,
  step: 'request' | 'redraw',
  at: { readonly state: LockedAdjustment['state'] | null; readonly reverses?: LockedAdjustment },
) {
  const [{ id: officeId, departmentId }, agencyId, ministryId] = [
    await departmentOf(act, given.officeId),
    await agencyOf(act.tx),
    await ministryOf(act.tx),
  ];
  const standings = await standingsOf(
    act.tx,
    given.changes.map(({ projectId }) => projectId),
  );
  if (given.changes.some(({ projectId }) => !standings.has(projectId))) throw new NotFound('project');
  const strange =
    officeId === agencyId
      ? []
      : [...new Set(given.changes.map(({ projectId }) => projectId))]
          .map((id) => standings.get(id)!)
          .filter((each) => each.officeId !== officeId)
          .map(({ code }) => because(refusals.otherUnit(code)));
  const faults = firstOf([...strange, ...(await faultsOf(act.tx, given.changes, standings, { year: given.year, on: act.today }))]);
  const authority = authorityOfSet(given.changes, standings, at.reverses?.authority);
  const named = drawingStep(step, departmentId);
  const { to } = requireAdjustmentStep(
    named,
    { state: at.state, officeId, departmentId, agencyId, ministryId, authority },
    { today: act.today, authority, faults, moved: null, ownHand: false },
    act.by.asker,
  );
  const row: DrawnUp = {
    officeId,
    departmentId,
    year: given.year,
    title: given.title,
    reason: given.reason,
    basis: given.basis,
    disruptionId: given.disruptionId,
    authority,
    ...(at.reverses === undefined ? {} : { reversesId: at.reverses.id }),
  };
  const changes = given.changes.map((change) => ({
    change,
    officeId: standings.get(change.projectId)!.officeId,
    base: standings.get(change.projectId)!.base,
  }));
  return { row, changes, step: named, to: to as LockedAdjustment['state'] };
}

/** Draws a request up, whole or not at all. Answers its id. */
export const requestAdjustment = command('adjustments request', async (act, given: NewAdjustment): Promise<{ id: string }> => ({
  id: await request(act, given),
}));
async function request(act: Act, given: NewAdjustment, reverses?: LockedAdjustment): Promise<string> {
  const { row, changes, step, to } = await drawn(act, given, 'request', { state: null, ...(reverses === undefined ? {} : { reverses }) });
  const id = await insertAdjustment(act, row, changes, step, to);
  remember(
    act,
    { id, officeId: row.officeId },
    { title: given.title, changes: changes.length, authority: row.authority, ...(reverses === undefined ? {} : { reverses: reverses.id }) },
  );
  return id;
}

/** One new last day for every project that a disruption touches, drawn up by the Agency: into the next year where the day lies there. */
export const requestExtension = command(
  'adjustments request-extension',
  async (act, { provinceCodes, endsOn, ...given }: NewExtension): Promise<{ id: string; projects: number }> => {
    const { rows } = await sql<{
      id: string;
      budgetYear: number;
    }>`SELECT p.id, greatest(p.year, extract(year FROM p.ends_on)::int) AS "budgetYear" FROM (${touchedProjects(given.disruptionId, act.today)}) AS t JOIN project p ON p.id = t.id LEFT JOIN province v ON v.id = p.province_id
    WHERE p.year = ${given.year} AND p.state IN ('approved', 'implementing') AND p.ends_on < ${endsOn}::date AND ${provinceCodes.length === 0 ? sql`true` : sql`v.code = ANY (${[...provinceCodes]}::text[])`} ORDER BY p.code`.execute(
      act.tx,
    );
    if (rows.length === 0) throw new Refused([because(refusals.noProject)]);
    const year = Number(endsOn.slice(0, 4));
    const changes = rows.map(({ id, budgetYear }): NewChange => ({
      projectId: id,
      kind: year > budgetYear ? 'next-year' : 'term',
      endsOn,
    }));
    return { id: await request(act, { ...given, officeId: await agencyOf(act.tx), changes }), projects: rows.length };
  },
);

/** Draws a request up anew that was given back. */
export const redraw = command('adjustments redraw', async (act, { id, adjustment: given }: { id: string; adjustment: NewAdjustment }) => {
  const adjustment = await lockAdjustment(act.tx, id);
  const { row, changes, step, to } = await drawn(act, { ...given, officeId: adjustment.officeId, year: adjustment.year }, 'redraw', {
    state: adjustment.state,
  });
  await redrawAdjustment(act, adjustment, row, changes);
  await stepAdjustment(act, adjustment, step, to);
  remember(act, adjustment, { redrawn: changes.length });
});

/** A step that only asks who and when: a confirmation, a refusal, a withdrawal. */
async function take(
  act: Act,
  id: string,
  named: string | ((adjustment: LockedAdjustment) => string),
  { paper, remark }: { paper?: Paper; remark?: string } = {},
): Promise<void> {
  const adjustment = await lockAdjustment(act.tx, id);
  const step = typeof named === 'string' ? named : named(adjustment);
  const { to } = requireAdjustmentStep(
    step,
    await endsOf(act, adjustment),
    {
      ...bare(act, adjustment),
      ...(step === 'confirm' ? { ended: await endedOf(act.tx, id) } : {}),
      ...(paper === undefined ? {} : { paperOn: paper.on }),
    },
    act.by.asker,
  );
  await stepAdjustment(act, adjustment, step, to as LockedAdjustment['state'], {
    ...(paper === undefined ? {} : { on: paper.on as Day, paper }),
    ...(remark === undefined ? {} : { remark }),
  });
  remember(act, adjustment, { [step]: paper?.code ?? remark ?? true });
}
const endsOf = async (act: Act, adjustment: LockedAdjustment) => ({
  ...adjustment,
  agencyId: await agencyOf(act.tx),
  ministryId: await ministryOf(act.tx),
});
const bare = (act: Act, { authority, drawnBy, appraisedBy, lastOn }: LockedAdjustment): AdjustmentFacts => ({
  today: act.today,
  authority,
  faults: [],
  moved: null,
  ownHand: [drawnBy, appraisedBy].some((hand) => hand !== null && hand === askedBy(act)),
  lastOn,
});

/** The department confirms a request of its unit, with its letter. */
export const confirmAdjustment = command(
  'adjustments confirm',
  (act, { id, paper, remark }: { id: string; paper: Paper; remark?: string }) =>
    take(act, id, 'confirm', { paper, ...(remark === undefined ? {} : { remark }) }),
);
/** The department gives a request back that it does not confirm; the Agency one that it has, the Ministry one submitted to it. With the reason. */
export const returnUnconfirmed = command('adjustments return-unconfirmed', (act, { id, reason }: { id: string; reason: string }) =>
  take(act, id, 'return-unconfirmed', { remark: reason }),
);
export const returnAdjustment = command('adjustments return', (act, { id, reason }: { id: string; reason: string }) =>
  take(act, id, returningStep, { remark: reason }),
);
export const refuseAdjustment = command('adjustments refuse', (act, { id, reason }: { id: string; reason: string }) =>
  take(act, id, ({ authority }) => refusingStep(authority), { remark: reason }),
);
export const withdrawAdjustment = command('adjustments withdraw', (act, { id, reason }: { id: string; reason: string }) =>
  take(act, id, 'withdraw', { remark: reason }),
);

interface Judged {
  readonly adjustment: LockedAdjustment;
  readonly kept: readonly KeptChange[];
  readonly standings: ReadonlyMap<string, FoundStanding>;
  readonly contracts: ReadonlyMap<string, LockedContract>;
  readonly facts: AdjustmentFacts;
}
/** A request judged on the facts of now, as of a day: of two that change one project the second waits here, and reads what the first did. */
async function judged(act: Act, id: string, on: Day): Promise<Judged> {
  const adjustment = await lockAdjustment(act.tx, id);
  const kept = await changesOf(act.tx, id);
  const projectIds = [...new Set(kept.map(({ change }) => change.projectId))];
  const living = await contractsOf(act.tx, projectIds);
  // Contracts before projects, as everybody locks them.
  const contracts = new Map((await lockContracts(act, [...living.values()])).map((contract) => [contract.projectId as string, contract]));
  await lockProjects(act, projectIds);
  const standings = await standingsOf(act.tx, projectIds);
  const faults: Refusal[] = firstOf(
    await faultsOf(
      act.tx,
      kept.map(({ change }) => change),
      standings,
      { year: adjustment.year, on },
    ),
  );
  return { adjustment, kept, standings, contracts, facts: { ...bare(act, adjustment), faults, moved: movedOf(kept, standings) } };
}

/** An officer of the Agency has looked at a request: it may be decided. */
export const appraiseAdjustment = command('adjustments appraise', async (act, { id, remark }: { id: string; remark: string }) => {
  const { adjustment, facts } = await judged(act, id, act.today);
  requireAdjustmentStep('appraise', await endsOf(act, adjustment), facts, act.by.asker);
  await stepAdjustment(act, adjustment, 'appraise', 'appraised', { remark, appraisedBy: askedBy(act) });
  remember(act, adjustment, { appraised: remark });
});

/** A request whose facts have moved is drawn anew on those of now; what it was first drawn up against stays beside it. */
export const rebaseAdjustment = command('adjustments rebase', async (act, { id }: { id: string }) => {
  const { adjustment, kept, standings, facts } = await judged(act, id, act.today);
  requireAdjustmentStep('rebase', await endsOf(act, adjustment), facts, act.by.asker);
  const moved = [...standings.values()].filter(({ projectId, base }) =>
    kept.some(({ change, base: before }) => change.projectId === projectId && movedBetween(before, base).length > 0),
  );
  await rebaseChanges(
    act,
    adjustment.id,
    moved.map(({ projectId, base }) => ({ projectId, facts: base })),
  );
  const reverses = adjustment.reversesId === null ? undefined : await lockAdjustment(act.tx, adjustment.reversesId);
  await stepAdjustment(act, adjustment, 'rebase', 'confirmed', {
    remark: facts.moved!.vi,
    appraisedBy: null,
    authority: authorityOfSet(
      kept.map(({ change }) => change),
      standings,
      reverses?.authority,
    ),
  });
  remember(act, adjustment, { rebased: moved.map(({ code }) => code) });
});

/**
 * Decides a request under its number, as whom it belongs to: plan, projects, contracts and ledger together, or nothing. It
 * is judged once more on the facts of the moment, and refused where these are not those it was drawn up against.
 */
export const decideAdjustment = command(
  'adjustments decide',
  async (act, { id, paper }: { id: string; paper: Paper }): Promise<{ decisionId: string }> => {
    const { adjustment, kept, standings, contracts, facts } = await judged(act, id, paper.on as Day);
    const step = decidingStep(adjustment.authority);
    requireAdjustmentStep(step, await endsOf(act, adjustment), { ...facts, paperOn: paper.on }, act.by.asker);
    const projects = new Map((await lockProjects(act, [...standings.keys()])).map((project) => [project.id as string, project]));
    const decisionId = await carryOut(
      act,
      adjustment,
      kept.map(({ change }) => ({
        change,
        consequence: consequenceOf(change, standings.get(change.projectId)!),
        project: projects.get(change.projectId)!,
        contract: contracts.get(change.projectId) ?? null,
        signed: standings.get(change.projectId)!.contractId !== null,
      })),
      paper,
    );
    await keepResults(
      act.tx,
      adjustment.id,
      [...(await standingsOf(act.tx, [...standings.keys()])).values()].map(({ projectId, base }) => ({ projectId, facts: base })),
    );
    await stepAdjustment(act, adjustment, step, 'decided', { on: paper.on as Day, paper, decisionId });
    remember(act, adjustment, { decided: paper.code, changes: kept.length }, paper.on as Day);
    return { decisionId };
  },
);

/** Draws up the request that takes a decided one back: refused where what it changed has changed since. */
export const reverseAdjustment = command(
  'adjustments reverse',
  async (act, { id, reason }: { id: string; reason: string }): Promise<{ id: string }> => {
    const { adjustment, kept, standings } = await judged(act, id, act.today);
    const taken = await act.tx
      .selectFrom('adjustment')
      .select('id')
      .where('reverses_id', '=', adjustment.id)
      .where('state', 'not in', ['returned', 'refused', 'withdrawn'])
      .executeTakeFirst();
    const changes = kept.map(({ change, base }) => ({ kind: change.kind, back: reverseOf(change, base) }));
    const stuck = [...new Set(changes.filter(({ back }) => back === null).map(({ kind }) => kind))];
    const named = (language: 'vi' | 'en') => stuck.map((kind) => adjustmentWords.kind[kind][language]).join(', ');
    const since = [...new Map(kept.map(({ change, result }) => [change.projectId, result])).entries()].flatMap(([projectId, result]) => {
      const { code, base } = standings.get(projectId)!;
      const moved = result === null ? [] : movedBetween(result, base);
      return moved.length === 0 ? [] : [because(refusals.changedSince(code, fieldsSaid(moved)))];
    });
    const faults = firstOf([
      ...(taken === undefined ? [] : [because(refusals.reversedAlready)]),
      ...(stuck.length === 0 ? [] : [because(refusals.irreversible({ vi: named('vi'), en: named('en') }))]),
      ...since,
    ]);
    requireAdjustmentStep('reverse', await endsOf(act, adjustment), { ...bare(act, adjustment), faults }, act.by.asker);
    const title = `Hủy bỏ: ${adjustment.title}`.slice(0, 400);
    return {
      id: await request(
        act,
        {
          officeId: await agencyOf(act.tx),
          year: adjustment.year,
          title,
          reason,
          basis: adjustment.basis,
          disruptionId: adjustment.disruptionId,
          changes: changes.map(({ back }) => back!),
        },
        adjustment,
      ),
    };
  },
);
