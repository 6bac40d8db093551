import { sql } from 'kysely';
import type { Day } from '../../../platform/pure/dates.ts';
import type { ListedFigure } from '../../projects/index.ts';

/** A contract of project `p` signed by a day, with the year whose money it bound first and whether that came from the year before. */
const signed = (
  year: number,
  on: Day,
  carried: boolean,
) => sql`EXISTS (SELECT FROM contract c CROSS JOIN LATERAL (SELECT m.year, l.carried FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE m.contract_id = c.id AND m.source = 'national' AND m.kind = 'contract' ORDER BY m.id LIMIT 1) bound
  WHERE c.project_id = p.id AND c.signed_on <= ${on}::date AND bound.year = ${year} AND bound.carried = ${carried})`;
const taken = (year: number, on: Day, kinds: readonly string[]) =>
  sql`EXISTS (SELECT FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = p.id AND l.year = ${year} AND l.carried AND l.source = 'national' AND m.kind::text = ANY (${[...kinds]}::text[]) AND m.business_on <= ${on}::date)`;
const stepped = (on: Day, states: readonly string[]) =>
  sql`EXISTS (SELECT FROM project_step s WHERE s.project_id = p.id AND s.to_state::text = ANY (${[...states]}::text[]) AND s.business_on <= ${on}::date)`;

/** What each counted figure of the nation's page counts, project by project: the rows behind its number. */
export const overviewListed: readonly ListedFigure[] = [
  {
    figure: 'projects',
    counts: (year, on) =>
      sql`p.year = ${year} AND ${stepped(on, ['approved'])} AND NOT ${stepped(on, ['moved-to-local', 'moved-to-next-year'])}`,
  },
  { figure: 'contracted', counts: (year, on) => signed(year, on, false) },
  {
    figure: 'exempt',
    counts: (year, on) =>
      sql`EXISTS (SELECT FROM campaign_project cp JOIN campaign c ON c.id = cp.campaign_id WHERE cp.project_id = p.id AND c.year = ${year} AND cp.exempt_on <= ${on}::date)`,
  },
  {
    figure: 'overdue',
    counts: (year, on) =>
      sql`EXISTS (SELECT FROM campaign_project cp JOIN campaign c ON c.id = cp.campaign_id WHERE cp.project_id = p.id AND c.year = ${year} AND cp.joined_on <= ${on}::date AND c.named_on < ${on}::date AND (cp.signed_on IS NULL OR cp.signed_on > ${on}::date) AND (cp.exempt_on IS NULL OR cp.exempt_on > ${on}::date))`,
  },
  { figure: 'carried', counts: (year, on) => taken(year, on, ['take-assigned', 'take-contracted']) },
  { figure: 'carriedContracted', counts: (year, on) => sql`(${taken(year, on, ['take-contracted'])} OR ${signed(year, on, true)})` },
];
