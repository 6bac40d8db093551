import { readFile } from 'node:fs/promises';
import {
  acknowledgeForwarding,
  confirmDispatch,
  decideCorrections,
  forwardDispatch,
  keepText,
  noteDispatch,
  openWorkFile,
  putIntoWorkFile,
  registerDispatch,
} from '../../../src/features/dispatches/index.ts';
import { readingSchema } from '../../../src/features/readings/reading.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import type { Workplace } from '../../../src/platform/workplace.ts';
import { divisionOf, officeBy } from './find.ts';
import { addressAt, agencyDivisions } from './people.ts';
import { decisionOfPlan, departmentReports, directiveOfMarch, epidemicDecision, implementingLetter, inspectionLetter } from './texts.ts';

const AGENCY = {
  clerk: 'van-thu@cuc-ctdp.example',
  head: 'cuc-truong@cuc-ctdp.example',
  deputy: 'pho-cuc-truong@cuc-ctdp.example',
  officer: 'chuyen-vien@cuc-ctdp.example',
};
const founding = () => readFile(new URL('../sample-letter.txt', import.meta.url), 'utf8');

/** A clerk takes a letter in: kept, read, every proposed correction accepted, confirmed; the register's line follows where it mirrors. */
async function takeIn(stage: Stage, at: Workplace, fileName: string, text: string, direction: 'in' | 'out' = 'in'): Promise<string> {
  const { id } = await keepText(at, fileName, text, { direction, key: stage.nextKey() });
  await stage.read(id);
  const { reading } = await stage.site.system
    .selectFrom('dispatch')
    .select('reading')
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
  const { corrections } = readingSchema.parse(reading);
  if (corrections.length > 0)
    await stage.play(at, decideCorrections, {
      id,
      decisions: corrections.map((_, place) => ({ path: `corrections.${place}`, accept: true })),
    });
  await stage.play(at, confirmDispatch, { id });
  return id;
}

const plain = { number: null, registeredOn: null, copies: null, keptBy: null, remark: null, series: '' };

/** Letters around the one of 28/4/2020. */
export const lettersOfSpring: Story['acts'] = [
  {
    on: '2020-01-06',
    tell: async (stage) => {
      await takeIn(stage, await stage.as(AGENCY.clerk), 'qd-3872-qd-bct.txt', decisionOfPlan());
    },
  },
  {
    on: '2020-03-05',
    tell: async (stage) => {
      await takeIn(stage, await stage.as(AGENCY.clerk), 'ct-11-ct-ttg.txt', directiveOfMarch());
    },
  },
  {
    on: '2020-04-02',
    tell: async (stage) => {
      await takeIn(stage, await stage.as(AGENCY.clerk), 'qd-447-qd-ttg.txt', epidemicDecision());
    },
  },
  {
    on: '2020-04-28',
    tell: async (stage) => {
      const clerk = await stage.as(AGENCY.clerk);
      const id = await takeIn(stage, clerk, 'cv-2990-bct-ctdp.txt', await founding());
      const agency = await officeBy(stage, 'agency');
      const [promotion, , office] = await Promise.all(agencyDivisions.map((name) => divisionOf(stage, agency.id, name)));
      const { noteId } = await stage.play(await stage.as(AGENCY.deputy), noteDispatch, {
        id,
        text: 'Phòng QLKC chủ trì, lập danh sách đề án đã phê duyệt chưa ký hợp đồng theo từng tỉnh, trình phương án đôn đốc. Văn phòng Cục phối hợp theo dõi văn bản của các Sở.',
        dueOn: '2020-05-05',
        parties: [
          { organizationId: promotion!, part: 'lead' },
          { organizationId: office!, part: 'coordinate' },
        ],
      });
      await stage.play(clerk, forwardDispatch, { id, noteId, to: [], dueOn: null });
      const { id: fileId } = await stage.play(await stage.as(AGENCY.officer), openWorkFile, {
        code: '01/2020/QLKC',
        title: 'Đôn đốc thực hiện kế hoạch khuyến công quốc gia năm 2020',
        retentionYears: 10,
      });
      await stage.play(await stage.as(AGENCY.officer), putIntoWorkFile, { id: fileId, dispatchId: id });
    },
  },
  {
    on: '2020-04-29',
    tell: async (stage) => {
      const forwarding = await stage.site.system.selectFrom('forwarding').select('id').where('part', '=', 'lead').executeTakeFirstOrThrow();
      await stage.play(await stage.as('truong-phong@cuc-ctdp.example'), acknowledgeForwarding, { id: forwarding.id });
      for (const [place, number] of [
        ['Lào Cai', '412'],
        ['Hà Nội', '1893'],
      ] as const)
        await passDown(stage, place, number);
    },
  },
  {
    on: '2020-05-04',
    tell: async (stage) => {
      for (const place of ['Bến Tre', 'Yên Bái'] as const) await passDown(stage, place, null);
      await takeIn(
        stage,
        await stage.as(addressAt({ address: 'van-thu' }, 'department', 'Lào Cai')),
        'cv-520-sct-qlcn.txt',
        implementingLetter(),
        'out',
      );
      const centre = await stage.as(addressAt({ address: 'van-thu' }, 'promotion-centre', 'Lào Cai'));
      const copy = await stage.site.system
        .selectFrom('forwarding')
        .innerJoin('dispatch', 'dispatch.id', 'forwarding.copy_id')
        .select('copy_id')
        .where('dispatch.code', '=', '2990/BCT-CTĐP')
        .where('to_id', '=', centre.actor.asker!.seats[0]!.officeId as never)
        .executeTakeFirstOrThrow();
      await stage.play(centre, registerDispatch, { ...plain, id: copy.copy_id! });
    },
  },
  ...departmentReports().map(({ on, fileName, text }) => ({
    on,
    tell: async (stage: Stage) => {
      await takeIn(stage, await stage.as(AGENCY.clerk), fileName, text);
    },
  })),
  {
    on: '2020-05-12',
    tell: async (stage) => {
      await takeIn(stage, await stage.as(AGENCY.clerk), 'cv-215-ctdp-qlkc.txt', inspectionLetter(), 'out');
    },
  },
];

/** A department receives the letter under its own stamp, its head notes, its clerk passes it to its division and its centre. */
async function passDown(stage: Stage, place: string, stamped: string | null): Promise<void> {
  const [department, centre] = [await officeBy(stage, 'department', place), await officeBy(stage, 'promotion-centre', place)];
  const clerk = await stage.as(addressAt({ address: 'van-thu' }, 'department', place));
  const text = (await founding()).replace(
    'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN\nSố: 631\nNgày: 28/4/20\nChuyển: ......\nLưu hồ sơ số: ......\n',
    stamped === null ? '' : `${department.name.toUpperCase()}\nĐẾN\nSố: ${stamped}\nNgày: 29/4/20\nChuyển: ......\nLưu hồ sơ số: ......\n`,
  );
  const id = await takeIn(stage, clerk, 'cv-2990-bct-ctdp.txt', text);
  if (stamped === null) await stage.play(clerk, registerDispatch, { ...plain, id });
  const head = await stage.as(addressAt({ address: 'giam-doc' }, 'department', place));
  const { noteId } = await stage.play(head, noteDispatch, {
    id,
    text: 'P. QLCN chủ trì tham mưu văn bản triển khai; Trung tâm Khuyến công rà soát hồ sơ, ký hợp đồng đúng hạn và báo cáo Sở.',
    dueOn: '2020-05-08',
    parties: [
      { organizationId: await divisionOf(stage, department.id, 'Phòng Quản lý công nghiệp'), part: 'lead' },
      { organizationId: centre.id, part: 'coordinate' },
    ],
  });
  await stage.play(clerk, forwardDispatch, { id, noteId, to: [], dueOn: null });
}
