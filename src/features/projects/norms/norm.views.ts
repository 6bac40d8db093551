import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Norm } from './norm.rules.ts';
import type { NormLine } from './norm.schema.ts';

/** The norms in force on a day. */
export async function normsOn(tx: Tx, on: Day): Promise<Norm[]> {
  const rows = await tx.selectFrom('norm').selectAll().where(sql<boolean>`valid_from <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date`).execute();
  return rows.map((row) => ({ activity: row.activity, sharePercent: row.share_percent, capDong: row.cap_dong, basis: row.basis, mark: row.mark }));
}

/** Every norm through time, by kind of support, the newest first. */
export async function listNorms(tx: Tx): Promise<NormLine[]> {
  const rows = await tx.selectFrom('norm').selectAll().orderBy('activity').orderBy('valid_from', 'desc').execute();
  return rows.map((row) => ({ id: row.id, activity: row.activity as NormLine['activity'], sharePercent: row.share_percent, capDong: row.cap_dong === null ? null : String(row.cap_dong), per: row.per as NormLine['per'], validFrom: row.valid_from, validTo: row.valid_to, basis: row.basis, mark: row.mark }));
}
