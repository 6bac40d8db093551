/** Letters as a scanner leaves them: compared without case, marks or the age of tone placement. */

const folded = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const bare = unit.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const out = bare === 'đ' ? 'd' : bare.length === 1 ? bare : unit;
  folded.set(unit, out);
  return out;
}

/** Lower case without marks, unit for unit: an index in the folded text is one in the text. A line may be a book, so letters are kept in a table. */
export function foldLetters(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x61 && code <= 0x7a) || code === 0x20) out += text[at]!;
    else out += foldUnit(text[at]!);
  }
  return out;
}

/** True where the letters are capitals but for a few that a scanner or an abbreviation lowered. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu);
  if (letters === null || letters.length < 2) return false;
  const small = letters.filter((letter) => letter !== letter.toUpperCase()).length;
  return small * 8 <= letters.length;
}

/** Digits as a scanner confuses them: l, I and | for 1; O, o and Q for 0; S for 5; B for 8. */
export function asDigits(text: string): string {
  return text.replace(/[lI|]/g, '1').replace(/[OoQ]/g, '0').replace(/S/g, '5').replace(/B/g, '8').replace(/\s/g, '');
}

/** A whole number of what may be scanned digits, or null. */
export function wholeNumber(text: string | undefined): number | null {
  const digits = asDigits(text ?? '');
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
