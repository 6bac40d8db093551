import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DutyList } from '../../src/features/tasks/duties/duty-list.schema.ts';
import { measureMeant } from '../../src/features/tasks/measures/measure.rules.ts';
import { measures } from '../../src/features/tasks/index.ts';
import type { DeskItem, Matrix, Task } from '../../src/features/tasks/task.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people, type TestSite } from '../database/site.ts';

/** Duties that verify themselves: what 63 departments did is read from the programme's data, not ticked; their letters stand beside it. */

interface Problem {
  code: string;
  vi: string;
}
const LETTER = encodeURIComponent('2990/BCT-CTĐP');
const matrixAt = async (desk: Awaited<ReturnType<typeof keyed>>, day: string) =>
  (await desk.ask<Matrix>(`/tasks/matrix?dispatch=${LETTER}&asOf=${day}`)).body;
const cellsOf = (matrix: Matrix, ref: string) => matrix.tasks.find((task) => task.ref === ref)!.cells;
const count = (matrix: Matrix, ref: string) =>
  Object.fromEntries([...Map.groupBy(cellsOf(matrix, ref), ({ state }) => state)].map(([state, own]) => [state, own.length]));
const sum = (matrix: Matrix, ref: string) =>
  cellsOf(matrix, ref)
    .filter(({ verifiedBy }) => verifiedBy === 'programme data')
    .reduce((all, { done, target }) => [all[0]! + done!, all[1]! + target!], [0, 0]);
const run = async (site: TestSite) =>
  site.jobs.find(({ name }) => name === 'tasks note-reached')!.run(asJob(site, 'tasks note-reached'), {} as never);

/** The orders of the letter of 28/4/2020 in its own words. */
const ORDERS: readonly (readonly [string, string, string])[] = [
  [
    'contracts-signed',
    'Khẩn trương phối hợp với Cục Công Thương địa phương (Cục CTĐP) rà soát, hoàn thiện hồ sơ tài liệu, hoàn thành ký hợp đồng trước ngày 15 tháng 5 năm 2020 đối với các đề án KCQG đã được phê duyệt nhưng chưa ký hợp đồng',
    'ký hợp đồng',
  ],
  [
    'advances-drawn',
    'Tập trung đẩy nhanh tiến độ thực hiện các đề án KCQG, tạm ứng kinh phí đối với các đề án đã ký hợp đồng theo quy định',
    'tạm ứng kinh phí',
  ],
  [
    'reports-current',
    'Bám sát diễn biến tình hình của cơ sở CNNT; thường xuyên có báo cáo về Bộ Công Thương (qua Cục CTĐP) để kịp thời xem xét',
    'thường xuyên có báo cáo',
  ],
  [
    'inspections-done',
    'Tăng cường công tác kiểm tra, giám sát tình hình thực hiện các đề án KCQG trên địa bàn, đảm bảo hoàn thành đúng tiến độ, yêu cầu và nội dung của hợp đồng đã ký.',
    'công tác kiểm tra, giám sát',
  ],
  [
    'proposals-sent',
    'Tiếp tục rà soát các đề án KCQG theo hướng hỗ trợ có trọng tâm, trọng điểm, gửi về Bộ Công Thương (qua Cục CTĐP) trước ngày 25 tháng 5 năm 2020.',
    'rà soát các đề án KCQG theo hướng hỗ trợ có trọng tâm',
  ],
  [
    'gatherings-reviewed',
    'đánh giá tác động của thiên tai, dịch bệnh đối với các nội dung hoạt động khuyến công phải tập trung đông người như hội nghị, hội thảo',
    'tập trung đông người',
  ],
  [
    'local-funding-advised',
    'Tham mưu Ủy ban nhân dân cấp tỉnh tăng cường bố trí kinh phí khuyến công địa phương đối với các địa bàn khó khăn',
    'bố trí kinh phí khuyến công địa phương',
  ],
];

describe('measured duties', () => {
  it.each(ORDERS)('an order means %s by words it shows', (measure, text, phrase) =>
    expect(measureMeant(text, measures)).toEqual({ measure, phrase }),
  );
  it.each([
    'Gửi danh sách đề án đã ký, chưa ký hợp đồng, nêu rõ lý do, chậm nhất ngày 18 tháng 5 năm 2020.',
    'Báo cáo tình hình ký hợp đồng các đề án năm 2020 trước ngày 20 tháng 5 năm 2020.',
    'Cung cấp số liệu ký hợp đồng đề án khuyến công quốc gia.',
  ])('an order to tell of contracts is answered by the telling, not by signing: %s', (text) =>
    expect(measureMeant(text, measures)).toBeNull(),
  );

  it('each duty of the letter is bound with the words that led there, its cells are figures at any date, and a figure opens its rows', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const leader = await keyed(site, people.leader);
    const [before, later, now] = [
      await matrixAt(leader, '2020-05-07'),
      await matrixAt(leader, '2020-05-19'),
      await matrixAt(leader, '2020-05-29'),
    ];
    const { body: list } = await leader.ask<DutyList>(`/dispatches/${now.dispatchId}/duties`);
    expect(list.duties.map(({ ref, measure }) => [ref, measure])).toEqual([
      ['1.1', 'contracts-signed'],
      ['1.2', 'advances-drawn'],
      ['1.3', 'reports-current'],
      ['2', 'inspections-done'],
      ['3', 'proposals-sent'],
      ['4', 'gatherings-reviewed'],
      ['5', 'local-funding-advised'],
    ]);
    for (const { text, measurePhrase } of list.duties) expect(text.replace(/\s+/g, ' ')).toContain(measurePhrase!);

    // The population stays what it was on the day of issue; what is done grows.
    const population = sum(before, '1.1')[1]!;
    expect([sum(before, '1.1'), sum(later, '1.1')[1], sum(now, '1.1')[1]]).toEqual([[0, population], population, population]);
    const {
      rows: [known],
    } = await sql<{ approved: number }>`
      SELECT count(*)::int AS approved FROM project p WHERE p.year = 2020 AND p.department_id IS NOT NULL AND (SELECT to_state FROM project_step WHERE project_id = p.id AND business_on <= '2020-05-05' ORDER BY id DESC LIMIT 1) = 'approved'
         AND NOT EXISTS (SELECT FROM contract WHERE project_id = p.id AND signed_on <= '2020-05-05')`.execute(site.system);
    expect(population).toBe(known!.approved);
    expect([count(before, '1.1'), count(now, '1.1')]).toEqual([{ 'in-term': 63 }, { 'done-on-time': 42, 'done-late': 13, overdue: 8 }]);
    expect(count(now, '3')).toEqual({ 'done-on-time': 55, 'done-late': 3, overdue: 5 });

    // A late cell: its figures are the rows behind them; the letter the office signed stands beside.
    const late = cellsOf(now, '1.1').find(({ state }) => state === 'overdue')!;
    const { body: task } = await leader.ask<Task>(`/tasks/${late.task!}`);
    expect([late.verifiedBy, task.measured!.done, task.measured!.things.length]).toEqual(['programme data', late.done, late.target]);
    expect(task.measured!.things.filter(({ doneOn }) => doneOn !== null)).toHaveLength(late.done!);
    expect(task.measured!.overdue).toBe(
      task.measured!.things.filter(({ doneOn, exemptOn }) => doneOn === null && exemptOn === null).length,
    );
    expect(task.measured!.things.every(({ place }) => place!.startsWith('/de-an/'))).toBe(true);
    const answered = cellsOf(now, '1.1').find(({ letter }) => letter !== null)!;
    expect(answered).toMatchObject({ verifiedBy: 'programme data', letter: expect.stringContaining('/SCT-') });

    // What was answered by letter while its figures are short stands on the desk of the office that owes it; with them reached it does not.
    const { rows: byLetter } = await sql<{ id: string }>`SELECT id FROM task WHERE state IN ('answered', 'accepted')`.execute(site.system);
    const answeredAs = (wanted: string) =>
      cellsOf(now, '3').find(({ state, task: id }) => state === wanted && byLetter.some((each) => each.id === id))!;
    const onDesk = async ({ organization, task: id }: ReturnType<typeof answeredAs>) => {
      const { rows: owing } = await sql<{
        email: string;
      }>`SELECT email FROM person WHERE office_id = ${organization} AND email LIKE 'chuyen-vien@%'`.execute(site.system);
      const desk = await keyed(site, owing[0]!.email);
      return (await desk.ask<{ items: DeskItem[] }>('/me/desk')).body.items.filter(({ taskId }) => taskId === id);
    };
    const short = answeredAs('overdue');
    expect(await onDesk(short)).toMatchObject([
      { kind: 'reach-figures', standing: 'overdue', figures: { done: short.done, target: short.target } },
    ]);
    expect(await onDesk(answeredAs('done-on-time'))).toEqual([]);

    // A department sees its own figures and nobody else's.
    const own = await matrixAt(await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai')), '2020-05-29');
    expect(own.organizations).toHaveLength(1);
    expect(cellsOf(own, '1.1')).toEqual(cellsOf(now, '1.1').filter(({ organization }) => organization === own.organizations[0]!.id));
  }, 60_000);

  it('the day a target was reached is kept once; only a numbered decision of a leader lets a duty cover more, and of two at once the second finds nothing to add', async () => {
    const site = await aSite('2020-05-29', {}, 'told');
    const reached = async () =>
      (
        await sql<{
          ref: string;
          on: string;
          target: number;
        }>`SELECT d.ref, r.reached_on::text AS on, r.target FROM measure_reached r JOIN task t ON t.id = r.task_id JOIN duty d ON d.id = t.duty_id JOIN duty_list l ON l.id = d.list_id WHERE l.code = '2990/BCT-CTĐP' ORDER BY t.id, r.target`.execute(
          site.system,
        )
      ).rows;
    await run(site);
    const kept = await reached();
    expect(kept.filter(({ ref }) => ref === '1.1')).toHaveLength(55);
    // Forty-one by the letter's own day, and Bến Tre by the day it was given by a numbered document.
    expect(kept.filter(({ ref, on }) => ref === '1.1' && on <= '2020-05-14')).toHaveLength(41);
    await run(site);
    expect(await reached()).toEqual(kept);

    const [leader, officer] = [await keyed(site, people.leader), await keyed(site, people.officer)];
    const now = await matrixAt(leader, '2020-05-29');
    const cell = cellsOf(now, '1.2').find(
      ({ organization, state }) =>
        state === 'done-on-time' && cellsOf(now, '1.1').find((each) => each.organization === organization)!.done! > 0,
    )!;
    const paper = { code: '260/QĐ-CTĐP', on: '2020-05-29' };
    const add = (desk: typeof leader) => desk.post<Task & Problem>(`/tasks/${cell.task!}/targets`, { paper });
    expect((await add(officer)).status).toBe(403);
    const both = (await Promise.all([add(leader), add(leader)])).toSorted((a, b) => a.status - b.status);
    expect(both.map(({ status }) => status)).toEqual([200, 409]);
    expect(both[1]!.body).toMatchObject({ code: 'nothing-to-add' });
    // More is covered from that day; what was reached before stays reached on the days before.
    const { measured } = both[0]!.body;
    expect(measured!.target).toBeGreaterThan(cell.target!);
    expect(measured!.things.filter(({ paperCode }) => paperCode === paper.code)).toHaveLength(measured!.target - cell.target!);
    expect(cellsOf(await matrixAt(leader, '2020-05-28'), '1.2').find(({ task }) => task === cell.task)).toMatchObject({
      state: 'done-on-time',
      target: cell.target,
    });
    expect(cellsOf(await matrixAt(leader, '2020-05-29'), '1.2').find(({ task }) => task === cell.task)).toMatchObject({
      state: 'undated',
      target: measured!.target,
    });
  }, 60_000);
});
