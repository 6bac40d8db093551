import type { Reading } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';

/** What a reading rests on, each with its weight. */
const CORE: readonly (readonly [weight: number, has: (reading: Reading) => boolean])[] = [
  [0.15, ({ kind }) => kind !== 'other'],
  [0.2, ({ code }) => code !== null],
  [0.2, ({ issuedOn }) => issuedOn !== null],
  [0.15, ({ issuer }) => issuer !== null],
  [0.15, ({ subject }) => subject !== null],
  [0.15, ({ signature }) => signature?.name != null],
];

/** How far a reading can be relied on, 0 to 1: what was found, how sure the scanner was, how much had to be mended or is in doubt. */
export function confidenceOf(reading: Reading, source: SourceText, doubts: number): number {
  const base = CORE.reduce((sum, [weight, has]) => sum + (has(reading) ? weight : 0), 0);
  const scanned =
    source.words === null || source.words.length === 0
      ? 1
      : source.words.reduce((sum, word) => sum + word.confidence, 0) / source.words.length;
  const mended = Math.min(0.2, reading.corrections.length * 0.01);
  const value = (base - mended - Math.min(0.3, doubts * 0.03)) * (0.5 + 0.5 * scanned);
  return Math.round(Math.max(0, Math.min(1, value)) * 100) / 100;
}
