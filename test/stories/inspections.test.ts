import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approveDecision, drawUpDecision, enterEstimate, submitDecision } from '../../src/features/plans/index.ts';
import { appraiseAtBase, appraiseForMinistry, registerProjects } from '../../src/features/projects/index.ts';
import type { Content, FindingList, Inspection, Pack, SentRevision } from '../../src/features/inspections/inspection.schema.ts';
import type { InspectionPlan } from '../../src/features/inspections/plans/plan.schema.ts';
import { seatedAs } from '../../proof/store.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 2: strengthen inspection and supervision of the projects carried out in the province. */

interface Problem {
  readonly code: string;
  readonly vi: string;
}
const inspector = 'kiem-tra@cuc-ctdp.example';
const leader = 'cuc-truong@cuc-ctdp.example';
const own = people.at('chuyen-vien', 'sct', 'lao-cai');
const director = people.at('giam-doc', 'sct', 'lao-cai');
const centre = people.at('giam-doc', 'ttkc', 'lao-cai');
const neighbour = people.at('chuyen-vien', 'sct', 'ha-giang');
const officeOf = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
const send = async (site: TestSite, email: string, path: string, body: object) =>
  (await keyed(site, email)).ask<Problem & { id: string; revision: number }>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const get = async <Answer>(site: TestSite, path: string, email = inspector) => (await (await keyed(site, email)).ask<Answer>(path)).body;

/** Projects of the centre of Lào Cai in the plan of 2020, by their codes. */
async function planned(site: TestSite, ...amounts: readonly number[]): Promise<string[]> {
  const [unit, department, officer, head, finance] = [
    await officeOf(site, 'promotion-centre/10'),
    (await seatedAs(site, own))!,
    (await seatedAs(site, people.officer))!,
    (await seatedAs(site, leader))!,
    (await seatedAs(site, 'ke-toan@cuc-ctdp.example'))!,
  ];
  const { ids } = await registerProjects((await seatedAs(site, centre))!, {
    projects: amounts.map((million, at) => {
      const plain = plainProject(unit, `10-2020-7${at}`);
      return {
        ...plain,
        lines: plain.lines.map((line) => ({
          ...line,
          costDong: `${million * 2_000_000}`,
          nationalDong: `${million * 1_000_000}`,
          counterpartDong: `${million * 1_000_000}`,
        })),
      };
    }),
  });
  const paper = { code: '7/QĐ', on: '2020-04-28' };
  const appraisal = { passed: true, score: 80, minutes: paper, remark: null };
  await appraiseAtBase(department, { ids, appraisal });
  await appraiseForMinistry(officer, { ids, appraisal });
  await enterEstimate(finance, {
    year: 2020,
    kind: 'appropriation',
    round: null,
    code: '1/QĐ',
    issuedOn: '2020-04-28',
    amountDong: '10000000000',
  });
  const decision = await drawUpDecision(officer, {
    year: 2020,
    kind: 'assign',
    title: 'Giao kế hoạch thử',
    basis: 'thử nghiệm',
    allocations: ids.map((projectId, at) => ({
      projectId,
      nationalDong: `${amounts[at]! * 1_000_000}`,
      counterpartDong: `${amounts[at]! * 1_000_000}`,
      remark: null,
    })),
  });
  await submitDecision(officer, decision);
  await approveDecision(head, { ...decision, paper });
  return ids;
}
const draw = async (site: TestSite, email = inspector, key = 'agency', most = 10) =>
  send(site, email, '/inspection-plans', { officeId: await officeOf(site, key), year: 2020, most });
const planAt = (site: TestSite, id: string, email = inspector) => get<InspectionPlan>(site, `/inspection-plans/${id}`, email);
/** An adopted plan; the identifiers of its choices. */
async function adopted(site: TestSite): Promise<string[]> {
  const {
    body: { id },
  } = await draw(site);
  await send(site, leader, `/inspection-plans/${id}/adopt`, { paper: { code: '142/QĐ-CTĐP', on: '2020-04-28' } });
  return (await planAt(site, id)).choices.map((choice) => choice.id);
}
const packFor = (site: TestSite, id: string, email = inspector) => get<Pack>(site, `/inspections/${id}/pack`, email);
const sentOf = ({ officeId, project, revision, content }: Pack, more: Partial<SentRevision> = {}): SentRevision => ({
  officeId,
  projectId: project.id,
  reason: null,
  revisionId: randomUUID(),
  base: revision,
  device: 'Điện thoại A',
  content,
  ...more,
});
const save = (site: TestSite, id: string, sent: SentRevision, email = inspector) => send(site, email, `/inspections/${id}/save`, { sent });
const answered = (content: Content, more: Partial<Content> = {}): Content => ({
  ...content,
  present: 'Ông Lù Văn A, Giám đốc Trung tâm',
  items: content.items.map((item) => ({ ...item, verdict: 'met' })),
  remark: 'Đơn vị thực hiện đúng hợp đồng.',
  ...more,
});
const finding = (more: object = {}) =>
  ({
    id: randomUUID(),
    kind: 'papers',
    severity: 'minor',
    description: 'Thiếu biên bản giao nhận máy.',
    demand: 'Bổ sung biên bản giao nhận.',
    dueOn: '2020-05-10',
    establishmentId: null,
    ...more,
  }) as Content['findings'][number];
const conclude = (site: TestSite, id: string, revision: number, code = '01/BB-CTĐP', on = '2020-04-28') =>
  send(site, inspector, `/inspections/${id}/conclude`, { conclude: { revision, paper: { code, on } } });
async function visited(site: TestSite, id: string, findings: Content['findings'], code = '01/BB-CTĐP', on = '2020-04-28'): Promise<void> {
  const pack = await packFor(site, id);
  expect((await save(site, id, sentOf(pack, { content: answered(pack.content, { findings, visitedOn: on }) }))).status).toBe(200);
  expect((await conclude(site, id, 1, code, on)).status).toBe(200);
}
const photo = async (site: TestSite, id: string, photoId: string, bytes: Uint8Array, email = inspector) => {
  const form = new FormData();
  form.append('file', new File([bytes as BlobPart], 'may-say.jpg', { type: 'image/jpeg' }));
  return (await keyed(site, email)).ask<Problem>(`/inspections/${id}/photos/${photoId}?original=12582912`, { method: 'POST', body: form });
};
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

describe('the plan of a year', () => {
  it('is drawn by risk with the reason of each choice, changed with a word why, adopted by a numbered decision', async () => {
    const site = await aSite();
    await planned(site, 600, 300, 200);
    const {
      body: { id },
    } = await draw(site, inspector, 'agency', 2);
    const drawn = await planAt(site, id);
    expect(drawn).toMatchObject({
      state: 'drawn',
      chosen: 2,
      choices: [
        {
          points: 30,
          project: { code: '10-2020-70' },
          reasons: [
            { rule: 'large', points: 20, vi: 'Kinh phí 600.000.000 đ, từ 500.000.000 đ trở lên' },
            { rule: 'never-visited', points: 10, vi: 'Chưa được kiểm tra lần nào' },
          ],
        },
        { points: 10, project: { code: '10-2020-71' } },
      ],
    });
    const change = (step: string, choice: object, email = inspector) => send(site, email, `/inspection-plans/${id}/${step}`, { choice });
    expect((await change('drop', { choiceId: drawn.choices[1]!.id, why: '' })).status).toBe(400);
    expect((await change('drop', { choiceId: drawn.choices[1]!.id, why: 'Kiểm toán đang kiểm tra cùng nội dung' })).status).toBe(200);
    expect((await change('add', { projectCode: '10-2020-99', why: 'theo đơn kiến nghị' })).body.vi).toBe(
      'Không có đề án mã 10-2020-99 đang thực hiện thuộc phạm vi kiểm tra.',
    );
    expect((await change('add', { projectCode: '10-2020-72', why: 'Theo đơn kiến nghị của cơ sở' })).status).toBe(200);
    expect((await change('add', { projectCode: '10-2020-72', why: 'Theo đơn kiến nghị của cơ sở' })).body.vi).toBe(
      'Đề án 10-2020-72 đã có trong danh sách.',
    );
    expect(
      (await send(site, inspector, `/inspection-plans/${id}/adopt`, { paper: { code: '142/QĐ-CTĐP', on: '2020-04-28' } })).status,
    ).toBe(403);
    expect((await send(site, leader, `/inspection-plans/${id}/adopt`, { paper: { code: '142/QĐ-CTĐP', on: '2020-04-29' } })).body.vi).toBe(
      'Ngày 29/4/2020 chưa tới.',
    );
    expect((await send(site, leader, `/inspection-plans/${id}/adopt`, { paper: { code: '142/QĐ-CTĐP', on: '2020-04-28' } })).status).toBe(
      200,
    );
    expect(await planAt(site, id)).toMatchObject({
      state: 'adopted',
      decision: { code: '142/QĐ-CTĐP' },
      chosen: 2,
      choices: [
        { project: { code: '10-2020-70' } },
        { addedWhy: 'Theo đơn kiến nghị của cơ sở', droppedOn: null },
        { droppedWhy: 'Kiểm toán đang kiểm tra cùng nội dung', droppedOn: '2020-04-28' },
      ],
    });
    expect((await change('drop', { choiceId: drawn.choices[0]!.id, why: 'thôi không kiểm tra' })).body.vi).toBe(
      'Kế hoạch kiểm tra đã ban hành; việc phát sinh thì kiểm tra đột xuất.',
    );
    expect((await draw(site)).body.vi).toBe('Đã có kế hoạch kiểm tra năm 2020.');
  });

  it('each office has its own: a department of its province, seen by the Agency and not by whom it visits', async () => {
    const site = await aSite();
    await planned(site, 300);
    expect((await draw(site, centre, 'promotion-centre/10')).status).toBe(403);
    const {
      body: { id },
    } = await draw(site, own, 'department/10');
    expect((await planAt(site, id)).choices).toHaveLength(1);
    expect((await planAt(site, id, own)).choices).toHaveLength(1);
    for (const email of [centre, neighbour])
      expect(((await planAt(site, id, email)) as unknown as Problem).code).toBe('no-inspection-plan');
    expect((await draw(site, neighbour, 'department/02')).status).toBe(200);
    expect((await get<{ plans: unknown[] }>(site, '/inspections')).plans).toHaveLength(2);
    expect((await send(site, director, `/inspection-plans/${id}/adopt`, { paper: { code: '385/QĐ-SCT', on: '2020-04-28' } })).status).toBe(
      200,
    );
  });
});

describe('a visit', () => {
  it('is held against the contract; the same sending twice is one; an older revision overwrites nothing', async () => {
    const site = await aSite();
    await planned(site, 300);
    const [id] = (await adopted(site)) as [string];
    const pack = await packFor(site, id);
    expect(pack.content.items.map(({ key }) => key)).toEqual(['content-3', 'line-1', 'papers']);
    const first = sentOf(pack, { content: answered(pack.content) });
    expect([await save(site, id, first), await save(site, id, first)].map(({ body }) => body.revision)).toEqual([1, 1]);
    expect(await site.system.selectFrom('inspection_revision').selectAll().execute()).toHaveLength(1);
    const other = sentOf(pack, { device: 'Máy tính bảng B', content: answered(pack.content, { remark: 'bản thứ hai' }) });
    expect(await save(site, id, other)).toMatchObject({
      status: 409,
      body: {
        code: 'edited-elsewhere',
        vi: expect.stringMatching(/^.+ đã ghi lần kiểm tra này trên thiết bị khác \(Điện thoại A\); hãy xem hai bản và chọn\.$/),
      },
    });
    expect((await packFor(site, id)).content.remark).toBe('Đơn vị thực hiện đúng hợp đồng.');
    expect((await save(site, id, { ...other, base: 1, revisionId: randomUUID() })).body.revision).toBe(2);
    expect(await packFor(site, id)).toMatchObject({ revision: 2, device: 'Máy tính bảng B', content: { remark: 'bản thứ hai' } });
  });

  it('begun on two devices without network at once is one visit', async () => {
    const site = await aSite();
    await planned(site, 300);
    const [id] = (await adopted(site)) as [string];
    const pack = await packFor(site, id);
    const answers = await Promise.all(
      ['A', 'B'].map((device) => save(site, id, sentOf(pack, { device, content: answered(pack.content) }))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await site.system.selectFrom('inspection').selectAll().execute()).toHaveLength(1);
  });

  it("outside a plan says why; its day is one the server can believe; others' projects are out of reach", async () => {
    const site = await aSite();
    await planned(site, 300);
    const [unit, department] = [await officeOf(site, 'department/10'), await officeOf(site, 'department/02')];
    const pack = await get<Pack>(site, `/inspections/${randomUUID()}/pack?projectCode=10-2020-70&officeId=${unit}`, own);
    expect((await save(site, pack.id, sentOf(pack), own)).body.vi).toBe('Lần kiểm tra ngoài kế hoạch phải nêu lý do.');
    const reason = 'Theo đơn kiến nghị';
    expect((await save(site, pack.id, sentOf(pack, { reason, content: { ...pack.content, visitedOn: '2020-04-29' } }), own)).body.vi).toBe(
      'Ngày kiểm tra 29/4/2020 sau ngày của máy chủ (28/4/2020): hãy xem lại ngày trên điện thoại.',
    );
    expect((await save(site, pack.id, sentOf(pack, { reason, officeId: department }), neighbour)).status).toBe(404);
    expect((await save(site, pack.id, sentOf(pack, { reason, content: { ...pack.content, visitedOn: '2020-04-20' } }), own)).status).toBe(
      200,
    );
    // What an inspector is still writing is not for whom they visit to see; nor may another office send under its identifier.
    for (const email of [centre, neighbour])
      expect((await get<Problem>(site, `/inspections/${pack.id}`, email)).code).toBe('no-inspection');
  });

  it('keeps photos under their hash, once; what is no picture is refused in words', async () => {
    const site = await aSite();
    await planned(site, 300);
    const [id] = (await adopted(site)) as [string];
    const pack = await packFor(site, id);
    const photoId = randomUUID();
    expect((await photo(site, id, photoId, JPEG)).status).toBe(404);
    await save(
      site,
      id,
      sentOf(pack, {
        content: answered(pack.content, { photos: [{ id: photoId, name: 'may-say.jpg', caption: 'Máy sấy', originalBytes: 12_582_912 }] }),
      }),
    );
    expect((await conclude(site, id, 1)).body.vi).toBe('Còn 1 ảnh chưa gửi lên.');
    expect((await photo(site, id, randomUUID(), new TextEncoder().encode('không phải ảnh'))).body.vi).toBe(
      'Tệp gửi lên không phải ảnh JPEG; ảnh trên điện thoại vẫn còn, hãy chọn lại.',
    );
    expect(
      (await photo(site, id, randomUUID(), new Uint8Array(6 * 1024 * 1024).fill(7).fill(0xff, 0, 1).fill(0xd8, 1, 2).fill(0xff, 2, 3))).body
        .vi,
    ).toBe('Ảnh sau khi thu nhỏ vẫn vượt 5 MB.');
    expect([(await photo(site, id, photoId, JPEG)).status, (await photo(site, id, photoId, JPEG)).status]).toEqual([201, 201]);
    expect(await get<Inspection>(site, `/inspections/${id}`)).toMatchObject({
      photos: [{ id: photoId, sizeBytes: 7, originalBytes: 12_582_912 }],
    });
    expect((await photo(site, id, photoId, JPEG, own)).status).toBe(404);
    const file = (email: string) => keyed(site, email).then(({ ask }) => ask(`/inspection-photos/${photoId}`));
    expect([(await file(inspector)).type, (await file(centre)).status]).toEqual(['image/jpeg', 404]);
    await conclude(site, id, 1);
    expect((await file(centre)).status).toBe(200);
  });
});

describe('what is found', () => {
  it("is the unit's to remedy by its day, closed by the inspector; overdue from the day after; again when it comes again", async () => {
    const site = await aSite();
    await planned(site, 600, 300);
    const [id, second] = (await adopted(site)) as [string, string];
    const pack = await packFor(site, id);
    const papers = finding();
    await save(
      site,
      id,
      sentOf(pack, { content: { ...answered(pack.content), present: '', findings: [finding({ dueOn: '2020-04-27' })] } }),
    );
    expect((await conclude(site, id, 1)).body.vi).toBe(
      'Hạn khắc phục phải từ ngày biên bản (28/4/2020) trở đi. Chưa ghi thành phần tham gia.',
    );
    // What is missing of what was written stands on the page before a number is asked for.
    expect((await get<Inspection>(site, `/inspections/${id}`)).steps.find(({ step }) => step === 'conclude')).toMatchObject({
      allowed: false,
      refusals: [{ vi: 'Chưa ghi thành phần tham gia.' }],
    });
    await save(site, id, sentOf(await packFor(site, id), { content: answered(pack.content, { findings: [papers] }) }));
    expect(
      (await get<{ items: { kind: string }[] }>(site, '/me/desk')).items.filter(({ kind }) => kind === 'conclude-visits'),
    ).toMatchObject([{ count: 1, title: pack.project.code, place: `/kiem-tra/bien-ban/${id}` }]);
    expect((await conclude(site, id, 1)).body.code).toBe('edited-elsewhere');
    expect((await conclude(site, id, 2)).status).toBe(200);
    // The unit sees no plan, but its minutes name the decision.
    expect(await get<Inspection>(site, `/inspections/${id}`, centre)).toMatchObject({
      plan: { year: 2020, decision: { code: '142/QĐ-CTĐP', on: '2020-04-28' } },
    });
    expect((await save(site, id, sentOf(await packFor(site, id)))).body.vi).toBe('Biên bản đã ký, nội dung kiểm tra không sửa được nữa.');
    const act = (step: string, email: string, body: object) => send(site, email, `/inspection-findings/${papers.id}/${step}`, body);
    const list = (query = '', email = centre) => get<FindingList>(site, `/inspection-findings${query}`, email);
    const kinds = async (email: string) =>
      (await get<{ items: { kind: string; count: number }[] }>(site, '/me/desk', email)).items
        .filter(({ kind }) => /findings|remedies|visit/.test(kind))
        .map(({ kind }) => kind);
    expect(await list()).toMatchObject({ total: 1, rows: [{ id: papers.id, state: 'open', overdue: false, dueOn: '2020-05-10' }] });
    expect(await kinds(centre)).toEqual(['remedy-findings']);
    site.clock.goTo('2020-05-11');
    expect(await list('?state=overdue')).toMatchObject({ total: 1, rows: [{ overdue: true }] });
    expect((await act('close', inspector, { remark: 'xong rồi' })).body.vi).toBe('Đơn vị chưa báo cáo khắc phục.');
    expect((await act('remedy', neighbour, { remedy: { remark: 'đã bổ sung', paper: null } })).status).toBe(404);
    expect((await act('remedy', inspector, { remedy: { remark: 'đã bổ sung', paper: null } })).status).toBe(403);
    expect(
      (await act('remedy', centre, { remedy: { remark: 'Đã bổ sung biên bản.', paper: { code: '58/TTKC', on: '2020-05-11' } } })).status,
    ).toBe(200);
    expect(await kinds(inspector)).toContain('check-remedies');
    expect((await act('close', own, { remark: 'được rồi' })).status).toBe(403);
    expect((await act('return', inspector, { remark: 'Chưa có chữ ký của cơ sở.' })).status).toBe(200);
    await act('remedy', centre, { remedy: { remark: 'Đã có chữ ký.', paper: null } });
    expect((await act('close', inspector, { remark: 'Đã xem bản chụp.' })).status).toBe(200);
    expect((await list()).rows[0]!.history.map(({ step }) => step)).toEqual(['give', 'remedy', 'return', 'remedy', 'close']);
    // The same kind found elsewhere is no repeat; found at this project again it is.
    await visited(site, second, [finding({ dueOn: '2020-05-20' })], '02/BB-CTĐP', '2020-05-11');
    const again = await get<Pack>(site, `/inspections/${randomUUID()}/pack?projectCode=10-2020-70&officeId=${pack.officeId}`);
    expect(again.before).toEqual([{ kind: 'papers', count: 1 }]);
    await save(
      site,
      again.id,
      sentOf(again, { reason: 'Kiểm tra lại', content: answered(again.content, { findings: [finding({ dueOn: '2020-05-20' })] }) }),
    );
    await conclude(site, again.id, 1, '03/BB-CTĐP', '2020-05-11');
    expect((await list()).rows.map(({ repeats }) => repeats).toSorted()).toEqual([0, 0, 1]);
    // And the next plan gives points for it.
    site.clock.goTo('2021-01-05');
    const {
      body: { id: next },
    } = await send(site, inspector, '/inspection-plans', { officeId: pack.officeId, year: 2021, most: 5 });
    expect((await planAt(site, next)).choices[0]!.reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['large', 'repeated', 'unremedied']),
    );
  });
});
