import { writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';

/** What published data says of itself, in Vietnamese as it is published. */
export const publicationWords = {
  programme: 'Chương trình khuyến công quốc gia',
  illustrative: 'DỮ LIỆU MINH HỌA, không phải số liệu thật',
  budget: (on: string) => `Kế hoạch kinh phí khuyến công quốc gia, giao ngày ${writtenInFigures(on)}`,
  annex: ({ nationalDong, endsOn }: { readonly nationalDong: string; readonly endsOn: string | null }) =>
    [
      nationalDong === '0' ? null : `thay đổi giá trị ${writtenDong(nationalDong)} đồng`,
      endsOn === null ? null : `thực hiện đến ngày ${writtenInFigures(endsOn)}`,
    ]
      .filter((part) => part !== null)
      .join('; ') || 'Phụ lục hợp đồng',
  household: (province: string | null) => `Cơ sở sản xuất hộ gia đình${province === null ? '' : ` tại ${province}`}`,
  grant: (name: string, cost: string) => `${name}; tổng chi phí ${writtenDong(cost)} đồng`,
} as const;
