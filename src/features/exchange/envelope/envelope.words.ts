const basis = 'unverified';
const PARTS = {
  'From/OrganId': 'mã định danh nơi gửi',
  'To/OrganId': 'mã định danh nơi nhận',
  'Code/CodeNumber': 'số văn bản',
  'Code/CodeNotation': 'ký hiệu văn bản',
  'PromulgationInfo/PromulgationDate': 'ngày ban hành',
  Subject: 'trích yếu',
  'ResponseFor/DocumentId': 'văn bản được dẫn tới',
  StatusCode: 'mã trạng thái',
} as const;
/** Why an envelope cannot be taken. */
export const envelopeRefusals = {
  broken: {
    code: 'envelope-broken',
    vi: 'Gói tin edXML bị cắt ngang hoặc hỏng; hãy đề nghị bên gửi gửi lại.',
    en: 'The edXML envelope is cut short or broken; ask the sender to send it again.',
    basis,
  },
  otherFile: { code: 'envelope-other', vi: 'Tệp này không phải gói tin edXML.', en: 'This file is no edXML envelope.', basis },
  noHeader: {
    code: 'envelope-no-header',
    vi: 'Gói tin không có phần đầu (MessageHeader) và cũng không phải trạng thái (Status).',
    en: 'The envelope has no MessageHeader and is no Status.',
    basis,
  },
  missing: (name: keyof typeof PARTS) => ({
    code: 'envelope-missing',
    vi: `Gói tin thiếu ${PARTS[name]} (${name}).`,
    en: `The envelope lacks ${name}.`,
    basis,
  }),
  unknownCode: (name: string, value: string) => ({
    code: 'envelope-code',
    vi: `Gói tin ghi ${name} = “${value}”, mã này chưa biết.`,
    en: `The envelope says ${name} = "${value}", which is not known.`,
    basis,
  }),
  missingAttachment: (name: string) => ({
    code: 'envelope-reference',
    vi: `Gói tin dẫn tới tệp “${name}” nhưng không mang theo tệp đó.`,
    en: `The envelope refers to "${name}" and does not carry it.`,
    basis,
  }),
  brokenAttachment: (name: string) => ({
    code: 'envelope-attachment',
    vi: `Tệp “${name}” trong gói tin bị cắt ngang hoặc hỏng.`,
    en: `The file "${name}" in the envelope is cut short or broken.`,
    basis,
  }),
  noAttachment: { code: 'envelope-empty', vi: 'Gói tin không mang theo văn bản nào.', en: 'The envelope carries no letter.', basis },
} as const;
