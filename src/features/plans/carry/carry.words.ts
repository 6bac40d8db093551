import { writtenDong } from '../../../platform/pure/money.ts';

/** Why money does not go into the next year so. */
export const carryRefusals = {
  settled: (codes: string) => ({
    code: 'carry-settled',
    vi: `Đã quyết toán, không còn gì để chuyển: ${codes}.`,
    en: `Settled, nothing is left to carry: ${codes}.`,
  }),
  stopped: (codes: string) => ({
    code: 'carry-stopped',
    vi: `Đề án đã dừng, chỉ còn thu hồi tạm ứng, không chuyển sang năm sau: ${codes}.`,
    en: `Stopped, only advances are given back, nothing goes into the next year: ${codes}.`,
  }),
  nothingLeft: (codes: string, year: number) => ({
    code: 'carry-nothing-left',
    vi: `Không còn kinh phí năm ${year} chưa chi: ${codes}.`,
    en: `Nothing of ${year} is left unspent: ${codes}.`,
  }),
  overLeft: (code: string, source: string, asked: bigint, left: bigint) => ({
    code: 'carry-over-left',
    vi: `${code}: chuyển ${writtenDong(asked)} đ${source}, vượt số còn lại chưa chi (${writtenDong(left)} đ).`,
    en: `${code}: ${writtenDong(asked)} đ is more than is left unspent (${writtenDong(left)} đ).`,
  }),
  whole: (code: string, source: string, bound: bigint) => ({
    code: 'carry-contract-whole',
    vi: `${code}: hợp đồng còn ${writtenDong(bound)} đ${source} chưa chi; chuyển cả, hoặc ký phụ lục giảm giá trị hợp đồng trước.`,
    en: `${code}: the contract has ${writtenDong(bound)} đ unspent; carry it whole, or reduce it by an annex first.`,
  }),
  negative: (codes: string) => ({
    code: 'carry-negative',
    vi: `Số chuyển sang năm sau phải lớn hơn 0: ${codes}.`,
    en: `What is carried is more than nothing: ${codes}.`,
  }),
  yearNotPrepared: (year: number) => ({
    code: 'year-not-prepared',
    vi: `Chưa ghi dự toán được giao của năm ${year}; hãy ghi trước khi chuyển kinh phí sang năm ${year}.`,
    en: `The estimate of ${year} has not been entered; enter it before money goes into ${year}.`,
  }),
  programmeEnded: (year: number, next: number, day: string) => ({
    code: 'programme-ended',
    vi: `Chương trình khuyến công quốc gia kết thúc năm ${year}; đến ngày ${day} chưa có chương trình cho năm ${next}.`,
    en: `The programme ends with ${year}; on ${day} none covers ${next} yet.`,
  }),
  outOfTime: (year: number) => ({
    code: 'carry-out-of-time',
    vi: `Quyết định chuyển kinh phí năm ${year} phải đề ngày trong năm ${year} hoặc ${year + 1}.`,
    en: `A decision that carries money of ${year} is dated in ${year} or ${year + 1}.`,
  }),
} as const;
export const counterpartWord = ' vốn đối ứng';
