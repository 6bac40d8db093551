import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import type { AdvanceShare, DisbursementPaper, ShareLine, ShareTable } from './share.schema.ts';
import { answerShareSteps } from './share.commands.ts';

/** The share in force for a kind of support on a day; null where none was set. */
export async function shareOn(tx: Tx, activity: string, on: Day): Promise<AdvanceShare | null> {
  return (await sharesFor(tx, [{ activity, on }]))({ activity, on });
}

interface Wanted { readonly activity: string; readonly on: Day }
/** The shares in force for several kinds, each on its day, in one question. Answers how to find one. */
export async function sharesFor(tx: Tx, wanted: readonly Wanted[]): Promise<(one: Wanted) => AdvanceShare | null> {
  const rows = wanted.length === 0 ? [] : await tx.selectFrom('advance_share').selectAll().where('activity', 'in', [...new Set(wanted.map(({ activity }) => activity))]).execute();
  return ({ activity, on }) => {
    const row = rows.find((each) => each.activity === activity && each.valid_from <= on && (each.valid_to === null || each.valid_to >= on));
    return row === undefined ? null : { sharePermille: row.share_permille, papers: row.papers as DisbursementPaper[], basis: row.basis, mark: row.mark };
  };
}

/** Above which amount a third person approves, by day: how to find the one in force. Null where none was set. */
export async function thresholds(tx: Tx): Promise<(on: Day) => bigint | null> {
  const rows = await tx.selectFrom('approval_threshold').select(['valid_from', 'threshold_dong']).orderBy('valid_from', 'desc').execute();
  return (on) => rows.find(({ valid_from: from }) => from <= on)?.threshold_dong ?? null;
}

/** Every share and threshold through time. */
export async function listShares(tx: Tx, asker: Asker | null): Promise<ShareTable> {
  const rows = await tx.selectFrom('advance_share').selectAll().orderBy(sql`valid_to IS NOT NULL`).orderBy('activity').orderBy('valid_from', 'desc').execute();
  const set = await tx.selectFrom('approval_threshold').selectAll().orderBy('valid_from', 'desc').execute();
  return {
    rows: rows.map((row): ShareLine => ({ id: row.id, activity: row.activity as ShareLine['activity'], sharePermille: row.share_permille, papers: row.papers as DisbursementPaper[], validFrom: row.valid_from, validTo: row.valid_to, basis: row.basis, mark: row.mark })),
    thresholds: set.map((row) => ({ id: row.id, validFrom: row.valid_from, thresholdDong: row.threshold_dong.toString(), setBy: row.set_by })), steps: await answerShareSteps(tx, asker),
  };
}
