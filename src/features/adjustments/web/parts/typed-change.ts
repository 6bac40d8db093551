import type { About } from '../../adjustment.schema.ts';
import type { AdjustmentKind, NewChange } from '../../changes/change.schema.ts';

/** What a person has typed of the changes of one project. */
export interface Typed {
  readonly kinds: readonly AdjustmentKind[];
  readonly endsOn: string | null;
  readonly nationalDong: string | null;
  readonly counterpartDong: string | null;
  readonly place: string;
  readonly provinceCode: string;
  readonly partner: string;
  readonly recoverBy: string | null;
  readonly code: string;
  readonly text: string;
  readonly contents: readonly number[];
  readonly lines: readonly {
    readonly line: number;
    readonly nationalDong: string | null;
    readonly counterpartDong: string | null;
    readonly establishment: { readonly id: string; readonly name: string } | null;
  }[];
}

/** The form as it opens: everything as it is. */
export const asItIs = ({ base, code, appraisedDong }: About, kinds: readonly AdjustmentKind[] = []): Typed => ({
  kinds,
  endsOn: null,
  nationalDong: base.state === 'appraised' ? appraisedDong : base.nationalDong,
  counterpartDong:
    base.state === 'appraised'
      ? base.lines.reduce((sum, { counterpartDong }) => sum + BigInt(counterpartDong), 0n).toString()
      : base.counterpartDong,
  place: base.place ?? '',
  provinceCode: base.provinceCode ?? '',
  partner: base.coordinatingUnit ?? '',
  recoverBy: null,
  code: code.replace(String(base.year), String(base.year + 1)),
  text: '',
  contents: base.contents,
  lines: base.lines.map(({ line, nationalDong, counterpartDong }) => ({ line, nationalDong, counterpartDong, establishment: null })),
});

/** The changes that were typed; null while one of them is not whole. */
export function changesOf(typed: Typed, { projectId }: Pick<About, 'projectId'>): NewChange[] | null {
  const changes = typed.kinds.map((kind) => changeOf(kind, typed, projectId));
  return changes.length === 0 || changes.some((change) => change === null) ? null : (changes as NewChange[]);
}

function changeOf(kind: AdjustmentKind, typed: Typed, projectId: string): NewChange | null {
  const { endsOn, nationalDong, counterpartDong, recoverBy } = typed;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  switch (kind) {
    case 'increase-total':
    case 'decrease-total':
    case 'add':
      return nationalDong === null || counterpartDong === null ? null : { projectId, kind, nationalDong, counterpartDong };
    case 'term':
    case 'next-year':
      return endsOn === null ? null : { projectId, kind, endsOn };
    case 'stop':
      return recoverBy === null ? null : { projectId, kind, recoverBy };
    case 'to-local':
      return { projectId, kind };
    case 'next-plan':
      return { projectId, kind, code: typed.code.trim() };
    case 'place':
      return { projectId, kind, place: orNull(typed.place), provinceCode: orNull(typed.provinceCode) };
    case 'coordinating-unit':
      return { projectId, kind, coordinatingUnit: orNull(typed.partner) };
    case 'content':
      return typed.contents.length === 0 ? null : { projectId, kind, contents: [...typed.contents] };
    case 'other':
      return typed.text.trim() === '' ? null : { projectId, kind, text: typed.text.trim() };
    case 'beneficiary': {
      const lines = typed.lines.flatMap(({ line, establishment }) =>
        establishment === null ? [] : [{ line, establishmentId: establishment.id }],
      );
      return lines.length === 0 ? null : { projectId, kind, lines };
    }
    case 'recast': {
      const lines = typed.lines.flatMap((row) =>
        row.nationalDong === null || row.counterpartDong === null
          ? []
          : [{ line: row.line, nationalDong: row.nationalDong, counterpartDong: row.counterpartDong }],
      );
      return lines.length < typed.lines.length ? null : { projectId, kind, lines };
    }
  }
}

/** The kinds that a project in its state can have, in the order of the circular. */
export function kindsFor({ base }: About): readonly AdjustmentKind[] {
  if (base.state === 'appraised') return ['add'];
  if (base.state === 'accepted') return ['next-year', 'decrease-total', 'other'];
  const signed = base.contract !== null;
  return [
    'increase-total',
    'content',
    'next-year',
    'stop',
    ...(signed || base.state !== 'approved' ? [] : (['to-local', 'next-plan'] as const)),
    'place',
    'beneficiary',
    'coordinating-unit',
    'term',
    'decrease-total',
    ...(base.lines.length > 1 ? (['recast'] as const) : []),
    'other',
  ];
}
