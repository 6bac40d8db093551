import { useState } from 'react';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { Link } from '@tanstack/react-router';
import type { Recovery } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import type { AdjustmentActs } from '../adjustments.client.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { PaperDialog } from './dialogs.tsx';

/** What stopped projects are to give back, each with its last day, and the step that ends its contract. */
export function RecoveriesCard({
  rows,
  today,
  acts: { closeRecovery },
}: {
  rows: readonly Recovery[];
  today: string;
  acts: AdjustmentActs;
}) {
  const { say, language } = useWords();
  const [closing, setClosing] = useState<string | null>(null);
  return (
    <section className="card" aria-labelledby="recoveries-title">
      <header>
        <h2 id="recoveries-title">{say(words.recoveryTitle)}</h2>
      </header>
      <ul className="plain-list dated-list">
        {rows.map((row) => (
          <li key={row.projectId}>
            <p>
              <Link to="/de-an/$id" params={{ id: row.projectId }}>
                {row.code}
              </Link>{' '}
              <State tone={row.closedOn !== null ? 'done' : row.overdue ? 'late' : row.openDong === '0' ? 'soon' : 'term'}>
                {say(
                  row.closedOn !== null
                    ? words.closedOn(writtenDay(row.closedOn, language))
                    : row.openDong === '0'
                      ? words.allBack
                      : row.overdue
                        ? words.overdue
                        : words.beingRecovered,
                )}
              </State>
            </p>
            <p className="small quiet">
              {say(words.recoverBy(writtenMoney(row.amountDong), writtenDay(row.dueOn, language)))}
              {row.openDong !== '0' && ` · ${say(words.stillOut(writtenMoney(row.openDong)))}`}
            </p>
            <div className="recovery-act no-print">
              <StepButton
                answer={ownStep(row.steps, 'close-recovery')}
                label={say(adjustmentWords.step['close-recovery'])}
                variant="default"
                onTake={() => setClosing(row.projectId)}
              />
            </div>
          </li>
        ))}
      </ul>
      {closing !== null && (
        <PaperDialog
          title={say(adjustmentWords.step['close-recovery'])}
          number={say(words.decisionNumber)}
          today={today}
          busy={closeRecovery.isPending}
          error={closeRecovery.error}
          onClose={() => {
            closeRecovery.reset();
            setClosing(null);
          }}
          onSend={(paper) => closeRecovery.mutate({ projectId: closing, paper }, { onSuccess: () => setClosing(null) })}
        />
      )}
    </section>
  );
}
