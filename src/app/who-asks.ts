import { sql } from 'kysely';
import { bearerOf, LINK_HEADER } from '../features/disruptions/index.ts';
import { askerOf } from '../features/organizations/index.ts';
import { clockAt, clockFrom } from '../platform/clock.ts';
import { lookingBackRefusal } from '../platform/pure/asker.ts';
import { type Day, isDay } from '../platform/pure/dates.ts';
import { SignedOut } from '../platform/pure/refused.ts';
import { asPerson } from '../platform/workplace.ts';
import type { Site } from './site.ts';
import { storyOf } from './story.store.ts';

/** The day a request asks about: `?asOf=` of one request, or the clock in a browser's toolbar. Null for today. */
function dayAsked(request: Request, today: Day): Day | null {
  const said = new URL(request.url).searchParams.get('asOf') ?? request.headers.get('x-as-of') ?? '';
  return isDay(said) && said !== today ? said : null;
}

/**
 * The site as the person of a request sees it: from the session or the API key to the seats of today. Nobody's where
 * nobody is signed in. A request may ask about another day: then everything is told as of it and nothing can be done,
 * but in a story from its newest fact on, where that day counts as today. Who comes with a signed link is its bearer and nobody else, signed in or not.
 */
export async function whoAsks(site: Site, request: Request): Promise<Site> {
  const token = request.headers.get(LINK_HEADER);
  if (token !== null) {
    const actor = await bearerOf(site.system, site.sign, token);
    // What a link may do is the system's to write, as a job's: its routes ask only for the link's own rows.
    return actor === null ? site : { ...site, db: site.system, actor };
  }
  const account = await site.signIn.accountOf(request.headers);
  const today = site.clock.today();
  const asker = account === null ? null : await askerOf(site.system, account, today);
  if (asker === null) return site;
  const asked = dayAsked(request, today);
  if (asked === null) return asPerson(site, asker);
  const newest = await newestFact(site);
  if (asked >= newest && (await storyOf(site.system)) !== null) {
    const then = { ...site, clock: clockFrom(asked) };
    return asPerson(then, { ...((await askerOf(site.system, asker.personId, asked)) ?? asker), movedFrom: today });
  }
  return asPerson({ ...site, clock: clockAt(asked) }, { ...asker, lookingBack: { today, refusal: lookingBackRefusal(asked, newest) } });
}

/** The newest business date in the store. */
async function newestFact(site: Site): Promise<Day> {
  const { rows } = await sql<{ newest: Day | null }>`SELECT max(business_on) AS newest FROM history`.execute(site.system);
  return rows[0]?.newest ?? site.clock.today();
}

/** The same, for what answers only who is signed in. Throws SignedOut. */
export async function seated(site: Site, request: Request): Promise<Site> {
  const at = await whoAsks(site, request);
  if (at === site || at.actor.bearer !== undefined) throw new SignedOut();
  return at;
}
