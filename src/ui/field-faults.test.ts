import { expect, test } from 'vitest';
import { faultOfField, type FieldState } from './field-faults.ts';

const field: FieldState = {
  kind: 'text',
  length: 0,
  least: -1,
  form: '',
  valueMissing: false,
  tooShort: false,
  typeMismatch: false,
  patternMismatch: false,
  own: '',
};
test.each([
  [{ valueMissing: true }, 'Chưa nhập nội dung này.'],
  [{ valueMissing: true, kind: 'choice' }, 'Chưa chọn.'],
  [{ valueMissing: true, kind: 'tick' }, 'Chưa đánh dấu ô này.'],
  [{ valueMissing: true, kind: 'file' }, 'Chưa chọn tệp.'],
  [{ tooShort: true, least: 10, length: 4 }, 'Cần ít nhất 10 ký tự, mới có 4.'],
  [{ typeMismatch: true }, 'Chưa đúng dạng địa chỉ thư điện tử.'],
  [{ patternMismatch: true, form: 'chữ, số, dấu gạch' }, 'Chưa đúng dạng: chữ, số, dấu gạch.'],
  [{ patternMismatch: true }, 'Chưa đúng dạng.'],
  [{ own: 'Số tiền không được âm.', valueMissing: true }, 'Số tiền không được âm.'],
] as const)('%j is said in the page’s words', (wrong, vi) => expect(faultOfField({ ...field, ...wrong }).vi).toBe(vi));
