import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf, saying } from './input-faults.ts';

const told = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return faultsOf(error?.issues ?? []);
};

test.each([
  [{ year: z.int().min(2000) }, { year: 19 }, 'Năm: phải từ 2000 trở lên.', 'The year: must be 2000 or more.'],
  [{ year: z.coerce.number() }, { year: 'abc' }, 'Năm: phải là một số.', 'The year: must be a number.'],
  [{ year: z.int() }, { year: 1.5 }, 'Năm: phải là số nguyên.', 'The year: must be a whole number.'],
  [
    { office: z.uuid() },
    { office: 'x' },
    'Cơ quan: địa chỉ không đúng, hãy mở lại từ danh sách.',
    'The office: is no address of ours; open it from its list again.',
  ],
  [{ on: z.iso.date() }, { on: '2020-02-31' }, 'Ngày: không phải một ngày có thật, hãy ghi như 2020-04-28.', null],
  [{ text: z.string().min(3) }, { text: 'a' }, 'Nội dung: cần ít nhất 3 ký tự.', null],
  [{ text: z.string().min(1) }, { text: '' }, 'Nội dung: chưa có.', null],
  [{ text: z.string().max(2) }, { text: 'abc' }, 'Nội dung: dài quá 2 ký tự.', null],
  [{ text: z.string() }, {}, 'Nội dung: chưa có.', 'The text: is missing.'],
  [{ kind: z.enum(['a', 'b']) }, { kind: 'c' }, '“kind”: phải là một trong: a, b.', '“kind”: must be one of: a, b.'],
  [{ ids: z.array(z.uuid()).min(1) }, { ids: [] }, '“ids”: cần ít nhất 1 mục.', null],
  [{ rows: z.array(z.object({ quantity: z.int() })) }, { rows: [{ quantity: 'x' }] }, 'Số lượng (dòng 1): phải là một số.', null],
  [{ code: z.string().regex(/^\d+$/) }, { code: 'x' }, 'Số, ký hiệu: chưa đúng dạng.', null],
] as const)('%#: a fault is said in both languages, never in the schema’s own words', (shape, value, vi, en) => {
  const said = told(z.object(shape as unknown as Record<string, z.ZodType>), value);
  expect(said.vi).toBe(vi);
  if (en !== null) expect(said.en).toBe(en);
  expect(`${said.vi} ${said.en}`).not.toMatch(/Invalid|Too (small|big)|expected/);
});

test('what a schema of ours says by itself is told as it stands, and once', () => {
  const even = z.int().refine((n) => n % 2 === 0, { params: saying({ vi: 'Phải là số chẵn.', en: 'Must be even.' }) });
  expect(told(z.object({ a: even, b: even }), { a: 1, b: 3 })).toEqual({ vi: 'Phải là số chẵn.', en: 'Must be even.' });
});
