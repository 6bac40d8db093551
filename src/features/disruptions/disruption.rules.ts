import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { disruptionRefusals as refusals } from './disruption.words.ts';

export interface Place {
  readonly provinceId: string | null;
  readonly district: string | null;
  readonly commune: string | null;
}
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}
/** The last day of districts (NQ 202/2025/QH15: units from 1/7/2025). */
const LAST_DISTRICT_DAY = '2025-06-30';

export const samePlace = (a: Place, b: Place): boolean =>
  a.provinceId === b.provinceId && a.district === b.district && a.commune === b.commune;
export const overlap = (a: Period, b: Period): boolean =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

export interface JudgedArea extends Place, Period {
  readonly id?: string;
  readonly name: string;
}

/**
 * What is wrong with areas handed in, all at once: days outside the event, a district where there is none any more, two
 * severities of one place in one time. An open area of the same place that began before is not wrong: it ends the day before.
 */
export function faultsOfAreas(
  areas: readonly JudgedArea[],
  held: readonly JudgedArea[],
  { startedOn, endedOn, today }: { readonly startedOn: string; readonly endedOn: string | null; readonly today: string },
): Refusal[] {
  return areas.flatMap((area, at) => {
    const others = [...held.filter((each) => !(each.validTo === null && each.validFrom < area.validFrom)), ...areas.slice(0, at)];
    const clash = others.find((each) => samePlace(each, area) && overlap(each, area));
    return [
      ...(area.validFrom > today ? [refusals.inFuture(writtenInFigures(area.validFrom))] : []),
      ...(area.validFrom < startedOn ? [refusals.beforeStart(writtenInFigures(area.validFrom), writtenInFigures(startedOn))] : []),
      ...(area.validTo !== null && area.validTo < area.validFrom
        ? [refusals.beforeStart(writtenInFigures(area.validTo), writtenInFigures(area.validFrom))]
        : []),
      ...(endedOn !== null && area.validFrom > endedOn
        ? [refusals.afterEnd(writtenInFigures(area.validFrom), writtenInFigures(endedOn))]
        : []),
      ...(area.commune !== null && area.district === null && area.validFrom <= LAST_DISTRICT_DAY ? [refusals.districtFirst] : []),
      ...(area.district !== null && area.validFrom > LAST_DISTRICT_DAY ? [refusals.noDistrictAfter] : []),
      ...(clash === undefined ? [] : [refusals.overlapping(area.name, writtenInFigures(clash.validFrom))]),
    ].map((words) => because(words));
  });
}

/** The areas held that a new one closes: open ones of the same place that began before it. */
export const closedBy = <Area extends Place & Period>(area: Place & Period, held: readonly Area[]): Area[] =>
  held.filter((each) => samePlace(each, area) && each.validTo === null && each.validFrom < area.validFrom);

/** What is wrong with the day on which a disruption is said to have ended. */
export function faultsOfEnd(
  on: Day,
  { startedOn, today, areas }: { readonly startedOn: string; readonly today: string; readonly areas: readonly Period[] },
): Refusal[] {
  const lastStart = areas.reduce((last, { validFrom }) => (validFrom > last ? validFrom : last), startedOn);
  return [
    ...(on > today ? [refusals.inFuture(writtenInFigures(on))] : []),
    ...(on < lastStart ? [refusals.beforeStart(writtenInFigures(on), writtenInFigures(lastStart))] : []),
  ].map((words) => because(words));
}
