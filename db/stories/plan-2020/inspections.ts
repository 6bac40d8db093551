import { createHash } from 'node:crypto';
import {
  addChoice,
  adoptPlan,
  closeFinding,
  concludeVisit,
  drawPlan,
  dropChoice,
  packOf,
  remedyFinding,
  returnFinding,
  saveInspection,
} from '../../../src/features/inspections/index.ts';
import type { Content, FindingKind, FindingSeverity, Verdict } from '../../../src/features/inspections/inspection.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { ask } from '../../../src/platform/ask.ts';
import { addDays, type Day } from '../../../src/platform/pure/dates.ts';
import { officeBy } from './find.ts';
import { addressAt } from './people.ts';

/** Task 2 of the letter: inspection and supervision strengthened. Which projects, what was found and every number of a paper are illustrative. */

const AGENCY = { inspector: 'kiem-tra@cuc-ctdp.example', leader: 'cuc-truong@cuc-ctdp.example' };
const LAO_CAI = {
  inspector: addressAt({ address: 'chuyen-vien' }, 'department', 'Lào Cai'),
  leader: addressAt({ address: 'giam-doc' }, 'department', 'Lào Cai'),
};
/** The same identifier each time the story is told: what a device makes by chance is made here of a name. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const planOf = async ({ site }: Stage, officeId: string) =>
  (
    await site.system
      .selectFrom('inspection_plan')
      .select('id')
      .where('office_id', '=', officeId as never)
      .where('year', '=', 2020)
      .executeTakeFirstOrThrow()
  ).id;
interface Chosen {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
}
/** The day by which a project of the story is under contract to be visited in May: whatever becomes of it later, the same are found when the story is told again. */
const SIGNED_BY = '2020-05-03' as Day;
/** Projects of a plan under contract, those with the most points first. */
async function chosenOf(stage: Stage, officeId: string): Promise<Chosen[]> {
  const rows = await stage.site.system
    .selectFrom('inspection_choice')
    .innerJoin('project', 'project.id', 'inspection_choice.project_id')
    .innerJoin('organization', 'organization.id', 'project.office_id')
    .innerJoin('province', 'province.id', 'organization.province_id')
    .innerJoin('contract', 'contract.project_id', 'project.id')
    .select(['inspection_choice.id', 'project.code', 'province.name as province'])
    .where('plan_id', '=', (await planOf(stage, officeId)) as never)
    .where('contract.signed_on', '<=', SIGNED_BY)
    .orderBy('points', 'desc')
    .orderBy('project.code')
    .execute();
  return rows.map(({ id, code, province }) => ({ id, code, unit: addressAt({ address: 'giam-doc' }, 'promotion-centre', province) }));
}
const agency = async (stage: Stage) => (await officeBy(stage, 'agency')).id;

interface Found {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly description: string;
  readonly demand: string;
  readonly days: number;
}
const INVOICES: Found = {
  kind: 'papers',
  severity: 'minor',
  description: 'Hóa đơn mua máy chưa có biên bản giao nhận với cơ sở thụ hưởng.',
  demand: 'Bổ sung biên bản giao nhận, lưu tại Trung tâm.',
  days: 10,
};
const LATE: Found = {
  kind: 'progress',
  severity: 'serious',
  description: 'Máy đã về nhưng chưa lắp đặt, chậm hơn kế hoạch trong hợp đồng.',
  demand: 'Lắp đặt, chạy thử và báo cáo Cục kèm ảnh.',
  days: 12,
};
const MONEY: Found = {
  kind: 'money',
  severity: 'serious',
  description: 'Tạm ứng chưa chuyển cho cơ sở thụ hưởng theo tiến độ.',
  demand: 'Chuyển tiền cho cơ sở theo hợp đồng, gửi chứng từ về Cục.',
  days: 15,
};

/** What an inspector answers: all met but the item of what was found. */
function answered(content: Content, on: string, found: readonly Found[], name: string): Content {
  const verdictOf = (group: string): Verdict =>
    found.some(({ kind }) => (kind === 'papers' && group === 'papers') || (kind === 'money' && group === 'money'))
      ? 'partly'
      : found.some(({ kind }) => kind === 'progress') && group === 'line'
        ? 'not'
        : 'met';
  return {
    ...content,
    visitedOn: on,
    present: 'Đoàn kiểm tra của Cục Công Thương địa phương; đại diện Sở Công Thương; Giám đốc Trung tâm Khuyến công; chủ cơ sở thụ hưởng',
    remark: found.length === 0 ? 'Đơn vị thực hiện đúng hợp đồng.' : 'Đơn vị khắc phục các tồn tại đúng hạn.',
    items: content.items.map((item) => {
      const verdict = verdictOf(item.group);
      return { ...item, verdict, remark: verdict === 'met' ? '' : found[0]!.description };
    }),
    findings: found.map(({ days, ...each }, at) => ({
      ...each,
      id: idOf(`${name} finding ${at}`),
      dueOn: addDays(on as Day, days),
      establishmentId: null,
    })),
  };
}

/** Sends a visit as a phone does. */
const visit = (at: number, on: string, found: readonly Found[]) => async (stage: Stage) => {
  const [as, choice] = [await stage.as(AGENCY.inspector), (await chosenOf(stage, await agency(stage)))[at]!];
  const pack = await ask(as, (tx) => packOf(tx, { id: choice.id }, on as Day, as.actor.asker));
  await stage.play(as, saveInspection, {
    id: choice.id,
    sent: {
      officeId: pack.officeId,
      projectId: pack.project.id,
      reason: null,
      revisionId: idOf(`${at} revision`),
      base: 0,
      device: 'Điện thoại của đoàn kiểm tra',
      content: answered(pack.content, on, found, `visit ${at}`),
    },
  });
};
const conclude = (at: number, code: string, on: string) => async (stage: Stage) => {
  await stage.play(await stage.as(AGENCY.inspector), concludeVisit, {
    id: (await chosenOf(stage, await agency(stage)))[at]!.id,
    conclude: { revision: 1, paper: { code, on } },
  });
};
/** Once more to the first project, outside the plan: the same kind of finding comes again. */
async function again(stage: Stage): Promise<void> {
  const [as, officeId, { code }] = [
    await stage.as(AGENCY.inspector),
    await agency(stage),
    (await chosenOf(stage, await agency(stage)))[0]!,
  ];
  const [id, on, reason] = [idOf('again'), '2020-09-15', 'Kiểm tra lại việc khắc phục trước khi quyết toán.'];
  const pack = await ask(as, (tx) => packOf(tx, { id, projectCode: code, officeId, reason }, on as Day, as.actor.asker));
  await stage.play(as, saveInspection, {
    id,
    sent: {
      officeId,
      projectId: pack.project.id,
      reason,
      revisionId: idOf('again revision'),
      base: 0,
      device: 'Điện thoại của đoàn kiểm tra',
      content: answered(pack.content, on, [INVOICES], 'again'),
    },
  });
  await stage.play(as, concludeVisit, { id, conclude: { revision: 1, paper: { code: '11/BB-CTĐP', on } } });
}
const remedy = (at: number, finding: number, remark: string, code: string, on: string) => async (stage: Stage) => {
  await stage.play(await stage.as((await chosenOf(stage, await agency(stage)))[at]!.unit), remedyFinding, {
    id: idOf(`visit ${at} finding ${finding}`),
    remedy: { remark, paper: { code, on } },
  });
};
const close = (at: number, finding: number, remark: string) => async (stage: Stage) => {
  await stage.play(await stage.as(AGENCY.inspector), closeFinding, { id: idOf(`visit ${at} finding ${finding}`), remark });
};

/** A project of this province under contract, which a person adds by hand. */
async function addedIn(stage: Stage, province: string): Promise<string> {
  return (
    await stage.site.system
      .selectFrom('project')
      .innerJoin('province', 'province.id', 'project.province_id')
      .innerJoin('contract', 'contract.project_id', 'project.id')
      .select('project.code')
      .where('province.name', '=', province)
      .where('project.year', '=', 2020)
      .where('contract.signed_on', '<=', SIGNED_BY)
      .orderBy('project.code')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).code;
}
/** One that is not signed leaves the list, two come in: each says why. */
async function change(stage: Stage): Promise<void> {
  const [id, as] = [await planOf(stage, await agency(stage)), await stage.as(AGENCY.inspector)];
  const { choiceId } = await stage.site.system
    .selectFrom('inspection_choice')
    .innerJoin('project', 'project.id', 'inspection_choice.project_id')
    .select('inspection_choice.id as choiceId')
    .where('plan_id', '=', id)
    .where('added_why', 'is', null)
    .where('project.year', '=', 2020)
    .orderBy('project.code', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await stage.play(as, dropChoice, {
    id,
    choice: { choiceId, why: 'Chưa ký hợp đồng; Kiểm toán nhà nước kiểm tra cùng nội dung trong quý II, tránh chồng chéo.' },
  });
  await stage.play(as, addChoice, {
    id,
    choice: { projectCode: await addedIn(stage, 'Cà Mau'), why: 'Cơ sở thụ hưởng trong vùng hạn mặn báo ngừng sản xuất.' },
  });
  await stage.play(as, addChoice, {
    id,
    choice: { projectCode: await addedIn(stage, 'Lào Cai'), why: 'Theo ý kiến của Lãnh đạo Cục sau khi có đơn kiến nghị của cơ sở.' },
  });
}

export const inspectionsOf2020: Story['acts'] = [
  {
    on: '2020-05-04',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.inspector), drawPlan, { officeId: await agency(stage), year: 2020, most: 16 });
    },
  },
  { on: '2020-05-05', tell: change },
  {
    on: '2020-05-06',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.leader), adoptPlan, {
        id: await planOf(stage, await agency(stage)),
        paper: { code: '142/QĐ-CTĐP', on: '2020-05-06' },
      });
    },
  },
  {
    on: '2020-05-11',
    tell: async (stage) => {
      await stage.play(await stage.as(LAO_CAI.inspector), drawPlan, {
        officeId: (await officeBy(stage, 'department', 'Lào Cai')).id,
        year: 2020,
        most: 4,
      });
    },
  },
  { on: '2020-05-12', tell: visit(0, '2020-05-12', [INVOICES, LATE]) },
  { on: '2020-05-13', tell: conclude(0, '01/BB-CTĐP', '2020-05-12') },
  {
    on: '2020-05-13',
    tell: async (stage) => {
      await stage.play(await stage.as(LAO_CAI.leader), adoptPlan, {
        id: await planOf(stage, (await officeBy(stage, 'department', 'Lào Cai')).id),
        paper: { code: '385/QĐ-SCT', on: '2020-05-13' },
      });
    },
  },
  { on: '2020-05-19', tell: visit(1, '2020-05-19', []) },
  { on: '2020-05-19', tell: conclude(1, '02/BB-CTĐP', '2020-05-19') },
  { on: '2020-05-20', tell: visit(2, '2020-05-20', [MONEY]) },
  { on: '2020-05-21', tell: conclude(2, '03/BB-CTĐP', '2020-05-21') },
  { on: '2020-05-21', tell: remedy(0, 0, 'Đã lập biên bản giao nhận có chữ ký của cơ sở, lưu tại hồ sơ đề án.', '58/TTKC', '2020-05-20') },
  { on: '2020-05-25', tell: close(0, 0, 'Đã xem bản chụp biên bản giao nhận.') },
  { on: '2020-05-27', tell: remedy(2, 0, 'Đã chuyển 70% cho cơ sở, phần còn lại chuyển sau nghiệm thu.', '61/TTKC', '2020-05-27') },
  { on: '2020-05-28', tell: visit(3, '2020-05-28', []) },
  {
    on: '2020-06-01',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.inspector), returnFinding, {
        id: idOf('visit 2 finding 0'),
        remark: 'Chưa có chứng từ chuyển tiền; gửi bổ sung.',
      });
    },
  },
  { on: '2020-06-02', tell: conclude(3, '04/BB-CTĐP', '2020-06-02') },
  { on: '2020-06-04', tell: remedy(0, 1, 'Đã lắp đặt, chạy thử ngày 2/6/2020, kèm ảnh.', '66/TTKC', '2020-06-03') },
  { on: '2020-06-08', tell: remedy(2, 0, 'Gửi kèm ủy nhiệm chi có xác nhận của ngân hàng.', '68/TTKC', '2020-06-08') },
  { on: '2020-06-10', tell: close(0, 1, 'Máy đã chạy thử, có ảnh và biên bản.') },
  { on: '2020-06-11', tell: close(2, 0, 'Đủ chứng từ.') },
  { on: '2020-09-15', tell: again },
  {
    on: '2020-09-24',
    tell: async (stage) => {
      await stage.play(await stage.as((await chosenOf(stage, await agency(stage)))[0]!.unit), remedyFinding, {
        id: idOf('again finding 0'),
        remedy: { remark: 'Đã bổ sung biên bản giao nhận của máy thứ hai.', paper: { code: '121/TTKC', on: '2020-09-24' } },
      });
    },
  },
  {
    on: '2020-10-01',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.inspector), closeFinding, { id: idOf('again finding 0'), remark: 'Đủ biên bản giao nhận.' });
    },
  },
  {
    on: '2020-12-21',
    tell: async (stage) => {
      await stage.play(await stage.as(AGENCY.inspector), drawPlan, { officeId: await agency(stage), year: 2021, most: 16 });
    },
  },
];
