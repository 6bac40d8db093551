import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { provincesByCode } from '../organizations/index.ts';
import type { AreaRow, ReadAreas, Tell } from './area.reader.ts';
import type { ListedArea } from './area.schema.ts';
import { areaFaults as words } from './area.words.ts';

/** The last day of districts (NQ 202/2025/QH15: units from 1/7/2025). */
const LAST_DISTRICT_DAY = '2025-06-30';
interface Held {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly decision: string | null;
  readonly parent: string | null;
  readonly became: string | null;
}
const key = ({ level, code }: { readonly level: string | null; readonly code: string }) => `${level} ${code}`;
const meet = (a: { validFrom: string; validTo: string | null }, b: { validFrom: string; validTo: string | null }) =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

/** Judges a list beside the register: codes that are twice or another's in the same time, provinces, districts and successors that are not. Answers what it would enter. */
export async function judgeAreas(tx: Tx, { listed, faults, tell }: ReadAreas): Promise<ListedArea[]> {
  const { rows } =
    await sql<Held>`SELECT a.code, a.level, a.name, a.valid_from AS "validFrom", a.valid_to AS "validTo", a.decision, d.code AS parent, b.code AS became FROM local_area a LEFT JOIN local_area d ON d.id = a.parent_id LEFT JOIN local_area b ON b.id = a.became_id`.execute(
      tx,
    );
  const [held, named] = [Map.groupBy(rows, key), Map.groupBy(listed, key)];
  const knows = (level: string, code: string) => held.has(`${level} ${code}`) || named.has(`${level} ${code}`);
  const provinces = new Map<string, Awaited<ReturnType<typeof provincesByCode>>>();
  for (const area of listed) {
    const { row, validFrom, level, provinceCode, parentCode, becameCode } = area;
    if (validFrom === null || level === null) continue;
    const then = provinces.get(validFrom) ?? (await provincesByCode(tx, validFrom));
    provinces.set(validFrom, then);
    if (!then.has(provinceCode)) tell(row, 'province', 'unknown-province', words.noProvince(row.text('province')));
    if (level === 'district' && validFrom > LAST_DISTRICT_DAY) tell(row, 'validFrom', 'no-district-any-more', words.noDistrictAfter);
    if (level === 'commune' && parentCode === null && validFrom <= LAST_DISTRICT_DAY)
      tell(row, 'parent', 'district-missing', words.parentMissing);
    if (level === 'commune' && parentCode !== null && !knows('district', parentCode))
      tell(row, 'parent', 'unknown-district', words.noParent(parentCode));
    if (becameCode !== null && !knows('commune', becameCode) && !knows('district', becameCode))
      tell(row, 'became', 'unknown-successor', words.noBecame(becameCode));
    tellTwice(area, named.get(key(area))!, held.get(key(area)) ?? [], tell);
  }
  const spoiled = new Set(faults.filter(({ weight }) => weight === 'fault').map(({ sheet, cell }) => `${sheet} ${/\d+$/.exec(cell)?.[0]}`));
  return listed.filter(({ row }) => !spoiled.has(`${row.sheet} ${row.row}`)).map((area) => listedOf(area, held.get(key(area)) ?? []));
}

/** The same code twice in one time, in the file or beside the register. */
function tellTwice(area: AreaRow, named: readonly AreaRow[], held: readonly Held[], tell: Tell): void {
  const period = { validFrom: area.validFrom!, validTo: area.validTo };
  const before = named
    .slice(0, named.indexOf(area))
    .find((other) => other.validFrom !== null && meet({ validFrom: other.validFrom, validTo: other.validTo }, period));
  if (before !== undefined) tell(area.row, 'code', 'code-twice', words.twice(area.code, before.row.cell('code')));
  const replaced = new Set(named.map(({ validFrom }) => validFrom as string | null));
  const other = held.find((each) => !replaced.has(each.validFrom) && meet(each, period));
  if (other !== undefined) tell(area.row, 'code', 'code-held', words.held(other.name));
}

function listedOf(
  { row, code, level, name, provinceCode, parentCode, becameCode, validFrom, validTo, decision }: AreaRow,
  held: readonly Held[],
): ListedArea {
  const before = held.find((each) => each.validFrom === validFrom);
  const same =
    before !== undefined &&
    before.name === name &&
    before.validTo === validTo &&
    before.decision === decision &&
    before.parent === parentCode &&
    before.became === becameCode;
  return {
    sheet: row.sheet,
    cell: row.cell('code'),
    verdict: before === undefined ? 'new' : same ? 'same' : 'changed',
    code,
    level: level!,
    name,
    provinceCode,
    parentCode,
    becameCode,
    validFrom: validFrom!,
    validTo,
    decision,
  };
}
