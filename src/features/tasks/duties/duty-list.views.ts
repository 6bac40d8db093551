import { sql } from 'kysely';
import type { DispatchId, OrganizationId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { officesNamed, officesThrough } from '../../organizations/index.ts';
import { type Reading, readingSchema } from '../../readings/reading.schema.ts';
import { addressedAtStart, likeliestParent, type ReadDuty, titleOf } from './duty-list.rules.ts';
import type { DraftDuty, DutyList } from './duty-list.schema.ts';
import { proposedMeasure } from '../measures/measure.views.ts';
import { answerDutyListSteps } from './duty-list.steps.ts';
import { dutiesIn } from './duty-list.store.ts';
import { partedDuties, type RunningDuty, type Urged } from './urged.rules.ts';
import { assignmentsUrged, runningUnder } from './urged.views.ts';
import { tasksById } from '../task.views.ts';

export interface Proposal {
  readonly duties: DraftDuty[];
  readonly copyIds: OrganizationId[];
  readonly unknown: string[];
  /** Its duties that run already, and whom it addresses: nobody is given these a second time. */
  readonly urged: readonly Urged<RunningDuty>[];
  readonly addressedIds: OrganizationId[];
}
export interface ProposingLetter {
  readonly id: string;
  readonly officeId: OrganizationId;
  readonly facts: Pick<Reading, 'tasks' | 'deadlines' | 'addressees' | 'recipients' | 'references' | 'issuedOn'>;
}

/**
 * The list a letter asks for by itself: its duties that do not run already, each of every addressee that stands on `today` in the place of those
 * named on the letter's day, copies for its Nơi nhận, and for each duty the assignment from above it most likely passes on.
 */
export async function proposalOf(tx: Tx, letter: ProposingLetter, today: Day): Promise<Proposal> {
  const { facts, officeId } = letter;
  const on = (facts.issuedOn ?? today) as Day;
  const to = await officesNamed(tx, facts.addressees, on, officeId);
  const recipients = facts.recipients.filter(({ name }) => !/^(?:như (?:trên|điều|kính gửi)|lưu\b)/iu.test(name));
  const copies = await officesNamed(
    tx,
    recipients.map(({ name }) => ({ text: name, group: null })),
    on,
    officeId,
  );
  const standing = await standingFor(tx, [...to.flat(), ...copies.flat()], on, today);
  const now = (ids: readonly OrganizationId[]) => [...new Set(ids.flatMap((id) => standing.get(id) ?? [id]))];
  const addressedIds = now(to.flat());
  const leadIds = addressedIds.filter((id) => id !== officeId);
  const { fresh, urged } = partedDuties(facts, (await runningUnder(tx, [letter], today)).get(letter.id) ?? []);
  const names = facts.addressees.map(({ text }) => text);
  const proposed = (duty: ReadDuty) => {
    const { places, order } = addressedAtStart(duty.text, names);
    return {
      ...duty,
      title: order === null ? duty.title : titleOf(order, duty.phrase),
      leadIds: places.length === 0 ? leadIds : now(places.flatMap((at) => to[at]!)).filter((id) => id !== officeId),
    };
  };
  const above = await assignmentsCited(
    tx,
    facts.references.flatMap(({ code }) => (code === null ? [] : [code])),
  );
  return {
    urged,
    addressedIds,
    duties: fresh.map((duty) => ({
      ...proposed(duty),
      ...proposedMeasure(duty.text),
      coordinateIds: [],
      parentId: likeliestParent(duty.text, above)?.id ?? null,
    })),
    copyIds: now(copies.flat()).filter((id) => id !== officeId && !leadIds.includes(id)),
    unknown: [
      ...facts.addressees.filter((_, at) => to[at]!.length === 0).map(({ text }) => text),
      ...recipients.filter((_, at) => copies[at]!.length === 0).map(({ name }) => name),
    ],
  };
}

async function standingFor(tx: Tx, ids: readonly OrganizationId[], on: Day, today: Day): Promise<Map<string, OrganizationId[]>> {
  return new Map((await officesThrough(tx, ids, on, today)).map((office) => [office.id, office.standingIds]));
}

interface Above {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly code: string;
  readonly dueOn: Day | null;
}

/** Open assignments of the asker's offices under letters of these codes: what a letter of theirs may pass on; and those it passes on already. */
async function assignmentsCited(tx: Tx, codes: readonly string[], passedOn: readonly string[] = []): Promise<Above[]> {
  if (codes.length === 0 && passedOn.length === 0) return [];
  const { rows } = await sql<Above>`
    SELECT t.id, d.ref, d.title, d.text, l.code, coalesce(x.due_on, d.due_on) AS "dueOn" FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id
      LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id ORDER BY id DESC LIMIT 1) x ON true
     WHERE (l.code = ANY (${[...codes]}::text[]) AND t.to_id = ANY (visible_offices()) AND t.state NOT IN ('accepted', 'exempt', 'recalled')) OR t.id = ANY (${[...passedOn]}::uuid[]) ORDER BY d.place`.execute(
    tx,
  );
  return rows;
}

/** The deadline in force of assignments, by id. */
export async function dueOfTasks(tx: Tx, ids: readonly string[]): Promise<Map<string, Day | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    due: Day | null;
  }>`SELECT t.id, coalesce(x.due_on, d.due_on) AS due FROM task t JOIN duty d ON d.id = t.duty_id
    LEFT JOIN LATERAL (SELECT due_on FROM task_deadline WHERE task_id = t.id ORDER BY id DESC LIMIT 1) x ON true WHERE t.id = ANY (${[...ids]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, due }) => [id, due]));
}

/** The list kept of a letter with who submitted it, and its steps by a day. */
async function keptList(tx: Tx, letterId: DispatchId, on: Day) {
  const kept = await tx
    .selectFrom('duty_list')
    .leftJoin('person', 'person.id', 'duty_list.submitted_by')
    .selectAll('duty_list')
    .select('person.full_name')
    .where('dispatch_id', '=', letterId)
    .executeTakeFirst();
  if (kept === undefined) return { kept, history: [] };
  const steps = tx.selectFrom('duty_list_step').selectAll().where('list_id', '=', kept.id).where('business_on', '<=', on);
  return { kept, history: await steps.orderBy('id').execute() };
}

const NOTHING: Proposal = { duties: [], copyIds: [], unknown: [], urged: [], addressedIds: [] };
/** The duties a letter urges, each with its running assignments at those it addresses, and the last day it gives them now. */
async function urgedOf(tx: Tx, { urged, addressedIds }: Proposal, officeId: string, on: Day): Promise<DutyList['urged']> {
  const found = await assignmentsUrged(
    tx,
    urged.map(({ running }) => running.id),
    [...addressedIds, officeId],
    on,
  );
  const rows = await tasksById(
    tx,
    found.map(({ id }) => id),
    on,
  );
  return urged.map(({ duty, running }) => ({
    ref: duty.ref,
    dueOn: duty.dueOn,
    tasks: rows.filter(({ id }) => found.some((each) => each.id === id && each.dutyId === running.id)),
  }));
}

/** The list of duties of a dispatch as it stood on a day, or, not drawn up by then, as the confirmed letter proposes it. Throws NotFound. */
export async function openDutyList(tx: Tx, dispatchId: string, today: Day, asker: Asker | null): Promise<DutyList> {
  const letter = await tx
    .selectFrom('dispatch')
    .select(['id', 'office_id', 'state', 'facts', 'code', 'issued_on'])
    .where('id', '=', dispatchId as DispatchId)
    .executeTakeFirst();
  if (letter === undefined) throw new NotFound('dispatch');
  const facts = letter.facts === null ? null : readingSchema.parse(letter.facts);
  const { kept, history } = await keptList(tx, letter.id, today);
  const state = history.at(-1)?.to_state ?? null;
  const row = state === null ? undefined : kept;
  const proposal: Proposal =
    facts === null ? NOTHING : await proposalOf(tx, { id: letter.id, officeId: letter.office_id as OrganizationId, facts }, today);
  const duties = row === undefined ? proposal.duties : await dutiesIn(tx, row.id);
  const asRead = (duty: DraftDuty) => (proposal.duties.find(({ ref }) => ref === duty.ref) ?? duty).dueOn;
  const copyIds = row === undefined ? proposal.copyIds : row.copy_ids;
  const on = (row?.issued_on ?? facts?.issuedOn ?? today) as Day;
  const offices = await officesThrough(
    tx,
    [...new Set([...duties.flatMap(({ leadIds, coordinateIds }) => [...leadIds, ...coordinateIds]), ...copyIds])],
    on,
    today,
  );
  const parentIds = duties.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
  const cited = facts?.references.flatMap(({ code }) => (code === null ? [] : [code])) ?? [];
  const parents = await assignmentsCited(tx, cited, parentIds);
  const due = await dueOfTasks(tx, parentIds);
  const submitted = history.some(({ step }) => step === 'submit');
  return {
    id: row?.id ?? null,
    dispatchId: letter.id,
    state,
    code: row?.code ?? facts?.code ?? null,
    issuedOn: on,
    subject: row?.subject ?? facts?.subject ?? null,
    duties: duties.map((duty) => ({ ...duty, letterDueOn: asRead(duty) })),
    copyIds,
    offices: offices.map(({ id, name, standing }) => ({ id, name, now: standing === name ? null : standing })),
    unknown: proposal.unknown,
    urged: await urgedOf(tx, proposal, letter.office_id, today),
    parents: parents.map(({ id, ref, title, code, dueOn }) => ({ id, ref, title, code, dueOn })),
    submittedBy: submitted ? (row?.full_name ?? null) : null,
    history: history.map((each) => ({
      step: each.step,
      on: each.business_on,
      by: each.actor,
      signedAs: each.signed_as,
      remark: each.remark,
    })),
    steps: answerDutyListSteps(
      { state, officeId: letter.office_id },
      {
        letterConfirmed: letter.state === 'confirmed',
        issuedOn: facts?.issuedOn ?? null,
        duties: duties.map((duty) => ({ ...duty, aboveDue: due.get(duty.parentId ?? '') ?? null })),
        nameOf: (id) => offices.find((office) => office.id === id)?.name ?? id,
        submittedBy: row?.submitted_by ?? null,
        asker,
      },
      asker,
    ),
  };
}
