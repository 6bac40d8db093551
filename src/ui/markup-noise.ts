import type { Stretch } from './marking.ts';

/** What an OCR engine's markup does to the sheet: 'hidden' characters are not shown, 'bold' ones are set bold. */
export interface Noise extends Stretch {
  readonly noise: 'hidden' | 'bold';
}

const MARKUP =
  /\*\*|<\/?(?:b|strong|i|em|u|p|div|span|br|center|sup|sub)(?:\s[^<>]*)?\/?>|^#{1,6} |^[ \t]*\|?[ \t]*:?-{3,}[-:| \t]*$|\|/gim;

/**
 * Finds the markup noise of a text, without changing the text: offsets of marks go on counting it. Bold runs from
 * one sign to the next of the same paragraph; a sign without a partner is hidden and makes nothing bold.
 */
export function noiseIn(text: string): Noise[] {
  const found: Noise[] = [];
  let opened: number | null = null;
  let last = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, noise: 'hidden' });
    if (opened !== null && /\n\s*\n/.test(text.slice(last, start))) opened = null;
    last = end;
    const sign = boldSign(match[0], opened !== null);
    if (sign === 'opens') opened = end;
    else if (sign === 'closes' && opened !== null) {
      found.push({ start: opened, end: start, noise: 'bold' });
      opened = null;
    }
  }
  return found;
}

function boldSign(markup: string, open: boolean): 'opens' | 'closes' | null {
  if (markup === '**') return open ? 'closes' : 'opens';
  if (/^<(b|strong)[\s>]/i.test(markup)) return 'opens';
  return /^<\/(b|strong)\s*>/i.test(markup) ? 'closes' : null;
}
