import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readOne } from '../../src/features/dispatches/index.ts';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import type { Draft, DraftList } from '../../src/features/documents/draft.schema.ts';
import { writeSet } from '../../src/features/documents/index.ts';
import type { UrgingList } from '../../src/features/urging/urging.schema.ts';
import type { DeskItem } from '../../src/features/tasks/task.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The way out of a document: drawn up, submitted, opinions heard, its form checked, signed, numbered, sent. */

interface Problem { readonly code: string; readonly vi: string }
const agencyOf = async (site: TestSite) => (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'agency').executeTakeFirstOrThrow()).id;
async function desks(site: TestSite) {
  const [officer, clerk, leader, deputy, head] = await Promise.all([people.officer, people.clerk, people.leader, people.deputy, people.headOfDivision].map((email) => keyed(site, email)));
  const open = async (id: string) => (await officer!.ask<Draft>(`/drafts/${id}`)).body;
  return { officer: officer!, clerk: clerk!, leader: leader!, deputy: deputy!, head: head!, open };
}
type Desks = Awaited<ReturnType<typeof desks>>;
const SLIP = { about: 'Công văn đôn đốc các Sở Công Thương chậm tiến độ', reasons: 'Đến hạn theo Công văn số 2990/BCT-CTĐP, một số Sở chưa hoàn thành.', asks: 'Đề nghị Lãnh đạo Cục xem xét, ký ban hành.' };

/** The late offices of the Agency, and a set of letters to the first of them, written. */
async function urged(site: TestSite, { officer }: Desks, how: number) {
  const late = (await officer.ask<UrgingList>('/urgings')).body;
  const chosen = late.rows.slice(0, how);
  const { status, body: { id: setId } } = await officer.post<{ id: string }>('/draft-sets', { officeId: await agencyOf(site), source: 'urging', things: chosen.map(({ officeId }) => officeId) });
  expect(status).toBe(200);
  await writeSet(asJob(site, 'documents write-set'), setId);
  const list = (await officer.ask<DraftList>(`/drafts?set=${setId}`)).body;
  return { late, chosen, setId, list, ids: list.rows.map(({ id }) => id) };
}
async function signed(at: Desks, ids: readonly string[]) {
  for (const [desk, step, more] of [[at.officer, 'submit', { slip: SLIP }], [at.clerk, 'check', {}], [at.leader, 'sign', {}]] as const) expect((await desk.post(`/drafts/${step}`, { ids, ...more })).body, step).toEqual({ done: true });
}

describe('the way out of an urging letter', () => {
  it('from the late list to the offices that are late: one slip, one signature, numbers in a row, each its own letter that reads back to its duties', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const at = await desks(site);
    const { late, chosen, setId, list, ids } = await urged(site, at, 4);
    expect(late.rows.length).toBeGreaterThan(8);
    expect(late.newDueOn).toBe('2020-06-05');
    expect(list.set).toMatchObject({ id: setId, state: 'made', wanted: 4, made: 4, empty: 0 });
    expect(list.rows.map(({ to }) => to[0]).toSorted()).toEqual(chosen.map(({ office }) => office).toSorted());
    expect(list.rows.flatMap(({ faults }) => faults)).toEqual([]);
    // A job begun again writes none twice.
    await writeSet(asJob(site, 'documents write-set'), setId);
    expect((await at.officer.ask<DraftList>(`/drafts?set=${setId}`)).body.rows).toHaveLength(4);
    // Nobody signs what was not submitted and checked; nobody but the leader signs; no number before the signature.
    expect((await at.leader.post<Problem>('/drafts/sign', { ids })).body.code).toBe('not-from-drawn-up');
    await signed(at, ids);
    expect((await at.officer.post<Problem>('/drafts/number', { ids, first: '901', on: null })).status).toBe(403);
    const { rows: items } = { rows: (await at.clerk.ask<{ items: DeskItem[] }>('/me/desk')).body.items };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'number-drafts', count: 4, place: '/du-thao' }));
    expect((await at.clerk.post<Problem>('/drafts/number', { ids, first: null, on: null })).body.code).toBe('no-register-number');
    expect((await at.clerk.post('/drafts/number', { ids, first: '901', on: '2020-05-29' })).body).toEqual({ numbers: ['901', '902', '903', '904'] });
    const draft = await at.open(ids[0]!);
    expect(draft).toMatchObject({ state: 'numbered', number: '901', issuedOn: '2020-05-29', signature: { authority: null, title: 'CỤC TRƯỞNG' }, slip: { ...SLIP, drafts: 4 } });
    expect((await at.clerk.post<Problem>('/drafts/send', { ids, onPaper: true })).body.code).toBe('not-read');
    for (const id of ids) await readOne(asJob(site, 'dispatches read'), site.reader, (await at.open(id)).dispatchId!);
    expect((await at.clerk.post<Problem>('/drafts/send', { ids, onPaper: false })).body.code).toBe('no-original');
    expect((await at.clerk.post('/drafts/send', { ids, onPaper: true })).body).toEqual({ done: true });
    const sent = await at.open(ids[0]!);
    expect(sent).toMatchObject({ state: 'sent', onPaper: true, sentTo: [{ name: sent.to[0], state: 'forwarded' }], steps: expect.arrayContaining([expect.objectContaining({ step: 'replace', allowed: true })]) as never });
    const letter = (await at.clerk.ask<Dispatch>(`/dispatches/${sent.dispatchId}`)).body;
    expect(letter).toMatchObject({ state: 'confirmed', direction: 'out', facts: { code: `901/${draft.symbol}`, kind: 'official-letter', issuedOn: '2020-05-29' }, register: { entry: { number: '901', year: 2020 } } });
    expect(letter.facts!.tasks.length).toBe(chosen.find(({ office }) => office === sent.to[0])!.duties.length);
    expect(new Set(letter.facts!.deadlines.map(({ dueOn }) => dueOn))).toEqual(new Set(['2020-06-05']));
    // The office has it as its own, to be signed for.
    const { rows: copies } = await sql<{ office: string; code: string }>`SELECT office_name(office_id, '2020-05-29') AS office, code FROM dispatch WHERE origin_id = ${sent.dispatchId}`.execute(site.system);
    expect(copies).toEqual([{ office: sent.to[0], code: letter.facts!.code }]);
    // What was sent before stands in the late list.
    expect((await at.officer.ask<UrgingList>('/urgings')).body.rows.find(({ office }) => office === sent.to[0])!.before).toMatchObject([{ state: 'sent', code: letter.facts!.code, on: '2020-05-29' }]);
  }, 60_000);
});
