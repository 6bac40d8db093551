import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { askerOf, personIdOf } from '../features/organizations/index.ts';
import type { Desk } from '../features/organizations/person.schema.ts';
import { readOne } from '../features/dispatches/index.ts';
import { gatherWords } from '../features/search/index.ts';
import { clockAt } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { asJob } from '../platform/jobs.ts';
import { openLog } from '../platform/log.ts';
import { type Day, day } from '../platform/pure/dates.ts';
import { asPerson } from '../platform/workplace.ts';
import { openSite, type Site } from './site.ts';
import type { Stage, Story } from './stage.ts';
import { anyPerson, endStory, insertStory, storyOf } from './story.store.ts';

const stories: Record<string, () => Promise<Story>> = {
  'plan-2020': async () => (await import('../../db/stories/plan-2020.ts')).plan2020,
  'offices-2020': async () => (await import('../../db/stories/offices-2020.ts')).offices2020,
};

/** The story of a name. Throws where there is none. */
async function storyNamed(name: string): Promise<Story> {
  const load = stories[name];
  if (load === undefined) throw new Error(`Không có câu chuyện ${name}; có: ${Object.keys(stories).join(', ')} / No such story`);
  return load();
}

/**
 * Tells a story up to a day (all of it unless told) on a site whose clock it moves. Refused on a store that holds
 * anything else; one that broke off goes on where it stood.
 */
export async function tellStory(site: Site, name: string, until: string | undefined, goTo: (on: string) => void): Promise<Day> {
  const story = await storyNamed(name);
  const acts = story.acts.filter(({ on }) => until === undefined || on <= until);
  await beginStory(site, story.name);
  const stage = stageOf(site, story);
  let today = day(acts[0]?.on ?? story.acts[0]!.on);
  for (const act of acts) {
    today = day(act.on);
    goTo(act.on);
    await act.tell(stage);
  }
  await gatherWords(site.system);
  await endStory(site.system, name, until === undefined ? today : day(until));
  return today;
}

async function beginStory(site: Site, name: string): Promise<void> {
  const told = await storyOf(site.system);
  if (told === null ? await anyPerson(site.system) : told.ended || told.name !== name) {
    throw new Error(
      'Kho dữ liệu đã có dữ liệu; câu chuyện chỉ nạp vào kho trống (hãy chọn --data khác) / The store is not empty; a story goes into an empty one (choose another --data)',
    );
  }
  if (told === null) await insertStory(site.system, name, site.clock.today());
}

function stageOf(site: Site, story: Story): Stage {
  let plays = 0;
  const nextKey = () => `story ${story.name} ${(plays += 1)}`;
  const system = asJob(site, `story ${story.name}`);
  return {
    site,
    system,
    nextKey,
    as: async (email) => {
      const id = await personIdOf(site.system, email);
      const asker = id === null ? null : await askerOf(site.system, id, site.clock.today());
      if (asker === null) throw new Error(`The story knows nobody at ${email}`);
      return asPerson(site, asker);
    },
    play: (at, command, input) => command(at, input, { key: nextKey() }),
    read: (dispatchId) => readOne(asJob(site, 'dispatches read'), site.reader, dispatchId),
  };
}

/** Fills an empty store with a story and answers the day it came to; a store that has one is left as it is, one with other data is not a story's: null. */
export async function fillWith(config: Config, name: string): Promise<{ today: Day } | null> {
  const story = await storyNamed(name);
  const clock = clockAt(story.acts[0]!.on);
  const site = await openSite(config, openLog(config), clock);
  try {
    const told = await storyOf(site.system);
    if (told?.ended === true) return { today: told.today };
    if (told === null && (await anyPerson(site.system))) return null;
    return { today: await tellStory(site, name, story.opensOn, clock.goTo) };
  } finally {
    await site.close();
  }
}

/** The story a store holds, without opening a store that is not there yet. */
export async function knownStory(config: Config): Promise<{ today: Day } | null> {
  if (
    config.DATABASE_URL === undefined &&
    !(await access(join(config.KC_DATA, 'secret')).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const site = await openSite(config, openLog(config));
  try {
    const told = await storyOf(site.system);
    return told === null ? null : { today: told.today };
  } finally {
    await site.close();
  }
}

/** The choice of desks: the accounts of the story this store holds; none where it holds no story. */
export async function storyDesks(site: Site): Promise<{ story: string | null; today: Day; desks: Desk[] }> {
  const told = await storyOf(site.system);
  if (told === null) return { story: null, today: site.clock.today(), desks: [] };
  return { story: told.name, today: site.clock.today(), desks: await accountsOf(site, await storyNamed(told.name)) };
}

/** A story's accounts, the Agency's first and an officer first among them. */
export async function accountsOf(site: Site, story: Pick<Story, 'password'>): Promise<Desk[]> {
  const today = site.clock.today();
  const rows = await site.system
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .innerJoin('organization_name', (join) =>
      join
        .onRef('organization_name.organization_id', '=', 'organization.id')
        .on((on) =>
          on.and([
            on.or([on('organization_name.valid_from', 'is', null), on('organization_name.valid_from', '<=', today)]),
            on.or([on('organization_name.valid_to', 'is', null), on('organization_name.valid_to', '>=', today)]),
          ]),
        ),
    )
    .select(['person.email', 'person.full_name', 'membership.role', 'membership.title', 'organization.kind', 'organization_name.name'])
    .where('person.illustrative', '=', true)
    .where('person.state', '=', 'active')
    .orderBy('person.email')
    .execute();
  const kinds = [
    'agency',
    'ministry',
    'ministry-unit',
    'central-unit',
    'department',
    'promotion-centre',
    'peoples-committee',
    'district-office',
    'division',
  ];
  const roles = ['officer', 'records-clerk', 'head-of-division', 'leader', 'finance-officer', 'inspector', 'administrator'];
  return rows
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.name.localeCompare(b.name, 'vi') ||
        roles.indexOf(a.role) - roles.indexOf(b.role),
    )
    .map((row) => ({
      email: row.email,
      password: story.password,
      name: row.full_name,
      role: row.role,
      title: row.title,
      organization: row.name,
      kind: row.kind,
    }));
}

/** `khuyencong story NAME`: tells it into an empty store and answers its accounts. */
export async function storyCommand(config: Config, name: string, until: string | undefined): Promise<Desk[]> {
  const story = await storyNamed(name);
  const clock = clockAt(story.acts[0]!.on);
  const site = await openSite(config, openLog(config), clock);
  try {
    await tellStory(site, name, until, clock.goTo);
    return await accountsOf(site, story);
  } finally {
    await site.close();
  }
}
