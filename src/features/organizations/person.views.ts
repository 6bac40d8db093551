import { sql } from 'kysely';
import type { OrganizationId } from '../../../db/generated/rows.ts';
import type { Db, Tx } from '../../platform/db/connect.ts';
import { openPart, part, rowOf, rowsOf } from '../../platform/db/parts.ts';
import type { Asker, Seat } from '../../platform/pure/asker.ts';
import { addDays, type Day } from '../../platform/pure/dates.ts';
import type { Organization } from './organization.schema.ts';
import type { DeputyGrant, Me } from './person.schema.ts';
import { answerGrantSteps } from './person.steps.ts';

interface SeatRow {
  organization_id: string;
  division_id: string | null;
  role: string;
  title: string;
  office: string;
  kind: string;
  own: string[];
  below: string[];
}
interface GrantRow {
  id: string;
  organization_id: string;
  form: string;
  on_behalf: string;
  valid_from: Day;
  valid_to: Day | null;
  revoked_on: Day | null;
  office: string;
  kind: string;
  own: string[];
  below: string[];
}

/** What belongs to every seat: the office's name of the day, the offices it took over, those it directs. */
const line = (office: string, on: Day) => sql`
  CROSS JOIN LATERAL (SELECT o.kind, office_name(o.id, ${on}::date) AS office,
      ARRAY(SELECT line_of(o.id))::text[] AS own, ARRAY(SELECT DISTINCT d.id FROM line_of(o.id) AS l(id) CROSS JOIN LATERAL directed_by(l.id) AS d(id))::text[] AS below
    FROM organization o WHERE o.id = ${sql.ref(office)}) AS stands`;

/**
 * Who asks, from the account: every seat of the day, own ones and those a grant lends, and the grants that no longer
 * count. Null for somebody who has left. Asked as kc_system, before anyone is known.
 */
export function askerOf(system: Db, personId: string, on: Day): Promise<Asker | null> {
  return openPart(
    system,
    part(
      {},
      {
        person: rowOf(
          sql<{
            name: string;
            email: string;
            illustrative: boolean;
          }>`SELECT full_name AS name, email, illustrative FROM person WHERE id = ${personId} AND state = 'active'`,
        ),
        seats: rowsOf(
          sql<SeatRow>`SELECT seat.*, stands.* FROM seats_of(${personId}, ${on}::date) AS seat ${line('seat.organization_id', on)}`,
        ),
        grants:
          rowsOf(sql<GrantRow>`SELECT g.id, now_at.id AS organization_id, g.form, g.on_behalf, g.valid_from, g.valid_to, g.revoked_on, stands.*
      FROM deputy_grant g CROSS JOIN LATERAL office_on(g.office_id, ${on}::date) AS now_at(id) ${line('now_at.id', on)} WHERE g.deputy_id = ${personId} AND g.valid_from <= ${on}::date ORDER BY g.valid_from`),
      },
      ({ person, seats, grants }) => (person === null ? null : { ...person, ...seatsOf(seats, grants, on), personId }),
    ),
  );
}

function seatsOf(seats: readonly SeatRow[], grants: readonly GrantRow[], on: Day): Pick<Asker, 'seats' | 'endedGrants'> {
  const own = seats.map((row): Seat => seatOf(row, { divisionId: row.division_id, role: row.role, title: row.title, deputyship: null }));
  const lent = grants
    .filter((grant) => lastDayOf(grant) === null || lastDayOf(grant)! >= on)
    .map((grant): Seat =>
      seatOf(grant, {
        divisionId: null,
        role: 'leader',
        title: `${grant.form}. ${grant.on_behalf}`,
        deputyship: { grantId: grant.id, form: grant.form, until: lastDayOf(grant) },
      }),
    );
  const ended = grants
    .filter((grant) => lastDayOf(grant) !== null && lastDayOf(grant)! < on)
    .map((grant) => ({ officeId: grant.organization_id, form: grant.form, endedOn: lastDayOf(grant)! }));
  return { seats: [...own, ...lent], endedGrants: ended };
}

const seatOf = (row: SeatRow | GrantRow, rest: Pick<Seat, 'divisionId' | 'role' | 'title' | 'deputyship'>): Seat => ({
  officeId: row.organization_id,
  office: row.office,
  own: row.own,
  below: row.below,
  national: ['ministry', 'ministry-unit', 'agency'].includes(row.kind),
  ...rest,
});

/** The last day a grant counts; null while it is open. */
const lastDayOf = ({ valid_to: end, revoked_on: revoked }: Pick<GrantRow, 'valid_to' | 'revoked_on'>): Day | null => {
  const eve = revoked === null ? null : addDays(revoked, -1);
  return eve === null ? end : end === null || eve < end ? eve : end;
};

/** The person at an e-mail address; null for none. As kc_system. */
export async function personIdOf(system: Db, email: string): Promise<string | null> {
  return (await system.selectFrom('person').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst())?.id ?? null;
}

/** The people of an office as the asker may see them, those who left last. */
export async function seatsIn(tx: Tx, officeId: OrganizationId, on: Day): Promise<Organization['seats']> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.id',
      'membership.person_id',
      'membership.role',
      'membership.title',
      'membership.division_id',
      'membership.valid_from',
      'membership.valid_to',
      'person.full_name',
      'person.email',
      'person.illustrative',
      'person.state',
    ])
    .select(sql<string | null>`office_name(membership.division_id, ${on}::date)`.as('division'))
    .where('membership.organization_id', '=', officeId)
    .where('membership.valid_from', '<=', on)
    .orderBy(sql`membership.valid_to NULLS FIRST`)
    .orderBy(
      sql`array_position(ARRAY['leader','head-of-division','officer','records-clerk','finance-officer','inspector','administrator'], membership.role::text)`,
    )
    .orderBy('person.full_name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    fullName: row.full_name,
    email: row.email,
    role: row.role,
    title: row.title,
    division: row.division_id === null ? null : { id: row.division_id, name: row.division ?? '' },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    illustrative: row.illustrative,
    left: row.state === 'left',
  }));
}

/** Grants of the offices the asker sees, those in force first. */
export async function listGrants(tx: Tx, on: Day, asker: Asker | null): Promise<DeputyGrant[]> {
  const rows = await tx
    .selectFrom('deputy_grant')
    .innerJoin('person as grantor', 'grantor.id', 'deputy_grant.grantor_id')
    .innerJoin('person as deputy', 'deputy.id', 'deputy_grant.deputy_id')
    .selectAll('deputy_grant')
    .select(['grantor.full_name as grantor', 'deputy.full_name as deputy'])
    .select(sql<string>`office_name(deputy_grant.office_id, ${on}::date)`.as('office'))
    .orderBy('deputy_grant.valid_from', 'desc')
    .execute();
  const all = rows.map((row): DeputyGrant => {
    const last = lastDayOf(row);
    return {
      id: row.id,
      office: { id: row.office_id, name: row.office },
      grantor: row.grantor,
      deputy: row.deputy,
      deputyId: row.deputy_id,
      form: row.form,
      onBehalf: row.on_behalf,
      scope: row.scope,
      paper: row.paper,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      state: row.state,
      revokedOn: row.revoked_on,
      standing: row.valid_from > on ? 'to-come' : last !== null && last < on ? 'ended' : 'in-force',
      steps: answerGrantSteps({ officeId: row.office_id, state: row.state }, asker),
    };
  });
  return all.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}
const ORDER = ['in-force', 'to-come', 'ended'] as const;

/** Who is signed in, for the frame around every page. */
export async function me(tx: Tx, asker: Asker, today: Day): Promise<Me> {
  const story = await tx.selectFrom('story').select('name').executeTakeFirst();
  return {
    personId: asker.personId,
    name: asker.name,
    email: asker.email,
    illustrative: asker.illustrative,
    today,
    lookingBack: asker.lookingBack?.refusal ?? null,
    movedFrom: asker.movedFrom ?? null,
    story: story?.name ?? null,
    seats: asker.seats.map(({ officeId, office, role, title, national, deputyship }) => ({
      officeId,
      office,
      role,
      title,
      national,
      deputy: deputyship !== null,
      deputyUntil: deputyship?.until ?? null,
    })),
  };
}
