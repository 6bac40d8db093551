import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { addWorkingDays } from '../../platform/pure/working-days.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { type Letterhead, letterheadOf, symbolFor } from '../documents/index.ts';
import { type MeasuredTask, measuredTasks, namedAgain, overdueTasks } from '../tasks/index.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { type LateDuty, urgingLetter } from './urging.letter.ts';

/** How many working days an urging letter gives; the programme's own setting, not checked against a paper. */
export const URGED_WITHIN = 5;

/** One letter: which office it urges, which duties it sets anew, and its text. */
export interface Urging {
  readonly officeId: string;
  readonly office: string;
  readonly duties: readonly { readonly ref: string; readonly dueOn: Day; readonly taskId: string }[];
  readonly letter: OfficialDocument;
}

/** Who urges, the higher first: an office that was given duties by several is urged by the highest of them. */
const RANK = ['ministry', 'agency', 'department', 'promotion-centre'];
const rankOf = ({ kind }: Letterhead) => (RANK.includes(kind) ? RANK.indexOf(kind) : RANK.length);

/** How many of a duty's things an annex names; more are counted only. */
const NAMED = 40;
/** What is left of a measured duty: how many of those it covers, and what each is called at the head of its label. */
function leftOf({ target, done, exempt, things }: MeasuredTask) {
  const undone = things.filter(({ doneOn, exemptOn }) => doneOn === null && exemptOn === null).map(({ label }) => label.split(' · ')[0]!);
  const rest = undone.length - NAMED;
  return {
    left: target - done - exempt,
    due: target - exempt,
    undone: rest > 0 ? [...undone.slice(0, NAMED), `và ${rest} nội dung khác`] : undone,
  };
}

interface UrgedBefore {
  readonly issuerId: string;
  readonly officeId: string;
  readonly code: string;
  readonly on: Day;
  readonly orders: readonly string[];
}
/** The letters, numbered by a day, by which some offices (and those they took over) urged others before, oldest first, with what each ordered. */
async function urgedBefore(tx: Tx, issuers: readonly string[], offices: readonly string[], on: Day): Promise<UrgedBefore[]> {
  const { rows } = await sql<UrgedBefore>`
    SELECT i.id AS "issuerId", o.id AS "officeId", d.number || '/' || (v.content ->> 'symbol') AS code, d.issued_on AS on, ARRAY(SELECT b ->> 'text' FROM jsonb_array_elements(v.content -> 'blocks') b WHERE b ->> 'kind' = 'task') AS orders
      FROM unnest(${[...issuers]}::uuid[]) i(id) CROSS JOIN unnest(${[...offices]}::uuid[]) o(id)
      JOIN draft d ON d.source = 'urging' AND d.thing IN (SELECT line_of(o.id)::text) AND d.office_id IN (SELECT line_of(i.id)) AND d.issued_on <= ${on}::date
      JOIN draft_version v ON v.draft_id = d.id AND v.version = d.version
     WHERE (SELECT to_state FROM draft_step WHERE draft_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) IN ('numbered', 'sent') ORDER BY d.issued_on, d.number, d.id`.execute(
    tx,
  );
  return rows;
}

/** Whether an order of a letter before urged a duty, as the letter names it. */
function urges(order: string, ref: string, code: string): boolean {
  const named = namedAgain(order);
  return named?.ref === ref && named.code === code;
}

/** Which letters: of a year; of what an office gave; to some offices. */
export interface WhichUrgings {
  readonly year?: number | null;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}
/** An unsigned letter for every office with an overdue duty on a day, in the order of their names. */
export async function urgingsOn(tx: Tx, on: Day, { year = null, from, to }: WhichUrgings = {}): Promise<Urging[]> {
  const late = (await overdueTasks(tx, on)).filter(
    (task) =>
      (year === null || task.dueOn!.startsWith(`${year}-`)) &&
      (from === undefined || from.includes(task.from.id)) &&
      (to === undefined || to.includes(task.to.id)),
  );
  const texts = new Map(
    (
      await sql<{
        id: string;
        text: string;
        phrase: string | null;
        issuer: string;
        issued_on: Day;
      }>`SELECT t.id, d.text, d.phrase, l.issuer, l.issued_on FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id WHERE t.id = ANY (${late.map(({ id }) => id)}::uuid[])`.execute(
        tx,
      )
    ).rows.map((row) => [row.id, row]),
  );
  const figures = await measuredTasks(tx, sql`t.id = ANY (${late.map(({ id }) => id)}::uuid[])`, on);
  const issuers = new Map<string, Letterhead>();
  for (const id of new Set(late.map(({ from }) => from.id))) issuers.set(id, await letterheadOf(tx, id, on));
  const before = await urgedBefore(tx, [...issuers.keys()], [...new Set(late.map(({ to }) => to.id))], on);
  const newDueOn = addWorkingDays(on, URGED_WITHIN);
  return [...Map.groupBy(late, ({ to }) => to.id)]
    .map(([officeId, own]): Urging => {
      const duties = own.toSorted((a, b) => a.code.localeCompare(b.code) || a.ref.localeCompare(b.ref, undefined, { numeric: true }));
      const [issuerId, issuer] = duties
        .map(({ from }) => [from.id, issuers.get(from.id)!] as const)
        .reduce((highest, each) => (rankOf(each[1]) < rankOf(highest[1]) ? each : highest));
      const sent = before.filter((letter) => letter.issuerId === issuerId && letter.officeId === officeId);
      const office = duties[0]!.to.name;
      const said = duties.map(({ id, ref, code, dueOn, promisedFor, returnedFor, state, letterCode, measured }): LateDuty => ({
        answered: state === 'answered' && measured === null ? { letter: letterCode } : null,
        urgedBy: sent
          .filter(({ orders }) => orders.some((order) => urges(order, ref, code)))
          .map((each) => ({ code: each.code, on: each.on })),
        figures: measured === null ? null : leftOf(figures.get(id)!),
        ref,
        code,
        issuer: texts.get(id)!.issuer,
        issuedOn: texts.get(id)!.issued_on,
        text: texts.get(id)!.text,
        phrase: texts.get(id)!.phrase,
        dueOn: dueOn as Day,
        promisedFor: promisedFor as Day | null,
        returnedFor,
      }));
      return {
        officeId,
        office,
        duties: duties.map(({ id }, at) => ({ ref: `${at + 1}`, dueOn: newDueOn, taskId: id })),
        letter: urgingLetter({
          superior: issuer.superior,
          issuer: issuer.issuer,
          symbol: symbolFor(issuer, 'official-letter'),
          place: issuer.place,
          title: issuer.title,
          office,
          asOf: on,
          newDueOn,
          duties: said,
        }),
      };
    })
    .toSorted((a, b) => a.office.localeCompare(b.office, 'vi'));
}
