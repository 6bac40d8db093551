import type { ProjectId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { agencyOf } from '../../organizations/index.ts';
import { judge } from '../norms/norm.rules.ts';
import { normsOn } from '../norms/norm.views.ts';
import { factsOfNew, faultsOf, unitOf } from '../project.commands.ts';
import { answerProjectStep } from '../project.steps.ts';
import { supportOf } from '../project.views.ts';
import type { Draft, JudgedDraft } from './draft.schema.ts';

/** What norms, earlier support and its type say of a project being drawn up: the same rules by which it is registered or revised. Throws NotFound. */
export async function judgeDraft(tx: Tx, draft: Draft, today: Day, asker: Asker | null): Promise<JudgedDraft> {
  const own =
    draft.projectId === null
      ? null
      : await tx
          .selectFrom('project')
          .select(['code', 'state', 'office_id', 'department_id', 'registered_on'])
          .where('id', '=', draft.projectId as ProjectId)
          .executeTakeFirst();
  if (own === undefined) throw new NotFound('project');
  const reading = { tx, today };
  // A project is judged by the norms of the day it was registered.
  const norms = await normsOn(tx, own?.registered_on ?? today);
  const unit = own === null ? await unitOf(reading, draft.unitId) : { id: own.office_id, departmentId: own.department_id };
  const support = await supportOf(
    tx,
    [...new Set(draft.lines.flatMap(({ establishmentId: id }) => (id === null ? [] : [id])))],
    draft.year,
    draft.projectId,
  );
  return {
    lines: draft.lines.map((line) => ({
      judgement: judge({ activity: line.activity, costDong: BigInt(line.costDong), nationalDong: BigInt(line.nationalDong) }, norms),
      supportedBefore: support.get(`${line.establishmentId} ${line.activity}`) ?? [],
    })),
    faults: await faultsOf(reading, [draft], own === null ? [] : [own.code]),
    step: answerProjectStep(
      own === null ? 'register' : 'revise',
      { state: own?.state ?? null, officeId: unit.id, departmentId: unit.departmentId, agencyId: await agencyOf(tx) },
      factsOfNew(draft, today, norms),
      asker,
    ),
  };
}
