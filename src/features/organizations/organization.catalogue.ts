import { addDays, day } from '../../platform/pure/dates.ts';
import type { OrganizationKind, ProvinceRow } from './organization.schema.ts';
import { provinceRows } from './province.data.ts';

/** A name with its days; null reaches past what we know. */
export interface CatalogueName {
  readonly name: string;
  readonly shortName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly basis: string;
}

/** An office of the state catalogue, through all its names. */
export interface CatalogueOffice {
  readonly key: string;
  readonly kind: OrganizationKind;
  /** Key of the province row it was founded in; null for central offices. */
  readonly province: string | null;
  readonly directedBy: string | null;
  readonly superior: string | null;
  readonly names: readonly CatalogueName[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whose duties it took over on its first day. */
  readonly predecessors: readonly string[];
}

const MERGER = 'NQ 202/2025/QH15';
const always = (name: string, shortName: string | null, basis: string): CatalogueName[] => [
  { name, shortName, validFrom: null, validTo: null, basis },
];
const central = (key: string, kind: OrganizationKind, directedBy: string | null, names: CatalogueName[]): CatalogueOffice => ({
  key,
  kind,
  province: null,
  directedBy,
  superior: directedBy,
  names,
  validFrom: null,
  validTo: null,
  predecessors: [],
});

/** The Ministry, the offices under it that the programme needs, and their names. What no text seen confirms is marked unverified. */
const CENTRAL: readonly CatalogueOffice[] = [
  central('ministry', 'ministry', null, always('Bộ Công Thương', 'BCT', 'internal')),
  central('ministry-unit/finance', 'ministry-unit', 'ministry', [
    { name: 'Vụ Tài chính', shortName: 'Vụ TC', validFrom: null, validTo: '2025-02-28', basis: 'CV 2990/BCT-CTĐP' },
    {
      name: 'Vụ Kế hoạch, Tài chính và Quản lý doanh nghiệp',
      shortName: 'Vụ KHTC',
      validFrom: '2025-03-01',
      validTo: null,
      basis: 'unverified',
    },
  ]),
  central('agency', 'agency', 'ministry', [
    { name: 'Cục Công nghiệp địa phương', shortName: 'Cục CNĐP', validFrom: null, validTo: '2017-08-30', basis: 'unverified' },
    {
      name: 'Cục Công Thương địa phương',
      shortName: 'Cục CTĐP',
      validFrom: '2017-08-31',
      validTo: '2025-02-28',
      basis: 'TT 15/2017/TT-BCT',
    },
    {
      name: 'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công',
      shortName: 'Cục ĐCK',
      validFrom: '2025-03-01',
      validTo: null,
      basis: 'NĐ 40/2025/NĐ-CP',
    },
  ]),
  central(
    'central-unit/ipc1',
    'central-unit',
    'agency',
    always('Trung tâm Khuyến công và Tư vấn phát triển công nghiệp 1', 'IPC1', 'unverified'),
  ),
];

/** A key of code and first day: a code alone names two units. */
export const provinceKey = ({ code, validFrom }: Pick<ProvinceRow, 'code' | 'validFrom'>): string =>
  `${code}${validFrom === null ? '' : `/${validFrom}`}`;

/** A provincial unit through its renamings: its rows in order. A unit formed by a merger begins anew. */
interface Unit {
  readonly rows: ProvinceRow[];
  readonly formedFrom: Unit[];
}

/** Units of both maps: those that only changed their name go on as one. */
function unitsOf(rows: readonly ProvinceRow[]): Unit[] {
  const units: Unit[] = [];
  for (const row of rows.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))) {
    const eve = row.validFrom === null ? null : addDays(day(row.validFrom), -1);
    const before =
      eve === null
        ? []
        : units.filter(
            ({ rows: [...earlier] }) =>
              earlier.at(-1)!.validTo === eve && (earlier.at(-1)!.successorCode ?? earlier.at(-1)!.code) === row.code,
          );
    if (before.length === 1) before[0]!.rows.push(row);
    else units.push({ rows: [row], formedFrom: before });
  }
  return units;
}

const PROVINCIAL: readonly {
  readonly kind: OrganizationKind;
  readonly label: string;
  readonly short: string;
  readonly directedBy: (key: string) => string | null;
  readonly superior: (key: string) => string | null;
}[] = [
  { kind: 'peoples-committee', label: 'Ủy ban nhân dân', short: 'UBND', directedBy: () => null, superior: () => null },
  { kind: 'department', label: 'Sở Công Thương', short: 'SCT', directedBy: () => 'agency', superior: (key) => `peoples-committee/${key}` },
  {
    kind: 'promotion-centre',
    label: 'Trung tâm Khuyến công',
    short: 'TTKC',
    directedBy: (key) => `department/${key}`,
    superior: (key) => `department/${key}`,
  },
];

/** Every office of the catalogue, each after those it names. */
export function catalogueOffices(rows: readonly ProvinceRow[] = provinceRows): CatalogueOffice[] {
  const units = unitsOf(rows);
  const keyOf = (unit: Unit) => provinceKey(unit.rows[0]!);
  return [
    ...CENTRAL,
    ...units.flatMap((unit) =>
      PROVINCIAL.map(({ kind, label, short, directedBy, superior }): CatalogueOffice => {
        const key = keyOf(unit);
        return {
          key: `${kind}/${key}`,
          kind,
          province: key,
          directedBy: directedBy(key),
          superior: superior(key),
          names: unit.rows
            .map((row) => ({
              ...nameIn(row, label, short),
              validFrom: row.validFrom,
              validTo: row.validTo,
              basis: kind === 'promotion-centre' ? 'unverified' : row.validFrom === '2025-07-01' ? MERGER : 'internal',
            }))
            .reduce(joinSame, []),
          validFrom: unit.rows[0]!.validFrom,
          validTo: unit.rows.at(-1)!.validTo,
          predecessors: unit.formedFrom.map((former) => `${kind}/${keyOf(former)}`),
        };
      }),
    ),
  ];
}

function nameIn(row: ProvinceRow, label: string, short: string): { name: string; shortName: string } {
  const bare = row.name.replace(/^TP\. /, '');
  return {
    name: `${label} ${row.kind === 'city' ? 'thành phố' : 'tỉnh'} ${bare}`,
    shortName: `${short} ${row.kind === 'city' ? 'TP.' : ''}${row.kind === 'city' ? ' ' : ''}${bare}`,
  };
}

/** A new row of a province that leaves the name as it was is no new name. */
function joinSame(names: CatalogueName[], next: CatalogueName): CatalogueName[] {
  const last = names.at(-1);
  return last !== undefined && last.name === next.name ? [...names.slice(0, -1), { ...last, validTo: next.validTo }] : [...names, next];
}
