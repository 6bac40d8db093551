import { describe, expect, it } from 'vitest';
import { edxmlSource } from './edxml.ts';
import { sourceProblem, unread } from './source.words.ts';
import { textSource } from './text.ts';

const NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const header = (more = '') => `<edXMLEnvelope><edXMLHeader><MessageHeader>
  <From><OrganId>000.00.01.G01</OrganId><OrganName>Bộ Công Thương</OrganName></From>
  <To><OrganId>000.00.12.H38</OrganId><OrganName>Sở Công Thương tỉnh Lào Cai</OrganName></To>
  <Code><CodeNumber>1857</CodeNumber><CodeNotation>BCT-CTĐP</CodeNotation></Code>
  <PromulgationInfo><Place>Hà Nội</Place><PromulgationDate>2020/03/12</PromulgationDate></PromulgationInfo>
  <DocumentType><Type>1</Type><TypeName>Công văn</TypeName></DocumentType>
  <Subject>báo cáo tiến độ đề án &amp; kinh phí</Subject><Content>Đề nghị báo cáo.</Content>
  <SignerInfo><Competence>KT. BỘ TRƯỞNG</Competence><Position>THỨ TRƯỞNG</Position><FullName>Trần Văn Bình</FullName></SignerInfo>
  <OtherInfo><Priority>2</Priority></OtherInfo>${more}
</MessageHeader></edXMLHeader></edXMLEnvelope>`;
const packed = (name: string, content: string) =>
  `<AttachmentEncoded><Attachment><AttachmentName>${name}</AttachmentName><ContentType>text/plain</ContentType><ContentTransferEncoded>base64</ContentTransferEncoded><ContentTransfer>${Buffer.from(content).toString('base64')}</ContentTransfer></Attachment></AttachmentEncoded>`;
const edxml = (inside: string) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n<edx:edXML xmlns:edx="${NAMESPACE}">${inside}</edx:edXML>`);
const asText = async (bytes: Uint8Array) => textSource(bytes);
const never = () => Promise.reject(new Error('There is nothing to open'));

describe('an edXML package', () => {
  it('states the facts of its header and gives the text of its attachment', async () => {
    const source = await edxmlSource(edxml(header() + packed('1857.txt', 'Kính gửi: Sở Công Thương tỉnh Lào Cai')), asText);
    expect(source).toMatchObject({ format: 'edxml', text: 'Kính gửi: Sở Công Thương tỉnh Lào Cai', problems: [] });
    expect(source.stated).toEqual({
      kind: 'official-letter',
      number: '1857',
      symbol: 'BCT-CTĐP',
      code: '1857/BCT-CTĐP',
      issuedOn: '2020-03-12',
      place: 'Hà Nội',
      issuer: 'Bộ Công Thương',
      subject: 'báo cáo tiến độ đề án & kinh phí',
      urgency: 'thuong-khan',
      signature: { authority: 'KT. BỘ TRƯỞNG', title: 'THỨ TRƯỞNG', name: 'Trần Văn Bình' },
    });
  });
  it('hands its attachment on under the name it was sent by', async () => {
    const names: string[] = [];
    await edxmlSource(edxml(header() + packed('phu-luc.pdf', 'x'.repeat(20))), async (_, name) => {
      names.push(name);
      return unread([]);
    });
    expect(names).toEqual(['phu-luc.pdf']);
  });
  it('without an attachment is read from its subject and content, and says so', async () => {
    const source = await edxmlSource(edxml(header()), never);
    expect(source.text).toBe('báo cáo tiến độ đề án & kinh phí\n\nĐề nghị báo cáo.');
    expect(source.problems.map((problem) => problem.code)).toEqual(['attachment-not-found']);
  });
  it('whose attachment cannot be read passes on why', async () => {
    const source = await edxmlSource(edxml(header() + packed('khoa.docx', 'x'.repeat(20))), async () =>
      unread([sourceProblem('encrypted-file', { format: 'DOCX' })]),
    );
    expect(source.problems.map((problem) => problem.code)).toEqual(['encrypted-file']);
    expect(source.stated.number).toBe('1857');
  });
  it('inside a package is not opened', async () => {
    expect(
      (await edxmlSource(edxml(header() + packed('in.edxml', 'x'.repeat(20))), never)).problems.map((problem) => problem.code),
    ).toEqual(['attachment-not-found']);
  });
  it('with a day that does not exist states no day', async () => {
    const bytes = new TextEncoder().encode(new TextDecoder().decode(edxml(header())).replace('2020/03/12', '2020/02/31'));
    expect((await edxmlSource(bytes, never)).stated).not.toHaveProperty('issuedOn');
  });
  it.each([
    ['cut short', edxml(header()).slice(0, 300)],
    ['of another kind', edxml('<Other/>')],
    ['with declared entities', new TextEncoder().encode(`<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]><edXML>&a;</edXML>`)],
  ])('%s is refused as broken', async (_, bytes) => {
    expect((await edxmlSource(bytes, never)).problems.map((problem) => problem.code)).toEqual(['broken-file']);
  });
});
