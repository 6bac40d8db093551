import { sql } from 'kysely';
import type { LocalAreaId, ProvinceId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import type { Refusal } from '../../platform/pure/refusals.ts';
import { answerSteps } from '../../platform/pure/steps.ts';
import { plainText } from '../../platform/workbook.ts';
import type { ImportPages } from '../imports/import.schema.ts';
import { importStepWords, openImport } from '../imports/index.ts';
import { areaImportSteps, AREAS, noSums } from './area.kind.ts';
import type { AreaImport, AreaLevel, AreaSums, ListedArea, LocalArea } from './area.schema.ts';
import { areaRefusals as refusals } from './area.words.ts';

/** The districts and communes of a province on a day, by code of the province on that day. */
export async function areasOf(tx: Tx, province: string, on: Day): Promise<LocalArea[]> {
  return (
    await sql<LocalArea>`
    SELECT a.id, a.code, a.level, a.name, a.parent_id AS "parentId", d.name AS parent, a.valid_from AS "validFrom", a.valid_to AS "validTo", a.decision, b.name AS became, a.illustrative
      FROM local_area a LEFT JOIN local_area d ON d.id = a.parent_id LEFT JOIN local_area b ON b.id = a.became_id JOIN province p ON p.id = a.province_id
     WHERE p.code = ${province} AND a.valid_from <= ${on}::date AND coalesce(a.valid_to, 'infinity') >= ${on}::date ORDER BY coalesce(d.name, a.name), (a.level = 'commune'), a.name`.execute(
      tx,
    )
  ).rows;
}

/** A name without the word of its kind: people leave it out. */
const bare = (name: string) =>
  plainText(name).replace(/^(?:huyen|thi xa|tx\.?|thanh pho|tp\.?|quan|thi tran|tt\.?|xa|phuong|dac khu) /, '');
interface Row {
  readonly id: LocalAreaId;
  readonly level: AreaLevel;
  readonly name: string;
  readonly parentId: LocalAreaId | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly became: string | null;
}
/** A place found in the register; nothing of it where the register knows no area of the province. */
export interface FoundArea {
  readonly areaId: LocalAreaId | null;
  readonly district: string | null;
  readonly commune: string | null;
  readonly faults: readonly Omit<Refusal, 'basis'>[];
}

/** Looks a district or commune up as of a day. Where the province has none in the register, its names stand as they were written. */
export async function areaNamed(
  tx: Tx,
  {
    provinceId,
    province,
    district,
    commune,
  }: {
    readonly provinceId: ProvinceId | null;
    readonly province: string;
    readonly district: string | null;
    readonly commune: string | null;
  },
  on: Day,
): Promise<FoundArea> {
  const asWritten = { areaId: null, district, commune, faults: [] };
  if (provinceId === null || (district === null && commune === null)) return asWritten;
  const { rows } =
    await sql<Row>`SELECT a.id, a.level, a.name, a.parent_id AS "parentId", a.valid_from AS "validFrom", a.valid_to AS "validTo", b.name AS became FROM local_area a LEFT JOIN local_area b ON b.id = a.became_id WHERE a.province_id = ${provinceId} ORDER BY a.valid_from DESC`.execute(
      tx,
    );
  if (rows.length === 0) return asWritten;
  const found =
    district === null
      ? null
      : pick(
          rows.filter(({ level }) => level === 'district'),
          district,
          province,
          on,
        );
  if (found !== null && 'fault' in found) return { ...asWritten, faults: [found.fault] };
  const within =
    commune === null
      ? null
      : pick(
          rows.filter(({ level, parentId }) => level === 'commune' && (found === null || parentId === found.id)),
          commune,
          found?.name ?? province,
          on,
        );
  if (within !== null && 'fault' in within) return { ...asWritten, faults: [within.fault] };
  return { areaId: within?.id ?? found?.id ?? null, district: found?.name ?? district, commune: within?.name ?? commune, faults: [] };
}

function pick(rows: readonly Row[], name: string, where: string, on: Day): Row | { readonly fault: Omit<Refusal, 'basis'> } {
  const called = rows.filter((row) => plainText(row.name) === plainText(name) || bare(row.name) === bare(name));
  const held = called.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo >= on));
  if (held !== undefined) return held;
  const last = called.find(({ validTo }) => validTo !== null && validTo < on);
  if (last !== undefined) return { fault: refusals.gone(last.name, on, last.validTo!, last.became) };
  const first = called.at(-1);
  return { fault: first === undefined ? refusals.unknown(name, where) : refusals.notYet(first.name, on, first.validFrom) };
}

/** One list of areas: faults by cell, what it would enter. Throws NotFound. */
export async function openAreaImport(tx: Tx, id: string, pages: ImportPages, on: Day, asker: Asker | null): Promise<AreaImport> {
  const { kind: _, year: __, officeId, summary, outcome, details, ...found } = await openImport(tx, id, [AREAS], pages, on);
  const sums = (summary as AreaSums | null) ?? noSums;
  return {
    ...found,
    entered: (outcome as { entered: number } | null)?.entered ?? null,
    sums,
    areas: details as ListedArea[],
    steps: answerSteps(
      areaImportSteps,
      { state: found.state, facts: { faults: found.faultCount, changes: sums.new + sums.changed }, officeId, asker },
      importStepWords,
    ),
  };
}
