import { sql } from 'kysely';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import type { Refusal } from '../../../platform/pure/refusals.ts';
import { plainText } from '../../../platform/workbook.ts';
import { type Place, placesOn } from '../../projects/index.ts';
import { signAll } from '../contract.commands.ts';
import type { Signing } from '../contract.schema.ts';
import type { FilledRow, ReadSignings, SigningColumn, Tell } from './signing.reader.ts';
import type { ListedSigning } from './signing.schema.ts';
import { signingFaults as words } from './signing.words.ts';

interface Known {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly unit: string;
  readonly units: string[];
  readonly province: string | null;
  readonly provinceCode: string | null;
  readonly id: string | null;
  readonly national: string;
  readonly counterpart: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}
/** Projects by code, each with its living contract as it was drawn up. */
async function knownBy(tx: Tx, codes: readonly string[], on: Day): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    SELECT p.id AS "projectId", p.code, p.name, p.year, office_name(p.office_id, ${on}::date) AS unit, ARRAY(SELECT n.name FROM organization_name n WHERE n.organization_id = p.office_id UNION SELECT n.short_name FROM organization_name n WHERE n.organization_id = p.office_id AND n.short_name IS NOT NULL) AS units,
           v.name AS province, v.code AS "provinceCode", c.id, c.national_dong::text AS national, c.counterpart_dong::text AS counterpart, c.starts_on AS "startsOn", c.ends_on AS "endsOn"
      FROM project p LEFT JOIN province v ON v.id = p.province_id LEFT JOIN contract c ON c.project_id = p.id AND c.state <> 'terminated' WHERE upper(p.code) = ANY (${[...codes]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code.toUpperCase(), row]));
}

/** Judges a list: against the contracts as they were drawn up, and by signing itself, tried and undone. Answers what could be signed. */
export async function judgeSignings(
  tx: Tx,
  { filled, faults, tell }: ReadSignings,
  year: number,
  { on, now }: { on: Day; now: Date },
): Promise<ListedSigning[]> {
  const [known, places] = [
    await knownBy(
      tx,
      filled.map(({ code }) => code),
      on,
    ),
    await placesOn(tx, on),
  ];
  const whole: { from: FilledRow; contract: Known; signing: Signing }[] = [];
  for (const from of filled) {
    const contract = contractOf(from, known, year, tell);
    if (contract === null) continue;
    const before = faults.length;
    tellDifferences(from, contract, places, tell);
    const told = faults.slice(before).some(({ weight }) => weight === 'fault');
    const unread =
      from.signedOn === null || from.number === '' || from.national === null || from.agencySigner.length < 3 || from.unitSigner.length < 3;
    // Signing judges also what differs: each fault at once.
    const signing = {
      id: contract.id!,
      number: from.number.slice(0, 120) || '?',
      signedOn: from.signedOn ?? on,
      agencySigner: from.agencySigner.slice(0, 200),
      unitSigner: from.unitSigner.slice(0, 200),
    };
    const refusals = await refusalsOfSigning(tx, signing, { on, now });
    for (const refusal of refusals)
      if (from.signedOn !== null || columnOf(refusal) !== 'signedOn') tell(from.row, columnOf(refusal), 'fault', refusal.code, refusal);
    if (refusals.length === 0 && !told && !unread) whole.push({ from, contract, signing });
  }
  const spoiled = new Set(faults.filter(({ weight }) => weight === 'fault').map(({ sheet, cell }) => `${sheet} ${/\d+$/.exec(cell)![0]}`));
  return whole
    .filter(({ from: { row } }) => !spoiled.has(`${row.sheet} ${row.row}`))
    .map(({ from: { row }, contract, signing }) => ({
      ...signing,
      sheet: row.sheet,
      cell: row.cell('code'),
      projectId: contract.projectId,
      code: contract.code,
      name: contract.name,
      unit: contract.unit,
      nationalDong: contract.national,
      counterpartDong: contract.counterpart,
      endsOn: contract.endsOn,
    }));
}

function contractOf(from: FilledRow, known: ReadonlyMap<string, Known>, year: number, tell: Tell): Known | null {
  const contract = known.get(from.code);
  if (from.code === '') return null;
  if (contract === undefined) tell(from.row, 'code', 'fault', 'code-unknown', words.unknown(from.row.text('code')));
  else if (contract.year !== year) tell(from.row, 'code', 'fault', 'other-year', words.otherYear(contract.code, contract.year));
  else if (contract.id === null) tell(from.row, 'code', 'fault', 'no-contract', words.noContract);
  return contract === undefined || contract.year !== year || contract.id === null ? null : contract;
}

/** What of a row is another contract than the one drawn up. */
function tellDifferences(
  { row, national, counterpart, startsOn, endsOn }: FilledRow,
  contract: Known,
  places: ReadonlyMap<string, Place>,
  tell: Tell,
): void {
  const [drawn, own] = [BigInt(contract.national), BigInt(contract.counterpart)];
  if (national !== null && national !== drawn) tell(row, 'national', 'fault', 'other-value', words.otherValue(drawn));
  if (counterpart === null && own > 0n && row.text('counterpart') === '')
    tell(row, 'counterpart', 'fault', 'counterpart-missing', words.noCounterpart(own));
  else if (counterpart !== null && counterpart !== own) tell(row, 'counterpart', 'fault', 'other-counterpart', words.otherCounterpart(own));
  if (startsOn !== null && startsOn !== contract.startsOn) tell(row, 'startsOn', 'fault', 'other-term', words.otherTerm(contract.startsOn));
  if (endsOn !== null && endsOn !== contract.endsOn) tell(row, 'endsOn', 'fault', 'other-term', words.otherTerm(contract.endsOn));
  const unit = plainText(row.text('unit'));
  if (unit !== '' && !contract.units.some((name) => plainText(name) === unit))
    tell(row, 'unit', 'fault', 'other-unit', words.otherUnit(contract.unit));
  tellProvince(row, contract, places, tell);
}

function tellProvince(row: FilledRow['row'], { province, provinceCode }: Known, places: ReadonlyMap<string, Place>, tell: Tell): void {
  const text = plainText(row.text('province')).replace(/^(?:tinh|thanh pho|tp\.?) /, '');
  if (text === '') return;
  const place = places.get(text);
  if (place === undefined) tell(row, 'province', 'fault', 'unknown-province', words.unknownProvince(row.text('province')));
  else if (place.became !== null)
    tell(row, 'province', 'note', 'province-became', words.provinceBecame(place.became.name, place.became.now, place.became.on));
  // A project keeps the province of its day under the name it bore; either names it.
  if (place !== undefined && plainText(province ?? '') !== text && place.code !== provinceCode)
    tell(row, 'province', 'fault', 'other-province', words.otherProvince(province ?? 'Trung ương'));
}

/** Why a contract could not be signed so: signing itself is done and undone, so that no rule stands here a second time. Who may sign is asked of the person who agrees. */
async function refusalsOfSigning(tx: Tx, signing: Signing, { on, now }: { on: Day; now: Date }): Promise<readonly Refusal[]> {
  const act: Act = {
    tx,
    now,
    today: on,
    by: { name: 'imports read', asker: null },
    record: () => undefined,
    tell: () => undefined,
    follow: () => undefined,
  };
  await sql`SAVEPOINT signing`.execute(tx);
  try {
    await signAll(act, [signing]);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusals;
  } finally {
    await sql`ROLLBACK TO SAVEPOINT signing`.execute(tx);
    await sql`RELEASE SAVEPOINT signing`.execute(tx);
  }
}

const OF_DAY = new Set(['in-the-future', 'before-the-review', 'month-closed', 'before-what-it-rests-on', 'before-its-paper']);
const columnOf = ({ code }: Refusal): SigningColumn =>
  OF_DAY.has(code) ? 'signedOn' : code === 'contracted-over-assigned' ? 'national' : 'code';
