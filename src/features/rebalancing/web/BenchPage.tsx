import './rebalancing.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { writtenPoints } from '../optimum/optimum.words.ts';
import type { Bench } from '../rebalancing.schema.ts';
import { rebalancingWords } from '../rebalancing.words.ts';
import { benchWords as words } from './pages.words.ts';
import { ApproveDialog, SendBackDialog, SubmitDialog } from './parts/dialogs.tsx';
import { DrawingCard } from './parts/DrawingCard.tsx';
import { GiversCard } from './parts/GiversCard.tsx';
import { MoneyCard } from './parts/MoneyCard.tsx';
import { RankedTable } from './parts/RankedTable.tsx';
import { References } from './parts/References.tsx';
import { useSettled } from './parts/settled.ts';
import { benchQuery, type BenchSearch, referenceQuery, type Trying, useBench } from './rebalancing.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done' } as const;
type Doing = 'submit' | 'send-back' | 'approve';
const DIALOGS = { submit: SubmitDialog, 'send-back': SendBackDialog, approve: ApproveDialog } as const;

/** The bench: money on the left of the scales, proposals on the right, the line between. */
export function BenchPage({ id, search }: { id: string; search: BenchSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [trying, setTrying] = useState<Trying>({});
  const { data, error } = useQuery(benchQuery(id, search, useSettled(trying, 120)));
  const acts = useBench(id);
  const [doing, setDoing] = useState<Doing | null>(null);
  const chosen = search.reference ?? data?.references[0]?.id;
  const reference = useQuery({ ...referenceQuery(chosen ?? ''), enabled: chosen !== undefined }).data;
  useTitle(data?.title ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/can-doi">‹ {say(words.back)}</Link>} />;
  const go = (next: BenchSearch) => {
    void navigate({ to: '/can-doi/$id', params: { id }, search: next, resetScroll: false });
  };
  const Dialog = doing === null ? null : DIALOGS[doing];
  return (
    <div className="page">
      <Lead data={data} onDo={setDoing} />
      {data.moved.length > 0 && (
        <div className="problem above-cards" data-tone="note">
          <span aria-hidden>▪</span>
          <div>
            <p>
              <strong>{say(words.moved)}</strong>
            </p>
            {data.moved.map((refusal) => (
              <p key={refusal.code}>{say(refusal)}</p>
            ))}
          </div>
        </div>
      )}
      <MoneyCard money={data.money} />
      <div className="bench-top">
        <GiversCard data={data} acts={acts} />
        {data.state === 'drafted' && <DrawingCard data={data} acts={acts} trying={trying} onTry={setTrying} />}
      </div>
      <Sums data={data} />
      <div className="bench-scales">
        <RankedTable data={data} acts={acts} search={search} go={go} reference={reference?.beside ?? null} />
        <References data={data} acts={acts} chosen={chosen} reference={reference} onChoose={(next) => go({ ...search, reference: next })} />
      </div>
      <History data={data} />
      {Dialog !== null && <Dialog data={data} acts={acts} onClose={() => setDoing(null)} />}
    </div>
  );
}

function Lead({ data, onDo }: { data: Bench; onDo: (step: Doing) => void }) {
  const { say, language } = useWords();
  const shown: readonly Doing[] = data.state === 'drafted' ? ['submit'] : data.state === 'submitted' ? ['approve', 'send-back'] : [];
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/can-doi">‹ {say(words.back)}</Link>
        </p>
        <h1>{data.title}</h1>
        <p className="lead-words">
          <State tone={TONE[data.state]}>{say(rebalancingWords.state[data.state])}</State> ·{' '}
          <Link to="/de-xuat/$id" params={{ id: data.round.id }}>
            {data.round.name}
          </Link>
          {data.decision !== null && (
            <>
              {' '}
              ·{' '}
              <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: data.decision.id }}>
                {say(words.decision(data.decision.code, writtenDay(data.decision.on, language)))}
              </Link>
            </>
          )}{' '}
          {data.illustrative && <IllustrativeTag />}
        </p>
      </div>
      <div className="lead-actions no-print">
        {shown.map((step, at) => (
          <StepButton
            key={step}
            answer={ownStep(data.steps, step)}
            label={say(rebalancingWords.step[step])}
            variant={at === 0 ? 'filled' : 'default'}
            onTake={() => onDo(step)}
          />
        ))}
      </div>
    </div>
  );
}

/** The sums of the list, always in sight while its rows pass by. */
function Sums({ data: { sums, milliPoints, tried } }: { data: Bench }) {
  const { say } = useWords();
  const used = sums.moneyDong === '0' ? 0 : Math.min(100, Number((BigInt(sums.givenDong) * 1_000n) / BigInt(sums.moneyDong)) / 10);
  return (
    <section className="bench-sums" aria-label={say(words.toGive)} data-over={sums.overDong !== '0'}>
      <dl>
        <div>
          <dt>{say(words.toGive)}</dt>
          <dd>{writtenDong(sums.moneyDong)}</dd>
        </div>
        <div>
          <dt>
            {say(words.given)} · {say(words.projects(sums.in))}
          </dt>
          <dd>{writtenDong(sums.givenDong)}</dd>
        </div>
        <div>
          {sums.overDong === '0' ? (
            <>
              <dt>{say(words.leftOver)}</dt>
              <dd>{writtenDong(sums.leftDong)}</dd>
            </>
          ) : (
            <>
              <dt>{say(words.over)}</dt>
              <dd className="bench-over">{writtenDong(sums.overDong)}</dd>
            </>
          )}
        </div>
        <div>
          <dt>{say(words.pointsSum)}</dt>
          <dd>{writtenPoints(milliPoints)}</dd>
        </div>
        <div>
          <dt>{say(words.show.changed)}</dt>
          <dd>{sums.departures}</dd>
        </div>
      </dl>
      <div className="bench-bar" aria-hidden>
        <span style={{ width: `${used}%` }} />
      </div>
      {tried && <p className="tag">{say(words.tried)}</p>}
    </section>
  );
}

function History({ data }: { data: Bench }) {
  const { say, language } = useWords();
  return (
    <section className="card listed" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map((each) => (
          <li key={`${each.on} ${each.step} ${each.by}`}>
            <p>
              {writtenDay(each.on, language)} · {say(rebalancingWords.step[each.step as keyof typeof rebalancingWords.step])}
              {each.paper !== null && ` · ${say(words.decision(each.paper.code, writtenDay(each.paper.on, language)))}`}
            </p>
            <p className="small quiet">
              {each.by}
              {each.remark !== null && ` · ${each.remark}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
