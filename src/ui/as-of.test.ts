import { expect, it } from 'vitest';
import { asOf, dayOfAddress, followAddress } from './as-of.ts';

it.each([
  ['?year=2020&asOf=2020-05-15', '2020-05-15'],
  ['?year=2020', null],
  ['?asOf=2020-02-31', null],
  ['?asOf=today', null],
])('the address %s carries the day %s', (search, day) => expect(dayOfAddress(search)).toBe(day));

it('says when the day looked at is another than before, and comes back to today', () => {
  expect([followAddress('?asOf=2020-05-15'), asOf(), followAddress('?asOf=2020-05-15&page=2')]).toEqual([true, '2020-05-15', false]);
  expect([followAddress('?page=2'), asOf()]).toEqual([true, null]);
});
