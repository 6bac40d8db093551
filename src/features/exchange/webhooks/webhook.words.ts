import type { StateSentences } from '../../../platform/pure/steps.ts';
import type { DeliveryState, WebhookState } from './webhook.schema.ts';

export const webhookWords = {
  state: { active: { vi: 'Đang gửi', en: 'Sending' }, stopped: { vi: 'Đã dừng', en: 'Stopped' } } satisfies Record<
    WebhookState,
    { vi: string; en: string }
  >,
  delivery: {
    waiting: { vi: 'chờ gửi', en: 'waiting' },
    delivered: { vi: 'đã gửi', en: 'delivered' },
    'given-up': { vi: 'thôi gửi', en: 'given up' },
  } satisfies Record<DeliveryState, { vi: string; en: string }>,
} as const;
/** What happened, by the name of its event. */
export const eventWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'dispatch.received': { vi: 'Văn bản được tải lên', en: 'A dispatch was uploaded' },
  'dispatch.confirmed': { vi: 'Nội dung văn bản được xác nhận', en: 'A dispatch was confirmed' },
  'duties.assigned': { vi: 'Nhiệm vụ được giao', en: 'Duties were assigned' },
  'envelope.accepted': { vi: 'Gói tin đến được nhận', en: 'An envelope was accepted' },
  'envelope.waiting': { vi: 'Gói tin đi chờ lấy', en: 'An envelope waits' },
};
export const webhookSentences: StateSentences<WebhookState> = {
  active: { vi: 'Địa chỉ này đang được gửi.', en: 'This address is being sent to.' },
  stopped: { vi: 'Địa chỉ này đã dừng.', en: 'This address is stopped.' },
};
export const webhookRefusals = {
  addressTaken: (address: string) => ({
    code: 'address-taken',
    vi: `Địa chỉ ${address} đang được gửi; dừng địa chỉ cũ trước.`,
    en: `${address} is being sent to; stop the old one first.`,
    basis: 'internal',
  }),
  nothingGivenUp: {
    code: 'nothing-given-up',
    vi: 'Không có thông báo nào phải gửi lại.',
    en: 'There is nothing to send again.',
    basis: 'internal',
  },
} as const;
