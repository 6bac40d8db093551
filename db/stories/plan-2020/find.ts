import type { Stage } from '../../../src/app/stage.ts';

/** An office of a kind, by the name its province bore in 2020. */
export async function officeBy(
  { site }: Stage,
  kind: 'agency' | 'department' | 'promotion-centre',
  province: string | null = null,
): Promise<{ id: string; name: string }> {
  const row = await site.system
    .selectFrom('organization')
    .leftJoin('province', 'province.id', 'organization.province_id')
    .innerJoin('organization_name', 'organization_name.organization_id', 'organization.id')
    .select(['organization.id', 'organization_name.name'])
    .where('organization.kind', '=', kind)
    .where('organization.state', '=', 'standing')
    .where('organization_name.valid_to', 'is', null)
    .$if(province !== null, (offices) => offices.where('province.name', '=', province!))
    .executeTakeFirstOrThrow();
  return { id: row.id, name: row.name };
}

/** A division of an office, by its name. */
export async function divisionOf({ site }: Stage, officeId: string, name: string): Promise<string> {
  return (
    await site.system
      .selectFrom('organization')
      .innerJoin('organization_name', 'organization_name.organization_id', 'organization.id')
      .select('organization.id')
      .where('organization.directed_by_id', '=', officeId as never)
      .where('organization_name.name', '=', name)
      .executeTakeFirstOrThrow()
  ).id;
}
