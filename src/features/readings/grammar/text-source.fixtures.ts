import type { Reading } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { readText } from './index.ts';
import { linesOf, type Line } from './lines.ts';
import { type Passage, passageOf } from './passage.ts';

/** A text as the grammar gets it. */
export function aSource(text: string, over: Partial<SourceText> = {}): SourceText {
  return { format: 'text', text: text.normalize('NFC'), words: null, ocr: null, stated: {}, problems: [], ...over };
}
export const aReading = (text: string, over: Partial<SourceText> = {}): Reading => readText(aSource(text, over), { file: 'a.txt' });
export const aPassage = (text: string): Passage =>
  passageOf(
    text,
    Array.from(text, (_, at) => at),
  );
export const someLines = (text: string): Line[] => linesOf(text);

/** A sound letter with its parts replaced at will. */
export function aLetter(
  over: { head?: string; symbol?: string; date?: string; about?: string; to?: string; body?: string; foot?: string } = {},
): string {
  return `${over.head ?? 'BỘ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'}
${over.symbol ?? 'Số: 4100/BCT-CTĐP'}
${over.about ?? 'V/v rà soát đề án khuyến công'}
${over.date ?? 'Hà Nội, ngày 11 tháng 5 năm 2020'}

${over.to ?? 'Kính gửi: Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương'}

${over.body ?? 'Bộ Công Thương yêu cầu Quý Sở:\n\n1. Rà soát đề án.\n\n2. Gửi báo cáo trước ngày 25/5/2020.'}

${over.foot ?? 'Nơi nhận:\n- Như trên;\n- Lưu: VT, CTĐP.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Văn Mẫu'}
`;
}
