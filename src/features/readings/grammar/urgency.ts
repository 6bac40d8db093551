import type { Urgency } from '../reading.schema.ts';
import { isCapitals } from './letters.ts';
import { type Found, found, type Passage } from './passage.ts';

const STAMPS: readonly (readonly [RegExp, Urgency])[] = [
  [/^hoa toc(?: hen gio)?\b/, 'hoa-toc'],
  [/^thuong khan\b/, 'thuong-khan'],
  [/^khan\b/, 'khan'],
];

/** 'HỎA TỐC HẸN GIỜ (trước 17 giờ 00 ngày 15/5/2020)' is as long as a stamp gets. */
const LONGEST_STAMP = 80;

/** The stamp of urgency, which stands alone on its line; 'khẩn trương' in a sentence is none. */
export function readUrgency(head: readonly Passage[]): Found<Urgency> | null {
  for (const line of head) {
    if (line.text.length > LONGEST_STAMP) continue;
    const bare = line.folded.replace(/^[^a-z]+|[^a-z0-9]+$/g, '').replace(/^do khan ?:? /, '');
    const stamp = STAMPS.find(([pattern]) => pattern.test(bare));
    if (stamp === undefined || !standsAlone(line.text, bare)) continue;
    return found(stamp[1], line, isCapitals(line.text) ? 1 : 0.9);
  }
  return null;
}

function standsAlone(text: string, bare: string): boolean {
  const rest = bare.replace(/^(?:hoa toc(?: hen gio)?|thuong khan|khan)/, '').trim();
  if (/^truong\b|^cap\b|^thiet\b/.test(rest)) return false;
  return rest === ''
    ? /^[^\p{Ll}]*\p{Lu}/u.test(text)
    : /^(?:hen gio|truoc|den)?[\s\d:h.,/-]*(?:gio)?[\s\d:h,./-]*(?:ngay)?[\s\d:/.-]*$/.test(rest) && isCapitals(text.replace(/\d.*/, ''));
}
