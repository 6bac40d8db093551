import { sql } from 'kysely';
import type {
  GatheringConsentId,
  GatheringDecisionId,
  GatheringId,
  LocalAreaId,
  OrganizationId,
  ProjectId,
  ProvinceId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { GatheringOutcome, GatheringSource, GatheringState, NewConsent, NewDecision, NewGathering } from './gathering.schema.ts';

/** What every row about a gathering names. */
export interface LockedGathering {
  readonly id: GatheringId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId | null;
  readonly hostId: OrganizationId;
  readonly source: GatheringSource;
  readonly state: GatheringState;
  readonly name: string;
}

/** Locks a gathering for a step. Throws NotFound where it is not there for who asks. */
export async function lockGathering(tx: Tx, id: string): Promise<LockedGathering> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('gathering')
        .selectAll()
        .where('id', '=', id as GatheringId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('gathering');
  return {
    id: row.id,
    officeId: row.office_id,
    departmentId: row.department_id,
    hostId: row.host_id,
    source: row.source,
    state: row.state,
    name: row.name,
  };
}

/** Where a gathering to be planned belongs: the unit's department, its province's department of the day, its project. */
export interface Placed {
  readonly departmentId: OrganizationId | null;
  readonly hostId: OrganizationId;
  readonly provinceId: ProvinceId;
  readonly areaId: LocalAreaId | null;
  readonly projectId: ProjectId | null;
}

export async function insertGathering(
  act: Act,
  { officeId, source, kind, name, district, venue, startsOn, endsOn, people, budgetDong }: NewGathering,
  placed: Placed,
): Promise<LockedGathering> {
  const id = newId<GatheringId>();
  await act.tx
    .insertInto('gathering')
    .values({
      id,
      office_id: officeId as OrganizationId,
      department_id: placed.departmentId,
      host_id: placed.hostId,
      project_id: placed.projectId,
      source,
      kind,
      name,
      province_id: placed.provinceId,
      area_id: placed.areaId,
      district,
      venue,
      starts_on: startsOn as Day,
      ends_on: endsOn as Day,
      people,
      budget_dong: BigInt(budgetDong),
      state: 'planned',
      planned_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  const gathering: LockedGathering = {
    id,
    officeId: officeId as OrganizationId,
    departmentId: placed.departmentId,
    hostId: placed.hostId,
    source,
    state: 'planned',
    name,
  };
  await insertStep(act, gathering, 'plan', 'planned', {});
  return gathering;
}

interface Taken {
  readonly on?: Day;
  readonly outcome?: GatheringOutcome;
  readonly necessary?: boolean;
  readonly people?: number;
  readonly remark?: string | null;
}
const named = ({ id, officeId, hostId, source }: LockedGathering) => ({ gathering_id: id, office_id: officeId, host_id: hostId, source });
const actor = (act: Act) => act.by.asker?.name ?? act.by.name;

async function insertStep(
  act: Act,
  gathering: LockedGathering,
  step: string,
  to: GatheringState,
  { on = act.today, outcome, necessary, people, remark = null }: Taken,
): Promise<void> {
  await act.tx
    .insertInto('gathering_step')
    .values({
      ...named(gathering),
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: actor(act),
      outcome: outcome ?? null,
      necessary: necessary ?? null,
      people: people ?? null,
      remark,
    })
    .execute();
}

/** Takes a step: the row that says so, and the cache of today. */
export async function stepGathering(
  act: Act,
  gathering: LockedGathering,
  step: string,
  to: GatheringState,
  taken: Taken = {},
): Promise<void> {
  await act.tx.updateTable('gathering').set({ state: to }).where('id', '=', gathering.id).execute();
  await insertStep(act, gathering, step, to, taken);
}

/** The first record: what whose money it is decided, on the day of its paper. */
export async function insertDecision(
  act: Act,
  gathering: LockedGathering,
  { authority, outcome, paper, measures, startsOn, endsOn, budgetDong, remark }: NewDecision,
): Promise<void> {
  await act.tx
    .insertInto('gathering_decision')
    .values({
      ...named(gathering),
      id: newId<GatheringDecisionId>(),
      authority,
      outcome,
      paper_code: paper.code,
      paper_on: paper.on as Day,
      measures: [...measures],
      starts_on: startsOn as Day | null,
      ends_on: endsOn as Day | null,
      budget_dong: BigInt(budgetDong),
      remark,
      recorded_at: act.now,
      actor: actor(act),
    })
    .execute();
}

/** The second record: the word of the place for the days the gathering has now. */
export async function insertConsent(
  act: Act,
  gathering: LockedGathering,
  { granted, paper, remark }: NewConsent,
  startsOn: Day,
): Promise<void> {
  await act.tx
    .insertInto('gathering_consent')
    .values({
      ...named(gathering),
      id: newId<GatheringConsentId>(),
      granted,
      paper_code: paper.code,
      paper_on: paper.on as Day,
      starts_on: startsOn,
      remark,
      recorded_at: act.now,
      actor: actor(act),
    })
    .execute();
}

/** The unit that plans, as far as it places a gathering: its department, whether it has a province at all. */
export async function unitOf(tx: Tx, officeId: string): Promise<{ departmentId: OrganizationId | null; provinceId: ProvinceId | null }> {
  const {
    rows: [office],
  } = await sql<{ departmentId: OrganizationId | null; provinceId: ProvinceId | null }>`
    SELECT CASE WHEN kind = 'department' THEN id WHEN kind IN ('promotion-centre', 'district-office') THEN directed_by_id END AS "departmentId", province_id AS "provinceId" FROM organization WHERE id = ${officeId}`.execute(
    tx,
  );
  if (office === undefined) throw new NotFound('organization');
  return office;
}

/** The department of a province; null where it has none. */
export async function hostOf(tx: Tx, provinceId: ProvinceId): Promise<OrganizationId | null> {
  return (
    (
      await tx
        .selectFrom('organization')
        .select('id')
        .where('kind', '=', 'department')
        .where('province_id', '=', provinceId)
        .where('state', '=', 'standing')
        .executeTakeFirst()
    )?.id ?? null
  );
}
