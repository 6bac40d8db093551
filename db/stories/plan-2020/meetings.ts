import { confirmDispatch } from '../../../src/features/dispatches/index.ts';
import { holdMeeting, issueNotice, keepMinutes } from '../../../src/features/meetings/index.ts';
import type { NewMinutes } from '../../../src/features/meetings/meeting.schema.ts';
import { approveDuties, submitDuties } from '../../../src/features/tasks/index.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { officeBy } from './find.ts';

/** The Agency's weekly meetings of spring 2020; what was said at them is illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const LEADER = 'cuc-truong@cuc-ctdp.example';
interface Concluded {
  readonly text: string;
  readonly provinces: readonly string[];
  readonly dueOn: string | null;
}

async function meet(
  stage: Stage,
  weekFrom: string,
  heldOn: string,
  said: Pick<NewMinutes, 'results' | 'obstacles' | 'asks'>,
  concluded: readonly Concluded[],
): Promise<string> {
  const at = await stage.as(OFFICER);
  const { id } = await stage.play(at, holdMeeting, {
    officeId: (await officeBy(stage, 'agency')).id,
    weekFrom,
    heldOn,
    chairedBy: 'Cục trưởng',
  });
  const conclusions = await Promise.all(
    concluded.map(async ({ text, provinces, dueOn }) => ({
      text,
      dueOn,
      toIds: await Promise.all(provinces.map(async (province) => (await officeBy(stage, 'department', province)).id)),
    })),
  );
  await stage.play(at, keepMinutes, { id, minutes: { ...said, conclusions, seen: 0 } });
  return id;
}

/** The notice of a meeting: signed, numbered, read, and its duties assigned. Told again after a break it goes on where it stood. */
async function issue(stage: Stage, id: string, code: string, on: string): Promise<void> {
  const at = await stage.as(OFFICER);
  const before = await stage.site.system
    .selectFrom('meeting')
    .select('dispatch_id')
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
  const dispatchId =
    before.dispatch_id ?? (await issueNotice(at, { id, notice: { code, on, signer: 'Lê Văn Giang', post: 'Cục trưởng' } })).dispatchId;
  await stage.read(dispatchId);
  await stage.play(at, confirmDispatch, { id: dispatchId });
  await stage.play(at, submitDuties, { id: dispatchId, draft: null });
  await stage.play(await stage.as(LEADER), approveDuties, { id: dispatchId });
}

export const meetingsOf2020: Story['acts'] = [
  {
    on: '2020-05-15',
    tell: async (stage) => {
      await meet(
        stage,
        '2020-05-11',
        '2020-05-15',
        { results: 'Phần lớn các Sở ký hợp đồng đúng hạn 15/5.', obstacles: 'Một số cơ sở chưa nhập được máy do dịch bệnh.', asks: null },
        [
          {
            text: 'Rà soát từng đề án chưa ký hợp đồng, nêu rõ nguyên nhân và ngày ký',
            provinces: ['Yên Bái', 'Sóc Trăng'],
            dueOn: '2020-05-20',
          },
        ],
      );
    },
  },
  {
    on: '2020-05-22',
    tell: async (stage) => {
      await meet(
        stage,
        '2020-05-18',
        '2020-05-22',
        { results: null, obstacles: null, asks: 'Đề nghị Bộ xem xét lùi thời gian nghiệm thu các đề án bị ảnh hưởng.' },
        [
          { text: 'Xác nhận các phiếu tình hình cơ sở còn chờ', provinces: ['Lào Cai', 'Bắc Giang', 'Đà Nẵng'], dueOn: '2020-05-29' },
          { text: 'Làm việc với Kho bạc để hoàn thành thủ tục tạm ứng các hợp đồng đã ký', provinces: ['Bến Tre'], dueOn: '2020-06-05' },
        ],
      );
    },
  },
  {
    on: '2020-06-05',
    tell: async (stage) => {
      const id = await meet(stage, '2020-06-01', '2020-06-05', { results: null, obstacles: null, asks: null }, [
        { text: 'Hoàn thành ký hợp đồng các đề án còn lại', provinces: ['Yên Bái', 'Sóc Trăng', 'Quảng Nam'], dueOn: '2020-06-19' },
        { text: 'Báo cáo kết quả lớp đào tạo chuyển sang hình thức trực tuyến', provinces: ['Đà Nẵng'], dueOn: '2020-06-12' },
      ]);
      await issue(stage, id, '61/TB-CTĐP', '2020-06-05');
    },
  },
];
