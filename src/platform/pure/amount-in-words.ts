const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu'] as const;

/** A group of three digits; `whole` where a higher group stands before it, so that its noughts are said. */
function groupInWords(group: number, whole: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said: string[] = [];
  if (hundreds > 0 || whole) said.push(DIGITS[hundreds]!, 'trăm');
  if (tens === 0 && ones > 0 && (hundreds > 0 || whole)) said.push('linh');
  if (tens === 1) said.push('mười');
  if (tens > 1) said.push(DIGITS[tens]!, 'mươi');
  if (ones > 0) said.push(ones === 1 && tens > 1 ? 'mốt' : ones === 4 && tens > 1 ? 'tư' : ones === 5 && tens > 0 ? 'lăm' : DIGITS[ones]!);
  return said.join(' ');
}

/** Groups below a tỷ, from the highest; `whole` where tỷ stand before. */
function belowBillion(amount: number, whole: boolean): string {
  const groups = [Math.floor(amount / 1_000_000), Math.floor(amount / 1_000) % 1_000, amount % 1_000];
  let before = whole;
  return groups
    .flatMap((group, at) => {
      if (group === 0) return [];
      const said = `${groupInWords(group, before)} ${SCALES[2 - at]}`.trim();
      before = true;
      return [said];
    })
    .join(' ');
}

/**
 * An amount of đồng in Vietnamese words, as papers about money carry it: `một tỷ hai trăm ba mươi tư triệu đồng`. Noughts inside a
 * number are said (`không trăm linh năm`). Throws RangeError below nothing.
 */
export function amountInWords(dong: bigint): string {
  if (dong < 0n) throw new RangeError('No amount is below nothing');
  if (dong === 0n) return 'không đồng';
  const parts: string[] = [];
  // Each billion of billions is said by its own: tỷ tỷ.
  for (let left = dong, billions = 0; left > 0n; left /= 1_000_000_000n, billions += 1) {
    const part = Number(left % 1_000_000_000n);
    if (part > 0) parts.unshift(`${belowBillion(part, left >= 1_000_000_000n)}${' tỷ'.repeat(billions)}`);
  }
  return `${parts.join(' ')} đồng`;
}
