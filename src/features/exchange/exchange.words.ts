import type { StateSentences } from '../../platform/pure/steps.ts';
import type { Business, Receipt } from './envelope/envelope.schema.ts';
import type { EnvelopeState } from './exchange.schema.ts';

const basis = 'unverified';
export const exchangeWords = {
  state: {
    accepted: { vi: 'Đã nhận', en: 'Accepted' },
    refused: { vi: 'Bị từ chối', en: 'Refused' },
    waiting: { vi: 'Chờ lấy đi', en: 'Waiting to be taken' },
    taken: { vi: 'Đã lấy đi', en: 'Taken' },
  } satisfies Record<EnvelopeState, { vi: string; en: string }>,
  receipt: {
    arrived: { vi: 'đã đến', en: 'arrived' },
    rejected: { vi: 'từ chối nhận', en: 'rejected' },
    received: { vi: 'đã tiếp nhận', en: 'received' },
    assigned: { vi: 'đã phân công', en: 'assigned' },
    processing: { vi: 'đang xử lý', en: 'being dealt with' },
    done: { vi: 'hoàn thành', en: 'done' },
    'taken-back': { vi: 'lấy lại', en: 'taken back' },
    'recall-agreed': { vi: 'đồng ý thu hồi', en: 'recall agreed' },
    'recall-refused': { vi: 'không đồng ý thu hồi', en: 'recall refused' },
  } satisfies Record<Receipt, { vi: string; en: string }>,
  business: {
    new: { vi: 'văn bản mới', en: 'new' },
    recall: { vi: 'thu hồi', en: 'recall' },
    update: { vi: 'cập nhật', en: 'update' },
    replace: { vi: 'thay thế', en: 'replacement' },
  } satisfies Record<Business, { vi: string; en: string }>,
} as const;

export const envelopeSentences: StateSentences<EnvelopeState> = {
  accepted: { vi: 'Gói tin này đã được nhận.', en: 'This envelope was accepted.' },
  refused: { vi: 'Gói tin này bị từ chối.', en: 'This envelope was refused.' },
  waiting: { vi: 'Gói tin này đang chờ lấy đi.', en: 'This envelope waits to be taken.' },
  taken: { vi: 'Gói tin này đã được lấy đi.', en: 'This envelope was taken.' },
};

export const exchangeRefusals = {
  notForUs: (codes: string) => ({
    code: 'not-for-us',
    vi: `Gói tin gửi tới ${codes}; cơ quan nhận không có mã nào trong số đó.`,
    en: `The envelope is for ${codes}; your office has none of these codes.`,
    basis,
  }),
  otherContent: (code: string) => ({
    code: 'other-content',
    vi: `Văn bản số ${code} của bên gửi đã đến trước đây với nội dung khác; thay thế hay cập nhật phải ghi rõ trong gói tin.`,
    en: `The sender's letter ${code} came before with other content; a replacement or update must say so.`,
    basis,
  }),
  aboutUnknown: (about: string) => ({
    code: 'about-unknown',
    vi: `Gói tin dẫn tới văn bản “${about}” mà cơ quan nhận không có.`,
    en: `The envelope refers to letter "${about}", which your office does not have.`,
    basis,
  }),
  noOwnCode: {
    code: 'no-own-code',
    vi: 'Cơ quan gửi chưa có mã định danh trong sổ địa chỉ.',
    en: 'Your office has no code in the address book.',
    basis: 'internal',
  },
  senderUncoded: (name: string) => ({
    code: 'sender-uncoded',
    vi: `Cơ quan ban hành “${name}” chưa có mã định danh; nhập mã tại trang Trao đổi văn bản điện tử (/trao-doi), mục Sổ địa chỉ.`,
    en: `The issuer "${name}" has no code; enter it in the address book on the page /trao-doi.`,
    basis: 'internal',
  }),
  uncoded: (names: readonly string[]) => ({
    code: 'addressees-uncoded',
    vi: `Chưa có mã định danh của nơi nhận: ${names.join('; ')}. Nhập mã tại trang Trao đổi văn bản điện tử (/trao-doi), mục Sổ địa chỉ, rồi xuất lại.`,
    en: `These addressees have no code: ${names.join('; ')}. Enter them in the address book on the page /trao-doi, then export again.`,
    basis: 'internal',
  }),
  leftOut: (names: readonly string[]) => ({
    code: 'addressees-left-out',
    vi: `Gói tin chưa gồm nơi nhận chưa có mã định danh: ${names.join('; ')}. Nhập mã tại trang Trao đổi văn bản điện tử (/trao-doi), mục Sổ địa chỉ, rồi xuất lại.`,
    en: `The envelope leaves out addressees without a code: ${names.join('; ')}. Enter them in the address book on the page /trao-doi, then export again.`,
    basis: 'internal',
  }),
  unknownAddress: (organId: string) => ({
    code: 'unknown-address',
    vi: `Mã ${organId} chưa có trong sổ địa chỉ.`,
    en: `Code ${organId} is not in the address book.`,
    basis: 'internal',
  }),
  sentBefore: (name: string) => ({
    code: 'sent-before',
    vi: `Văn bản này đã gửi ${name}.`,
    en: `This letter was sent to ${name} before.`,
    basis: 'internal',
  }),
  notOut: {
    code: 'not-outgoing',
    vi: 'Chỉ gửi được văn bản đi đã có số và đã được xác nhận.',
    en: 'Only a numbered, confirmed outgoing letter can be sent.',
    basis: 'internal',
  },
  registered: {
    code: 'registered-already',
    vi: 'Văn bản đã vào sổ đến; không trả lại được nữa.',
    en: 'The letter is in the register; it can no longer be turned away.',
    basis: 'internal',
  },
  codeTaken: (organId: string, name: string) => ({
    code: 'code-taken',
    vi: `Mã ${organId} đã là của ${name}.`,
    en: `Code ${organId} belongs to ${name}.`,
    basis: 'internal',
  }),
} as const;
