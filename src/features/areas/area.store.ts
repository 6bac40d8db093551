import { sql } from 'kysely';
import type { LocalAreaId, OrganizationId } from '../../../db/generated/rows.ts';
import type { Act } from '../../platform/command.ts';
import { newId } from '../../platform/workplace.ts';
import type { NewLocalArea } from './area.schema.ts';

const BATCH = 1_000;
/**
 * Enters areas into the register, a row of the same code and first day in place of what stood. What they lie in and became is found afterwards, by
 * code and day: a list may name it in any order.
 */
export async function keepAreas(act: Act, officeId: OrganizationId, areas: readonly NewLocalArea[]): Promise<void> {
  const illustrative = act.by.asker?.illustrative ?? false;
  for (let from = 0; from < areas.length; from += BATCH) {
    const some = areas.slice(from, from + BATCH);
    const column = <Key extends keyof NewLocalArea>(key: Key) => some.map((area) => area[key]);
    await act.tx
      .insertInto('local_area')
      .columns(['id', 'office_id', 'code', 'level', 'name', 'province_id', 'valid_from', 'valid_to', 'decision', 'illustrative'])
      .expression(
        sql`
      SELECT i, ${officeId}::uuid, c, l::area_level, n, p.id, f, t, d, ${illustrative}::boolean FROM unnest(${some.map(() => newId<LocalAreaId>())}::uuid[], ${column('code')}::text[], ${column('level')}::text[], ${column('name')}::text[], ${column('provinceCode')}::text[], ${column('validFrom')}::date[], ${column('validTo')}::date[], ${column('decision')}::text[]) u (i, c, l, n, v, f, t, d)
        JOIN province p ON p.code = v AND coalesce(p.valid_from, '-infinity') <= f AND coalesce(p.valid_to, 'infinity') >= f` as never,
      )
      .onConflict((conflict) =>
        conflict
          .columns(['level', 'code', 'valid_from'])
          .doUpdateSet({ name: sql`excluded.name`, valid_to: sql`excluded.valid_to`, decision: sql`excluded.decision` } as never),
      )
      .execute();
    await sql`
      UPDATE local_area a SET parent_id = (SELECT id FROM local_area d WHERE d.level = 'district' AND d.code = u.parent AND d.valid_from <= coalesce(a.valid_to, 'infinity') AND coalesce(d.valid_to, 'infinity') >= a.valid_from ORDER BY d.valid_from DESC LIMIT 1),
             became_id = (SELECT id FROM local_area b WHERE b.code = u.became AND b.id <> a.id AND coalesce(b.valid_to, 'infinity') > a.valid_to ORDER BY b.valid_from LIMIT 1)
        FROM unnest(${column('code')}::text[], ${column('level')}::text[], ${column('validFrom')}::date[], ${column('parentCode')}::text[], ${column('becameCode')}::text[]) u (code, level, first, parent, became) WHERE a.code = u.code AND a.level = u.level::area_level AND a.valid_from = u.first`.execute(
      act.tx,
    );
  }
}
