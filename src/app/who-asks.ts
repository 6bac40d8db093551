import { askerOf } from '../features/organizations/index.ts';
import { SignedOut } from '../platform/pure/refused.ts';
import { asPerson } from '../platform/workplace.ts';
import type { Site } from './site.ts';

/** The site as the person of a request sees it: from the session or the API key to the seats of today. Nobody's where nobody is signed in. */
export async function whoAsks(site: Site, headers: Headers): Promise<Site> {
  const account = await site.signIn.accountOf(headers);
  const asker = account === null ? null : await askerOf(site.system, account, site.clock.today());
  return asker === null ? site : asPerson(site, asker);
}

/** The same, for what answers only who is signed in. Throws SignedOut. */
export async function seated(site: Site, headers: Headers): Promise<Site> {
  const at = await whoAsks(site, headers);
  if (at === site) throw new SignedOut();
  return at;
}
