import type { Stage, Story } from '../../../src/app/stage.ts';
import { appraiseForMinistry } from '../../../src/features/projects/index.ts';
import {
  acceptProposals,
  answerForDepartment,
  answerNone,
  draftProposals,
  findFacts,
  finishRound,
  openProposalRound,
  receiveProposals,
  returnProposal,
  reviseProposal,
  sendProposals,
} from '../../../src/features/proposals/index.ts';
import type { Findings, NewProposal } from '../../../src/features/proposals/proposal.schema.ts';
import type { Criterion } from '../../../src/features/proposals/scoring/criterion.schema.ts';
import { officeBy } from './find.ts';
import { appraise, counterpartOf, idsOf, nationalOf, provincesOf, register } from './money.ts';
import { addressAt } from './people.ts';
import { projectOf, type StoryProject, type StoryProvince } from './projects.ts';

/** Task 3 of the letter: review again and propose before 25/5/2020. Who proposes what, numbers of papers and what is stated are illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const LETTER = { code: '2990/BCT-CTĐP', on: '2020-04-28' };
const NAME = 'Đợt đề xuất bổ sung kế hoạch khuyến công quốc gia năm 2020';
/** Days on which departments send what they propose; the last two are late. */
const DAYS = ['2020-05-15', '2020-05-19', '2020-05-21', '2020-05-22', '2020-05-28', '2020-06-02'] as const;
/** Days of "đã rà soát, không đề xuất"; the last is late. */
const NONE_DAYS = ['2020-05-13', '2020-05-20', '2020-05-22', '2020-05-27'] as const;
const SALT = 'Hạn mặn Đồng bằng sông Cửu Long 2019–2020';
const SALTED = ['80', '82', '83', '84', '91', '94', '96'];
/** The first number of a province's projects that are registered for the round. */
const FIRST = 30;

type Answer =
  | { readonly kind: 'proposes'; readonly on: string; readonly count: number }
  | { readonly kind: 'none'; readonly on: string }
  | { readonly kind: 'on-paper' }
  | { readonly kind: 'silent' };
/** What a department answers: two of three propose one to three projects, the others nothing; a few are silent. Where the salt came in all propose. */
function answerOf({ place, code }: StoryProvince): Answer {
  const late = place === 31 || place === 46 ? 4 : place === 52 ? 5 : null;
  if (SALTED.includes(code)) return { kind: 'proposes', on: DAYS[late ?? place % 4]!, count: 2 + (place % 2) };
  if (place % 9 === 8) return place === 8 ? { kind: 'on-paper' } : { kind: 'silent' };
  if (place % 9 === 3 || place % 9 === 6) return { kind: 'none', on: NONE_DAYS[place === 33 ? 3 : place % 3]! };
  return { kind: 'proposes', on: DAYS[late ?? place % 4]!, count: 1 + (place % 3) };
}

/** The projects a province proposes: the same each time the story is told. Two are key projects of two years. */
function proposedOf(province: StoryProvince): StoryProject[] {
  const answer = answerOf(province);
  return Array.from({ length: answer.kind === 'proposes' ? answer.count : 0 }, (_, at) => {
    const project = projectOf(province, FIRST + at, '2020-12-31', { first: 40 + at * 2 });
    const where = project.establishments[0]?.name;
    const bare = {
      ...project,
      name: where === undefined ? `${project.name} tại ${province.name} năm 2020` : `${project.name} tại ${where}`,
      startsOn: '2020-07-15',
      signedOn: null,
    };
    return ['19', '82', '84', '91'].includes(province.code) && project.kind === 'group'
      ? { ...bare, kind: 'key' as const, contents: [1, 3], endsOn: '2021-12-15' }
      : bare;
  });
}

/** What the departments say speaks for a project, by where it is and what is made. */
const STATED: readonly (readonly [RegExp, Criterion, string])[] = [
  [/cơ khí nông nghiệp/, 'farm-mechanics', 'Sản phẩm là máy, công cụ phục vụ sản xuất nông nghiệp.'],
  [/linh kiện/, 'supporting-industry', 'Linh kiện nhựa cung cấp cho doanh nghiệp lắp ráp.'],
  [/may mặc|chiếu lác|mây tre/, 'labour-intensive', 'Sử dụng thường xuyên trên 50 lao động nông thôn.'],
  [/chè|gỗ|sắn|cà phê|dừa|điều|hồ tiêu|gạo|cá tra|dược liệu/, 'local-material', 'Nguyên liệu thu mua trong tỉnh.'],
  [/gốm sứ|nước mắm|thổ cẩm|đá mỹ nghệ|miến dong/, 'typical-products', 'Sản phẩm đạt giải công nghiệp nông thôn tiêu biểu cấp tỉnh.'],
];
function statedOf({ code, place }: StoryProvince, project: StoryProject, at: number): NewProposal['facts'] {
  const [highland, border] = [
    (code < '20' && code > '01') || (code >= '62' && code <= '68'),
    ['02', '04', '10', '11', '12', '20', '14', '45', '62', '64', '91', '89'].includes(code),
  ];
  const facts = [
    ...(highland ? [{ criterion: 'difficult-area', words: 'Thực hiện tại xã thuộc khu vực III theo danh mục xã đặc biệt khó khăn.' }] : []),
    ...(border && at === 0 ? [{ criterion: 'border-island', words: 'Huyện biên giới.' }] : []),
    ...(!highland && place % 4 === 1 ? [{ criterion: 'new-rural', words: 'Xã trong kế hoạch đạt chuẩn nông thôn mới năm 2020.' }] : []),
    ...STATED.flatMap(([made, criterion, words]) => (made.test(project.name) ? [{ criterion, words }] : [])),
  ];
  return facts as NewProposal['facts'];
}

/** Three dossiers come without the commitment of counterpart money. */
const SHORT = ['10-2020-31', '24-2020-31', '60-2020-31'];
const papersOf = (project: StoryProject, on: string): NewProposal['papers'] =>
  (['application', 'project-document', 'support-request', 'counterpart-commitment'] as const)
    .filter((item) => item !== 'counterpart-commitment' || (counterpartOf(project) > 0n && !SHORT.includes(project.code)))
    .map((item, at) => ({ item, paper: { code: `${41 + at}/${project.code}`, on } }));
const roundId = async ({ site }: Stage) => (await site.system.selectFrom('proposal_round').select('id').executeTakeFirstOrThrow()).id;
const disruption = async ({ site }: Stage, name: string) =>
  (await site.system.selectFrom('disruption').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id as string;
const departmentAt = (province: string) => addressAt({ address: 'chuyen-vien' }, 'department', province);
const letterOf = ({ code, place }: StoryProvince, on: string) => ({ code: `${480 + place * 7}/SCT-${code}`, on });

/** Departments register, appraise at base, draw up and send by one letter what they propose that day. */
async function propose(stage: Stage, on: string): Promise<void> {
  const [provinces, id, salt, covid] = [
    (await provincesOf(stage)).filter((province) => {
      const answer = answerOf(province);
      return answer.kind === 'proposes' && answer.on === on;
    }),
    await roundId(stage),
    await disruption(stage, SALT),
    await disruption(stage, 'Dịch COVID-19'),
  ];
  const projects = provinces.flatMap(proposedOf);
  await register(stage, projects);
  await appraise(stage, projects);
  const ids = await idsOf(stage, projects);
  for (const province of provinces) {
    const department = await stage.as(departmentAt(province.name));
    const salted = SALTED.includes(province.code);
    const proposals = proposedOf(province).map((project, at): NewProposal => {
      const asked = nationalOf(project);
      return {
        projectId: ids.get(project.code)!,
        leastDong: (((asked * BigInt(60 + ((province.place + at) % 4) * 10)) / 100n / 1_000_000n) * 1_000_000n).toString(),
        disruptionId: salted ? salt : covid,
        papers: papersOf(project, on),
        facts: statedOf(province, project, at),
        need: salted
          ? 'Cơ sở thiếu nguyên liệu và nước ngọt do xâm nhập mặn, cần đổi thiết bị để duy trì sản xuất và giữ lao động.'
          : 'Đơn hàng giảm do dịch COVID-19; cơ sở đầu tư thiết bị để giảm chi phí, mở thị trường trong nước.',
      };
    });
    const { ids: drafted } = await stage.play(department, draftProposals, { roundId: id, proposals });
    await stage.play(department, sendProposals, { ids: drafted, letter: letterOf(province, on), remark: null });
  }
}
/** Departments that have reviewed and propose nothing. */
async function proposeNothing(stage: Stage, on: string): Promise<void> {
  const id = await roundId(stage);
  for (const province of await provincesOf(stage)) {
    const answer = answerOf(province);
    if (answer.kind !== 'none' || answer.on !== on) continue;
    await stage.play(await stage.as(departmentAt(province.name)), answerNone, {
      id,
      none: {
        officeId: (await officeBy(stage, 'department', province.name)).id,
        letter: letterOf(province, on),
        remark: 'Đã rà soát các đề án trong kế hoạch và nhu cầu của cơ sở; chưa có đề án đủ điều kiện bổ sung.',
      },
    });
  }
}
/** One department's letter came by post. */
async function enterPaper(stage: Stage): Promise<void> {
  const province = (await provincesOf(stage)).find((each) => answerOf(each).kind === 'on-paper')!;
  await stage.play(await stage.as(OFFICER), answerForDepartment, {
    id: await roundId(stage),
    answer: {
      officeId: (await officeBy(stage, 'department', province.name)).id,
      outcome: 'none',
      proposals: 0,
      letter: letterOf(province, '2020-05-20'),
      arrivedOn: '2020-05-22',
      remark: 'Văn bản giấy đến văn thư Cục.',
    },
  });
}

const inState = async ({ site }: Stage, state: 'sent' | 'received' | 'returned') =>
  await site.system
    .selectFrom('proposal')
    .innerJoin('project', 'project.id', 'proposal.project_id')
    .innerJoin('proposal_terms', 'proposal_terms.proposal_id', 'proposal.id')
    .select(['proposal.id', 'project.code', 'proposal.project_id', 'proposal_terms.need', 'proposal.least_dong', 'proposal.disruption_id'])
    .where('proposal.state', '=', state)
    .orderBy('project.code')
    .execute();
/** The Agency takes in what was sent and gives back what is short. */
async function receive(stage: Stage): Promise<void> {
  const officer = await stage.as(OFFICER);
  const sent = await inState(stage, 'sent');
  await stage.play(officer, receiveProposals, { ids: sent.map(({ id }) => id) });
  const short = sent.filter(({ code }) => SHORT.includes(code));
  if (stage.site.clock.today() < '2020-06-01')
    for (const { id } of short)
      await stage.play(officer, returnProposal, {
        id,
        returning: {
          missing: ['counterpart-commitment'],
          reason: 'Hồ sơ chưa có cam kết vốn đối ứng của cơ sở thụ hưởng; đề nghị bổ sung.',
        },
      });
}
/** Two of the three come back whole; the third does not come back. */
async function mend(stage: Stage): Promise<void> {
  const provinces = await provincesOf(stage);
  for (const { id, code, need, least_dong: least, disruption_id: disruptionId } of (await inState(stage, 'returned')).slice(0, 2)) {
    const province = provinces.find((each) => code.startsWith(`${each.code}-`))!;
    const department = await stage.as(departmentAt(province.name));
    const project = proposedOf(province).find((each) => each.code === code)!;
    await stage.play(department, reviseProposal, {
      id,
      revision: {
        leastDong: String(least),
        need,
        disruptionId,
        papers: [{ item: 'counterpart-commitment', paper: { code: `44/${code}`, on: '2020-06-03' } }],
        facts: statedOf(province, project, 0),
      },
    });
    await stage.play(department, sendProposals, {
      ids: [id],
      letter: { code: `${900 + province.place}/SCT-${province.code}`, on: '2020-06-04' },
      remark: 'Bổ sung hồ sơ theo ý kiến của Cục.',
    });
  }
}
/** The Agency confirms what is stated, striking one in nine, and takes all into appraisal. */
async function look(stage: Stage): Promise<void> {
  const officer = await stage.as(OFFICER);
  const facts = await stage.site.system
    .selectFrom('proposal_fact')
    .innerJoin('proposal', 'proposal.id', 'proposal_fact.proposal_id')
    .innerJoin('project', 'project.id', 'proposal.project_id')
    .select(['proposal_fact.proposal_id', 'proposal_fact.criterion', 'project.code'])
    .distinct()
    .where('proposal.state', '=', 'received')
    .where('proposal_fact.step', '=', 'state')
    .orderBy('project.code')
    .orderBy('proposal_fact.criterion')
    .execute();
  const findings = facts.map(({ proposal_id: proposalId, criterion }, at): Findings['findings'][number] => ({
    proposalId,
    criterion: criterion as never,
    holds: at % 9 !== 5,
    words: at % 9 === 5 ? 'Hồ sơ không có tài liệu chứng minh.' : null,
  }));
  await stage.play(officer, findFacts, { findings });
  await stage.play(officer, acceptProposals, { ids: (await inState(stage, 'received')).map(({ id }) => id) });
}
/** The Agency appraises for the Ministry by one minutes; one in eight does not pass. */
async function appraiseAll(stage: Stage): Promise<void> {
  const rows = await stage.site.system
    .selectFrom('proposal')
    .innerJoin('project', 'project.id', 'proposal.project_id')
    .select(['proposal.project_id', 'project.code'])
    .where('proposal.state', '=', 'accepted')
    .where('project.state', '=', 'base-appraised')
    .orderBy('project.code')
    .execute();
  const officer = await stage.as(OFFICER);
  const minutes = { code: '96/BB-CTĐP', on: '2020-06-18' };
  await stage.play(officer, appraiseForMinistry, {
    ids: rows.filter((_, at) => at % 8 !== 7).map(({ project_id: id }) => id),
    appraisal: { passed: true, score: 82, minutes, remark: null },
  });
  await stage.play(officer, appraiseForMinistry, {
    ids: rows.filter((_, at) => at % 8 === 7).map(({ project_id: id }) => id),
    appraisal: {
      passed: false,
      score: 48,
      minutes,
      remark: 'Dự toán chưa rõ, chưa chứng minh được hiệu quả; đề nghị hoàn thiện, đăng ký năm sau.',
    },
  });
}

const open = async (stage: Stage) => {
  await stage.play(await stage.as(OFFICER), openProposalRound, {
    year: 2020,
    name: NAME,
    paper: LETTER,
    namedOn: '2020-05-25',
    disruptionIds: [await disruption(stage, SALT)],
    weights: [],
  });
};
const finish = async (stage: Stage) => {
  await stage.play(await stage.as(OFFICER), finishRound, {
    id: await roundId(stage),
    remark: 'Đã xem xét hết; đề án chưa được bổ sung thì đăng ký vào kế hoạch năm 2021.',
  });
};

/** COVID-19 holds everywhere and parts no place from another: of disasters the round counts the salt of the Mekong. */
export const proposalsOf2020: Story['acts'] = [
  { on: '2020-04-29', tell: open },
  ...DAYS.map((on) => ({ on, tell: async (stage: Stage) => propose(stage, on) })),
  ...NONE_DAYS.map((on) => ({ on, tell: async (stage: Stage) => proposeNothing(stage, on) })),
  { on: '2020-05-26', tell: enterPaper },
  { on: '2020-05-27', tell: receive },
  { on: '2020-06-04', tell: mend },
  { on: '2020-06-05', tell: receive },
  { on: '2020-06-10', tell: look },
  { on: '2020-06-18', tell: appraiseAll },
  { on: '2020-08-14', tell: finish },
];
