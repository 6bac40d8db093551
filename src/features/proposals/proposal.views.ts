import { sql } from 'kysely';
import type { ProposalFileId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { openParts, part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { isUuid } from '../../platform/pure/identifiers.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import { newestConfirmed } from '../disruptions/index.ts';
import { AGENCY } from '../organizations/index.ts';
import { ownProject } from '../projects/index.ts';
import { termsOn } from './proposal.facts.ts';
import { papersNeeded, roundStandingOf } from './proposal.rules.ts';
import type { Proposal, ProposalItem, ProposalState } from './proposal.schema.ts';
import { answerProposalSteps } from './proposal.steps.ts';
import type { RoundState } from './rounds/round.schema.ts';
import { bareOf, ranked, scoringPart } from './scoring/ranking.views.ts';

interface Found {
  readonly need: string;
  readonly disruption: Proposal['disruption'];
  readonly round: Omit<Proposal['round'], 'standing'> & { readonly state: RoundState };
}
const ROUND = (on: Day) =>
  sql`json_build_object('id', r.id, 'name', r.name, 'year', r.year, 'dueOn', r.due_on, 'namedOn', r.named_on, 'state', (SELECT to_state FROM proposal_round_step WHERE round_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1))`;

/** What a proposal's own tables say of it on a day. */
function proposalPart(id: string, on: Day) {
  const own = sql`proposal_id = ${id}`;
  return part(
    {},
    {
      agencyId: AGENCY,
      found: rowOf(
        sql<Found>`SELECT t.need, ${ROUND(on)} AS round, CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS disruption FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id ${termsOn(on)} LEFT JOIN disruption d ON d.id = t.disruption_id WHERE pr.id = ${id} AND pr.drafted_on <= ${on}::date`,
      ),
      impacts: rowsOf(
        sql<
          Proposal['impacts'][number]
        >`SELECT n.id, e.name AS establishment, n.loss_dong::text AS "lossDong", n.need_dong::text AS "needDong", n.stated_on AS "statedOn" FROM (${newestConfirmed(sql`i.disruption_id = (SELECT disruption_id FROM proposal_terms WHERE ${own} AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AND i.establishment_id IN (SELECT b.establishment_id FROM budget_line b JOIN proposal pr ON pr.project_id = b.project_id WHERE pr.id = ${id})`, on)}) AS n JOIN establishment e ON e.id = n.establishment_id ORDER BY e.name`,
      ),
      papers: rowsOf(
        sql<{
          item: ProposalItem;
          paper: Proposal['papers'][number]['paper'];
        }>`SELECT DISTINCT ON (item) item, json_build_object('code', paper_code, 'on', paper_on) AS paper FROM proposal_paper WHERE ${own} AND entered_on <= ${on}::date ORDER BY item, id DESC`,
      ),
      minutes: rowOf(
        sql<{
          code: string;
          on: string;
        }>`SELECT a.minutes_code AS code, a.minutes_on AS on FROM appraisal a JOIN proposal pr ON pr.project_id = a.project_id WHERE pr.id = ${id} AND a.level = 'base' AND a.passed AND a.appraised_on <= ${on}::date ORDER BY a.appraised_on DESC LIMIT 1`,
      ),
      files: rowsOf(
        sql<
          Proposal['files'][number]
        >`SELECT id, name, size_bytes::int AS "sizeBytes", kept_on AS on, kept_by AS by FROM proposal_file WHERE ${own} AND kept_on <= ${on}::date ORDER BY kept_at`,
      ),
      history: rowsOf(
        sql<
          Proposal['history'][number]
        >`SELECT step, to_state AS state, business_on AS on, actor AS by, CASE WHEN paper_code IS NOT NULL THEN json_build_object('code', paper_code, 'on', paper_on) END AS paper, missing, remark FROM proposal_step WHERE ${own} AND business_on <= ${on}::date ORDER BY id`,
      ),
    },
    (asked) => asked,
  );
}

/** One proposal as it stood on a day, its place among its round's where who asks sees them all. Throws NotFound. */
export async function openProposal(tx: Tx, id: string, on: Day, asker: Asker | null): Promise<Proposal> {
  if (!isUuid(id)) throw new NotFound('proposal');
  const {
    page: { found, ...asked },
    round,
  } = await openParts(tx, {
    page: proposalPart(id, on),
    round: scoringPart(sql`pr.round_id = (SELECT round_id FROM proposal WHERE id = ${id})`, on),
  });
  const row = ranked(round).find(({ proposalId }) => proposalId === id);
  if (found === null || row === undefined) throw new NotFound('proposal');
  const {
    round: { state, ...ofRound },
    ...said
  } = found;
  const entered = new Map(asked.papers.map(({ item, paper }) => [item, paper]));
  const whole = asker === null || asker.seats.some(({ national }) => national);
  return {
    ...bareOf(whole ? row : { ...row, rank: null }),
    ...said,
    asOf: on,
    projectState: row.bare.projectState,
    round: { ...ofRound, standing: roundStandingOf({ state, namedOn: ofRound.namedOn }, on) },
    disruptions: row.held.map(({ id: of, name, severity, counts }) => ({ id: of, name, severity, counts })),
    impacts: [...asked.impacts],
    files: [...asked.files],
    history: [...asked.history],
    papers: papersNeeded({ counterpartDong: BigInt(row.bare.counterpartDong), ofDepartment: row.bare.ofDepartment }).map(
      ({ item, basis }) => ({ item, basis, paper: item === 'base-appraisal' ? asked.minutes : (entered.get(item) ?? null) }),
    ),
    facts: row.facts.map(({ criterion, step, stated, note }) => ({
      criterion: criterion as Proposal['facts'][number]['criterion'],
      stated,
      note,
      standing: step === 'state' ? 'awaiting' : step === 'confirm' ? 'confirmed' : 'struck',
    })),
    steps: answerProposalSteps(
      { state: row.bare.own, officeId: row.officeId, unitId: row.bare.unitId, agencyId: asked.agencyId },
      { round: { name: ofRound.name, state }, faults: [] },
      asker,
    ),
  };
}

/** The proposals of a project by a day, for its own page. */
export const proposalsPart = (projectId: string, on: Day) =>
  part(
    ownProject(projectId),
    {
      rows: rowsOf(
        sql<{
          id: string;
          round: string;
          state: ProposalState;
        }>`SELECT pr.id, r.name AS round, (SELECT to_state FROM proposal_step WHERE proposal_id = pr.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id WHERE pr.project_id = (SELECT id FROM own_project) AND pr.drafted_on <= ${on}::date ORDER BY pr.drafted_on`,
      ),
    },
    ({ rows }) => [...rows],
  );

/** Where a file of a dossier lies. Throws NotFound. */
export async function proposalFile(tx: Tx, id: string): Promise<{ storageKey: string; name: string }> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('proposal_file')
        .select(['storage_key as storageKey', 'name'])
        .where('id', '=', id as ProposalFileId)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new NotFound('proposal-file');
  return row;
}
