import { sql } from 'kysely';
import type { DeputyGrantId, MembershipId, OrganizationId, PersonId } from '../../../db/generated/rows.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { DeputyGrantState, NewGrant, OfficeRole, PersonState } from './person.schema.ts';

export interface PersonRow {
  readonly id: PersonId;
  readonly officeId: OrganizationId;
  readonly fullName: string;
  readonly email: string;
  readonly illustrative: boolean;
}

export async function insertPeople(tx: Tx, rows: readonly PersonRow[], addedAt: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('person')
    .values(
      rows.map((row) => ({
        id: row.id,
        office_id: row.officeId,
        full_name: row.fullName,
        email: row.email,
        state: 'active' as const,
        illustrative: row.illustrative,
        added_at: addedAt,
      })),
    )
    .execute();
}

export interface MembershipRow {
  readonly id: MembershipId;
  readonly personId: PersonId;
  readonly organizationId: OrganizationId;
  readonly divisionId: OrganizationId | null;
  readonly role: OfficeRole;
  readonly title: string;
  readonly validFrom: Day;
}

export async function insertMemberships(tx: Tx, rows: readonly MembershipRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('membership')
    .values(
      rows.map((row) => ({
        id: row.id,
        person_id: row.personId,
        organization_id: row.organizationId,
        division_id: row.divisionId,
        role: row.role,
        title: row.title,
        valid_from: row.validFrom,
        valid_to: null,
      })),
    )
    .execute();
}

/** The accounts with which people sign in, in better-auth's own tables; as kc_system. A null hash waits for the invitation's link. */
export async function insertAccounts(tx: Tx, rows: readonly (PersonRow & { passwordHash: string | null })[], at: Date): Promise<void> {
  for (const { id, fullName, email, passwordHash } of rows) {
    await sql`INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES (${id}, ${fullName}, ${email}, true, ${at}, ${at})`.execute(
      tx,
    );
    if (passwordHash === null) continue;
    await sql`INSERT INTO auth.account ("accountId", "providerId", "userId", password, "createdAt", "updatedAt") VALUES (${id}, 'credential', ${id}, ${passwordHash}, ${at}, ${at})`.execute(
      tx,
    );
  }
}

/** Ends every session of a person; as kc_system. */
export async function deleteSessions(tx: Tx, personId: string): Promise<void> {
  await sql`DELETE FROM auth.session WHERE "userId" = ${personId}`.execute(tx);
}

export async function insertApiKey(tx: Tx, row: { id: string; personId: string; sha256: string; madeAt: Date }): Promise<void> {
  await sql`INSERT INTO auth.api_key (id, person_id, sha256, made_at) VALUES (${row.id}, ${row.personId}, ${row.sha256}, ${row.madeAt})`.execute(
    tx,
  );
}

export interface LockedPerson {
  readonly id: PersonId;
  readonly officeId: OrganizationId;
  readonly fullName: string;
  readonly email: string;
  readonly state: PersonState;
}

/** Locks a person's row. Throws NotFound. */
export async function lockPerson(tx: Tx, id: string): Promise<LockedPerson> {
  const row = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id as PersonId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('person');
  return { id: row.id, officeId: row.office_id, fullName: row.full_name, email: row.email, state: row.state };
}

export async function savePersonState(tx: Tx, id: PersonId, state: PersonState): Promise<void> {
  await tx.updateTable('person').set({ state }).where('id', '=', id).execute();
}

/** Locks a seat. Throws NotFound. */
export async function lockMembership(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('id', '=', id as MembershipId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('membership');
  return row;
}

/** A seat's last day; one that has not begun yet ends on its first. */
export async function endMembership(tx: Tx, id: MembershipId, lastDay: Day): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ valid_to: sql<Day>`greatest(valid_from, ${lastDay}::date)` })
    .where('id', '=', id)
    .execute();
}

export async function endMembershipsOf(tx: Tx, personId: PersonId, lastDay: Day): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ valid_to: sql<Day>`greatest(valid_from, ${lastDay}::date)` })
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .execute();
}

export async function insertGrant(tx: Tx, row: NewGrant & { id: DeputyGrantId; grantorId: PersonId; grantedAt: Date }): Promise<void> {
  await tx
    .insertInto('deputy_grant')
    .values({
      id: row.id,
      office_id: row.officeId as OrganizationId,
      grantor_id: row.grantorId,
      deputy_id: row.deputyId as PersonId,
      form: row.form,
      on_behalf: row.onBehalf,
      scope: row.scope,
      paper: row.paper,
      valid_from: row.validFrom as Day,
      valid_to: row.validTo as Day | null,
      state: 'granted',
      revoked_on: null,
      granted_at: row.grantedAt,
    })
    .execute();
}

/** Locks a grant. Throws NotFound. */
export async function lockGrant(tx: Tx, id: string): Promise<{ id: DeputyGrantId; officeId: OrganizationId; state: DeputyGrantState }> {
  const row = await tx
    .selectFrom('deputy_grant')
    .select(['id', 'office_id', 'state'])
    .where('id', '=', id as DeputyGrantId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('deputy_grant');
  return { id: row.id, officeId: row.office_id, state: row.state };
}

export async function revokeGrant(tx: Tx, id: DeputyGrantId, on: Day): Promise<void> {
  await tx.updateTable('deputy_grant').set({ state: 'revoked', revoked_on: on }).where('id', '=', id).execute();
}
