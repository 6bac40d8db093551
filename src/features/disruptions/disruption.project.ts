import { sql } from 'kysely';
import { part, rowsOf } from '../../platform/db/parts.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { ownProject } from '../projects/index.ts';
import { inArea, whole } from './disruption.views.ts';
import type { Holding } from './disruption.schema.ts';

/** What holds at a project's place on a day, within its term; of a district or commune, where its beneficiaries stand or the place it names. */
export const holdingPart = (projectId: string, on: Day) =>
  part(
    ownProject(projectId),
    {
      rows: rowsOf(sql<Holding>`
    SELECT d.id, d.name, d.kind, max(a.severity) AS severity, min(a.valid_from) AS since
      FROM own_project p JOIN disruption_area a ON (a.province_id IS NULL OR a.province_id = p.province_id) AND a.valid_from <= ${on}::date AND coalesce(a.valid_to, 'infinity') >= ${on}::date AND a.valid_from <= p.ends_on JOIN disruption d ON d.id = a.disruption_id
     WHERE ${whole} OR p.place ILIKE '%' || coalesce(a.commune, a.district) || '%'
        OR EXISTS (SELECT FROM budget_line b JOIN establishment_place w ON w.establishment_id = b.establishment_id WHERE b.project_id = p.id AND ${inArea})
     GROUP BY d.id, d.name, d.kind ORDER BY 4 DESC, d.name`),
    },
    ({ rows }) => [...rows],
  );
