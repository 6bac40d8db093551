import { sql } from 'kysely';
import type { OrganizationId, ProjectId, ProvinceId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { areaNamed } from '../areas/index.ts';
import { agencyOf, provincesByCode } from '../organizations/index.ts';
import { faultsOfDecision, faultsOfHeld } from './gathering.rules.ts';
import type { GatheringState, Held, NewConsent, NewDecision, NewGathering, Review } from './gathering.schema.ts';
import { decidingStep, type GatheringFacts, requireGatheringStep } from './gathering.steps.ts';
import {
  hostOf,
  insertConsent,
  insertDecision,
  insertGathering,
  type LockedGathering,
  lockGathering,
  stepGathering,
  unitOf,
} from './gathering.store.ts';
import { namesOf, standingOf } from './gathering.views.ts';
import { gatheringRefusals as refusals } from './gathering.words.ts';
import { because } from '../../platform/pure/refusals.ts';

interface Project {
  readonly id: ProjectId;
  readonly officeId: string;
  readonly unit: string;
}
const projectBy = async (act: Act, code: string) =>
  (
    await sql<Project>`SELECT id, office_id AS "officeId", office_name(office_id, ${act.today}::date) AS unit FROM project WHERE upper(code) = upper(${code})`.execute(
      act.tx,
    )
  ).rows[0];

/** Enters a gathering, of a project's plan or by itself. Answers its id. */
export const planGathering = command('gatherings plan', async (act, gathering: NewGathering): Promise<{ id: string }> => {
  const { officeId, source, provinceCode, projectCode } = gathering;
  const unit = await unitOf(act.tx, officeId);
  const provinceId: ProvinceId | undefined = (await provincesByCode(act.tx, act.today)).get(provinceCode);
  const hostId = provinceId === undefined ? null : await hostOf(act.tx, provinceId);
  const project = projectCode === null ? undefined : await projectBy(act, projectCode);
  const faults = [
    ...(hostId === null ? [refusals.noProvince(provinceCode)] : []),
    ...(gathering.endsOn < gathering.startsOn ? [refusals.endsBefore] : []),
    ...(projectCode !== null && project === undefined ? [refusals.noProject(projectCode)] : []),
    ...(project !== undefined && project.officeId !== officeId ? [refusals.notOwnProject(projectCode!, project.unit)] : []),
    ...(project !== undefined && source === 'local' ? [refusals.projectIsNational(projectCode!)] : []),
    ...(source === 'local' && unit.departmentId === null ? [refusals.noLocalMoney] : []),
    ...(source === 'local' && unit.provinceId !== null && provinceId !== undefined && unit.provinceId !== provinceId
      ? [refusals.localElsewhere]
      : []),
  ].map((words) => because(words));
  const agencyId = await agencyOf(act.tx);
  requireGatheringStep(
    'plan',
    { state: null, officeId, departmentId: unit.departmentId, hostId: hostId ?? agencyId, agencyId },
    { source, cancelled: false, records: [], faults },
    act.by.asker,
  );
  const { areaId } = await areaNamed(
    act.tx,
    { provinceId: provinceId!, province: '', district: gathering.district, commune: null },
    gathering.startsOn as Day,
  );
  const planned = await insertGathering(act, gathering, {
    departmentId: unit.departmentId,
    hostId: hostId!,
    provinceId: provinceId!,
    areaId,
    projectId: project?.id ?? null,
  });
  act.record({
    thing: 'gathering',
    thingId: planned.id,
    officeId: planned.officeId,
    detail: {
      name: gathering.name,
      kind: gathering.kind,
      source,
      startsOn: gathering.startsOn,
      people: gathering.people,
      budgetDong: gathering.budgetDong,
    },
  });
  return { id: planned.id };
});

/** Locks a gathering, judges a step of it with what is handed in, and answers it. Throws NotFound and Refused. */
async function lockedFor(
  act: Act,
  id: string,
  step: string,
  faultsOf: (standing: Awaited<ReturnType<typeof standingOf>>) => GatheringFacts['faults'],
) {
  const gathering = await lockGathering(act.tx, id);
  const standing = await standingOf(act.tx, gathering.id, act.today);
  requireGatheringStep(
    step,
    { ...gathering, agencyId: await agencyOf(act.tx), names: namesOf(standing) },
    standing.facts(faultsOf(standing)),
    act.by.asker,
  );
  return { gathering, standing };
}
const told = (act: Act, { id, officeId, name }: LockedGathering, detail: Record<string, unknown>, businessOn: Day = act.today) =>
  act.record({ thing: 'gathering', thingId: id, officeId: officeId as OrganizationId, businessOn, detail: { name, ...detail } });

/** Who organises finds whether it is necessary and proposes what becomes of it. */
export const reviewGathering = command('gatherings review', async (act, { id, review }: { id: string; review: Review }) => {
  const { gathering } = await lockedFor(act, id, 'review', () =>
    !review.necessary && review.outcome.startsWith('hold') ? [because(refusals.unnecessaryHeld)] : [],
  );
  await stepGathering(act, gathering, 'review', 'reviewed', review);
  told(act, gathering, { ...review });
});

/** Records the decision of whose money it is, on the day of its paper; by anybody else it is impossible. */
export const decideGathering = command('gatherings decide', async (act, { id, decision }: { id: string; decision: NewDecision }) => {
  const step = decidingStep(decision.authority);
  const { gathering } = await lockedFor(act, id, step, ({ startsOn, budgetDong }) =>
    faultsOfDecision(decision, { startsOn, budgetDong: BigInt(budgetDong) }, act.today),
  );
  await insertDecision(act, gathering, decision);
  await stepGathering(act, gathering, step, 'decided', {
    on: decision.paper.on as Day,
    outcome: decision.outcome,
    remark: decision.remark,
  });
  told(act, gathering, { ...decision }, decision.paper.on as Day);
});

/** Records the word of the place on the control of epidemics, for the days the gathering has now. */
export const consentGathering = command('gatherings consent', async (act, { id, consent }: { id: string; consent: NewConsent }) => {
  const { gathering, standing } = await lockedFor(act, id, 'consent', () =>
    consent.paper.on > act.today ? [because(refusals.inFuture(writtenInFigures(consent.paper.on)))] : [],
  );
  await insertConsent(act, gathering, consent, standing.startsOn as Day);
  await stepGathering(act, gathering, 'consent', standing.state as GatheringState, { on: consent.paper.on as Day, remark: consent.remark });
  told(act, gathering, { ...consent }, consent.paper.on as Day);
});

/** It was held: its last day, how many people came. It counts as held from that day on, so not while it is under way. */
export const holdGathering = command('gatherings hold', async (act, { id, held }: { id: string; held: Held }) => {
  const { gathering } = await lockedFor(act, id, 'hold', (days) => faultsOfHeld(held, days, act.today));
  await stepGathering(act, gathering, 'hold', 'held', { on: held.on as Day, people: held.people, remark: held.remark });
  told(act, gathering, { ...held }, held.on as Day);
});
