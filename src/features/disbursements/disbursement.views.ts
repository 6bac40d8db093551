import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import { part, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { contractChain } from '../funding/index.ts';
import { ownProject } from '../projects/index.ts';
import type { Acceptance } from './acceptances/acceptance.schema.ts';
import { answerAcceptanceSteps } from './acceptances/acceptance.steps.ts';
import { contractsJudged, factsFor, judgedBy, type JudgedContract, judgedContracts, mostLeft } from './disbursement.facts.ts';
import { needsSecond } from './disbursement.rules.ts';
import {
  type Disbursement,
  type DisbursementPage,
  type DisbursementQuery,
  type DisbursementRow,
  type DisbursementState,
  disbursementKinds,
  disbursementStates,
  type ProjectMoney,
} from './disbursement.schema.ts';
import { answerDisbursementSteps, answerRequestStep } from './disbursement.steps.ts';
import { thresholdAmong, thresholdRows, thresholds } from './shares/share.views.ts';
import type { Transfer } from './transfers/transfer.schema.ts';
import { answerTransferSteps } from './transfers/transfer.steps.ts';

interface Bare extends Omit<DisbursementRow, 'steps' | 'needsSecond'> {
  readonly requesterId: string | null;
  readonly checkerId: string | null;
  readonly approverId: string | null;
  readonly seconderId: string | null;
  readonly approvedOn: Day | null;
}

/** The last step of request `d` on a day. */
const FROM = (
  on: Day,
  contracts = sql`contract`,
  projects = sql`project`,
) => sql`FROM disbursement d JOIN ${contracts} c ON c.id = d.contract_id JOIN ${projects} p ON p.id = c.project_id
  CROSS JOIN LATERAL (SELECT to_state, business_on FROM disbursement_step WHERE disbursement_id = d.id AND business_on <= ${on}::date ORDER BY business_on DESC, id DESC LIMIT 1) s`;
const taken = (step: string, on: Day) =>
  sql`(SELECT actor FROM disbursement_step WHERE disbursement_id = d.id AND step LIKE ${step} AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1)`;
const columns = (on: Day) => sql`
  d.id, d.kind, s.to_state AS state, d.amount_dong::text AS "amountDong", d.contract_id AS "contractId", c.number AS "contractNumber", p.id AS "projectId", p.code, p.name, json_build_object('id', d.office_id, 'name', office_name(d.office_id, ${on}::date)) AS unit,
  d.papers, json_build_object('code', d.paper_code, 'on', d.paper_on) AS paper, d.requested_on AS "requestedOn", coalesce(${taken('request-%', on)}, '') AS "requestedBy", s.business_on AS "stateOn", ${taken('second', on)} AS "secondedBy",
  CASE WHEN d.treasury_on <= ${on}::date THEN json_build_object('code', d.treasury_code, 'on', d.treasury_on) END AS treasury, d.illustrative, d.requested_by AS "requesterId", d.checked_by AS "checkerId", d.approved_by AS "approverId", d.seconded_by AS "seconderId",
  (SELECT max(business_on) FROM disbursement_step WHERE disbursement_id = d.id AND step IN ('approve', 'second')) AS "approvedOn"`;

interface Known {
  readonly contracts: Map<string, JudgedContract>;
  readonly thresholdOn: (on: Day) => bigint | null;
}
/** By what requests are judged: their contracts and the thresholds. */
const knownOf = async (tx: Tx, rows: readonly Bare[]): Promise<Known> => ({
  contracts: await judgedContracts(
    tx,
    rows.map(({ contractId }) => contractId),
  ),
  thresholdOn: await thresholds(tx),
});

/** Rows with their steps for who asks. */
function withSteps(rows: readonly Bare[], { contracts, thresholdOn }: Known, on: Day, asker: Asker | null): DisbursementRow[] {
  return rows.map(({ requesterId, checkerId, approverId, seconderId, approvedOn, ...row }) => {
    const contract = contracts.get(row.contractId)!;
    const [amount, threshold] = [BigInt(row.amountDong), thresholdOn(row.requestedOn as Day)];
    const made = {
      amount,
      threshold,
      approvedOn,
      requestedBy: requesterId,
      checkedBy: checkerId,
      approvedBy: approverId,
      secondedBy: seconderId,
      asker: asker?.personId ?? null,
    };
    const facts = { ...factsFor(contract, { kind: row.kind, amount, own: row.id, today: on }), papers: row.papers, paper: row.paper, made };
    return {
      ...row,
      needsSecond: needsSecond(amount, threshold),
      steps: answerDisbursementSteps(row.kind, row.state, contract, facts, asker),
    };
  });
}

const PAGE = 50;
const DONE = sql`(s.to_state IN ('confirmed', 'returned', 'cancelled'))`;
function conditions({ state, kind, year }: DisbursementQuery): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql`s.to_state = ${state}::disbursement_state`]),
      ...(kind === undefined ? [] : [sql`d.kind = ${kind}::disbursement_kind`]),
      ...(year === undefined ? [] : [sql`p.year = ${year}`]),
    ],
    sql` AND `,
  );
}

/** A page of the requests who asks may see, as they stood on a day: those that wait longest first, then what is done, the latest first. */
export async function listDisbursements(tx: Tx, query: DisbursementQuery, on: Day, asker: Asker | null): Promise<DisbursementPage> {
  const counted = (
    await sql<{
      state: DisbursementState;
      count: number;
      dong: string;
    }>`SELECT s.to_state AS state, count(*)::int AS count, sum(d.amount_dong)::text AS dong ${FROM(on)} WHERE ${conditions({ ...query, state: undefined })} GROUP BY 1`.execute(
      tx,
    )
  ).rows;
  const byState = disbursementStates.map((state) => counted.find((each) => each.state === state) ?? { state, count: 0, dong: '0' });
  const total = byState
    .filter(({ state }) => query.state === undefined || state === query.state)
    .reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(query.page, pages);
  const { rows } =
    await sql<Bare>`SELECT ${columns(on)} ${FROM(on)} WHERE ${conditions(query)} ORDER BY ${DONE}, CASE WHEN NOT ${DONE} THEN d.requested_on END, s.business_on DESC, d.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`.execute(
      tx,
    );
  const known = await knownOf(tx, rows);
  return {
    asOf: on,
    total,
    page,
    pages,
    rows: withSteps(rows, known, on, asker),
    byState,
    thresholdDong: known.thresholdOn(on)?.toString() ?? null,
  };
}

/** Every request of a question, a batch at a time, without its steps: for a table. */
export async function* eachDisbursement(tx: Tx, query: DisbursementQuery, on: Day): AsyncGenerator<Bare> {
  for await (const rows of batches(
    tx,
    sql<Bare>`SELECT ${columns(on)} ${FROM(on)} WHERE ${conditions(query)} ORDER BY d.requested_on, d.id`,
  ))
    yield* rows;
}

/** One request as it stood on a day, with every step it took. Throws NotFound. */
export async function openDisbursement(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Disbursement> {
  if (!isUuid(id)) throw new NotFound('disbursement');
  const { rows } = await sql<Bare>`SELECT ${columns(on)} ${FROM(on)} WHERE d.id = ${id}`.execute(tx);
  if (rows[0] === undefined) throw new NotFound('disbursement');
  const known = await knownOf(tx, rows);
  const [row] = withSteps(rows, known, on, asker);
  const history = await tx
    .selectFrom('disbursement_step')
    .selectAll()
    .where('disbursement_id', '=', id as never)
    .where('business_on', '<=', on)
    .orderBy('business_on')
    .orderBy('id')
    .execute();
  return {
    ...row!,
    share: known.contracts.get(row!.contractId)!.share,
    chains: [...(await contractChain(row!.contractId, on).execute(tx)).rows],
    history: history.map((each) => ({
      step: each.step,
      state: each.to_state,
      on: each.business_on,
      by: each.actor,
      paper: each.paper_code === null ? null : { code: each.paper_code, on: each.paper_on! },
      remark: each.remark,
    })),
  };
}

/** What the money of a project's contract did by a day, and what may be asked of it now. */
export function moneyPart(projectId: string, on: Day, asker: Asker | null) {
  if (!isUuid(projectId)) throw new NotFound('project');
  const id = sql`SELECT id FROM signed_contract`;
  return part(
    {
      ...ownProject(projectId),
      signed_contract: sql`SELECT * FROM contract WHERE project_id = ${projectId} AND signed_on <= ${on}::date ORDER BY (state = 'terminated'), id DESC LIMIT 1`,
    },
    {
      ...judgedBy(sql`signed_contract`, sql`own_project`),
      thresholds: rowsOf(thresholdRows),
      requests: rowsOf(
        sql<Bare>`SELECT ${columns(on)} ${FROM(on, sql`signed_contract`, sql`own_project`)} ORDER BY d.requested_on, s.business_on, d.id`,
      ),
      acceptances: rowsOf(acceptanceRows(id, on)),
      transfers: rowsOf(transferRows(id, on)),
    },
    ({ thresholds: set, requests, acceptances, transfers, ...judged }): ProjectMoney => {
      const contracts = contractsJudged(judged);
      const [contract] = contracts.values();
      if (contract === undefined)
        return { contractId: null, share: null, most: [], requests: [], acceptances: [], transfers: [], steps: [] };
      return {
        contractId: contract.id,
        share: contract.share,
        most: disbursementKinds.map((kind) => ({ kind, dong: mostLeft(contract, kind).toString() })),
        requests: withSteps(requests, { contracts, thresholdOn: thresholdAmong(set) }, on, asker),
        acceptances: [...acceptances],
        transfers: [...transfers],
        steps: [
          ...disbursementKinds.flatMap((kind) =>
            answerRequestStep(kind, contract, factsFor(contract, { kind, amount: null, today: on }), asker),
          ),
          ...answerAcceptanceSteps(contract, { today: on, project: contract.project, signedOn: contract.signedOn, broken: [] }, asker),
          ...answerTransferSteps(contract, asker),
        ],
      };
    },
  );
}

const acceptanceRows = (contracts: RawBuilder<unknown>, on: Day) => sql<Acceptance>`
  SELECT id, national_dong::text AS "nationalDong", counterpart_dong::text AS "counterpartDong", json_build_object('code', minutes_code, 'on', minutes_on) AS minutes, accepted_on AS "acceptedOn", last, accepted_by AS by
    FROM acceptance WHERE contract_id IN (${contracts}) AND accepted_on <= ${on}::date ORDER BY accepted_on, id`;

const transferRows = (contracts: RawBuilder<unknown>, on: Day) => sql<Transfer>`
  SELECT t.id, json_build_object('id', e.id, 'name', e.name) AS establishment, t.amount_dong::text AS "amountDong", json_build_object('code', t.paper_code, 'on', t.paper_on) AS paper, t.entered_by AS by
    FROM establishment_transfer t JOIN establishment e ON e.id = t.establishment_id WHERE t.contract_id IN (${contracts}) AND t.paper_on <= ${on}::date ORDER BY t.paper_on, t.id`;

// What features above read of advances, through the one door.
export { openAdvances } from './advances/advance.views.ts';
