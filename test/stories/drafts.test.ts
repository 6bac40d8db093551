import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readOne } from '../../src/features/dispatches/index.ts';
import type { Dispatch } from '../../src/features/dispatches/dispatch.schema.ts';
import type { Draft, DraftList } from '../../src/features/documents/draft.schema.ts';
import type { OfficialDocument } from '../../src/features/documents/document.schema.ts';
import { docxOf, type DraftSource, draftSources, gap, pdfOf, writeSet } from '../../src/features/documents/index.ts';
import { setNumbering } from '../../src/features/dispatches/index.ts';
import { grantDeputy } from '../../src/features/organizations/index.ts';
import { newSigner, signedPdf } from '../../src/platform/signatures.fixtures.ts';
import { watchedRoom } from '../../src/features/readings/fixtures/source-room.ts';
import { readText } from '../../src/features/readings/grammar/index.ts';
import { docxSource } from '../../src/features/readings/sources/docx.ts';
import { pdfSource } from '../../src/features/readings/sources/pdf.ts';
import { codesUrged } from '../../src/features/tasks/duties/urged.rules.ts';
import { urgingsOn } from '../../src/features/urging/index.ts';
import type { Day } from '../../src/platform/pure/dates.ts';
import type { UrgingList } from '../../src/features/urging/urging.schema.ts';
import type { DutyList } from '../../src/features/tasks/duties/duty-list.schema.ts';
import type { DeskItem } from '../../src/features/tasks/task.schema.ts';
import { verifyStore } from '../../src/app/verify.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** The way out of a document: drawn up, submitted, opinions heard, its form checked, signed, numbered, sent. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
const agencyOf = async (site: TestSite) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'agency').executeTakeFirstOrThrow()).id;
async function desks(site: TestSite) {
  const [officer, clerk, leader, deputy, head] = await Promise.all(
    [people.officer, people.clerk, people.leader, people.deputy, people.headOfDivision].map((email) => keyed(site, email)),
  );
  const open = async (id: string) => (await officer!.ask<Draft>(`/drafts/${id}`)).body;
  return { officer: officer!, clerk: clerk!, leader: leader!, deputy: deputy!, head: head!, open };
}
type Desks = Awaited<ReturnType<typeof desks>>;
const SLIP = {
  about: 'Công văn đôn đốc các Sở Công Thương chậm tiến độ',
  reasons: 'Đến hạn theo Công văn số 2990/BCT-CTĐP, một số Sở chưa hoàn thành.',
  asks: 'Đề nghị Lãnh đạo Cục xem xét, ký ban hành.',
};

/** The late offices of the Agency, and a set of letters to the first of them, written. */
async function urged(site: TestSite, { officer }: Desks, how: number) {
  const late = (await officer.ask<UrgingList>('/urgings')).body;
  const chosen = late.rows.slice(0, how);
  const {
    status,
    body: { id: setId },
  } = await officer.post<{ id: string }>('/draft-sets', {
    officeId: await agencyOf(site),
    source: 'urging',
    things: chosen.map(({ officeId }) => officeId),
  });
  expect(status).toBe(200);
  await writeSet(asJob(site, 'documents write-set'), setId);
  const list = (await officer.ask<DraftList>(`/drafts?set=${setId}`)).body;
  return { late, chosen, setId, list, ids: list.rows.map(({ id }) => id) };
}
async function signed(at: Desks, ids: readonly string[]) {
  for (const [desk, step, more] of [
    [at.officer, 'submit', { slip: SLIP }],
    [at.clerk, 'check', {}],
    [at.leader, 'sign', {}],
  ] as const)
    expect((await desk.post(`/drafts/${step}`, { ids, ...more })).body, step).toEqual({ done: true });
}

/** Nobody who has an urging letter draws its duties up again: it leads to the assignments that run, with the day it gives them. */
async function urgesOnly(desk: Awaited<ReturnType<typeof keyed>>, dispatchId: string, late: UrgingList['rows'][number]) {
  const { duties, urged: again } = (await desk.ask<DutyList>(`/dispatches/${dispatchId}/duties`)).body;
  expect(duties).toEqual([]);
  expect(again.map(({ dueOn, tasks }) => [dueOn, tasks.map(({ id }) => id)]).toSorted()).toEqual(
    late.duties.map(({ taskId }) => ['2020-06-05', [taskId]]).toSorted(),
  );
  const { items } = (await desk.ask<{ items: DeskItem[] }>('/me/desk')).body;
  expect(items.filter((item) => item.kind === 'draw-up-duties' && item.dispatchId === dispatchId)).toEqual([]);
  expect((await desk.post<Problem>(`/dispatches/${dispatchId}/submit-duties`, {})).body.code).toBe('no-duties');
}

/** An office that is urged again is told by which letter it was urged before; to who reads it, that letter gave no duty of its own. */
async function urgedAgain(site: TestSite, { office, officeId }: UrgingList['rows'][number], code: string) {
  const [again] = await site.system.transaction().execute((tx) => urgingsOn(tx, '2020-06-08' as Day, { to: [officeId] }));
  const { letter, duties } = again!;
  const lead = letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))[0];
  expect(lead).toContain(
    `Cục Công Thương địa phương đã có Công văn số ${code} ngày 29 tháng 5 năm 2020 đôn đốc; đến nay, ${office} chưa hoàn thành.`,
  );
  expect(letter.annexes[0]!.rows.every((row) => row.at(-1)!.endsWith(`; đã đôn đốc tại văn bản số ${code}`))).toBe(true);
  for (const source of [await docxSource(docxOf(letter), watchedRoom()), await pdfSource(pdfOf(letter), watchedRoom())]) {
    const reading = readText(source, { file: 'lan-hai' });
    expect(reading.references).toContainEqual(expect.objectContaining({ code, issuedOn: '2020-05-29' }));
    expect(reading.tasks.map(({ ref }) => ({ ref, dueOn: reading.deadlines.find(({ taskRef }) => taskRef === ref)?.dueOn }))).toEqual(
      duties.map(({ ref, dueOn }) => ({ ref, dueOn })),
    );
    expect(reading.deadlines).toHaveLength(duties.length);
    expect(reading.addressees.map(({ text }) => text)).toEqual([office]);
    expect(codesUrged(reading)).not.toContain(code);
  }
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
    expect((await at.officer.ask<string>(`/draft-sets/${setId}/docx.zip`)).type).toBe('application/zip');
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
    expect((await at.clerk.post('/drafts/number', { ids, first: '901', on: '2020-05-29' })).body).toEqual({
      numbers: ['901', '902', '903', '904'],
    });
    const draft = await at.open(ids[0]!);
    expect(draft).toMatchObject({
      state: 'numbered',
      number: '901',
      issuedOn: '2020-05-29',
      signature: { authority: null, title: 'CỤC TRƯỞNG' },
      slip: { ...SLIP, drafts: 4 },
    });
    expect((await at.clerk.post<Problem>('/drafts/send', { ids, onPaper: true })).body.code).toBe('not-read');
    for (const id of ids) await readOne(asJob(site, 'dispatches read'), site.reader, (await at.open(id)).dispatchId!);
    expect((await at.clerk.post<Problem>('/drafts/send', { ids, onPaper: false })).body.code).toBe('no-original');
    expect((await at.clerk.post('/drafts/send', { ids, onPaper: true })).body).toEqual({ done: true });
    const sent = await at.open(ids[0]!);
    expect(sent).toMatchObject({
      state: 'sent',
      onPaper: true,
      sentTo: [{ name: sent.to[0], state: 'forwarded' }],
      steps: expect.arrayContaining([expect.objectContaining({ step: 'replace', allowed: true })]) as never,
    });
    const letter = (await at.clerk.ask<Dispatch>(`/dispatches/${sent.dispatchId}`)).body;
    expect(letter).toMatchObject({
      state: 'confirmed',
      direction: 'out',
      facts: { code: `901/${draft.symbol}`, kind: 'official-letter', issuedOn: '2020-05-29' },
      register: { entry: { number: '901', year: 2020 } },
    });
    expect(letter.facts!.tasks.length).toBe(chosen.find(({ office }) => office === sent.to[0])!.duties.length);
    expect(new Set(letter.facts!.deadlines.map(({ dueOn }) => dueOn))).toEqual(new Set(['2020-06-05']));
    // The office has it as its own, to be signed for.
    const { rows: copies } = await sql<{
      id: string;
      office: string;
      code: string;
      officer: string;
    }>`SELECT id, office_name(office_id, '2020-05-29') AS office, code, (SELECT email FROM person WHERE office_id = p.office_id AND email LIKE 'chuyen-vien@%') AS officer FROM dispatch p WHERE origin_id = ${sent.dispatchId}`.execute(
      site.system,
    );
    expect(copies).toMatchObject([{ office: sent.to[0], code: letter.facts!.code }]);
    await urgesOnly(
      at.officer,
      sent.dispatchId!,
      late.rows.find(({ office }) => office === sent.to[0])!,
    );
    await urgesOnly(
      await keyed(site, copies[0]!.officer),
      copies[0]!.id,
      late.rows.find(({ office }) => office === sent.to[0])!,
    );
    expect(await verifyStore(site)).toMatchObject({ held: true });
    // What was sent before stands in the late list.
    expect((await at.officer.ask<UrgingList>('/urgings')).body.rows.find(({ office }) => office === sent.to[0])!.before).toMatchObject([
      { state: 'sent', code: letter.facts!.code, on: '2020-05-29' },
    ]);
    await urgedAgain(
      site,
      late.rows.find(({ office }) => office === sent.to[0])!,
      letter.facts!.code!,
    );
  }, 60_000);
});

const LETTER: OfficialDocument = {
  kind: 'official-letter',
  superior: 'Bộ Công Thương',
  issuer: 'Cục Công Thương địa phương',
  number: null,
  symbol: 'CTĐP-KC',
  place: 'Hà Nội',
  issuedOn: null,
  urgency: null,
  subject: 'mời họp giao ban công tác khuyến công',
  addressees: ['Sở Công Thương tỉnh Lào Cai'],
  basis: [],
  blocks: [{ kind: 'paragraph', text: `Cục Công Thương địa phương mời Sở dự họp vào ${gap('thời gian họp')}.` }],
  closing: 'Đề nghị Sở cử cán bộ tham dự',
  recipients: [
    { name: 'Như trên', purpose: null },
    { name: 'Lưu: VT', purpose: null },
  ],
  signature: { authority: null, title: 'CỤC TRƯỞNG', name: null },
  annexes: [],
};
/** A source that lacks a value, for as long as a test runs. */
async function lacking<T>(run: () => Promise<T>): Promise<T> {
  const source: DraftSource = {
    kind: 'replacement',
    inSets: false,
    place: () => '/',
    letters: async (_tx, { things }) => things.map((thing) => ({ thing, document: LETTER, to: [] })),
  };
  draftSources.push(source);
  return run().finally(() => draftSources.splice(draftSources.indexOf(source), 1));
}
const TEXT = {
  subject: LETTER.subject,
  place: 'Hà Nội',
  urgency: null,
  addressees: LETTER.addressees,
  basis: [],
  body: 'Cục Công Thương địa phương mời Sở dự họp vào 8 giờ ngày 05 tháng 5 năm 2020.',
  closing: LETTER.closing!,
  recipients: ['Như trên;', '- Lưu: VT.'],
  remark: 'bổ sung thời gian',
  seen: 1,
};
const drawn = async (site: TestSite, { officer }: Desks, thing = 'một') =>
  (await officer.post<{ id: string }>('/drafts', { officeId: await agencyOf(site), source: 'replacement', thing })).body.id;
const whole = async (site: TestSite, at: Desks, thing?: string) => {
  const id = await drawn(site, at, thing);
  await at.officer.post(`/drafts/${id}/versions`, { version: TEXT });
  return id;
};
const read = async (site: TestSite, at: Desks, id: string) =>
  readOne(asJob(site, 'dispatches read'), site.reader, (await at.open(id)).dispatchId!);
async function bring(site: TestSite, email: string, id: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new File([Buffer.from(bytes)], 'ban-da-ky.pdf', { type: 'application/pdf' }));
  return (await keyed(site, email)).ask<Problem>(`/drafts/${id}/signed`, { method: 'POST', body: form });
}

describe('what stands in the way', () => {
  it(
    'a missing value is named and not blank, a version made meanwhile is not overwritten, an opinion that was asked for is waited for, and what is returned is no longer signed',
    () =>
      lacking(async () => {
        const site = await aSite('2020-04-28');
        const at = await desks(site);
        const id = await drawn(site, at);
        expect((await at.open(id)).faults.map(({ vi }) => vi)).toEqual(['Thiếu: thời gian họp.']);
        expect((await at.officer.ask<string>(`/drafts/${id}/pages/svg`)).body.length).toBeGreaterThan(10_000);
        await at.officer.post('/drafts/submit', { ids: [id], slip: SLIP });
        const closed = (await at.clerk.post<Problem>('/drafts/check', { ids: [id] })).body;
        expect([closed.code, closed.vi]).toEqual(['form-faults', 'Còn 1 lỗi thể thức chưa khắc phục: Thiếu: thời gian họp.']);
        expect((await at.clerk.post('/drafts/return', { ids: [id], reason: 'Thiếu thời gian họp.' })).status).toBe(200);
        // Left empty by who writes: a gap too.
        expect((await at.officer.post('/drafts/' + id + '/versions', { version: { ...TEXT, subject: '' } })).body).toEqual({ version: 2 });
        expect((await at.open(id)).faults.map(({ vi }) => vi)).toEqual(['Thiếu: trích yếu nội dung.']);
        expect((await at.head.post<Problem>(`/drafts/${id}/versions`, { version: TEXT })).body.code).toBe('made-meanwhile');
        expect((await at.officer.post(`/drafts/${id}/versions`, { version: { ...TEXT, seen: 2 } })).body).toEqual({ version: 3 });
        expect(await at.open(id)).toMatchObject({
          state: 'drawn-up',
          version: 3,
          faults: [],
          recipients: ['Như trên', 'Lưu: VT'],
          versions: [{ version: 3 }, { version: 2 }, { version: 1 }],
        });
        const colleague = (await at.head.ask<{ personId: string }>('/me')).body.personId;
        await at.officer.post(`/drafts/${id}/opinions`, {
          asked: { personIds: [colleague], divisionIds: [], blocking: true, question: 'Nội dung mời họp' },
        });
        await at.officer.post('/drafts/submit', { ids: [id], slip: SLIP });
        expect((await at.clerk.post<Problem>('/drafts/check', { ids: [id] })).body.code).toBe('opinions-open');
        const opinion = (await at.open(id)).opinions[0]!;
        expect((await at.officer.post<Problem>(`/draft-opinions/${opinion.id}/answer`, { answer: 'agrees', text: null })).body.code).toBe(
          'not-asked',
        );
        expect((await at.head.post<Problem>(`/draft-opinions/${opinion.id}/answer`, { answer: 'amends', text: '' })).body.code).toBe(
          'needs-words',
        );
        expect((await at.head.post(`/draft-opinions/${opinion.id}/answer`, { answer: 'agrees', text: null })).status).toBe(200);
        expect((await at.clerk.post('/drafts/check', { ids: [id] })).status).toBe(200);
        // A deputy signs in the form that the grant of the day says.
        const deputy = await site.as(people.deputy);
        await grantDeputy(await site.as(people.leader), {
          officeId: await agencyOf(site),
          deputyId: deputy.actor.asker!.personId,
          form: 'KT',
          onBehalf: 'CỤC TRƯỞNG',
          scope: 'khuyến công',
          paper: null,
          validFrom: '2020-04-28',
          validTo: '2020-04-30',
        });
        expect((await at.deputy.post('/drafts/sign', { ids: [id] })).status).toBe(200);
        expect((await at.open(id)).signature).toMatchObject({ authority: 'KT. CỤC TRƯỞNG', title: 'PHÓ CỤC TRƯỞNG' });
        await at.leader.post('/drafts/return', { ids: [id], reason: 'Đổi giờ họp.' });
        expect(await at.open(id)).toMatchObject({
          state: 'returned',
          signature: { authority: null, title: 'CỤC TRƯỞNG', name: null },
          signer: null,
        });
        expect(await at.open(id).then(({ history }) => history.map(({ step }) => step))).toEqual([
          'draw-up',
          'submit',
          'return',
          'revise',
          'revise',
          'submit',
          'check',
          'sign',
          'return',
        ]);
      }),
    60_000,
  );

  it(
    'a number is given once however many ask at once; the signed file that comes back is the letter, and another document, a changed or a broken one is told',
    () =>
      lacking(async () => {
        const site = await aSite('2020-04-28', {}, 'seated');
        const at = await desks(site);
        const ids = await Promise.all(['một', 'hai', 'ba'].map((thing) => whole(site, at, thing)));
        await signed(at, ids);
        await setNumbering(await site.as(people.leader), { officeId: await agencyOf(site), direction: 'out', numbering: 'own' });
        expect((await at.clerk.post<Problem>('/drafts/number', { ids: [ids[0]], first: '7', on: null })).body.code).toBe(
          'own-gives-numbers',
        );
        const given = await Promise.all(
          ids.map((id) => at.clerk.post<{ numbers: string[] }>('/drafts/number', { ids: [id], first: null, on: null })),
        );
        expect(given.flatMap(({ body }) => body.numbers).toSorted()).toEqual(['1', '2', '3']);
        await setNumbering(await site.as(people.leader), { officeId: await agencyOf(site), direction: 'out', numbering: 'mirror' });
        const fourth = await whole(site, at, 'bốn');
        await signed(at, [fourth]);
        const taken = (await at.clerk.post<Problem>('/drafts/number', { ids: [fourth], first: '2', on: null })).body;
        expect([taken.code, taken.vi]).toEqual(['number-taken', expect.stringContaining('mỗi số chỉ dùng một lần')]);
        expect((await at.open(fourth)).state).toBe('signed');

        const id = ids[0]!;
        const { number, symbol } = await at.open(id);
        const office = await newSigner('Cục Công Thương địa phương (minh họa)', new Date('2020-01-01T00:00:00Z'));
        const pages = pdfOf({
          ...LETTER,
          number,
          issuedOn: '2020-04-28',
          blocks: [{ kind: 'paragraph', text: TEXT.body }],
          signature: { authority: null, title: 'CỤC TRƯỞNG', name: 'Lê Văn Giang' },
        });
        expect((await bring(site, people.clerk, id, Buffer.from('không phải PDF'))).body.code).toBe('broken-pdf');
        // Another letter's file: number and symbol are told, and it does not go.
        await bring(
          site,
          people.clerk,
          id,
          await signedPdf(
            pdfOf({
              ...LETTER,
              number: '999',
              symbol: 'CTĐP-VP',
              issuedOn: '2020-04-28',
              subject: 'báo cáo khác',
              blocks: [{ kind: 'paragraph', text: TEXT.body }],
            }),
            office,
            new Date('2020-04-28T03:00:00Z'),
          ),
        );
        await read(site, at, id);
        expect((await at.open(id)).reading!.differences.map(({ code }) => code)).toEqual(['other-number', 'other-symbol', 'other-subject']);
        expect((await at.clerk.post<Problem>('/drafts/send', { ids: [id], onPaper: false })).body.code).toBe('other-number');
        const original = await signedPdf(pages, office, new Date('2020-04-28T03:00:00Z'));
        await bring(site, people.clerk, id, Buffer.concat([original, Buffer.from('\n% thêm sau khi ký\n%%EOF\n')]));
        await read(site, at, id);
        expect((await at.open(id)).signed).toMatchObject({ finding: 'changed', signatures: [{ intact: true, whole: false }] });
        expect((await at.clerk.post<Problem>('/drafts/send', { ids: [id], onPaper: false })).body.code).toBe('changed-since-signed');
        expect((await bring(site, people.clerk, id, original)).status).toBe(201);
        await read(site, at, id);
        const kept = (await at.open(id)).signed!;
        expect(kept).toMatchObject({
          finding: 'root-unknown',
          signatures: [{ signer: 'Cục Công Thương địa phương (minh họa)', intact: true, whole: true, root: 'unknown' }],
        });
        expect(kept.sha256).toBe(createHash('sha256').update(original).digest('hex'));
        expect((await at.clerk.post('/drafts/send', { ids: [id], onPaper: false })).status).toBe(200);
        expect(await at.clerk.ask<Dispatch>(`/dispatches/${(await at.open(id)).dispatchId}`).then(({ body }) => body.file.sha256)).toBe(
          kept.sha256,
        );

        // Sent is sent: only a new document takes its place, once.
        expect((await at.clerk.post<Problem>('/drafts/return', { ids: [id], reason: 'Nhầm giờ.' })).body.code).toBe('not-from-sent');
        const {
          body: { id: next },
        } = await at.officer.post<{ id: string }>(`/drafts/${id}/replace`, {});
        expect(await at.open(next)).toMatchObject({
          source: 'replacement',
          replaces: { id, code: `${number}/${symbol}` },
          bodyText: expect.stringContaining(`thay thế văn bản số ${number}/${symbol} ngày 28/4/2020`) as never,
        });
        expect((await at.officer.post<Problem>(`/drafts/${id}/replace`, {})).body.code).toBe('replaced-already');
      }),
    60_000,
  );
});

/** What features write from their rows, and by whom. */
const WRITTEN = [
  [
    'plan-decision',
    people.officer,
    'agency',
    `SELECT id FROM plan_decision WHERE state = 'approved' AND kind = 'assign' ORDER BY year DESC, version LIMIT 1`,
    { kind: 'submission', symbol: 'TTr-CTĐP', to: ['Bộ trưởng'] },
  ],
  [
    'plan-decision',
    'thu-truong@bo.example',
    'ministry',
    `SELECT id FROM plan_decision WHERE state = 'approved' AND kind = 'assign' ORDER BY year DESC, version LIMIT 1`,
    { kind: 'decision', symbol: 'QĐ-BCT', to: [] },
  ],
  [
    'adjustment',
    people.officer,
    'agency',
    `SELECT id FROM adjustment WHERE authority = 'agency' AND drawn_on <= '2020-05-29' ORDER BY drawn_on LIMIT 1`,
    { kind: 'decision', symbol: 'QĐ-CTĐP' },
  ],
  [
    'advice',
    people.at('chuyen-vien', 'sct', 'lao-cai'),
    'department/10',
    `SELECT a.id FROM funding_advice a JOIN organization o ON o.id = a.office_id WHERE o.catalogue_key = 'department/10' LIMIT 1`,
    { kind: 'submission', symbol: 'TTr-SCT' },
  ],
  [
    'contract',
    people.officer,
    'agency',
    `SELECT c.id FROM contract c JOIN project p ON p.id = c.project_id WHERE c.signed_on <= '2020-05-29' AND p.year = 2020 ORDER BY p.code LIMIT 1`,
    { kind: 'contract', symbol: 'HĐ-CTĐP', to: [] },
  ],
  [
    'annex',
    people.officer,
    'agency',
    `SELECT id FROM contract_annex WHERE signed_on <= '2020-05-29' ORDER BY code LIMIT 1`,
    { kind: 'contract-annex' },
  ],
  [
    'inspection',
    people.officer,
    'agency',
    `SELECT i.id FROM inspection i JOIN organization o ON o.id = i.office_id WHERE o.kind = 'agency' ORDER BY i.begun_on LIMIT 1`,
    { kind: 'minutes', symbol: 'BB-CTĐP' },
  ],
  [
    'acceptance',
    people.officer,
    'agency',
    `SELECT id FROM acceptance WHERE accepted_on <= '2020-05-29' ORDER BY accepted_on LIMIT 1`,
    { kind: 'minutes' },
  ],
  [
    'report',
    people.at('giam-doc', 'ttkc', 'lao-cai'),
    'promotion-centre/10',
    `SELECT r.id FROM report r JOIN organization o ON o.id = r.office_id WHERE o.catalogue_key = 'promotion-centre/10' LIMIT 1`,
    { kind: 'report', symbol: 'BC-TTKC', to: ['Sở Công Thương tỉnh Lào Cai'] },
  ],
  [
    'meeting',
    people.officer,
    'agency',
    `SELECT id FROM meeting WHERE held_on <= '2020-05-29' ORDER BY held_on LIMIT 1`,
    { kind: 'notice', symbol: 'TB-CTĐP' },
  ],
  [
    'invitation',
    people.officer,
    'agency',
    `SELECT '2020-06-01' AS id`,
    {
      kind: 'invitation',
      symbol: 'GM-CTĐP',
      faults: ['thành phần mời', 'thời gian họp', 'địa điểm họp', 'người chủ trì'].map((name) => ({ code: `missing-${name}` })),
    },
  ],
] as const;

describe('what is written from the rows', () => {
  it('each feature writes its own documents, without a fault of form but for what is named as missing', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    for (const [source, email, key, which, expected] of WRITTEN) {
      const desk = await keyed(site, email);
      const {
        rows: [thing],
      } = await sql<{ id: string }>`${sql.raw(which)}`.execute(site.system);
      expect(thing, source).toBeDefined();
      const office = (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow())
        .id;
      const { status, body } = await desk.post<{ id: string } & Problem>('/drafts', { officeId: office, source, thing: thing!.id });
      expect([status, body.vi], `${source} of ${key}`).toEqual([200, undefined]);
      const draft = (await desk.ask<Draft>(`/drafts/${body.id}`)).body;
      expect(draft, source).toMatchObject(expected);
      expect(
        draft.faults.filter(({ code }) => !code.startsWith('missing-')),
        source,
      ).toEqual([]);
      expect((await desk.ask<string>(`/drafts/${body.id}/pages/docx`)).status, source).toBe(200);
      expect((await desk.ask<string>(`/drafts/${body.id}/pages/svg`)).body.length, source).toBeGreaterThan(10_000);
      // Two of one thing are seen.
      expect((await desk.ask<{ rows: unknown[] }>(`/drafts/of/${source}/${thing!.id}`)).body.rows.length, source).toBeGreaterThan(0);
      // Another office has nothing to write of it; a week is every office's own.
      if (source === 'invitation') continue;
      const stranger = await keyed(site, people.at('chuyen-vien', 'sct', 'ha-giang'));
      expect([404, 409], source).toContain(
        (
          await stranger.post('/drafts', {
            officeId: (
              await site.system
                .selectFrom('organization')
                .select('id')
                .where('catalogue_key', '=', 'department/02')
                .executeTakeFirstOrThrow()
            ).id,
            source,
            thing: thing!.id,
          })
        ).status,
      );
    }
  }, 60_000);
});
