import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../../../ui/Problem.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { Task } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';
import { taskPageWords as words } from '../pages.words.ts';
import { useTask } from '../tasks.client.ts';
import { AnswerForDialog, ContactDialog, DeadlineDialog, ExtensionDialog, PaperDialog, ReasonDialog } from './dialogs.tsx';

type Open = 'return' | 'exempt' | 'answer-for' | 'note-contact' | 'set-deadline' | 'ask-extension' | 'add-targets' | null;

/** What the one who looks may do with this assignment: only the steps of their end, each closed one with its reason. */
export function TaskSteps({ task }: { task: Task }) {
  const { say } = useWords();
  const acts = useTask(task.id);
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const mine = (step: string) => ownStep(task.steps, step);
  const failed = [acts.receive, acts.accept].find(({ isError }) => isError);
  const button = (step: Exclude<Open, null>) => (
    <StepButton answer={mine(step)} label={say(taskWords.step[step])} variant="default" onTake={() => setOpen(step)} />
  );
  const close = () => setOpen(null);
  const today = me?.today ?? '';
  return (
    <div className="task-steps no-print">
      <StepButton
        answer={mine('accept')}
        label={say(taskWords.step.accept)}
        busy={acts.accept.isPending}
        onTake={() => acts.accept.mutate()}
      />
      {button('return')}
      <StepButton
        answer={mine('receive')}
        label={say(taskWords.step.receive)}
        busy={acts.receive.isPending}
        onTake={() => acts.receive.mutate()}
      />
      {mine('answer') !== undefined && (
        <Link to="/nhiem-vu/tra-loi" search={{ 'nhiem-vu': task.id }}>
          {say(words.answer)}
        </Link>
      )}
      {button('ask-extension')}
      {button('note-contact')}
      {button('answer-for')}
      {button('set-deadline')}
      {(task.measured !== null || mine('add-targets')?.allowed === true) && button('add-targets')}
      {button('exempt')}
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {open === 'return' && <ReasonDialog title={say(taskWords.step.return)} sending={acts.giveBack} onClose={close} />}
      {open === 'exempt' && <ReasonDialog title={say(taskWords.step.exempt)} sending={acts.exempt} onClose={close} />}
      {open === 'answer-for' && (
        <AnswerForDialog
          title={say(taskWords.step['answer-for'])}
          sending={acts.answerFor}
          today={today}
          seen={task.answers}
          onClose={close}
        />
      )}
      {open === 'note-contact' && (
        <ContactDialog title={say(taskWords.step['note-contact'])} sending={acts.noteContact} today={today} onClose={close} />
      )}
      {open === 'set-deadline' && <DeadlineDialog title={say(taskWords.step['set-deadline'])} sending={acts.setDeadline} onClose={close} />}
      {open === 'add-targets' && <PaperDialog title={say(taskWords.step['add-targets'])} sending={acts.addTargets} onClose={close} />}
      {open === 'ask-extension' && (
        <ExtensionDialog
          title={say(taskWords.step['ask-extension'])}
          sending={acts.askExtension}
          needsPaper={task.toKind === 'department'}
          onClose={close}
        />
      )}
    </div>
  );
}
