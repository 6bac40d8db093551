import type { Correction, Reading } from '../readings/reading.schema.ts';

/** A reading of a small letter, as a test needs it. */
export function aReading(changes: Partial<Reading> = {}): Reading {
  return {
    file: 'cong-van.txt',
    kind: 'official-letter',
    number: '12',
    symbol: 'SCT-QLCN',
    code: '12/SCT-QLCN',
    issuedOn: '2020-05-04',
    place: 'Lào Cai',
    issuer: 'Sở Công Thương tỉnh Lào Cai',
    subject: 'đôn đốc ký hợp đồng',
    urgency: null,
    addressees: [],
    stamp: null,
    references: [],
    tasks: [{ ref: '1', text: 'Rà soát hồ sơ cùa các đề án', exemptions: [], items: [] }],
    deadlines: [],
    recipients: [],
    closing: null,
    signature: { authority: null, title: 'GIÁM ĐỐC', name: 'Lý Văn Mẫu' },
    corrections: [],
    confidence: 0.97,
    ocr: null,
    problems: [],
    spans: {},
    ...changes,
  };
}

/** Two proposed corrections: one in a field that carries the best reading, one in a text that stays raw until accepted. */
export const twoCorrections: Correction[] = [
  { raw: 'đơn độc', suggested: 'đôn đốc', field: 'subject', confidence: 0.9 },
  { raw: 'cùa', suggested: 'của', field: 'tasks.0.text', confidence: 0.8 },
];
