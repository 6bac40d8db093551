import { writtenDong } from '../../../platform/pure/money.ts';
import { projectWords } from '../../projects/project.words.ts';
import type { Bound, Outcome, Relaxation } from './optimum.schema.ts';

interface Said {
  readonly vi: string;
  readonly en: string;
}
export type Labels = Readonly<Record<string, string>>;
const activity = (of: string): Said => (projectWords.activity as Readonly<Record<string, Said>>)[of] ?? { vi: of, en: of };
const named = (labels: Labels, of: string | null) => (of === null ? '' : (labels[of] ?? of));

/** A bound as an officer would say it. */
export function boundSaid({ kind, of, limit }: Bound, labels: Labels): Said {
  const [amount, name] = [writtenDong(limit), named(labels, of)];
  switch (kind) {
    case 'money':
      return { vi: `Tổng kinh phí ${amount} đ`, en: `Money in all: ${amount} đ` };
    case 'content':
      return { vi: `${activity(of ?? '').vi}: nhiều nhất ${amount} đ`, en: `${activity(of ?? '').en}: at most ${amount} đ` };
    case 'hit-dong':
      return { vi: `Địa bàn bị thiên tai, dịch bệnh: ít nhất ${amount} đ`, en: `Hit areas: at least ${amount} đ` };
    case 'hit-count':
      return { vi: `Địa bàn bị thiên tai, dịch bệnh: ít nhất ${limit} đề án`, en: `Hit areas: at least ${limit} projects` };
    case 'province-count':
      return { vi: `${name}: nhiều nhất ${limit} đề án`, en: `${name}: at most ${limit} projects` };
    case 'province-dong':
      return { vi: `${name}: nhiều nhất ${amount} đ`, en: `${name}: at most ${amount} đ` };
    case 'must-in':
      return { vi: `${name} phải có trong danh sách`, en: `${name} must be in` };
    case 'must-out':
      return { vi: `${name} không đưa vào danh sách`, en: `${name} must stay out` };
  }
}

/** How a bound would have to give way. */
export function relaxationSaid({ by, ...bound }: Relaxation, labels: Labels): Said {
  const [amount, name] = [writtenDong(by), named(labels, bound.of)];
  switch (bound.kind) {
    case 'money':
      return { vi: `Thêm ${amount} đ kinh phí`, en: `${amount} đ more money` };
    case 'content':
      return {
        vi: `Nâng mức của ${activity(bound.of ?? '').vi} thêm ${amount} đ`,
        en: `${amount} đ more for ${activity(bound.of ?? '').en}`,
      };
    case 'hit-dong':
      return { vi: `Giảm mức tối thiểu cho địa bàn bị thiên tai, dịch bệnh ${amount} đ`, en: `${amount} đ less for hit areas` };
    case 'hit-count':
      return { vi: `Giảm số đề án tối thiểu ở địa bàn bị thiên tai, dịch bệnh ${by} đề án`, en: `${by} projects fewer in hit areas` };
    case 'province-count':
      return { vi: `Cho ${name} thêm ${by} đề án`, en: `${by} projects more for ${name}` };
    case 'province-dong':
      return { vi: `Nâng mức của ${name} thêm ${amount} đ`, en: `${amount} đ more for ${name}` };
    case 'must-in':
      return { vi: `Thôi buộc ${name} phải có`, en: `${name} need not be in` };
    case 'must-out':
      return { vi: `Thôi buộc ${name} phải ra`, en: `${name} may be in` };
  }
}

/** What is lacking for one more proposal beside those of a list. */
export function shortSaid({ short, ...bound }: Bound & { readonly short: string }, labels: Labels): Said {
  const amount = writtenDong(short);
  switch (bound.kind) {
    case 'province-count':
      return { vi: `${boundSaid(bound, labels).vi}, đã đủ`, en: `${boundSaid(bound, labels).en}, reached` };
    case 'must-out':
      return boundSaid(bound, labels);
    default:
      return { vi: `${boundSaid(bound, labels).vi}: còn thiếu ${amount} đ`, en: `${boundSaid(bound, labels).en}: ${amount} đ short` };
  }
}

/** Thousandths of a point as points are written: 63,95. */
export const writtenPoints = (milliPoints: string | number | bigint): string => {
  const whole = BigInt(Math.round(Number(milliPoints)));
  const [units, rest] = [whole / 1_000n, (whole < 0n ? -whole : whole) % 1_000n];
  const fraction = String(rest).padStart(3, '0').replace(/0+$/, '');
  return `${whole < 0n && units === 0n ? '-' : ''}${writtenDong(units)}${fraction === '' ? '' : `,${fraction}`}`;
};
const percent = (share: number) => String(share).replace('.', ',');

/** How sure a search is of its list. */
export function statusSaid(status: Outcome['status'], gapPercent: number | null, repaired: boolean): Said {
  const mended = repaired
    ? {
        vi: ' Danh sách đã được sửa cho đúng mọi điều kiện tính bằng đồng.',
        en: ' The list was mended so that it obeys every bound in whole đồng.',
      }
    : { vi: '', en: '' };
  switch (status) {
    case 'optimal':
      return {
        vi: 'Tối ưu, đã chứng minh: không danh sách nào đúng các điều kiện này mà nhiều điểm hơn.',
        en: 'Proven optimum: no list under these bounds has more points.',
      };
    case 'limit':
      return gapPercent === null
        ? { vi: 'Hết thời gian, chưa có danh sách.', en: 'Time was up before there was a list.' }
        : {
            vi: `Hết thời gian: danh sách tốt nhất tìm được, cách cận trên ${percent(gapPercent)}%.${mended.vi}`,
            en: `Time was up: the best found, ${gapPercent}% below the bound.${mended.en}`,
          };
    case 'stopped':
      return gapPercent === null
        ? { vi: 'Đã dừng khi chưa có danh sách.', en: 'Stopped before there was a list.' }
        : {
            vi: `Đã dừng: danh sách tốt nhất khi ấy, cách cận trên ${percent(gapPercent)}%.${mended.vi}`,
            en: `Stopped: the best by then, ${gapPercent}% below the bound.${mended.en}`,
          };
    case 'infeasible':
      return { vi: 'Không có danh sách nào đúng tất cả điều kiện.', en: 'No list obeys all bounds.' };
    case 'unsound':
      return {
        vi: 'Kết quả tính không qua được kiểm tra bằng đồng nên không hiển thị.',
        en: 'What was found did not pass the count in whole đồng and is not shown.',
      };
  }
}
