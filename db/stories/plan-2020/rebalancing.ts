import { sql } from 'kysely';
import {
  approveRebalancing,
  changeList,
  drawList,
  openRebalancing,
  rebalancingJobs,
  seekReference,
  submitRebalancing,
  takeBack,
} from '../../../src/features/rebalancing/index.ts';
import { wishesSchema } from '../../../src/features/rebalancing/optimum/optimum.schema.ts';
import { asJob } from '../../../src/platform/jobs.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { gaveBackOf, idsOf, projectsAt } from './money.ts';

/** In August the year's free money, and what clusters give back before they sign, goes to what departments proposed in May. Amounts, words and the decision's number are illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const MINISTER = 'thu-truong@bo.example';
const MILLION = 1_000_000n;

const id = async ({ site }: Stage) => (await site.system.selectFrom('rebalancing').select('id').executeTakeFirstOrThrow()).id as string;

/** Money, reserve, one departure from the ranking with its word, and a reference list to hold beside. */
async function weigh(stage: Stage): Promise<void> {
  const officer = await stage.as(OFFICER);
  const round = await stage.site.system.selectFrom('proposal_round').select('id').where('year', '=', 2020).executeTakeFirstOrThrow();
  const made = await stage.play(officer, openRebalancing, {
    roundId: round.id,
    title: 'Điều chỉnh, bổ sung kế hoạch khuyến công quốc gia năm 2020',
  });
  const givers = (await projectsAt(stage)).filter((project) => gaveBackOf(project) > 0n);
  const ids = await idsOf(stage, givers);
  for (const project of givers)
    await stage.play(officer, takeBack, {
      id: made.id,
      giver: {
        projectId: ids.get(project.code)!,
        dong: gaveBackOf(project).toString(),
        reason:
          'Kế hoạch lựa chọn nhà thầu đã phê duyệt thấp hơn kinh phí giao; phần chưa triển khai được trong năm do dịch bệnh trả lại nguồn chung.',
      },
    });
  await stage.play(officer, drawList, {
    id: made.id,
    drawing: { reserveDong: (250n * MILLION).toString(), lineRule: 'skip', partAtLine: true },
  });
  // A proposal of Sóc Trăng, where the salt came in: below the line by its points, taken in by hand.
  const {
    rows: [salted],
  } = await sql<{
    id: string;
  }>`SELECT p.id FROM proposal pr JOIN project p ON p.id = pr.project_id JOIN province v ON v.id = p.province_id WHERE v.code = '94' AND p.state = 'appraised' ORDER BY p.code LIMIT 1`.execute(
    stage.site.system,
  );
  await stage.play(officer, changeList, {
    id: made.id,
    changes: [
      {
        projectId: salted!.id,
        choice: 'in',
        dong: null,
        reason: 'Huyện đã công bố tình huống khẩn cấp về hạn mặn; cơ sở mất nguồn nguyên liệu từ tháng 3, cần máy trước vụ thu tháng 9.',
      },
    ],
  });
  const reference = await stage.play(officer, seekReference, {
    id: made.id,
    byHand: true,
    wishes: wishesSchema.parse({ perProvince: 1, hitCount: 3, stepDong: (10n * MILLION).toString() }),
  });
  await rebalancingJobs[0]!.run(asJob(stage.site, 'rebalancing seek'), { referenceId: reference.id } as never);
}

export const rebalancingOf2020: Story['acts'] = [
  { on: '2020-08-11', tell: weigh },
  {
    on: '2020-08-13',
    tell: async (stage) => {
      await stage.play(await stage.as(OFFICER), submitRebalancing, {
        id: await id(stage),
        remark: 'Kèm bảng xếp hạng theo Điều 7 Thông tư số 36/2013/TT-BCT và phương án tham khảo.',
      });
    },
  },
  {
    on: '2020-08-18',
    tell: async (stage) => {
      await stage.play(await stage.as(MINISTER), approveRebalancing, {
        id: await id(stage),
        paper: { code: '2083/QĐ-BCT (minh họa)', on: '2020-08-18' },
      });
    },
  },
];
