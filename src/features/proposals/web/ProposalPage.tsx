import './proposals.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Proposal } from '../proposal.schema.ts';
import { proposalWords } from '../proposal.words.ts';
import { criterionWords } from '../scoring/criterion.words.ts';
import { proposalPageWords as words } from './pages.words.ts';
import { DossierCard, NeedCard } from './parts/DossierCard.tsx';
import { ReviseDialog } from './parts/DraftDialog.tsx';
import { ReturnDialog, StrikeDialog, WithdrawDialog } from './parts/proposal-dialogs.tsx';
import { Reasons } from './parts/Reasons.tsx';
import { SendDialog } from './parts/round-dialogs.tsx';
import { ProposalState } from './parts/Standing.tsx';
import { type ProposalActs, proposalQuery, useProposal } from './proposals.client.ts';

type Doing = 'revise' | 'send' | 'return' | 'withdraw';
const STEPS = [
  ['revise', 'default'],
  ['send', 'filled'],
  ['receive', 'filled'],
  ['return', 'default'],
  ['accept', 'filled'],
  ['withdraw', 'subtle'],
] as const;

/** One proposal: its dossier, its points with their reasons, what was done. */
export function ProposalPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(proposalQuery(id));
  const acts = useProposal(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/de-xuat">‹ {say(words.back)}</Link>} />;
  const close = () => setDoing(null);
  const take = (step: (typeof STEPS)[number][0]) => {
    if (step === 'receive') acts.receive.mutate();
    else if (step === 'accept') acts.accept.mutate();
    else setDoing(step);
  };
  const failed = acts.receive.error ?? acts.accept.error;
  return (
    <div className="page">
      <Lead data={data} />
      <div className="proposal-acts no-print">
        {STEPS.map(([step, variant]) => (
          <StepButton
            key={step}
            answer={ownStep(data.steps, step)}
            label={say(proposalWords.step[step])}
            variant={variant}
            busy={acts.receive.isPending || acts.accept.isPending}
            onTake={() => take(step)}
          />
        ))}
      </div>
      {failed !== null && (
        <Problem
          said={problemOf(failed)}
          onClose={() => {
            acts.receive.reset();
            acts.accept.reset();
          }}
        />
      )}
      <div className="proposal-columns">
        <div className="stack">
          <PointsCard data={data} acts={acts} />
          <HistoryCard data={data} />
        </div>
        <div className="stack">
          <NeedCard data={data} />
          <DossierCard data={data} acts={acts} />
        </div>
      </div>
      {doing === 'revise' && <ReviseDialog data={data} acts={acts} onClose={close} />}
      {doing === 'send' && (
        <SendDialog act={acts.send} today={data.asOf} onClose={close} onSend={(letter) => acts.send.mutate(letter, { onSuccess: close })} />
      )}
      {doing === 'return' && <ReturnDialog data={data} acts={acts} onClose={close} />}
      {doing === 'withdraw' && <WithdrawDialog data={data} acts={acts} onClose={close} />}
    </div>
  );
}

function Lead({ data }: { data: Proposal }) {
  const { say, language } = useWords();
  const returned = data.state === 'returned' ? data.history.findLast(({ step }) => step === 'return') : undefined;
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/de-xuat/$id" params={{ id: data.round.id }}>
            ‹ {data.round.name}
          </Link>
        </p>
        <h1>{data.name}</h1>
        <p className="lead-words">
          <ProposalState state={data.state} />
          {data.rank !== null && (
            <>
              {' '}
              · <strong>{say(words.placeOf(data.rank))}</strong>
            </>
          )}
          {data.sentOn !== null && ` · ${say(words.sentOn(writtenDay(data.sentOn, language)))}`}
          {data.late && (
            <>
              {' '}
              <span className="tag">{say(words.lateTag)}</span>
            </>
          )}
          {data.key && (
            <>
              {' '}
              <span className="tag">{say(words.keyTag)}</span>
            </>
          )}{' '}
          {data.illustrative && <IllustrativeTag />}
        </p>
        <p>
          {say(words.asked)} <strong>{writtenMoney(data.askedDong)}</strong> · {say(words.least)} {writtenMoney(data.leastDong)}
        </p>
        <p className="small quiet">
          <Link to="/de-an/$id" params={{ id: data.projectId }}>
            {data.code}
          </Link>{' '}
          · {data.unit} · {data.department}
        </p>
        {returned?.remark != null && <p>{say(words.returnedFor(returned.remark))}</p>}
        {data.missing.length > 0 && (
          <p>
            <State tone="late">
              {say(words.stillLacks(data.missing.map((item) => say(proposalWords.item[item]).toLowerCase()).join('; ')))}
            </State>
          </p>
        )}
      </div>
    </div>
  );
}

/** The points, and what the Agency still has to confirm or strike. */
function PointsCard({ data, acts }: { data: Proposal; acts: ProposalActs }) {
  const { say } = useWords();
  const [striking, strike] = useState<Proposal['facts'][number]['criterion'] | null>(null);
  const waiting = ownStep(data.steps, 'find-facts')?.allowed === true ? data.facts.filter(({ standing }) => standing === 'awaiting') : [];
  return (
    <section className="card" aria-labelledby="points-title">
      <header>
        <h2 id="points-title">{say(words.reasons)}</h2>
        <span className="quiet small">
          {say(words.pointsOf(data.points))} · {say(words.unitPoints(data.experience))}
        </span>
      </header>
      {waiting.length > 0 && (
        <ul className="plain-list entries no-print">
          {waiting.map(({ criterion, stated }) => (
            <li key={criterion}>
              <p>
                {say(criterionWords.criterion[criterion])}
                <span className="under">{stated}</span>
              </p>
              <div className="row-actions">
                <Button
                  size="compact-sm"
                  loading={acts.find.isPending}
                  aria-label={`${say(words.confirm)}: ${say(criterionWords.criterion[criterion])}`}
                  onClick={() => acts.find.mutate([{ proposalId: data.proposalId, criterion, holds: true, words: null }])}
                >
                  {say(words.confirm)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${say(words.strike)}: ${say(criterionWords.criterion[criterion])}`}
                  onClick={() => strike(criterion)}
                >
                  {say(words.strike)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Reasons reasons={data.reasons} />
      {striking !== null && <StrikeDialog data={data} criterion={striking} acts={acts} onClose={() => strike(null)} />}
    </section>
  );
}

function HistoryCard({ data }: { data: Proposal }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map((each, at) => (
          <li key={`${at} ${each.step}`}>
            <p>
              {writtenDay(each.on, language)} · {say(proposalWords.step[each.step as keyof typeof proposalWords.step])}
              {each.paper !== null && ` · ${each.paper.code}`}
            </p>
            <p className="small quiet">
              {each.by}
              {each.missing !== null &&
                each.missing.length > 0 &&
                ` · ${say(words.missingAsked(each.missing.map((item) => say(proposalWords.item[item]).toLowerCase()).join('; ')))}`}
              {each.remark !== null && ` · ${each.remark}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
