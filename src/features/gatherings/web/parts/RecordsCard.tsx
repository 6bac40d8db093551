import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Gathering } from '../../gathering.schema.ts';
import { gatheringWords } from '../../gathering.words.ts';
import { gatheringPageWords as words } from '../pages.words.ts';
import { useDays } from './days.ts';

/** Both records a gathering under threat needs, each with its papers, the newest first. */
export function RecordsCard({ data }: { data: Gathering }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="records-title">
      <header>
        <h2 id="records-title">{say(words.records)}</h2>
      </header>
      <h3>{say(words.decision(say(gatheringWords.authority[data.authority])))}</h3>
      {data.decisions.length === 0 ? (
        <p className="quiet">{say(words.noDecision)}</p>
      ) : (
        <ol className="plain-list dated-list">
          {data.decisions.map((each) => (
            <DecisionRow key={each.id} decision={each} />
          ))}
        </ol>
      )}
      <h3>{say(words.consent(data.province))}</h3>
      {data.consents.length === 0 ? (
        <p className="quiet">{say(words.noConsent)}</p>
      ) : (
        <ol className="plain-list dated-list">
          {data.consents.map((each) => (
            <ConsentRow key={each.id} consent={each} />
          ))}
        </ol>
      )}
    </section>
  );
}

function DecisionRow({
  decision: { outcome, paper, startsOn, endsOn, measures, budgetDong, remark, by },
}: {
  decision: Gathering['decisions'][number];
}) {
  const { say, language } = useWords();
  const days = useDays();
  return (
    <li>
      <p>
        <strong>{say(gatheringWords.outcome[outcome])}</strong> · {paper.code}, {writtenDay(paper.on, language)} ·{' '}
        {writtenMoney(budgetDong)}
      </p>
      {startsOn !== null && endsOn !== null && <p>{say(words.newDays(days({ startsOn, endsOn })))}</p>}
      {measures.length > 0 && (
        <p>
          {say(words.measures)}: {measures.join('; ')}
        </p>
      )}
      <p className="small quiet">
        {by}
        {remark !== null && ` · ${remark}`}
      </p>
    </li>
  );
}

function ConsentRow({ consent: { granted, paper, startsOn, remark, by } }: { consent: Gathering['consents'][number] }) {
  const { say, language } = useWords();
  return (
    <li>
      <p>
        <State tone={granted ? 'done' : 'late'}>{say(granted ? words.granted : words.refused)}</State> {paper.code},{' '}
        {writtenDay(paper.on, language)}
      </p>
      <p className="small quiet">
        {say(words.forDays(writtenDay(startsOn, language)))} · {by}
        {remark !== null && ` · ${remark}`}
      </p>
    </li>
  );
}
