import { sql } from 'kysely';
import type { DisruptionId, EstablishmentId, ImpactId, OrganizationId, StatementLinkId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { ImpactState, NewImpact } from './impact.schema.ts';

export interface LockedImpact {
  readonly id: ImpactId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId;
  readonly state: ImpactState;
  readonly statedBy: string | null;
  readonly establishment: string;
}

/** Locks statements in the order of their ids. Throws NotFound where one is not there for who asks. */
export async function lockImpacts(tx: Tx, ids: readonly string[]): Promise<LockedImpact[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (!wanted.every(isUuid)) throw new NotFound('impact');
  const rows = await tx
    .selectFrom('impact')
    .innerJoin('establishment', 'establishment.id', 'impact.establishment_id')
    .select(['impact.id', 'impact.office_id', 'impact.department_id', 'impact.state', 'impact.stated_by', 'establishment.name'])
    .where(sql<boolean>`impact.id = ANY (${wanted}::uuid[])`)
    .orderBy('impact.id')
    .forUpdate('impact')
    .execute();
  if (rows.length < wanted.length) throw new NotFound('impact');
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    departmentId: row.department_id,
    state: row.state,
    statedBy: row.stated_by,
    establishment: row.name,
  }));
}

/** Through which link an establishment told something itself, and who did. */
export interface ToldThrough {
  readonly linkId: StatementLinkId;
  readonly toldBy: string;
  readonly phone: string;
  readonly consent: string;
  readonly illustrative: boolean;
}

/** What an establishment said. Answers its id. */
export async function insertImpact(
  act: Act,
  disruptionId: DisruptionId,
  departmentId: OrganizationId,
  impact: NewImpact,
  through: ToldThrough | null,
): Promise<ImpactId> {
  const [id, officeId, { asker }] = [newId<ImpactId>(), impact.officeId as OrganizationId, act.by];
  await act.tx
    .insertInto('impact')
    .values({
      id,
      office_id: officeId,
      department_id: departmentId,
      disruption_id: disruptionId,
      establishment_id: impact.establishmentId as EstablishmentId,
      situation: impact.situation,
      workers_before: impact.workersBefore,
      workers_now: impact.workersNow,
      loss_dong: BigInt(impact.lossDong),
      need_dong: BigInt(impact.needDong),
      need: impact.need,
      state: 'stated',
      stated_on: impact.statedOn as Day,
      stated_by: (asker?.personId ?? null) as string | null,
      illustrative: through?.illustrative ?? asker?.illustrative ?? false,
      link_id: through?.linkId ?? null,
      told_by: through?.toldBy ?? null,
      told_phone: through?.phone ?? null,
      consent: through?.consent ?? null,
    })
    .execute();
  await insertSteps(act, [{ id, officeId }], 'state', 'stated', null);
  return id;
}

async function insertSteps(
  act: Act,
  impacts: readonly Pick<LockedImpact, 'id' | 'officeId'>[],
  step: string,
  to: ImpactState,
  remark: string | null,
): Promise<void> {
  await act.tx
    .insertInto('impact_step')
    .values(
      impacts.map(({ id, officeId }) => ({
        impact_id: id,
        office_id: officeId,
        step,
        to_state: to,
        business_on: act.today,
        recorded_at: act.now,
        actor: act.by.asker?.name ?? act.by.name,
        remark,
      })),
    )
    .execute();
}

/** Takes a step on statements: the rows that say so, and the cache of today. */
export async function stepImpacts(
  act: Act,
  impacts: readonly LockedImpact[],
  step: string,
  to: ImpactState,
  remark: string | null = null,
): Promise<void> {
  await act.tx
    .updateTable('impact')
    .set({ state: to })
    .where(
      'id',
      'in',
      impacts.map(({ id }) => id),
    )
    .execute();
  await insertSteps(act, impacts, step, to, remark);
}
