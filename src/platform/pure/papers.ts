import { z } from 'zod';
import { saying } from './input-faults.ts';
import { paperWords } from './papers.words.ts';

const MOST = 120;
/** Số và ký hiệu (NĐ 30/2020/NĐ-CP Phụ lục I): a number, a slash, perhaps a year, symbols; a story's own mark may follow. Party papers put their kind before the slash. */
const ISSUED =
  /^(?!0+\P{N})\d{1,6}\p{L}?(?:-\p{L}{1,6})? ?\/ ?(?:\d{4} ?\/ ?)?\p{L}[\p{L}\d]*(?: ?[-–.&+/] ?[\p{L}\d]+)*(?: \([^()]{1,40}\))?$/u;

/** True for a number as an office gives it to what it issues: 150/QĐ-CTĐP, 12/2020/TT-BCT, 485/SCT-QLCN. */
export const isIssuedCode = (text: string): boolean => ISSUED.test(text.normalize('NFC').trim());
/** True for what minutes, contracts and vouchers go by, which every office numbers its own way: a figure at least. */
export const isCitedCode = (text: string): boolean => /\d/.test(text);

const code = z.string().trim().min(1).max(MOST);
/** The number of a paper that decides or answers: a figure at least, since what others issued is not always of the usual form; a page asks a person for that form (`isIssuedCode`). */
export const issuedCodeSchema = code.refine(isCitedCode, { params: saying(paperWords.issued) });
/** The number of minutes, of a contract or a voucher, as a person types it. */
export const citedCodeSchema = code.refine(isCitedCode, { params: saying(paperWords.cited) });

/** A number as a register has it: digits, perhaps one letter for an inserted line; registers begin at 1 (NĐ 30/2020/NĐ-CP Điều 15). */
export const registerNumberSchema = z
  .string()
  .trim()
  .refine((number) => /^(?!0+\D*$)\d{1,6}[a-zđ]?$/i.test(number), { params: saying(paperWords.register) });

const on = z.iso.date();
/** For what is handed in only: what was kept before is shown whatever the form of its number. */
export const issuedPaperSchema = z.object({ code: issuedCodeSchema, on });
export const citedPaperSchema = z.object({ code: citedCodeSchema, on });
