import type { Problem } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { fromLegacy, legacyEncodingOf, looksLegacy } from './legacy-encodings.ts';
import { sourceProblem } from './source.words.ts';
import { vietnameseness } from '../grammar/syllables.ts';

/** Decodes the bytes of a text file, whatever it is written in, to NFC. Never throws: what is broken is a problem. */
export function textSource(bytes: Uint8Array): SourceText {
  const decoded = decode(bytes);
  const problems = [...decoded.problems];
  const modern = unicodeOf(decoded.text, problems);
  if (modern.trim() === '') problems.push(sourceProblem(bytes.length === 0 ? 'empty-file' : 'no-text'));
  return { format: 'text', text: modern, words: null, ocr: null, stated: {}, problems };
}

/** A decoded text in Unicode NFC; a legacy encoding is converted and said in `problems`. */
export function unicodeOf(text: string, problems: Problem[]): string {
  const plain = text.normalize('NFC');
  const encoding = legacyEncodingOf(plain);
  if (encoding !== null) {
    problems.push(sourceProblem('converted-encoding', { encoding }));
    return fromLegacy(plain, encoding).normalize('NFC');
  }
  if (looksLegacy(plain)) problems.push(sourceProblem('legacy-font-unread'));
  return plain;
}

interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), problems: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return decodeBroken(bytes);
  }
}

/** UTF-16 by its mark, or by the zero bytes that plain letters have in it. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  if (zeros[1]! > head.length / 6 && zeros[0]! === 0) return 'utf-16le';
  return zeros[0]! > head.length / 6 && zeros[1]! === 0 ? 'utf-16be' : null;
}

/** Bytes that are no UTF-8: an old code page, or UTF-8 with broken places, whichever reads as Vietnamese. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const score = (text: string) => {
    const { good, bad } = vietnameseness(text);
    return good - 2 * bad;
  };
  const western = new TextDecoder('windows-1252').decode(bytes);
  const legacy = legacyEncodingOf(western);
  const guesses = [
    { text: new TextDecoder('utf-8').decode(bytes), problem: sourceProblem('not-utf8') },
    {
      text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
      problem: sourceProblem('converted-encoding', { encoding: 'windows-1258' }),
    },
    ...(legacy === null ? [] : [{ text: fromLegacy(western, legacy), problem: sourceProblem('converted-encoding', { encoding: legacy }) }]),
  ];
  const best = guesses.map((guess) => ({ ...guess, score: score(guess.text) })).reduce((a, b) => (b.score > a.score ? b : a));
  return { text: best.text, problems: [best.problem] };
}
