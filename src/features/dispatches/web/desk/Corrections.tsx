import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { writtenShare } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Correction } from '../../../readings/reading.schema.ts';
import { fieldName } from '../../../readings/reading.words.ts';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { keyShownFor } from './places.ts';

interface Proposal { readonly path: string; readonly correction: Correction; readonly verdict: 'accepted' | 'refused' | null }

/** What the reader proposes to mend; nothing is mended until a person says so, and a later word stands over an earlier one. */
export function Corrections() {
  const { say } = useWords();
  const { facts, dispatch, desk, editable } = useDeskView();
  const proposals = facts.corrections.map((correction, at): Proposal => {
    const said = dispatch.amendments.findLast(({ path, verdict }) => path === `corrections.${at}` && verdict !== 'set')?.verdict;
    return { path: `corrections.${at}`, correction, verdict: said === 'accepted' || said === 'refused' ? said : null };
  });
  const open = proposals.filter(({ verdict }) => verdict === null);
  const decided = proposals.filter(({ verdict }) => verdict !== null);
  if (proposals.length === 0) return null;
  return (
    <section className="card corrections" data-open={open.length > 0} aria-labelledby="corrections-title">
      <header>
        <h2 id="corrections-title">{say(deskWords.corrections)}</h2><span className="quiet small">{say(deskWords.correctionsLead)}</span>
        {open.length > 1 && editable && <Button className="no-print" size="compact-sm" variant="light" loading={desk.decide.isPending} onClick={() => desk.decide.mutate(open.map(({ path }) => ({ path, accept: true })))}>{say(deskWords.acceptAll)}</Button>}
      </header>
      {open.length > 0 && <ul className="plain-list">{open.map((proposal) => <ProposalLine key={proposal.path} {...proposal} />)}</ul>}
      {decided.length > 0 && (
        <details open={open.length === 0 && decided.length <= 3}>
          <summary>{say(deskWords.decided(decided.length))}</summary>
          <ul className="plain-list">{decided.map((proposal) => <ProposalLine key={proposal.path} {...proposal} />)}</ul>
        </details>
      )}
    </section>
  );
}

function ProposalLine({ path, correction, verdict }: Proposal) {
  const { say } = useWords();
  const { facts, chosen, choose, desk, editable } = useDeskView();
  const key = keyShownFor(path, facts);
  const change = `${correction.raw} ${say(deskWords.to)} ${correction.suggested}`;
  const words = <><s>{correction.raw}</s> <IconArrowRight size={14} aria-label={say(deskWords.to)} /> <b>{correction.suggested}</b></>;
  const decide = (accept: boolean) => desk.decide.mutate([{ path, accept }]);
  return (
    <li className="proposal" data-path={path} data-verdict={verdict ?? 'open'}>
      <div>
        {key === null ? <span className="value">{words}</span> : <button type="button" className="value" onClick={() => choose(key, 'facts')} {...(chosen?.key === path ? { 'aria-current': true } : {})}>{words}</button>}
        <p className="quiet small">{say(fieldName(correction.field))} · {writtenShare(correction.confidence)}</p>
      </div>
      {verdict !== null && <State tone={verdict === 'accepted' ? 'done' : 'exempt'}><span className="small">{say(deskWords[verdict])}</span></State>}
      {editable && (
        <div className="proposal-actions no-print">
          {verdict !== 'accepted' && <Button size="compact-sm" variant={verdict === null ? 'filled' : 'default'} disabled={desk.decide.isPending} aria-label={`${say(deskWords.accept)}: ${change}`} onClick={() => decide(true)}>{say(deskWords.accept)}</Button>}
          {verdict !== 'refused' && <Button size="compact-sm" variant="default" disabled={desk.decide.isPending} aria-label={`${say(deskWords.refuse)}: ${change}`} onClick={() => decide(false)}>{say(deskWords.refuse)}</Button>}
        </div>
      )}
    </li>
  );
}
