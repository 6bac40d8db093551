import type { DraftSetId, OrganizationId, PersonId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { SourceKind } from '../draft.schema.ts';

export interface LockedSet {
  readonly id: DraftSetId;
  readonly officeId: OrganizationId;
  readonly source: SourceKind;
  readonly things: readonly string[];
  readonly state: 'asked' | 'made';
  readonly askedOn: Day;
  readonly askedBy: PersonId | null;
  readonly actor: string;
  readonly illustrative: boolean;
}
export async function insertSet(
  act: Act,
  set: { officeId: OrganizationId; source: SourceKind; things: readonly string[] },
): Promise<DraftSetId> {
  const id = newId<DraftSetId>();
  await act.tx
    .insertInto('draft_set')
    .values({
      id,
      office_id: set.officeId,
      source: set.source,
      things: JSON.stringify(set.things),
      state: 'asked',
      empty: '[]',
      asked_on: act.today,
      asked_at: act.now,
      asked_by: (act.by.asker?.personId ?? null) as PersonId | null,
      actor: act.by.asker?.name ?? act.by.name,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  return id;
}
/** Locks a set. Throws NotFound. */
export async function lockSet(tx: Tx, id: string): Promise<LockedSet> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('draft_set')
        .selectAll()
        .where('id', '=', id as DraftSetId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('draft_set');
  return {
    id: row.id,
    officeId: row.office_id,
    source: row.source as SourceKind,
    things: row.things as string[],
    state: row.state,
    askedOn: row.asked_on,
    askedBy: row.asked_by,
    actor: row.actor,
    illustrative: row.illustrative,
  };
}
export async function closeSet(tx: Tx, id: DraftSetId, empty: readonly string[]): Promise<void> {
  await tx
    .updateTable('draft_set')
    .set({ state: 'made', empty: JSON.stringify(empty) })
    .where('id', '=', id)
    .execute();
}
