import { sql } from 'kysely';
import type { OrganizationId, ProvinceId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { addDays } from '../../platform/pure/dates.ts';
import type { OrganizationKind, OrganizationState, ProvinceRow } from './organization.schema.ts';

export async function insertProvinces(tx: Tx, rows: readonly (ProvinceRow & { id: ProvinceId })[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('province')
    .values(
      rows.map(({ id, code, name, kind, validFrom, validTo, region, successorCode }) => ({
        id,
        code,
        name,
        kind,
        valid_from: validFrom as Day | null,
        valid_to: validTo as Day | null,
        region,
        successor_code: successorCode,
      })),
    )
    .execute();
}

export interface NewOrganization {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly catalogueKey: string | null;
  readonly provinceId: ProvinceId | null;
  readonly directedById: OrganizationId | null;
  readonly superiorId: OrganizationId | null;
  readonly validFrom: string | null;
}

export async function insertOrganizations(tx: Tx, rows: readonly NewOrganization[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('organization')
    .values(
      rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        state: 'standing' as const,
        catalogue_key: row.catalogueKey,
        province_id: row.provinceId,
        directed_by_id: row.directedById,
        superior_id: row.superiorId,
        valid_from: row.validFrom as Day | null,
        valid_to: null,
      })),
    )
    .execute();
}

export interface NewName {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly shortName: string | null;
  readonly validFrom: string | null;
  readonly basis: string;
}

/** Gives names; the name borne before each ends the day before. */
export async function insertNames(tx: Tx, names: readonly NewName[]): Promise<void> {
  for (const { organizationId, validFrom } of names) {
    if (validFrom === null) continue;
    await tx
      .updateTable('organization_name')
      .set({ valid_to: addDays(validFrom as Day, -1) })
      .where('organization_id', '=', organizationId)
      .where('valid_to', 'is', null)
      .execute();
  }
  if (names.length === 0) return;
  await tx
    .insertInto('organization_name')
    .values(
      names.map((row) => ({
        organization_id: row.organizationId,
        name: row.name,
        short_name: row.shortName,
        valid_from: row.validFrom as Day | null,
        valid_to: null,
        basis: row.basis,
      })),
    )
    .execute();
}

export async function insertSuccessions(
  tx: Tx,
  rows: readonly { predecessorId: OrganizationId; successorId: OrganizationId; on: Day; basis: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('organization_succession')
    .values(
      rows.map((row) => ({ predecessor_id: row.predecessorId, successor_id: row.successorId, took_effect_on: row.on, basis: row.basis })),
    )
    .execute();
}

/** Ends offices after their last day, and the names they bore. */
export async function endOrganizations(tx: Tx, ids: readonly OrganizationId[], lastDay: Day): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('organization')
    .set({ state: 'ended', valid_to: lastDay })
    .where('id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('organization_name')
    .set({ valid_to: lastDay })
    .where('organization_id', 'in', [...ids])
    .where('valid_to', 'is', null)
    .execute();
}

export interface LockedOrganization {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly state: OrganizationState;
  readonly provinceId: ProvinceId | null;
  readonly directedById: OrganizationId | null;
  readonly superiorId: OrganizationId | null;
  readonly name: string;
  readonly nameFrom: Day | null;
  readonly validTo: Day | null;
}

/** Locks offices and reads the names they bear; those not there are left out. */
export async function lockOrganizations(tx: Tx, ids: readonly string[]): Promise<LockedOrganization[]> {
  const rows = await tx
    .selectFrom('organization')
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('organization_name')
          .select(['name', 'valid_from as name_from'])
          .whereRef('organization_id', '=', 'organization.id')
          .orderBy(sql`valid_from DESC NULLS LAST`)
          .limit(1)
          .as('bears'),
      (join) => join.onTrue(),
    )
    .select([
      'organization.id',
      'organization.kind',
      'organization.state',
      'organization.province_id',
      'organization.directed_by_id',
      'organization.superior_id',
      'organization.valid_to',
      'bears.name',
      'bears.name_from',
    ])
    .where('organization.id', 'in', ids as OrganizationId[])
    .forUpdate('organization')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    provinceId: row.province_id,
    directedById: row.directed_by_id,
    superiorId: row.superior_id,
    name: row.name,
    nameFrom: row.name_from,
    validTo: row.valid_to,
  }));
}
