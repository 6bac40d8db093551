import { sql } from 'kysely';
import type {
  DisruptionId,
  OrganizationId,
  ProjectId,
  ProposalFileId,
  ProposalId,
  ProposalRoundId,
  StoredFileId,
} from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newId } from '../../platform/workplace.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import type { NewProposal, ProposalItem, ProposalState } from './proposal.schema.ts';
import type { Criterion } from './scoring/criterion.schema.ts';

/** What every row about a proposal names. */
export interface LockedProposal {
  readonly id: ProposalId;
  readonly roundId: ProposalRoundId;
  readonly officeId: OrganizationId;
  readonly unitId: OrganizationId;
  readonly projectId: ProjectId;
  readonly leastDong: bigint;
  readonly sentDong: bigint | null;
  readonly disruptionId: DisruptionId | null;
  readonly state: ProposalState;
}

/** Locks proposals in the order of their ids. Throws NotFound where one is not there for who asks. */
export async function lockProposals(tx: Tx, ids: readonly string[]): Promise<LockedProposal[]> {
  const wanted = [...new Set(ids)].toSorted();
  if (!wanted.every(isUuid)) throw new NotFound('proposal');
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('proposal')
          .selectAll()
          .where(sql<boolean>`id = ANY (${wanted}::uuid[])`)
          .orderBy('id')
          .forUpdate()
          .execute();
  if (rows.length < wanted.length) throw new NotFound('proposal');
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    officeId: row.office_id,
    unitId: row.unit_id,
    projectId: row.project_id,
    leastDong: row.least_dong,
    sentDong: row.sent_dong,
    disruptionId: row.disruption_id,
    state: row.state,
  }));
}

type Named = Pick<LockedProposal, 'id' | 'officeId' | 'unitId'>;
const named = ({ id, officeId, unitId }: Named) => ({ proposal_id: id, office_id: officeId, unit_id: unitId });
const actor = (act: Act) => act.by.asker?.name ?? act.by.name;

interface Taken {
  readonly paper?: Paper;
  readonly missing?: readonly ProposalItem[];
  readonly remark?: string | null;
}
async function insertSteps(
  act: Act,
  proposals: readonly Named[],
  step: string,
  to: ProposalState,
  { paper, missing, remark = null }: Taken = {},
): Promise<void> {
  await act.tx
    .insertInto('proposal_step')
    .values(
      proposals.map((each) => ({
        ...named(each),
        step,
        to_state: to,
        business_on: act.today,
        recorded_at: act.now,
        actor: actor(act),
        paper_code: paper?.code ?? null,
        paper_on: (paper?.on ?? null) as Day | null,
        missing: missing === undefined ? null : [...missing],
        remark,
      })),
    )
    .execute();
}
/** Takes a step on proposals: the rows that say so, and the cache of today. */
export async function stepProposals(
  act: Act,
  proposals: readonly Named[],
  step: string,
  to: ProposalState,
  taken: Taken = {},
): Promise<void> {
  if (proposals.length === 0) return;
  await act.tx
    .updateTable('proposal')
    .set({ state: to })
    .where(sql<boolean>`id = ANY (${proposals.map(({ id }) => id)}::uuid[])`)
    .execute();
  await insertSteps(act, proposals, step, to, taken);
}

export interface Placed {
  readonly roundId: ProposalRoundId;
  readonly officeId: OrganizationId;
  readonly unitId: OrganizationId;
}
/** Proposals as they are drawn up, with their papers and what they state. Answers their ids, in order. */
export async function insertProposals(act: Act, proposals: readonly (NewProposal & Placed)[]): Promise<ProposalId[]> {
  const rows = proposals.map((proposal) => ({ ...proposal, id: newId<ProposalId>() }));
  await act.tx
    .insertInto('proposal')
    .values(
      rows.map((row) => ({
        id: row.id,
        round_id: row.roundId,
        office_id: row.officeId,
        unit_id: row.unitId,
        project_id: row.projectId as ProjectId,
        least_dong: BigInt(row.leastDong),
        sent_dong: null,
        disruption_id: row.disruptionId as DisruptionId | null,
        state: 'draft' as const,
        drafted_on: act.today,
        illustrative: act.by.asker?.illustrative ?? false,
      })),
    )
    .execute();
  await insertTerms(act, rows);
  await insertSteps(act, rows, 'draft', 'draft');
  await insertPapers(
    act,
    rows.flatMap((row) => row.papers.map((paper) => ({ ...paper, proposal: row }))),
  );
  await insertFacts(
    act,
    rows.flatMap((row) => row.facts.map(({ criterion, words }): FactRow => ({ proposal: row, criterion, step: 'state', words }))),
  );
  return rows.map(({ id }) => id);
}

/** Other figures and reasons in place of those a proposal had. */
export async function saveProposal(
  act: Act,
  proposal: LockedProposal,
  { leastDong, need, disruptionId }: Pick<NewProposal, 'leastDong' | 'need' | 'disruptionId'>,
): Promise<void> {
  // What was asked when it was sent counts again once it is sent again.
  await act.tx
    .updateTable('proposal')
    .set({ least_dong: BigInt(leastDong), sent_dong: null, disruption_id: disruptionId as DisruptionId | null })
    .where('id', '=', proposal.id)
    .execute();
  await insertTerms(act, [{ ...proposal, leastDong, need, disruptionId }]);
  await insertSteps(act, [proposal], 'revise', proposal.state);
}
async function insertTerms(act: Act, terms: readonly (Named & Pick<NewProposal, 'leastDong' | 'need' | 'disruptionId'>)[]): Promise<void> {
  await act.tx
    .insertInto('proposal_terms')
    .values(
      terms.map((each) => ({
        ...named(each),
        least_dong: BigInt(each.leastDong),
        need: each.need,
        disruption_id: each.disruptionId as DisruptionId | null,
        business_on: act.today,
        actor: actor(act),
      })),
    )
    .execute();
}
/** What each asks for as it is sent: looked at again when it is accepted. */
export async function saveSent(act: Act, asked: readonly { readonly id: ProposalId; readonly dong: bigint }[]): Promise<void> {
  await sql`UPDATE proposal SET sent_dong = asked.dong FROM unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ dong }) => String(dong))}::bigint[]) AS asked(id, dong) WHERE proposal.id = asked.id`.execute(
    act.tx,
  );
}

export async function insertPapers(
  act: Act,
  papers: readonly { readonly proposal: Named; readonly item: ProposalItem; readonly paper: Paper }[],
): Promise<void> {
  if (papers.length > 0)
    await act.tx
      .insertInto('proposal_paper')
      .values(
        papers.map(({ proposal, item, paper }) => ({
          ...named(proposal),
          item,
          paper_code: paper.code,
          paper_on: paper.on as Day,
          entered_on: act.today,
          actor: actor(act),
        })),
      )
      .execute();
}

export interface FactRow {
  readonly proposal: Named;
  readonly criterion: Criterion;
  readonly step: 'state' | 'drop' | 'confirm' | 'strike';
  readonly words: string | null;
}
export async function insertFacts(act: Act, facts: readonly FactRow[]): Promise<void> {
  if (facts.length > 0)
    await act.tx
      .insertInto('proposal_fact')
      .values(
        facts.map(({ proposal, criterion, step, words }) => ({
          ...named(proposal),
          criterion,
          step,
          words,
          business_on: act.today,
          recorded_at: act.now,
          actor: actor(act),
        })),
      )
      .execute();
}

export interface KeptFile {
  readonly id: ProposalFileId;
  readonly fileId: StoredFileId;
  readonly name: string;
  readonly sizeBytes: number;
  readonly storageKey: string;
}
export async function insertProposalFile(act: Act, proposal: Named, file: KeptFile): Promise<void> {
  await act.tx
    .insertInto('proposal_file')
    .values({
      ...named(proposal),
      id: file.id,
      file_id: file.fileId,
      name: file.name,
      size_bytes: BigInt(file.sizeBytes),
      storage_key: file.storageKey,
      kept_on: act.today,
      kept_at: act.now,
      kept_by: actor(act),
    })
    .execute();
}
