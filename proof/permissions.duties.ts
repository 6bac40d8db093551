import type { Site } from '../src/app/site.ts';
import { confirmDispatch, keepText, readOne } from '../src/features/dispatches/index.ts';
import { approveDuties, askExtension, submitDuties } from '../src/features/tasks/index.ts';
import { asJob } from '../src/platform/jobs.ts';
import { seatedAs } from './store.ts';

const day = '2020-04-28';
const at = (post: string, office: string) => `${post}@${office}-lao-cai.example`;
const letter = (number: string, from: string, to: string, deadline: string) =>
  `${from}\nSố: ${number}/SCT-QLCN\nV/v thử nghiệm\nLào Cai, ngày 14 tháng 4 năm 2020\n\nKính gửi: ${to}\n\nSở Công Thương đề nghị Quý Sở thực hiện các việc sau:\n\n1. Gửi báo cáo trước ngày ${deadline}.\n\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nLý Văn Mẫu`;

async function confirmed(site: Site, clerk: string, text: string): Promise<string> {
  const by = await seatedAs(site, clerk);
  const { id } = await keepText(by, 'thu.txt', text, { direction: 'out' });
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  await confirmDispatch(by, { id });
  return id;
}

/**
 * What the steps of duties are asked with, about the department of Lào Cai: lists of its own letters, assignments it
 * made (to its neighbour, so that "below" stands at neither end), and one it was given (by the same neighbour).
 */
export async function dutiesOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officer = await seatedAs(site, at('chuyen-vien', 'sct'));
  const head = await seatedAs(site, at('giam-doc', 'sct'));
  const own = 'SỞ CÔNG THƯƠNG TỈNH LÀO CAI';
  const list = async (number: string, upTo: 'submitted' | 'approved') => {
    const id = await confirmed(site, at('van-thu', 'sct'), letter(number, own, 'Sở Công Thương tỉnh Hà Giang', '30 tháng 5 năm 2020'));
    await submitDuties(officer, { id, draft: null });
    if (upTo === 'approved') await approveDuties(head, { id });
    return id;
  };
  const taskOf = async (dispatchId: string) =>
    (
      await site.system
        .selectFrom('task')
        .innerJoin('duty_list', 'duty_list.id', 'task.list_id')
        .select('task.id')
        .where('duty_list.dispatch_id', '=', dispatchId as never)
        .executeTakeFirstOrThrow()
    ).id;
  const [draft, waiting, assigned, recalled] = [
    await confirmed(site, at('van-thu', 'sct'), letter('901', own, 'Sở Công Thương tỉnh Hà Giang', '30 tháng 5 năm 2020')),
    await list('902', 'submitted'),
    await list('903', 'approved'),
    await list('904', 'approved'),
  ];
  const neighbour = await confirmed(
    site,
    'van-thu@sct-ha-giang.example',
    letter('905', 'SỞ CÔNG THƯƠNG TỈNH HÀ GIANG', 'Sở Công Thương tỉnh Lào Cai', '30 tháng 5 năm 2020'),
  );
  await submitDuties(await seatedAs(site, 'chuyen-vien@sct-ha-giang.example'), { id: neighbour, draft: null });
  await approveDuties(await seatedAs(site, 'giam-doc@sct-ha-giang.example'), { id: neighbour });
  const [given, made] = [await taskOf(neighbour), await taskOf(assigned)];
  const paper = { code: '7/SCT-QLCN', on: day };
  const { id: extension } = await askExtension(await seatedAs(site, 'chuyen-vien@sct-ha-giang.example'), {
    id: made,
    extension: { until: '2020-06-20', reason: 'thử nghiệm', letter: paper },
  });
  const answer = {
    outcome: 'in-progress',
    text: 'đang làm',
    done: null,
    target: null,
    letterId: null,
    letter: { code: '1/SCT', on: day },
    seen: 99,
    answeredOn: null,
  };
  const duty = {
    ref: '1',
    title: 'thử',
    text: 'thử',
    exemptions: [],
    phrase: null,
    namedOn: null,
    dueOn: null,
    recurrence: null,
    leadIds: [],
    coordinateIds: [],
    parentId: null,
  };
  const task = (id: string, step: string, body: object | null = {}) => ({ path: `/tasks/${id}/${step}`, body });
  return {
    'dutyList correct': { path: `/dispatches/${draft}/duties`, body: { duties: [duty], copyIds: [] } },
    'dutyList submit': { path: `/dispatches/${draft}/submit-duties`, body: { duties: [duty], copyIds: [] } },
    'dutyList send-back': { path: `/dispatches/${waiting}/send-duties-back`, body: { reason: 'thử nghiệm' } },
    'dutyList approve': { path: `/dispatches/${waiting}/approve-duties`, body: {} },
    'dutyList recall': { path: `/dispatches/${recalled}/recall-duties`, body: { paper, reason: 'thử nghiệm' } },
    'task receive': task(given, 'receive'),
    'task report': { path: '/tasks/answers', body: { answers: [{ ...answer, taskId: given }] } },
    'task answer': { path: '/tasks/answers', body: { answers: [{ ...answer, outcome: 'done', letter: null, taskId: given }] } },
    'task attach': task(given, 'evidence'),
    'task ask-extension': task(given, 'extensions', { until: '2020-01-01', reason: 'thử nghiệm', letter: paper }),
    'task answer-for': task(made, 'answer-for', { ...answer, outcome: 'done', letter: null }),
    'task accept': { path: '/tasks/accept', body: { ids: [made] } },
    'task return': task(made, 'return', { reason: 'thử nghiệm' }),
    'task exempt': task(made, 'exempt', { reason: 'thử nghiệm' }),
    'task set-deadline': task(made, 'deadlines', { dueOn: '2020-01-01', paper }),
    'task add-targets': task(made, 'targets', { paper }),
    'task note-contact': task(made, 'contacts', {
      channel: 'phone',
      spokenWith: 'ai đó',
      text: 'thử',
      spokenOn: '2099-01-01',
      promisedFor: null,
    }),
    'extension grant': { path: `/extensions/${extension}/grant`, body: { until: '2020-01-01', paper } },
    'extension refuse': { path: `/extensions/${extension}/refuse`, body: { reason: 'thử nghiệm' } },
  };
}
