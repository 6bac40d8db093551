import { expect, it } from 'vitest';
import { standingIn } from './campaign.rules.ts';

const before15May = { dueOn: '2020-05-14', namedOn: '2020-05-15', signedOn: null, exemptOn: null };
it.each([
  [before15May, '2020-05-14', 'in-term'],
  [before15May, '2020-05-15', 'due'],
  [before15May, '2020-05-16', 'overdue'],
  [{ ...before15May, dueOn: '2020-05-15' }, '2020-05-15', 'due'],
  [{ ...before15May, signedOn: '2020-05-14' }, '2020-05-20', 'signed-on-time'],
  [{ ...before15May, signedOn: '2020-05-15' }, '2020-05-20', 'signed-late'],
  [{ ...before15May, signedOn: '2020-05-18' }, '2020-05-16', 'overdue'],
  [{ ...before15May, exemptOn: '2020-05-10' }, '2020-05-20', 'exempt'],
  [{ ...before15May, exemptOn: '2020-05-10' }, '2020-05-09', 'in-term'],
  [{ ...before15May, exemptOn: '2020-05-10', signedOn: '2020-07-01' }, '2020-07-02', 'exempt'],
] as const)('%j on %s is %s', (project, on, standing) => expect(standingIn(project, on)).toBe(standing));
