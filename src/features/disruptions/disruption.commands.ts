import { sql } from 'kysely';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { areaNamed } from '../areas/index.ts';
import { provincesByCode } from '../organizations/index.ts';
import { closedBy, faultsOfAreas, faultsOfEnd, type JudgedArea } from './disruption.rules.ts';
import type { NewArea, NewDisruption } from './disruption.schema.ts';
import { requireDisruptionStep } from './disruption.steps.ts';
import { disruptionOf, endAll, insertAreas, insertDisruption, type StoredArea, stepWidened } from './disruption.store.ts';
import { disruptionRefusals as refusals } from './disruption.words.ts';

interface Placed {
  readonly areas: readonly (Omit<StoredArea, 'id'> & { readonly name: string })[];
  readonly faults: readonly Refusal[];
}

/** Areas with their provinces as of the day each begins; and what an office may not enter: the nation and other provinces are the Agency's. */
async function placed(act: Act, officeId: OrganizationId, areas: readonly NewArea[]): Promise<Placed> {
  const {
    rows: [office],
  } = await sql<{
    kind: string;
    provinceId: string | null;
  }>`SELECT kind, province_id AS "provinceId" FROM organization WHERE id = ${officeId}`.execute(act.tx);
  if (office === undefined) throw new NotFound('organization');
  const faults: Omit<Refusal, 'basis'>[] = [];
  const stored: Placed['areas'][number][] = [];
  const names = new Map(
    (await sql<{ id: string; name: string }>`SELECT id, name FROM province`.execute(act.tx)).rows.map(({ id, name }) => [id, name]),
  );
  const ofDay = new Map<string, Awaited<ReturnType<typeof provincesByCode>>>();
  for (const { provinceCode, ...area } of areas) {
    const provinces = ofDay.get(area.validFrom) ?? (await provincesByCode(act.tx, area.validFrom as Day));
    ofDay.set(area.validFrom, provinces);
    const provinceId = provinceCode === null ? null : provinces.get(provinceCode);
    if (provinceId === undefined) {
      faults.push(refusals.noProvince(provinceCode!));
      continue;
    }
    const named = await areaNamed(
      act.tx,
      { provinceId, province: provinceId === null ? '' : names.get(provinceId)!, district: area.district, commune: area.commune },
      area.validFrom as Day,
    );
    faults.push(...named.faults);
    const name =
      [named.commune, named.district, provinceId === null ? null : names.get(provinceId)!].filter((part) => part !== null).join(', ') ||
      'Cả nước';
    if (office.provinceId !== null && provinceId !== office.provinceId)
      faults.push(provinceId === null ? refusals.nationByAgency : refusals.notOwnProvince(name));
    stored.push({
      ...area,
      areaId: named.areaId,
      district: named.district,
      commune: named.commune,
      validFrom: area.validFrom as Day,
      validTo: area.validTo as Day | null,
      provinceId,
      name,
    });
  }
  return { areas: stored, faults: faults.map((words) => ({ ...words, basis: null })) };
}

/** Enters a disaster or an epidemic with where it holds, all or nothing. Answers its id. */
export const enterDisruption = command(
  'disruptions enter',
  async (act, { areas: asked, ...disruption }: NewDisruption): Promise<{ id: string }> => {
    const officeId = disruption.officeId as OrganizationId;
    const { areas, faults } = await placed(act, officeId, asked);
    const days = [disruption.startedOn, ...(disruption.basis === null ? [] : [disruption.basis.on])]
      .filter((day) => day > act.today)
      .map((day) => ({ ...refusals.inFuture(writtenInFigures(day)), basis: null }));
    requireDisruptionStep(
      'enter',
      { state: null, officeId },
      [...days, ...faults, ...faultsOfAreas(areas, [], { startedOn: disruption.startedOn, endedOn: null, today: act.today })],
      act.by.asker,
    );
    const id = await insertDisruption(act, disruption);
    await insertAreas(
      act,
      { id, officeId },
      areas.map((area) => ({ ...area, closes: [] })),
    );
    act.record({
      thing: 'disruption',
      thingId: id,
      officeId,
      businessOn: disruption.startedOn as Day,
      detail: {
        name: disruption.name,
        kind: disruption.kind,
        areas: areas.map(({ name, severity, validFrom }) => ({ name, severity, validFrom })),
      },
    });
    return { id };
  },
);

/** It holds elsewhere too, or is worse or better from a day on: what held of the same place ends the day before. */
export const widenDisruption = command(
  'disruptions widen',
  async (act, { id, areas: asked }: { id: string; areas: readonly NewArea[] }) => {
    const disruption = await disruptionOf(act.tx, id, true);
    const { areas, faults } = await placed(act, disruption.officeId, asked);
    const held: JudgedArea[] = disruption.areas.map((area) => ({ ...area, name: '' }));
    requireDisruptionStep(
      'widen',
      disruption,
      [...faults, ...faultsOfAreas(areas, held, { ...disruption, today: act.today })],
      act.by.asker,
    );
    const closings = areas.map((area) => ({ ...area, closes: closedBy(area, disruption.areas).map((each) => each.id) }));
    await insertAreas(act, disruption, closings);
    const from = areas.reduce<Day>((last, { validFrom }) => (validFrom > last ? validFrom : last), disruption.startedOn);
    await stepWidened(act, disruption, from);
    act.record({
      thing: 'disruption',
      thingId: disruption.id,
      officeId: disruption.officeId,
      businessOn: from,
      detail: { name: disruption.name, areas: areas.map(({ name, severity, validFrom }) => ({ name, severity, validFrom })) },
    });
  },
);

/** It ended on a day; every area that still holds ends with it. */
export const endDisruption = command('disruptions end', async (act, { id, on, remark }: { id: string; on: Day; remark: string | null }) => {
  const disruption = await disruptionOf(act.tx, id, true);
  requireDisruptionStep(
    'end',
    disruption,
    faultsOfEnd(on, { startedOn: disruption.startedOn, today: act.today, areas: disruption.areas }),
    act.by.asker,
  );
  await endAll(act, disruption, on, remark);
  act.record({
    thing: 'disruption',
    thingId: disruption.id,
    officeId: disruption.officeId,
    businessOn: on,
    detail: { name: disruption.name, ended: on, remark },
  });
});
