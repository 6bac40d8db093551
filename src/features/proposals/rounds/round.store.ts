import { sql } from 'kysely';
import type { DisruptionId, OrganizationId, ProposalRoundId, RoundAnswerId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import type { CriterionRow } from '../scoring/criterion.schema.ts';
import type { NewRound, RoundOutcome, RoundState } from './round.schema.ts';

export interface FoundRound {
  readonly id: ProposalRoundId;
  readonly officeId: OrganizationId;
  readonly year: number;
  readonly name: string;
  readonly namedOn: Day;
  readonly dueOn: Day;
  readonly paperOn: Day;
  readonly state: RoundState;
}

/** A round as it is today: held with others while they answer, or alone to be ended. By an advisory lock, for a department may read the Agency's row but not lock it. Throws NotFound. */
export async function holdRound(tx: Tx, id: string, how: 'with-others' | 'alone'): Promise<FoundRound> {
  if (!isUuid(id)) throw new NotFound('proposal-round');
  await sql`SELECT ${sql.raw(how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')}(hashtextextended(${`proposal_round ${id}`}, 0))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom('proposal_round')
    .selectAll()
    .where('id', '=', id as ProposalRoundId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('proposal-round');
  return {
    id: row.id,
    officeId: row.office_id,
    year: row.year,
    name: row.name,
    namedOn: row.named_on,
    dueOn: row.due_on,
    paperOn: row.paper_on,
    state: row.state,
  };
}

const actor = (act: Act) => act.by.asker?.name ?? act.by.name;
async function insertStep(
  act: Act,
  round: Pick<FoundRound, 'id' | 'officeId'>,
  step: string,
  to: RoundState,
  remark: string | null,
): Promise<void> {
  await act.tx
    .insertInto('proposal_round_step')
    .values({
      round_id: round.id,
      office_id: round.officeId,
      step,
      to_state: to,
      business_on: act.today,
      recorded_at: act.now,
      actor: actor(act),
      remark,
    })
    .execute();
}

export async function insertRound(
  act: Act,
  officeId: OrganizationId,
  { year, name, paper, namedOn, disruptionIds }: NewRound,
  dueOn: Day,
  criteria: readonly CriterionRow[],
): Promise<FoundRound> {
  const round: FoundRound = {
    id: newId<ProposalRoundId>(),
    officeId,
    year,
    name,
    namedOn: namedOn as Day,
    dueOn,
    paperOn: paper.on as Day,
    state: 'open',
  };
  await act.tx
    .insertInto('proposal_round')
    .values({
      id: round.id,
      office_id: officeId,
      year,
      name,
      paper_code: paper.code,
      paper_on: paper.on as Day,
      named_on: round.namedOn,
      due_on: dueOn,
      state: 'open',
      opened_on: act.today,
      illustrative: act.by.asker?.illustrative ?? false,
    })
    .execute();
  await act.tx
    .insertInto('round_criterion')
    .values(criteria.map((row) => ({ round_id: round.id, office_id: officeId, ...row })))
    .execute();
  if (disruptionIds.length > 0)
    await act.tx
      .insertInto('round_disruption')
      .values(
        [...new Set(disruptionIds)].map((disruption) => ({
          round_id: round.id,
          office_id: officeId,
          disruption_id: disruption as DisruptionId,
        })),
      )
      .execute();
  await insertStep(act, round, 'open', 'open', null);
  return round;
}

/** Ends a round: the row that says so, and the cache of today. */
export async function endRound(act: Act, round: FoundRound, remark: string | null): Promise<void> {
  await act.tx.updateTable('proposal_round').set({ state: 'done' }).where('id', '=', round.id).execute();
  await insertStep(act, round, 'finish', 'done', remark);
}

export interface Answered {
  readonly outcome: RoundOutcome;
  readonly proposals: number;
  readonly letter: Paper;
  readonly on: Day;
  readonly remark: string | null;
}
/** A department's answer, whichever of the two it is. */
export async function insertAnswer(
  act: Act,
  roundId: ProposalRoundId,
  officeId: OrganizationId,
  { outcome, proposals, letter, on, remark }: Answered,
): Promise<void> {
  await act.tx
    .insertInto('round_answer')
    .values({
      id: newId<RoundAnswerId>(),
      round_id: roundId,
      office_id: officeId,
      outcome,
      proposals,
      letter_code: letter.code,
      letter_on: letter.on as Day,
      answered_on: on,
      recorded_at: act.now,
      actor: actor(act),
      remark,
    })
    .execute();
}
