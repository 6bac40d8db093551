import { sql } from 'kysely';
import type { DisruptionId, EstablishmentId, OrganizationId, StatementLinkId } from '../../../../db/generated/rows.ts';
import type { Act } from '../../../platform/command.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { isUuid } from '../../../platform/pure/identifiers.ts';
import { NotFound } from '../../../platform/pure/refused.ts';
import { newId } from '../../../platform/workplace.ts';
import type { LinkState } from './link.schema.ts';

export interface LockedLink {
  readonly id: StatementLinkId;
  readonly officeId: OrganizationId;
  readonly departmentId: OrganizationId;
  readonly disruptionId: DisruptionId;
  readonly establishmentId: EstablishmentId;
  readonly establishment: string;
  readonly state: LinkState;
  readonly validUntil: Day;
  readonly illustrative: boolean;
}

/** Locks a link: of two who tell through it at once one is first, and the other sees it. Throws NotFound. */
export async function lockLink(tx: Tx, id: string): Promise<LockedLink> {
  const found = isUuid(id)
    ? await tx
        .selectFrom('statement_link as l')
        .innerJoin('establishment as e', 'e.id', 'l.establishment_id')
        .select([
          'l.id',
          'l.office_id as officeId',
          'l.department_id as departmentId',
          'l.disruption_id as disruptionId',
          'l.establishment_id as establishmentId',
          'e.name as establishment',
          'l.state',
          'l.valid_until as validUntil',
          'l.illustrative',
        ])
        .where('l.id', '=', id as StatementLinkId)
        .forUpdate('l')
        .executeTakeFirst()
    : undefined;
  if (found === undefined) throw new NotFound('statement-link');
  return found as LockedLink;
}

/** What was told through a link last: who, when; undefined where nothing was. */
export async function lastToldThrough(tx: Tx, linkId: StatementLinkId): Promise<{ id: string; by: string; on: Day } | undefined> {
  const { rows } = await sql<{
    id: string;
    by: string;
    on: Day;
  }>`SELECT i.id, i.told_by AS by, s.business_on AS on FROM impact i JOIN impact_step s ON s.impact_id = i.id AND s.step = 'state' WHERE i.link_id = ${linkId} ORDER BY s.id DESC LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

/** Of some establishments those that have an open link for a disruption on a day. */
export async function openLinks(
  tx: Tx,
  disruptionId: DisruptionId,
  establishmentIds: readonly string[],
  on: Day,
): Promise<{ name: string; validUntil: Day }[]> {
  const { rows } = await sql<{
    name: string;
    validUntil: Day;
  }>`SELECT e.name, l.valid_until AS "validUntil" FROM statement_link l JOIN establishment e ON e.id = l.establishment_id WHERE l.disruption_id = ${disruptionId} AND l.establishment_id = ANY (${[...establishmentIds]}::uuid[]) AND l.state = 'open' AND l.valid_until >= ${on}::date ORDER BY e.name`.execute(
    tx,
  );
  return rows;
}

/** Links of one office for establishments, a row each. Answers their ids, in order. */
export async function insertLinks(
  act: Act,
  of: Pick<LockedLink, 'officeId' | 'departmentId' | 'disruptionId' | 'validUntil'> & { readonly contact: string },
  establishmentIds: readonly string[],
): Promise<StatementLinkId[]> {
  const rows = establishmentIds.map((establishment) => ({
    id: newId<StatementLinkId>(),
    office_id: of.officeId,
    department_id: of.departmentId,
    disruption_id: of.disruptionId,
    establishment_id: establishment as EstablishmentId,
    state: 'open' as const,
    sent_on: act.today,
    valid_until: of.validUntil,
    contact: of.contact,
    illustrative: act.by.asker?.illustrative ?? false,
  }));
  await act.tx.insertInto('statement_link').values(rows).execute();
  await insertSteps(
    act,
    rows.map(({ id }) => id),
    of.officeId,
    'send',
    'open',
  );
  return rows.map(({ id }) => id);
}

async function insertSteps(
  act: Act,
  ids: readonly StatementLinkId[],
  officeId: OrganizationId,
  step: string,
  to: LinkState,
): Promise<void> {
  await act.tx
    .insertInto('statement_link_step')
    .values(
      ids.map((id) => ({
        link_id: id,
        office_id: officeId,
        step,
        to_state: to,
        business_on: act.today,
        recorded_at: act.now,
        actor: act.by.asker?.name ?? act.by.name,
        remark: null,
      })),
    )
    .execute();
}

export async function withdrawLinkRow(act: Act, { id, officeId }: LockedLink): Promise<void> {
  await act.tx.updateTable('statement_link').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  await insertSteps(act, [id], officeId, 'withdraw', 'withdrawn');
}
