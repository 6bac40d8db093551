import { describe, expect, it } from 'vitest';
import { afterFault, ATTEMPTS, goesAt, PAUSES } from './mail.rules.ts';

describe('a letter that was not taken', () => {
  it.each([
    ['unreachable', 1, 'waiting'],
    ['refused-for-now', 3, 'waiting'],
    ['unreachable', ATTEMPTS - 1, 'waiting'],
    ['unreachable', ATTEMPTS, 'given-up'],
    ['refused-for-now', ATTEMPTS, 'given-up'],
    ['refused', 1, 'refused'],
    ['left', 1, 'refused'],
    ['no-person', 0, 'refused'],
  ] as const)('%s after attempt %i: %s', (fault, attempts, state) => expect(afterFault(fault, attempts)).toBe(state));
  it('each pause is at least as long as the one before', () =>
    expect(PAUSES.every((pause, at) => at === 0 || pause >= PAUSES[at - 1]!)).toBe(true));
});

describe('when a notice goes by e-mail', () => {
  // Friday 15 May 2020, seven in the morning in Viet Nam.
  const made = new Date('2020-05-15T07:00:00+07:00');
  it.each([
    ['at-once', 8, 1, '2020-05-15T07:00'],
    ['daily', 7, 1, '2020-05-15T07:00'],
    ['daily', 16, 1, '2020-05-15T16:00'],
    ['daily', 6, 1, '2020-05-16T06:00'],
    ['weekly', 8, 1, '2020-05-18T08:00'],
    ['weekly', 8, 5, '2020-05-15T08:00'],
    ['weekly', 6, 5, '2020-05-22T06:00'],
  ] as const)('%s at %i, weekday %i: %s', (manner, hour, weekday, at) =>
    expect(goesAt({ manner, hour, weekday }, made)).toEqual(new Date(`${at}:00+07:00`)),
  );
  it('only in the programme: never', () => expect(goesAt({ manner: 'in-app', hour: 8, weekday: 1 }, made)).toBeNull());
});
