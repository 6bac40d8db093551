import { describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/small-zip.ts';
import { sniff } from './sniff.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const PDF = ascii('%PDF-1.7\n1 0 obj\n<<>>\nendobj');
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0,
]);
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
const encryptedOffice = () => new Uint8Array(Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(64)]));
const rar = new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00, ...new Uint8Array(40)]);
const zip = (name: string) => zipOf([{ name, content: ascii('<x/>') }]);

describe('the kind is what the bytes are', () => {
  it.each([
    ['letter.txt', ascii('Số: 12/BC-SCT'), 'text'],
    ['letter.md', ascii('**Số: 12**'), 'text'],
    ['letter', ascii('Kính gửi'), 'text'],
    ['letter.pdf', PDF, 'pdf'],
    ['mail.pdf', ascii(`\n\n${'x'.repeat(90)}\n%PDF-1.4\n`), 'pdf'],
    ['page.png', PNG, 'picture'],
    ['letter.docx', zip('word/document.xml'), 'docx'],
    ['in.edxml', ascii('<?xml version="1.0"?>\n<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"/>'), 'edxml'],
    ['in.xml', ascii('<edx:edXML xmlns:edx="x"/>'), 'edxml'],
    ['wide.txt', new Uint8Array(Buffer.from('\uFEFFSở Công Thương', 'utf16le')), 'text'],
  ])('%s', async (name, bytes, kind) => {
    expect(await sniff(bytes, name)).toEqual({ kind, problems: [] });
  });

  it.each([
    ['letter.txt', PDF, 'pdf', 'TXT', 'PDF'],
    ['letter.pdf', ascii('Kính gửi: Sở Công Thương'), 'text', 'PDF', 'TXT'],
    ['letter.docx', PNG, 'picture', 'DOCX', 'PNG/JPEG/TIFF'],
    ['scan.jpg', zip('word/document.xml'), 'docx', 'PNG/JPEG/TIFF', 'DOCX'],
  ])('%s that is something else is read as what it is, and both are named', async (name, bytes, kind, declared, actual) => {
    const sniffed = await sniff(bytes, name);
    expect(sniffed.kind).toBe(kind);
    expect(sniffed.problems).toMatchObject([{ code: 'declared-otherwise', vi: expect.stringMatching(`${declared}.*${actual}`) }]);
  });
});

describe('what is not read is refused with what to do', () => {
  it.each([
    ['nothing', 'a.txt', new Uint8Array(), 'empty-file', 'kiểm tra'],
    ['an encrypted Word document', 'a.docx', encryptedOffice(), 'encrypted-file', 'gỡ mật khẩu'],
    ['an old Word document', 'a.doc', OLE, 'format-not-read', 'DOCX hoặc PDF'],
    ['a rar', 'a.rar', rar, 'format-not-read', 'giải nén'],
    ['a zip of anything', 'a.zip', zip('letter.txt'), 'format-not-read', 'giải nén'],
    ['a workbook', 'a.xlsx', zip('xl/workbook.xml'), 'format-not-read', 'Đề nghị'],
    [
      'bytes without sense',
      'a.bin',
      new Uint8Array(Array.from({ length: 400 }, (_, at) => (at * 89) % 251)),
      'unknown-format',
      'PDF, DOCX',
    ],
  ])('%s', async (_, name, bytes, code, todo) => {
    const { kind, problems } = await sniff(bytes, name);
    expect(kind).toBeNull();
    expect(problems).toMatchObject([{ code, vi: expect.stringContaining(todo) }]);
    expect(problems[0]!.en).not.toMatch(/[{}]/u);
    expect(problems[0]!.vi).not.toMatch(/[{}]/u);
  });
});
