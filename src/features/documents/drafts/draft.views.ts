import { type RawBuilder, sql } from 'kysely';
import type { DraftId, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import type { Reading } from '../../readings/reading.schema.ts';
import type { OfficialDocument } from '../document.schema.ts';
import { bodyTextOf } from './body.rules.ts';
import type {
  Colleagues,
  Draft,
  DraftList,
  DraftQuery,
  DraftRow,
  DraftSet,
  DraftsOfThing,
  KeptSignature,
  SourceKind,
} from '../draft.schema.ts';
import { answerDraftSteps, answerDrawingUp, type DraftFacts } from './draft.steps.ts';
import { formFaultsOf } from './form.rules.ts';
import { asIssued, differencesOf, findingOf, type Issued } from './issued.rules.ts';
import { draftSources, placeOf } from './sources.ts';

type Asked = {
  readonly id: string;
  readonly personId: string | null;
  readonly divisionId: string | null;
  readonly of: string;
  readonly blocking: boolean;
  readonly answered: boolean;
};
interface Found extends Omit<DraftRow, 'symbol' | 'to' | 'faults' | 'opinionsOpen' | 'waitsFor' | 'steps'> {
  readonly content: OfficialDocument;
  readonly authority: string | null;
  readonly signerTitle: string | null;
  readonly signedOn: Day | null;
  readonly onPaper: boolean;
  readonly letterState: 'received' | 'read' | 'unreadable' | 'confirmed' | null;
  readonly letterFacts: Reading | null;
  readonly signatures: KeptSignature[] | null;
  readonly asked: Asked[];
  readonly replaced: boolean;
}

/** Draft `d` as it stood on a day: its last step `s`, its newest version then `v`. What was signed or numbered later is not told. */
const standing = (on: Day) => sql`FROM draft d
  CROSS JOIN LATERAL (SELECT to_state AS state, business_on FROM draft_step WHERE draft_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
  CROSS JOIN LATERAL (SELECT version, content FROM draft_version WHERE draft_id = d.id AND made_on <= ${on}::date ORDER BY version DESC LIMIT 1) v`;
const SIGNED = sql`s.state IN ('signed', 'numbered', 'sent')`;
const NUMBERED = sql`s.state IN ('numbered', 'sent')`;

async function found(tx: Tx, condition: RawBuilder<unknown>, on: Day, page: RawBuilder<unknown> = sql``): Promise<Found[]> {
  const { rows } = await sql<Found>`
    SELECT d.id, d.office_id AS "officeId", office_name(d.office_id, ${on}::date) AS office, d.kind, d.source, d.thing, d.set_id AS "setId", v.content->>'subject' AS subject, s.state, s.business_on AS "stateOn", v.version, d.drawn_on AS "drawnOn", p.full_name AS "drawnBy", v.content,
           CASE WHEN ${NUMBERED} THEN d.number END AS number, CASE WHEN ${NUMBERED} THEN d.issued_on END AS "issuedOn", CASE WHEN ${SIGNED} THEN d.signer END AS signer, CASE WHEN ${SIGNED} THEN d.authority END AS authority, CASE WHEN ${SIGNED} THEN d.signer_title END AS "signerTitle", CASE WHEN ${SIGNED} THEN d.signed_on END AS "signedOn",
           CASE WHEN ${NUMBERED} THEN d.dispatch_id END AS "dispatchId", d.on_paper AS "onPaper", CASE WHEN ${NUMBERED} THEN g.state END AS "letterState", CASE WHEN ${NUMBERED} THEN g.facts END AS "letterFacts", d.illustrative,
           CASE WHEN ${NUMBERED} THEN (SELECT checked FROM draft_paper WHERE draft_id = d.id AND kind = 'signed' AND kept_on <= ${on}::date ORDER BY place DESC LIMIT 1) END AS signatures,
           (SELECT coalesce(json_agg(json_build_object('id', o.id, 'personId', o.person_id, 'divisionId', o.division_id, 'of', coalesce(q.full_name, office_name(o.division_id, ${on}::date)), 'blocking', o.blocking, 'answered', o.answered_on IS NOT NULL AND o.answered_on <= ${on}::date) ORDER BY o.place), '[]')
              FROM draft_opinion o LEFT JOIN person q ON q.id = o.person_id WHERE o.draft_id = d.id AND o.asked_on <= ${on}::date) AS asked,
           EXISTS (SELECT FROM draft r WHERE r.replaces_id = d.id AND r.state <> 'withdrawn' AND r.drawn_on <= ${on}::date) AS replaced
      ${standing(on)} LEFT JOIN person p ON p.id = d.drawn_by LEFT JOIN dispatch g ON g.id = d.dispatch_id WHERE d.drawn_on <= ${on}::date AND ${condition} ${page}`.execute(
    tx,
  );
  return rows;
}

const issued = ({ signer, authority, signerTitle, number, issuedOn }: Found): Issued => ({
  signed: signer === null ? null : { authority, title: signerTitle!, name: signer },
  number,
  issuedOn,
});
const documentOf = (row: Found): OfficialDocument => asIssued(row.content, issued(row));
const isAsked = ({ personId, divisionId }: Pick<Asked, 'personId' | 'divisionId'>, asker: Asker | null) =>
  asker !== null && (personId === asker.personId || (divisionId !== null && asker.seats.some((seat) => seat.divisionId === divisionId)));

function factsOfRow(row: Found, asker: Asker | null): DraftFacts {
  const document = documentOf(row);
  return {
    faults: row.state === 'sent' || row.state === 'withdrawn' ? [] : formFaultsOf(document),
    opinionsOpen: row.asked.filter(({ blocking, answered }) => blocking && !answered).map(({ of }) => of),
    askedOf: row.asked.some((each) => !each.answered && isAsked(each, asker)),
    letter:
      row.letterState === null
        ? null
        : { state: row.letterState, differences: row.state === 'sent' ? [] : differencesOf(document, row.letterFacts) },
    changed: row.signatures !== null && findingOf(row.signatures) === 'changed',
    replaced: row.replaced,
  };
}

/** Who is to act next, in the words of a role; null where nobody is. */
const WAITS: Readonly<Record<string, string | null>> = {
  'drawn-up': 'officer',
  submitted: 'records-clerk',
  checked: 'leader',
  signed: 'records-clerk',
  numbered: 'records-clerk',
  returned: 'officer',
  sent: null,
  withdrawn: null,
};

function rowOf(row: Found, asker: Asker | null): DraftRow {
  const facts = factsOfRow(row, asker);
  const {
    content,
    authority: _authority,
    signerTitle: _title,
    signedOn: _on,
    onPaper: _paper,
    letterState: _state,
    letterFacts: _facts,
    signatures: _signatures,
    asked: _asked,
    replaced: _replaced,
    ...told
  } = row;
  return {
    ...told,
    symbol: content.symbol,
    to: content.addressees,
    faults: [...facts.faults],
    opinionsOpen: facts.opinionsOpen.length,
    waitsFor: WAITS[row.state] ?? null,
    steps: answerDraftSteps(row, facts, asker),
  };
}

/** What waits for whom, by role: what an officer drew up and has back, what a clerk checks, numbers and sends, what a leader signs; and whose opinion is asked. */
export function waitingFor(asker: Asker): RawBuilder<unknown> {
  const as = (roles: readonly string[]) => [...new Set(asker.seats.filter(({ role }) => roles.includes(role)).flatMap(({ own }) => own))];
  const divisions = asker.seats.map(({ divisionId }) => divisionId).filter((id) => id !== null);
  return sql`(s.state IN ('submitted', 'signed', 'numbered') AND d.office_id = ANY (${as(['records-clerk'])}::uuid[]) OR s.state = 'checked' AND d.office_id = ANY (${as(['leader'])}::uuid[]) OR s.state IN ('drawn-up', 'returned') AND d.drawn_by = ${asker.personId}::uuid
    OR (s.state IN ('drawn-up', 'submitted') AND EXISTS (SELECT FROM draft_opinion o WHERE o.draft_id = d.id AND o.answer IS NULL AND (o.person_id = ${asker.personId}::uuid OR o.division_id = ANY (${divisions}::uuid[])))))`;
}

const PAGE = 100;
/** Drafts of the asker's offices, those that wait first and sets together. */
export async function listDrafts(tx: Tx, { view, set, source, page: asked }: DraftQuery, on: Day, asker: Asker): Promise<DraftList> {
  const condition = sql.join(
    [
      ...(set !== undefined
        ? [sql`d.set_id = ${set}::uuid`]
        : view === 'waiting'
          ? [waitingFor(asker)]
          : view === 'mine'
            ? [sql`d.drawn_by = ${asker.personId}::uuid`]
            : [sql`true`]),
      ...(source === undefined ? [] : [sql`d.source = ${source}`]),
    ],
    sql` AND `,
  );
  const total = Number(
    (await sql<{ total: bigint }>`SELECT count(*) AS total ${standing(on)} WHERE d.drawn_on <= ${on}::date AND ${condition}`.execute(tx))
      .rows[0]!.total,
  );
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(asked, pages);
  const rows = await found(
    tx,
    condition,
    on,
    sql`ORDER BY (s.state IN ('sent', 'withdrawn')), d.drawn_on DESC, d.set_id, d.place_in_set, d.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
  );
  return {
    asOf: on,
    total,
    page,
    pages,
    rows: rows.map((row) => rowOf(row, asker)),
    set: set === undefined ? null : await openSet(tx, set),
    ownNumbers: await numbersItself(tx, rows[0]?.officeId ?? null, on),
  };
}

/** Whether an office gives its own numbers to what goes out on a day. */
const numbersItself = async (tx: Tx, officeId: string | null, on: Day): Promise<boolean> =>
  (
    await sql<{
      own: boolean;
    }>`SELECT numbering = 'own' AS own FROM register_numbering WHERE office_id = ${officeId}::uuid AND direction = 'out' AND since <= ${on}::date ORDER BY since DESC LIMIT 1`.execute(
      tx,
    )
  ).rows[0]?.own ?? false;

/** Every document of a set as it stands, in its order. Throws NotFound where there is none for who asks. */
export async function pagesOfSet(
  tx: Tx,
  set: string,
  on: Day,
): Promise<{ document: OfficialDocument; version: number; issued: boolean }[]> {
  const rows = isUuid(set)
    ? await found(tx, sql`d.set_id = ${set}::uuid AND s.state <> 'withdrawn'`, on, sql`ORDER BY d.place_in_set`)
    : [];
  if (rows.length === 0) throw new NotFound('draft_set');
  return rows.map((row) => ({ document: documentOf(row), version: row.version, issued: row.number !== null }));
}

/** How far a set has come. Throws NotFound. */
async function openSet(tx: Tx, id: string): Promise<DraftSet> {
  const {
    rows: [row],
  } =
    await sql<DraftSet>`SELECT id, source, state, jsonb_array_length(things) AS wanted, (SELECT count(*)::int FROM draft WHERE set_id = draft_set.id) AS made, jsonb_array_length(empty) AS empty, asked_on AS "askedOn", actor AS by FROM draft_set WHERE id = ${id}`.execute(
      tx,
    );
  if (row === undefined) throw new NotFound('draft_set');
  return row;
}

/** The drafts of a thing, newest first: two of one thing are seen. */
export async function draftsOfThing(tx: Tx, source: SourceKind, thing: string, on: Day, asker: Asker | null): Promise<DraftsOfThing> {
  const rows = await found(tx, sql`d.source = ${source} AND d.thing = ${thing}`, on, sql`ORDER BY d.drawn_on DESC, d.id LIMIT 20`);
  const told = rows.map(({ id, content, state, stateOn, number, issuedOn }) => ({
    id,
    subject: content.subject,
    state,
    stateOn,
    number,
    symbol: content.symbol,
    issuedOn,
  }));
  const by = draftSources.find(({ kind }) => kind === source)?.by;
  // The office of the asker that writes such documents, their own seats' order kept.
  const seats = (asker?.seats ?? []).map(({ officeId }) => officeId);
  const {
    rows: [office],
  } = await sql<{
    id: string;
  }>`SELECT o.id FROM unnest(${seats}::uuid[]) WITH ORDINALITY AS s (id, at) JOIN organization o ON o.id = s.id WHERE ${by === undefined ? sql`true` : sql`o.kind::text = ANY (${[...by]}::text[])`} ORDER BY s.at LIMIT 1`.execute(
    tx,
  );
  return { rows: told, officeId: office?.id ?? null, steps: office === undefined ? [] : [answerDrawingUp(asker)] };
}

/** What a file of a draft is written from: a version, with signer and number where it is the one that was signed. Throws NotFound. */
export async function pagesOf(
  tx: Tx,
  id: string,
  version: number | null,
  on: Day,
): Promise<{ document: OfficialDocument; version: number; issued: boolean }> {
  const [row] = isUuid(id) ? await found(tx, sql`d.id = ${id}::uuid`, on) : [];
  if (row === undefined) throw new NotFound('draft');
  if (version === null || version === row.version) return { document: documentOf(row), version: row.version, issued: row.number !== null };
  const {
    rows: [older],
  } = await sql<{
    content: OfficialDocument;
  }>`SELECT content FROM draft_version WHERE draft_id = ${id} AND version = ${version} AND made_on <= ${on}::date`.execute(tx);
  if (older === undefined) throw new NotFound('draft_version');
  return { document: older.content, version, issued: false };
}

/** The facts drafts are judged by in an act, in the order asked. */
export async function factsOf(tx: Tx, ids: readonly string[], on: Day, asker: Asker | null): Promise<ReadonlyMap<string, DraftFacts>> {
  return new Map((await found(tx, sql`d.id = ANY (${[...ids]}::uuid[])`, on)).map((row) => [row.id, factsOfRow(row, asker)]));
}

const paper = sql`json_build_object('id', k.id, 'name', f.name, 'sizeBytes', f.size_bytes::int, 'sha256', f.sha256, 'keptOn', k.kept_on, 'by', k.kept_by)`;
type Rest = Pick<Draft, 'slip' | 'papers' | 'sentTo' | 'replaces' | 'replacedBy' | 'others' | 'versions' | 'history'> & {
  opinions: Omit<Draft['opinions'][number], 'mine'>[];
  signed: Omit<NonNullable<Draft['signed']>, 'finding'> | null;
};
const rest = (id: string, on: Day) => sql<Rest>`
  SELECT (SELECT json_build_object('about', b.about, 'reasons', b.reasons, 'asks', b.asks, 'on', b.submitted_on, 'by', b.submitted_by, 'drafts', (SELECT count(*) FROM draft WHERE submission_id = b.id)) FROM draft_submission b WHERE b.id = d.submission_id AND b.submitted_on <= ${on}::date) AS slip,
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'of', coalesce(q.full_name, office_name(o.division_id, ${on}::date)), 'blocking', o.blocking, 'question', o.question, 'askedOn', o.asked_on, 'askedBy', o.asked_by,
        'answer', CASE WHEN o.answered_on <= ${on}::date THEN o.answer END, 'text', CASE WHEN o.answered_on <= ${on}::date THEN o.text END, 'answeredOn', CASE WHEN o.answered_on <= ${on}::date THEN o.answered_on END, 'answeredBy', CASE WHEN o.answered_on <= ${on}::date THEN o.answered_by END) ORDER BY o.place), '[]')
       FROM draft_opinion o LEFT JOIN person q ON q.id = o.person_id WHERE o.draft_id = d.id AND o.asked_on <= ${on}::date) AS opinions,
    (SELECT coalesce(json_agg(${paper} ORDER BY k.place), '[]') FROM draft_paper k JOIN stored_file f ON f.id = k.file_id WHERE k.draft_id = d.id AND k.kind = 'attached' AND k.kept_on <= ${on}::date) AS papers,
    (SELECT ${paper}::jsonb || jsonb_build_object('signatures', k.checked) FROM draft_paper k JOIN stored_file f ON f.id = k.file_id WHERE k.draft_id = d.id AND k.kind = 'signed' AND k.kept_on <= ${on}::date ORDER BY k.place DESC LIMIT 1) AS signed,
    (SELECT coalesce(json_agg(json_build_object('name', office_name(a.organization_id, ${on}::date), 'state', (SELECT w.state FROM forwarding w WHERE w.dispatch_id = d.dispatch_id AND w.to_id = a.organization_id AND w.forwarded_on <= ${on}::date LIMIT 1)) ORDER BY a.part, office_name(a.organization_id, ${on}::date)), '[]') FROM draft_addressee a WHERE a.draft_id = d.id) AS "sentTo",
    (SELECT json_build_object('id', r.id, 'code', r.number || '/' || (SELECT content->>'symbol' FROM draft_version WHERE draft_id = r.id AND version = r.version)) FROM draft r WHERE r.id = d.replaces_id) AS replaces,
    (SELECT json_build_object('id', r.id, 'code', coalesce(r.number || '/' || (SELECT content->>'symbol' FROM draft_version WHERE draft_id = r.id AND version = r.version), '')) FROM draft r WHERE r.replaces_id = d.id AND r.state <> 'withdrawn' AND r.drawn_on <= ${on}::date) AS "replacedBy",
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'state', (SELECT to_state FROM draft_step WHERE draft_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1), 'code', CASE WHEN r.number IS NOT NULL AND r.issued_on <= ${on}::date THEN r.number || '/' || (SELECT content->>'symbol' FROM draft_version WHERE draft_id = r.id AND version = r.version) END, 'drawnOn', r.drawn_on) ORDER BY r.drawn_on DESC), '[]')
       FROM draft r WHERE r.source = d.source AND r.thing = d.thing AND r.office_id = d.office_id AND r.id <> d.id AND r.drawn_on <= ${on}::date) AS others,
    (SELECT json_agg(json_build_object('version', v.version, 'on', v.made_on, 'by', v.made_by, 'remark', v.remark) ORDER BY v.version DESC) FROM draft_version v WHERE v.draft_id = d.id AND v.made_on <= ${on}::date) AS versions,
    (SELECT json_agg(json_build_object('step', s.step, 'state', s.to_state, 'on', s.business_on, 'by', s.actor, 'version', s.version, 'remark', s.remark) ORDER BY s.id) FROM draft_step s WHERE s.draft_id = d.id AND s.business_on <= ${on}::date) AS history
  FROM draft d WHERE d.id = ${id}`;

/** One draft as it stood on a day, with its way, and its steps for who asks. Throws NotFound. */
export async function openDraft(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Draft> {
  const [row] = isUuid(id) ? await found(tx, sql`d.id = ${id}::uuid`, on) : [];
  if (row === undefined) throw new NotFound('draft');
  const { opinions, signed, ...more } = (await rest(id, on).execute(tx)).rows[0]!;
  const facts = factsOfRow(row, asker);
  const document = documentOf(row);
  return {
    ...rowOf(row, asker),
    ...more,
    asOf: on,
    ownNumbers: await numbersItself(tx, row.officeId, on),
    place: placeOf(row.source, row.thing),
    writtenAt: document.place,
    urgency: document.urgency,
    basisText: document.basis,
    bodyText: bodyTextOf(document.blocks),
    closing: document.closing ?? '',
    recipients: document.recipients.map(({ name, purpose }) => (purpose === null ? name : `${name} (${purpose})`)),
    signature: document.signature,
    signedOn: row.signedOn,
    onPaper: row.state === 'sent' && row.onPaper,
    opinions: opinions.map((opinion) => ({
      ...opinion,
      mine: row.asked.some((each) => each.id === opinion.id && !each.answered && isAsked(each, asker)),
    })),
    signed: signed === null ? null : { ...signed, finding: findingOf(signed.signatures) },
    reading: facts.letter === null ? null : { state: facts.letter.state, differences: [...facts.letter.differences] },
  };
}

/** Whom of an office opinions may be asked today. */
export async function colleaguesOf(tx: Tx, officeId: string, on: Day): Promise<Colleagues> {
  const people = await sql<
    Colleagues['people'][number]
  >`SELECT DISTINCT ON (p.full_name, p.id) p.id, p.full_name AS name, m.title FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organization_id = ${officeId} AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date AND m.role <> 'administrator' ORDER BY p.full_name, p.id`.execute(
    tx,
  );
  const divisions = await sql<
    Colleagues['divisions'][number]
  >`SELECT DISTINCT o.id, office_name(o.id, ${on}::date) AS name FROM membership m JOIN organization o ON o.id = m.division_id WHERE m.organization_id = ${officeId} AND m.valid_from <= ${on}::date AND coalesce(m.valid_to, 'infinity') >= ${on}::date ORDER BY name`.execute(
    tx,
  );
  return { people: people.rows, divisions: divisions.rows };
}

/** Where a file with a draft lies. Throws NotFound. */
export async function paperFile(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const {
    rows: [row],
  } = isUuid(id)
    ? await sql<{
        storageKey: string;
        name: string;
      }>`SELECT f.storage_key AS "storageKey", f.name FROM draft_paper k JOIN stored_file f ON f.id = k.file_id WHERE k.id = ${id}`.execute(
        tx,
      )
    : { rows: [] };
  if (row === undefined) throw new NotFound('draft_paper');
  return row;
}

/** Offices of the programme that get a document. */
export async function addresseesOf(tx: Tx, id: string): Promise<{ officeId: OrganizationId; part: 'lead' | 'coordinate' | 'inform' }[]> {
  return await tx
    .selectFrom('draft_addressee')
    .select(['organization_id as officeId', 'part'])
    .where('draft_id', '=', id as DraftId)
    .orderBy('organization_id')
    .execute();
}
/** Of some drafts, those whose signed file came back. */
export async function signedFileOf(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(
    (
      await sql<{
        id: string;
      }>`SELECT draft_id AS id FROM (SELECT DISTINCT ON (draft_id) draft_id, checked FROM draft_paper WHERE kind = 'signed' AND draft_id = ANY (${[...ids]}::uuid[]) ORDER BY draft_id, place DESC) AS newest WHERE jsonb_array_length(checked) > 0`.execute(
        tx,
      )
    ).rows.map(({ id }) => id),
  );
}

/** What a job needs of a set: what to write, and what is written already. Throws NotFound. */
export async function setOrder(
  tx: Tx,
  id: string,
): Promise<{ id: string; officeId: string; source: SourceKind; state: 'asked' | 'made'; things: string[]; written: string[]; on: Day }> {
  const {
    rows: [row],
  } = await sql<{
    id: string;
    officeId: string;
    source: SourceKind;
    state: 'asked' | 'made';
    things: string[];
    written: string[];
    on: Day;
  }>`SELECT id, office_id AS "officeId", source, state, things, ARRAY(SELECT thing FROM draft WHERE set_id = draft_set.id) AS written, asked_on AS on FROM draft_set WHERE id = ${id}`.execute(
    tx,
  );
  if (row === undefined) throw new NotFound('draft_set');
  return row;
}
/** Sets that wait since before `since`: their jobs may be lost. */
export async function setsWaitingSince(tx: Tx, since: Date): Promise<string[]> {
  return (
    await sql<{
      id: string;
    }>`SELECT s.id FROM draft_set s LEFT JOIN job_progress j ON j.thing_id = s.id WHERE s.state = 'asked' AND s.asked_at < ${since} AND (j.noted_at IS NULL OR j.noted_at < ${since})`.execute(
      tx,
    )
  ).rows.map(({ id }) => id);
}
