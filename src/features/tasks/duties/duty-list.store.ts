import type { DispatchId, DutyId, DutyListId, OrganizationId, PersonId, TaskId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { newId } from '../../../platform/workplace.ts';
import type { DraftDuty, DutyListState } from './duty-list.schema.ts';

export interface LockedList {
  readonly id: DutyListId;
  readonly officeId: OrganizationId;
  readonly dispatchId: DispatchId;
  readonly state: DutyListState;
  readonly issuedOn: Day;
  readonly code: string;
  readonly copyIds: OrganizationId[];
  readonly submittedBy: PersonId | null;
  readonly duties: (DraftDuty & { id: DutyId })[];
}

/** Locks the list of a dispatch, with its duties; null where none is drawn up. */
export async function lockList(tx: Tx, dispatchId: DispatchId): Promise<LockedList | null> {
  const row = await tx.selectFrom('duty_list').selectAll().where('dispatch_id', '=', dispatchId).forUpdate().executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    officeId: row.office_id as OrganizationId,
    dispatchId: row.dispatch_id,
    state: row.state,
    issuedOn: row.issued_on,
    code: row.code,
    copyIds: row.copy_ids as OrganizationId[],
    submittedBy: row.submitted_by,
    duties: await dutiesIn(tx, row.id),
  };
}

/** The duties of a list, in the letter's order. */
export async function dutiesIn(tx: Tx, listId: DutyListId): Promise<(DraftDuty & { id: DutyId })[]> {
  const rows = await tx.selectFrom('duty').selectAll().where('list_id', '=', listId).orderBy('place').execute();
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    title: row.title,
    text: row.text,
    exemptions: row.exemptions,
    phrase: row.phrase,
    namedOn: row.named_on,
    dueOn: row.due_on,
    recurrence: row.recurrence,
    leadIds: row.lead_ids,
    coordinateIds: row.coordinate_ids,
    parentId: row.parent_id,
    measure: row.measure as DraftDuty['measure'],
    measurePhrase: row.measure_phrase,
  }));
}

export interface NewList {
  readonly id: DutyListId;
  readonly officeId: OrganizationId;
  readonly dispatchId: DispatchId;
  readonly code: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly subject: string | null;
  readonly illustrative: boolean;
}

export async function insertList(tx: Tx, list: NewList): Promise<void> {
  await tx
    .insertInto('duty_list')
    .values({
      id: list.id,
      office_id: list.officeId,
      dispatch_id: list.dispatchId,
      state: 'drafted',
      code: list.code,
      issuer: list.issuer,
      issued_on: list.issuedOn,
      subject: list.subject,
      illustrative: list.illustrative,
      copy_ids: [],
      submitted_by: null,
      approved_on: null,
    })
    .execute();
}

/** The duties as drawn up now, in place of those before: while it is a draft nothing rests on them. */
export async function replaceDuties(
  tx: Tx,
  list: Pick<LockedList, 'id' | 'officeId'>,
  duties: readonly DraftDuty[],
  copyIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('duty').where('list_id', '=', list.id).execute();
  await tx
    .updateTable('duty_list')
    .set({ copy_ids: [...copyIds] })
    .where('id', '=', list.id)
    .execute();
  if (duties.length === 0) return;
  await tx
    .insertInto('duty')
    .values(
      duties.map((duty, at) => ({
        id: newId<DutyId>(),
        office_id: list.officeId,
        list_id: list.id,
        place: at + 1,
        ref: duty.ref,
        title: duty.title,
        text: duty.text,
        exemptions: duty.exemptions,
        phrase: duty.phrase,
        named_on: duty.namedOn as Day | null,
        due_on: duty.dueOn as Day | null,
        recurrence: duty.recurrence,
        lead_ids: duty.leadIds,
        coordinate_ids: duty.coordinateIds,
        parent_id: duty.parentId as TaskId | null,
        measure: duty.measure,
        measure_phrase: duty.measure === null ? null : duty.measurePhrase,
      })),
    )
    .execute();
}

export interface ListStep {
  readonly step: string;
  readonly to: DutyListState;
  readonly signedAs?: string | null;
  readonly remark?: string | null;
  readonly submittedBy?: PersonId | null;
  readonly approvedOn?: Day;
}

/** Takes a step: the row that says so, and the cache of today. */
export async function stepList(
  act: Act,
  list: Pick<LockedList, 'id' | 'officeId'>,
  { step, to, signedAs = null, remark = null, submittedBy, approvedOn }: ListStep,
): Promise<void> {
  await act.tx
    .updateTable('duty_list')
    .set({
      state: to,
      ...(submittedBy === undefined ? {} : { submitted_by: submittedBy }),
      ...(approvedOn === undefined ? {} : { approved_on: approvedOn }),
    })
    .where('id', '=', list.id)
    .execute();
  await act.tx
    .insertInto('duty_list_step')
    .values({
      list_id: list.id,
      office_id: list.officeId,
      step,
      to_state: to,
      business_on: act.today,
      recorded_at: act.now,
      actor: act.by.asker?.name ?? act.by.name,
      signed_as: signedAs,
      remark,
    })
    .execute();
}
