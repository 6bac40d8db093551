import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { openParts, part, rowOf, rowsOf } from '../../../platform/db/parts.ts';
import { type Asker, officesAs } from '../../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { workingDaysBetween } from '../../../platform/pure/working-days.ts';
import { AGENCY, agencyOf } from '../../organizations/index.ts';
import { answerStandingOf, roundStandingOf } from '../proposal.rules.ts';
import { proposalStandings, type RankedPage, type RankedQuery } from '../proposal.schema.ts';
import { answerDraft, answerProposalSteps } from '../proposal.steps.ts';
import { usualCriteria } from '../scoring/criterion.data.ts';
import { criteria as order } from '../scoring/criterion.schema.ts';
import { bareOf, ranked, type Scored, scoringPart } from '../scoring/ranking.views.ts';
import type { AnswerRow, Round, RoundList, RoundRow, RoundState } from './round.schema.ts';
import { answerOpen, answerRoundSteps } from './round.steps.ts';

interface BareRound extends Omit<RoundRow, 'standing' | 'departments' | 'onTime' | 'late' | 'proposals' | 'own'> {
  readonly state: RoundState;
}
const roundColumns = (on: Day) =>
  sql`r.id, r.year, r.name, json_build_object('code', r.paper_code, 'on', r.paper_on) AS paper, r.named_on AS "namedOn", r.due_on AS "dueOn", r.opened_on AS "openedOn", r.illustrative, (SELECT to_state FROM proposal_round_step WHERE round_id = r.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) AS state`;

interface BareAnswer extends Omit<AnswerRow, 'standing'> {
  readonly roundId: string;
}
/** Every department that stands on a day beside each round: its first answer, its newest, how many of its proposals stand, and how many of them came late. */
const answerRows = (on: Day, which: ReturnType<typeof sql>) => sql<BareAnswer>`
  SELECT r.id AS "roundId", o.id AS "officeId", office_name(o.id, ${on}::date) AS office, v.code AS "provinceCode", v.name AS province, (SELECT min(answered_on) FROM round_answer a WHERE a.round_id = r.id AND a.office_id = o.id AND a.answered_on <= ${on}::date) AS "firstOn", last.outcome, last.letter, last.by, last.remark, coalesce(p.count, 0) AS proposals, coalesce(p.late, 0) AS "lateProposals"
    FROM proposal_round r CROSS JOIN organization o JOIN province v ON v.id = o.province_id
    LEFT JOIN LATERAL (SELECT outcome, json_build_object('code', letter_code, 'on', letter_on) AS letter, actor AS by, remark FROM round_answer a WHERE a.round_id = r.id AND a.office_id = o.id AND a.answered_on <= ${on}::date ORDER BY a.recorded_at DESC, a.answered_on DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT count(*)::int AS count, (count(*) FILTER (WHERE s.first > r.due_on))::int AS late FROM proposal pr
        CROSS JOIN LATERAL (SELECT to_state FROM proposal_step WHERE proposal_id = pr.id AND business_on <= ${on}::date ORDER BY id DESC LIMIT 1) t CROSS JOIN LATERAL (SELECT min(business_on) AS first FROM proposal_step WHERE proposal_id = pr.id AND step = 'send') s
       WHERE pr.round_id = r.id AND pr.office_id = o.id AND t.to_state NOT IN ('draft', 'withdrawn')) p ON true
   WHERE o.kind = 'department' AND ${which} AND coalesce(o.valid_from, '-infinity') <= r.due_on AND coalesce(o.valid_to, 'infinity') >= r.due_on ORDER BY v.code, office`;
const answerOf = ({ roundId: _round, ...row }: BareAnswer, round: Pick<BareRound, 'dueOn' | 'namedOn'>, on: Day): AnswerRow => ({
  ...row,
  standing: answerStandingOf({ ...round, firstOn: row.firstOn }, on),
});

/** Each department's answer to a round on a day: on time, late, or not yet; what a measure of the duty to propose reads. */
export async function answersOf(tx: Tx, roundId: string, on: Day): Promise<AnswerRow[]> {
  const { round, rows } = (
    await openParts(tx, {
      page: part(
        {},
        {
          round: rowOf(
            sql<BareRound>`SELECT ${roundColumns(on)} FROM proposal_round r WHERE r.id = ${roundId} AND r.opened_on <= ${on}::date`,
          ),
          rows: rowsOf(answerRows(on, sql`r.id = ${roundId}`)),
        },
        (found) => found,
      ),
    })
  ).page;
  if (round === null) throw new NotFound('proposal-round');
  return rows.map((row) => answerOf(row, round, on));
}

const countsOf = (answers: readonly AnswerRow[]) => ({
  departments: answers.length,
  onTime: answers.filter(({ standing }) => standing === 'on-time').length,
  late: answers.filter(({ standing }) => standing === 'late').length,
  proposals: answers.reduce((sum, { proposals }) => sum + proposals, 0),
});
const OFFICERS = ['officer', 'head-of-division', 'leader'];

/** Whose answers are shown: to who sees the whole nation all, to others those of their own offices and of those these direct. */
function shownTo(asker: Asker | null): (row: AnswerRow) => boolean {
  if (asker === null || asker.seats.some(({ national }) => national)) return () => true;
  const near = new Set(asker.seats.flatMap(({ own, below }) => [...own, ...below]));
  return ({ officeId }) => near.has(officeId);
}

/** Every round known by a day, the newest first, with how the departments answered as far as who asks sees them. */
export async function listRounds(tx: Tx, on: Day, asker: Asker | null): Promise<RoundList> {
  const mine = asker === null ? [] : officesAs(asker, [...OFFICERS, 'records-clerk']);
  const { rounds, answers, disruptions } = (
    await openParts(tx, {
      page: part(
        {},
        {
          rounds: rowsOf(
            sql<BareRound>`SELECT ${roundColumns(on)} FROM proposal_round r WHERE r.opened_on <= ${on}::date ORDER BY r.opened_on DESC, r.name`,
          ),
          answers: rowsOf(answerRows(on, sql`r.opened_on <= ${on}::date`)),
          disruptions: rowsOf(
            sql<{
              id: string;
              name: string;
            }>`SELECT id, name FROM disruption WHERE started_on <= ${on}::date ORDER BY started_on DESC, name`,
          ),
        },
        (found) => found,
      ),
    })
  ).page;
  const byRound = Map.groupBy(answers, ({ roundId }) => roundId);
  return {
    asOf: on,
    usual: [...usualCriteria],
    disruptions: [...disruptions],
    steps: [answerOpen(await agencyOf(tx), asker)],
    rows: rounds.map(({ state, ...round }): RoundRow => {
      const own = (byRound.get(round.id) ?? []).map((row) => answerOf(row, round, on)).filter(shownTo(asker));
      return {
        ...round,
        standing: roundStandingOf({ state, namedOn: round.namedOn }, on),
        ...countsOf(own),
        own: own.find(({ officeId }) => mine.includes(officeId))?.standing ?? null,
      };
    }),
  };
}

const PAGE = 50;
const FIRST: readonly string[] = ['draft', 'returned'];
/** A page of a round's proposals for who asks, with what may be done to each. Their place is told to those who see them all. */
function pageOf(
  scored: readonly Scored[],
  { state, province, page: asked }: RankedQuery,
  facts: { readonly round: { readonly name: string; readonly state: RoundState }; readonly agencyId: string },
  asker: Asker | null,
): RankedPage {
  const whole = asker === null || asker.seats.some(({ national }) => national);
  // Who sees only their own begins with what waits for them.
  const all = whole ? ranked(scored) : ranked(scored).toSorted((a, b) => FIRST.indexOf(b.state) - FIRST.indexOf(a.state));
  const found = all.filter(
    (row) =>
      (state === undefined ? row.state !== 'withdrawn' || !whole : row.state === state) &&
      (province === undefined || row.provinceCode === province) &&
      (row.state !== 'draft' || state === 'draft' || !whole),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(asked, pages);
  const sum = (of: (row: Scored) => string) => found.reduce((total, row) => total + BigInt(of(row)), 0n).toString();
  return {
    total: found.length,
    page,
    pages,
    askedDong: sum(({ askedDong }) => askedDong),
    leastDong: sum(({ leastDong }) => leastDong),
    counts: proposalStandings
      .map((each) => ({ state: each, count: all.filter((row) => row.state === each).length }))
      .filter(({ count }) => count > 0),
    rows: found
      .slice((page - 1) * PAGE, page * PAGE)
      .map((row) => ({
        ...bareOf(whole ? row : { ...row, rank: null }),
        steps: answerProposalSteps(
          { state: row.bare.own, officeId: row.officeId, unitId: row.bare.unitId, agencyId: facts.agencyId },
          { round: facts.round, faults: [] },
          asker,
        ),
      })),
  };
}

/** What a round's own tables say of it on a day, and what the asker's offices may still propose. */
function roundPart(id: string, on: Day, asker: Asker | null) {
  const seats = asker?.seats.filter(({ role, national }) => OFFICERS.includes(role) && !national) ?? [];
  const near = [...new Set(seats.flatMap(({ own, below }) => [...own, ...below]))];
  return part(
    {},
    {
      agencyId: AGENCY,
      found: rowOf(sql<BareRound>`SELECT ${roundColumns(on)} FROM proposal_round r WHERE r.id = ${id} AND r.opened_on <= ${on}::date`),
      disruptions: rowsOf(
        sql<{
          id: string;
          name: string;
        }>`SELECT d.id, d.name FROM round_disruption x JOIN disruption d ON d.id = x.disruption_id WHERE x.round_id = ${id} ORDER BY d.name`,
      ),
      criteria: rowsOf(sql<Round['criteria'][number]>`SELECT criterion, points, basis, mark FROM round_criterion WHERE round_id = ${id}`),
      causes: rowsOf(
        sql<{
          id: string;
          name: string;
        }>`SELECT d.id, d.name FROM disruption d WHERE d.started_on <= ${on}::date AND coalesce(d.ended_on, 'infinity') >= make_date((SELECT year FROM proposal_round WHERE id = ${id}), 1, 1) ORDER BY d.started_on DESC, d.name`,
      ),
      answers: rowsOf(answerRows(on, sql`r.id = ${id}`)),
      history: rowsOf(
        sql<
          Round['history'][number]
        >`SELECT step, business_on AS on, actor AS by, remark FROM proposal_round_step WHERE round_id = ${id} AND business_on <= ${on}::date ORDER BY id`,
      ),
      candidates: rowsOf(sql<
        Round['candidates'][number]
      >`SELECT p.id AS "projectId", p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, (SELECT sum(national_dong)::text FROM budget_line WHERE project_id = p.id) AS "askedDong" FROM project p
      WHERE p.office_id = ANY (${near}::uuid[]) AND p.year = (SELECT year FROM proposal_round WHERE id = ${id}) AND p.registered_on <= ${on}::date AND p.state IN ('registered', 'base-appraised', 'appraised') AND NOT EXISTS (SELECT FROM proposal x WHERE x.round_id = ${id} AND x.project_id = p.id) ORDER BY p.code LIMIT 200`),
    },
    (asked) => asked,
  );
}

/** One round on a day: who answered how, its proposals in their order a page at a time, what may still be proposed. Throws NotFound. */
export async function openRoundPage(tx: Tx, id: string, query: RankedQuery, on: Day, asker: Asker | null): Promise<Round> {
  if (!isUuid(id)) throw new NotFound('proposal-round');
  const mine = asker === null ? [] : officesAs(asker, OFFICERS);
  const { page: asked, scored } = await openParts(tx, {
    page: roundPart(id, on, asker),
    scored: scoringPart(sql`pr.round_id = ${id}`, on),
  });
  const { found, agencyId } = asked;
  if (found === null) throw new NotFound('proposal-round');
  const { state, ...round } = found;
  const answers = asked.answers.map((row) => answerOf(row, round, on)).filter(shownTo(asker));
  const answersAs = answers.find(({ officeId }) => mine.includes(officeId))?.officeId ?? null;
  const waiting = scored.filter((row) => row.state === 'sent' || row.state === 'received').length;
  return {
    ...round,
    standing: roundStandingOf({ state, namedOn: round.namedOn }, on),
    ...countsOf(answers),
    asOf: on,
    disruptions: [...asked.disruptions],
    causes: [...asked.causes],
    criteria: asked.criteria.toSorted((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion)),
    answers,
    answersAs,
    candidates: [...asked.candidates],
    history: [...asked.history],
    ranked: pageOf(scored, query, { round: { name: round.name, state }, agencyId }, asker),
    workingDaysLeft: on > round.dueOn ? 0 : workingDaysBetween(on, round.dueOn as Day),
    steps: [
      ...answerRoundSteps(
        { state, agencyId, departmentId: answersAs },
        { today: on, namedOn: round.namedOn, namedInWords: writtenInFigures(round.namedOn), waiting, faults: [] },
        asker,
      ),
      answerDraft(asker),
    ],
  };
}
