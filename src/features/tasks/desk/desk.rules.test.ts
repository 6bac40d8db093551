import { expect, it } from 'vitest';
import { type DeskItem, deskKinds } from '../task.schema.ts';
import { answersTogether, inDeskOrder, isToSign } from './desk.rules.ts';

it.each([
  ['approve-duties', true],
  ['decide-extension', true],
  ['sign-drafts', true],
  ['approve-plan', true],
  ['approve-requests', true],
  // Others do these too, a leader among them.
  ['answer-task', false],
  ['confirm-adjustments', false],
  ['check-drafts', false],
  ['sign-for-letter', false],
  ['sign-before', false],
] as const)('%s waits for a leader to sign or approve: %s', (kind, toSign) => expect(isToSign(kind)).toBe(toSign));

it('every kind that names a signature, an approval or a decision of a leader stands first', () =>
  expect(deskKinds.filter((kind) => /^(?:approve|second)-/.test(kind) && !isToSign(kind))).toEqual([]));

it('what is to be signed or approved stands first, each part by day, what has none last', () => {
  const item = (kind: DeskItem['kind'], dueOn: string | null) => ({ kind, dueOn, toSign: isToSign(kind) }) as DeskItem;
  const ordered = inDeskOrder([
    item('answer-task', '2020-05-14'),
    item('sign-drafts', null),
    item('sign-for-letter', null),
    item('decide-extension', '2020-05-30'),
    item('review-answer', '2020-05-10'),
    item('approve-duties', '2020-05-24'),
  ]);
  expect(ordered.map(({ kind }) => kind)).toEqual([
    'approve-duties',
    'decide-extension',
    'sign-drafts',
    'review-answer',
    'answer-task',
    'sign-for-letter',
  ]);
});

it('answers of one office to one letter wait as one, as the worst of them stands', () => {
  const answer = (officeId: string, dueOn: string, standing: DeskItem['standing'], title: string) =>
    ({
      kind: 'review-answer',
      dispatchId: 'letter',
      officeId,
      dueOn,
      standing,
      title,
      count: 1,
      figures: { done: 1, exempt: 0, target: 1 },
    }) as DeskItem;
  const other = { kind: 'promise', dispatchId: 'letter', officeId: 'a', dueOn: null } as DeskItem;
  expect(
    answersTogether([
      answer('a', '2020-05-24', 'done-on-time', '485'),
      other,
      answer('a', '2020-05-14', 'done-late', '486'),
      answer('b', '2020-05-24', 'done-on-time', '487'),
    ]),
  ).toMatchObject([
    other,
    { officeId: 'a', count: 2, dueOn: '2020-05-14', standing: 'done-late', title: '486', figures: null },
    { officeId: 'b', count: 1, standing: 'done-on-time', figures: { done: 1 } },
  ]);
});
