import { Button } from '@mantine/core';
import { State } from '../../../../ui/State.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { useStandingOffices } from '../../../organizations/web/parts/standing-offices.ts';
import type { DutyList, ListedDuty } from '../../duties/duty-list.schema.ts';
import { measureWords } from '../../measures/measure.words.ts';
import { taskWords } from '../../task.words.ts';
import { dutyListPageWords as words } from '../pages.words.ts';

interface DutyLineProps {
  readonly duty: ListedDuty;
  readonly list: DutyList;
  /** Its last day on time has passed. */
  readonly past: boolean;
  /** What was done to it and is not saved. */
  readonly change: 'edited' | 'removed' | null;
  readonly acts: { readonly onEdit: () => void; readonly onRemove: () => void; readonly onUndo: () => void } | null;
}

/** One duty of a list: its name, its day beside the letter's own words, whose it is, the order in full on asking. */
export function DutyLine({ duty, list, past, change, acts }: DutyLineProps) {
  const { say, language } = useWords();
  const standing = useStandingOffices();
  const parent = list.parents.find(({ id }) => id === duty.parentId);
  const named =
    duty.leadIds.length > 3
      ? null
      : duty.leadIds
          .map(
            (id) =>
              list.offices.find((office) => office.id === id) ?? {
                name: standing.find((office) => office.id === id)?.name ?? '…',
                now: null,
              },
          )
          .map((office) => (office.now === null ? office.name : say(words.nowStands(office.name, office.now))));
  return (
    <li className="duty-line" data-removed={change === 'removed'}>
      <div>
        <p>
          <strong>{duty.ref}</strong> <span className="duty-title">{duty.title}</span>
          {change !== null && (
            <>
              {' '}
              <span className="tag">
                {change === 'removed' && `${say(words.removed)}, `}
                {say(words.unsaved)}
              </span>
            </>
          )}
        </p>
        <p className="small quiet">
          {duty.dueOn === null ? say(taskWords.standing.undated) : writtenDay(duty.dueOn, language)}
          {duty.phrase !== null && ` · “${duty.phrase}”`}
          {duty.dueOn !== duty.letterDueOn && (
            <>
              {' '}
              <span className="tag">{say(words.otherThanLetter)}</span>
            </>
          )}
          {named !== null && ` · ${named.join(', ')}`}
          {parent !== undefined && ` · ${say(words.passesOn)} ${parent.ref} (${parent.code})`}
        </p>
        {duty.measure !== null && (
          <p className="small">
            <span className="tag">{say(words.measure)}</span> {say(measureWords[duty.measure])}
            {duty.measurePhrase !== null && <span className="quiet"> · “{duty.measurePhrase}”</span>}
          </p>
        )}
        {past && (
          <p className="small">
            <State tone="late">{say(words.past(writtenDay(duty.dueOn!, language)))}</State>
          </p>
        )}
        {duty.text !== duty.title && (
          <details>
            <summary>{say(words.text)}</summary>
            <p className="order-text">{duty.text}</p>
          </details>
        )}
      </div>
      {acts !== null && (
        <div className="row-actions no-print">
          {change !== 'removed' && (
            <Button size="compact-sm" variant="subtle" aria-label={say(words.editTitle(duty.ref))} onClick={acts.onEdit}>
              {say(words.edit)}
            </Button>
          )}
          {change === null ? (
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={`${say(words.remove)} ${duty.ref}`} onClick={acts.onRemove}>
              {say(words.remove)}
            </Button>
          ) : (
            <Button size="compact-sm" variant="subtle" aria-label={`${say(words.undo)} ${duty.ref}`} onClick={acts.onUndo}>
              {say(words.undo)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
