import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCodes, documentIdOf, type Envelope, type LetterEnvelope, receipts } from './envelope.schema.ts';
import { readEnvelope } from './read.ts';
import { writeEnvelope } from './write.ts';

const AGENCY = { organId: '000.00.01.G02', name: 'Cục Công Thương địa phương' };
const letter: LetterEnvelope = {
  kind: 'letter',
  from: AGENCY,
  to: [{ organId: '000.00.12.H38', name: 'Sở Công Thương tỉnh Lào Cai' }],
  documentId: documentIdOf(AGENCY.organId, '2020-06-02', '712', 'CTĐP-KC'),
  number: '712',
  symbol: 'CTĐP-KC',
  place: 'Hà Nội',
  issuedOn: '2020-06-02',
  typeName: 'Công văn',
  subject: 'đôn đốc ký hợp đồng & tạm ứng',
  signer: { authority: 'KT. CỤC TRƯỞNG', title: 'PHÓ CỤC TRƯỞNG', name: 'Trần Thị Mẫu' },
  urgency: 1,
  toPlaces: ['Như trên', 'Lưu: VT'],
  business: 'new',
  about: null,
  sentAt: '2020-06-02T09:00:00+07:00',
  attachments: [{ name: '712-CTĐP-KC.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) }],
};
const text = (envelope: Envelope) => Buffer.from(writeEnvelope(envelope)).toString('utf8');
const faultsOf = (xml: string) => readEnvelope(Buffer.from(xml)).faults?.map(({ code, vi }) => [code, vi]) ?? null;

const word = fc.stringMatching(/^[A-Za-zĐđƯưăâêôơ<>&"' ]{0,20}[A-Za-zĐđ]$/).map((each) => each.replace(/\s+/g, ' ').trim());
const organ = fc.record({ organId: fc.constantFrom('000.00.01.G02', '000.00.12.H38', '000.01.02.H40'), name: word });
const anyLetter: fc.Arbitrary<LetterEnvelope> = fc
  .record({
    from: organ,
    to: fc.array(organ, { minLength: 1, maxLength: 3 }),
    number: fc.integer({ min: 1, max: 9_999 }).map(String),
    symbol: fc.constantFrom('BCT-CTĐP', 'CTĐP-KC', 'SCT-KC'),
    subject: word,
    urgency: fc.integer({ min: 0, max: 4 }),
    files: fc.array(fc.record({ name: word, bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ files, ...rest }) => ({
    ...letter,
    ...rest,
    documentId: documentIdOf(rest.from.organId, letter.issuedOn, rest.number, rest.symbol),
    attachments: files.map((file, at) => ({ name: `${at} ${file.name}`, mediaType: 'application/pdf', bytes: new Uint8Array(file.bytes) })),
  }));

describe('an edXML envelope', () => {
  it('says to the other side what was written, whatever stands in its words', () => {
    fc.assert(
      fc.property(anyLetter, (sent) => {
        expect(readEnvelope(writeEnvelope(sent))).toEqual({ envelope: sent, faults: null });
      }),
    );
  });
  it.each(receipts)('of a receipt (%s) reads back', (receipt) => {
    const sent = {
      kind: 'receipt',
      from: letter.to[0]!,
      to: [AGENCY],
      about: letter.documentId,
      receipt,
      said: 'đã vào sổ số 18',
      sentAt: '2020-06-03T08:00:00+07:00',
    } as const;
    expect(readEnvelope(writeEnvelope(sent))).toEqual({ envelope: sent, faults: null });
  });
  it('the same letter is the same bytes', () => {
    expect(writeEnvelope(letter)).toEqual(writeEnvelope(letter));
  });
  it('of a recall needs the letter it recalls, and no file', () => {
    expect(readEnvelope(writeEnvelope({ ...letter, business: 'recall', about: 'X', attachments: [] })).envelope).toMatchObject({
      business: 'recall',
      about: 'X',
    });
    expect(faultsOf(text({ ...letter, business: 'recall', attachments: [] }))).toEqual([
      ['envelope-missing', 'Gói tin thiếu văn bản được dẫn tới (ResponseFor/DocumentId).'],
    ]);
  });
  it('cut anywhere is never taken for a whole one', () => {
    const whole = text(letter);
    for (let at = 0; at < whole.trimEnd().length - 1; at += 37)
      expect(readEnvelope(Buffer.from(whole.slice(0, at))).envelope, `cut at ${at}`).toBeNull();
  });
  it.each([
    ['a reference to a file it does not carry', (xml: string) => xml.replace('cid:attachment-1', 'cid:attachment-9'), 'envelope-reference'],
    [
      'a file that was cut',
      (xml: string) =>
        xml.replace(/(<ContentTransfer>)(.*)(<\/ContentTransfer>)/, (_, a: string, b: string, c: string) => `${a}${b.slice(0, 5)}${c}`),
      'envelope-attachment',
    ],
    ['no number', (xml: string) => xml.replace('<CodeNumber>712</CodeNumber>', ''), 'envelope-missing'],
    ['a day that does not exist', (xml: string) => xml.replace('2020/06/02</Prom', '2020/02/31</Prom'), 'envelope-missing'],
    ['nobody it is for', (xml: string) => xml.replace(/<To>.*<\/To>/s, ''), 'envelope-missing'],
    ['a business nobody knows', (xml: string) => xml.replace('<BussinessDocType>0', '<BussinessDocType>7'), 'envelope-code'],
    ['another root', (xml: string) => xml.replaceAll(/<(\/?)edXML([ >])/g, '<$1other$2'), 'envelope-other'],
    ['no header', (xml: string) => xml.replaceAll('MessageHeader', 'Other'), 'envelope-no-header'],
  ])('with %s says so', (_, spoil, code) => {
    expect(faultsOf(text(letter))).toBeNull();
    expect(faultsOf(spoil(text(letter)))?.map(([each]) => each)).toContain(code);
  });
  it('knows the four businesses', () => {
    expect(Object.values(businessCodes)).toEqual([0, 1, 2, 3]);
  });
});
