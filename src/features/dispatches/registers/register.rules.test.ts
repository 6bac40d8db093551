import { describe, expect, it } from 'vitest';
import { aReading } from '../dispatch.fixtures.ts';
import { enteredAs, proposedEntry, type RegisterFacts, registerNeeds, splitNumber } from './register.rules.ts';
import type { Registration } from './register.schema.ts';

const stamp = (number: string | null, receivedOn: string | null = '2020-05-05') => ({
  organization: 'Cục Công Thương địa phương',
  number,
  receivedOn,
  forwardedTo: null,
  fileNumber: null,
});
const typed = (changes: Partial<Registration> = {}): Registration => ({
  number: null,
  registeredOn: null,
  copies: null,
  keptBy: null,
  remark: null,
  series: '',
  ...changes,
});
const facts = (changes: Partial<RegisterFacts> = {}): RegisterFacts => ({
  facts: aReading({ stamp: stamp('631') }),
  direction: 'in',
  numbering: 'mirror',
  entry: null,
  today: '2020-05-15',
  claimed: null,
  typed: typed(),
  ...changes,
});
const refused = (asked: RegisterFacts) =>
  Object.values(registerNeeds)
    .map((need) => need(asked)?.code)
    .filter((code) => code !== undefined);

describe('what the paper says of its line', () => {
  it.each([
    ['631', '631'],
    ['0631', '631'],
    ['số 12A', '12a'],
    ['.....  631 .....', '631'],
    ['', null],
    ['abc', null],
    [null, null],
  ])('the stamp’s “%s” is %s', (written, number) => {
    expect(proposedEntry(aReading({ stamp: stamp(written) }), 'in')).toEqual({ number, registeredOn: '2020-05-05', source: 'stamp' });
  });
  it('an outgoing letter is its own line', () =>
    expect(proposedEntry(aReading({ stamp: stamp('631') }), 'out')).toEqual({
      number: '12',
      registeredOn: '2020-05-04',
      source: 'document',
    }));
  it('edXML is told as such', () => expect(proposedEntry(aReading({ file: 'goi.edxml', stamp: stamp('9') }), 'in').source).toBe('edxml'));
  it.each([
    ['631', 631, ''],
    ['12a', 12, 'a'],
    ['007', 7, ''],
  ])('%s is %d and “%s”', (written, number, suffix) => expect(splitNumber(written)).toEqual({ number, suffix }));
});

describe('what is entered', () => {
  it('the paper stands over what was typed, and the source says which', () => {
    expect(enteredAs(facts({ typed: typed({ number: '9', registeredOn: '2020-05-14' }) }))).toEqual({
      number: '631',
      registeredOn: '2020-05-05',
      source: 'stamp',
    });
    expect(enteredAs(facts({ facts: aReading(), typed: typed({ number: '9', registeredOn: '2020-05-14' }) }))).toEqual({
      number: '9',
      registeredOn: '2020-05-14',
      source: 'hand',
    });
  });
  it('an office that numbers by itself enters today, without a number of anybody’s', () =>
    expect(enteredAs(facts({ numbering: 'own' }))).toEqual({ number: null, registeredOn: '2020-05-15', source: 'own' }));
});

describe('why a letter is not entered', () => {
  it.each<[string, Partial<RegisterFacts>, string[]]>([
    ['nothing against it', {}, []],
    ['it is in the register already', { entry: { number: '631', year: 2020 } }, ['registered']],
    ['another letter bears the number', { claimed: { number: '631', year: 2020, by: '103/BCT-CTĐP' } }, ['number-taken']],
    ['the paper says nothing', { facts: aReading() }, ['no-register-number', 'no-register-day']],
    ['a page only asks: what is missing can still be typed', { facts: aReading(), typed: null }, []],
    ['no issuer, no subject', { facts: aReading({ issuer: null, subject: null, stamp: stamp('1') }) }, ['no-issuer', 'no-subject']],
    ['a day that has not come', { today: '2020-05-04' }, ['register-day-in-future']],
    ['received before it was written', { facts: aReading({ stamp: stamp('1', '2020-05-03') }) }, ['received-before-issue']],
    ['a typed number where numbers are given', { numbering: 'own', typed: typed({ number: '5' }) }, ['own-gives-numbers']],
    ['own numbering needs no stamp', { numbering: 'own', facts: aReading() }, []],
  ])('%s', (_, changes, codes) => expect(refused(facts(changes))).toEqual(codes));
});
