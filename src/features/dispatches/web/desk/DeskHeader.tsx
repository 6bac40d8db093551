import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconDownload, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { writtenShare } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { StepsLine } from '../../../../ui/StepsLine.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { kindWords } from '../../../readings/reading.words.ts';
import type { Dispatch } from '../../dispatch.schema.ts';
import { dispatchWords } from '../../dispatch.words.ts';
import type { Desk } from '../dispatch.client.ts';
import { deskWords, listWords } from '../pages.words.ts';
import { DispatchState } from '../parts/DispatchState.tsx';
import { SetAside } from './SetAside.tsx';
import { showMainAction } from './show-element.ts';

/** Which dispatch it is, how far its work has come, and what may be done. */
export function DeskHeader({ dispatch, desk }: { dispatch: Dispatch; desk: Desk }) {
  const { say } = useWords();
  const { file, state } = dispatch;
  const facts = state === 'unreadable' ? null : dispatch.facts;
  useFocusAfterStep(desk);
  const told = [
    say(dispatch.direction === 'in' ? listWords.incoming : listWords.outgoing),
    dispatch.office.name,
    facts === null ? null : say(kindWords[facts.kind]),
    facts === null ? null : file.name,
    file.pages.length === 0 ? null : say(deskWords.pages(file.pages.length)),
    facts === null ? null : `${say(listWords.confidence)} ${writtenShare(facts.confidence)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <header className="desk-head">
      <div className="desk-title">
        <p className="small no-print">
          <Link to="/van-ban">‹ {say(deskWords.all)}</Link>
        </p>
        {dispatch.illustrative && (
          <p className="print-only">
            <IllustrativeTag />
          </p>
        )}
        <h1 tabIndex={-1}>{facts?.code ?? (facts === null ? file.name : say(listWords.noCode))}</h1>
        <p className="desk-told">{told}</p>
        <div className="desk-state">
          <DispatchState state={state} setAside={dispatch.setAside} />
          <StepsLine
            label={say(deskWords.steps)}
            steps={[say(deskWords.upload), say(deskWords.check), say(deskWords.confirm)]}
            at={{ received: 0, unreadable: 0, read: 1, confirmed: 3 }[state]}
          />
          <FileHash sha256={file.sha256} />
        </div>
      </div>
      <div className="desk-tools no-print">
        {!dispatch.setAside && <ReadAgain dispatch={dispatch} desk={desk} />}
        {!dispatch.setAside && <SetAside dispatch={dispatch} desk={desk} />}
        <Button
          component="a"
          href={`/api/dispatches/${dispatch.id}/original`}
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say(deskWords.original)}
        </Button>
        <Button variant="subtle" color="gray" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {say(deskWords.print)}
        </Button>
      </div>
      {dispatch.setAside ? (
        <div className="desk-actions no-print">
          <SetAside dispatch={dispatch} desk={desk} />
        </div>
      ) : (
        <DeskActions dispatch={dispatch} desk={desk} />
      )}
    </header>
  );
}

/** The hash of the file as it came, short; whole on the page and in the clipboard at a press. */
function FileHash({ sha256 }: { sha256: string | null }) {
  const { say } = useWords();
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  const [whole, setWhole] = useState(false);
  if (sha256 === null) return null;
  return (
    <span className="file-hash">
      <span title={sha256}>
        {say(deskWords.hash)} <code className="no-print">{whole ? sha256 : `${sha256.slice(0, 12)}…`}</code>
        <code className="print-only">{sha256}</code>
      </span>
      <button
        type="button"
        className="no-print"
        aria-label={say(deskWords.copyHash)}
        onClick={() => {
          setWhole(true);
          copy(sha256);
        }}
      >
        {say(copied ? deskWords.copied : deskWords.copy)}
      </button>
      <span role="status" className="unseen">
        {copied && say(deskWords.copied)}
      </span>
    </span>
  );
}

/** Reading anew; where people have set or decided anything it would be lost, so they are asked first. */
function ReadAgain({ dispatch: { state, steps, amendments }, desk }: { dispatch: Dispatch; desk: Desk }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  const label = say(dispatchWords.step['read-again']);
  if (state !== 'read' && state !== 'unreadable') return null;
  const begin = () => {
    setAsks(false);
    desk.readAgain.mutate();
  };
  return (
    <>
      <StepButton
        answer={steps.find(({ step }) => step === 'read-again')}
        label={label}
        variant="subtle"
        icon={<IconRefresh size={16} aria-hidden />}
        busy={desk.readAgain.isPending}
        onTake={() => (amendments.length === 0 ? begin() : setAsks(true))}
      />
      {asks && (
        <ConfirmDialog
          title={say(deskWords.againTitle)}
          warning={say(deskWords.againWarning)}
          goOn={label}
          onGoOn={begin}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

/** After a step was taken its button is gone: what may be done now has the focus. */
function useFocusAfterStep({ confirm, reopen, readAgain, setAside, bringBack }: Desk): void {
  const busy = confirm.isPending || reopen.isPending || readAgain.isPending || setAside.isPending || bringBack.isPending;
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !busy) showMainAction();
    wasBusy.current = busy;
  }, [busy]);
}

/** The steps that make sense in this state; the server says which are open, and why the others are not. */
function DeskActions({ dispatch: { state, steps }, desk }: { dispatch: Dispatch; desk: Desk }) {
  const { say } = useWords();
  const answer = (step: string) => steps.find((each) => each.step === step);
  if (state !== 'read' && state !== 'confirmed') return null;
  return (
    <div className="desk-actions no-print">
      {state === 'read' && (
        <StepButton
          answer={answer('confirm')}
          label={say(dispatchWords.step.confirm)}
          busy={desk.confirm.isPending}
          onTake={() => desk.confirm.mutate()}
        />
      )}
      {state === 'confirmed' && (
        <StepButton
          answer={answer('reopen')}
          label={say(dispatchWords.step.reopen)}
          variant="default"
          busy={desk.reopen.isPending}
          onTake={() => desk.reopen.mutate()}
        />
      )}
    </div>
  );
}
