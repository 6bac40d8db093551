import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { adjustmentRefusals as refusals, adjustmentWords } from '../adjustment.words.ts';
import { type Base, kindsAlone, kindsOpposed, type NewChange } from './change.schema.ts';

/** What is wrong with a set of changes by itself: named twice, or not to go together. */
export function faultsOfSet(changes: readonly NewChange[], codeOf: (projectId: string) => string): Refusal[] {
  return [...Map.groupBy(changes, ({ projectId }) => projectId)].flatMap(([projectId, own]) => {
    if (own.length === 1) return [];
    const [code, kinds] = [codeOf(projectId), own.map(({ kind }) => kind)];
    return [
      ...kinds.filter((kind, at) => kinds.indexOf(kind) < at).map((kind) => because(refusals.twice(code, adjustmentWords.kind[kind]))),
      ...kinds.filter((kind) => kindsAlone.has(kind)).map((kind) => because(refusals.alone(code, adjustmentWords.kind[kind]))),
      ...(kindsOpposed.some(([one, other]) => kinds.includes(one) && kinds.includes(other)) ? [because(refusals.conflicting(code))] : []),
    ];
  });
}

const MOST_TOLD = 20;
/** The first of many reasons, and how many more there are. */
export const firstOf = (faults: readonly Refusal[]): Refusal[] =>
  faults.length <= MOST_TOLD ? [...faults] : [...faults.slice(0, MOST_TOLD), because(refusals.more(faults.length - MOST_TOLD))];

/** Kinds that nothing puts back: another decision goes on from there. */
export const lasting: ReadonlySet<NewChange['kind']> = new Set(['other', 'stop', 'add', 'to-local', 'next-plan']);

/** The change that puts back what one changed: the same kind where it can be, or the one that says so; null where nothing goes back. */
export function reverseOf(change: NewChange, base: Base): NewChange | null {
  const { projectId } = change;
  switch (change.kind) {
    case 'term':
    case 'next-year':
      return { projectId, kind: 'term', endsOn: base.endsOn };
    case 'increase-total':
      return { projectId, kind: 'decrease-total', nationalDong: base.nationalDong, counterpartDong: base.counterpartDong };
    case 'decrease-total':
      return { projectId, kind: 'increase-total', nationalDong: base.nationalDong, counterpartDong: base.counterpartDong };
    case 'content':
      return { projectId, kind: 'content', contents: [...base.contents] };
    case 'place':
      return { projectId, kind: 'place', place: base.place, provinceCode: base.provinceCode };
    case 'coordinating-unit':
      return { projectId, kind: 'coordinating-unit', coordinatingUnit: base.coordinatingUnit };
    case 'recast':
      return {
        projectId,
        kind: 'recast',
        lines: base.lines.map(({ line, nationalDong, counterpartDong }) => ({ line, nationalDong, counterpartDong })),
      };
    case 'beneficiary': {
      const lines = base.lines.flatMap(({ line, establishmentId }) =>
        change.lines.some((each) => each.line === line) && establishmentId !== null ? [{ line, establishmentId }] : [],
      );
      return lines.length === 0 ? null : { projectId, kind: 'beneficiary', lines };
    }
    case 'other':
    case 'stop':
    case 'add':
    case 'to-local':
    case 'next-plan':
      return null;
  }
}
