import type { WholeBounds, WholeFault } from './whole-numbers.ts';

/** Why what was typed is no whole number that fits, and what would be. */
export function wholeFaultSaid(fault: WholeFault, { min, max }: WholeBounds): { readonly vi: string; readonly en: string } {
  if (fault === 'empty') return { vi: 'Chưa có số.', en: 'There is no number.' };
  if (fault === 'no-number')
    return { vi: 'Không phải số nguyên; hãy nhập như 15 hoặc 1.500.', en: 'This is no whole number; write it as 15 or 1.500.' };
  if (min !== undefined && max !== undefined)
    return { vi: `Số phải từ ${min} đến ${max}.`, en: `The number must be from ${min} to ${max}.` };
  if (min !== undefined && fault === 'too-small') return { vi: `Số phải từ ${min} trở lên.`, en: `The number must be ${min} or more.` };
  return max === undefined
    ? { vi: 'Số quá lớn.', en: 'The number is too large.' }
    : { vi: `Số phải từ ${max} trở xuống.`, en: `The number must be ${max} or less.` };
}
