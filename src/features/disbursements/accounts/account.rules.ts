/** An entry of either book, for comparing: its paper, amount and day. */
export interface Entry {
  readonly paper: string;
  readonly on: string;
  readonly amount: bigint;
}

/**
 * How entries of one contract and kind are brought together, the surest first, by what of them is the same: papers and amounts decide. First what agrees
 * in all, then one paper whatever its amount, then one amount whatever its paper; each entry stands in one pair at most. What is left stands only
 * there, or only here. Within a step the order of the books decides.
 */
export const SURENESS = [['paper', 'dong', 'day'], ['paper', 'dong'], ['paper'], ['dong', 'day'], ['dong']] as const;
/** A paper's number as people write it twice: without case, spaces and leading zeros. */
export const plainPaper = (paper: string): string =>
  paper
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');

/** What of a pair differs though its papers are one, or its amounts. */
export const differences = ({
  theirs,
  ours,
}: {
  readonly theirs: Entry | null;
  readonly ours: Entry | null;
}): {
  readonly verdict: 'agreeing' | 'differing' | 'only-there' | 'only-here';
  readonly otherPaper: boolean;
  readonly otherDay: boolean;
  readonly difference: bigint;
} => {
  if (theirs === null || ours === null)
    return {
      verdict: theirs === null ? 'only-here' : 'only-there',
      otherPaper: false,
      otherDay: false,
      difference: (theirs?.amount ?? 0n) - (ours?.amount ?? 0n),
    };
  return {
    verdict: theirs.amount === ours.amount ? 'agreeing' : 'differing',
    otherPaper: plainPaper(theirs.paper) !== plainPaper(ours.paper),
    otherDay: theirs.on !== ours.on,
    difference: theirs.amount - ours.amount,
  };
};
