/** Whether letters make Vietnamese syllables: the measure by which an unknown encoding is told. */

const ONSET = '(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const NUCLEUS = '[aăâeêioôơuưy]{1,3}';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** True for one written syllable with at most one tone: 'được', 'Ủy', 'nghiêng'. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES);
  if (tones !== null && tones.length > 1) return false;
  return SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'));
}

/**
 * How Vietnamese a text looks: words that bear marks and are syllables count for it, words with
 * letters or signs Vietnamese has not count against it. ASCII words say nothing.
 */
export function vietnameseness(text: string): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (const word of sample(text).split(/[\s!-,./:-@[-`{-~–—“”‘’…-]+/u)) {
    // eslint-disable-next-line no-control-regex -- the whole of ASCII is meant, its control signs too
    if (word === '' || /^[\x00-\x7f]*$/u.test(word)) continue;
    if (isSyllable(word)) good += 1;
    else bad += 1;
  }
  return { good, bad };
}

// Enough to know an encoding by; a long text need not be weighed whole.
function sample(text: string): string {
  return text.length <= 40_000 ? text : text.slice(0, 40_000);
}
