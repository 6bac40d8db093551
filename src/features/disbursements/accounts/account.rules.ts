/** An entry of either book, for comparing: whose it is, of what kind, its paper and day. */
export interface Entry { readonly key: string; readonly paper: string; readonly on: string; readonly amount: bigint }
export interface Pair<Theirs, Ours> { readonly theirs: Theirs | null; readonly ours: Ours | null }

/** How entries of one contract and kind are brought together, the surest first: each entry stands in one pair at most. */
const SURENESS: readonly ((a: Entry, b: Entry) => boolean)[] = [
  (a, b) => samePaper(a, b) && a.amount === b.amount && a.on === b.on, (a, b) => samePaper(a, b) && a.amount === b.amount, (a, b) => samePaper(a, b), (a, b) => a.amount === b.amount && a.on === b.on, (a, b) => a.amount === b.amount,
];
/** A paper's number as people write it twice: without case, spaces and leading zeros. */
const plain = (paper: string) => paper.normalize('NFC').toLowerCase().replace(/\s+/g, '').replace(/^0+(?=\d)/, '');
const samePaper = (a: Entry, b: Entry) => plain(a.paper) === plain(b.paper);

/**
 * Brings the entries of two books together. Papers and amounts decide: first what agrees in all, then one paper whatever its amount, then one amount
 * whatever its paper. What is left stands only there, or only here. Within a step the order of the books decides.
 */
export function pairUp<Theirs extends Entry, Ours extends Entry>(theirs: readonly Theirs[], ours: readonly Ours[]): Pair<Theirs, Ours>[] {
  const oursBy = Map.groupBy(ours, ({ key }) => key);
  const found = new Map<Theirs, Ours>();
  for (const [key, rows] of Map.groupBy(theirs, ({ key: own }) => own)) {
    const left = new Set(oursBy.get(key) ?? []);
    for (const fits of SURENESS) {
      for (const row of rows) {
        if (found.has(row)) continue;
        const other = [...left].find((each) => fits(row, each));
        if (other === undefined) continue;
        found.set(row, other);
        left.delete(other);
      }
    }
  }
  const used = new Set(found.values());
  return [...theirs.map((row) => ({ theirs: row, ours: found.get(row) ?? null })), ...ours.filter((row) => !used.has(row)).map((row) => ({ theirs: null, ours: row }))];
}

/** What of a pair differs though its papers are one, or its amounts. */
export const differences = ({ theirs, ours }: Pair<Entry, Entry>): { readonly verdict: 'agreeing' | 'differing' | 'only-there' | 'only-here'; readonly otherPaper: boolean; readonly otherDay: boolean; readonly difference: bigint } => {
  if (theirs === null || ours === null) return { verdict: theirs === null ? 'only-here' : 'only-there', otherPaper: false, otherDay: false, difference: (theirs?.amount ?? 0n) - (ours?.amount ?? 0n) };
  return { verdict: theirs.amount === ours.amount ? 'agreeing' : 'differing', otherPaper: !samePaper(theirs, ours), otherDay: theirs.on !== ours.on, difference: theirs.amount - ours.amount };
};
