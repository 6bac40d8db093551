import './drafts.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type DatedStep, DatedSteps } from '../../../ui/DatedSteps.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { roleWords } from '../../organizations/person.words.ts';
import { documentKindWords } from '../document.words.ts';
import type { Draft } from '../draft.schema.ts';
import { draftWords } from '../drafts/draft.words.ts';
import { draftQuery, type OneDraftActs, useDraft, useDraftActs } from './drafts.client.ts';
import { draftPageWords as words } from './pages.words.ts';
import { AskOpinionDialog, GiveOpinionDialog, VersionDialog } from './parts/DraftDialogs.tsx';
import { DraftStanding } from './parts/DraftStanding.tsx';
import { DraftSide } from './parts/DraftSide.tsx';
import { isTogether, type Together, TOGETHER, TogetherDialog } from './parts/TogetherDialogs.tsx';

const OWN = ['revise', 'ask-opinion', 'give-opinion'] as const;
type Doing = Together | (typeof OWN)[number];
/** What leads on from a state is filled; what turns back or aside is not. */
const ONWARD: ReadonlySet<string> = new Set(['submit', 'check', 'sign', 'number', 'send', 'give-opinion']);

/** One draft as it will look, with its way out beside it. */
export function DraftPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(draftQuery(id));
  const acts = useDraft(id);
  const together = useDraftActs();
  const [doing, setDoing] = useState<Doing | null>(null);
  useTitle(data?.subject ?? say(words.one));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.one}
        words={words}
        back={
          <Link to="/du-thao" search={{}}>
            ‹ {say(words.toAll)}
          </Link>
        }
      />
    );
  const close = () => setDoing(null);
  const failed = [acts.bringSigned, acts.attach, acts.replace].find(({ isError }) => isError);
  return (
    <div className="page">
      <Lead data={data} />
      <Acts data={data} acts={acts} onTake={setDoing} />
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      <Way data={data} />
      <div className="draft-columns">
        <section className="card" aria-labelledby="draft-look">
          <header>
            <h2 id="draft-look">{say(words.look)}</h2>
            <span className="link-line">
              <a href={`/api/drafts/${id}/pages/docx`}>{say(words.word)}</a>
              <a href={`/api/drafts/${id}/pages/pdf`}>{say(words.pdf)}</a>
            </span>
          </header>
          <img
            className="draft-pages"
            alt={say(words.pages(data.subject))}
            src={`/api/drafts/${id}/pages/svg?version=${data.version}&s=${data.state}`}
          />
          <details className="more">
            <summary>{say(words.asText)}</summary>
            <div className="draft-text">
              {data.basisText.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p>{data.bodyText}</p>
              <p>{data.closing}</p>
            </div>
          </details>
        </section>
        <DraftSide data={data} />
      </div>
      {doing !== null && isTogether(doing) && (
        <TogetherDialog
          step={doing}
          chosen={{
            ids: [id],
            subject: data.subject,
            ownNumbers: data.ownNumbers,
            hasFile: data.signed !== null && data.signed.finding !== 'none',
            today: data.asOf,
          }}
          acts={together}
          onClose={close}
        />
      )}
      {doing === 'revise' && <VersionDialog data={data} acts={acts} onClose={close} />}
      {doing === 'ask-opinion' && <AskOpinionDialog data={data} acts={acts} onClose={close} />}
      {doing === 'give-opinion' && <GiveOpinionDialog data={data} acts={acts} onClose={close} />}
    </div>
  );
}

function Lead({ data }: { data: Draft }) {
  const { say, language } = useWords();
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/du-thao" search={{}}>
            ‹ {say(words.toAll)}
          </Link>
        </p>
        <h1 className="draft-title">{data.subject}</h1>
        <p className="lead-words">
          <DraftStanding state={data.state} />
          {data.waitsFor !== null && ` · ${say(words.waitsFor)}: ${say(roleWords[data.waitsFor as keyof typeof roleWords])}`} ·{' '}
          {say(documentKindWords[data.kind])}
          {data.number !== null && ` ${data.number}/${data.symbol}, ${writtenDay(data.issuedOn!, language)}`} ·{' '}
          {say(words.version(data.version))} {data.illustrative && <IllustrativeTag />}
        </p>
        <p>
          {data.office}
          {data.drawnBy !== null && ` · ${say(words.drawnBy(data.drawnBy, writtenDay(data.drawnOn, language)))}`}
        </p>
        <p className="link-line small">
          {data.setId !== null && (
            <Link to="/du-thao" search={{ set: data.setId }}>
              {say(words.openSet)}
            </Link>
          )}
          {data.place !== null && (
            <Link to={data.place}>
              {say(words.toSource)}: {say(draftWords.source[data.source]).toLowerCase()}
            </Link>
          )}
          {data.dispatchId !== null && (
            <Link to="/van-ban/$id" params={{ id: data.dispatchId }}>
              {say(words.toLetter)}
            </Link>
          )}
        </p>
      </div>
    </div>
  );
}

/** What may be done now; where a step is closed by what is missing, that is said. */
function Acts({ data, acts, onTake }: { data: Draft; acts: OneDraftActs; onTake: (step: Doing) => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const shown = [...OWN, ...TOGETHER]
    .map((step) => ownStep(data.steps, step))
    .filter((answer) => answer !== undefined && (answer.step !== 'give-opinion' || answer.allowed))
    .toSorted((a, b) => Number(ONWARD.has(b!.step)) - Number(ONWARD.has(a!.step)));
  const allowed = (step: string) => ownStep(data.steps, step)?.allowed === true;
  return (
    <div className="draft-acts no-print">
      {shown.map((answer) => (
        <StepButton
          key={answer!.step}
          answer={answer}
          label={say(draftWords.step[answer!.step as Doing])}
          variant={ONWARD.has(answer!.step) ? 'filled' : 'default'}
          onTake={() => onTake(answer!.step as Doing)}
        />
      ))}
      {allowed('keep-signed') && (
        <FilePick
          label={say(draftWords.step['keep-signed'])}
          accept="application/pdf,.pdf"
          busy={acts.bringSigned.isPending}
          onPick={([file]) => {
            if (file !== undefined) acts.bringSigned.mutate(file);
          }}
        />
      )}
      {allowed('attach') && (
        <FilePick
          label={say(draftWords.step.attach)}
          busy={acts.attach.isPending}
          onPick={([file]) => {
            if (file !== undefined) acts.attach.mutate(file);
          }}
        />
      )}
      <StepButton
        answer={ownStep(data.steps, 'replace')}
        label={say(draftWords.step.replace)}
        variant="default"
        busy={acts.replace.isPending}
        onTake={() => acts.replace.mutate(undefined, { onSuccess: ({ id }) => void navigate({ to: '/du-thao/$id', params: { id } }) })}
      />
    </div>
  );
}

const WAY = [
  ['drawn-up', 'draw-up'],
  ['submitted', 'submit'],
  ['checked', 'check'],
  ['signed', 'sign'],
  ['numbered', 'number'],
  ['sent', 'send'],
] as const;
/** Its way with the day of each step; one that left it ends where it did. */
function Way({ data }: { data: Draft }) {
  const { say, language } = useWords();
  const at = WAY.findIndex(([state]) => state === data.state);
  const reached = (step: string) =>
    data.history.findLast((taken) => taken.step === step || (step === 'draw-up' && taken.step === 'revise'))?.on;
  const steps = WAY.map(([, step], place): DatedStep => {
    const on = reached(step);
    const taken = at >= 0 && place <= at;
    return {
      name: say(draftWords.step[step]),
      note: taken && on !== undefined ? writtenDay(on, language) : null,
      place: taken ? 'taken' : place === at + 1 && at >= 0 ? 'present' : 'to-come',
    };
  });
  const shown =
    at >= 0
      ? steps
      : [
          { ...steps[0]!, place: 'taken' as const },
          { name: say(draftWords.state[data.state]), note: writtenDay(data.stateOn, language), place: 'ended' as const },
        ];
  return (
    <section className="card draft-way" aria-labelledby="way-title">
      <h2 id="way-title" className="unseen">
        {say(words.way)}
      </h2>
      <DatedSteps label={say(words.way)} steps={shown} />
    </section>
  );
}
