import { Button } from '@mantine/core';
import { useState } from 'react';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ProjectListRow } from '../../project.schema.ts';
import { projectPageWords, projectsPageWords as words } from '../pages.words.ts';
import { AppraisalDialog, ReasonDialog } from '../parts/dialogs.tsx';
import { useProjectActs } from '../project.client.ts';
import { answerOfAll, type TogetherStep, togetherSteps } from './together.ts';

/** What may be done to the chosen projects, all or none. */
export function TogetherBar({ rows, onDone }: { rows: readonly ProjectListRow[]; onDone: () => void }) {
  const { say } = useWords();
  const acts = useProjectActs();
  const [open, setOpen] = useState<TogetherStep | null>(null);
  const ids = rows.map(({ id }) => id);
  const close = () => {
    setOpen(null);
    acts.appraiseAtBase.reset();
    acts.appraise.reset();
    acts.refuse.reset();
  };
  const onSuccess = () => {
    close();
    onDone();
  };
  const codes = rows.map(({ code }) => code);
  const lead = `${say(projectPageWords.oneMinutes(rows.length))} ${say(words.chosenOf(codes.length > 12 ? `${codes.slice(0, 12).join(', ')}…` : codes.join(', ')))}`;
  const appraising = open === 'appraise-base' ? acts.appraiseAtBase : acts.appraise;
  return (
    <section className="together no-print" aria-label={say(words.chosen(rows.length))}>
      <p role="status">
        <strong>{say(words.chosen(rows.length))}</strong>
      </p>
      {togetherSteps.map((step) => (
        <StepButton
          key={step}
          answer={answerOfAll(rows, step)}
          label={say(words.together[step])}
          variant={step === 'refuse' ? 'default' : 'filled'}
          onTake={() => setOpen(step)}
        />
      ))}
      <Button variant="subtle" color="gray" onClick={onDone}>
        {say(words.dropChosen)}
      </Button>
      {(open === 'appraise-base' || open === 'appraise') && (
        <AppraisalDialog
          title={say(words.together[open])}
          lead={lead}
          busy={appraising.isPending}
          error={appraising.error}
          onClose={close}
          onSend={(appraisal) => appraising.mutate({ ids, appraisal }, { onSuccess })}
        />
      )}
      {open === 'refuse' && (
        <ReasonDialog
          title={say(words.together.refuse)}
          lead={say(words.chosenOf(codes.join(', ')))}
          busy={acts.refuse.isPending}
          error={acts.refuse.error}
          onClose={close}
          onSend={(reason) => acts.refuse.mutate({ ids, reason }, { onSuccess })}
        />
      )}
    </section>
  );
}
