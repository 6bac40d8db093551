import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { openPart, part, rowsOf } from '../../../platform/db/parts.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { missingOf } from '../proposal.faults.ts';
import { type Bare, bareRows, EXPERIENCE_YEARS, type FactFound, factRows, type HeldFound, heldRows, unitRows } from '../proposal.facts.ts';
import { isRanked, standingOf } from '../proposal.rules.ts';
import type { RankedRow } from '../proposal.schema.ts';
import type { CriterionRow } from './criterion.schema.ts';
import { inOrder, reasonsFor, scoreOf } from './ranking.rules.ts';

/** The criteria of the rounds of proposals `pr`, in the order they were set. */
const criterionRows = (which: RawBuilder<unknown>) =>
  sql<CriterionRow>`SELECT criterion, points, basis, mark FROM round_criterion WHERE round_id IN (SELECT pr.round_id FROM proposal pr WHERE ${which})`;

/** A proposal with all that was asked of it, scored; its place comes from its round. */
export interface Scored extends Omit<RankedRow, 'rank'> {
  readonly bare: Bare;
  readonly facts: readonly FactFound[];
  readonly held: readonly HeldFound[];
}

/** What scoring asks of the proposals a condition on `pr` names, on a day: one part of a page. */
export function scoringPart(which: RawBuilder<unknown>, on: Day) {
  return part(
    {},
    {
      rows: rowsOf(bareRows(which, on)),
      facts: rowsOf(factRows(which, on)),
      held: rowsOf(heldRows(which, on)),
      units: rowsOf(unitRows(which, on)),
      criteria: rowsOf(criterionRows(which)),
      dues: rowsOf(
        sql<{
          dueOn: Day;
        }>`SELECT DISTINCT r.due_on AS "dueOn" FROM proposal pr JOIN proposal_round r ON r.id = pr.round_id WHERE ${which}`,
      ),
      names: rowsOf(
        sql<{
          id: string;
          name: string;
        }>`SELECT id, office_name(id, ${on}::date) AS name FROM (SELECT pr.unit_id AS id FROM proposal pr WHERE ${which} UNION SELECT pr.office_id FROM proposal pr WHERE ${which}) AS offices`,
      ),
    },
    ({ rows, criteria, names, dues, ...found }): Scored[] => {
      const [facts, held] = [
        Map.groupBy(found.facts, ({ proposalId }) => proposalId),
        Map.groupBy(found.held, ({ proposalId }) => proposalId),
      ];
      const [units, nameOf] = [new Map(found.units.map((unit) => [unit.unitId, unit])), new Map(names.map(({ id, name }) => [id, name]))];
      return rows.map((bare): Scored => {
        const own = { facts: facts.get(bare.proposalId) ?? [], held: held.get(bare.proposalId) ?? [] };
        const unit = units.get(bare.unitId) ?? { planned: 0, settled: 0, onTime: 0 };
        const { askedDong, costDong, counterpartDong, own: state, projectState, entered, based, year, unitId, ofDepartment, ...row } = bare;
        const counted = own.held.filter(({ counts }) => counts);
        const reasons = reasonsFor(
          {
            ...own,
            held: counted,
            kind: bare.kind,
            activity: bare.activity,
            askedDong: BigInt(askedDong),
            costDong: BigInt(costDong),
            unit: { ...unit, from: year - EXPERIENCE_YEARS, to: year - 1 },
          },
          criteria,
        );
        return {
          ...row,
          ...own,
          bare,
          askedDong,
          costDong,
          reasons,
          ...scoreOf(reasons),
          unit: nameOf.get(unitId) ?? '',
          department: nameOf.get(bare.officeId) ?? '',
          hitArea: counted.length > 0,
          state: standingOf(state, projectState),
          late: bare.sentOn !== null && bare.sentOn > dues[0]!.dueOn,
          awaiting: own.facts.filter(({ step }) => step === 'state').length,
          missing: missingOf({ counterpartDong: BigInt(counterpartDong), ofDepartment, entered, based }),
        };
      });
    },
  );
}

/** A round's proposals in the order of Điều 7, those in question numbered, the others after them: key projects first too, then by code. */
export function ranked(scored: readonly Scored[]): (Scored & Pick<RankedRow, 'rank'>)[] {
  const inQuestion = scored
    .filter(({ state }) => isRanked(state))
    .toSorted(inOrder)
    .map((row, at) => ({ ...row, rank: at + 1 }));
  return [
    ...inQuestion,
    ...scored
      .filter(({ state }) => !isRanked(state))
      .toSorted((a, b) => Number(b.key) - Number(a.key) || (a.code < b.code ? -1 : 1))
      .map((row) => ({ ...row, rank: null })),
  ];
}

export const bareOf = ({ bare: _bare, facts: _facts, held: _held, ...row }: Scored & Pick<RankedRow, 'rank'>): RankedRow => row;

/**
 * The proposals of a round on a day that are in question (sent, received, accepted, appraised, in the plan), in the order of Điều 7
 * Thông tư số 36/2013/TT-BCT: for those who see the whole nation. `points` are those of the second rank (priority and support level),
 * `experience` those of the third; `key` is the first. An appraised one may be put into the plan.
 */
export async function rankedProposals(tx: Tx, roundId: string, on: Day): Promise<(RankedRow & { readonly rank: number })[]> {
  return ranked(await openPart(tx, scoringPart(sql`pr.round_id = ${roundId}`, on)))
    .map(bareOf)
    .filter((row): row is RankedRow & { rank: number } => row.rank !== null);
}
