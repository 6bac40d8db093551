import './imports.css';
import type { ReactNode } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { ProgressBar } from '../../../../ui/ProgressBar.tsx';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useTitle } from '../../../../ui/title.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Import, ImportState } from '../../import.schema.ts';
import { importPageWords as words, importWords } from '../../import.words.ts';
import { useImportActs } from '../imports.client.ts';
import { Faults } from './Faults.tsx';

export const importTone = {
  received: 'busy',
  read: 'soon',
  failed: 'late',
  stopped: 'exempt',
  taken: 'done',
  discarded: 'exempt',
} as const satisfies Record<ImportState, string>;

interface ImportFrameProps {
  readonly found: Omit<Import, 'kind' | 'year'>;
  /** The way back to where it was handed in. */
  readonly back: ReactNode;
  /** How its kind says that it was taken. */
  readonly taken: string;
  /** The way to what it became. */
  readonly became?: ReactNode;
  /** The act of taking it, as its kind asks for it. */
  readonly take: ReactNode;
  readonly onFaultsPage: (page: number) => void;
  /** What it proposes, once it is read. */
  readonly children: ReactNode;
}

/** The page of an import, whatever its kind: how far the reading has come, what is wrong and where, and what may be done with it. */
export function ImportFrame({ found, back, taken, became, take, onFaultsPage, children }: ImportFrameProps) {
  const { say, language } = useWords();
  const acts = useImportActs(found.id);
  const failed = [acts.stop, acts.readAgain, acts.discard].find(({ isError }) => isError);
  const on = writtenDay(found.receivedOn, language);
  const { state } = found;
  useTitle(found.name);
  return (
    <div className="page import-page">
      <div className="lead">
        <div>
          <p className="quiet small">{back}</p>
          <h1 className="import-name">{found.name}</h1>
          <p className="lead-words">
            <State tone={importTone[state]}>
              {state === 'taken'
                ? taken
                : state === 'received'
                  ? say(words.stage[found.progress?.stage ?? 'waiting'])
                  : say(importWords.state[state])}
            </State>
            {found.decidedBy !== null && ` ${say(words.decided(found.decidedBy, writtenDay(found.decidedOn!, language)))}`} ·{' '}
            {say(
              found.rows === null
                ? words.received(found.receivedBy, on)
                : words.read(writtenDong(String(found.rows)), found.receivedBy, on),
            )}{' '}
            · <a href={`/api/imports/${found.id}/original`}>{say(words.original)}</a>
            {became !== undefined && <> · {became}</>}
          </p>
        </div>
        <div className="lead-actions no-print">
          {state === 'read' && take}
          <StepButton
            answer={ownStep(found.steps, 'stop')}
            label={say(importWords.step.stop)}
            variant="default"
            busy={acts.stop.isPending}
            onTake={() => acts.stop.mutate()}
          />
          <StepButton
            answer={ownStep(found.steps, 'read-again')}
            label={say(importWords.step['read-again'])}
            variant={state === 'read' ? 'default' : 'filled'}
            busy={acts.readAgain.isPending}
            onTake={() => acts.readAgain.mutate()}
          />
          <StepButton
            answer={ownStep(found.steps, 'discard')}
            label={say(importWords.step.discard)}
            variant="default"
            busy={acts.discard.isPending}
            onTake={() => acts.discard.mutate()}
          />
        </div>
      </div>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {state === 'received' && <Reading found={found} />}
      {state === 'stopped' && (
        <section className="card">
          <p>{say(words.stoppedLead)}</p>
        </section>
      )}
      {state !== 'received' && state !== 'stopped' && <Faults found={found} onPage={onFaultsPage} />}
      {found.rows !== null && state !== 'failed' && children}
    </div>
  );
}

/** How many rows were read, of about how many; read out as it changes. */
function Reading({ found: { progress } }: Pick<ImportFrameProps, 'found'>) {
  const { say } = useWords();
  const { stage, read, about } = progress ?? { stage: 'waiting' as const, read: 0, about: 0 };
  const said = `${say(words.stage[stage])}${about > 0 ? `: ${say(words.rowsRead(writtenDong(String(read)), writtenDong(String(about))))}` : ''}`;
  return (
    <section className="card import-progress" aria-label={say(words.stage.reading)}>
      <p role="status">{said}…</p>
      <ProgressBar share={about === 0 ? 0 : Math.min(1, read / about)} label={said} />
      <p className="small quiet">{say(words.leave)}</p>
    </section>
  );
}
