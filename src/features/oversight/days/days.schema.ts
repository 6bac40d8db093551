import { z } from 'zod';
import { figureMeasures } from '../../funding/ledger.schema.ts';
import { figuresOf, type FigureSum, type Overview } from '../overview.schema.ts';

/** By how much each figure moved on each day, so that the page can stand at any of them: [place, measure, carried, count, đồng], place and measure by their position. */
export const yearDaysSchema = z.object({
  year: z.int(),
  asOf: z.iso.date(),
  places: z.array(z.object({ code: z.string().nullable(), name: z.string() })),
  measures: z.array(z.enum(figureMeasures)),
  days: z.array(
    z.object({ on: z.iso.date(), moved: z.array(z.tuple([z.int(), z.int(), z.union([z.literal(0), z.literal(1)]), z.int(), z.string()])) }),
  ),
});
export type YearDays = z.infer<typeof yearDaysSchema>;

/** The nation as it stood on one of these days, summed in whole đồng. What the estimate was is the day's own and stays as the overview has it. */
export function overviewAt({ places, measures, days }: YearDays, on: string, today: Overview): Overview {
  const sums = places.map(() => new Map<string, FigureSum>());
  for (const day of days) {
    if (day.on > on) break;
    for (const [place, at, carried, count, dong] of day.moved) {
      const measure = measures[at]!;
      const key = `${measure} ${carried}`;
      const before = sums[place]!.get(key);
      sums[place]!.set(key, {
        measure,
        carried: carried === 1,
        count: (before?.count ?? 0n) + BigInt(count),
        dong: BigInt(before?.dong ?? 0) + BigInt(dong),
      });
    }
  }
  const own = sums.map((each) => [...each.values()]);
  return {
    ...today,
    asOf: on,
    national: figuresOf(own.flat()),
    provinces: places.map((place, at) => ({ ...place, ...figuresOf(own[at]!) })),
  };
}
