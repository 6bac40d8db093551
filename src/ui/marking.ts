/** A stretch of a text, [start, end) in characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of text over which the same stretches lie, the widest first. */
export interface Segment<Over extends Stretch> extends Stretch {
  readonly over: readonly Over[];
}

/**
 * Cuts [start, end) at every border of the stretches that lie over it. The pieces follow one another without
 * gap or overlap, whatever way the stretches nest or cross; empty ones and those outside cut nothing.
 */
export function segmentsOf<Over extends Stretch>(start: number, end: number, stretches: readonly Over[]): Segment<Over>[] {
  const within = stretches
    .filter((stretch) => stretch.start < end && stretch.end > start && stretch.end > stretch.start)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const borders = new Set([start, end]);
  for (const stretch of within) {
    if (stretch.start > start) borders.add(stretch.start);
    if (stretch.end < end) borders.add(stretch.end);
  }
  const cuts = [...borders].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1]!;
    return { start: from, end: to, over: within.filter((stretch) => stretch.start <= from && stretch.end >= to) };
  });
}
