import type { EstablishmentId, LocalAreaId, OrganizationId, ProvinceId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import type { NewEstablishment } from './establishment.schema.ts';

export interface StoredEstablishment extends Omit<NewEstablishment, 'provinceCode'> {
  readonly id: EstablishmentId;
  readonly officeId: OrganizationId;
  readonly provinceId: ProvinceId;
  readonly areaId: LocalAreaId | null;
  readonly illustrative: boolean;
}

/** Establishments and where they stand from a day on, two statements however many. */
export async function insertEstablishments(tx: Tx, rows: readonly StoredEstablishment[], on: Day): Promise<void> {
  await tx
    .insertInto('establishment')
    .values(
      rows.map((row) => ({
        id: row.id,
        office_id: row.officeId,
        tax_code: row.taxCode?.replace('-', '') ?? null,
        name: row.name,
        kind: row.kind,
        industry: row.industry,
        illustrative: row.illustrative,
        search_text: fold(`${row.name} ${row.taxCode ?? ''}`),
      })),
    )
    .execute();
  await insertPlaces(
    tx,
    rows.map((row) => ({ ...row, validFrom: on })),
  );
}

export interface StoredPlace {
  readonly id: EstablishmentId;
  readonly officeId: OrganizationId;
  readonly provinceId: ProvinceId;
  readonly district: string | null;
  readonly commune: string | null;
  readonly areaId: LocalAreaId | null;
  readonly validFrom: Day;
}
export async function insertPlaces(tx: Tx, rows: readonly StoredPlace[]): Promise<void> {
  await tx
    .insertInto('establishment_place')
    .values(
      rows.map((row) => ({
        establishment_id: row.id,
        office_id: row.officeId,
        valid_from: row.validFrom,
        province_id: row.provinceId,
        district: row.district,
        commune: row.commune,
        area_id: row.areaId,
      })),
    )
    .execute();
}
