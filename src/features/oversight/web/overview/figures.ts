import type { Language } from '../../../../ui/words.tsx';

const decimal = (figure: string, language: Language) => (language === 'vi' ? figure.replace('.', ',') : figure);
/** Đồng as tỷ đồng with one decimal, as summaries are read: 149,9. */
export function inBillions(dong: string, language: Language): string {
  return decimal((Number(BigInt(dong) / 10_000_000n) / 100).toFixed(1), language);
}
/** How much of a whole, as 71,3%; nothing of nothing is 0%. */
export function shareOf(part: string, whole: string, language: Language): string {
  return `${decimal(BigInt(whole) === 0n ? '0' : (Number(BigInt(part) * 1000n / BigInt(whole)) / 10).toString(), language)}%`;
}
