import type { MoneyFault } from './money.ts';

/** Why a typed or imported text is no amount, and how to write it. */
export const moneyFaultWords: Readonly<Record<MoneyFault | 'nothing', { readonly vi: string; readonly en: string }>> = {
  empty: { vi: 'Chưa có số tiền.', en: 'There is no amount.' },
  negative: { vi: 'Số tiền không được âm.', en: 'An amount cannot be negative.' },
  'no-number': {
    vi: 'Không đọc được số tiền; hãy nhập như 300.000.000, 300 triệu hoặc 1,5 tỷ.',
    en: 'This is no amount; write it as 300.000.000, 300 triệu (million) or 1,5 tỷ (billion).',
  },
  fraction: { vi: 'Số tiền lẻ dưới một đồng; hãy nhập số đồng tròn.', en: 'The amount holds parts of a đồng; enter whole đồng.' },
  'too-large': { vi: 'Số tiền quá lớn; hãy kiểm tra đơn vị tính.', en: 'The amount is too large; check its unit.' },
  ambiguous: {
    vi: 'Không rõ dấu chấm, dấu phẩy là phân nhóm nghìn hay phần thập phân; hãy nhập đủ số đồng.',
    en: 'The mark may part thousands or decimals; enter the amount in full đồng.',
  },
  nothing: { vi: 'Số tiền phải lớn hơn 0.', en: 'The amount must be more than nothing.' },
};
