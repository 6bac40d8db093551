import { expect, test } from 'vitest';
import { isProgram, kindOfHead } from './file-kinds.ts';

const padded = (...bytes: number[]) => Uint8Array.from([...bytes, ...Array.from({ length: 64 }, () => 0)]);

test.each([
  ['a program of Windows', padded(0x4d, 0x5a), 'exe', true],
  ['a program of Linux', padded(0x7f, 0x45, 0x4c, 0x46), 'elf', true],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf .\n'), 'sh', true],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'pdf', false],
  ['a letter as text', Buffer.from('BỘ CÔNG THƯƠNG\nSố: 2990/BCT-CTĐP\n'), null, false],
])('%s is known by its content', async (_, head, kind, program) => {
  expect(await kindOfHead(head)).toBe(kind);
  expect(isProgram(kind)).toBe(program);
});
