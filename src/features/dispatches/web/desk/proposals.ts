import type { Correction } from '../../../readings/reading.schema.ts';
import type { Dispatch } from '../../dispatch.schema.ts';

/** A correction that the reader proposes, with what a person last said of it. */
export interface Proposal {
  readonly path: string;
  readonly correction: Correction;
  readonly verdict: 'accepted' | 'refused' | null;
}

/** The proposals of a reading in its order; a later word stands over an earlier one. */
export function proposalsOf({ facts, amendments }: Pick<Dispatch, 'facts' | 'amendments'>): Proposal[] {
  return (facts?.corrections ?? []).map((correction, at) => {
    const path = `corrections.${at}`;
    const said = amendments.findLast((amendment) => amendment.path === path && amendment.verdict !== 'set')?.verdict;
    return { path, correction, verdict: said === 'accepted' || said === 'refused' ? said : null };
  });
}

/** The proposal that the value at a path already carries though nobody has decided it; undefined where there is none. */
export function proposalShownAt(
  dispatch: Pick<Dispatch, 'facts' | 'amendments'>,
  path: string,
  value: string | null,
): Proposal | undefined {
  if (value === null) return undefined;
  return proposalsOf(dispatch).find(
    ({ verdict, correction: { field, suggested, raw } }) =>
      verdict === null &&
      (field === path || (field === 'code' && (path === 'number' || path === 'symbol'))) &&
      (value.includes(suggested) || (field === 'code' && suggested.includes(value) && !raw.includes(value))),
  );
}

/** The proposal to decide after the one at `path`: the next open one, else the first. */
export function nextOpen(proposals: readonly Proposal[], path: string): Proposal | undefined {
  const at = proposals.findIndex((proposal) => proposal.path === path);
  const open = (proposal: Proposal, place: number) => proposal.verdict === null && place !== at;
  return proposals.find((proposal, place) => place > at && open(proposal, place)) ?? proposals.find(open);
}
