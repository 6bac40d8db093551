import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { openSite, type Site } from '../src/app/site.ts';
import { confirmDispatch, keepText, readOne } from '../src/features/dispatches/index.ts';
import { reminderJobs } from '../src/features/reminders/index.ts';
import {
  answerTasks,
  approveDuties,
  askExtension,
  grantExtension,
  noteContact,
  receiveTask,
  submitDuties,
} from '../src/features/tasks/index.ts';
import { clockAt } from '../src/platform/clock.ts';
import { asJob, type Job } from '../src/platform/jobs.ts';
import { openLog } from '../src/platform/log.ts';
import { type Letter, MailFault } from '../src/platform/mail.ts';
import { addDays, type Day, day, weekday } from '../src/platform/pure/dates.ts';
import { isWorkingDay } from '../src/platform/pure/working-days.ts';
import type { Proof } from './proof.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { seatedAs, withStory } from './store.ts';

/** A store whose clock is moved, for as long as a year. */
type Timed = Site & { readonly clock: ReturnType<typeof clockAt> };
interface Size {
  readonly days: number;
  readonly duties: number;
  readonly seed: number;
}
interface Found {
  readonly faults: string[];
  readonly rungs: number;
  readonly told: number;
  readonly crashes: number;
  readonly outages: number;
  readonly longest: number;
  readonly repeats: number;
  readonly letters: number;
}

const OFFICE = 'sct-lao-cai.example';
const KILLED = 'killed';
const text =
  'SỞ CÔNG THƯƠNG TỈNH LÀO CAI\nSố: 901/SCT-QLCN\nV/v thử nghiệm\nLào Cai, ngày 06 tháng 01 năm 2020\n\nKính gửi: Sở Công Thương tỉnh Hà Giang\n\nSở Công Thương đề nghị Quý Sở thực hiện các việc sau:\n\n1. Gửi báo cáo trước ngày 30 tháng 5 năm 2020.\n\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nLý Văn Mẫu';

/** Duties of one letter for random departments with deadlines over the year. */
async function assign(site: Timed, chance: Chance, { duties, days }: Size): Promise<void> {
  const clerk = await seatedAs(site, `van-thu@${OFFICE}`);
  const { id } = await keepText(clerk, 'thu.txt', text, { direction: 'out' });
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  await confirmDispatch(clerk, { id });
  const departments = (
    await site.system
      .selectFrom('organization')
      .select('id')
      .where('kind', '=', 'department')
      .where('state', '=', 'standing')
      .where('catalogue_key', '<>', 'department/10')
      .orderBy('catalogue_key')
      .limit(12)
      .execute()
  ).map((row) => row.id);
  const draft = Array.from({ length: duties }, (_, at) => {
    const dueOn = chance.one(9) === 0 ? null : addDays(site.clock.today(), 3 + chance.one(days));
    return {
      ref: `${at + 1}`,
      title: `Việc ${at + 1}`,
      text: `Thực hiện việc ${at + 1}`,
      exemptions: [],
      phrase: null,
      namedOn: dueOn === null ? null : chance.one(2) === 0 ? dueOn : addDays(dueOn, 1),
      dueOn,
      recurrence: null,
      leadIds: [...new Set([departments[chance.one(12)]!, departments[chance.one(12)]!])],
      coordinateIds: [],
      parentId: null,
      measure: null,
    };
  });
  await submitDuties(await seatedAs(site, `chuyen-vien@${OFFICE}`), { id, draft: { duties: draft, copyIds: [] } as never });
  await approveDuties(await seatedAs(site, `giam-doc@${OFFICE}`), { id });
}

/** Somebody does something about a duty; what a step refuses is not done. */
async function touch(site: Timed, chance: Chance): Promise<void> {
  const task = (
    await sql<{
      id: string;
      state: string;
      email: string;
    }>`SELECT t.id, t.state, (SELECT email FROM person WHERE office_id = t.to_id AND email LIKE 'chuyen-vien@%' LIMIT 1) AS email FROM task t WHERE t.state IN ('assigned', 'received') ORDER BY t.id OFFSET ${chance.one(40)} LIMIT 1`.execute(
      site.system,
    )
  ).rows[0];
  if (task === undefined) return;
  const today = site.clock.today();
  const [theirs, ours] = [await seatedAs(site, task.email), await seatedAs(site, `chuyen-vien@${OFFICE}`)];
  const letter = { code: '7/SCT-QLCN', on: today };
  const answered = { text: 'x', done: null, target: null, letterId: null, letter, seen: 0, answeredOn: null, taskId: task.id };
  const acts = [
    () => receiveTask(theirs, { id: task.id }),
    () => answerTasks(theirs, { answers: [{ ...answered, outcome: 'in-progress' }] }),
    () => answerTasks(theirs, { answers: [{ ...answered, outcome: 'done' }] }),
    () =>
      noteContact(ours, {
        id: task.id,
        contact: {
          channel: 'phone',
          spokenWith: 'ai đó',
          text: 'x',
          spokenOn: today,
          promisedFor: chance.one(2) === 0 ? null : addDays(today, chance.one(15)),
        },
      }),
    async () => {
      const { id } = await askExtension(theirs, {
        id: task.id,
        extension: { until: addDays(today, 30 + chance.one(40)), reason: 'thử nghiệm', letter },
      });
      if (chance.one(2) === 0)
        await grantExtension(await seatedAs(site, `giam-doc@${OFFICE}`), { id, until: addDays(today, 30), paper: letter });
    },
  ];
  await acts[chance.one(acts.length)]!().catch(() => undefined);
}

/** A mail server that is away for days, refuses for now, and a sender that dies before or after the server's yes. */
function aMailer(chance: Chance) {
  const taken = new Map<string, number>();
  const world = { awayUntil: '' as string, today: '' as string, crashes: 0, fair: false };
  const send = (letter: Letter): Promise<void> => {
    if (world.today < world.awayUntil) return Promise.reject(new MailFault('unreachable', 'away'));
    const luck = world.fair ? 99 : chance.one(100);
    if (luck < 3) {
      world.crashes += 1;
      return Promise.reject(new Error(KILLED));
    }
    if (luck < 6) return Promise.reject(new MailFault('refused-for-now', '451'));
    taken.set(letter.id!, (taken.get(letter.id!) ?? 0) + 1);
    if (luck < 9) {
      world.crashes += 1;
      return Promise.reject(new Error(KILLED));
    }
    return Promise.resolve();
  };
  return { mailer: { send, close: () => undefined }, taken, world };
}

/** Runs a job; what dies is begun again, as the queue does, until it ends. Answers how often it died. */
async function untilDone(site: Timed, job: Job<never>, chance: Chance | null): Promise<number> {
  for (let died = 0; ; died += 1) {
    // Dies in the midst of its transaction: at the last thing it writes.
    const queue = chance !== null && chance.one(4) === 0 ? { answer: () => Promise.reject(new Error(KILLED)) } : site.queue;
    try {
      await job.run({ ...asJob(site, job.name), queue }, {} as never);
      return died;
    } catch (error) {
      if ((error as Error).message !== KILLED) throw error;
    }
  }
}

/** Lives through a year of days, outages and crashes, then counts every rung against days reckoned anew. */
export async function simulateReminders(site: Timed, size: Size): Promise<Found> {
  const chance = chanceFrom(size.seed);
  const { mailer, taken, world } = aMailer(chance);
  const [sweep, send] = reminderJobs(mailer) as [Job<never>, Job<never>];
  await assign(site, chance, size);
  const from = site.clock.today();
  let [crashes, outages, longest] = [0, 0, 0];
  for (let on = from; on <= addDays(from, size.days);) {
    site.clock.goTo(`${on}T07:00:00+07:00`);
    world.today = on;
    if (chance.one(20) === 0) world.awayUntil = addDays(on, 1 + chance.one(4));
    for (let acts = chance.one(3); acts > 0; acts -= 1) await touch(site, chance);
    for (const job of chance.one(6) === 0 ? [sweep] : [sweep, sweep, send, send])
      crashes += await untilDone(site, job, job === sweep ? chance : null);
    for (let acts = chance.one(2); acts > 0; acts -= 1) await touch(site, chance);
    const pause = chance.one(12) === 0 ? 2 + chance.one(59) : 1;
    if (pause > 1) {
      outages += 1;
      longest = Math.max(longest, pause);
    }
    on = addDays(on, pause);
  }
  const end = addDays(from, size.days + 61);
  Object.assign(world, { awayUntil: '', fair: true });
  for (let hour = 0; hour < 90; hour += 6) {
    site.clock.goTo(`${addDays(end, Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}:30:00+07:00`);
    world.today = site.clock.today();
    await untilDone(site, sweep, null);
    await untilDone(site, send, null);
  }
  return { ...(await countFaults(site, site.clock.today(), taken)), crashes: crashes + world.crashes, outages, longest };
}

/** The days of the ladder's rungs, reckoned by stepping day by day: nothing of the program's own counting is used. */
function reckon(assignedOn: Day, due: Day, named: Day, until: Day): Map<string, Day> {
  const found = new Map<string, Day>();
  const back = (from: Day, count: number) => {
    let at = from;
    while (!isWorkingDay(at)) at = addDays(at, -1);
    for (let left = count; left > 0;) {
      at = addDays(at, -1);
      if (isWorkingDay(at)) left -= 1;
    }
    return at;
  };
  const on = (from: Day, count: number) => {
    let at = from;
    for (let left = count; left > 0;) {
      at = addDays(at, 1);
      if (isWorkingDay(at)) left -= 1;
    }
    return at;
  };
  for (const days of [7, 3, 1, 0]) found.set(`${-days}`, back(due, days));
  for (const days of [1, 3]) found.set(`${days}`, on(named, days));
  for (let week = 1; ; week += 1) {
    let at = addDays(on(named, 3), 7 * week);
    if (at > until) break;
    while (!isWorkingDay(at) || weekday(at) > 7) at = addDays(at, 1);
    found.set(`3w ${week}`, at);
  }
  return new Map([...found].filter(([, at]) => at <= until && at > assignedOn));
}

async function countFaults(
  site: Timed,
  on: Day,
  taken: ReadonlyMap<string, number>,
): Promise<Omit<Found, 'crashes' | 'outages' | 'longest'>> {
  const faults: string[] = [];
  const tasks = (
    await sql<{
      id: string;
      assigned: Day;
      due: Day | null;
      named: Day | null;
      closed: Day | null;
      later: { due: Day; set: Day }[];
      rungs: { rule: string; on: Day; made: Day; outcome: string; notice: string | null }[];
    }>`
    SELECT t.id, t.assigned_on AS assigned, d.due_on AS due, d.named_on AS named, (SELECT min(business_on) FROM task_step WHERE task_id = t.id AND to_state = 'answered') AS closed,
           (SELECT coalesce(json_agg(json_build_object('due', due_on, 'set', set_on) ORDER BY id), '[]') FROM task_deadline WHERE task_id = t.id) AS later,
           (SELECT coalesce(json_agg(json_build_object('rule', CASE r.anchor WHEN 'assigned' THEN 'new' ELSE r.days::text END || CASE WHEN r.weekly THEN 'w' ELSE '' END, 'on', g.fell_on, 'made', g.made_on, 'outcome', g.outcome, 'notice', g.notice_id)), '[]') FROM reminder_rung g JOIN reminder_rule r ON r.id = g.rule_id WHERE g.task_id = t.id) AS rungs
      FROM task t JOIN duty d ON d.id = t.duty_id`.execute(site.system)
  ).rows;
  for (const task of tasks) {
    const deadlines = [
      { due: task.due, named: task.named, set: task.assigned },
      ...task.later.map(({ due, set }) => ({ due, named: due, set })),
    ];
    const wanted = new Set([
      `new ${task.assigned}`,
      ...deadlines.flatMap(({ due, named, set }, at) =>
        due === null
          ? []
          : [...reckon(set, due, named!, deadlines[at + 1]?.set ?? on)].map(([rule, fell]) => `${rule.split(' ')[0]} ${fell}`),
      ),
    ]);
    const made = task.rungs.map(({ rule, on: fell }) => `${rule} ${fell}`);
    for (const each of wanted) {
      // On the very day it was done a rung may have been told in the morning, or be due no more.
      const [fell, times] = [each.split(' ')[1]!, made.filter((other) => other === each).length];
      const may = task.closed !== null && fell >= task.closed ? (fell === task.closed ? [0, 1] : [0]) : [1];
      if (!may.includes(times)) faults.push(`${task.id} ${each}: made ${times} times`);
    }
    for (const each of made) if (!wanted.has(each)) faults.push(`${task.id} ${each}: never due`);
    // What one sweep makes of a duty is told once.
    for (const [, together] of Map.groupBy(
      task.rungs.filter(({ outcome }) => outcome !== 'left'),
      ({ made: at }) => at,
    ))
      if (together.filter(({ outcome }) => outcome === 'told').length !== 1 || new Set(together.map(({ notice }) => notice)).size !== 1)
        faults.push(`${task.id}: told other than once on ${together[0]!.made}`);
  }
  const { rows: mails } = await sql<{ id: string; state: string }>`SELECT id, state FROM reminder_mail WHERE person_id IS NOT NULL`.execute(
    site.system,
  );
  for (const { id, state } of mails) {
    const times = taken.get(`nhac-viec.${id}`) ?? 0;
    if (state === 'waiting' || (state === 'sent' && times === 0)) faults.push(`letter ${id}: ${state}, taken ${times} times`);
  }
  const {
    rows: [loose],
  } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM notice_delivery WHERE due_at IS NOT NULL AND mail_id IS NULL`.execute(
    site.system,
  );
  if (loose!.count > 0) faults.push(`${loose!.count} deliveries without a letter`);
  const all = tasks.flatMap(({ rungs }) => rungs);
  return {
    faults,
    rungs: all.length,
    told: all.filter(({ outcome }) => outcome === 'told').length,
    letters: mails.filter(({ state }) => state === 'sent').length,
    repeats: [...taken.values()].reduce((sum, times) => sum + times - 1, 0),
  };
}

/** A year with outages up to sixty days and crashes at any point: each rung exactly once. The seed is printed, and may be given again. */
export function proveReminders({ seed = randomInt(2 ** 31), days = 365 }: { seed?: number | undefined; days?: number }): Promise<Proof> {
  return withStory('offices', async (config) => {
    const clock = clockAt(day('2020-01-06'));
    const site = Object.assign(await openSite(config, openLog({ KC_LOG: 'silent' }), clock), { clock });
    try {
      const { faults, rungs, told, crashes, outages, longest, repeats, letters } = await simulateReminders(site, {
        seed,
        days,
        duties: 60,
      });
      return {
        proof: 'reminders',
        held: faults.length === 0,
        figure: `${faults.length} of ${rungs} rungs made other than once in ${days} days with ${outages} outages (the longest ${longest} days) and ${crashes} crashes; ${told} told, ${letters} letters, ${repeats} handed over again under their Message-ID; seed ${seed}${faults.length > 0 ? `; first: ${faults[0]}` : ''}`,
      };
    } finally {
      await site.close();
    }
  });
}
