import { sql } from 'kysely';
import {
  askForReports,
  confirmReport,
  keepForms,
  noteCall,
  openReports,
  returnReport,
  saveReport,
  submitReport,
} from '../../../src/features/reports/index.ts';
import type { Cells } from '../../../src/features/reports/report.schema.ts';
import type { NewSchedule } from '../../../src/features/reports/schedules/schedule.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { unitsAt } from './money.ts';
import { addressAt } from './people.ts';

/** Reports of the year: monthly and on results by the calendar (its days are settings), weekly once a numbered letter of 6/5/2020 asks for them. The letter and every figure are illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const MONTH: NewSchedule = {
  name: 'Báo cáo tháng',
  formCode: 'BC-THANG',
  audience: 'centres',
  period: 'month',
  closesDay: 14,
  dueDays: 5,
  validFrom: '2020-03-15',
  validTo: null,
  paper: null,
};
const HALF: NewSchedule = {
  name: 'Báo cáo kết quả 6 tháng',
  formCode: 'BC-KETQUA',
  audience: 'departments',
  period: 'half-year',
  closesDay: 14,
  dueDays: 5,
  validFrom: '2020-01-01',
  validTo: null,
  paper: null,
};
const YEAR: NewSchedule = { ...HALF, name: 'Báo cáo kết quả năm', period: 'year' };
const WEEK: NewSchedule = {
  name: 'Báo cáo tuần về cơ sở bị ảnh hưởng',
  formCode: 'BC-TUAN-DICH',
  audience: 'centres',
  period: 'week',
  closesDay: 5,
  dueDays: 0,
  validFrom: '2020-05-16',
  validTo: '2020-06-30',
  paper: { code: '3187/BCT-CTĐP', on: '2020-05-06' },
};

const ask =
  (...schedules: readonly NewSchedule[]) =>
  async (stage: Stage) => {
    for (const schedule of schedules) await stage.play(await stage.as(OFFICER), askForReports, schedule);
  };
const sweep = async (stage: Stage) => {
  await stage.play(stage.system, openReports, {});
};

interface Owed {
  readonly id: string;
  readonly province: string;
  readonly formId: string;
  readonly projects: number;
  readonly contracted: number;
  readonly approvedDong: string;
  readonly contractedDong: string;
  readonly advancedDong: string;
  readonly paidDong: string;
}
/** The reports of one period with what the programme's own data says of each unit, province by province. */
async function owed({ site }: Stage, { name }: NewSchedule, endsOn: string): Promise<Owed[]> {
  const sum = (...kinds: readonly string[]) =>
    sql`coalesce(sum(m.amount_dong) FILTER (WHERE m.kind::text = ANY (${kinds}::text[])), 0)::text`;
  const count = (kind: string) => sql`count(DISTINCT m.line_id) FILTER (WHERE m.kind::text = ${kind})::int`;
  return (
    await sql<Owed>`
    SELECT r.id, v.name AS province, (SELECT f.id FROM report_form f WHERE f.code = r.form_code AND f.state = 'published' ORDER BY f.valid_from DESC LIMIT 1) AS "formId", ${count('assign')} AS projects, ${count('contract')} AS contracted, ${sum('assign')} AS "approvedDong", ${sum('contract')} AS "contractedDong", ${sum('advance')} AS "advancedDong", ${sum('clear', 'pay')} AS "paidDong"
      FROM report r JOIN report_schedule s ON s.id = r.schedule_id JOIN organization o ON o.id = r.department_id JOIN province v ON v.id = o.province_id
      LEFT JOIN movement m ON m.office_id = r.office_id AND m.year = 2020 AND m.source = 'national' AND m.business_on <= r.ends_on
     WHERE s.name = ${name} AND r.ends_on = ${endsOn}::date GROUP BY r.id, r.form_code, v.name, v.code ORDER BY v.code`.execute(site.system)
  ).rows;
}

const TOLD = [
  'Các đề án triển khai theo kế hoạch.',
  'Đã hoàn thiện hồ sơ và ký hợp đồng với đơn vị thụ hưởng.',
  'Cơ sở thụ hưởng lùi thời gian nhập máy vì dịch bệnh.',
  'Đang nghiệm thu khối lượng đợt một.',
];
const STUCK = ['', 'Máy móc nhập khẩu về chậm do dịch COVID-19.', '', 'Cơ sở thiếu vốn đối ứng.'];
function monthly(report: Owed, at: number): Cells {
  const { projects, contracted, approvedDong, contractedDong, advancedDong, paidDong } = report;
  return {
    'de-an': `${projects}`,
    'de-an.ky': `${contracted}`,
    'de-an.chua-ky': `${projects - contracted}`,
    'kp-giao': approvedDong,
    'kp-hop-dong': contractedDong,
    'kp-tam-ung': advancedDong,
    'kp-thanh-toan': paidDong,
    'khoi-luong': `${((at * 7) % 45) + 5}`,
    'ket-qua': TOLD[at % 4]!,
    'vuong-mac': STUCK[at % 4]!,
    'kien-nghi': at % 9 === 0 ? 'Đề nghị Cục cho phép lùi thời gian thực hiện sang quý III.' : '',
  };
}
function weekly(_: Owed, at: number): Cells {
  const [normal, reduced, stopped] = [(at % 5) + 2, (at % 4) + 1, at % 3];
  return {
    'co-so': `${normal + reduced + stopped}`,
    'co-so.binh-thuong': `${normal}`,
    'co-so.giam': `${reduced}`,
    'co-so.ngung': `${stopped}`,
    'lao-dong-nghi': `${reduced * 6 + stopped * 14}`,
    'thiet-hai': `${reduced * 80_000_000 + stopped * 210_000_000}`,
    'ket-qua': 'Hướng dẫn cơ sở lập hồ sơ vay vốn lưu động.',
    'vuong-mac': STUCK[(at + 1) % 4]!,
    'kien-nghi': '',
  };
}
function results({ projects, paidDong }: Owed, at: number): Cells {
  const machines = Math.max(0, projects - 1);
  return {
    'de-an': `${projects}`,
    'de-an.dao-tao': `${projects - machines}`,
    'de-an.mo-hinh': `${machines}`,
    kp: `${BigInt(paidDong) + 300_000_000n}`,
    'kp.quoc-gia': paidDong,
    'kp.doi-ung': '300000000',
    'co-so': `${machines + 1}`,
    'lao-dong': `${(at % 3) * 35}`,
    'hoan-thanh': `${((at * 5) % 40) + 30}`,
    'danh-gia': TOLD[(at + 1) % 4]!,
    'kien-nghi': '',
  };
}

type Filled = (report: Owed, at: number) => Cells;
const headOf = async (stage: Stage, schedule: NewSchedule, province: string) =>
  schedule.audience === 'centres' ? (await unitsAt(stage))(province).head : addressAt({ address: 'chuyen-vien' }, 'department', province);
/** Some hand in their reports of a period. */
const handIn = (schedule: NewSchedule, endsOn: string, fill: Filled, which: (at: number) => boolean) => async (stage: Stage) => {
  const headFor = schedule.audience === 'centres' ? await unitsAt(stage) : null;
  for (const [at, report] of (await owed(stage, schedule, endsOn)).entries()) {
    if (!which(at)) continue;
    const who = await stage.as(headFor === null ? await headOf(stage, schedule, report.province) : headFor(report.province).head);
    await stage.play(who, submitReport, {
      id: report.id,
      submission: { cells: fill(report, at), seen: 0, formId: report.formId, letter: null },
    });
  }
};
/** Departments confirm what came by then, or give it back. */
const confirm =
  (schedule: NewSchedule, endsOn: string, which: (at: number) => boolean, back: Readonly<Record<number, string>> = {}) =>
  async (stage: Stage) => {
    for (const [at, { id, province }] of (await owed(stage, schedule, endsOn)).entries()) {
      if (!which(at) && back[at] === undefined) continue;
      const who = await stage.as(
        addressAt({ address: schedule.audience === 'centres' ? 'chuyen-vien' : 'giam-doc' }, 'department', province),
      );
      if (back[at] === undefined) await stage.play(who, confirmReport, { id, no: 1 });
      else await stage.play(who, returnReport, { id, no: 1, reason: back[at] });
    }
  };
const some = (share: number, of: number) => (at: number) => (at * 37 + 11) % of < share;

/** Lào Cai: the centre telephoned two establishments and has begun to fill. */
async function telephone(stage: Stage): Promise<void> {
  const report = (await owed(stage, WEEK, '2020-05-29')).find(({ province }) => province === 'Lào Cai')!;
  const { rows } = await sql<{
    id: string;
  }>`SELECT DISTINCT e.id, e.tax_code FROM establishment e JOIN establishment_place w ON w.establishment_id = e.id JOIN province v ON v.id = w.province_id WHERE v.name = 'Lào Cai' ORDER BY e.tax_code LIMIT 2`.execute(
    stage.site.system,
  );
  const centre = await stage.as(await headOf(stage, WEEK, 'Lào Cai'));
  const told = [
    {
      spokenWith: 'Anh Tráng A Sinh, chủ cơ sở',
      situation: 'reduced' as const,
      workers: 25,
      told: 'Đơn hàng giảm một nửa, cho công nhân nghỉ luân phiên.',
    },
    {
      spokenWith: 'Chị Lù Thị Mai, kế toán',
      situation: 'normal' as const,
      workers: 14,
      told: 'Sản xuất bình thường, nguyên liệu đủ đến hết tháng 6.',
    },
  ];
  for (const [at, { id: establishmentId }] of rows.entries())
    await stage.play(centre, noteCall, { id: report.id, call: { establishmentId, spokenOn: '2020-05-28', ...told[at]! } });
  await stage.play(centre, saveReport, {
    id: report.id,
    saved: { cells: { 'co-so.binh-thuong': '1', 'co-so.giam': '1', 'ket-qua': 'Đã gọi hai cơ sở may và chế biến chè.' }, seen: 0 },
  });
}

export const reportsOf2020: Story['acts'] = [
  {
    on: '2020-01-23',
    tell: async (stage) => {
      await stage.play(stage.system, keepForms, {});
    },
  },
  { on: '2020-03-16', tell: ask(MONTH, HALF, YEAR) },
  { on: '2020-04-14', tell: sweep },
  { on: '2020-04-17', tell: handIn(MONTH, '2020-04-14', monthly, some(40, 63)) },
  { on: '2020-04-20', tell: confirm(MONTH, '2020-04-14', some(38, 63)) },
  { on: '2020-05-06', tell: ask(WEEK) },
  { on: '2020-05-15', tell: sweep },
  { on: '2020-05-18', tell: handIn(MONTH, '2020-05-14', monthly, some(28, 63)) },
  {
    on: '2020-05-20',
    tell: confirm(MONTH, '2020-05-14', some(18, 63), {
      2: 'Thiếu lý do ba đề án chưa ký hợp đồng; đề nghị bổ sung ở mục vướng mắc.',
      7: 'Số tạm ứng chưa khớp xác nhận của Kho bạc.',
    }),
  },
  { on: '2020-05-22', tell: sweep },
  { on: '2020-05-22', tell: handIn(WEEK, '2020-05-22', weekly, some(38, 63)) },
  { on: '2020-05-25', tell: handIn(WEEK, '2020-05-22', weekly, (at) => !some(38, 63)(at) && some(44, 63)(at)) },
  { on: '2020-05-26', tell: confirm(WEEK, '2020-05-22', (at) => some(24, 63)(at) || (some(42, 63)(at) && !some(38, 63)(at))) },
  { on: '2020-05-29', tell: sweep },
  { on: '2020-05-29', tell: telephone },
  { on: '2020-06-15', tell: sweep },
  { on: '2020-06-18', tell: handIn(HALF, '2020-06-14', results, some(12, 63)) },
  { on: '2020-06-19', tell: confirm(HALF, '2020-06-14', some(8, 63)) },
  { on: '2020-07-15', tell: sweep },
  { on: '2020-12-15', tell: sweep },
  { on: '2020-12-18', tell: handIn(YEAR, '2020-12-14', results, some(6, 63)) },
];
