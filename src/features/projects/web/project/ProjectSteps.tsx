import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isOfAsker } from '../../../../platform/pure/asker.ts';
import { later } from '../../../../ui/later.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Project } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words } from '../pages.words.ts';
import { useProjectActs } from '../project.client.ts';

const AppraisalDialog = later(async () => ({ default: (await import('../parts/dialogs.tsx')).AppraisalDialog }));
const ReasonDialog = later(async () => ({ default: (await import('../parts/dialogs.tsx')).ReasonDialog }));
const StopDialog = later(async () => ({ default: (await import('../parts/dialogs.tsx')).StopDialog }));

type Open = 'appraise-base' | 'appraise' | 'refuse' | 'stop';
const OWN = ['appraise-base', 'appraise', 'revise', 'refuse', 'stop'] as const;
/** Steps that bring a project on its way: whose turn it is, where it is not the reader's. */
const ONWARD = ['appraise-base', 'appraise'] as const;

/** What may be done with the project now, each closed step with its reasons; where none is the reader's, whose turn it is. */
export function ProjectSteps({ project, children }: { project: Project; children?: ReactNode }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const acts = useProjectActs();
  const [open, setOpen] = useState<Open | null>(null);
  const own = OWN.filter((step) => ownStep(project.steps, step) !== undefined);
  const awaited = ONWARD.flatMap((name) =>
    project.steps.filter(
      ({ step, refusals }) => step === name && refusals.some(isOfAsker) && !refusals.some(({ code }) => code.startsWith('not-from-')),
    ),
  );
  const close = () => {
    setOpen(null);
    for (const act of Object.values(acts)) act.reset();
  };
  const done = { onSuccess: close };
  const ids = [project.id];
  const appraising = open === 'appraise-base' ? acts.appraiseAtBase : acts.appraise;
  return (
    <section className="card no-print project-steps" aria-labelledby="now-title">
      <header>
        <h2 id="now-title">{say(words.now)}</h2>
      </header>
      {own.length === 0 && children === undefined && <p className="quiet">{say(words.nothingNow)}</p>}
      {own.map((step, at) => (
        <StepButton
          key={step}
          answer={ownStep(project.steps, step)}
          label={say(projectWords.step[step])}
          variant={at === 0 && step !== 'stop' ? 'filled' : 'default'}
          onTake={() => (step === 'revise' ? void navigate({ to: '/de-an/$id/sua', params: { id: project.id } }) : setOpen(step))}
        />
      ))}
      {children}
      {awaited.map(({ step, refusals }) => (
        <p key={step} className="small">
          {say(words.awaits)}: {say(projectWords.step[step as (typeof ONWARD)[number]])}.{' '}
          <span className="quiet">{refusals.map((refusal) => say(refusal)).join(' ')}</span>
        </p>
      ))}
      {(open === 'appraise-base' || open === 'appraise') && (
        <AppraisalDialog
          title={say(projectWords.step[open])}
          busy={appraising.isPending}
          error={appraising.error}
          onClose={close}
          onSend={(appraisal) => appraising.mutate({ ids, appraisal }, done)}
        />
      )}
      {open === 'refuse' && (
        <ReasonDialog
          title={say(projectWords.step.refuse)}
          busy={acts.refuse.isPending}
          error={acts.refuse.error}
          onClose={close}
          onSend={(reason) => acts.refuse.mutate({ ids, reason }, done)}
        />
      )}
      {open === 'stop' && (
        <StopDialog
          title={say(projectWords.step.stop)}
          lead={say(words.stopLead)}
          busy={acts.stop.isPending}
          error={acts.stop.error}
          onClose={close}
          onSend={(stopping) => acts.stop.mutate({ id: project.id, ...stopping }, done)}
        />
      )}
    </section>
  );
}
