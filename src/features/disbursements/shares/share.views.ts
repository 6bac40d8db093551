import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { AdvanceShare, DisbursementPaper, ShareLine, ShareTable } from './share.schema.ts';
import { answerShareSteps } from './share.commands.ts';

/** The share in force for a kind of support on a day; null where none was set. */
export async function shareOn(tx: Tx, activity: string, on: Day): Promise<AdvanceShare | null> {
  return (await sharesFor(tx, [{ activity, on }]))({ activity, on });
}

interface Wanted {
  readonly activity: string;
  readonly on: Day;
}
type ShareRow = AdvanceShare & { readonly activity: string; readonly validFrom: Day; readonly validTo: Day | null };
/** Every share through time of the kinds that a query names. */
export const shareRows = (kinds: RawBuilder<unknown>) =>
  sql<ShareRow>`SELECT activity, share_permille AS "sharePermille", papers, basis, mark, valid_from AS "validFrom", valid_to AS "validTo" FROM advance_share WHERE activity::text IN (${kinds})`;
/** How to find the one in force for a kind on a day. */
export const shareAmong =
  (rows: readonly ShareRow[]) =>
  ({ activity, on }: Wanted): AdvanceShare | null => {
    const row = rows.find((each) => each.activity === activity && each.validFrom <= on && (each.validTo === null || each.validTo >= on));
    return row === undefined ? null : { sharePermille: row.sharePermille, papers: row.papers, basis: row.basis, mark: row.mark };
  };
/** The shares in force for several kinds, each on its day, in one question. */
export async function sharesFor(tx: Tx, wanted: readonly Wanted[]): Promise<(one: Wanted) => AdvanceShare | null> {
  return shareAmong(
    wanted.length === 0
      ? []
      : (await shareRows(sql`SELECT unnest(${[...new Set(wanted.map(({ activity }) => activity))]}::text[])`).execute(tx)).rows,
  );
}

interface ThresholdRow {
  readonly validFrom: Day;
  readonly dong: string;
}
/** Every threshold through time, the newest first. */
export const thresholdRows = sql<ThresholdRow>`SELECT valid_from AS "validFrom", threshold_dong::text AS dong FROM approval_threshold ORDER BY valid_from DESC`;
/** How to find the amount in force on a day above which a third person approves; null where none was set. */
export const thresholdAmong =
  (rows: readonly ThresholdRow[]) =>
  (on: Day): bigint | null => {
    const row = rows.find(({ validFrom }) => validFrom <= on);
    return row === undefined ? null : BigInt(row.dong);
  };
export const thresholds = async (tx: Tx): Promise<(on: Day) => bigint | null> => thresholdAmong((await thresholdRows.execute(tx)).rows);

/** Every share and threshold through time. */
export async function listShares(tx: Tx, asker: Asker | null): Promise<ShareTable> {
  const rows = await tx
    .selectFrom('advance_share')
    .selectAll()
    .orderBy(sql`valid_to IS NOT NULL`)
    .orderBy('activity')
    .orderBy('valid_from', 'desc')
    .execute();
  const set = await tx.selectFrom('approval_threshold').selectAll().orderBy('valid_from', 'desc').execute();
  return {
    rows: rows.map((row): ShareLine => ({
      id: row.id,
      activity: row.activity as ShareLine['activity'],
      sharePermille: row.share_permille,
      papers: row.papers as DisbursementPaper[],
      validFrom: row.valid_from,
      validTo: row.valid_to,
      basis: row.basis,
      mark: row.mark,
    })),
    thresholds: set.map((row) => ({
      id: row.id,
      validFrom: row.valid_from,
      thresholdDong: row.threshold_dong.toString(),
      setBy: row.set_by,
    })),
    steps: await answerShareSteps(tx, asker),
  };
}
