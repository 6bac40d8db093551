import { z } from 'zod';

/** What may be found, in the order in which a page tells of it. */
export const foundKinds = ['dispatch', 'duty', 'project', 'contract', 'establishment', 'file'] as const;
export type FoundKind = (typeof foundKinds)[number];
/** What one thing found is: a file is found as what it is attached to. */
export const foundThings = ['dispatch', 'duty', 'project', 'contract', 'establishment', 'evidence', 'dossier'] as const;
export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  kind: z.enum(foundKinds).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;
/** One thing found; `excerpt` the words around the place, where they are not in its name, `at` where in the excerpt they begin and end. */
export const foundSchema = z.object({
  kind: z.enum(foundThings),
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  under: z.string(),
  day: z.iso.date().nullable(),
  excerpt: z.string().nullable(),
  at: z.array(z.tuple([z.int(), z.int()])),
});
export type Found = z.infer<typeof foundSchema>;
/** What bears the very number that was asked for; by kind, the first few of each and whether there are more; `alike` where nothing fits and what sounds alike is shown. */
export const searchAnswerSchema = z.object({
  q: z.string(),
  alike: z.boolean(),
  named: z.array(foundSchema),
  groups: z.array(z.object({ kind: z.enum(foundKinds), rows: z.array(foundSchema), more: z.boolean() })),
  page: z.int(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
