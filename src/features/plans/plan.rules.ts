import type { ProjectKind } from '../projects/project.schema.ts';

/**
 * Whether a year's plan may name a project: the year it was registered for; of a key project each year of its term after that, for
 * its money is given year by year (khoản 1 Điều 1 Thông tư số 17/2018/TT-BCT: two to three years).
 */
export const inPlanOf = (
  planYear: number,
  { kind, year, endsOn }: { readonly kind: ProjectKind; readonly year: number; readonly endsOn: string },
): boolean => planYear === year || (kind === 'key' && planYear > year && planYear <= Number(endsOn.slice(0, 4)));
