import { describe, expect, it } from 'vitest';
import { enterDisruption } from '../../src/features/disruptions/index.ts';
import {
  appraiseAtBase,
  appraiseForMinistry,
  enterEstablishments,
  keepNorms,
  registerProjects,
} from '../../src/features/projects/index.ts';
import type { NewProject } from '../../src/features/projects/project.schema.ts';
import type { NewProposal, Proposal } from '../../src/features/proposals/proposal.schema.ts';
import { answersOf, rankedProposals } from '../../src/features/proposals/index.ts';
import type { Round, RoundList } from '../../src/features/proposals/rounds/round.schema.ts';
import type { DeskItem } from '../../src/features/tasks/task.schema.ts';
import { plainProject } from '../../proof/permissions.money.ts';
import { seatedAs } from '../../proof/store.ts';
import { ask } from '../../src/platform/ask.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Task 3: review projects again, those hit by disaster and epidemic above all, and send them before 25/5/2020; the Ministry considers supplementing the plan. */

interface Problem {
  readonly code: string;
  readonly vi: string;
  readonly refusals?: readonly { readonly code: string; readonly vi: string; readonly basis: string | null }[];
}
const agency = 'chuyen-vien@cuc-ctdp.example';
const own = people.at('chuyen-vien', 'sct', 'lao-cai');
const centre = people.at('giam-doc', 'ttkc', 'lao-cai');
const neighbour = people.at('chuyen-vien', 'sct', 'ha-giang');
const officeOf = async (site: TestSite, key: string) =>
  (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
async function send(
  site: TestSite,
  email: string,
  path: string,
  body: object,
): Promise<{ status: number; body: Problem & { id: string; ids: string[] } }> {
  return (await keyed(site, email)).ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}
const get = async <Answer>(site: TestSite, path: string, email = agency) => (await (await keyed(site, email)).ask<Answer>(path)).body;
const LETTER = { code: '2990/BCT-CTĐP', on: '2020-04-28' };
const openRound = (site: TestSite, more: object = {}, email = agency) =>
  send(site, email, '/proposal-rounds', {
    round: {
      year: 2020,
      name: 'Đợt đề xuất bổ sung kế hoạch năm 2020',
      paper: LETTER,
      namedOn: '2020-05-25',
      disruptionIds: [],
      weights: [],
      ...more,
    },
  });

const papersOf = (on: string): NewProposal['papers'] =>
  (['application', 'project-document', 'support-request', 'counterpart-commitment'] as const).map((item) => ({
    item,
    paper: { code: `${item}/TTKC`, on },
  }));
interface Given {
  readonly code: string;
  readonly project?: Partial<NewProject>;
  readonly establishmentId?: string;
  readonly proposal?: Partial<NewProposal>;
}
/** Projects of the centre of Lào Cai, appraised at base and drawn up as proposals; answers the proposals' ids. */
async function drafted(
  site: TestSite,
  roundId: string,
  given: readonly Given[],
  { appraised = true } = {},
): Promise<{ ids: string[]; projects: string[]; answer: Awaited<ReturnType<typeof send>> }> {
  const unit = await officeOf(site, 'promotion-centre/10');
  const { ids: projects } = await registerProjects((await seatedAs(site, centre))!, {
    projects: given.map(({ code, project, establishmentId }) => {
      const plain = plainProject(unit, code);
      return { ...plain, lines: [{ ...plain.lines[0]!, establishmentId: establishmentId ?? null }], ...project };
    }),
  });
  if (appraised)
    await appraiseAtBase((await seatedAs(site, own))!, {
      ids: projects,
      appraisal: { passed: true, score: 80, minutes: { code: '5/BB-SCT', on: site.clock.today() }, remark: null },
    });
  const answer = await send(site, centre, '/proposals', {
    roundId,
    proposals: given.map(({ proposal }, at): NewProposal => ({
      projectId: projects[at]!,
      leastDong: '200000000',
      need: 'Cơ sở cần máy trước vụ thu để giữ lao động.',
      disruptionId: null,
      papers: papersOf(site.clock.today()),
      facts: [],
      ...proposal,
    })),
  });
  return { ids: answer.body.ids, projects, answer };
}
const sendAll = (site: TestSite, ids: readonly string[], on = site.clock.today(), email = own) =>
  send(site, email, '/proposals/send', { sending: { ids, letter: { code: '715/SCT-QLCN', on }, remark: null } });
const none = async (site: TestSite, roundId: string, office: string, email: string, on = site.clock.today()) =>
  send(site, email, `/proposal-rounds/${roundId}/none`, {
    none: { officeId: await officeOf(site, office), letter: { code: '688/SCT-QLCN', on }, remark: null },
  });
const anEstablishment = async (site: TestSite, name: string) =>
  (
    await enterEstablishments((await seatedAs(site, own))!, {
      officeId: await officeOf(site, 'department/10'),
      establishments: [{ taxCode: null, name, kind: 'household', industry: null, provinceCode: '10', district: null, commune: null }],
    })
  ).ids[0]!;
async function aRound(day = '2020-05-04', more: object = {}) {
  const site = await aSite(day);
  await keepNorms(asJob(site, 'test'), {});
  return { site, id: (await openRound(site, more)).body.id };
}

describe('a round of proposals', () => {
  it('is opened from a numbered letter; "trước ngày 25/5/2020" has its last day on time on Sunday 24/5; weights that no text gives say so', async () => {
    const { site, id } = await aRound();
    const round = await get<Round>(site, `/proposal-rounds/${id}`);
    expect(round).toMatchObject({
      dueOn: '2020-05-24',
      namedOn: '2020-05-25',
      standing: 'open',
      departments: 63,
      onTime: 0,
      workingDaysLeft: 14,
    });
    expect(round.criteria.find(({ criterion }) => criterion === 'key-project')).toMatchObject({
      mark: 'confirmed',
      basis: 'Điều 7 Thông tư số 36/2013/TT-BCT',
    });
    expect(round.criteria.find(({ criterion }) => criterion === 'poor-district')).toMatchObject({ mark: 'unverified' });
    expect((await openRound(site)).body).toMatchObject({
      code: 'round-opened-before',
      vi: 'Đã có đợt đề xuất của năm này theo văn bản 2990/BCT-CTĐP.',
    });
    expect(
      (
        await openRound(site, { namedOn: '2020-04-28', paper: { code: '3/BCT-CTĐP', on: '2020-09-01' }, disruptionIds: [id] })
      ).body.refusals?.map(({ code }) => code),
    ).toEqual(['in-the-future', 'named-before-the-letter', 'no-such-disruption']);
    expect((await openRound(site, {}, own)).status).toBe(403);
    expect((await get<RoundList>(site, '/proposal-rounds', own)).rows).toMatchObject([{ own: 'in-term', departments: 1 }]);
  });

  it('"đã rà soát, không đề xuất" is an answer; on time until 24/5, late on the 25th, and who is silent is overdue from the 26th', async () => {
    const { site, id } = await aRound();
    const standing = async (office: string) => {
      const key = await officeOf(site, office);
      return (await ask((await seatedAs(site, agency))!, (tx) => answersOf(tx, id, site.clock.today()))).find(
        ({ officeId }) => officeId === key,
      );
    };
    site.clock.goTo('2020-05-24');
    expect((await get<{ items: DeskItem[] }>(site, '/me/desk', own)).items).toContainEqual(
      expect.objectContaining({ kind: 'answer-round', dueOn: '2020-05-24', namedOn: '2020-05-25', standing: 'in-term' }),
    );
    expect((await none(site, id, 'department/10', own)).status).toBe(200);
    expect((await get<{ items: DeskItem[] }>(site, '/me/desk', own)).items.map(({ kind }) => kind)).not.toContain('answer-round');
    expect(await none(site, id, 'department/10', neighbour)).toMatchObject({ status: 403, body: { code: 'asker-office' } });
    site.clock.goTo('2020-05-25');
    expect(await standing('department/02')).toMatchObject({ standing: 'due' });
    expect((await none(site, id, 'department/02', neighbour)).status).toBe(200);
    site.clock.goTo('2020-05-26');
    expect([await standing('department/10'), await standing('department/02'), await standing('department/04')]).toMatchObject([
      { standing: 'on-time', outcome: 'none', firstOn: '2020-05-24', letter: { code: '688/SCT-QLCN' } },
      { standing: 'late', firstOn: '2020-05-25' },
      { standing: 'overdue', outcome: null },
    ]);
    // A letter that came on paper counts from the day it came.
    const paper = {
      officeId: await officeOf(site, 'department/04'),
      outcome: 'none',
      proposals: 0,
      letter: { code: '402/SCT', on: '2020-05-20' },
      remark: null,
    };
    expect(
      (await send(site, agency, `/proposal-rounds/${id}/answers`, { answer: { ...paper, arrivedOn: '2020-05-19' } })).body,
    ).toMatchObject({ code: 'arrived-before-its-date' });
    expect((await send(site, agency, `/proposal-rounds/${id}/answers`, { answer: { ...paper, arrivedOn: '2020-05-22' } })).status).toBe(
      200,
    );
    expect(await standing('department/04')).toMatchObject({ standing: 'on-time', firstOn: '2020-05-22' });
    expect(await get<Round>(site, `/proposal-rounds/${id}`)).toMatchObject({ standing: 'closed', onTime: 2, late: 1 });
    expect(await get<Round>(site, `/proposal-rounds/${id}?asOf=2020-05-24`)).toMatchObject({ standing: 'open', onTime: 2, late: 0 });
  });

  it('a late proposal is marked, not lost; once the round is done nothing more is taken', async () => {
    const { site, id } = await aRound();
    const onTime = await drafted(site, id, [{ code: '10-2020-31' }]);
    expect((await sendAll(site, onTime.ids)).status).toBe(200);
    site.clock.goTo('2020-05-27');
    const late = await drafted(site, id, [{ code: '10-2020-32' }]);
    expect((await sendAll(site, late.ids)).status).toBe(200);
    const round = await get<Round>(site, `/proposal-rounds/${id}`);
    expect(round.ranked.rows.map(({ code, late: came }) => [code, came])).toEqual([
      ['10-2020-31', false],
      ['10-2020-32', true],
    ]);
    expect(round.answers.find(({ provinceCode }) => provinceCode === '10')).toMatchObject({
      standing: 'on-time',
      outcome: 'proposes',
      proposals: 2,
      lateProposals: 1,
    });
    expect((await none(site, id, 'department/10', own)).body).toMatchObject({
      code: 'has-proposals',
      vi: 'Sở đã gửi 2 đề xuất trong đợt này; rút hết rồi mới trả lời không đề xuất.',
    });
    expect((await send(site, agency, `/proposal-rounds/${id}/finish`, { remark: null })).body).toMatchObject({
      code: 'proposals-waiting',
      vi: 'Còn 2 đề xuất Cục chưa xử lý: tiếp nhận, trả lại hoặc đưa vào thẩm định trước khi kết thúc đợt.',
    });
    for (const proposal of [...onTime.ids, ...late.ids])
      expect(
        (await send(site, agency, `/proposals/${proposal}/return`, { returning: { missing: [], reason: 'Rà soát lại quy mô.' } })).status,
      ).toBe(200);
    expect((await send(site, agency, `/proposal-rounds/${id}/finish`, { remark: 'Đã rà soát hết.' })).status).toBe(200);
    expect((await sendAll(site, onTime.ids)).body).toMatchObject({
      code: 'round-done',
      vi: 'Đợt đề xuất bổ sung kế hoạch năm 2020 đã kết thúc, không nhận thêm; đăng ký vào kế hoạch năm sau.',
    });
    expect((await none(site, id, 'department/02', neighbour)).body).toMatchObject({ code: 'not-from-done' });
  });

  it('who sends while it is being ended either comes before, or is told that it is done', async () => {
    const { site, id } = await aRound();
    const { ids } = await drafted(site, id, [{ code: '10-2020-36' }]);
    site.clock.goTo('2020-05-26');
    const [sent, finished] = await Promise.all([sendAll(site, ids), send(site, agency, `/proposal-rounds/${id}/finish`, { remark: null })]);
    // Whichever was first, the other knows of it.
    expect([
      [sent.status, finished.body.code],
      [sent.body.code, finished.status],
    ]).toContainEqual(sent.status === 200 ? [200, 'proposals-waiting'] : ['round-done', 200]);
  });

  it('does not end before its day', async () => {
    const { site, id } = await aRound('2020-05-25');
    expect((await send(site, agency, `/proposal-rounds/${id}/finish`, { remark: null })).body).toMatchObject({
      code: 'round-not-closed',
      vi: 'Đợt nhận đề xuất đến hết ngày 25/5/2020; kết thúc sau ngày ấy.',
    });
  });
});

describe('a proposal', () => {
  it('goes to the Agency with its dossier, is returned with what is missing, mended, received, and accepted for appraisal', async () => {
    const { site, id } = await aRound();
    const {
      ids: [proposal],
      projects: [project],
    } = await drafted(site, id, [
      {
        code: '10-2020-41',
        proposal: {
          papers: papersOf('2020-05-04').slice(0, 3),
          facts: [{ criterion: 'poor-district', words: 'Thực hiện tại huyện Si Ma Cai.' }],
        },
      },
    ]);
    expect(await get<Proposal>(site, `/proposals/${proposal}`, own)).toMatchObject({
      state: 'draft',
      missing: ['counterpart-commitment'],
      rank: null,
      papers: [
        { item: 'application' },
        { item: 'project-document', basis: 'Điều 5 Thông tư số 36/2013/TT-BCT' },
        { item: 'support-request' },
        { item: 'base-appraisal', paper: { code: '5/BB-SCT' } },
        { item: 'counterpart-commitment', basis: 'unverified', paper: null },
      ],
    });
    expect((await sendAll(site, [proposal!], undefined, centre)).status).toBe(403);
    expect((await sendAll(site, [proposal!])).status).toBe(200);
    expect((await send(site, agency, '/proposals/receive', { ids: [proposal] })).status).toBe(200);
    expect((await send(site, agency, '/proposals/accept', { ids: [proposal] })).body.refusals).toMatchObject([
      {
        code: 'papers-missing',
        vi: 'Đề án 10-2020-41 còn thiếu: cam kết vốn đối ứng.',
        basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
      },
      { code: 'facts-waiting', vi: 'Đề án 10-2020-41 còn 1 nội dung ưu tiên Cục chưa xác nhận hoặc gạch bỏ.' },
    ]);
    expect(
      (
        await send(site, agency, `/proposals/${proposal}/return`, {
          returning: { missing: ['counterpart-commitment'], reason: 'Bổ sung cam kết của cơ sở.' },
        })
      ).status,
    ).toBe(200);
    expect((await get<{ items: DeskItem[] }>(site, '/me/desk', own)).items).toContainEqual(
      expect.objectContaining({ kind: 'mend-proposals', count: 1 }),
    );
    site.clock.goTo('2020-05-28');
    const revision = {
      leastDong: '150000000',
      need: 'Cơ sở cần máy trước vụ thu.',
      disruptionId: null,
      papers: papersOf('2020-05-27').slice(3),
      facts: [{ criterion: 'poor-district', words: 'Thực hiện tại huyện Si Ma Cai.' }],
    };
    expect((await send(site, centre, `/proposals/${proposal}/revise`, { revision })).status).toBe(200);
    expect((await sendAll(site, [proposal!])).status).toBe(200);
    expect((await send(site, agency, '/proposals/receive', { ids: [proposal] })).status).toBe(200);
    expect(
      (
        await send(site, agency, '/proposals/facts', {
          findings: [{ proposalId: proposal, criterion: 'poor-district', holds: true, words: null }],
        })
      ).status,
    ).toBe(200);
    expect((await send(site, agency, '/proposals/accept', { ids: [proposal] })).status).toBe(200);
    // First sent in time, so it is not late for having been mended.
    expect(await get<Proposal>(site, `/proposals/${proposal}`)).toMatchObject({
      state: 'accepted',
      rank: 1,
      late: false,
      sentOn: '2020-05-04',
      missing: [],
      leastDong: '150000000',
    });
    await appraiseForMinistry((await seatedAs(site, agency))!, {
      ids: [project!],
      appraisal: { passed: true, score: 88, minutes: { code: '12/BB-CTĐP', on: '2020-05-28' }, remark: null },
    });
    expect(await get<Proposal>(site, `/proposals/${proposal}`)).toMatchObject({ state: 'appraised' });
    expect(await get<Proposal>(site, `/proposals/${proposal}?asOf=2020-05-10`)).toMatchObject({
      state: 'returned',
      rank: null,
      missing: ['counterpart-commitment'],
      leastDong: '200000000',
      need: 'Cơ sở cần máy trước vụ thu để giữ lao động.',
    });
  });

  it('all that stands against it is told at once, with its article', async () => {
    const { site, id } = await aRound();
    const establishment = await anEstablishment(site, 'HTX Bảo Khang');
    const {
      projects: [planned],
    } = await drafted(site, id, [{ code: '10-2020-51', establishmentId: establishment }]);
    // What plan decisions do is told in their own stories; here the project only needs to stand in the plan.
    await site.system
      .updateTable('project')
      .set({ state: 'approved' })
      .where('id', '=', planned as never)
      .execute();
    expect(
      (
        await send(site, centre, '/proposals', {
          roundId: id,
          proposals: [{ projectId: planned, leastDong: '1', need: 'cần thêm', disruptionId: null, papers: [], facts: [] }],
        })
      ).body.refusals,
    ).toMatchObject([
      { code: 'proposed-twice', vi: 'Đề án 10-2020-51 đã có trong đợt đề xuất này.' },
      {
        code: 'in-the-plan',
        vi: 'Đề án 10-2020-51 đã được giao kế hoạch: cần thêm kinh phí thì đề nghị điều chỉnh, không đề xuất bổ sung.',
        basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
      },
    ]);
    const above = {
      ...plainProject('', '').lines[0]!,
      establishmentId: establishment,
      costDong: '800000000',
      nationalDong: '350000000',
      counterpartDong: '450000000',
    };
    const { answer } = await drafted(
      site,
      id,
      [
        {
          code: '10-2020-52',
          project: { lines: [above] },
          proposal: { leastDong: '360000000', papers: papersOf('2020-06-01').slice(0, 1) },
        },
      ],
      { appraised: false },
    );
    expect(answer.body.refusals).toMatchObject([
      { code: 'least-above-asked', vi: 'Đề án 10-2020-52: mức tối thiểu vượt kinh phí đề nghị (350.000.000 đ).' },
      {
        code: 'above-norm',
        vi: 'Đề án 10-2020-52: dòng 1 vượt mức hỗ trợ tối đa (300.000.000 đ).',
        basis: 'khoản 4 Điều 8 Thông tư số 28/2018/TT-BTC',
      },
      {
        code: 'supported-before',
        vi: 'Đề án 10-2020-52: HTX Bảo Khang đã được hỗ trợ cùng nội dung theo đề án 10-2020-51 (năm 2020), trong vòng 3 năm (chưa đối chiếu).',
        basis: 'unverified',
      },
      { code: 'in-the-future', vi: 'Công văn đề nghị của đơn vị thực hiện đề ngày 1/6/2020, chưa tới.' },
    ]);
    const unappraised = await drafted(site, id, [{ code: '10-2020-53' }], { appraised: false });
    expect((await sendAll(site, unappraised.ids)).body).toMatchObject({
      code: 'not-appraised-at-base',
      vi: 'Đề án 10-2020-53 chưa thẩm định cấp cơ sở.',
    });
    const other = await drafted(site, id, [{ code: '10-2021-54', project: { year: 2021 } }]);
    expect(other.answer.body).toMatchObject({
      code: 'other-year',
      vi: 'Đề án 10-2021-54 đăng ký cho năm khác; đợt này bổ sung kế hoạch năm 2020.',
    });
    expect(
      (
        await send(site, neighbour, '/proposals', {
          roundId: id,
          proposals: [{ projectId: unappraised.projects[0], leastDong: '1', need: 'cần thêm', disruptionId: null, papers: [], facts: [] }],
        })
      ).status,
    ).toBe(404);
  });

  it('proposed twice at once is proposed once', async () => {
    const { site, id } = await aRound();
    const { projects, answer } = await drafted(site, id, [{ code: '10-2020-56', proposal: { leastDong: '999000000000' } }]);
    expect(answer.body).toMatchObject({ code: 'least-above-asked' });
    const proposal = { projectId: projects[0], leastDong: '1', need: 'cần máy', disruptionId: null, papers: [], facts: [] };
    const both = await Promise.all([own, centre].map((email) => send(site, email, '/proposals', { roundId: id, proposals: [proposal] })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'proposed-twice' });
  });

  it('two that would support one establishment in the same thing are told of each other', async () => {
    const { site, id } = await aRound();
    const establishment = await anEstablishment(site, 'HTX Hưng Thịnh');
    const first = await drafted(site, id, [{ code: '10-2020-61', establishmentId: establishment }]);
    expect((await sendAll(site, first.ids)).status).toBe(200);
    const { answer } = await drafted(site, id, [{ code: '10-2020-62', establishmentId: establishment }]);
    expect(answer.body).toMatchObject({
      code: 'proposed-elsewhere',
      vi: 'Đề án 10-2020-62: HTX Hưng Thịnh đã có trong đề xuất 10-2020-61 của đợt này, cùng nội dung hỗ trợ.',
    });
    const second = await drafted(site, id, [{ code: '10-2020-64' }]);
    expect((await sendAll(site, [...first.ids, ...second.ids])).body).toMatchObject({
      code: 'not-from-sent',
      vi: 'Đề án 10-2020-61: Đề xuất đã gửi Cục, chờ tiếp nhận.',
    });
    expect((await send(site, own, `/proposals/${first.ids[0]}/withdraw`, { reason: 'Nhường cho đề án sau.' })).status).toBe(200);
    expect((await drafted(site, id, [{ code: '10-2020-63', establishmentId: establishment }])).answer.status).toBe(200);
  });

  it('whose figures changed after it was sent is given back, not accepted', async () => {
    const { site, id } = await aRound();
    const { ids, projects } = await drafted(site, id, [{ code: '10-2020-71' }]);
    await sendAll(site, ids);
    const plain = plainProject(await officeOf(site, 'promotion-centre/10'), '10-2020-71');
    expect(
      (
        await send(site, centre, `/projects/${projects[0]}/revise`, {
          project: { ...plain, lines: [{ ...plain.lines[0]!, nationalDong: '290000000' }] },
        })
      ).status,
    ).toBe(200);
    await appraiseAtBase((await seatedAs(site, own))!, {
      ids: projects,
      appraisal: { passed: true, score: 80, minutes: { code: '6/BB-SCT', on: '2020-05-04' }, remark: null },
    });
    await send(site, agency, '/proposals/receive', { ids });
    expect((await send(site, agency, '/proposals/accept', { ids })).body).toMatchObject({
      code: 'changed-since-sent',
      vi: 'Kinh phí đề nghị của đề án 10-2020-71 đã sửa sau khi gửi: trả lại để Sở gửi lại.',
    });
  });

  it('answers to a disaster only where it held', async () => {
    const { site, id } = await aRound();
    const { id: salt } = await enterDisruption((await seatedAs(site, agency))!, {
      officeId: await officeOf(site, 'agency'),
      kind: 'saltwater-intrusion',
      name: 'Hạn mặn',
      basis: null,
      startedOn: '2020-01-15',
      areas: [{ provinceCode: '83', district: null, commune: null, severity: 'very-serious', validFrom: '2020-01-15', validTo: null }],
    });
    const { answer } = await drafted(site, id, [{ code: '10-2020-81', proposal: { disruptionId: salt } }]);
    expect(answer.body).toMatchObject({ code: 'not-hit', vi: 'Đề án 10-2020-81: Hạn mặn không ghi nhận tại nơi thực hiện trong năm.' });
  });
});

describe('the order of Điều 7 Thông tư số 36/2013/TT-BCT', () => {
  it('key projects first, then priority and support level, each point with its reason; only what the Agency confirmed counts', async () => {
    const { site, id } = await aRound();
    await enterDisruption((await seatedAs(site, agency))!, {
      officeId: await officeOf(site, 'agency'),
      kind: 'epidemic',
      name: 'Dịch COVID-19',
      basis: null,
      startedOn: '2020-01-23',
      areas: [{ provinceCode: null, district: null, commune: null, severity: 'serious', validFrom: '2020-01-23', validTo: null }],
    });
    const [one, two] = [await anEstablishment(site, 'HTX Một'), await anEstablishment(site, 'HTX Hai')];
    const plain = plainProject('', '').lines[0]!;
    const { ids } = await drafted(site, id, [
      {
        code: '10-2020-91',
        proposal: {
          facts: [
            { criterion: 'poor-district', words: 'Thực hiện tại huyện Mường Khương.' },
            { criterion: 'farm-mechanics', words: 'Máy làm đất cỡ nhỏ.' },
          ],
        },
      },
      { code: '10-2020-92' },
      {
        code: '10-2020-93',
        project: {
          kind: 'key',
          contents: [1, 3],
          endsOn: '2021-12-01',
          lines: [
            { ...plain, establishmentId: one },
            { ...plain, establishmentId: two },
          ],
        },
      },
    ]);
    const drafts = async () => (await get<Round>(site, `/proposal-rounds/${id}`, own)).ranked.rows.map(({ code }) => code);
    expect(await drafts()).toEqual(['10-2020-93', '10-2020-91', '10-2020-92']);
    await sendAll(site, ids);
    const order = async () =>
      (await ask((await seatedAs(site, agency))!, (tx) => rankedProposals(tx, id, site.clock.today()))).map(({ code, points, rank }) => [
        rank,
        code,
        points,
      ]);
    expect(await order()).toEqual([
      [1, '10-2020-93', 20],
      [2, '10-2020-91', 20],
      [3, '10-2020-92', 20],
    ]);
    expect(
      (
        await send(site, agency, '/proposals/facts', {
          findings: [{ proposalId: ids[0], criterion: 'farm-mechanics', holds: false, words: null }],
        })
      ).body,
    ).toMatchObject({ code: 'word-missing', vi: 'Không công nhận thì phải nêu lý do.' });
    expect(
      (
        await send(site, agency, '/proposals/facts', {
          findings: [
            { proposalId: ids[0], criterion: 'poor-district', holds: true, words: null },
            { proposalId: ids[0], criterion: 'farm-mechanics', holds: false, words: 'Máy chế biến, không phải cơ khí nông nghiệp.' },
          ],
        })
      ).status,
    ).toBe(200);
    expect(await order()).toEqual([
      [1, '10-2020-93', 20],
      [2, '10-2020-91', 30],
      [3, '10-2020-92', 20],
    ]);
    const { reasons } = await get<Proposal>(site, `/proposals/${ids[0]}`);
    expect(reasons).toMatchObject([
      { criterion: 'key-project', points: 0, why: { vi: 'Không phải đề án điểm.' } },
      { criterion: 'hit-area', points: 10, mark: 'unverified', why: { vi: 'Nơi thực hiện có Dịch COVID-19 (nghiêm trọng).' } },
      { criterion: 'poor-district', points: 10, standing: 'confirmed', why: { vi: 'Thực hiện tại huyện Mường Khương.' } },
      {
        criterion: 'farm-mechanics',
        points: 0,
        standing: 'struck',
        why: { vi: 'Nêu: Máy làm đất cỡ nhỏ. Cục không công nhận: Máy chế biến, không phải cơ khí nông nghiệp.' },
      },
      {
        criterion: 'support-level',
        points: 10,
        why: { vi: 'Đề nghị 300 trên tổng chi phí 600 triệu đồng (50%); phần đề nghị càng nhỏ càng nhiều điểm.' },
      },
      { criterion: 'unit-experience', points: 0 },
      { criterion: 'unit-on-time', points: 0, why: { vi: 'Đơn vị chưa có đề án nào được giao kế hoạch các năm 2017–2019.' } },
    ]);
    // A department sees its own proposals and their points in the same order, not their place among all.
    expect((await get<Round>(site, `/proposal-rounds/${id}`, own)).ranked.rows.map(({ rank, code }) => [rank, code])).toEqual([
      [null, '10-2020-93'],
      [null, '10-2020-91'],
      [null, '10-2020-92'],
    ]);
    expect((await get<Round>(site, `/proposal-rounds/${id}`, neighbour)).ranked.total).toBe(0);
  });
});
