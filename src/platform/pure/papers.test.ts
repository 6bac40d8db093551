import { expect, test } from 'vitest';
import { faultsOf, type InputIssue } from './input-faults.ts';
import { isCitedCode, isIssuedCode, issuedPaperSchema, registerNumberSchema } from './papers.ts';
import { paperWords } from './papers.words.ts';

test.each([
  ['150/QĐ-CTĐP', true],
  ['2990/BCT-CTĐP', true],
  ['485/SCT-QLCN', true],
  ['12/2020/TT-BCT', true],
  ['43/2013/QH13', true],
  ['05/QĐ', true],
  ['12a/TTr-SCT', true],
  ['29-NQ/TW', true],
  ['77/UBND-KT&NS', true],
  ['150 / QĐ-CTĐP', true],
  ['150/QĐ-CTĐP (minh họa)', true],
  ['150/QĐ-CTĐP'.normalize('NFD'), true],
  ['abc', false],
  ['150', false],
  ['/QĐ-CTĐP', false],
  ['150/', false],
  ['12/13', false],
  ['0/QĐ-CTĐP', false],
  ['QĐ 150', false],
  ['150/QĐ-', false],
  ['', false],
])('“%s” as the number of a decision or a letter: %s', (code, fits) => expect(isIssuedCode(code)).toBe(fits));

test.each([
  ['01/BB-CTĐP', true],
  ['KB-0123', true],
  ['HĐ 05.2020', true],
  ['abc', false],
])('“%s” as the number of minutes or of a voucher: %s', (code, fits) => expect(isCitedCode(code)).toBe(fits));

test.each([
  ['1', true],
  ['05', true],
  ['12a', true],
  ['631', true],
  ['0', false],
  ['000', false],
  ['0a', false],
  ['1234567', false],
  ['a', false],
])('“%s” as a number of the register: %s', (number, fits) => expect(registerNumberSchema.safeParse(number).success).toBe(fits));

test('a number of no such form is refused with the form that is meant, in both languages', () => {
  const { error } = issuedPaperSchema.safeParse({ code: 'abc', on: '2020-05-04' });
  expect(faultsOf(error!.issues as readonly InputIssue[])).toEqual(paperWords.issued);
});
