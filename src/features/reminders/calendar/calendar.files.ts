import { Hono } from 'hono';
import { ask } from '../../../platform/ask.ts';
import type { JobSite } from '../../../platform/jobs.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { asPerson } from '../../../platform/workplace.ts';
import { askerOf } from '../../organizations/index.ts';
import { hashOf } from './calendar.commands.ts';
import { calendarOf } from './calendar.events.ts';
import { deadlinesOf, personOfFeed } from './calendar.views.ts';

/** `GET /calendar/{secret}.ics`: the deadlines of whoever made the address, as they see them today; nobody signs in, the address is the credential. */
export function calendarFiles(at: JobSite): Hono {
  const http = new Hono();
  http.get('/calendar/:file{[\\w-]{20,60}\\.ics}', async ({ req, body }) => {
    const personId = await at.system.transaction().execute((tx) => personOfFeed(tx, hashOf(req.param('file').replace(/\.ics$/, ''))));
    const asker = personId === null ? null : await askerOf(at.system, personId, at.clock.today());
    if (asker === null) throw new NotFound('calendar');
    const deadlines = await ask(asPerson(at, asker), (tx) => deadlinesOf(tx, 'own', at.clock.today()));
    return body(calendarOf(deadlines, { now: at.clock.now(), url: at.config.KC_URL ?? new URL(req.url).origin }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      'content-disposition': 'inline; filename="nhiem-vu.ics"',
    });
  });
  return http;
}

/** Every open deadline of the programme as a calendar, for operators. */
export const calendarOfAll = (at: JobSite): Promise<string> =>
  at.system
    .transaction()
    .execute(async (tx) =>
      calendarOf(await deadlinesOf(tx, 'all', at.clock.today()), { now: at.clock.now(), url: at.config.KC_URL ?? null }),
    );
