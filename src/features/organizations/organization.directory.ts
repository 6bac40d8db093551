import type { Day } from '../../platform/pure/dates.ts';
import { fold, usualTones } from '../../platform/pure/vietnamese.ts';
import type { Office, ProvinceChoice, ProvincialGroup, ProvinceRow } from './organization.schema.ts';
import { provinceRows } from './province.data.ts';

/** Provinces and centrally-run cities as they stood on a day: 63 until 30/6/2025, 34 since. */
export function provincesOn(on: Day): ProvinceRow[] {
  return provinceRows.filter((row) => (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || row.validTo >= on));
}

/**
 * The provinces a choice means on a day. Null where nobody can say: regions and areas are those of
 * the 63 provinces and have not been drawn anew for the 34.
 */
export function chosenProvinces(choice: ProvinceChoice, on: Day): ProvinceRow[] | null {
  const all = provincesOn(on);
  if (choice === 'all') return all;
  if ('names' in choice) return choice.names.map((name) => provinceNamed(name, all)).filter((row) => row !== null);
  const chosen = all.filter((row) => ('region' in choice ? row.region === choice.region : row.area === choice.area));
  return chosen.length === 0 ? null : chosen;
}

/** The offices of a group on a day, in the order of the provinces' codes; null where the choice cannot be resolved. */
export function officesOfGroup(group: ProvincialGroup, on: Day, choice: ProvinceChoice = 'all'): Office[] | null {
  const label = {
    'provincial-departments': 'Sở Công Thương',
    'provincial-peoples-committees': 'Ủy ban nhân dân',
    'promotion-centres': 'Trung tâm Khuyến công',
  }[group];
  return (
    chosenProvinces(choice, on)?.map((row) => ({
      name: `${label} ${kindOf(row)} ${row.name.replace(/^TP\. /, '')}`,
      provinceCode: row.code,
    })) ?? null
  );
}

/** The province of a name, however its marks and case are written; null where none bears it. */
export function provinceNamed(name: string, among: readonly ProvinceRow[] = provinceRows): ProvinceRow | null {
  const wanted = bareName(name);
  return among.find((row) => bareName(row.name) === wanted) ?? null;
}

const kindOf = (row: ProvinceRow) => (row.kind === 'city' ? 'thành phố' : 'tỉnh');
function bareName(name: string): string {
  return fold(usualTones(name.normalize('NFC')))
    .replace(/^(?:tinh|thanh pho|tp\.?) /, '')
    .replace(/\s*[-–]\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
