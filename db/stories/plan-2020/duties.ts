import type { OrganizationId } from '../../../db/generated/rows.ts';
import {
  acceptTasks,
  answerTasks,
  approveDuties,
  askExtension,
  grantExtension,
  noteContact,
  receiveTask,
  returnTask,
  submitDuties,
} from '../../../src/features/tasks/index.ts';
import type { NewAnswer } from '../../../src/features/tasks/task.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { addressAt } from './people.ts';

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const LEADER = 'cuc-truong@cuc-ctdp.example';

/** The letter of 28/4/2020 as an office keeps it. */
async function letterAt({ site }: Stage, code: string): Promise<string> {
  return (
    await site.system
      .selectFrom('dispatch')
      .select('id')
      .where('code', '=', code)
      .where('origin_id', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .executeTakeFirstOrThrow()
  ).id;
}

interface Department {
  readonly id: OrganizationId;
  readonly province: string;
  readonly place: number;
}

/** The departments the letter went to, by their province's code: `place` says what becomes of each. */
async function departments({ site }: Stage): Promise<Department[]> {
  const rows = await site.system
    .selectFrom('organization')
    .innerJoin('province', 'province.id', 'organization.province_id')
    .select(['organization.id', 'province.name as province'])
    .where('organization.kind', '=', 'department')
    .where('organization.state', '=', 'standing')
    .orderBy('province.code')
    .execute();
  return rows.map((row, place) => ({ ...row, place }));
}

/** The assignment of a duty to a department. */
async function taskOf({ site }: Stage, office: { id: OrganizationId }, ref: string): Promise<string> {
  return (
    await site.system
      .selectFrom('task')
      .innerJoin('duty', 'duty.id', 'task.duty_id')
      .innerJoin('duty_list', 'duty_list.id', 'task.list_id')
      .select('task.id')
      .where('task.to_id', '=', office.id)
      .where('duty.ref', '=', ref)
      .where('duty_list.code', '=', '2990/BCT-CTĐP')
      .executeTakeFirstOrThrow()
  ).id;
}

/** On which day a department answers the two dated duties; null for one that stays silent through May. Four places are told apart below. */
const CONTRACT_DAYS = [
  '2020-05-08',
  '2020-05-12',
  '2020-05-13',
  '2020-05-13',
  '2020-05-14',
  '2020-05-15',
  '2020-05-18',
  null,
  '2020-05-14',
] as const;
const PROPOSAL_DAYS = ['2020-05-20', '2020-05-22', null, '2020-05-22', '2020-05-27', '2020-05-20', '2020-05-22'] as const;
const BY_HAND = new Set(['Bến Tre', 'Yên Bái', 'Quảng Nam', 'Sóc Trăng']);

async function answerOn(stage: Stage, on: string): Promise<void> {
  for (const office of await departments(stage)) {
    const contracts = BY_HAND.has(office.province) ? null : CONTRACT_DAYS[office.place % CONTRACT_DAYS.length];
    const proposals = office.province === 'Yên Bái' ? null : PROPOSAL_DAYS[office.place % PROPOSAL_DAYS.length];
    const answers: (Partial<NewAnswer> & { ref: string; text: string })[] = [];
    if (contracts === on) {
      const target = 2 + (office.place % 6);
      answers.push(
        { ref: '1.1', text: `Đã hoàn thiện hồ sơ và ký đủ ${target} hợp đồng các đề án được phê duyệt.`, done: target, target },
        { ref: '1.2', outcome: 'in-progress', text: 'Đang lập thủ tục tạm ứng cho các đề án đã ký hợp đồng.' },
      );
      if (office.place % 3 === 0)
        answers.push({
          ref: '1.3',
          outcome: 'in-progress',
          text: `Đã nắm tình hình ${6 + (office.place % 9)} cơ sở; ${office.place % 4} cơ sở giảm công suất do dịch bệnh.`,
        });
    }
    if (proposals === on) {
      answers.push(
        office.place % 4 === 1
          ? { ref: '3', outcome: 'nothing-to-propose', text: 'Sở đã rà soát các đề án trên địa bàn, không đề xuất bổ sung.' }
          : {
              ref: '3',
              text: `Đề xuất ${1 + (office.place % 3)} đề án trọng điểm, hướng vào cơ sở bị ảnh hưởng bởi thiên tai, dịch bệnh.`,
            },
      );
      if (office.place % 2 === 0)
        answers.push({ ref: '4', text: 'Đã xem xét các lớp đào tạo, hội chợ; hoạt động chưa cần thiết đề nghị lùi sang quý IV.' });
      if (office.place % 5 === 0)
        answers.push({ ref: '5', text: 'Đã tham mưu Ủy ban nhân dân cấp tỉnh bổ sung kinh phí khuyến công địa phương.' });
    }
    if (answers.length > 0) await answer(stage, office, on, answers);
  }
}

/** One signed letter of a department answers several duties. */
async function answer(
  stage: Stage,
  office: Department,
  on: string,
  answers: readonly (Partial<NewAnswer> & { ref: string; text: string })[],
): Promise<void> {
  const letter = { code: `${430 + office.place * 7 + Number(on.slice(8))}/SCT-QLCN`, on };
  const given = await Promise.all(
    answers.map(async ({ ref, ...each }) => ({
      outcome: 'done' as const,
      done: null,
      target: null,
      letterId: null,
      letter,
      seen: 0,
      answeredOn: null,
      ...each,
      taskId: await taskOf(stage, office, ref),
    })),
  );
  await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', office.province)), answerTasks, { answers: given });
}

const at = async (stage: Stage, province: string) => (await departments(stage)).find((office) => office.province === province)!;

/** The Agency accepts what was answered up to a day. */
async function acceptUpTo(stage: Stage, on: string): Promise<void> {
  const rows = await stage.site.system
    .selectFrom('task')
    .innerJoin('task_answer', 'task_answer.task_id', 'task.id')
    .innerJoin('duty_list', 'duty_list.id', 'task.list_id')
    .select('task.id')
    .distinct()
    .where('task.state', '=', 'answered')
    .where('duty_list.code', '=', '2990/BCT-CTĐP')
    .where('answered_on', '<=', on as never)
    .orderBy('task.id')
    .execute();
  await stage.play(await stage.as(OFFICER), acceptTasks, { ids: rows.map(({ id }) => id) });
}

const answering = (on: string): Story['acts'][number] => ({ on, tell: (stage) => answerOn(stage, on) });

/** The duties of the letter and how the departments answer them through May. */
export const dutiesOfSpring: Story['acts'] = [
  {
    on: '2020-05-05',
    tell: async (stage) => {
      const id = await letterAt(stage, '2990/BCT-CTĐP');
      await stage.play(await stage.as(OFFICER), submitDuties, { id, draft: null });
      await stage.play(await stage.as(LEADER), approveDuties, { id });
    },
  },
  {
    on: '2020-05-06',
    tell: async (stage) => {
      for (const office of await departments(stage)) {
        if (office.place % 4 === 3) continue;
        const clerk = await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', office.province));
        for (const ref of ['1.1', '3']) await stage.play(clerk, receiveTask, { id: await taskOf(stage, office, ref) });
      }
      const id = await letterAt(stage, '520/SCT-QLCN');
      await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', 'Lào Cai')), submitDuties, { id, draft: null });
      await stage.play(await stage.as(addressAt({ address: 'giam-doc' }, 'department', 'Lào Cai')), approveDuties, { id });
    },
  },
  answering('2020-05-08'),
  {
    on: '2020-05-11',
    tell: async (stage) => {
      const office = await at(stage, 'Bến Tre');
      await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', 'Bến Tre')), askExtension, {
        id: await taskOf(stage, office, '1.1'),
        extension: {
          until: '2020-05-25',
          reason: 'Ba cơ sở chế biến dừa ngừng sản xuất do xâm nhập mặn, chưa hoàn thiện được hồ sơ.',
          letter: { code: '655/SCT-QLCN', on: '2020-05-11' },
        },
      });
    },
  },
  answering('2020-05-12'),
  answering('2020-05-13'),
  {
    on: '2020-05-13',
    tell: async (stage) => {
      const extension = await stage.site.system.selectFrom('extension').select('id').where('state', '=', 'asked').executeTakeFirstOrThrow();
      await stage.play(await stage.as(LEADER), grantExtension, {
        id: extension.id,
        until: '2020-05-22',
        paper: { code: '218/CTĐP-QLKC', on: '2020-05-13' },
      });
    },
  },
  answering('2020-05-14'),
  answering('2020-05-15'),
  {
    on: '2020-05-15',
    tell: async (stage) => {
      const office = await at(stage, 'Quảng Nam');
      await answer(stage, office, '2020-05-15', [{ ref: '1.1', text: 'Đã ký 3 trên 5 hợp đồng.', done: 3, target: 5 }]);
    },
  },
  answering('2020-05-18'),
  {
    on: '2020-05-18',
    tell: async (stage) => {
      const agency = await stage.as(OFFICER);
      await stage.play(agency, returnTask, {
        id: await taskOf(stage, await at(stage, 'Quảng Nam'), '1.1'),
        reason: 'Còn hai đề án chưa nêu lý do chưa ký; đề nghị bổ sung.',
      });
      await stage.play(agency, noteContact, {
        id: await taskOf(stage, await at(stage, 'Sóc Trăng'), '1.1'),
        contact: {
          channel: 'phone',
          spokenWith: 'Phòng Quản lý công nghiệp',
          text: 'Sở đang chờ xác nhận đối ứng của hai cơ sở; hẹn gửi kết quả.',
          spokenOn: '2020-05-18',
          promisedFor: '2020-05-21',
        },
      });
    },
  },
  { on: '2020-05-20', tell: (stage) => acceptUpTo(stage, '2020-05-15') },
  answering('2020-05-20'),
  {
    on: '2020-05-21',
    tell: async (stage) => {
      const [benTre, socTrang] = [await at(stage, 'Bến Tre'), await at(stage, 'Sóc Trăng')];
      await answer(stage, benTre, '2020-05-21', [{ ref: '1.1', text: 'Đã hoàn thiện hồ sơ, ký đủ 5 hợp đồng.', done: 5, target: 5 }]);
      await answer(stage, socTrang, '2020-05-21', [{ ref: '1.1', text: 'Đã ký đủ 4 hợp đồng.', done: 4, target: 4 }]);
      await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', 'Yên Bái')), askExtension, {
        id: await taskOf(stage, await at(stage, 'Yên Bái'), '3'),
        extension: {
          until: '2020-06-05',
          reason: 'Mưa đá làm hư hỏng nhà xưởng hai cơ sở, đang xác minh lại nhu cầu.',
          letter: { code: '470/SCT-QLCN', on: '2020-05-21' },
        },
      });
    },
  },
  answering('2020-05-22'),
  answering('2020-05-27'),
  {
    on: '2020-05-28',
    tell: async (stage) => {
      await acceptUpTo(stage, '2020-05-22');
      await stage.play(await stage.as(OFFICER), noteContact, {
        id: await taskOf(stage, await at(stage, 'Quảng Nam'), '1.1'),
        contact: {
          channel: 'zalo',
          spokenWith: 'Phó Giám đốc Sở',
          text: 'Hai đề án còn lại ký trong tuần; hẹn gửi văn bản.',
          spokenOn: '2020-05-28',
          promisedFor: '2020-06-02',
        },
      });
    },
  },
  {
    on: '2020-05-29',
    tell: async (stage) => {
      const centre = await stage.as(addressAt({ address: 'giam-doc' }, 'promotion-centre', 'Lào Cai'));
      const rows = await stage.site.system
        .selectFrom('task')
        .innerJoin('duty', 'duty.id', 'task.duty_id')
        .select(['task.id', 'duty.ref'])
        .where('task.to_id', '=', centre.actor.asker!.seats[0]!.officeId as never)
        .orderBy('duty.ref')
        .execute();
      await stage.play(centre, answerTasks, {
        answers: [
          {
            taskId: rows[0]!.id,
            outcome: 'done',
            text: 'Đã ký đủ hợp đồng các đề án do Trung tâm thực hiện.',
            done: 3,
            target: 3,
            letterId: null,
            letter: null,
            seen: 0,
            answeredOn: null,
          },
        ],
      });
    },
  },
];
