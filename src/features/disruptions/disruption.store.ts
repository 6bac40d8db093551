import type { DisruptionAreaId, DisruptionId, LocalAreaId, OrganizationId, ProvinceId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { addDays, type Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { DisruptionState, NewArea, NewDisruption } from './disruption.schema.ts';

export interface LockedDisruption {
  readonly id: DisruptionId;
  readonly officeId: OrganizationId;
  readonly state: DisruptionState;
  readonly name: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly areas: readonly StoredArea[];
}
export interface StoredArea extends Omit<NewArea, 'provinceCode' | 'validFrom' | 'validTo'> {
  readonly id: DisruptionAreaId;
  readonly provinceId: ProvinceId | null;
  readonly areaId: LocalAreaId | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A disruption with its areas; `locked` for its own steps, which only its office's people may take. Throws NotFound. */
export async function disruptionOf(tx: Tx, id: string, locked: boolean): Promise<LockedDisruption> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('disruption')
        .selectAll()
        .where('id', '=', id as DisruptionId)
        .$if(locked, (rows) => rows.forUpdate())
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('disruption');
  const areas = await tx.selectFrom('disruption_area').selectAll().where('disruption_id', '=', row.id).orderBy('valid_from').execute();
  return {
    id: row.id,
    officeId: row.office_id,
    state: row.state,
    name: row.name,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    areas: areas.map((area) => ({
      id: area.id,
      provinceId: area.province_id,
      areaId: area.area_id,
      district: area.district,
      commune: area.commune,
      severity: area.severity,
      validFrom: area.valid_from,
      validTo: area.valid_to,
    })),
  };
}

/** A disruption as it begins. Answers its id. */
export async function insertDisruption(
  act: Act,
  { officeId, kind, name, basis, startedOn }: Omit<NewDisruption, 'areas'>,
): Promise<DisruptionId> {
  const id = newId<DisruptionId>();
  await act.tx
    .insertInto('disruption')
    .values({
      id,
      office_id: officeId as OrganizationId,
      kind,
      name,
      basis_code: basis?.code ?? null,
      basis_on: (basis?.on ?? null) as Day | null,
      basis_issuer: basis?.issuer ?? null,
      state: 'under-way',
      started_on: startedOn as Day,
      ended_on: null,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertStep(act, { id, officeId: officeId as OrganizationId }, 'enter', 'under-way', startedOn as Day, null);
  return id;
}

/** Areas from a day on; those of the same place that held before end the day before. */
export async function insertAreas(
  act: Act,
  { id, officeId }: Pick<LockedDisruption, 'id' | 'officeId'>,
  areas: readonly (Omit<StoredArea, 'id'> & { readonly closes: readonly DisruptionAreaId[] })[],
): Promise<void> {
  for (const { closes, validFrom } of areas.filter((area) => area.closes.length > 0))
    await act.tx
      .updateTable('disruption_area')
      .set({ valid_to: addDays(validFrom, -1) })
      .where('id', 'in', closes)
      .execute();
  await act.tx
    .insertInto('disruption_area')
    .values(
      areas.map((area) => ({
        id: newId<DisruptionAreaId>(),
        disruption_id: id,
        office_id: officeId,
        province_id: area.provinceId,
        area_id: area.areaId,
        district: area.district,
        commune: area.commune,
        severity: area.severity,
        valid_from: area.validFrom,
        valid_to: area.validTo,
      })),
    )
    .execute();
}

async function insertStep(
  act: Act,
  { id, officeId }: Pick<LockedDisruption, 'id' | 'officeId'>,
  step: string,
  to: DisruptionState,
  on: Day,
  remark: string | null,
): Promise<void> {
  await act.tx
    .insertInto('disruption_step')
    .values({
      disruption_id: id,
      office_id: officeId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      remark,
    })
    .execute();
}

export const stepWidened = (act: Act, disruption: LockedDisruption, on: Day) => insertStep(act, disruption, 'widen', 'under-way', on, null);

/** It ended: whatever still holds ends with it. */
export async function endAll(act: Act, disruption: LockedDisruption, on: Day, remark: string | null): Promise<void> {
  await act.tx.updateTable('disruption').set({ state: 'ended', ended_on: on }).where('id', '=', disruption.id).execute();
  await act.tx
    .updateTable('disruption_area')
    .set({ valid_to: on })
    .where('disruption_id', '=', disruption.id)
    .where((on_) => on_.or([on_('valid_to', 'is', null), on_('valid_to', '>', on)]))
    .execute();
  await insertStep(act, disruption, 'end', 'ended', on, remark);
}
