import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/app/routes.ts';
import { officeRoles } from '../../src/features/organizations/person.schema.ts';
import { confirmDispatch, keepText } from '../../src/features/dispatches/index.ts';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import type { Register } from '../../src/features/dispatches/registers/register.schema.ts';
import { ask, sayWhoAsks } from '../../src/platform/ask.ts';
import { NotFound } from '../../src/platform/pure/refused.ts';
import { asPerson } from '../../src/platform/workplace.ts';
import { aLetter, officeId, requestsAbout } from '../../proof/permissions.ts';
import { aSite, people, signedIn } from '../database/site.ts';

/** Two walls: what the program answers to whom (permissions.test.ts asks its whole table); and row-level security behind it. */

describe('the first wall', () => {
  it('who is not signed in is answered by no route that does not say so', async () => {
    const site = await aSite();
    const nobody = await signedIn(site, '');
    const requests = await requestsAbout(site);
    for (const [name, { path, body }] of Object.entries(requests)) expect((await nobody.post(path, body ?? {})).status, name).toBe(401);
    for (const path of ['/dispatches', '/organizations', '/registers?direction=in', '/work-files', '/me', '/me/letters', '/deputies'])
      expect((await nobody.ask(path)).status, path).toBe(401);
    const form = new FormData();
    form.append('file', new File(['x'], 'x.txt'));
    expect((await nobody.ask('/dispatches', { method: 'POST', body: form })).status).toBe(401);
    expect((await nobody.ask('/desks')).status).toBe(200);
  });

  it('every route says whom it answers', () => {
    expect(silentRoutes(routes)).toEqual([]);
    expect(silentRoutes({ some: { silent: { '~orpc': { meta: {} } } } }), 'the check can fail').toEqual(['some.silent']);
  });

  it('refuses in words: whose step it is, in both languages', async () => {
    const site = await aSite();
    const id = await aLetter(site, people.clerk);
    const finance = await signedIn(site, 'ke-toan@cuc-ctdp.example');
    const answer = await finance.post<{ code: string; vi: string; en: string }>(`/dispatches/${id}/confirm`, {});
    expect(answer).toMatchObject({
      status: 403,
      body: {
        code: 'asker-role',
        vi: 'Bước này thuộc thẩm quyền: văn thư, chuyên viên.',
        en: 'This step belongs to: records clerk, officer.',
      },
    });
    const { body } = await finance.ask<Dispatch>(`/dispatches/${id}`);
    expect(body.steps.find(({ step }) => step === 'confirm')).toMatchObject({ allowed: false, refusals: [{ code: 'asker-role' }] });
  });
});

function silentRoutes(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const definition = (value as { '~orpc'?: { meta?: { answers?: unknown } } })['~orpc'];
    return definition === undefined ? silentRoutes(value as object, here) : definition.meta?.answers === undefined ? [here] : [];
  });
}

const REACHING = new Set([
  'person',
  'task',
  'task_step',
  'task_answer',
  'task_deadline',
  'extension',
  'contact_note',
  'reminder_rung',
  'task_evidence',
  'measure_target',
  'measure_reached',
  'duty',
  'duty_list',
  'duty_list_step',
  'report_draft',
]);
/** Projects and their money: seen by the unit, those that direct it, and all of the nation's by the Ministry and the Agency. */
const PROGRAMME = new Set([
  'reminder_mail',
  'plan_line',
  'contract_balance',
  'movement',
  'ledger_entry',
  'figure',
  'project',
  'project_step',
  'budget_line',
  'project_output',
  'appraisal',
  'import',
  'import_step',
  'import_finding',
  'import_row',
  'contract',
  'contract_step',
  'milestone',
  'contract_annex',
  'dossier_item',
  'dossier_step',
  'campaign_project',
  'selection_step',
  'disbursement',
  'disbursement_step',
  'acceptance',
  'establishment_transfer',
  'impact',
  'impact_step',
  'statement_link',
  'statement_link_step',
  'gathering',
  'gathering_step',
  'gathering_decision',
  'gathering_consent',
  'inspection_plan',
  'inspection_plan_step',
  'inspection_choice',
  'inspection',
  'inspection_step',
  'inspection_revision',
  'inspection_photo',
  'inspection_finding',
  'inspection_finding_step',
  'local_year',
  'local_budget',
  'funding_advice',
  'funding_advice_step',
  'local_project',
  'local_project_step',
  'round_answer',
  'proposal',
  'proposal_step',
  'proposal_paper',
  'proposal_fact',
  'proposal_file',
  'proposal_terms',
  'rebalancing',
  'rebalancing_step',
  'rebalancing_setting',
  'rebalancing_giver',
  'rebalancing_change',
  'rebalancing_row',
  'reference_list',
  'adjustment',
  'adjustment_step',
  'adjustment_change',
  'advance_recovery',
  'report',
  'report_submission',
  'report_step',
  'report_call',
]);
/** What whoever is signed in may read: the plan, norms, the register of establishments. */
const COMMON = new Set([
  'exchange_address',
  'budget_year',
  'closed_month',
  'establishment',
  'establishment_place',
  'norm',
  'registration_round',
  'estimate_paper',
  'plan_decision',
  'plan_decision_step',
  'allocation',
  'campaign',
  'advance_share',
  'approval_threshold',
  'disruption',
  'disruption_area',
  'disruption_step',
  'local_area',
  'report_form',
  'report_field',
  'report_form_step',
  'report_schedule',
  'proposal_round',
  'proposal_round_step',
  'round_criterion',
  'round_disruption',
]);
/** How a row is seen by another office than the one it names. */
const received = (mine: readonly string[]) => sql`OR to_id = ANY (${mine}::uuid[])`;
const hosted = (mine: readonly string[]) => sql`OR host_id = ANY (${mine}::uuid[])`;
/** Whom is visited sees the minutes, and what was found; not what an inspector is still writing. */
const concluded = (mine: readonly string[]) => sql`OR (state = 'concluded' AND unit_id = ANY (${mine}::uuid[]))`;
const minuted = (mine: readonly string[]) =>
  sql`OR (unit_id = ANY (${mine}::uuid[]) AND inspection_id IN (SELECT id FROM inspection WHERE state = 'concluded'))`;
const found = (mine: readonly string[]) => sql`OR unit_id = ANY (${mine}::uuid[])`;
const OTHERWISE: Readonly<Record<string, (mine: readonly string[]) => ReturnType<typeof sql>>> = {
  forwarding: received,
  task: received,
  task_step: received,
  task_answer: received,
  task_deadline: received,
  extension: received,
  contact_note: received,
  reminder_rung: received,
  task_evidence: received,
  measure_target: received,
  measure_reached: received,
  inspection: concluded,
  inspection_step: minuted,
  inspection_revision: minuted,
  inspection_photo: minuted,
  inspection_finding: found,
  inspection_finding_step: found,
  proposal: found,
  proposal_step: found,
  proposal_paper: found,
  proposal_fact: found,
  proposal_file: found,
  proposal_terms: found,
  escalation: (mine) => sql`OR (sent_on IS NOT NULL AND receiver_id = ANY (${mine}::uuid[]))`,
  rebalancing: () => sql`OR state = 'approved'`,
  adjustment: (mine) => sql`OR id IN (SELECT adjustment_id FROM adjustment_change WHERE office_id = ANY (${mine}::uuid[]))`,
  adjustment_step: (mine) => sql`OR adjustment_id IN (SELECT adjustment_id FROM adjustment_change WHERE office_id = ANY (${mine}::uuid[]))`,
  gathering: hosted,
  gathering_step: hosted,
  gathering_decision: hosted,
  gathering_consent: hosted,
  duty: (mine) => sql`OR id IN (SELECT duty_id FROM task WHERE to_id = ANY (${mine}::uuid[]))`,
  duty_list: (mine) => sql`OR id IN (SELECT list_id FROM task WHERE to_id = ANY (${mine}::uuid[]))`,
  duty_list_step: (mine) => sql`OR list_id IN (SELECT list_id FROM task WHERE to_id = ANY (${mine}::uuid[]))`,
};

describe('the second wall', () => {
  it('every table of the programme has row-level security and a policy for each role that may touch it', async () => {
    const site = await aSite('2020-04-28', {}, 'khuyencong');
    const open = () =>
      sql<{ name: string }>`
      SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND (has_table_privilege('kc_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE') OR has_table_privilege('kc_system', c.oid, 'SELECT, INSERT, UPDATE, DELETE'))
         AND (NOT c.relrowsecurity OR EXISTS (SELECT FROM (VALUES ('kc_app'), ('kc_system')) AS r(name)
               WHERE has_table_privilege(r.name, c.oid, 'SELECT, INSERT, UPDATE, DELETE') AND NOT EXISTS (SELECT FROM pg_policy p JOIN pg_roles g ON g.oid = ANY (p.polroles) WHERE p.polrelid = c.oid AND g.rolname = r.name)))`.execute(
        site.system,
      );
    expect((await open()).rows).toEqual([]);
    const { default: pg } = await import('pg');
    const owner = new pg.Client(site.database.logins.owner);
    await owner.connect();
    await owner.query('CREATE TABLE bare (id int); GRANT SELECT ON bare TO kc_app');
    expect((await open()).rows, 'the check can fail').toEqual([{ name: 'bare' }]);
    await owner.end();
  });

  it('a transaction that does not say who asks sees nothing', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    for (const table of [
      'dispatch',
      'person',
      'organization',
      'register_entry',
      'history',
      'stored_file',
      'work_file',
      'forwarding',
    ] as const)
      expect(await site.database.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });

  it('shows each person the rows of their office and no other, in every table that names an office', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    const tables = (
      await sql<{
        name: string;
      }>`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office_id' WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege('kc_app', c.oid, 'SELECT')`.execute(
        site.system,
      )
    ).rows.map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(12);
    for (const email of [
      people.clerk,
      people.at('van-thu', 'sct', 'lao-cai'),
      people.at('van-thu', 'ttkc', 'lao-cai'),
      people.at('van-thu', 'sct', 'ha-giang'),
    ]) {
      const at = await site.as(email);
      const { own, below, national } = at.actor.asker!.seats[0]!;
      for (const table of tables) {
        // People are seen from above; an assignment from both its ends and above either; its list by those it assigns to.
        const mine = REACHING.has(table) || PROGRAMME.has(table) ? [...own, ...below] : own;
        const rows = sql<{ id: string }>`SELECT ${sql.table(table)}::text AS id FROM ${sql.table(table)}`;
        const seen = (await ask(at, (tx) => rows.execute(tx))).rows.map(({ id }) => id).toSorted();
        const all = COMMON.has(table) || (PROGRAMME.has(table) && national);
        const theirs = await sql<{
          id: string;
        }>`SELECT ${sql.table(table)}::text AS id FROM ${sql.table(table)} WHERE office_id = ANY (${mine}::uuid[]) ${all ? sql`OR true` : (OTHERWISE[table]?.(mine) ?? sql``)}`.execute(
          site.system,
        );
        expect(seen, `${email} in ${table}`).toEqual(theirs.rows.map(({ id }) => id).toSorted());
      }
    }
  });

  it('denies with the table switched off: seats that the program only claims open no row of another office', async () => {
    const site = await aSite();
    const theirs = await aLetter(site, people.clerk);
    const outsider = await site.as(people.at('van-thu', 'sct', 'lao-cai'));
    const agency = await officeId(site, 'agency');
    const forged = asPerson(outsider, {
      ...outsider.actor.asker!,
      seats: officeRoles.map((role) => ({ ...outsider.actor.asker!.seats[0]!, role, officeId: agency, own: [agency], national: true })),
    });
    await expect(confirmDispatch(forged, { id: theirs })).rejects.toThrow(NotFound);
    await expect(keepText(forged, 'x.txt', 'x')).rejects.toThrow('row-level security');
    const changed = await outsider.db.transaction().execute(async (tx) => {
      await sayWhoAsks(tx, outsider);
      return [
        await tx
          .updateTable('dispatch')
          .set({ code: 'x' })
          .where('id', '=', theirs as never)
          .executeTakeFirst(),
        await tx.updateTable('person').set({ full_name: 'x' }).where('email', '=', people.leader).executeTakeFirst(),
      ];
    });
    expect(changed.map(({ numUpdatedRows }) => numUpdatedRows)).toEqual([0n, 0n]);
  });
});

describe('lists and counts', () => {
  it('agree: the list, its total, the register and what was found by words', async () => {
    const site = await aSite('2020-05-15', {}, 'told');
    for (const email of [people.clerk, people.at('van-thu', 'sct', 'lao-cai'), people.at('van-thu', 'ttkc', 'lao-cai')]) {
      const { ask: get } = await signedIn(site, email);
      const list = (await get<{ total: number; rows: { registerNumber: string | null; direction: string }[] }>('/dispatches')).body;
      expect(list.rows).toHaveLength(list.total);
      for (const direction of ['in', 'out'] as const) {
        const register = (await get<Register>(`/registers?direction=${direction}&year=2020`)).body;
        expect(register.lines).toHaveLength(register.total);
        expect(
          list.rows.filter((row) => row.direction === direction && row.registerNumber !== null),
          `${email} ${direction}`,
        ).toHaveLength(register.total);
      }
      const { body: found } = await get<{ total: number; rows: unknown[] }>('/dispatches?q=khuyen%20cong%20quoc%20gia');
      expect(found.rows).toHaveLength(found.total);
      expect(found.total).toBeLessThanOrEqual(list.total);
    }
    const { ask: get } = await signedIn(site, people.clerk);
    // The letter itself, and a department's letter that carries it out.
    expect((await get<{ total: number }>('/dispatches?q=2990')).body.total).toBe(2);
    expect((await get<{ total: number }>('/dispatches?q=%25')).body.total).toBe(0);
  });
});
