import type { DeputyGrantId, MembershipId, OrganizationId, PersonId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { addDays, writtenInFigures } from '../../platform/pure/dates.ts';
import { NotFound, Refused, Unacceptable } from '../../platform/pure/refused.ts';
import { seatFor } from '../../platform/pure/asker.ts';
import { requireStep, stepNamed } from '../../platform/pure/steps.ts';
import { newApiKey } from '../../platform/sign-in.ts';
import { newId } from '../../platform/workplace.ts';
import { officeStanding } from './organization.views.ts';
import type { NewGrant, NewPerson, NewSeat } from './person.schema.ts';
import { deputyGrantSteps, grantStepWords, personSteps, personStepWords } from './person.steps.ts';
import {
  deleteSessions,
  endMembership,
  endMembershipsOf,
  insertAccounts,
  insertApiKey,
  insertGrant,
  insertMemberships,
  insertPeople,
  lockGrant,
  lockMembership,
  lockPerson,
  revokeGrant,
  savePersonState,
} from './person.store.ts';
import { personRefusals } from './person.words.ts';
import { because } from '../../platform/pure/refusals.ts';

const permit = (act: Act, step: string, officeId: string, state: 'active' | 'left' | null) =>
  requireStep(stepNamed(personSteps, step), { state, facts: null, officeId, asker: act.by.asker }, personStepWords);

/** The office and division a seat is in, both standing today. Throws Refused where one has ended or they do not belong together. */
async function requireSeatable(act: Act, { officeId, divisionId }: { officeId: string; divisionId: string | null }): Promise<void> {
  const office = await officeStanding(act.tx, officeId, act.today);
  if (office.endedOn !== null) throw new Refused([because(personRefusals.officeEnded(office.name, writtenInFigures(office.endedOn)))]);
  if (divisionId !== null && (await officeStanding(act.tx, divisionId, act.today)).directedById !== officeId)
    throw new Refused([because(personRefusals.divisionElsewhere)]);
}

/** People with their first seats and accounts, as one act. `passwordHash` null sends each a link to set a password. Answers their ids. */
export const addPeople = command(
  'people add',
  async (
    act,
    { people, passwordHash, illustrative }: { people: NewPerson[]; passwordHash: string | null; illustrative: boolean },
  ): Promise<{ ids: PersonId[] }> => {
    for (const officeId of new Set(people.map((person) => person.officeId))) permit(act, 'add', officeId, null);
    for (const person of people) await requireSeatable(act, person);
    const rows = people.map((person) => ({
      id: newId<PersonId>(),
      officeId: person.officeId as OrganizationId,
      fullName: person.fullName,
      email: person.email,
      illustrative,
    }));
    // Whose address it is may lie beyond what the asker sees, so the database says only that one of these is taken.
    await insertPeople(act.tx, rows, act.now).catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Unacceptable(personRefusals.emailTaken(people.map(({ email }) => email).join(', '))) : error;
    });
    await insertMemberships(
      act.tx,
      people.map((person, at) => ({ ...seatOf(person, rows[at]!.id), validFrom: act.today })),
    );
    act.follow((tx) =>
      insertAccounts(
        tx,
        rows.map((row) => ({ ...row, passwordHash })),
        act.now,
      ),
    );
    for (const [at, row] of rows.entries()) {
      act.record({ thing: 'person', thingId: row.id, officeId: row.officeId, detail: { name: row.fullName, role: people[at]!.role } });
      if (passwordHash === null) act.tell('person.added', { email: row.email });
    }
    return { ids: rows.map(({ id }) => id) };
  },
);

const seatOf = (input: Pick<NewPerson, 'officeId' | 'divisionId' | 'role' | 'title'>, personId: PersonId) => ({
  id: newId<MembershipId>(),
  personId,
  organizationId: input.officeId as OrganizationId,
  divisionId: input.divisionId as OrganizationId | null,
  role: input.role,
  title: input.title,
});

/** Gives a person one more seat. */
export const seatPerson = command('people seat', async (act, input: NewSeat) => {
  const person = await lockPerson(act.tx, input.personId);
  permit(act, 'seat', input.officeId, person.state);
  await requireSeatable(act, input);
  const same = await act.tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', person.id)
    .where('organization_id', '=', input.officeId as OrganizationId)
    .where('role', '=', input.role)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (same !== undefined) throw new Refused([because(personRefusals.alreadySeated)]);
  await insertMemberships(act.tx, [{ ...seatOf(input, person.id), validFrom: act.today }]);
  act.record({ thing: 'person', thingId: person.id, officeId: input.officeId, detail: { seated: input.role, title: input.title } });
});

/** Takes a seat back: its last day is the day before. */
export const unseatPerson = command('people unseat', async (act, { membershipId }: { membershipId: string }) => {
  const seat = await lockMembership(act.tx, membershipId);
  const person = await lockPerson(act.tx, seat.person_id);
  permit(act, 'unseat', seat.organization_id, person.state);
  await endMembership(act.tx, seat.id, addDays(act.today, -1));
  act.record({ thing: 'person', thingId: person.id, officeId: seat.organization_id, detail: { unseated: seat.role } });
});

/** Ends every session of a person at once: a lost phone, a doubt. */
export const endSessions = command('people end-sessions', async (act, { personId }: { personId: string }) => {
  const person = await lockPerson(act.tx, personId);
  permit(act, 'end-sessions', person.officeId, person.state);
  act.follow((tx) => deleteSessions(tx, person.id));
  act.record({ thing: 'person', thingId: person.id, officeId: person.officeId, detail: { sessions: 'ended' } });
});

/** A person leaves: seats and sessions end; what they did stays under their name. */
export const leavePerson = command('people leave', async (act, { personId }: { personId: string }) => {
  const person = await lockPerson(act.tx, personId);
  permit(act, 'leave', person.officeId, person.state);
  await endMembershipsOf(act.tx, person.id, act.today);
  await savePersonState(act.tx, person.id, 'left');
  act.follow((tx) => deleteSessions(tx, person.id));
  act.record({ thing: 'person', thingId: person.id, officeId: person.officeId, detail: { left: act.today } });
});

/** A leader lends their place: form, scope and days (NĐ 30/2020/NĐ-CP Điều 13). Answers the grant's id. */
export const grantDeputy = command('deputies grant', async (act, grant: NewGrant): Promise<{ id: DeputyGrantId }> => {
  const row = stepNamed(deputyGrantSteps, 'grant');
  const grantor = act.by.asker;
  if (grantor === null) throw new Error("A grant is a person's act");
  const seat = seatFor(row, grantor, grant.officeId);
  const deputyIsOfOffice =
    (await act.tx
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', grant.deputyId as PersonId)
      .where('organization_id', '=', grant.officeId as OrganizationId)
      .where('valid_to', 'is', null)
      .executeTakeFirst()) !== undefined;
  requireStep(
    row,
    {
      state: null,
      facts: { grant, grantorId: grantor.personId, asDeputy: seat?.deputyship != null, deputyIsOfOffice, today: act.today },
      officeId: grant.officeId,
      asker: grantor,
    },
    grantStepWords,
  );
  const id = newId<DeputyGrantId>();
  await insertGrant(act.tx, { ...grant, id, grantorId: grantor.personId as PersonId, grantedAt: act.now });
  act.record({ thing: 'deputy_grant', thingId: id, officeId: grant.officeId, businessOn: act.today, detail: { ...grant } });
  return { id };
});

/** Takes a grant back from today on. */
export const revokeDeputy = command('deputies revoke', async (act, { id }: { id: string }) => {
  const grant = await lockGrant(act.tx, id);
  requireStep(
    stepNamed(deputyGrantSteps, 'revoke'),
    { state: grant.state, facts: null, officeId: grant.officeId, asker: act.by.asker },
    grantStepWords,
  );
  await revokeGrant(act.tx, grant.id, act.today);
  act.record({ thing: 'deputy_grant', thingId: grant.id, officeId: grant.officeId, detail: { revokedOn: act.today } });
});

/** Makes an API key for a person; the text is answered once and never kept. Throws NotFound. */
export const makeApiKey = command('people api-key', async (act, { personId }: { personId: string }): Promise<{ key: string }> => {
  const person = await lockPerson(act.tx, personId);
  const { key, sha256 } = newApiKey();
  if (act.by.asker !== null && act.by.asker.personId !== person.id) throw new NotFound('person');
  const id = newId<string>();
  act.follow((tx) => insertApiKey(tx, { id, personId: person.id, sha256, madeAt: act.now }));
  act.record({ thing: 'person', thingId: person.id, officeId: person.officeId, detail: { apiKey: id } });
  return { key };
});
