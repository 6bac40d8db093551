import { sql } from 'kysely';
import type {
  DeputyGrantId,
  DispatchId,
  DraftId,
  DraftOpinionId,
  DraftPaperId,
  DraftSetId,
  DraftSubmissionId,
  OrganizationId,
  PersonId,
  StoredFileId,
} from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import { documentSchema, type OfficialDocument } from '../document.schema.ts';
import type { DraftState, KeptSignature, OpinionAnswer, Slip, SourceKind } from '../draft.schema.ts';
import type { SignedAs } from './issued.rules.ts';
import type { Letter } from './sources.ts';

export interface LockedDraft {
  readonly id: DraftId;
  readonly officeId: OrganizationId;
  readonly source: SourceKind;
  readonly thing: string;
  readonly state: DraftState;
  readonly version: number;
  readonly content: OfficialDocument;
  readonly subject: string;
  readonly setId: DraftSetId | null;
  readonly placeInSet: number | null;
  readonly signed: (Pick<SignedAs, 'authority' | 'title' | 'name'> & { readonly on: Day }) | null;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly dispatchId: DispatchId | null;
  readonly onPaper: boolean;
  readonly illustrative: boolean;
}

/** Locks drafts with their newest text, in the order of their set. Throws NotFound where one is not there for who asks. */
export async function lockDrafts(tx: Tx, ids: readonly string[]): Promise<LockedDraft[]> {
  const wanted = [...new Set(ids)];
  const rows = wanted.every(isUuid)
    ? await tx
        .selectFrom('draft')
        .selectAll()
        .where('id', 'in', wanted as DraftId[])
        .orderBy('set_id')
        .orderBy('place_in_set')
        .orderBy('id')
        .forUpdate()
        .execute()
    : [];
  if (rows.length < wanted.length) throw new NotFound('draft');
  const texts = new Map(
    (
      await sql<{
        id: string;
        content: unknown;
      }>`SELECT v.draft_id AS id, v.content FROM draft_version v JOIN draft d ON d.id = v.draft_id AND d.version = v.version WHERE d.id = ANY (${wanted}::uuid[])`.execute(
        tx,
      )
    ).rows.map(({ id, content }) => [id, documentSchema.parse(content)]),
  );
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    source: row.source as SourceKind,
    thing: row.thing,
    state: row.state,
    version: row.version,
    content: texts.get(row.id)!,
    subject: row.subject,
    setId: row.set_id,
    placeInSet: row.place_in_set,
    signed: row.signed_on === null ? null : { authority: row.authority, title: row.signer_title!, name: row.signer!, on: row.signed_on },
    number: row.number,
    issuedOn: row.issued_on,
    dispatchId: row.dispatch_id,
    onPaper: row.on_paper,
    illustrative: row.illustrative,
  }));
}

export interface NewDraftRow {
  readonly officeId: OrganizationId;
  readonly source: SourceKind;
  readonly letter: Letter;
  readonly setId: DraftSetId | null;
  readonly placeInSet: number | null;
  readonly drawnBy: PersonId | null;
  readonly replacesId: DraftId | null;
  readonly illustrative: boolean;
  readonly actor: string;
}
/** A draft with its first version; null where its set has one of this thing already. */
export async function insertDraft(
  act: Act,
  { officeId, source, letter: { thing, document, to }, setId, placeInSet, drawnBy, replacesId, illustrative, actor }: NewDraftRow,
): Promise<DraftId | null> {
  const id = newId<DraftId>();
  const inserted = await act.tx
    .insertInto('draft')
    .values({
      id,
      office_id: officeId,
      kind: document.kind,
      source,
      thing,
      set_id: setId,
      place_in_set: placeInSet,
      subject: document.subject,
      state: 'drawn-up',
      version: 1,
      drawn_on: act.today,
      drawn_by: drawnBy,
      submission_id: null,
      authority: null,
      signer_title: null,
      signer: null,
      signer_id: null,
      grant_id: null,
      signed_on: null,
      number: null,
      issued_on: null,
      dispatch_id: null,
      on_paper: false,
      replaces_id: replacesId,
      illustrative,
    })
    .onConflict((conflict) => conflict.columns(['set_id', 'thing']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return null;
  await insertVersion(act, { id, officeId }, 1, document, null, actor);
  const offices = [...new Map(to.map((each) => [each.officeId, each])).values()];
  if (offices.length > 0)
    await act.tx
      .insertInto('draft_addressee')
      .values(
        offices.map(({ officeId: organization, part }) => ({
          draft_id: id,
          office_id: officeId,
          organization_id: organization as OrganizationId,
          part,
        })),
      )
      .execute();
  await insertStep(act, { id, officeId, version: 1 }, 'draw-up', 'drawn-up', null, actor);
  return id;
}

type Of = Pick<LockedDraft, 'id' | 'officeId'>;
async function insertVersion(
  act: Act,
  { id, officeId }: Of,
  version: number,
  content: OfficialDocument,
  remark: string | null,
  actor: string,
): Promise<void> {
  await act.tx
    .insertInto('draft_version')
    .values({
      draft_id: id,
      office_id: officeId,
      version,
      content: JSON.stringify(content),
      remark,
      made_on: act.today,
      made_at: act.now,
      made_by: actor,
    })
    .execute();
}
async function insertStep(
  act: Act,
  { id, officeId, version }: Of & { version: number },
  step: string,
  to: DraftState,
  remark: string | null,
  actor = act.by.asker?.name ?? act.by.name,
): Promise<void> {
  await act.tx
    .insertInto('draft_step')
    .values({ draft_id: id, office_id: officeId, step, to_state: to, version, business_on: act.today, recorded_at: act.now, actor, remark })
    .execute();
}

interface Taken {
  readonly submissionId?: DraftSubmissionId;
  readonly signedAs?: SignedAs | null;
  readonly numbered?: { readonly number: string; readonly on: Day; readonly dispatchId: DispatchId };
  readonly onPaper?: boolean;
}
/** Takes a step: the row that says so, and the cache of today. */
export async function stepDraft(
  act: Act,
  draft: LockedDraft,
  step: string,
  to: DraftState,
  remark: string | null = null,
  { submissionId, signedAs, numbered, onPaper }: Taken = {},
): Promise<void> {
  await act.tx
    .updateTable('draft')
    .set({
      state: to,
      ...(submissionId === undefined ? {} : { submission_id: submissionId }),
      ...(signedAs === undefined
        ? {}
        : {
            authority: signedAs?.authority ?? null,
            signer_title: signedAs?.title ?? null,
            signer: signedAs?.name ?? null,
            signer_id: (signedAs?.personId ?? null) as PersonId | null,
            grant_id: (signedAs?.grantId ?? null) as DeputyGrantId | null,
            signed_on: signedAs === null ? null : act.today,
          }),
      ...(numbered === undefined ? {} : { number: numbered.number, issued_on: numbered.on, dispatch_id: numbered.dispatchId }),
      ...(onPaper === undefined ? {} : { on_paper: onPaper }),
    })
    .where('id', '=', draft.id)
    .execute();
  await insertStep(act, draft, step, to, remark);
}

/** A new version beside the old. */
export async function reviseDraft(act: Act, draft: LockedDraft, content: OfficialDocument, remark: string | null): Promise<number> {
  const version = draft.version + 1;
  await act.tx.updateTable('draft').set({ version, subject: content.subject, state: 'drawn-up' }).where('id', '=', draft.id).execute();
  await insertVersion(act, draft, version, content, remark, act.by.asker?.name ?? act.by.name);
  await insertStep(act, { ...draft, version }, 'revise', 'drawn-up', remark);
  return version;
}

export async function insertSubmission(act: Act, officeId: OrganizationId, slip: Slip): Promise<DraftSubmissionId> {
  const id = newId<DraftSubmissionId>();
  await act.tx
    .insertInto('draft_submission')
    .values({
      id,
      office_id: officeId,
      ...slip,
      submitted_on: act.today,
      submitted_at: act.now,
      submitted_by: act.by.asker?.name ?? act.by.name,
    })
    .execute();
  return id;
}

export interface AskedOpinion {
  readonly personId: PersonId | null;
  readonly divisionId: OrganizationId | null;
}
export async function insertOpinions(
  act: Act,
  draft: Of,
  of: readonly AskedOpinion[],
  { blocking, question }: { blocking: boolean; question: string | null },
): Promise<void> {
  await act.tx
    .insertInto('draft_opinion')
    .values(
      of.map(({ personId, divisionId }) => ({
        id: newId<DraftOpinionId>(),
        draft_id: draft.id,
        office_id: draft.officeId,
        person_id: personId,
        division_id: divisionId,
        blocking,
        question,
        asked_on: act.today,
        asked_at: act.now,
        asked_by: act.by.asker?.name ?? act.by.name,
        answer: null,
        text: null,
        answered_on: null,
        answered_by: null,
      })),
    )
    .execute();
}
export interface LockedOpinion extends AskedOpinion {
  readonly id: DraftOpinionId;
  readonly draftId: DraftId;
  readonly answered: boolean;
}
/** Locks an opinion that was asked for. Throws NotFound. */
export async function lockOpinion(tx: Tx, id: string): Promise<LockedOpinion> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('draft_opinion')
        .selectAll()
        .where('id', '=', id as DraftOpinionId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('draft_opinion');
  return { id: row.id, draftId: row.draft_id, personId: row.person_id, divisionId: row.division_id, answered: row.answer !== null };
}
export async function answerOpinion(act: Act, id: DraftOpinionId, answer: OpinionAnswer, text: string | null): Promise<void> {
  await act.tx
    .updateTable('draft_opinion')
    .set({ answer, text, answered_on: act.today, answered_by: act.by.asker?.name ?? act.by.name })
    .where('id', '=', id)
    .execute();
}

export async function insertPaper(
  act: Act,
  draft: Of,
  fileId: StoredFileId,
  signatures: readonly KeptSignature[] | null,
): Promise<DraftPaperId> {
  const id = newId<DraftPaperId>();
  await act.tx
    .insertInto('draft_paper')
    .values({
      id,
      draft_id: draft.id,
      office_id: draft.officeId,
      kind: signatures === null ? 'attached' : 'signed',
      file_id: fileId,
      checked: signatures === null ? null : JSON.stringify(signatures),
      kept_on: act.today,
      kept_at: act.now,
      kept_by: act.by.asker?.name ?? act.by.name,
    })
    .execute();
  return id;
}
