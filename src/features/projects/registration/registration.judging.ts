import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { isOfAsker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { plainText } from '../../../platform/workbook.ts';
import { agencyOf } from '../../organizations/index.ts';
import { judge } from '../norms/norm.rules.ts';
import { normsOn } from '../norms/norm.views.ts';
import { factsOfNew, faultsOfEach, type ProjectFault, unitOf } from '../project.commands.ts';
import type { NewProject } from '../project.schema.ts';
import { newProjectSchema } from '../project.schema.ts';
import { answerProjectStep } from '../project.steps.ts';
import { supportOf } from '../project.views.ts';
import type { Listed, ListColumn, ListRow, Tell } from './registration.reader.ts';
import type { ListedProject } from './registration.schema.ts';
import { listFaults as words } from './registration.words.ts';

interface Order {
  readonly officeId: string;
  readonly year: number;
  readonly on: Day;
  readonly asker: Asker | null;
}
/** A province as a list names it, and what a former one became. */
export interface Place {
  readonly code: string;
  readonly became: { readonly name: string; readonly now: string; readonly on: Day } | null;
}

/** Provinces by name and code: those of the day, and what former ones became. */
export async function placesOn(tx: Tx, on: Day): Promise<Map<string, Place>> {
  const { rows } = await sql<{
    name: string;
    code: string;
    now: string | null;
    nowCode: string | null;
    since: Day | null;
    stands: boolean;
  }>`
    SELECT p.name, p.code, s.name AS now, s.code AS "nowCode", (p.valid_to + 1)::date AS since, coalesce(p.valid_from, '-infinity') <= ${on}::date AND coalesce(p.valid_to, 'infinity') >= ${on}::date AS stands
      FROM province p LEFT JOIN province s ON s.code = p.successor_code AND s.valid_from <= p.valid_to + 1 AND coalesce(s.valid_to, 'infinity') > p.valid_to ORDER BY stands`.execute(
    tx,
  );
  return new Map(
    rows.flatMap(({ name, code, now, nowCode, since, stands }): [string, Place][] => {
      if (stands)
        return [
          [plainText(name), { code, became: null }],
          [code, { code, became: null }],
        ];
      return now === null || nowCode === null || since === null || since > on
        ? []
        : [[plainText(name), { code: nowCode, became: now === name ? null : { name, now, on: since } }]];
    }),
  );
}

/** Offices by every name they bear or bore. */
async function officesByName(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT o.id, n.name FROM organization o JOIN organization_name n ON n.organization_id = o.id WHERE o.kind <> 'division' AND o.state = 'standing'
     UNION ALL SELECT o.id, n.short_name FROM organization o JOIN organization_name n ON n.organization_id = o.id WHERE n.short_name IS NOT NULL AND o.kind <> 'division' AND o.state = 'standing'`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [plainText(name), id]));
}

async function establishmentsBy(tx: Tx, taxCodes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    code: string;
  }>`SELECT id, tax_code AS code FROM establishment WHERE tax_code = ANY (${[...taxCodes]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Judges a list by the rules a form is judged by; each fault and warning at its cell. Answers what could be registered. */
export async function judgeList(
  tx: Tx,
  listed: readonly Listed[],
  { officeId, year, on, asker }: Order,
  tell: Tell,
): Promise<ListedProject[]> {
  const reading = { tx, today: on };
  const [places, offices, establishments, norms, agencyId] = [
    await placesOn(tx, on),
    await officesByName(tx),
    await establishmentsBy(
      tx,
      listed.flatMap(({ lines }) => lines.map(({ taxCode }) => taxCode)),
    ),
    await normsOn(tx, on),
    await agencyOf(tx),
  ];
  const closedOn = await closedBefore(tx, year, on);
  if (closedOn !== null && listed.length > 0) tell(listed[0]!.row, 'code', 'note', 'late', words.late(year, closedOn));
  const support = await supportOf(tx, [...establishments.values()], year, null);
  const units = new Map<string, Awaited<ReturnType<typeof unitOf>>>();
  const whole = [] as { from: Listed; project: NewProject }[];
  for (const from of listed) {
    const unitId = from.unit === '' ? officeId : offices.get(plainText(from.unit));
    if (unitId === undefined) tell(from.row, 'unit', 'fault', 'unknown-unit', words.unknownUnit(from.unit));
    else if (!units.has(unitId)) units.set(unitId, await unitOf(reading, unitId));
    const project = newProjectOf(from, { year, unitId, places, establishments, own: units.get(officeId)?.id ?? officeId }, tell);
    if (project !== null) whole.push({ from, project });
  }
  const faults = await faultsOfEach(
    reading,
    whole.map(({ project }) => project),
  );
  return whole.flatMap(({ from, project }, at) => {
    const unit = units.get(project.unitId)!;
    const refused = answerProjectStep(
      'register',
      { state: null, officeId: unit.id, departmentId: unit.departmentId, agencyId },
      factsOfNew(project, on, norms),
      asker,
    ).refusals;
    for (const refusal of refused)
      tell(
        from.row,
        isOfAsker(refusal) ? 'unit' : 'code',
        'fault',
        refusal.code,
        isOfAsker(refusal) ? words.otherUnit(unit.name) : refusal,
      );
    for (const fault of faults[at]!) tellFault(from, fault, tell);
    const warnings = refused.length + faults[at]!.length > 0 ? 0 : warningsOf(from, project, norms, support, tell);
    return refused.length + faults[at]!.length > 0 ? [] : [listedOf(from, project, unit.name, { warnings, late: closedOn !== null })];
  });
}

async function closedBefore(tx: Tx, year: number, on: Day): Promise<Day | null> {
  const round = await tx.selectFrom('registration_round').select('closes_on').where('year', '=', year).executeTakeFirst();
  return round !== undefined && round.closes_on < on ? round.closes_on : null;
}

const COLUMN: Readonly<Record<ProjectFault['field'], ListColumn>> = {
  code: 'code',
  endsOn: 'endsOn',
  province: 'province',
  shares: 'cost',
  establishment: 'taxCode',
};
function tellFault(from: Listed, { field, line, code, vi, en }: ProjectFault, tell: Tell): void {
  const row: ListRow = line === null ? from.row : from.lines[line - 1]!.row;
  tell(row, COLUMN[field], 'fault', code, { vi, en });
}

interface Known {
  readonly year: number;
  readonly unitId: string | undefined;
  readonly own: string;
  readonly places: Map<string, Place>;
  readonly establishments: Map<string, string>;
}
/** The project as the form would send it; null where something of it could not be read. */
function newProjectOf(from: Listed, { year, unitId, places, establishments }: Known, tell: Tell): NewProject | null {
  const place =
    from.province === ''
      ? null
      : (places.get(plainText(from.province).replace(/^(?:tinh|thanh pho|tp\.?) /, '')) ??
        places.get(plainText(from.province).padStart(2, '0')));
  if (place === undefined) tell(from.row, 'province', 'fault', 'unknown-province', words.unknownProvince(from.province));
  else if (place?.became != null)
    tell(from.row, 'province', 'note', 'province-became', words.provinceBecame(place.became.name, place.became.now, place.became.on));
  for (const { row, taxCode } of from.lines)
    if (taxCode !== '' && !establishments.has(taxCode))
      tell(row, 'taxCode', 'fault', 'no-such-establishment', words.noEstablishment(taxCode));
  const parsed = newProjectSchema.safeParse({
    unitId,
    code: from.code,
    year,
    kind: from.kind,
    name: from.name,
    contents: from.contents,
    activity: from.lines[0]?.activity,
    provinceCode: place === undefined ? undefined : (place?.code ?? null),
    place: from.place === '' ? null : from.place,
    startsOn: from.startsOn,
    endsOn: from.endsOn,
    bidding: from.bidding,
    outputs: from.outputs,
    lines: from.lines.map(({ taxCode, activity, description, cost, national, counterpart }) => ({
      establishmentId: taxCode === '' ? null : establishments.get(taxCode),
      activity,
      description,
      costDong: cost?.toString(),
      nationalDong: national?.toString(),
      counterpartDong: counterpart?.toString(),
    })),
  });
  return parsed.success ? parsed.data : null;
}

/** What is worth saying of its lines: above a norm, with its article; an establishment that has support of this kind already. */
function warningsOf(
  from: Listed,
  project: NewProject,
  norms: Parameters<typeof judge>[1],
  support: Awaited<ReturnType<typeof supportOf>>,
  tell: Tell,
): number {
  let warnings = 0;
  for (const [at, line] of project.lines.entries()) {
    const { row } = from.lines[at]!;
    const { verdict, mostDong, basis, mark } = judge(
      { activity: line.activity, costDong: BigInt(line.costDong), nationalDong: BigInt(line.nationalDong) },
      norms,
    );
    const before = support.get(`${line.establishmentId} ${line.activity}`) ?? [];
    if (verdict === 'above') tell(row, 'national', 'note', 'above-norm', words.aboveNorm(mostDong!, basis!, mark === 'confirmed'));
    if (before.length > 0)
      tell(
        row,
        'taxCode',
        'note',
        'supported-before',
        words.supported(
          before
            .slice(0, 5)
            .map(({ code, year }) => `${code} (${year})`)
            .join(', '),
        ),
      );
    warnings += Number(verdict === 'above') + Number(before.length > 0);
  }
  return warnings;
}

function listedOf({ row }: Listed, project: NewProject, unit: string, said: { warnings: number; late: boolean }): ListedProject {
  const sum = (key: 'costDong' | 'nationalDong' | 'counterpartDong') =>
    project.lines.reduce((all, line) => all + BigInt(line[key]), 0n).toString();
  return {
    sheet: row.sheet,
    cell: row.cell('code'),
    code: project.code,
    name: project.name,
    unit,
    lines: project.lines.length,
    establishments: new Set(project.lines.flatMap(({ establishmentId: id }) => (id === null ? [] : [id]))).size,
    costDong: sum('costDong'),
    nationalDong: sum('nationalDong'),
    counterpartDong: sum('counterpartDong'),
    ...said,
    project,
  };
}
