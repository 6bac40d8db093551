import './proposals.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay, weekdayName } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { proposalWords } from '../proposal.words.ts';
import type { Round } from '../rounds/round.schema.ts';
import { criterionWords } from '../scoring/criterion.words.ts';
import { proposalPageWords as words } from './pages.words.ts';
import { AnswersCard, AnswersProgress } from './parts/AnswersCard.tsx';
import { DraftDialog } from './parts/DraftDialog.tsx';
import { RankedCard } from './parts/RankedCard.tsx';
import { FinishDialog, NoneDialog, PaperAnswerDialog, SendDialog } from './parts/round-dialogs.tsx';
import { AnswerState, RoundState } from './parts/Standing.tsx';
import { type RoundSearch, roundQuery, useRound } from './proposals.client.ts';

type Doing = 'none' | 'answer-for' | 'finish' | 'draft' | { readonly send: string[] };

/** One round: who answered and who has not, what is proposed in its order; for a department its own answer first. */
export function RoundPage({ id, search }: { id: string; search: RoundSearch }) {
  const { say } = useWords();
  const { data, error } = useQuery(roundQuery(id, search));
  const acts = useRound(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/de-xuat">‹ {say(words.back)}</Link>} />;
  const nation = data.answers.length > 1;
  const close = () => setDoing(null);
  return (
    <div className="page">
      <Lead data={data} onDo={setDoing} />
      {nation ? <AnswersProgress data={data} /> : <OwnCard data={data} onDo={setDoing} />}
      <div className="round-grid" {...(nation ? {} : { 'data-single': true })}>
        <RankedCard data={data} search={search} acts={acts} onSend={(send) => setDoing({ send })} />
        {nation && <AnswersCard data={data} />}
      </div>
      <Criteria data={data} />
      {doing === 'none' && data.answersAs !== null && <NoneDialog office={data.answersAs} today={data.asOf} acts={acts} onClose={close} />}
      {doing === 'answer-for' && <PaperAnswerDialog data={data} acts={acts} onClose={close} />}
      {doing === 'finish' && <FinishDialog acts={acts} onClose={close} />}
      {doing === 'draft' && <DraftDialog data={data} acts={acts} onClose={close} />}
      {doing !== null && typeof doing === 'object' && (
        <SendDialog
          act={acts.send}
          today={data.asOf}
          onClose={close}
          onSend={(letter) => acts.send.mutate({ ids: doing.send, ...letter }, { onSuccess: close })}
        />
      )}
    </div>
  );
}

function Lead({ data, onDo }: { data: Round; onDo: (doing: Doing) => void }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/de-xuat">‹ {say(words.back)}</Link>
        </p>
        <h1>{data.name}</h1>
        <p className="lead-words">
          {say(words.byLetter(data.paper.code, day(data.paper.on)))}:{' '}
          {say(words.lastDay(day(data.namedOn), `${weekdayName(data.dueOn, language)} ${day(data.dueOn)}`))} ·{' '}
          <strong>{data.asOf <= data.dueOn ? say(words.left(data.workingDaysLeft)) : say(words.lastDayOver)}</strong> ·{' '}
          <RoundState standing={data.standing} /> {data.illustrative && <IllustrativeTag />}
        </p>
      </div>
      <div className="lead-actions no-print">
        <StepButton
          answer={ownStep(data.steps, 'answer-for')}
          label={say(proposalWords.round.step['answer-for'])}
          variant="default"
          onTake={() => onDo('answer-for')}
        />
        <StepButton
          answer={data.standing === 'closed' ? ownStep(data.steps, 'finish') : undefined}
          label={say(proposalWords.round.step.finish)}
          variant="default"
          onTake={() => onDo('finish')}
        />
      </div>
    </div>
  );
}

/** What a department has answered, and what it may do: propose, or say that it proposes nothing. */
function OwnCard({ data, onDo }: { data: Round; onDo: (doing: Doing) => void }) {
  const { say, language } = useWords();
  const own = data.answers[0];
  const draft = ownStep(data.steps, 'draft')?.allowed === true && data.standing !== 'done';
  return (
    <section className="card round-own" aria-labelledby="own-title">
      <header>
        <h2 id="own-title">{say(own === undefined ? words.draft : words.own)}</h2>
        {own !== undefined && <AnswerState standing={own.standing} />}
      </header>
      {own === undefined ? null : own.letter === null ? (
        <p>{say(words.ownLead)}</p>
      ) : (
        <p>
          {own.outcome !== null && say(proposalWords.round.outcome[own.outcome])} ·{' '}
          {say(words.letterOf(own.letter.code, writtenDay(own.letter.on, language)))}
        </p>
      )}
      <div className="lead-actions no-print">
        {draft &&
          (data.candidates.length > 0 ? (
            <Button onClick={() => onDo('draft')}>{say(words.draft)}</Button>
          ) : (
            <p className="quiet small">
              {say(words.noCandidates)} <Link to="/de-an/dang-ky">{say(words.register)}</Link>
            </p>
          ))}
        {own?.outcome === null && (
          <StepButton
            answer={ownStep(data.steps, 'answer-none')}
            label={say(proposalWords.round.step['answer-none'])}
            variant="default"
            onTake={() => onDo('none')}
          />
        )}
      </div>
    </section>
  );
}

/** What counts in the round and how much, folded away. */
function Criteria({ data }: { data: Round }) {
  const { say } = useWords();
  return (
    <details className="card listed criteria-card">
      <summary>{say(words.criteria)}</summary>
      <p className="small quiet">
        {say(words.criteriaLead)}{' '}
        {data.disruptions.length === 0 ? say(words.countingAll) : say(words.counting(data.disruptions.map(({ name }) => name).join(', ')))}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(words.criterion)}</th>
            <th scope="col" className="number">
              {say(words.weight)}
            </th>
            <th scope="col">{say(words.basis)}</th>
          </tr>
        </thead>
        <tbody>
          {data.criteria.map((row) => (
            <tr key={row.criterion}>
              <th scope="row">{say(criterionWords.criterion[row.criterion])}</th>
              <td className="number">{row.points}</td>
              <td>
                {row.basis}
                {row.mark !== 'confirmed' && <span className="under">{say(words.weightUnverified)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
