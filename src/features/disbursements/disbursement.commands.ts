import { type Act, command } from '../../platform/command.ts';
import { type Day, day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { followContract, lockContracts } from '../contracts/index.ts';
import { fixShare, post, type Posting, spread, type YearBook } from '../funding/index.ts';
import { type MoneySource, moneySources, type Paper } from '../funding/ledger.schema.ts';
import { followProjects } from '../projects/index.ts';
import { factsFor, judgedContracts, type JudgedContract, spentOf } from './disbursement.facts.ts';
import { leftAtSettlement, movementOf } from './disbursement.rules.ts';
import type { Confirmation, NewRequest } from './disbursement.schema.ts';
import { type DisbursementFacts, requestStepOf, requireDisbursementStep } from './disbursement.steps.ts';
import { insertRequest, type LockedDisbursement, lockDisbursements, stepDisbursement } from './disbursement.store.ts';
import { thresholds } from './shares/share.views.ts';

/**
 * A request for money of a contract, or to give some back, in an act of its own or of more. What is asked counts as promised at once: of two who ask for
 * the last đồng one is taken, the other reads why not. The first request for an advance fixes the share of the contract.
 */
export async function addRequest(act: Act, { contractId, request }: { contractId: string; request: NewRequest }): Promise<{ id: string }> {
  const [locked] = await lockContracts(act, [contractId]);
  if (locked === undefined) throw new NotFound('contract');
  const contract = (await judgedContracts(act.tx, [locked.id])).get(locked.id)!;
  const step = requestStepOf(request.kind);
  const asked = request.amountDong === null ? null : BigInt(request.amountDong);
  requireDisbursementStep(
    step,
    request.kind,
    null,
    contract,
    { ...factsFor(contract, { kind: request.kind, amount: asked, today: act.today }), papers: request.papers, paper: request.paper },
    act.by.asker,
  );
  if (request.kind === 'advance') await fixShare(act.tx, locked.id, contract.share!.sharePermille);
  const amount = asked ?? spentOf(contract);
  const id = await insertRequest(act, contract, request, amount, step);
  act.record({
    thing: 'disbursement',
    thingId: id,
    officeId: locked.officeId,
    detail: {
      project: locked.project.code,
      contract: locked.number,
      kind: request.kind,
      amountDong: amount.toString(),
      paper: request.paper.code,
    },
  });
  return { id };
}
/** The unit asks for money of a contract, or offers some back. */
export const requestDisbursement = command(
  'disbursements request',
  (act, input: { contractId: string; request: NewRequest }): Promise<{ id: string }> => addRequest(act, input),
);

/** Requests as they are judged: locked with their contracts, the facts of each by its id. */
async function judged(
  act: Act,
  ids: readonly string[],
): Promise<readonly { readonly disbursement: LockedDisbursement; readonly contract: JudgedContract; readonly facts: DisbursementFacts }[]> {
  const disbursements = await lockDisbursements(act, ids);
  const contracts = await judgedContracts(
    act.tx,
    disbursements.map(({ contract }) => contract.id),
  );
  const thresholdOn = await thresholds(act.tx);
  return disbursements.map((disbursement) => {
    const contract = contracts.get(disbursement.contract.id)!;
    const { kind, amount, papers, paper, requestedBy, checkedBy, approvedBy, secondedBy, requestedOn, taken } = disbursement;
    const made = {
      amount,
      threshold: thresholdOn(requestedOn),
      approvedOn: (taken.get('second') ?? taken.get('approve'))?.on ?? null,
      requestedBy,
      checkedBy,
      approvedBy,
      secondedBy,
      asker: act.by.asker?.personId ?? null,
    };
    return {
      disbursement,
      contract,
      facts: { ...factsFor(contract, { kind, amount, own: disbursement.id, today: act.today }), papers, paper, made },
    };
  });
}

const remember = (act: Act, { id, officeId, contract, kind, amount }: LockedDisbursement, detail: Record<string, unknown>) =>
  act.record({
    thing: 'disbursement',
    thingId: id,
    officeId,
    detail: { project: contract.project.code, kind, amountDong: amount.toString(), ...detail },
  });

/** One step on several requests, all or none. */
async function takeAll(
  act: Act,
  ids: readonly string[],
  step: 'check' | 'approve' | 'second' | 'return' | 'cancel',
  remark?: string,
): Promise<void> {
  for (const { disbursement, contract, facts } of await judged(act, ids)) {
    const { to } = requireDisbursementStep(step, disbursement.kind, disbursement.state, contract, facts, act.by.asker);
    await stepDisbursement(act, disbursement, step, to, remark === undefined ? {} : { remark });
    remember(act, disbursement, { [step]: remark ?? true });
  }
}

/** The Agency's finance officer has looked at the papers of requests. */
export const checkDisbursements = command('disbursements check', (act, { ids }: { ids: readonly string[] }) => takeAll(act, ids, 'check'));
/** A leader of the Agency approves requests; who asked or checked may not. */
export const approveDisbursements = command('disbursements approve', (act, { ids }: { ids: readonly string[] }) =>
  takeAll(act, ids, 'approve'),
);
/** A third person, a leader of the Ministry or the Agency, approves requests above the threshold. */
export const secondDisbursements = command('disbursements second', (act, { ids }: { ids: readonly string[] }) =>
  takeAll(act, ids, 'second'),
);
/** The Agency gives requests back, with the reason. */
export const returnDisbursements = command('disbursements return', (act, { ids, reason }: { ids: readonly string[]; reason: string }) =>
  takeAll(act, ids, 'return', reason),
);
/** The unit withdraws its request before it is approved. */
export const cancelDisbursement = command('disbursements cancel', (act, { id, reason }: { id: string; reason: string }) =>
  takeAll(act, [id], 'cancel', reason),
);

/**
 * The Agency's finance officer enters the Treasury's papers: only now money moves, on the Treasury's day. All of them or
 * none; the ledger has the last word on each.
 */
export const confirmDisbursements = command('disbursements confirm', (act, { confirmations }: { confirmations: readonly Confirmation[] }) =>
  confirmAll(act, confirmations),
);

/** The same in an act of more. */
export async function confirmAll(act: Act, confirmations: readonly Confirmation[]): Promise<void> {
  const papers = new Map(confirmations.map(({ id, paper }) => [id, paper]));
  const all = await judged(act, [...papers.keys()]);
  for (const { disbursement, contract, facts } of all) {
    const treasury = papers.get(disbursement.id)!;
    requireDisbursementStep('confirm', disbursement.kind, disbursement.state, contract, { ...facts, treasury }, act.by.asker);
    await stepDisbursement(act, disbursement, 'confirm', 'confirmed', { on: day(treasury.on), paper: treasury });
    remember(act, disbursement, { confirmed: treasury.code, on: treasury.on });
  }
  // In the order of the Treasury's days: a ledger goes forward.
  await post(
    act,
    all
      .flatMap(({ disbursement, contract }) => postingsOf(disbursement, contract, papers.get(disbursement.id)!))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  );
  for (const {
    disbursement: { kind, contract, id },
  } of all) {
    if (kind !== 'settlement') continue;
    const paper = papers.get(id)!;
    await followContract(act, contract, 'liquidate', 'liquidated', { on: day(paper.on), paper });
    await followProjects(act, [contract.project], 'settle', 'settled', { on: day(paper.on), paper });
  }
}

/** What a confirmed request moves. A settlement first gives back what was never accepted, of both sources. */
function postingsOf({ kind, amount, taken }: LockedDisbursement, { id, officeId, books }: JudgedContract, paper: Paper): Posting[] {
  const approver = ['approve', 'second'].flatMap((step) => taken.get(step)?.by ?? []).join('; ');
  const author = [...taken].find(([step]) => step.startsWith('request-'))?.[1].by;
  const on: Day = day(paper.on);
  const one = (source: MoneySource, moved: Posting['kind'], row: YearBook, dong: bigint): Posting => ({
    kind: moved,
    source,
    year: row.year,
    officeId,
    lineId: row.lineId,
    contractId: id,
    amount: dong,
    on,
    paper,
    approver,
    ...(author === undefined ? {} : { author }),
  });
  const moving = (source: MoneySource, moved: Posting['kind'], dong: bigint) =>
    spread(books[source]?.rows ?? [], moved, dong).map(({ row, amount: part }) => one(source, moved, row, part));
  if (kind !== 'settlement') return moving('national', movementOf[kind], amount);
  // Each year settles what was spent of its money.
  return moneySources.flatMap((source) => {
    const book = books[source];
    return book === undefined
      ? []
      : [
          ...moving(source, 'reduce', leftAtSettlement(book)),
          ...book.rows.filter((row) => row.cleared + row.paid > 0n).map((row) => one(source, 'settle', row, row.cleared + row.paid)),
        ];
  });
}
