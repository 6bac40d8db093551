import '../tasks.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { StepAnswer } from '../../../../platform/pure/refusals.ts';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { DutyList, ListedDuty } from '../../duties/duty-list.schema.ts';
import { dutyListRefusals, dutyListWords } from '../../duties/duty-list.words.ts';
import { DutyLine } from '../duties/DutyLine.tsx';
import { EditDuty } from '../duties/EditDuty.tsx';
import { UrgedDuties } from '../duties/UrgedDuties.tsx';
import { dutyListPageWords as words } from '../pages.words.ts';
import { RecallDialog, ReasonDialog } from '../task/dialogs.tsx';
import { dutiesQuery, useDutyList } from '../tasks.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done', recalled: 'exempt' } as const;

/** On its letter's page what it urges of what runs already, and the list of its new duties: corrected and submitted by an officer, approved by a leader with one click. */
export function DutyListCard({ dispatchId }: { dispatchId: string }) {
  const { data } = useQuery(dutiesQuery(dispatchId));
  if (data === undefined) return null;
  return (
    <>
      {data.urged.length > 0 && <UrgedDuties urged={data.urged} more={data.duties.length > 0} />}
      {data.duties.length > 0 && <Card key={`${data.state ?? ''} ${data.history.length}`} list={data} />}
    </>
  );
}

/** What an officer changed and has not saved: a duty by its place in the list; null where it is taken out. */
type Changes = Readonly<Record<number, ListedDuty | null>>;

function Card({ list }: { list: DutyList }) {
  const { say } = useWords();
  const acts = useDutyList(list.dispatchId);
  const today = useMe()?.today ?? '';
  const [changes, setChanges] = useState<Changes>({});
  const [editing, setEditing] = useState<number | null>(null);
  const [open, setOpen] = useState<'send-back' | 'recall' | null>(null);
  const change = (at: number, to: ListedDuty | null | undefined) =>
    setChanges((before) =>
      Object.fromEntries([
        ...Object.entries(before).filter(([other]) => Number(other) !== at),
        ...(to === undefined ? [] : [[at, to] as const]),
      ]),
    );
  const changed = Object.keys(changes).length > 0;
  const duties = list.duties.flatMap((duty, at) => changes[at] ?? (changes[at] === null ? [] : [duty]));
  const answer = (step: string) => emptied(ownStep(list.steps, step), duties.length);
  const editable = (list.state === null || list.state === 'drafted') && answer('submit') !== undefined;
  const failed = [acts.submit, acts.approve, acts.save].find(({ isError }) => isError);
  const draft = { duties, copyIds: list.copyIds };
  const last = list.history.at(-1);
  const past = list.state === 'approved' || list.state === 'recalled' ? [] : duties.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  return (
    <section className="card duty-list" aria-labelledby="duty-list-title">
      <header>
        <h2 id="duty-list-title">{say(words.title)}</h2>
        {list.state !== null && <State tone={TONE[list.state]}>{say(dutyListWords.state[list.state])}</State>}
        {changed && <span className="tag">{say(words.unsaved)}</span>}
        <span className="quiet small">
          {say(words.summary(duties.length, new Set(duties.flatMap(({ leadIds }) => leadIds)).size))} ·{' '}
          {say(words.copies(list.copyIds.length))}
        </span>
      </header>
      {last?.step === 'send-back' && last.remark !== null && <p className="small">{say(words.sentBack(last.remark))}</p>}
      {last?.step === 'recall' && last.remark !== null && <p className="small">{say(words.recalled(last.remark))}</p>}
      {list.submittedBy !== null && <p className="small quiet">{say(words.submittedBy(list.submittedBy))}</p>}
      {editable && list.unknown.length > 0 && <p className="small quiet">{say(words.unknown(list.unknown.join('; ')))}</p>}
      <ol className="plain-list entries">
        {list.duties.map((duty, at) => (
          <DutyLine
            key={duty.ref}
            duty={changes[at] ?? duty}
            list={list}
            past={past.includes(changes[at] ?? duty)}
            change={changes[at] === undefined ? null : changes[at] === null ? 'removed' : 'edited'}
            acts={editable ? { onEdit: () => setEditing(at), onRemove: () => change(at, null), onUndo: () => change(at, undefined) } : null}
          />
        ))}
      </ol>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {past.length > 0 && (editable || answer('approve') !== undefined) && (
        <Problem tone="note" said={words.pastNote(past.map(({ ref }) => ref).join(', '))} />
      )}
      <div className="duty-list-steps no-print">
        <StepButton
          answer={answer('submit')}
          label={say(dutyListWords.step.submit)}
          busy={acts.submit.isPending}
          onTake={() => acts.submit.mutate(changed ? draft : null)}
        />
        {editable && changed && duties.length > 0 && (
          <Button
            variant="default"
            loading={acts.save.isPending}
            onClick={() => acts.save.mutate(draft, { onSuccess: () => setChanges({}) })}
          >
            {say(words.save)}
          </Button>
        )}
        <StepButton
          answer={answer('approve')}
          label={say(dutyListWords.step.approve)}
          busy={acts.approve.isPending}
          onTake={() => acts.approve.mutate()}
        />
        <StepButton
          answer={answer('send-back')}
          label={say(dutyListWords.step['send-back'])}
          variant="default"
          onTake={() => setOpen('send-back')}
        />
        {(list.state === 'approved' || list.state === 'recalled') && (
          <Link to="/nhiem-vu/van-ban/$id" params={{ id: list.dispatchId }}>
            {say(words.matrix)}
          </Link>
        )}
        <StepButton answer={answer('recall')} label={say(dutyListWords.step.recall)} variant="subtle" onTake={() => setOpen('recall')} />
      </div>
      {open === 'send-back' && (
        <ReasonDialog title={say(dutyListWords.step['send-back'])} sending={acts.sendBack} onClose={() => setOpen(null)} />
      )}
      {open === 'recall' && <RecallDialog title={say(dutyListWords.step.recall)} sending={acts.recall} onClose={() => setOpen(null)} />}
      {editing !== null && (
        <EditDuty
          duty={changes[editing] ?? list.duties[editing]!}
          list={list}
          onClose={() => setEditing(null)}
          onSave={(duty) => {
            change(editing, duty);
            setEditing(null);
          }}
        />
      )}
      <AskBeforeLeaving changed={changed} />
    </section>
  );
}

/** A list with nothing left in it goes to nobody. */
const emptied = (answer: StepAnswer | undefined, duties: number): StepAnswer | undefined =>
  answer === undefined || duties > 0 ? answer : { ...answer, allowed: false, refusals: [{ ...dutyListRefusals.emptied, basis: null }] };

/** Nothing that was changed is lost by leaving the page without a word. */
function AskBeforeLeaving({ changed }: { changed: boolean }) {
  const { say } = useWords();
  const leaving = useBlocker({ shouldBlockFn: () => changed, enableBeforeUnload: () => changed, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={say(words.leaveTitle)}
      warning={say(words.leave)}
      goOn={say(words.leaveGoOn)}
      onGoOn={leaving.proceed}
      onClose={leaving.reset}
    />
  );
}
