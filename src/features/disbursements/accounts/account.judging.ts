import { sql } from 'kysely';
import type { OrganizationId } from '../../../../db/generated/rows.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { agencyOf } from '../../organizations/index.ts';
import { factsFor, judgedContracts, type JudgedContract } from '../disbursement.facts.ts';
import { movementOf } from '../disbursement.rules.ts';
import { type DisbursementKind, disbursementKinds } from '../disbursement.schema.ts';
import { refusalsOfRequest } from '../disbursement.steps.ts';
import type { DisbursementPaper } from '../shares/share.schema.ts';
import type { AccountRow } from './account.reader.ts';
import { differences, type Entry, pairUp } from './account.rules.ts';
import type { AccountSums, Compared, Verdict } from './account.schema.ts';
import { accountFaults as words, noRequest } from './account.words.ts';

interface Order { readonly officeId: OrganizationId; readonly year: number; readonly on: Day }
interface Known { readonly projectId: string; readonly code: string; readonly name: string; readonly unit: string; readonly contractId: string | null; readonly number: string | null; readonly signed: boolean; readonly own: boolean }
interface Ours extends Entry { readonly movementId: string; readonly known: Known; readonly kind: DisbursementKind }
interface Theirs extends Entry { readonly row: AccountRow; readonly known: Known | null }

/** What an office compares: the Agency all, a department its own projects and those of the units it directs. */
const scopeOf = (officeId: OrganizationId, agencyId: OrganizationId) => (officeId === agencyId ? sql`true` : sql`(p.office_id = ${officeId} OR p.department_id = ${officeId})`);

/** The projects that an export names by code or contract, and those our book moved money of, with their contract. */
async function knownIn(tx: Tx, { officeId, on }: Order, agencyId: OrganizationId, named: ReadonlySet<string>, moved: ReadonlySet<string>): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    WITH wanted AS (SELECT id FROM project WHERE upper(code) = ANY (${[...named]}::text[]) UNION SELECT project_id FROM contract WHERE upper(number) = ANY (${[...named]}::text[]) UNION SELECT unnest(${[...moved]}::uuid[]))
    SELECT p.id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, c.id AS "contractId", c.number, coalesce(c.state = 'signed', false) AS signed, p.office_id = ${officeId} OR coalesce(p.department_id = ${officeId}, false) AS own
      FROM wanted JOIN project p USING (id) LEFT JOIN LATERAL (SELECT id, number, state FROM contract WHERE project_id = p.id ORDER BY (state = 'signed') DESC, signed_on DESC NULLS LAST LIMIT 1) c ON true WHERE ${scopeOf(officeId, agencyId)}`.execute(tx);
  return new Map(rows.map((row) => [row.projectId, row]));
}

const KIND_OF = new Map(disbursementKinds.map((kind) => [movementOf[kind] as string, kind]));
interface Moved { readonly id: string; readonly projectId: string; readonly kind: string; readonly amount: string; readonly on: Day; readonly paper: string }
/** What our book moved of national money in the year, by the office's scope, up to the day. */
async function movedIn(tx: Tx, { officeId, year, on }: Order, agencyId: OrganizationId): Promise<Moved[]> {
  return (await sql<Moved>`
    SELECT m.id::text, c.project_id AS "projectId", m.kind::text, m.amount_dong::text AS amount, m.business_on AS on, m.paper_code AS paper FROM movement m JOIN contract c ON c.id = m.contract_id JOIN project p ON p.id = c.project_id
     WHERE m.year = ${year} AND m.source = 'national' AND m.kind = ANY (${[...KIND_OF.keys()]}::movement_kind[]) AND m.business_on <= ${on}::date AND ${scopeOf(officeId, agencyId)} ORDER BY m.business_on, m.id`.execute(tx)).rows;
}

/** Compares an accounting export with our book. Nothing is posted: what is only there says whether it could be asked for. */
export async function compareAccounts(tx: Tx, rows: readonly AccountRow[], order: Order): Promise<{ compared: Compared[]; sums: AccountSums }> {
  const agencyId = await agencyOf(tx);
  const moved = await movedIn(tx, order, agencyId);
  const known = await knownIn(tx, order, agencyId, new Set(rows.map(({ project }) => project.toUpperCase())), new Set(moved.map(({ projectId }) => projectId)));
  const byName = new Map([...known.values()].flatMap((each) => [[each.code.toUpperCase(), each] as const, ...(each.number === null ? [] : [[each.number.toUpperCase(), each] as const])]));
  const ours = moved.map(({ id, projectId, kind, amount, on, paper }): Ours => ({ movementId: id, known: known.get(projectId)!, kind: KIND_OF.get(kind)!, key: `${projectId} ${KIND_OF.get(kind)!}`, paper, on, amount: BigInt(amount) }));
  const theirs = rows.map((row): Theirs => {
    const found = byName.get(row.project.toUpperCase()) ?? null;
    if (found === null) row.tell('project', 'project-unknown', words.unknownProject(row.project));
    return { row, known: found, key: `${found?.projectId ?? row.project} ${row.kind ?? '?'}`, paper: row.paper, on: row.on, amount: row.amount };
  });
  const requests = await openRequests(tx, order.on);
  const compared = pairUp(theirs, ours).map((pair) => comparedOf(pair.theirs, pair.ours));
  const judged = await judgedContracts(tx, compared.flatMap(({ verdict, contractId }) => (verdict === 'only-there' && contractId !== null ? [contractId] : [])));
  const whole = compared.map((line) => (line.verdict === 'only-there' ? { ...line, request: requestOf(line, byName.get(line.code.toUpperCase()), { on: order.on, judged, requests }) } : line));
  return { compared: whole, sums: sumsOf(whole, judged) };
}

function comparedOf(theirs: Theirs | null, ours: Ours | null): Compared {
  const known = theirs?.known ?? ours?.known ?? null;
  const { verdict, otherPaper, otherDay, difference } = differences({ theirs, ours });
  return {
    verdict, sheet: theirs?.row.sheet ?? '', cell: theirs?.row.cell ?? '', code: known?.code ?? theirs!.row.project, projectId: known?.projectId ?? null, contractId: known?.contractId ?? null, name: known?.name ?? null, unit: known?.unit ?? null, kind: ours?.kind ?? theirs?.row.kind ?? null, kindWords: theirs?.row.kindWords ?? '',
    theirs: theirs === null ? null : { paper: theirs.paper, on: theirs.on, amountDong: theirs.amount.toString() }, ours: ours === null ? null : { movementId: ours.movementId, paper: ours.paper, on: ours.on, amountDong: ours.amount.toString() }, differenceDong: difference.toString(), otherPaper, otherDay, request: null,
  };
}

/** Requests that wait already, by contract, kind and amount: what is asked once is not asked again. */
async function openRequests(tx: Tx, on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; waiting: number }>`SELECT contract_id || ' ' || kind || ' ' || amount_dong AS key, count(*)::int AS waiting FROM disbursement WHERE state IN ('requested', 'checked', 'approved') AND requested_on <= ${on}::date GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ key, waiting }) => [key, waiting]));
}

/** Whether a line that is only there can become a request. What is promised by the lines before it counts: they are judged in order, as they would be taken. */
function requestOf({ kind, contractId, theirs }: Compared, known: Known | undefined, { on: today, judged, requests }: { on: Day; judged: Map<string, JudgedContract>; requests: Map<string, number> }): Compared['request'] {
  const no = (why: { vi: string; en: string }) => ({ open: false, why: { vi: why.vi, en: why.en } });
  if (kind === null || known === undefined) return no(noRequest.unclear);
  if (kind === 'settlement') return no(noRequest.settlement);
  if (!known.own) return no(noRequest.otherOffice);
  const contract = contractId === null ? undefined : judged.get(contractId);
  if (!known.signed || contract === undefined) return no(noRequest.noContract);
  const key = `${contractId} ${kind} ${theirs!.amountDong}`;
  const waiting = requests.get(key) ?? 0;
  if (waiting > 0) {
    requests.set(key, waiting - 1);
    return no(noRequest.asked);
  }
  const amount = BigInt(theirs!.amountDong);
  const refusals = refusalsOfRequest(kind, contract, { ...factsFor(contract, { kind, amount, today }), papers: contract.share?.papers ?? [], paper: { code: theirs!.paper, on: theirs!.on } });
  if (refusals.length > 0) return no({ vi: refusals.map(({ vi }) => vi).join(' '), en: refusals.map(({ en }) => en).join(' ') });
  judged.set(contract.id, { ...contract, pending: [...contract.pending, { id: key, kind, amount }] });
  return { open: true, why: null };
}

function sumsOf(compared: readonly Compared[], judged: ReadonlyMap<string, JudgedContract>): AccountSums {
  const figure = (verdict: Verdict) => {
    const rows = compared.filter((line) => line.verdict === verdict);
    const sum = (side: 'theirs' | 'ours') => rows.reduce((all, line) => all + BigInt(line[side]?.amountDong ?? 0), 0n).toString();
    return { rows: rows.length, theirsDong: sum('theirs'), oursDong: sum('ours') };
  };
  const open = compared.filter(({ request }) => request?.open === true);
  const papers = new Set<DisbursementPaper>(open.flatMap(({ kind, contractId }) => (kind === 'advance' ? judged.get(contractId!)?.share?.papers ?? [] : [])));
  return { agreeing: figure('agreeing'), differing: figure('differing'), 'only-there': figure('only-there'), 'only-here': figure('only-here'), requestable: open.length, requestableDong: open.reduce((all, { theirs }) => all + BigInt(theirs!.amountDong), 0n).toString(), papers: [...papers] };
}
