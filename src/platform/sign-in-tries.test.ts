import { expect, test } from 'vitest';
import { clockAt } from './clock.ts';
import { signInTries } from './sign-in-tries.ts';

const OFFICE = '10.1.2.3';
const times = (count: number, act: () => void) => Array.from({ length: count }).forEach(act);

test('people of one office who sign in are not counted, however many they are', () => {
  const tries = signInTries(clockAt('2020-05-04').now);
  times(500, () => {
    expect(tries.begin(OFFICE)).toBeNull();
    tries.succeeded(OFFICE);
  });
});

test('sixty failures of one address shut it to the end of its minute, and no other address', () => {
  const clock = clockAt('2020-05-04T08:00:00+07:00');
  const tries = signInTries(clock.now);
  times(60, () => expect(tries.begin(OFFICE)).toBeNull());
  clock.goTo('2020-05-04T08:00:20+07:00');
  expect(tries.begin(OFFICE)).toBe(40);
  expect(tries.begin('10.9.9.9')).toBeNull();
  // Trying on does not move the end of the window.
  clock.goTo('2020-05-04T08:00:59+07:00');
  expect(tries.begin(OFFICE)).toBe(1);
  clock.goTo('2020-05-04T08:01:00+07:00');
  expect(tries.begin(OFFICE)).toBeNull();
});

test('a failure now and then never adds up: each window counts its own', () => {
  const clock = clockAt('2020-05-04T08:00:00+07:00');
  const tries = signInTries(clock.now);
  for (let minute = 0; minute < 59; minute += 1)
    for (const second of ['00', '30']) {
      clock.goTo(`2020-05-04T08:${String(minute).padStart(2, '0')}:${second}+07:00`);
      expect(tries.begin(OFFICE)).toBeNull();
    }
  clock.goTo('2020-05-04T08:59:30+07:00');
  expect(tries.begin(OFFICE)).toBeNull();
});
