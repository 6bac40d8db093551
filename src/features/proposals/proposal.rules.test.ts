import { describe, expect, it } from 'vitest';
import { answerStandingOf, lastDayOnTime, papersNeeded, roundStandingOf, standingOf } from './proposal.rules.ts';

describe('"trước ngày 25/5/2020"', () => {
  const round = { dueOn: '2020-05-24', namedOn: '2020-05-25' };
  it('has its last day on time the day before, Sunday though it is', () => expect(lastDayOnTime('2020-05-25')).toBe('2020-05-24'));
  it.each([
    ['no answer in term', null, '2020-05-23', 'in-term'],
    ['no answer on the last day', null, '2020-05-24', 'in-term'],
    ['no answer on the day named', null, '2020-05-25', 'due'],
    ['no answer the day after', null, '2020-05-26', 'overdue'],
    ['answered on the last day', '2020-05-24', '2020-06-30', 'on-time'],
    ['answered on the day named', '2020-05-25', '2020-06-30', 'late'],
    ['answered in June', '2020-06-03', '2020-06-30', 'late'],
  ] as const)('%s', (_, firstOn, on, standing) => expect(answerStandingOf({ ...round, firstOn }, on)).toBe(standing));
  it.each([
    ['2020-05-25', 'open', 'open'],
    ['2020-05-26', 'open', 'closed'],
    ['2020-05-26', 'done', 'done'],
  ] as const)('on %s a round that is %s stands as %s', (on, state, standing) =>
    expect(roundStandingOf({ state, namedOn: round.namedOn }, on)).toBe(standing),
  );
});

it.each([
  ['draft', 'registered', 'draft'],
  ['sent', 'base-appraised', 'sent'],
  ['sent', 'refused', 'refused'],
  ['returned', 'registered', 'returned'],
  ['accepted', 'base-appraised', 'accepted'],
  ['accepted', 'appraised', 'appraised'],
  ['accepted', 'approved', 'chosen'],
  ['accepted', 'stopped', 'refused'],
  ['withdrawn', 'approved', 'withdrawn'],
] as const)('a proposal that is %s, its project %s, stands as %s', (own, project, standing) =>
  expect(standingOf(own, project)).toBe(standing),
);

it("the dossier of a department's project with money of its own has five papers, each with its basis", () => {
  expect(papersNeeded({ counterpartDong: 1n, ofDepartment: true }).map(({ item, basis }) => `${item}: ${basis}`)).toEqual([
    'application: khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
    'project-document: Điều 5 Thông tư số 36/2013/TT-BCT',
    'support-request: khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
    'base-appraisal: khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
    'counterpart-commitment: unverified',
  ]);
  expect(papersNeeded({ counterpartDong: 0n, ofDepartment: false })).toHaveLength(3);
});
