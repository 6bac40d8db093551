import type { OrganizationId, ProvinceId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { addDays, type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { NotFound, Refused } from '../../platform/pure/refused.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newId } from '../../platform/workplace.ts';
import { type CatalogueOffice, catalogueOffices, provinceKey } from './organization.catalogue.ts';
import type { FoundedKind } from './organization.schema.ts';
import { organizationSteps, organizationStepWords } from './organization.steps.ts';
import {
  endOrganizations,
  insertNames,
  insertOrganizations,
  insertProvinces,
  insertSuccessions,
  type LockedOrganization,
  lockOrganizations,
} from './organization.store.ts';
import { organizationRefusals } from './organization.words.ts';
import { provinceRows } from './province.data.ts';
import { because } from '../../platform/pure/refusals.ts';

/**
 * Brings the offices in step with the state catalogue as it stands on the act's day: founds, renames and merges what
 * the store has not recorded yet. Done twice it changes nothing. Answers how many offices it touched.
 */
export const keepCatalogue = command<Record<string, never>, { touched: number }>('organizations keep-catalogue', async (act) => {
  const provinces = await keepProvinces(act);
  const known = await knownOffices(act.tx);
  const due = catalogueOffices().filter(({ validFrom }) => validFrom === null || validFrom <= act.today);
  const ids = new Map(due.map(({ key }) => [key, known.get(key)?.id ?? newId<OrganizationId>()]));
  const fresh = due.filter(({ key }) => !known.has(key));
  await insertOrganizations(
    act.tx,
    fresh.map((office) => ({
      id: ids.get(office.key)!,
      kind: office.kind,
      catalogueKey: office.key,
      provinceId: office.province === null ? null : provinces.get(office.province)!,
      directedById: ids.get(office.directedBy ?? '') ?? null,
      superiorId: ids.get(office.superior ?? '') ?? null,
      validFrom: office.validFrom,
    })),
  );
  const renamed = await keepNames(act, due, ids, known);
  await insertSuccessions(
    act.tx,
    fresh.flatMap((office) =>
      office.predecessors.map((key) => ({
        predecessorId: ids.get(key)!,
        successorId: ids.get(office.key)!,
        on: office.validFrom as Day,
        basis: office.names[0]!.basis,
      })),
    ),
  );
  const over = due.filter(({ key, validTo }) => validTo !== null && validTo < act.today && known.get(key)?.state !== 'ended');
  for (const lastDay of new Set(over.map(({ validTo }) => validTo as Day)))
    await endOrganizations(
      act.tx,
      over.filter(({ validTo }) => validTo === lastDay).map(({ key }) => ids.get(key)!),
      lastDay,
    );
  const touched = [...new Set([...fresh, ...renamed, ...over])];
  for (const office of touched)
    act.record({
      thing: 'organization',
      thingId: ids.get(office.key)!,
      officeId: null,
      detail: { key: office.key, founded: fresh.includes(office), renamed: renamed.includes(office), ended: over.includes(office) },
    });
  // A day on which nothing changed is no act; the sweep still says that it looked.
  if (touched.length === 0) act.record({ thing: 'organization', thingId: ids.get('ministry')!, officeId: null, detail: { touched: 0 } });
  return { touched: touched.length };
});

/** True where the store is behind the catalogue on a day: the sweep acts only then. */
export async function catalogueIsBehind(tx: Tx, today: Day): Promise<boolean> {
  const known = await knownOffices(tx);
  return catalogueOffices().some(
    ({ key, validFrom, validTo, names }) =>
      (validFrom === null || validFrom <= today) &&
      (!known.has(key) ||
        (validTo !== null && validTo < today && known.get(key)!.state !== 'ended') ||
        names.filter((name) => name.validFrom === null || name.validFrom <= today).length > known.get(key)!.names),
  );
}

async function knownOffices(tx: Tx): Promise<Map<string, { id: OrganizationId; state: string; names: number }>> {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'state', 'catalogue_key'])
    .select(({ selectFrom, fn }) =>
      selectFrom('organization_name')
        .select(fn.countAll<bigint>().as('count'))
        .whereRef('organization_id', '=', 'organization.id')
        .as('names'),
    )
    .where('catalogue_key', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.catalogue_key!, { id: row.id, state: row.state, names: Number(row.names) }]));
}

async function keepProvinces(act: Act): Promise<Map<string, ProvinceId>> {
  const known = await act.tx.selectFrom('province').select(['id', 'code', 'valid_from']).execute();
  const ids = new Map(known.map((row) => [provinceKey({ code: row.code, validFrom: row.valid_from }), row.id]));
  const fresh = provinceRows
    .filter((row) => !ids.has(provinceKey(row)) && (row.validFrom === null || row.validFrom <= act.today))
    .map((row) => ({ ...row, id: newId<ProvinceId>() }));
  await insertProvinces(act.tx, fresh);
  for (const row of fresh) ids.set(provinceKey(row), row.id);
  return ids;
}

/** Names that began by today and are not recorded yet, oldest first. */
async function keepNames(
  act: Act,
  due: readonly CatalogueOffice[],
  ids: ReadonlyMap<string, OrganizationId>,
  known: Awaited<ReturnType<typeof knownOffices>>,
): Promise<CatalogueOffice[]> {
  const renamed: CatalogueOffice[] = [];
  const rounds: Parameters<typeof insertNames>[1][number][][] = [];
  for (const office of due) {
    const names = office.names
      .filter(({ validFrom }) => validFrom === null || validFrom <= act.today)
      .slice(known.get(office.key)?.names ?? 0);
    if (names.length > 0 && known.has(office.key)) renamed.push(office);
    for (const [round, name] of names.entries())
      (rounds[round] ??= []).push({
        organizationId: ids.get(office.key)!,
        name: name.name,
        shortName: name.shortName,
        validFrom: name.validFrom,
        basis: name.basis,
      });
  }
  for (const round of rounds) await insertNames(act.tx, round);
  return renamed;
}

async function standingOffice(act: Act, step: string, id: string, on: Day): Promise<LockedOrganization> {
  const [office] = await lockOrganizations(act.tx, [id]);
  if (office === undefined) throw new NotFound('organization');
  requireStep(
    stepNamed(organizationSteps, step),
    { state: office.state, facts: { on, today: act.today }, officeId: office.id, asker: act.by.asker },
    organizationStepWords,
  );
  return office;
}

/** The last day of the districts: local government has two levels since. */
const DISTRICTS_UNTIL = '2025-06-30';

/** Adds a division to an office, or the office of a district to a department. Answers its id. */
export const foundOffice = command(
  'organizations found',
  async (act, input: { officeId: string; kind: FoundedKind; name: string; shortName: string | null }): Promise<{ id: OrganizationId }> => {
    const [office] = await lockOrganizations(act.tx, [input.officeId]);
    if (office === undefined) throw new NotFound('organization');
    requireStep(
      stepNamed(organizationSteps, 'found'),
      { state: null, facts: { on: act.today, today: act.today }, officeId: office.id, asker: act.by.asker },
      organizationStepWords,
    );
    if (office.state === 'ended') throw new Refused([because(organizationRefusals.notStanding(office.name))]);
    const district = input.kind === 'district-office';
    if (district && office.kind !== 'department') throw new Refused([because(organizationRefusals.districtsOfDepartment)]);
    if (district && act.today > DISTRICTS_UNTIL) throw new Refused([because(organizationRefusals.noDistricts)]);
    const id = newId<OrganizationId>();
    // A district's office belongs to its People's Committee; the department only directs it.
    await insertOrganizations(act.tx, [
      {
        id,
        kind: input.kind,
        catalogueKey: null,
        provinceId: office.provinceId,
        directedById: office.id,
        superiorId: district ? null : office.id,
        validFrom: act.today,
      },
    ]);
    // The names' own policy asks for an office within reach, and the new one is that only once it is there.
    act.follow((tx) =>
      insertNames(tx, [{ organizationId: id, name: input.name, shortName: input.shortName, validFrom: act.today, basis: 'internal' }]),
    );
    act.record({ thing: 'organization', thingId: id, officeId: office.id, detail: { founded: input.name, in: office.name } });
    return { id };
  },
);

/** Gives an office another name from a day; letters before it keep the old one. */
export const renameOrganization = command(
  'organizations rename',
  async (act, input: { id: string; name: string; shortName: string | null; on: Day; basis: string }) => {
    const office = await standingOffice(act, 'rename', input.id, input.on);
    if (office.name === input.name) throw new Refused([because(organizationRefusals.sameName)]);
    if (office.nameFrom !== null && office.nameFrom >= input.on)
      throw new Refused([because(organizationRefusals.beforeName(writtenInFigures(office.nameFrom)))]);
    await insertNames(act.tx, [
      { organizationId: office.id, name: input.name, shortName: input.shortName, validFrom: input.on, basis: input.basis },
    ]);
    act.record({
      thing: 'organization',
      thingId: office.id,
      officeId: office.id,
      businessOn: input.on,
      detail: { before: office.name, name: input.name, basis: input.basis },
    });
  },
);

/** Merges offices of one kind into a new one from a day: the old ones end the day before, their people and duties pass on. Answers the new office. */
export const mergeOrganizations = command(
  'organizations merge',
  async (
    act,
    input: { ids: string[]; name: string; shortName: string | null; on: Day; basis: string },
  ): Promise<{ id: OrganizationId }> => {
    if (new Set(input.ids).size < 2) throw new Refused([because(organizationRefusals.tooFew)]);
    const offices: LockedOrganization[] = [];
    for (const id of [...new Set(input.ids)].sort()) offices.push(await standingOffice(act, 'merge', id, input.on));
    const first = offices[0]!;
    if (offices.some(({ kind }) => kind !== first.kind)) throw new Refused([because(organizationRefusals.notOfKind)]);
    const id = newId<OrganizationId>();
    await insertOrganizations(act.tx, [
      {
        id,
        kind: first.kind,
        catalogueKey: null,
        provinceId: first.provinceId,
        directedById: first.directedById,
        superiorId: first.superiorId,
        validFrom: input.on,
      },
    ]);
    await insertSuccessions(
      act.tx,
      offices.map((office) => ({ predecessorId: office.id, successorId: id, on: input.on, basis: input.basis })),
    );
    await endOrganizations(
      act.tx,
      offices.map((office) => office.id),
      addDays(input.on, -1),
    );
    act.follow((tx) =>
      insertNames(tx, [{ organizationId: id, name: input.name, shortName: input.shortName, validFrom: input.on, basis: input.basis }]),
    );
    for (const office of offices)
      act.record({
        thing: 'organization',
        thingId: office.id,
        officeId: office.id,
        businessOn: input.on,
        detail: { mergedInto: id, name: input.name, basis: input.basis },
      });
    return { id };
  },
);
