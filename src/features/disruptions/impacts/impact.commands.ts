import { sql } from 'kysely';
import type { OrganizationId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { disruptionOf, type LockedDisruption } from '../disruption.store.ts';
import { heldPlaces } from '../disruption.views.ts';
import { disruptionRefusals as refusals } from '../disruption.words.ts';
import type { NewImpact } from './impact.schema.ts';
import { requireImpactStep } from './impact.steps.ts';
import { insertImpact, lockImpacts, stepImpacts, type ToldThrough } from './impact.store.ts';

export interface Ends {
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId;
  readonly provinceId: string | null;
}
/** The office that enters, and the department that confirms: its own where it is one, else the one that directs it. */
export async function endsOf(act: Act, officeId: string): Promise<Ends> {
  const {
    rows: [office],
  } = await sql<
    Ends & { kind: string }
  >`SELECT o.id AS "officeId", CASE WHEN o.kind IN ('promotion-centre', 'district-office') THEN o.directed_by_id ELSE o.id END AS "departmentId", o.province_id AS "provinceId", o.kind FROM organization o WHERE o.id = ${officeId}`.execute(
    act.tx,
  );
  if (office === undefined) throw new NotFound('organization');
  return office;
}

/** What is wrong with where an establishment stands: outside the disruption's area on the day, or another province's. Throws NotFound where there is none. */
export async function faultsOfPlace(
  act: Act,
  disruption: LockedDisruption,
  { establishmentId, statedOn }: Pick<NewImpact, 'establishmentId' | 'statedOn'>,
  { provinceId }: Ends,
): Promise<Refusal[]> {
  const {
    rows: [stands],
  } = await sql<{ name: string; provinceId: string | null; held: boolean }>`
    SELECT e.name, w.province_id AS "provinceId", EXISTS (SELECT FROM (${heldPlaces(disruption.id, statedOn)}) AS held WHERE held.id = e.id) AS held
      FROM establishment e LEFT JOIN LATERAL (SELECT province_id FROM establishment_place WHERE establishment_id = e.id ORDER BY (valid_from > ${statedOn}::date), CASE WHEN valid_from <= ${statedOn}::date THEN valid_from END DESC, valid_from LIMIT 1) w ON true WHERE e.id = ${establishmentId}`.execute(
    act.tx,
  );
  if (stands === undefined) throw new NotFound('establishment');
  return [
    ...(provinceId !== null && stands.provinceId !== provinceId ? [because(refusals.notOwnEstablishment(stands.name))] : []),
    ...(stands.held ? [] : [because(refusals.elsewhere(stands.name))]),
  ];
}

async function faultsOf(act: Act, disruption: LockedDisruption, impact: NewImpact, ends: Ends): Promise<Refusal[]> {
  const early = impact.statedOn < disruption.startedOn;
  return [
    ...(impact.statedOn > act.today ? [because(refusals.inFuture(writtenInFigures(impact.statedOn)))] : []),
    ...(early ? [because(refusals.beforeStart(writtenInFigures(impact.statedOn), writtenInFigures(disruption.startedOn)))] : []),
    // Before it began it held nowhere.
    ...(early ? [] : await faultsOfPlace(act, disruption, impact, ends)),
    ...(impact.situation === 'normal' && impact.workersNow < impact.workersBefore ? [because(refusals.normalWithFewer)] : []),
  ];
}

/** A statement, whoever tells it: an office that entered it, or the establishment itself through its link. Answers its id. */
export async function tell(
  act: Act,
  disruption: LockedDisruption,
  impact: NewImpact,
  ends: Ends,
  through: ToldThrough | null,
): Promise<{ id: string }> {
  requireImpactStep('state', { ...ends, state: null }, { own: false, faults: await faultsOf(act, disruption, impact, ends) }, act.by.asker);
  const id = await insertImpact(act, disruption.id, ends.departmentId, impact, through);
  act.record({
    thing: 'impact',
    thingId: id,
    officeId: ends.officeId,
    businessOn: act.today,
    detail: {
      disruption: disruption.name,
      establishmentId: impact.establishmentId,
      situation: impact.situation,
      lossDong: impact.lossDong,
      needDong: impact.needDong,
      ...(through === null ? {} : { throughLink: through.linkId, toldBy: through.toldBy }),
    },
  });
  return { id };
}

/** Enters what an establishment said of a disruption: it counts once the department has confirmed it. Answers its id. */
export const stateImpact = command(
  'disruptions state-impact',
  async (act, { id, impact }: { id: string; impact: NewImpact }): Promise<{ id: string }> =>
    tell(act, await disruptionOf(act.tx, id, false), impact, await endsOf(act, impact.officeId), null),
);

/** The department confirms statements, all or none: they are in every sum from then on. */
export const confirmImpacts = command('disruptions confirm-impacts', async (act, { ids }: { ids: readonly string[] }) => {
  const impacts = await lockImpacts(act.tx, ids);
  for (const impact of impacts) {
    requireImpactStep(
      'confirm',
      impact,
      { own: impact.statedBy !== null && impact.statedBy === act.by.asker?.personId, faults: [] },
      act.by.asker,
    );
    act.record({ thing: 'impact', thingId: impact.id, officeId: impact.officeId, detail: { confirmed: impact.establishment } });
  }
  await stepImpacts(act, impacts, 'confirm', 'confirmed');
});

/** The department gives a statement back, with the reason; it stays to be seen. */
export const returnImpact = command('disruptions return-impact', async (act, { id, reason }: { id: string; reason: string }) => {
  const [impact] = await lockImpacts(act.tx, [id]);
  requireImpactStep('return', impact!, { own: false, faults: [], reason: reason.trim() }, act.by.asker);
  await stepImpacts(act, [impact!], 'return', 'returned', reason.trim());
  act.record({ thing: 'impact', thingId: impact!.id, officeId: impact!.officeId, detail: { returned: impact!.establishment, reason } });
});
