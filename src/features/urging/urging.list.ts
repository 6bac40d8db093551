import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import { type Day, daysBetween } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { addWorkingDays } from '../../platform/pure/working-days.ts';
import { answerDrawingUp, type DraftSource } from '../documents/index.ts';
import { overdueTasks } from '../tasks/index.ts';
import type { LateOffice, UrgingList } from './urging.schema.ts';
import { URGED_WITHIN, urgingsOn } from './urging.views.ts';

/** An office with those it took over: what these gave is its own to urge. */
const lineOf = async (tx: Tx, officeId: string): Promise<string[]> =>
  (await sql<{ id: string }>`SELECT line_of(${officeId}::uuid) AS id`.execute(tx)).rows.map(({ id }) => id);

/** Urging letters as documents: one to each office that is late with what the writing office gave it. */
export const urgingDrafts: DraftSource = {
  kind: 'urging',
  inSets: true,
  place: () => '/don-doc',
  letters: async (tx, { officeId, things, on }) =>
    (await urgingsOn(tx, on, { from: await lineOf(tx, officeId), to: things })).map(({ officeId: thing, letter }) => ({
      thing,
      document: letter,
      to: [{ officeId: thing, part: 'lead' as const }],
    })),
};

interface Before {
  to: string;
  draftId: string;
  state: LateOffice['before'][number]['state'];
  code: string | null;
  on: Day;
}
/** The letters that urged some offices before a day, newest first. */
async function lettersBefore(tx: Tx, own: readonly string[], on: Day): Promise<Map<string, Before[]>> {
  const { rows } = await sql<Before>`
    SELECT d.thing AS to, d.id AS "draftId", s.to_state AS state, CASE WHEN s.to_state IN ('numbered', 'sent') THEN d.number || '/' || (SELECT content->>'symbol' FROM draft_version WHERE draft_id = d.id AND version = d.version) END AS code, coalesce(CASE WHEN s.to_state IN ('numbered', 'sent') THEN d.issued_on END, d.drawn_on) AS on
      FROM draft d CROSS JOIN LATERAL (SELECT to_state FROM draft_step WHERE draft_id = d.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) s
     WHERE d.source = 'urging' AND d.office_id = ANY (${[...own]}::uuid[]) AND d.drawn_on <= ${on}::date AND s.to_state <> 'withdrawn' ORDER BY d.drawn_on DESC, d.id`.execute(
    tx,
  );
  return Map.groupBy(rows, ({ to }) => to);
}

/** Who is late on a day with what an office of the asker gave, office by office, the longest first, with what was sent before. */
export async function lateOffices(tx: Tx, asked: string | undefined, on: Day, asker: Asker): Promise<UrgingList> {
  const seat = asked === undefined ? asker.seats[0] : asker.seats.find(({ officeId }) => officeId === asked);
  if (seat === undefined) throw new NotFound('organization');
  const late = (await overdueTasks(tx, on)).filter(({ from }) => seat.own.includes(from.id));
  const before = await lettersBefore(tx, seat.own, on);
  const rows = [...Map.groupBy(late, ({ to }) => to.id)].map(([officeId, tasks]): LateOffice => {
    const duties = tasks.map(({ id, ref, code, title, dueOn, measured, promisedFor }) => ({
      taskId: id,
      ref,
      code,
      title,
      dueOn: dueOn!,
      lateDays: daysBetween(dueOn as Day, on),
      measured: measured === null ? null : { done: measured.done, target: measured.target, exempt: measured.exempt },
      promisedFor,
    }));
    return {
      officeId,
      office: tasks[0]!.to.name,
      latestDays: Math.max(...duties.map(({ lateDays }) => lateDays)),
      duties,
      before: (before.get(officeId) ?? []).map(({ to: _to, ...letter }) => letter),
    };
  });
  return {
    asOf: on,
    office: { id: seat.officeId, name: seat.office },
    newDueOn: addWorkingDays(on, URGED_WITHIN),
    rows: rows.toSorted((a, b) => b.latestDays - a.latestDays || a.office.localeCompare(b.office, 'vi')),
    steps: [answerDrawingUp(asker)],
  };
}
