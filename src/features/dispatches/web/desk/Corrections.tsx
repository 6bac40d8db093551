import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { writtenShare } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { fieldName } from '../../../readings/reading.words.ts';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { keyShownFor } from './places.ts';
import { nextOpen, type Proposal, proposalsOf } from './proposals.ts';
import { showMainAction, showProposal } from './show-element.ts';

/** What the reader proposes to mend; nothing is mended until a person says so, and a later word stands over an earlier one. */
export function Corrections() {
  const { say } = useWords();
  const { dispatch, desk, editable } = useDeskView();
  const proposals = proposalsOf(dispatch);
  const decide = useDeciding(proposals);
  const open = proposals.filter(({ verdict }) => verdict === null);
  const decided = proposals.filter(({ verdict }) => verdict !== null);
  if (proposals.length === 0) return null;
  return (
    <section className="card corrections" data-open={open.length > 0} aria-labelledby="corrections-title">
      <header>
        <h2 id="corrections-title">{say(deskWords.corrections)}</h2>
        <span className="quiet small">{say(deskWords.correctionsLead)}</span>
        {open.length > 1 && editable && (
          <Button
            className="no-print"
            size="compact-sm"
            variant="light"
            loading={desk.decide.isPending}
            onClick={() =>
              decide(
                open.map(({ path }) => path),
                true,
              )
            }
          >
            {say(deskWords.acceptAll)}
          </Button>
        )}
      </header>
      {open.length > 0 && (
        <ul className="plain-list">
          {open.map((proposal) => (
            <ProposalLine key={proposal.path} proposal={proposal} onDecide={(accept) => decide([proposal.path], accept)} />
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <details open={open.length === 0 && decided.length <= 3}>
          <summary>{say(deskWords.decided(decided.length))}</summary>
          <ul className="plain-list">
            {decided.map((proposal) => (
              <ProposalLine key={proposal.path} proposal={proposal} onDecide={(accept) => decide([proposal.path], accept)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Decides proposals; then the next open one has the focus, or what may be done when none is left. */
function useDeciding(proposals: readonly Proposal[]): (paths: readonly string[], accept: boolean) => void {
  const {
    desk: { decide },
  } = useDeskView();
  const decided = useRef<string | null>(null);
  useEffect(() => {
    if (decide.isPending || decided.current === null) return;
    const next = decide.isError ? decided.current : nextOpen(proposals, decided.current)?.path;
    decided.current = null;
    if (next === undefined) showMainAction();
    else showProposal(next);
  }, [decide.isPending, decide.isError, proposals]);
  return (paths, accept) => {
    decided.current = paths.at(-1) ?? null;
    decide.mutate(paths.map((path) => ({ path, accept })));
  };
}

function ProposalLine({ proposal: { path, correction, verdict }, onDecide }: { proposal: Proposal; onDecide: (accept: boolean) => void }) {
  const { say } = useWords();
  const { facts, chosen, choose, desk, editable } = useDeskView();
  const key = keyShownFor(path, facts);
  const change = `${correction.raw} ${say(deskWords.to)} ${correction.suggested}`;
  const words = (
    <>
      <s>{correction.raw}</s> <IconArrowRight size={14} aria-label={say(deskWords.to)} /> <b>{correction.suggested}</b>
    </>
  );
  return (
    <li className="proposal" data-path={path} data-verdict={verdict ?? 'open'}>
      <div>
        {key === null ? (
          <span className="value">{words}</span>
        ) : (
          <button
            type="button"
            className="value"
            onClick={() => choose(key, 'facts')}
            {...(chosen?.key === path ? { 'aria-current': true } : {})}
          >
            {words}
          </button>
        )}
        <p className="quiet small">
          {say(fieldName(correction.field))} · {writtenShare(correction.confidence)}
        </p>
      </div>
      {verdict !== null && (
        <State tone={verdict === 'accepted' ? 'done' : 'exempt'}>
          <span className="small">{say(deskWords[verdict])}</span>
        </State>
      )}
      {editable && (
        <div className="proposal-actions no-print">
          {verdict !== 'accepted' && (
            <Button
              size="compact-sm"
              variant={verdict === null ? 'filled' : 'default'}
              disabled={desk.decide.isPending}
              aria-label={`${say(deskWords.accept)}: ${change}`}
              onClick={() => onDecide(true)}
            >
              {say(deskWords.accept)}
            </Button>
          )}
          {verdict !== 'refused' && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={desk.decide.isPending}
              aria-label={`${say(deskWords.refuse)}: ${change}`}
              onClick={() => onDecide(false)}
            >
              {say(deskWords.refuse)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
