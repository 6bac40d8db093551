import { sql } from 'kysely';
import type { DispatchId, DutyListId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound, Refused } from '../../../platform/pure/refused.ts';
import { answerRecall } from '../duties/duty-list.steps.ts';
import { countOpen } from '../task.rules.ts';
import type { Followed, Matrix, MatrixCell } from '../task.schema.ts';
import type { MeasuredTask } from '../measures/measure.views.ts';
import { asStoodOn, measuredAmong, standing, standingPromise, stoodColumns, type StoodRow } from '../task.views.ts';
import { taskRefusals } from '../task.words.ts';

/** The list a caller means: by the dispatch's id, or by a code where it fits one letter. Throws NotFound, and Refused with the candidates. */
async function listMeant(tx: Tx, dispatch: string, year: number | undefined): Promise<DutyListId> {
  const byId = isUuid(dispatch);
  const rows = await tx
    .selectFrom('duty_list')
    .select(['id', 'dispatch_id', 'code', 'issuer', 'issued_on'])
    .where('state', 'in', ['approved', 'recalled'])
    .$if(byId, (lists) => lists.where('dispatch_id', '=', dispatch as DispatchId))
    .$if(!byId, (lists) => lists.where('code', '=', dispatch.normalize('NFC')))
    .$if(year !== undefined, (lists) =>
      lists.where('issued_on', '>=', `${year}-01-01` as Day).where('issued_on', '<=', `${year}-12-31` as Day),
    )
    .orderBy('issued_on')
    .execute();
  if (rows.length === 0) throw new NotFound('duty-list');
  if (rows.length > 1)
    throw new Refused(
      [{ ...taskRefusals.ambiguous(dispatch, rows.length), basis: null }],
      rows.map((row) => ({ id: row.dispatch_id, name: `${row.code}, ${row.issuer}, ${writtenInFigures(row.issued_on)}` })),
    );
  return rows[0]!.id;
}

interface CellRow extends StoodRow {
  id: string;
  measure: string | null;
  duty_id: string;
  to_id: string;
  part: MatrixCell['part'];
  down: number;
}
interface OfficeRow {
  id: string;
  name: string;
  short_name: string;
  region: string | null;
  code: string | null;
  now: string | null;
}

/** Duties × offices of one letter as they stood on a day: two queries, and one for each measure, whatever the number of offices. Throws NotFound, Refused. */
export async function matrixOf(
  tx: Tx,
  { dispatch, year }: { dispatch: string; year?: number | undefined },
  on: Day,
  asker: Asker | null,
): Promise<Matrix> {
  const listId = await listMeant(tx, dispatch, year);
  const list = await tx.selectFrom('duty_list').selectAll().where('id', '=', listId).executeTakeFirstOrThrow();
  const duties = await tx.selectFrom('duty').selectAll().where('list_id', '=', listId).orderBy('place').execute();
  const { rows: cells } = await sql<CellRow>`
    SELECT t.id, t.duty_id, t.to_id, t.part, d.measure, ${stoodColumns}, (SELECT count(*)::int FROM task c WHERE c.parent_id = t.id AND c.assigned_on <= ${on}::date) AS down
      FROM task t JOIN duty d ON d.id = t.duty_id ${asStoodOn(on)} WHERE t.list_id = ${listId} AND t.assigned_on <= ${on}::date`.execute(
    tx,
  );
  const measured = await measuredAmong(tx, cells, on);
  const ids = [...new Set(cells.map((cell) => cell.to_id))];
  const { rows: offices } = await sql<OfficeRow>`
    SELECT o.id, office_name(o.id, ${list.issued_on}::date) AS name, office_short_name(o.id, ${list.issued_on}::date) AS short_name, p.region, p.code,
           CASE WHEN o.valid_to < ${on}::date THEN (SELECT string_agg(office_name(n.id, ${on}::date), ', ') FROM office_on(o.id, ${on}::date) AS n(id)) END AS now
      FROM organization o LEFT JOIN province p ON p.id = o.province_id WHERE o.id = ANY (${ids}::uuid[]) ORDER BY p.code NULLS FIRST, name`.execute(
    tx,
  );
  const byDuty = Map.groupBy(cells, (cell) => cell.duty_id);
  return {
    dispatch: list.code,
    dispatchId: list.dispatch_id,
    subject: list.subject,
    issuer: list.issuer,
    issuedOn: list.issued_on,
    asOf: on,
    illustrative: list.illustrative,
    organizations: offices.map((row) => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      region: row.region,
      provinceCode: row.code,
      now: row.now,
    })),
    tasks: duties.map((duty) => {
      const own = new Map((byDuty.get(duty.id) ?? []).map((cell) => [cell.to_id, cell]));
      return {
        ref: duty.ref,
        title: duty.title,
        text: duty.text,
        phrase: duty.phrase,
        namedOn: duty.named_on,
        dueOn: duty.due_on,
        cells: offices.map(({ id }) => cellOf(id, own.get(id), measured, on)),
      };
    }),
    steps: answerRecall({ state: list.state, officeId: list.office_id }, asker),
  };
}

function cellOf(organization: string, row: CellRow | undefined, measured: ReadonlyMap<string, MeasuredTask>, on: Day): MatrixCell {
  if (row === undefined)
    return {
      organization,
      task: null,
      state: 'not-applicable',
      done: null,
      target: null,
      exempt: null,
      verifiedBy: null,
      waiting: false,
      dueOn: null,
      letter: null,
      promisedFor: null,
      part: null,
      down: 0,
    };
  const figures = measured.get(row.id);
  const stood =
    figures === undefined
      ? {
          state: standing(row, on),
          done: row.done,
          target: row.target,
          exempt: null,
          verifiedBy: row.no === null ? null : ('report' as const),
          dueOn: row.due_on,
        }
      : {
          state: figures.standing,
          done: figures.done,
          target: figures.target,
          exempt: figures.exempt,
          verifiedBy: 'programme data' as const,
          dueOn: figures.dueOn,
        };
  return {
    organization,
    task: row.id,
    ...stood,
    waiting: row.state === 'answered',
    letter: row.letter_code,
    promisedFor: standingPromise(row, on),
    part: row.part,
    down: row.down,
  };
}

/** Letters whose duties the asker sees, newest first, with how many assignments stand open and overdue. */
export async function followedLetters(tx: Tx, on: Day): Promise<Followed[]> {
  const { rows } = await sql<
    StoodRow & {
      id: string;
      measure: string | null;
      dispatch_id: string;
      code: string;
      issuer: string;
      issued_on: Day;
      subject: string | null;
      office: string;
      list_state: string;
      illustrative: boolean;
      duty_id: string;
      to_id: string;
      own: boolean;
    }
  >`
    SELECT t.id, d.measure, l.dispatch_id, l.code, l.issuer, l.issued_on, l.subject, office_name(l.office_id, ${on}::date) AS office, l.state AS list_state, l.illustrative, t.duty_id, t.to_id, t.to_id = ANY ((SELECT visible_offices())::uuid[]) AS own, ${stoodColumns}
      FROM task t JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = t.list_id ${asStoodOn(on)} WHERE t.assigned_on <= ${on}::date ORDER BY l.issued_on DESC, l.code`.execute(
    tx,
  );
  const measured = await measuredAmong(tx, rows, on);
  return [...Map.groupBy(rows, (row) => row.dispatch_id).values()].map((own) => {
    const one = own[0]!;
    return {
      dispatchId: one.dispatch_id,
      code: one.code,
      issuer: one.issuer,
      issuedOn: one.issued_on,
      subject: one.subject,
      from: one.office,
      state: one.list_state,
      illustrative: one.illustrative,
      duties: new Set(own.map((row) => row.duty_id)).size,
      offices: new Set(own.map((row) => row.to_id)).size,
      own: own.filter((row) => row.own).length,
      ...countOpen(
        own.map((row) => ({
          state: row.state,
          standing: measured.get(row.id)?.standing ?? standing(row, on),
          measured: measured.has(row.id),
        })),
      ),
    };
  });
}
