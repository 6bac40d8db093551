import type { Db } from './db/connect.ts';

export interface ProgressNote {
  readonly stage: string;
  readonly page: number;
  readonly pages: number;
}

/**
 * How far a running job has come with a thing. Not a fact and so not an act: it is not history, and a crash
 * may lose it. Written as kc_system, read with the thing's own page.
 */
export async function noteProgress(
  system: Db,
  thing: { id: string; officeId: string },
  { stage, page, pages }: ProgressNote,
  at: Date,
): Promise<void> {
  const row = { stage, page, pages, noted_at: at };
  await system
    .insertInto('job_progress')
    .values({ thing_id: thing.id as never, office_id: thing.officeId as never, ...row })
    .onConflict((conflict) => conflict.column('thing_id').doUpdateSet(row))
    .execute();
}

/** Forgets a thing's progress once its job is done. */
export async function clearProgress(system: Db, thingId: string): Promise<void> {
  await system
    .deleteFrom('job_progress')
    .where('thing_id', '=', thingId as never)
    .execute();
}
