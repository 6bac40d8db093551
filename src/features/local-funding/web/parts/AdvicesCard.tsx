import { useState } from 'react';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { DraftsOfThing } from '../../../documents/web/parts/DraftsOfThing.tsx';
import type { Advice } from '../../advice/advice.schema.ts';
import { adviceWords } from '../../advice/advice.words.ts';
import type { ProvinceYear } from '../../local-funding.schema.ts';
import type { LocalFundingActs } from '../local-funding.client.ts';
import { localFundingPageWords as words } from '../pages.words.ts';
import { StateOfAdvice } from './AdviceState.tsx';
import { AdviceDialog, AnswerDialog, PaperDialog, WithdrawDialog } from './dialogs.tsx';

const ACTS = ['send', 'grant', 'note-opinion', 'correct', 'withdraw'] as const;
type Doing = (typeof ACTS)[number] | 'draft';

/** What the province's People's Committee was advised, and what it answered. */
export function AdvicesCard({ data, acts }: { data: ProvinceYear; acts: LocalFundingActs }) {
  const { say } = useWords();
  const [doing, setDoing] = useState<{ readonly what: Doing; readonly advice?: Advice } | null>(null);
  const close = () => setDoing(null);
  return (
    <section className="card" aria-labelledby="advices-title">
      <header>
        <h2 id="advices-title">{say(words.advices)}</h2>
      </header>
      {data.advices.length === 0 ? (
        <p className="quiet">{say(words.noAdvices)}</p>
      ) : (
        data.advices.map((advice) => <OneAdvice key={advice.id} advice={advice} onDo={(what) => setDoing({ what, advice })} />)
      )}
      <div className="local-acts no-print">
        <StepButton
          answer={ownStep(data.steps, 'draft-advice')}
          label={say(adviceWords.step.draft)}
          onTake={() => setDoing({ what: 'draft' })}
        />
      </div>
      {(doing?.what === 'draft' || doing?.what === 'correct') && (
        <AdviceDialog data={data} acts={acts} {...(doing.advice === undefined ? {} : { advice: doing.advice })} onClose={close} />
      )}
      {(doing?.what === 'send' || doing?.what === 'note-opinion') && (
        <PaperDialog id={doing.advice!.id} step={doing.what} acts={acts} onClose={close} />
      )}
      {doing?.what === 'grant' && <AnswerDialog advice={doing.advice!} acts={acts} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog id={doing.advice!.id} acts={acts} onClose={close} />}
    </section>
  );
}

function OneAdvice({ advice, onDo }: { advice: Advice; onDo: (what: Doing) => void }) {
  const { say, language } = useWords();
  // What may be done now, and what only another may; steps of other states are no news.
  const open = advice.steps.filter(
    ({ step, allowed, refusals }) =>
      (ACTS as readonly string[]).includes(step) && (allowed || !refusals.some(({ code }) => code.startsWith('not-from-'))),
  );
  return (
    <article className="local-advice">
      <p>
        <strong>{say(words.adviceAsks(writtenMoney(advice.askedDong)))}</strong> <StateOfAdvice state={advice.state} />
      </p>
      <p>{advice.reason}</p>
      <p className="small quiet">{say(words.adviceGrounds(writtenMoney(advice.needDong), writtenMoney(advice.budgetDong)))}</p>
      <ol className="plain-list dated-list" aria-label={say(words.history)}>
        {advice.history.map((each) => (
          <li key={`${each.on} ${each.step} ${each.by}`}>
            <p>
              {writtenDay(each.on, language)} · {say(adviceWords.step[each.step as keyof typeof adviceWords.step])}
              {each.grantedDong !== null && ` · ${say(words.granted(writtenMoney(each.grantedDong)))}`}
            </p>
            <p className="small quiet">
              {[each.paper?.code, each.by, each.remark].filter((part) => part !== null && part !== undefined).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      <div className="local-acts no-print">
        {open.map((answer) => (
          <StepButton
            key={answer.step}
            answer={answer}
            label={say(answer.step === 'grant' ? words.answer : adviceWords.step[answer.step as Exclude<Doing, 'draft'>])}
            variant={answer.step === 'send' ? 'filled' : 'default'}
            onTake={() => onDo(answer.step as Doing)}
          />
        ))}
      </div>
      {advice.state !== 'withdrawn' && <DraftsOfThing source="advice" thing={advice.id} />}
    </article>
  );
}
