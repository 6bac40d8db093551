import type { Db } from '../platform/db/connect.ts';
import type { Day } from '../platform/pure/dates.ts';

/** The story a store holds; null for none. `ended` is false where its telling broke off. */
export async function storyOf(system: Db): Promise<{ name: string; today: Day; ended: boolean } | null> {
  const row = await system.selectFrom('story').selectAll().executeTakeFirst();
  return row === undefined ? null : { name: row.name, today: row.today_on, ended: row.ended_at !== null };
}

/** Notes that a telling began. Times are the machine's: they are of the telling, not of the story. */
export async function insertStory(system: Db, name: string, today: Day): Promise<void> {
  await system.insertInto('story').values({ name, today_on: today, begun_at: new Date(), ended_at: null }).execute();
}

/** Notes the day a story has come to, and that its telling is whole. */
export async function endStory(system: Db, name: string, today: Day): Promise<void> {
  await system.updateTable('story').set({ today_on: today, ended_at: new Date() }).where('name', '=', name).execute();
}

/** True where anybody is in the store: what a story may not be told into. */
export async function anyPerson(system: Db): Promise<boolean> {
  return (await system.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}
