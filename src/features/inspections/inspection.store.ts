import type {
  EstablishmentId,
  InspectionChoiceId,
  InspectionFindingId,
  InspectionId,
  InspectionPhotoId,
  InspectionRevisionId,
  OrganizationId,
  ProjectId,
  StoredFileId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { Content, FindingState, InspectionState, SentRevision, WrittenFinding } from './inspection.schema.ts';

/** What every row about a visit names. */
export interface LockedInspection {
  readonly id: InspectionId;
  readonly officeId: OrganizationId;
  readonly unitId: OrganizationId;
  readonly projectId: ProjectId;
  readonly state: InspectionState;
  readonly revision: number;
}

/** Locks a visit; undefined where there is none for who asks. */
export async function lockInspection(tx: Tx, id: string): Promise<LockedInspection | undefined> {
  const row = await tx
    .selectFrom('inspection')
    .selectAll()
    .where('id', '=', id as InspectionId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && { id: row.id, officeId: row.office_id, unitId: row.unit_id, projectId: row.project_id, state: row.state, revision: row.revision }
  );
}

const actor = (act: Act) => act.by.asker?.name ?? act.by.name;
const named = ({ id, officeId, unitId }: LockedInspection) => ({ inspection_id: id, office_id: officeId, unit_id: unitId });

export interface Begun {
  readonly id: string;
  readonly officeId: OrganizationId;
  readonly unitId: OrganizationId;
  readonly projectId: ProjectId;
  readonly choiceId: InspectionChoiceId | null;
  readonly reason: string | null;
  readonly visitedOn: string;
}
/** Begins a visit; a second device that began it a moment before is waited for, and null answered. Throws NotFound where the identifier is another office's. */
export async function insertInspection(
  act: Act,
  { id, officeId, unitId, projectId, choiceId, reason, visitedOn }: Begun,
): Promise<LockedInspection | null> {
  const made = await act.tx
    .insertInto('inspection')
    .values({
      id: id as InspectionId,
      office_id: officeId,
      unit_id: unitId,
      project_id: projectId,
      choice_id: choiceId,
      reason,
      state: 'begun',
      revision: 1,
      visited_on: visitedOn as Day,
      minutes_code: null,
      minutes_on: null,
      begun_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return null;
  const inspection: LockedInspection = { id: made.id, officeId, unitId, projectId, state: 'begun', revision: 1 };
  await insertStep(act, inspection, 'begin', 'begun');
  return inspection;
}

async function insertStep(act: Act, inspection: LockedInspection, step: string, to: InspectionState, on: Day = act.today): Promise<void> {
  await act.tx
    .insertInto('inspection_step')
    .values({ ...named(inspection), step, to_state: to, business_on: on, recorded_at: act.now, actor: actor(act) })
    .execute();
}

/** A revision as a device sent it; the visit points at it. */
export async function insertRevision(
  act: Act,
  inspection: LockedInspection,
  revision: number,
  { revisionId, content, device }: Pick<SentRevision, 'revisionId' | 'content' | 'device'>,
): Promise<void> {
  await act.tx
    .insertInto('inspection_revision')
    .values({
      ...named(inspection),
      id: revisionId as InspectionRevisionId,
      revision,
      content: JSON.stringify(content),
      device,
      recorded_at: act.now,
      actor: actor(act),
    })
    .execute();
  await act.tx
    .updateTable('inspection')
    .set({ revision, visited_on: content.visitedOn as Day })
    .where('id', '=', inspection.id)
    .execute();
}

export interface Kept {
  readonly id: string;
  readonly fileId: StoredFileId;
  readonly name: string;
  readonly sizeBytes: number;
  readonly originalBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}
export async function insertPhoto(
  act: Act,
  inspection: LockedInspection,
  { id, fileId, name, sizeBytes, originalBytes, sha256, storageKey }: Kept,
): Promise<void> {
  await act.tx
    .insertInto('inspection_photo')
    .values({
      ...named(inspection),
      id: id as InspectionPhotoId,
      file_id: fileId,
      name,
      size_bytes: BigInt(sizeBytes),
      original_bytes: BigInt(originalBytes),
      sha256,
      storage_key: storageKey,
      kept_at: act.now,
      kept_by: actor(act),
    })
    .execute();
}

/** The minutes: the visit is concluded, each finding is the unit's to remedy from their day on. */
export async function concludeInspection(
  act: Act,
  inspection: LockedInspection,
  paper: { readonly code: string; readonly on: string },
  { findings }: Content,
): Promise<void> {
  const on = paper.on as Day;
  await act.tx
    .updateTable('inspection')
    .set({ state: 'concluded', minutes_code: paper.code, minutes_on: on })
    .where('id', '=', inspection.id)
    .execute();
  await insertStep(act, inspection, 'conclude', 'concluded', on);
  for (const finding of findings) await insertFinding(act, inspection, finding, on);
}

async function insertFinding(
  act: Act,
  inspection: LockedInspection,
  { id, kind, severity, description, demand, dueOn, establishmentId }: WrittenFinding,
  on: Day,
): Promise<void> {
  const finding: LockedFinding = { id: id as InspectionFindingId, officeId: inspection.officeId, unitId: inspection.unitId, state: 'open' };
  await act.tx
    .insertInto('inspection_finding')
    .values({
      id: finding.id,
      ...named(inspection),
      project_id: inspection.projectId,
      establishment_id: establishmentId as EstablishmentId | null,
      kind,
      severity,
      description,
      demand,
      due_on: dueOn as Day,
      given_on: on,
      state: 'open',
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await insertFindingStep(act, finding, 'give', 'open', { on });
}

export interface LockedFinding {
  readonly id: InspectionFindingId;
  readonly officeId: OrganizationId;
  readonly unitId: OrganizationId;
  readonly state: FindingState;
}
/** Locks a finding for a step. Throws NotFound. */
export async function lockFinding(tx: Tx, id: string): Promise<LockedFinding> {
  const row = await tx
    .selectFrom('inspection_finding')
    .selectAll()
    .where('id', '=', id as InspectionFindingId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('finding');
  return { id: row.id, officeId: row.office_id, unitId: row.unit_id, state: row.state };
}

interface Taken {
  readonly on?: Day;
  readonly paper?: { readonly code: string; readonly on: string } | null;
  readonly remark?: string | null;
}
async function insertFindingStep(
  act: Act,
  { id, officeId, unitId }: LockedFinding,
  step: string,
  to: FindingState,
  { on = act.today, paper = null, remark = null }: Taken,
): Promise<void> {
  await act.tx
    .insertInto('inspection_finding_step')
    .values({
      finding_id: id,
      office_id: officeId,
      unit_id: unitId,
      step,
      to_state: to,
      business_on: on,
      recorded_at: act.now,
      actor: actor(act),
      paper_code: paper?.code ?? null,
      paper_on: (paper?.on ?? null) as Day | null,
      remark,
    })
    .execute();
}
export async function stepFinding(act: Act, finding: LockedFinding, step: string, to: FindingState, taken: Taken): Promise<void> {
  await act.tx.updateTable('inspection_finding').set({ state: to }).where('id', '=', finding.id).execute();
  await insertFindingStep(act, finding, step, to, taken);
}
