import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  askForReports,
  confirmReport,
  draftForm,
  keepForms,
  openReports,
  publishForm,
  submitReport,
} from '../../src/features/reports/index.ts';
import type { Form, NewForm } from '../../src/features/reports/forms/form.schema.ts';
import type {
  Behind,
  Cells,
  Consolidated,
  NewSubmission,
  ReadForm,
  Report,
  ReportMatrix,
} from '../../src/features/reports/report.schema.ts';
import type { NewSchedule } from '../../src/features/reports/schedules/schedule.schema.ts';
import { httpOf } from '../../src/app/server.ts';
import { makeApiKey, personIdOf } from '../../src/features/organizations/index.ts';
import { seatedAs } from '../../proof/store.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { writeWorkbook } from '../../src/platform/workbook.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 1, third point: watch the establishments and report regularly; every figure the Agency sums was confirmed by a department. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { code: string; vi: string }[];
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const centre = people.at('giam-doc', 'ttkc', 'lao-cai');
const department = people.at('chuyen-vien', 'sct', 'lao-cai');
const head = people.at('giam-doc', 'sct', 'lao-cai');
const WEEK: NewSchedule = {
  name: 'Báo cáo tuần',
  formCode: 'BC-TUAN-DICH',
  audience: 'centres',
  period: 'week',
  closesDay: 5,
  dueDays: 0,
  validFrom: '2020-05-06',
  validTo: null,
  paper: { code: '3187/BCT-CTĐP', on: '2020-05-06' },
};
const MONTH: NewSchedule = {
  ...WEEK,
  name: 'Báo cáo tháng',
  formCode: 'BC-THANG',
  period: 'month',
  closesDay: 14,
  dueDays: 5,
  validFrom: '2020-05-01',
  paper: null,
};
const CELLS: Cells = {
  'co-so': '6',
  'co-so.binh-thuong': '3',
  'co-so.giam': '2',
  'co-so.ngung': '1',
  'thiet-hai': '150000000',
  'ket-qua': 'Đã gọi từng cơ sở',
};

const get = async <Answer>(site: TestSite, path: string, email = agency) => (await (await keyed(site, email)).ask<Answer>(path)).body;
const post = async <Answer = Problem & { id: string }>(site: TestSite, email: string, path: string, body: object) =>
  (await keyed(site, email)).post<Answer>(path, body);
const sweep = (site: TestSite) => openReports(asJob(site, 'test'), {});
const matrix = (site: TestSite, more = '', email = agency) => get<ReportMatrix>(site, `/reports/matrix${more}`, email);

/** A site on a Friday with one duty to report, swept; and the report of Lào Cai. */
async function asked(schedule: NewSchedule = WEEK, on = '2020-05-08'): Promise<{ site: TestSite; id: string; scheduleId: string }> {
  const site = await aSite(on);
  await keepForms(asJob(site, 'test'), {});
  const { id: scheduleId } = await askForReports((await seatedAs(site, agency))!, schedule);
  await sweep(site);
  return { site, scheduleId, id: await reportOf(site) };
}
const reportOf = async (site: TestSite, place = 'Lào Cai') =>
  (await matrix(site)).rows.find(({ name }) => name.includes(place))!.cells.at(-1)!.report;
const opened = (site: TestSite, id: string, email = centre) => get<Report>(site, `/reports/${id}`, email);
async function submit(site: TestSite, id: string, cells: Cells = CELLS, more: Partial<NewSubmission> = {}, email = centre) {
  const { form, revision } = await opened(site, id, email);
  return post<Problem & { no: number }>(site, email, `/reports/${id}/submit`, {
    submission: { cells, seen: revision, formId: form.id, letter: null, ...more },
  });
}
const confirm = (site: TestSite, id: string, no = 1, email = department) => post(site, email, `/reports/${id}/confirm`, { no });

describe('the chain', () => {
  it("a centre fills, the department confirms, and the Agency's figures have it in the same moment", async () => {
    const { site, id, scheduleId } = await asked();
    const figures = async () => get<Consolidated>(site, `/reports/consolidated?schedule=${scheduleId}&endsOn=2020-05-08`);
    expect(await figures()).toMatchObject({ offices: 63, confirmed: 0 });
    expect((await submit(site, id)).body).toEqual({ no: 1 });
    expect(await figures(), 'nothing counts before it is confirmed').toMatchObject({ confirmed: 0 });
    expect((await confirm(site, id)).status).toBe(200);
    expect((await figures()).rows.map(({ field, total }) => [field.key, total]).slice(0, 4)).toEqual([
      ['co-so', '6'],
      ['co-so.binh-thuong', '3'],
      ['co-so.giam', '2'],
      ['co-so.ngung', '1'],
    ]);
    expect(await get<Behind>(site, `/reports/consolidated/co-so?schedule=${scheduleId}&endsOn=2020-05-08`)).toMatchObject({
      total: '6',
      rows: [{ report: id, value: '6' }],
    });
    // The centre's own eyes see only its own figures.
    expect(
      await get<Consolidated>(
        site,
        `/reports/consolidated?schedule=${scheduleId}&endsOn=2020-05-08`,
        people.at('giam-doc', 'ttkc', 'ha-giang'),
      ),
    ).toMatchObject({ offices: 1, confirmed: 0 });
  });

  it('the department returns with a reason; handed in again, what was handed in stays and the difference is told cell by cell', async () => {
    const { site, id, scheduleId } = await asked();
    await submit(site, id);
    expect((await post(site, department, `/reports/${id}/return`, { no: 1, reason: 'Thiếu số lao động nghỉ việc' })).status).toBe(200);
    expect(await opened(site, id)).toMatchObject({
      state: 'returned',
      cells: { 'co-so': '6' },
      history: [{ step: 'open' }, { step: 'submit' }, { step: 'return', remark: 'Thiếu số lao động nghỉ việc' }],
    });
    expect((await submit(site, id, { ...CELLS, 'co-so': '7', 'co-so.giam': '3', 'lao-dong-nghi': '12' })).body).toEqual({ no: 2 });
    expect((await confirm(site, id)).body).toMatchObject({
      code: 'newer-submission',
      vi: 'Đơn vị đã nộp lại lần 2; hãy xem bản mới trước khi xác nhận hoặc trả lại.',
    });
    expect((await confirm(site, id, 2)).status).toBe(200);
    expect((await opened(site, id)).submissions).toMatchObject([
      {
        no: 2,
        confirmed: true,
        changes: [
          { key: 'co-so', from: '6', to: '7' },
          { key: 'co-so.giam', from: '2', to: '3' },
          { key: 'lao-dong-nghi', from: null, to: '12' },
        ],
      },
      { no: 1, confirmed: false, changes: [] },
    ]);
    // A correction after it was confirmed: the confirmed figures count until the new ones are.
    await submit(site, id, { ...CELLS, 'co-so': '9', 'co-so.giam': '5' });
    expect((await get<Consolidated>(site, `/reports/consolidated?schedule=${scheduleId}&endsOn=2020-05-08`)).rows[0]).toMatchObject({
      total: '7',
    });
    expect((await submit(site, id, { ...CELLS, 'co-so': '9', 'co-so.giam': '5' })).body).toMatchObject({ code: 'unchanged' });
  });

  it('a department may fill for its centre, but nobody confirms what they handed in themselves; a neighbour does neither', async () => {
    const { site, id } = await asked();
    expect((await submit(site, id, CELLS, {}, department)).status).toBe(200);
    expect((await confirm(site, id)).body).toMatchObject({
      code: 'own-report',
      vi: 'Người nộp không tự xác nhận; cần một người khác của Sở.',
    });
    expect((await confirm(site, id, 1, centre)).status).toBe(403);
    expect((await confirm(site, id, 1, people.at('chuyen-vien', 'sct', 'ha-giang'))).status).toBe(404);
    expect((await confirm(site, id, 1, head)).status).toBe(200);
  });

  it('what waits stands on the desk of whom it waits for', async () => {
    const { site, id } = await asked();
    const kinds = async (email: string) =>
      (
        await get<{ items: { kind: string; count: number; place: string | null; dueOn: string | null }[] }>(site, '/me/desk', email)
      ).items.filter(({ kind }) => kind.endsWith('reports'));
    expect(await kinds(centre)).toMatchObject([{ kind: 'fill-reports', count: 1, place: `/bao-cao/${id}`, dueOn: '2020-05-08' }]);
    expect(await kinds(department)).toEqual([]);
    await submit(site, id);
    expect([await kinds(centre), await kinds(department)]).toMatchObject([[], [{ kind: 'confirm-reports', count: 1 }]]);
    await post(site, department, `/reports/${id}/return`, { no: 1, reason: 'Thiếu số liệu' });
    expect([await kinds(centre), await kinds(department)]).toMatchObject([
      [{ kind: 'mend-reports', count: 1, returnedFor: 'Thiếu số liệu' }],
      [],
    ]);
    expect([await opened(site, id), await opened(site, id, department)], "what was given back is the unit's to mend").toMatchObject([
      { own: true },
      { own: false },
    ]);
  });
});

describe('bad input is told in clear sentences and nothing is lost', () => {
  it('totals that do not add up are told by row, with both sums', async () => {
    const { site, id } = await asked();
    expect((await submit(site, id, { ...CELLS, 'co-so': '8' })).body).toMatchObject({
      code: 'total-differs',
      vi: 'Dòng “Số cơ sở đã liên hệ trong tuần”: ghi 8, cộng các dòng con (Hoạt động bình thường; Giảm sản xuất; Ngừng sản xuất) là 6.',
    });
    expect((await submit(site, id, { 'thiet-hai': '1,5 tỷ' })).body.vi).toBe(
      'Dòng “Số cơ sở đã liên hệ trong tuần” chưa có số liệu. Dòng “Thiệt hại ghi nhận trong tuần”: “1,5 tỷ” không phải số đồng nguyên.',
    );
    // A total left empty is made of its parts.
    expect((await submit(site, id, { 'co-so.giam': '2', 'co-so.ngung': '1' })).status).toBe(200);
    expect((await opened(site, id)).cells).toEqual({ 'co-so': '3', 'co-so.giam': '2', 'co-so.ngung': '1' });
  });

  it('two people edit one report: the second is told what the first saved, row by row, and chooses', async () => {
    const { site, id } = await asked();
    const save = (email: string, cells: Cells, seen: number) =>
      post<Problem & { revision: number }>(site, email, `/reports/${id}/save`, { saved: { cells, seen } });
    expect((await save(centre, { 'co-so.giam': '2', 'ket-qua': 'Đã gọi hai cơ sở' }, 0)).body).toEqual({ revision: 1 });
    const { body } = await save(department, { 'co-so.giam': '4' }, 0);
    expect(body.code).toBe('changed-meanwhile');
    expect(body.vi).toContain(
      'đã lưu báo cáo này; hãy chọn số giữ lại ở từng dòng khác nhau. Dòng “Giảm sản xuất”: bản đã lưu ghi 2, bản đang nhập ghi 4. Dòng “Việc đã làm để hỗ trợ cơ sở”: bản đã lưu ghi Đã gọi hai cơ sở, bản đang nhập ghi để trống.',
    );
    expect(await opened(site, id)).toMatchObject({ revision: 1, cells: { 'co-so.giam': '2' } });
    expect(await opened(site, id, agency), "what is only typed is not the Agency's to see").toMatchObject({ revision: 0, cells: {} });
    expect((await save(department, { 'co-so.giam': '4', 'ket-qua': 'Đã gọi hai cơ sở' }, 1)).body).toEqual({ revision: 2 });
    expect((await save(centre, { 'co-so.giam': '4', 'ket-qua': 'Đã gọi hai cơ sở' }, 1)).status, 'both say the same').toBe(200);
    // Rows that only one of them changed need no choice: each has what was written there.
    const typed = { 'co-so.giam': '5', 'ket-qua': 'Đã gọi hai cơ sở' };
    const { body: both } = await post<Problem>(site, centre, `/reports/${id}/save`, {
      saved: { cells: { ...typed, 'kien-nghi': 'Giãn nợ' }, base: { 'ket-qua': 'Đã gọi hai cơ sở' }, seen: 1 },
    });
    expect(both.vi).toContain('Dòng “Giảm sản xuất”: bản đã lưu ghi 4, bản đang nhập ghi 5.');
    expect(both.vi).not.toContain('Kiến nghị');
    const { revision, cells: stands } = await opened(site, id);
    expect(
      (
        await post(site, centre, `/reports/${id}/save`, {
          saved: { cells: { ...stands, 'kien-nghi': 'Giãn nợ' }, base: stands, seen: revision },
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await post(site, department, `/reports/${id}/save`, {
          saved: { cells: { ...stands, 'vuong-mac': 'Thiếu vốn' }, base: stands, seen: revision },
        })
      ).status,
    ).toBe(200);
    expect((await opened(site, id)).cells).toEqual({ ...stands, 'kien-nghi': 'Giãn nợ', 'vuong-mac': 'Thiếu vốn' });
    expect((await submit(site, id, CELLS, { seen: 1 })).body.code).toBe('changed-meanwhile');
  });

  it('a form that changed between filling and sending: a clear sentence, and what was typed goes to the same rows of the new version', async () => {
    const { site, id } = await asked();
    const before = await opened(site, id);
    await post(site, centre, `/reports/${id}/save`, { saved: { cells: CELLS, seen: 0 } });
    const officer = (await seatedAs(site, agency))!;
    const form: NewForm = {
      code: 'BC-TUAN-DICH',
      name: before.form.name,
      basis: '3300/BCT-CTĐP ngày 8/5/2020',
      fields: [
        ...before.fields.filter(({ key }) => key !== 'thiet-hai'),
        { key: 'vay-von', label: 'Số cơ sở cần vay vốn', unit: 'count', parent: null, checks: [{ kind: 'must' }], prefill: null },
      ],
    };
    const { id: draft } = await draftForm(officer, form);
    await expect(draftForm(officer, form)).rejects.toThrow('has a draft of version 2 already');
    await expect(publishForm(officer, { id: draft, from: '2020-05-07' })).rejects.toThrow('That day has passed');
    expect(await get<Form>(site, `/report-forms/${draft}`)).toMatchObject({ owed: 63 });
    await publishForm(officer, { id: draft, from: '2020-05-08' });
    const { body } = await post<Problem>(site, centre, `/reports/${id}/submit`, {
      submission: { cells: CELLS, seen: 1, formId: before.form.id, letter: null },
    });
    expect(body).toMatchObject({
      code: 'form-changed',
      vi: 'Biểu mẫu BC-TUAN-DICH đã có phiên bản 2, áp dụng từ ngày 8/5/2020: số đã nhập được giữ và chuyển sang các dòng cùng mã; hãy xem các dòng mới rồi nộp lại.',
    });
    expect(await opened(site, id)).toMatchObject({
      form: { version: 2 },
      cells: { 'co-so': '6' },
      left: [{ key: 'thiet-hai', value: '150000000' }],
      faults: [{ key: 'vay-von', code: 'row-empty' }],
    });
    expect((await submit(site, id, { ...CELLS, 'vay-von': '2' })).status).toBe(200);
    // What is published stands, whatever a program tries.
    await expect(
      site.system
        .updateTable('report_form')
        .set({ name: 'khác' })
        .where('id', '=', draft as never)
        .execute(),
    ).rejects.toThrow('never changes');
    await expect(
      site.system
        .insertInto('report_field')
        .values({
          form_id: draft as never,
          office_id: await site.system
            .selectFrom('organization')
            .select('id')
            .where('kind', '=', 'agency')
            .executeTakeFirstOrThrow()
            .then(({ id: of }) => of),
          position: 99,
          key: 'them',
          label: 'Dòng thêm',
          unit: 'count',
          parent: null,
          checks: '[]',
          prefill: null,
        })
        .execute(),
    ).rejects.toThrow('never change');
    await expect(
      site.system
        .deleteFrom('report_field')
        .where('form_id', '=', draft as never)
        .execute(),
    ).rejects.toThrow('never change');
    expect((await post(site, agency, `/report-forms/${draft}/edit`, { form: { ...form, code: undefined } })).body).toMatchObject({
      vi: 'Phiên bản đã ban hành thì không thay đổi; hãy soạn phiên bản mới.',
    });
  });

  it('a form is judged row by row before anybody fills it; a department draws up none', async () => {
    const { site } = await asked();
    const row = (key: string, more: object = {}) => ({
      key,
      label: `Dòng ${key}`,
      unit: 'count',
      parent: null,
      checks: [],
      prefill: null,
      ...more,
    });
    const draft = (fields: object[], email = agency) =>
      post(site, email, '/report-forms', { form: { code: 'BC-MOI', name: 'Biểu mới', basis: null, fields } });
    expect(
      (
        await draft([
          row('a', { parent: 'b' }),
          row('b', { parent: 'a' }),
          row('c', { parent: 'x' }),
          row('d', { unit: 'dong', prefill: 'projects' }),
          row('d'),
        ])
      ).body.vi,
    ).toBe(
      'Mã dòng d dùng hai lần. Dòng a cộng vào chính nó. Dòng b cộng vào chính nó. Dòng c thuộc dòng x, nhưng biểu không có dòng x. Dòng d: không có số liệu chương trình “projects” theo đơn vị tính này.',
    );
    expect((await draft([row('a')], department)).status).toBe(403);
    const {
      body: { id },
    } = await draft([row('a'), row('a.1', { parent: 'a' })]);
    expect(await get<Form>(site, `/report-forms/${id}`)).toMatchObject({
      version: 1,
      state: 'draft',
      inForce: false,
      steps: [{ step: 'draft' }, { step: 'edit', allowed: true }, { step: 'publish', allowed: true }],
    });
  });
});

describe('who owes what', () => {
  it('late only against a numbered document: by the calendar alone it is “chưa nộp”, whatever the day', async () => {
    const { site, id } = await asked();
    expect((await matrix(site)).rows).toHaveLength(63);
    const standing = async (more = '') =>
      (await matrix(site, more)).rows.find(({ name }) => name.includes('Lào Cai'))!.cells.map((cell) => [cell!.standing, cell!.afterDue]);
    expect(await standing()).toEqual([['due', false]]);
    site.clock.goTo('2020-05-09');
    expect(await standing()).toEqual([['late', false]]);
    site.clock.goTo('2020-05-11');
    expect((await submit(site, id)).status).toBe(200);
    expect(await standing()).toEqual([['submitted', true]]);
    const { id: monthly } = await askForReports((await seatedAs(site, agency))!, MONTH);
    site.clock.goTo('2020-06-30');
    expect((await sweep(site)).opened).toBe(63 * (7 + 2));
    expect(await sweep(site), 'swept again it opens nothing twice').toEqual({ opened: 0 });
    expect((await matrix(site, `?schedule=${monthly}`)).rows[0]!.cells.map((cell) => cell!.standing)).toEqual(['missing', 'missing']);
    expect(await standing('?asOf=2020-05-09')).toEqual([['late', false]]);
  });

  it('the calendar is rows: asked for by an officer of the Agency, ended with a day, refused where it makes no sense', async () => {
    const { site, scheduleId } = await asked();
    const askFor = (more: object, email = agency) => post(site, email, '/report-schedules', { schedule: { ...WEEK, ...more } });
    expect((await askFor({ formCode: 'KHONG-CO' })).body).toMatchObject({ code: 'no-form', vi: 'Không có biểu mẫu KHONG-CO đã ban hành.' });
    expect((await askFor({ period: 'once' })).body).toMatchObject({ code: 'no-end' });
    expect((await askFor({ closesDay: 9 })).body).toMatchObject({ code: 'no-weekday' });
    expect((await askFor({ paper: { code: '9/BCT', on: '2099-01-01' } })).body).toMatchObject({ code: 'paper-in-the-future' });
    expect((await askFor({}, department)).status).toBe(403);
    expect((await post(site, agency, `/report-schedules/${scheduleId}/end`, { on: '2020-05-20' })).status).toBe(200);
    site.clock.goTo('2020-06-30');
    expect((await sweep(site)).opened).toBe(63);
  });
});

describe('figures of the programme', () => {
  it('fill a report, and the rows behind each make it up', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const { schedules } = await matrix(site);
    const month = schedules.find(({ name }) => name === 'Báo cáo tháng')!.id;
    const { rows } = await matrix(site, `?schedule=${month}`);
    const report = await opened(site, rows.find(({ name }) => name.includes('Lào Cai'))!.cells[1]!.report);
    expect(Number(report.prefill['de-an'])).toBeGreaterThan(0);
    const weekly = await opened(site, await reportOf(site));
    const stated = await site.system
      .selectFrom('impact')
      .selectAll()
      .where('office_id', '=', weekly.office.id as never)
      .where('state', '<>', 'returned')
      .where('stated_on', '>=', weekly.startsOn as never)
      .where('stated_on', '<=', weekly.endsOn as never)
      .orderBy('stated_on')
      .orderBy('id')
      .execute();
    const newest = [...new Map(stated.map((each) => [each.establishment_id, each])).values()];
    expect(weekly.prefill['lao-dong-nghi']).toBe(
      newest.reduce((sum, each) => sum + Math.max(0, each.workers_before - each.workers_now), 0).toString(),
    );
    for (const { key, prefill } of report.fields.filter((field) => field.prefill !== null)) {
      const { rows: behind, total } = await get<{ total: string; rows: { amount: string }[] }>(
        site,
        `/reports/${report.id}/prefill/${prefill}`,
        centre,
      );
      expect(total, key).toBe(report.prefill[key]);
      expect(behind.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(), key).toBe(total);
    }
  });

  it('an establishment telephoned: who, when, by whom; the call counts in its row', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const { rows } = await matrix(site);
    const id = rows.find(({ name }) => name.includes('Lào Cai'))!.cells.at(-1)!.report;
    const report = await opened(site, id);
    expect(report.calls).toMatchObject([
      { spokenOn: '2020-05-28', situation: 'normal' },
      { spokenWith: 'Anh Tráng A Sinh, chủ cơ sở', situation: 'reduced', workers: 25 },
    ]);
    expect(report.prefill).toMatchObject({ 'co-so.binh-thuong': '1', 'co-so.giam': '1', 'co-so.ngung': '0' });
    const call = (more: object, email = centre) =>
      post(site, email, `/reports/${id}/calls`, {
        call: {
          establishmentId: report.calls[0]!.establishmentId,
          spokenWith: 'Chủ cơ sở',
          spokenOn: '2020-05-29',
          situation: 'stopped',
          workers: 0,
          told: 'Đã ngừng',
          ...more,
        },
      });
    expect((await call({ spokenOn: '2020-06-02' })).body).toMatchObject({ code: 'call-in-the-future' });
    expect((await call({}, people.at('giam-doc', 'ttkc', 'ha-giang'))).status).toBe(404);
    expect((await call({})).status).toBe(200);
    // Called again, the newest word of the establishment counts.
    expect((await opened(site, id)).prefill).toMatchObject({ 'co-so.binh-thuong': '0', 'co-so.giam': '1', 'co-so.ngung': '1' });
  });

  it('a form goes out as a workbook and comes back; faults name their cell, and nothing is taken before a person saves', async () => {
    const { site, id } = await asked();
    await submit(site, id);
    const { key } = await makeApiKey(asJob(site, 'test'), { personId: (await personIdOf(site.system, centre))! });
    const headers = { authorization: `Bearer ${key}` };
    const file = Buffer.from(await (await httpOf(site).request(`/api/reports/${id}/form.xlsx`, { headers })).arrayBuffer());
    const send = async (bytes: Buffer, name = 'bao-cao.xlsx', to = id, of = headers) => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(bytes)], name));
      const answer = await httpOf(site).request(`/api/reports/${to}/workbook`, { method: 'POST', body: form, headers: of });
      return { status: answer.status, body: (await answer.json()) as ReadForm & Problem };
    };
    expect(await send(file)).toMatchObject({
      status: 201,
      body: { cells: CELLS, empty: ['lao-dong-nghi', 'vuong-mac', 'kien-nghi'], faults: [] },
    });
    // A workbook of another office is not taken for this one.
    const { key: neighbour } = await makeApiKey(asJob(site, 'test'), {
      personId: (await personIdOf(site.system, people.at('giam-doc', 'ttkc', 'ha-giang')))!,
    });
    expect(
      (await send(file, 'bao-cao.xlsx', await reportOf(site, 'Hà Giang'), { authorization: `Bearer ${neighbour}` })).body,
    ).toMatchObject({
      code: 'other-report',
      vi: expect.stringMatching(
        /^Tệp là biểu của báo cáo khác \(.*Lào Cai.*\), không phải của báo cáo này \(.*Hà Giang.*\); chưa đọc ô nào\./,
      ),
    });
    const chunks: Buffer[] = [];
    const stream = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
    await writeWorkbook(stream, [
      {
        name: 'Biểu',
        columns: [
          { header: 'Mã dòng', kind: 'text' },
          { header: 'Số liệu', kind: 'text' },
        ],
        rows: [
          ['co-so', 'sáu'],
          ['co-so.giam', '2'],
          ['khong-co', '1'],
          ['co-so.giam', '3'],
        ],
      },
    ]);
    expect((await send(Buffer.concat(chunks))).body).toEqual({
      cells: { 'co-so.giam': '2' },
      empty: [],
      faults: [
        { cell: 'B2', vi: '“sáu” không phải số nguyên; dòng này đếm số lượng.', en: '“sáu” is no whole number; the row counts things.' },
        { cell: 'A4', vi: 'Biểu mẫu đang áp dụng không có dòng “khong-co”.', en: 'The form in force has no row “khong-co”.' },
        { cell: 'A5', vi: 'Dòng “co-so.giam” đã có ở ô A3.', en: 'Row “co-so.giam” stands at A3 already.' },
      ],
    });
    expect((await send(Buffer.from('x'))).body).toMatchObject({ code: 'no-workbook' });
    expect((await opened(site, id)).revision).toBe(1);
  });
});

describe('63 departments in the same minute', () => {
  it('submit and confirm at once: nothing is lost and nobody waits on another', async () => {
    const site = await aSite('2020-05-08', { KC_POOL: '70' });
    await keepForms(asJob(site, 'test'), {});
    const { id: scheduleId } = await askForReports((await seatedAs(site, agency))!, { ...WEEK, audience: 'departments' });
    await sweep(site);
    const rows = await site.system
      .selectFrom('report')
      .innerJoin('membership', 'membership.organization_id', 'report.office_id')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['report.id', 'person.email', 'membership.role'])
      .where('membership.role', 'in', ['officer', 'leader'])
      .execute();
    const formId = (await opened(site, rows[0]!.id, agency)).form.id;
    /** Every act of one kind at once: each stands in its open transaction until all of them do; one that waited on another's row would hold up all. */
    const together = async (role: string, act: (at: Awaited<ReturnType<typeof seatedAs>>, id: string) => Promise<unknown>) => {
      const own = rows.filter((row) => row.role === role);
      const seats = await Promise.all(own.map(({ email }) => seatedAs(site, email)));
      const [gate, all] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let arrived = 0;
      const acts = own.map(({ id }, at) =>
        act(
          {
            ...seats[at]!,
            queue: {
              answer: async () => {
                arrived += 1;
                if (arrived === own.length) all.resolve();
                await gate.promise;
              },
            },
          },
          id,
        ),
      );
      return { acts, all: all.promise, gate, count: own.length };
    };
    const submitting = await together('officer', (at, id) =>
      submitReport(at, { id, submission: { cells: CELLS, seen: 0, formId, letter: null } }),
    );
    expect(submitting.count).toBe(63);
    await submitting.all;
    submitting.gate.resolve();
    expect(await Promise.all(submitting.acts)).toEqual(Array.from({ length: 63 }, () => ({ no: 1 })));
    const confirming = await together('leader', (at, id) => confirmReport(at, { id, no: 1 }));
    await confirming.all;
    // All 63 stand open and uncommitted: the figures are as before for everybody else.
    expect(await get<Consolidated>(site, `/reports/consolidated?schedule=${scheduleId}&endsOn=2020-05-08`)).toMatchObject({ confirmed: 0 });
    confirming.gate.resolve();
    await Promise.all(confirming.acts);
    expect(await get<Consolidated>(site, `/reports/consolidated?schedule=${scheduleId}&endsOn=2020-05-08`)).toMatchObject({
      offices: 63,
      confirmed: 63,
      rows: [
        { total: `${63 * 6}` },
        { total: `${63 * 3}` },
        { total: `${63 * 2}` },
        { total: '63' },
        { total: null },
        { total: `${63 * 150_000_000}` },
        {},
        {},
        {},
      ],
    });
  });
});
