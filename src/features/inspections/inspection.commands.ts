import { sql } from 'kysely';
import type {
  EstablishmentId,
  InspectionChoiceId,
  InspectionFindingId,
  InspectionPhotoId,
  InspectionRevisionId,
  OrganizationId,
  ProjectId,
  StoredFileId,
} from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { NotFound, Unacceptable } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import { insertFile } from '../dispatches/index.ts';
import { requireFindingStep } from './findings/finding.steps.ts';
import { type Conclude, contentSchema, MOST_PHOTOS, type Remedy, type SentRevision } from './inspection.schema.ts';
import { requireInspectionStep } from './inspection.steps.ts';
import {
  concludeInspection,
  insertInspection,
  insertPhoto,
  insertRevision,
  type LockedFinding,
  type LockedInspection,
  lockFinding,
  lockInspection,
  stepFinding,
} from './inspection.store.ts';
import { inspectionRefusals as refusals } from './inspection.refusals.words.ts';
import { faultsOfContent, faultsOfDay, faultsOfPaper } from './visits/visit.rules.ts';

interface Told {
  readonly id: string;
  readonly revision: number;
}
const told = (
  act: Act,
  { id, officeId }: { readonly id: string; readonly officeId: OrganizationId },
  detail: Record<string, unknown>,
  on: Day = act.today,
) => act.record({ thing: 'inspection', thingId: id, officeId, businessOn: on, detail });
const revisionOf = (act: Act, revisionId: string) =>
  act.tx
    .selectFrom('inspection_revision')
    .select(['inspection_id', 'revision'])
    .where('id', '=', revisionId as InspectionRevisionId)
    .executeTakeFirst();
async function newestOf(act: Act, { id }: LockedInspection) {
  return act.tx
    .selectFrom('inspection_revision')
    .select(['revision', 'content', 'device', 'actor'])
    .where('inspection_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** The project a visit begins at, as far as the office may inspect it. */
async function projectFor(act: Act, officeId: string, projectId: string) {
  const {
    rows: [row],
  } = await sql<{
    id: ProjectId;
    unitId: OrganizationId;
    within: boolean;
  }>`SELECT p.id, p.office_id AS "unitId", (p.department_id = ${officeId} OR EXISTS (SELECT FROM organization WHERE id = ${officeId} AND kind = 'agency')) AS within FROM project p WHERE p.id = ${projectId}`.execute(
    act.tx,
  );
  if (row === undefined) throw new NotFound('project');
  return row;
}
async function faultsOfPlan(
  act: Act,
  id: string,
  { projectId, reason }: SentRevision,
): Promise<{ choiceId: InspectionChoiceId | null; faults: Refusal[] }> {
  const choice = await act.tx
    .selectFrom('inspection_choice')
    .innerJoin('inspection_plan', 'inspection_plan.id', 'inspection_choice.plan_id')
    .select(['inspection_choice.id', 'project_id', 'dropped_on', 'state'])
    .where('inspection_choice.id', '=', id as InspectionChoiceId)
    .executeTakeFirst();
  if (choice === undefined) return { choiceId: null, faults: reason === null ? [because(refusals.notPlanned)] : [] };
  const faults = [
    ...(choice.state !== 'adopted' ? [refusals.planNotAdopted] : []),
    ...(choice.dropped_on !== null || choice.project_id !== projectId ? [refusals.notChosen] : []),
  ];
  return { choiceId: choice.id, faults: faults.map((words) => because(words)) };
}

/**
 * Takes what a device sent of a visit. The first revision begins it; the same sending again answers what it answered; one that
 * stands on an older revision than the newest is refused and nothing is overwritten: the device shows both.
 */
export const saveInspection = command('inspections save', async (act, { id, sent }: { id: string; sent: SentRevision }): Promise<Told> => {
  const there = await lockInspection(act.tx, id);
  if (there !== undefined) return revise(act, there, sent);
  const { within, unitId, id: projectId } = await projectFor(act, sent.officeId, sent.projectId);
  const { choiceId, faults } = await faultsOfPlan(act, id, sent);
  requireInspectionStep(
    'begin',
    { state: null, officeId: sent.officeId },
    { within, faults: [...faults, ...faultsOfDay(sent.content, act.today)] },
    act.by.asker,
  );
  const begun = await insertInspection(act, {
    id,
    officeId: sent.officeId as OrganizationId,
    unitId,
    projectId,
    choiceId,
    reason: choiceId === null ? sent.reason : null,
    visitedOn: sent.content.visitedOn,
  });
  if (begun !== null) {
    await insertRevision(act, begun, 1, sent);
    told(act, begun, { revision: 1, device: sent.device, visitedOn: sent.content.visitedOn });
    return { id, revision: 1 };
  }
  const other = await lockInspection(act.tx, id);
  if (other === undefined) throw new NotFound('inspection');
  return revise(act, other, sent);
});

async function revise(act: Act, inspection: LockedInspection, sent: SentRevision): Promise<Told> {
  requireInspectionStep('save', { ...inspection, state: 'begun' }, { within: true, faults: [] }, act.by.asker);
  const before = await revisionOf(act, sent.revisionId);
  if (before !== undefined) {
    if (before.inspection_id !== inspection.id) throw new Unacceptable(refusals.revisionReused);
    told(act, inspection, { repeated: before.revision });
    return { id: inspection.id, revision: before.revision };
  }
  const newest = await newestOf(act, inspection);
  requireInspectionStep(
    'save',
    inspection,
    {
      within: true,
      faults: [
        ...(newest.revision !== sent.base ? [because(refusals.editedElsewhere(newest.actor, newest.device))] : []),
        ...faultsOfDay(sent.content, act.today),
      ],
    },
    act.by.asker,
  );
  await insertRevision(act, inspection, newest.revision + 1, sent);
  told(act, inspection, { revision: newest.revision + 1, device: sent.device });
  return { id: inspection.id, revision: newest.revision + 1 };
}

export interface PhotoFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}
/** Keeps a photo of a visit; the same photo again changes nothing. */
export const keepPhoto = command(
  'inspections keep-photo',
  async (
    act,
    { id, photoId, originalBytes, file }: { id: string; photoId: string; originalBytes: number; file: PhotoFile },
  ): Promise<{ id: string }> => {
    const inspection = await lockInspection(act.tx, id);
    if (inspection === undefined) throw new NotFound('inspection');
    requireInspectionStep('save', { ...inspection, state: 'begun' }, { within: true, faults: [] }, act.by.asker);
    const kept = await act.tx.selectFrom('inspection_photo').select(['id', 'sha256']).where('inspection_id', '=', inspection.id).execute();
    const before = kept.find((each) => each.id === photoId);
    if (before !== undefined && before.sha256 !== file.sha256) throw new Unacceptable(refusals.photoDiffers);
    if (before === undefined) {
      requireInspectionStep(
        'save',
        inspection,
        { within: true, faults: kept.length >= MOST_PHOTOS ? [because(refusals.tooManyPhotos(MOST_PHOTOS))] : [] },
        act.by.asker,
      );
      const fileId = newId<StoredFileId>();
      await insertFile(act.tx, { ...file, id: fileId, officeId: inspection.officeId, keptAt: act.now });
      await insertPhoto(act, inspection, { ...file, id: photoId, fileId, originalBytes });
    }
    told(act, inspection, { photo: file.name, sha256: file.sha256 });
    return { id: photoId as InspectionPhotoId };
  },
);

/** Concludes a visit with numbered minutes: what was found becomes the unit's to remedy by its day. */
export const concludeVisit = command(
  'inspections conclude',
  async (act, { id, conclude: { revision, paper } }: { id: string; conclude: Conclude }) => {
    const inspection = await lockInspection(act.tx, id);
    if (inspection === undefined) throw new NotFound('inspection');
    const newest = await newestOf(act, inspection);
    const content = contentSchema.parse(newest.content);
    const kept = await act.tx.selectFrom('inspection_photo').select('id').where('inspection_id', '=', inspection.id).execute();
    const [named, ids] = [
      content.findings.flatMap(({ establishmentId }) => (establishmentId === null ? [] : [establishmentId as EstablishmentId])),
      content.findings.map((finding) => finding.id as InspectionFindingId),
    ];
    const known = named.length === 0 ? [] : await act.tx.selectFrom('establishment').select('id').where('id', 'in', named).execute();
    const taken = ids.length === 0 ? [] : await act.tx.selectFrom('inspection_finding').select('id').where('id', 'in', ids).execute();
    const faults = [
      ...(newest.revision !== revision ? [because(refusals.editedElsewhere(newest.actor, newest.device))] : []),
      ...faultsOfPaper(content, paper, act.today),
      ...faultsOfContent(content, new Set(kept.map((photo) => photo.id as string))),
      ...(new Set(named).size !== known.length ? [because(refusals.noEstablishment)] : []),
      ...(taken.length > 0 || new Set(ids).size !== ids.length ? [because(refusals.findingTaken)] : []),
    ];
    requireInspectionStep('conclude', inspection, { within: true, faults }, act.by.asker);
    await concludeInspection(act, inspection, paper, content);
    told(act, inspection, { minutes: paper, findings: content.findings.length }, paper.on as Day);
  },
);

async function lockedFor(act: Act, id: string, step: string, faults: readonly Refusal[]): Promise<LockedFinding> {
  const finding = await lockFinding(act.tx, id);
  requireFindingStep(step, finding, { faults }, act.by.asker);
  return finding;
}
const remember = (act: Act, { id, officeId }: LockedFinding, detail: Record<string, unknown>) =>
  act.record({ thing: 'inspection-finding', thingId: id, officeId, detail });

/** The unit reports how it remedied a finding. */
export const remedyFinding = command('inspections remedy', async (act, { id, remedy }: { id: string; remedy: Remedy }) => {
  const finding = await lockedFor(
    act,
    id,
    'remedy',
    remedy.paper !== null && remedy.paper.on > act.today ? [because(refusals.inFuture(writtenInFigures(remedy.paper.on)))] : [],
  );
  await stepFinding(act, finding, 'remedy', 'remedied', remedy);
  remember(act, finding, { ...remedy });
});
/** Whoever inspected finds the remedy good. */
export const closeFinding = command('inspections close', async (act, { id, remark }: { id: string; remark: string }) => {
  const finding = await lockedFor(act, id, 'close', []);
  await stepFinding(act, finding, 'close', 'closed', { remark });
  remember(act, finding, { closed: remark });
});
/** Or not: it goes back with the reason. */
export const returnFinding = command('inspections return', async (act, { id, remark }: { id: string; remark: string }) => {
  const finding = await lockedFor(act, id, 'return', []);
  await stepFinding(act, finding, 'return', 'open', { remark });
  remember(act, finding, { returned: remark });
});
