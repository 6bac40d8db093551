import type { Judgement, RuleMark } from '../project.schema.ts';

/** A norm in force on a day: the highest share and the highest amount for each unit; null where none is set. */
export interface Norm {
  readonly activity: string;
  readonly sharePercent: number | null;
  readonly capDong: bigint | null;
  readonly basis: string;
  readonly mark: RuleMark;
}

/** Judges one line of a budget, which in a group project is one establishment's: at most the share of its cost and at most the cap. */
export function judge(
  line: { readonly activity: string; readonly costDong: bigint; readonly nationalDong: bigint },
  norms: readonly Norm[],
): Judgement {
  const norm = norms.find(({ activity }) => activity === line.activity);
  if (norm === undefined) return { verdict: 'no-norm', mostDong: null, sharePercent: null, basis: null, mark: null };
  const share = norm.sharePercent === null ? null : (line.costDong * BigInt(norm.sharePercent)) / 100n;
  const most = share === null ? norm.capDong! : norm.capDong === null || share < norm.capDong ? share : norm.capDong;
  return {
    verdict: line.nationalDong > most ? 'above' : 'within',
    mostDong: most.toString(),
    sharePercent: norm.sharePercent,
    basis: norm.basis,
    mark: norm.mark,
  };
}
