import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { confirmDispatch, decideCorrections, keepText, readOne } from '../../src/features/dispatches/index.ts';
import type { DutyList } from '../../src/features/tasks/duties/duty-list.schema.ts';
import type { TaskRow } from '../../src/features/tasks/task.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { keyed, people, type TestSite } from '../database/site.ts';

/** The letter of 28 April 2020, as it was scanned. */
export const letter = () => readFile(new URL('../../db/stories/sample-letter.txt', import.meta.url), 'utf8');

/** The letter, read and confirmed at the Agency. */
export async function confirmed(
  site: TestSite,
  text?: string,
  email: string = people.clerk,
  direction: 'in' | 'out' = 'in',
): Promise<string> {
  const at = await site.as(email);
  const { id } = await keepText(at, 'cong-van.txt', text ?? (await letter()).replace('đơn độc', 'đôn đốc').replace('Ca Quốc', 'Cao Quốc'), {
    direction,
  });
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  const row = await site.system
    .selectFrom('dispatch')
    .select('facts')
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
  const open = (row.facts as { corrections: unknown[] }).corrections.length;
  if (open > 0)
    await decideCorrections(at, {
      id,
      decisions: Array.from({ length: open }, (_, place) => ({ path: `corrections.${place}`, accept: true })),
    });
  await confirmDispatch(at, { id });
  return id;
}

/** The same, drawn up, submitted and approved. */
export async function assigned(site: TestSite): Promise<string> {
  const id = await confirmed(site);
  await (await keyed(site, people.officer)).post(`/dispatches/${id}/submit-duties`, {});
  const approved = await (await keyed(site, people.leader)).post<DutyList>(`/dispatches/${id}/approve-duties`, {});
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
  return id;
}

/** Somebody at the department of Lào Cai. */
export const laoCai = (post: string) => people.at(post, 'sct', 'lao-cai');
/** A duty of somebody's office, as its list shows it. */
export const taskOf = async (site: TestSite, email: string, ref: string): Promise<TaskRow> =>
  (await (await keyed(site, email)).ask<TaskRow[]>('/tasks')).body.find((task) => task.ref === ref)!;
/** What a department hands in. */
export const anAnswer = {
  outcome: 'done',
  text: 'Đã ký đủ hợp đồng.',
  done: 4,
  target: 4,
  letterId: null,
  letter: { code: '610/SCT-QLCN', on: '2020-05-13' },
  seen: 0,
  answeredOn: null,
};
