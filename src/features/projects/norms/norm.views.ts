import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { Norm } from './norm.rules.ts';
import type { NormLine } from './norm.schema.ts';

type Row = Omit<Norm, 'capDong'> & { readonly capDong: string | null };
/** The norms in force on a day, which may be one a query finds. */
export const normRows = (on: Day | RawBuilder<unknown>) =>
  sql<Row>`SELECT activity, share_percent AS "sharePercent", cap_dong::text AS "capDong", basis, mark FROM norm WHERE valid_from <= ${on}::date AND coalesce(valid_to, 'infinity') >= ${on}::date`;
export const normOf = (row: Row): Norm => ({ ...row, capDong: row.capDong === null ? null : BigInt(row.capDong) });

/** The norms in force on a day. */
export async function normsOn(tx: Tx, on: Day): Promise<Norm[]> {
  return (await normRows(on).execute(tx)).rows.map(normOf);
}

/** Every norm through time, by kind of support, the newest first. */
export async function listNorms(tx: Tx): Promise<NormLine[]> {
  const rows = await tx.selectFrom('norm').selectAll().orderBy('activity').orderBy('valid_from', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    activity: row.activity as NormLine['activity'],
    sharePercent: row.share_percent,
    capDong: row.cap_dong === null ? null : String(row.cap_dong),
    per: row.per as NormLine['per'],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    basis: row.basis,
    mark: row.mark,
  }));
}
