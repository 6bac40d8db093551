import type { Draft } from '../../drafts/draft.schema.ts';
import type { Activity, NewProject, Project } from '../../project.schema.ts';
import type { Picked } from '../parts/EstablishmentPicker.tsx';

/** A line as it is typed: what is no amount yet is null. */
export interface TypedLine {
  readonly key: number;
  readonly establishment: Picked | null;
  readonly activity: Activity;
  readonly description: string;
  readonly costDong: string | null;
  readonly nationalDong: string | null;
  readonly counterpartDong: string | null;
}
export interface TypedOutput {
  readonly key: number;
  readonly description: string;
  readonly unit: string;
  readonly quantity: number | null;
}
/** A project as it is typed. */
export interface TypedProject extends Omit<NewProject, 'startsOn' | 'endsOn' | 'lines' | 'outputs' | 'place'> {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: string;
  readonly lines: readonly TypedLine[];
  readonly outputs: readonly TypedOutput[];
}

let keys = 0;
export const newKey = (): number => (keys += 1);
export const newLine = (activity: Activity): TypedLine => ({
  key: newKey(),
  establishment: null,
  activity,
  description: '',
  costDong: null,
  nationalDong: null,
  counterpartDong: null,
});
export const newOutput = (): TypedOutput => ({ key: newKey(), description: '', unit: '', quantity: null });

/** Registration is for the plan of the next year. */
export function newTypedProject(today: string, unitId: string, provinceCode: string | null): TypedProject {
  const year = Number(today.slice(0, 4)) + 1;
  return {
    unitId,
    code: '',
    year,
    kind: 'ordinary',
    name: '',
    contents: [],
    activity: 'advanced-machinery',
    provinceCode,
    place: '',
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-15`,
    bidding: false,
    lines: [newLine('advanced-machinery')],
    outputs: [newOutput()],
  };
}

export function typedFrom(project: Project): TypedProject {
  return {
    unitId: project.unit.id,
    code: project.code,
    year: project.year,
    kind: project.kind,
    name: project.name,
    contents: project.contents,
    activity: project.activity,
    provinceCode: project.provinceCode,
    place: project.place ?? '',
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    bidding: project.bidding,
    lines: project.lines.map(({ establishment, activity, description, costDong, nationalDong, counterpartDong }) => ({
      key: newKey(),
      establishment,
      activity,
      description,
      costDong,
      nationalDong,
      counterpartDong,
    })),
    outputs: project.outputs.map((output) => ({ key: newKey(), ...output })),
  };
}

/** What is typed, as the server judges it; what is missing counts as nothing, missing days as the plan year. */
export function draftOf(
  { unitId, code, year, kind, contents, provinceCode, startsOn, endsOn, lines }: TypedProject,
  projectId: string | null,
): Draft | null {
  if (unitId === '') return null;
  return {
    projectId,
    unitId,
    code: code.slice(0, 30),
    year,
    kind,
    contents,
    provinceCode,
    startsOn: startsOn ?? `${year}-01-01`,
    endsOn: endsOn ?? `${year}-12-31`,
    lines: lines.map(({ establishment, activity, costDong, nationalDong, counterpartDong }) => ({
      establishmentId: establishment?.id ?? null,
      activity,
      costDong: costDong ?? '0',
      nationalDong: nationalDong ?? '0',
      counterpartDong: counterpartDong ?? '0',
    })),
  };
}

/** What is typed, as it is registered; null while something of it is missing. */
export function projectOf({ startsOn, endsOn, place, lines, outputs, ...rest }: TypedProject): NewProject | null {
  const whole = lines.flatMap(({ establishment, activity, description, costDong, nationalDong, counterpartDong }) =>
    costDong === null || nationalDong === null || counterpartDong === null
      ? []
      : [{ establishmentId: establishment?.id ?? null, activity, description, costDong, nationalDong, counterpartDong }],
  );
  if (startsOn === null || endsOn === null || whole.length < lines.length) return null;
  // An output nobody typed anything into is none.
  const named = outputs.flatMap(({ description, unit, quantity }) =>
    description.trim() === '' || quantity === null ? [] : [{ description, unit, quantity }],
  );
  return { ...rest, startsOn, endsOn, place: place.trim() === '' ? null : place, lines: whole, outputs: named };
}
