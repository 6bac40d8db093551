import { z } from 'zod';

/** What one document may cost. An office sets its own; these defaults suit a small server. */
export const limitsSchema = z.object({
  /** Larger files are not opened. */
  bytes: z
    .int()
    .positive()
    .default(50 * 1024 * 1024),
  /** Pages read of a long document; the rest is named in a problem. */
  pages: z.int().positive().default(60),
  /** Seconds before the first page, and for every page after. */
  secondsToOpen: z.number().positive().default(20),
  secondsPerPage: z.number().positive().default(15),
  /** No document takes longer than this, however many pages it has. */
  secondsInAll: z
    .number()
    .positive()
    .default(15 * 60),
  /** Memory of the reading process, in bytes. */
  memory: z
    .int()
    .positive()
    .default(1536 * 1024 * 1024),
  /** A zip may unpack to this many bytes, this many times its size, this many entries. */
  zipBytes: z
    .int()
    .positive()
    .default(200 * 1024 * 1024),
  zipRatio: z.number().positive().default(150),
  zipEntries: z.int().positive().default(5_000),
  /** Pixels of one picture before it is refused. */
  pixels: z.int().positive().default(100_000_000),
  /** Documents one reading process reads before a fresh one takes over. */
  documentsPerChild: z.int().positive().default(500),
});
export type Limits = z.infer<typeof limitsSchema>;
export type LimitSettings = z.input<typeof limitsSchema>;

/** Limits from settings: what is not set has its default. Throws ZodError for a setting that is no limit. */
export function limitsOf(settings: LimitSettings = {}): Limits {
  return limitsSchema.parse(settings);
}

/** Seconds a document with so many pages may take; before the pages are known, count one. */
export function secondsFor(limits: Limits, pages: number): number {
  return Math.min(limits.secondsInAll, limits.secondsToOpen + limits.secondsPerPage * Math.max(1, Math.min(pages, limits.pages)));
}
