import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { addWorkingDays } from '../../platform/pure/working-days.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { type Letterhead, letterheadOf, symbolFor } from '../documents/index.ts';
import { type MeasuredTask, measuredTasks, overdueTasks } from '../tasks/index.ts';
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
  const newDueOn = addWorkingDays(on, URGED_WITHIN);
  return [...Map.groupBy(late, ({ to }) => to.id)]
    .map(([officeId, own]): Urging => {
      const duties = own.toSorted((a, b) => a.code.localeCompare(b.code) || a.ref.localeCompare(b.ref, undefined, { numeric: true }));
      const issuer = duties
        .map(({ from }) => issuers.get(from.id)!)
        .reduce((highest, each) => (rankOf(each) < rankOf(highest) ? each : highest));
      const office = duties[0]!.to.name;
      const said = duties.map(({ id, ref, code, dueOn, promisedFor, returnedFor, state, letterCode, measured }): LateDuty => ({
        answered: state === 'answered' && measured === null ? { letter: letterCode } : null,
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
