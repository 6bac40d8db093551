import type { ReactNode } from 'react';
import { Field, FieldValue, type FieldValueProps } from '../../../../ui/Field.tsx';
import type { Editing } from '../../../../ui/FieldEditor.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { fieldName } from '../../../readings/reading.words.ts';
import { deskWords } from '../pages.words.ts';
import { editingAt, useDeskView } from './desk-view.ts';
import { factKey, keyShownFor } from './places.ts';
import { proposalShownAt } from './proposals.ts';
import { showProposal } from './show-element.ts';

interface FactProps {
  readonly path: string;
  /** The value as it is stored; what the editor opens with. */
  readonly value: string | null;
  readonly kind?: Editing['kind'];
  readonly choices?: Editing['choices'];
  /** The value as shown, where it is shown otherwise than stored. */
  readonly children?: ReactNode;
  readonly name?: string;
  /** True where the value cannot be set by hand. */
  readonly fixed?: boolean;
  /** What stands for a value that is not there. */
  readonly absent?: string | undefined;
  /** What stands beside the value and can be pressed by itself. */
  readonly aside?: ReactNode;
  /** True where there is something to show though the value is null: a phrase whose day nobody can compute. */
  readonly shownAlways?: boolean;
}

/** One fact: shows its place, is set by hand, says what is doubtful about it. */
export function FactValue(props: FactProps) {
  return <FieldValue {...useFact(props)} />;
}

/** One fact as a line in a list of facts. */
export function FactField(props: FactProps) {
  return <Field {...useFact(props)} />;
}

function useFact({
  path,
  value,
  kind = 'line',
  choices,
  children,
  name,
  fixed = false,
  shownAlways = false,
  absent,
  aside,
}: FactProps): FieldValueProps {
  const view = useDeskView();
  const { say } = useWords();
  const { facts, chosen, choose, dispatch } = view;
  const key = keyShownFor(path, facts);
  const byHand = dispatch.amendments.some((amendment) => amendment.verdict === 'set' && amendment.path === path);
  const proposal = proposalShownAt(dispatch, path, value);
  const shown = value === null && !shownAlways ? null : (children ?? value);
  return {
    name: name ?? say(fieldName(path)),
    path: factKey(path),
    onShow: key === null || shown === null ? undefined : () => choose(key, 'facts'),
    selected: chosen !== null && chosen.key === factKey(path),
    editing: fixed ? undefined : editingAt(view, path, kind, value, choices),
    absent: byHand ? say(deskWords.cleared) : absent,
    aside: (
      <>
        {proposal !== undefined && (
          <button type="button" className="jump" onClick={() => showProposal(proposal.path)}>
            {say(deskWords.proposed)}
          </button>
        )}
        {aside}
      </>
    ),
    notes: facts.problems.filter(({ field }) => field === path).map((problem) => say(problem)),
    children:
      shown === null ? null : byHand ? (
        <>
          {shown} <span className="quiet">{say(deskWords.byHand)}</span>
        </>
      ) : (
        shown
      ),
  };
}
