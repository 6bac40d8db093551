import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { Actor, Workplace } from '../../../platform/workplace.ts';
import { heldPlaces } from '../disruption.views.ts';
import type { LinkList, LinkRow, LinkState, OpenedLink } from './link.schema.ts';
import { answerLinkSteps, answerSend } from './link.steps.ts';
import { idOfToken, tokenOf } from './link.token.ts';
import { linkWords } from './link.words.ts';

/** Whom a token makes of a request: the bearer of its link, in the establishment's name. Null where it is not ours or its link is gone. */
export async function bearerOf(system: Db, sign: Workplace['sign'], token: string): Promise<Actor | null> {
  const id = idOfToken(sign, token);
  const link =
    id === null
      ? undefined
      : await system
          .selectFrom('statement_link')
          .innerJoin('establishment', 'establishment.id', 'statement_link.establishment_id')
          .select(['statement_link.id', 'establishment.name'])
          .where('statement_link.id', '=', id as never)
          .executeTakeFirst();
  return link === undefined ? null : { name: linkWords.bearer(link.name), asker: null, bearer: link.id };
}

/** How link `l` stands on a day. */
const standingOn = (on: Day) =>
  sql`CASE WHEN EXISTS (SELECT FROM statement_link_step WHERE link_id = l.id AND step = 'withdraw' AND business_on <= ${on}::date) THEN 'withdrawn' WHEN l.valid_until < ${on}::date THEN 'expired' ELSE 'open' END`;

/** A link as it opens for its establishment, with what was told through it last; of one taken back, which may be in wrong hands, nothing. Throws NotFound. */
export async function openLink(tx: Tx, id: string, on: Day): Promise<OpenedLink> {
  const {
    rows: [found],
  } = await sql<OpenedLink>`
    SELECT e.name AS establishment, json_build_object('name', d.name, 'kind', d.kind, 'startedOn', d.started_on) AS disruption, office_name(l.office_id, ${on}::date) AS office, l.contact, office_name(l.department_id, ${on}::date) AS department, ${on}::date AS today, ${standingOn(on)} AS standing, l.valid_until AS "validUntil", l.illustrative,
           (SELECT json_build_object('id', i.id, 'toldBy', i.told_by, 'statedOn', i.stated_on, 'toldOn', s.business_on, 'situation', i.situation, 'workersBefore', i.workers_before, 'workersNow', i.workers_now, 'lossDong', i.loss_dong::text, 'needDong', i.need_dong::text, 'need', i.need, 'state', i.state,
                     'returnedFor', CASE i.state WHEN 'returned' THEN (SELECT remark FROM impact_step WHERE impact_id = i.id AND step = 'return' ORDER BY id DESC LIMIT 1) END)
              FROM impact i JOIN impact_step s ON s.impact_id = i.id AND s.step = 'state' WHERE i.link_id = l.id AND ${standingOn(on)} <> 'withdrawn' ORDER BY s.id DESC LIMIT 1) AS last
      FROM statement_link l JOIN establishment e ON e.id = l.establishment_id JOIN disruption d ON d.id = l.disruption_id WHERE l.id = ${id}`.execute(
    tx,
  );
  if (found === undefined) throw new NotFound('statement-link');
  return found;
}

/** The office's name on a day, as sentences use it. */
export async function officeName(tx: Tx, id: string, on: Day): Promise<string> {
  return (await sql<{ name: string }>`SELECT office_name(${id}::uuid, ${on}::date) AS name`.execute(tx)).rows[0]!.name;
}

type Bare = Omit<LinkRow, 'path' | 'steps'> & { readonly officeId: string; readonly state: LinkState };
/** At most so many links, and establishments without one, are listed at once. */
const MOST = 500;

/** The links of a disruption on a day, those not answered first, and the establishments of who asks that have none. Throws NotFound. */
export async function linksOf(tx: Tx, sign: Workplace['sign'], id: string, on: Day, asker: Asker | null): Promise<LinkList> {
  const known = isUuid(id)
    ? await tx
        .selectFrom('disruption')
        .select('id')
        .where('id', '=', id as never)
        .where('started_on', '<=', on)
        .executeTakeFirst()
    : undefined;
  if (known === undefined) throw new NotFound('disruption');
  const { rows } = await sql<Bare>`
    SELECT l.id, json_build_object('id', e.id, 'name', e.name) AS establishment, ${standingOn(on)} AS standing, l.sent_on AS "sentOn", l.valid_until AS "validUntil", t.told, t.last AS "lastToldOn", office_name(l.office_id, ${on}::date) AS office, l.contact, l.office_id AS "officeId", l.state
      FROM statement_link l JOIN establishment e ON e.id = l.establishment_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS told, max(s.business_on) AS last FROM impact i JOIN impact_step s ON s.impact_id = i.id AND s.step = 'state' AND s.business_on <= ${on}::date WHERE i.link_id = l.id) t
     WHERE l.disruption_id = ${id} AND l.sent_on <= ${on}::date ORDER BY (t.told > 0), l.sent_on DESC, e.name LIMIT ${MOST}`.execute(tx);
  const send = answerSend(asker);
  const { held, unlinked } = send.allowed && asker !== null ? await withoutLink(tx, id, on, asker) : { held: 0, unlinked: [] };
  return {
    rows: rows.map(({ officeId, state, ...row }) => ({
      ...row,
      path: `/khai#${tokenOf(sign, row.id)}`,
      steps: answerLinkSteps({ state, officeId }, asker),
    })),
    held,
    unlinked,
    steps: [send],
  };
}

/** Establishments in the area, of the provinces where who asks has a seat, that no open link reaches; those that told nothing yet first. */
async function withoutLink(tx: Tx, id: string, on: Day, asker: Asker): Promise<Pick<LinkList, 'held' | 'unlinked'>> {
  const offices = [...new Set(asker.seats.flatMap(({ own }) => own))];
  const { rows } = await sql<LinkList['unlinked'][number] & { linked: boolean }>`
    SELECT e.id, e.name, concat_ws(', ', held.commune, held.district) AS place, EXISTS (SELECT FROM statement_link l WHERE l.disruption_id = ${id} AND l.establishment_id = e.id AND l.state = 'open' AND l.valid_until >= ${on}::date) AS linked
      FROM (${heldPlaces(id, on)}) AS held JOIN establishment e ON e.id = held.id
     WHERE held.province_id IN (SELECT province_id FROM organization WHERE id = ANY (${offices}::uuid[]))
     ORDER BY EXISTS (SELECT FROM impact i WHERE i.disruption_id = ${id} AND i.establishment_id = e.id), e.name`.execute(tx);
  return {
    held: rows.length,
    unlinked: rows
      .filter(({ linked }) => !linked)
      .slice(0, MOST)
      .map(({ id: own, name, place }) => ({ id: own, name, place })),
  };
}
