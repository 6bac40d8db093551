import '../adjustments.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { later } from '../../../../ui/later.ts';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { OfProject } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { AdjustmentStanding } from './Standing.tsx';

const RequestDialog = later(async () => ({ default: (await import('./RequestDialog.tsx')).RequestDialog }));

/** Requests that change a project, on its page, and the way to another; what it is to give back. `open`: it stands where something may be changed. */
export function AdjustmentsCard({
  projectId,
  today,
  data,
  changeable,
}: {
  projectId: string;
  today: string;
  data: OfProject;
  changeable: boolean;
}) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  if (data.rows.length === 0 && !changeable) return null;
  return (
    <section className="card" aria-labelledby="adjustments-title">
      <header>
        <h2 id="adjustments-title">{say(words.onProject)}</h2>
      </header>
      {data.open > 1 && (
        <p className="two-open" role="status">
          {say(words.twoOpen(data.open))}
        </p>
      )}
      {data.recovery !== null && (
        <p className="two-open">
          <Link to="/dieu-chinh/$id" params={{ id: data.recovery.adjustmentId }}>
            {say(words.recoveryOnProject(writtenMoney(data.recovery.amountDong), writtenDay(data.recovery.dueOn, language)))}
          </Link>
        </p>
      )}
      {data.rows.length === 0 ? (
        <p className="quiet">{say(words.noneOnProject)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.rows.map((row) => (
            <li key={row.id}>
              <p>
                <Link to="/dieu-chinh/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>{' '}
                <AdjustmentStanding state={row.state} />
              </p>
              <p className="small quiet">
                {writtenDay(row.drawnOn, language)} · {row.kinds.map((kind) => say(adjustmentWords.kind[kind])).join('; ')}
                {row.decision !== null && ` · ${say(words.decidedBy(row.decision.code, writtenDay(row.decision.on, language)))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {changeable && (
        <div className="card-act no-print">
          <StepButton
            answer={ownStep(data.steps, 'request')}
            label={say(adjustmentWords.step.request)}
            variant="default"
            onTake={() => setAsking(true)}
          />
        </div>
      )}
      {asking && (
        <RequestDialog
          projectId={projectId}
          today={today}
          onClose={() => setAsking(false)}
          onDone={(id) => void navigate({ to: '/dieu-chinh/$id', params: { id } })}
        />
      )}
    </section>
  );
}
