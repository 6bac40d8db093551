import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { ProgressBar } from '../../../../ui/ProgressBar.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { boundSaid, statusSaid, writtenPoints } from '../../optimum/optimum.words.ts';
import type { Outcome } from '../../optimum/optimum.schema.ts';
import type { Bench } from '../../rebalancing.schema.ts';
import type { Difference, Reference } from '../../reference.schema.ts';
import { benchWords as words } from '../pages.words.ts';
import type { BenchActs } from '../rebalancing.client.ts';
import { ConflictPart } from './ConflictPart.tsx';
import { WhyPart } from './WhyPart.tsx';
import { WishesPart } from './WishesPart.tsx';
import { WishesDialog } from './WishesDialog.tsx';

interface ReferencesProps {
  readonly data: Bench;
  readonly acts: BenchActs;
  readonly chosen: string | undefined;
  readonly reference: Reference | undefined;
  readonly onChoose: (id: string) => void;
}

/** The reference lists beside the ranked one: what is best under wishes, and how sure that is. */
export function References({ data, acts, chosen, reference, onChoose }: ReferencesProps) {
  const { say, language } = useWords();
  const [wishing, setWishing] = useState(false);
  return (
    <section className="card bench-references" aria-labelledby="references-title">
      <header>
        <h2 id="references-title">{say(words.references)}</h2>
        <span className="small quiet">{say(words.referencesLead)}</span>
      </header>
      {data.state === 'drafted' && (
        <div className="bench-act no-print">
          <StepButton answer={ownStep(data.steps, 'seek')} label={say(words.seek)} variant="default" onTake={() => setWishing(true)} />
        </div>
      )}
      {data.references.length === 0 ? (
        <p className="small quiet">{say(words.noReference)}</p>
      ) : (
        data.references.length > 1 && (
          <div className="chips bench-chips no-print">
            {data.references.map((each, at) => (
              <button key={each.id} type="button" className="chip" aria-pressed={each.id === chosen} onClick={() => onChoose(each.id)}>
                {data.references.length - at}. {each.milliPoints === null ? '–' : writtenPoints(each.milliPoints)}
              </button>
            ))}
          </div>
        )
      )}
      {reference !== undefined && (
        <div className="stack">
          <p className="small quiet">
            {say(words.askedBy(reference.askedBy, writtenDay(reference.askedOn, language)))}
            {reference.milliseconds !== null &&
              ` · ${say(words.seconds((reference.milliseconds / 1_000).toFixed(1).replace('.', language === 'vi' ? ',' : '.')))}`}
          </p>
          <WishesPart reference={reference} />
          {reference.progress !== null ? (
            <Searching data={data} acts={acts} reference={reference} />
          ) : (
            <Found data={data} reference={reference} />
          )}
        </div>
      )}
      {wishing && <WishesDialog data={data} acts={acts} onClose={() => setWishing(false)} onAsked={onChoose} />}
    </section>
  );
}

function Searching({ data, acts, reference }: { data: Bench; acts: BenchActs; reference: Reference }) {
  const { say } = useWords();
  const { points, bound } = reference.progress!;
  const said = `${say(words.searching)}${bound > 0 ? `: ${say(words.reached(points, bound))}` : '…'}`;
  return (
    <div className="stack">
      <p role="status">{said}</p>
      <ProgressBar share={bound === 0 ? 0 : Math.min(1, points / bound)} label={said} />
      <p className="small quiet">{say(words.leave)}</p>
      <div className="bench-act">
        <StepButton
          answer={ownStep(data.steps, 'stop-seeking')}
          label={say(words.stop)}
          variant="default"
          busy={acts.stop.isPending}
          onTake={() => acts.stop.mutate(reference.id)}
        />
      </div>
      {acts.stop.isError && <Problem said={problemOf(acts.stop.error)} onClose={() => acts.stop.reset()} />}
    </div>
  );
}

function Found({ data, reference }: { data: Bench; reference: Reference }) {
  const { say } = useWords();
  const [asked, setAsked] = useState<Difference | null>(null);
  const { beside } = reference;
  return (
    <>
      <p className="bench-status" data-status={reference.status ?? reference.state}>
        {say(statusSaid((reference.status ?? 'stopped') as Outcome['status'], reference.gapPercent, reference.repaired))}
      </p>
      {reference.stale && <p className="small bench-note">{say(words.stale)}</p>}
      {reference.conflict !== null && <ConflictPart conflict={reference.conflict} labels={reference.labels} />}
      {beside !== null && (
        <>
          <table className="bench-beside">
            <caption>{say(words.besides)}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{say(words.besides)}</span>
                </th>
                <th scope="col">{say(words.theRanked)}</th>
                <th scope="col">{say(words.theReference)}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{say(words.pointsSum)}</th>
                <td>{writtenPoints(data.milliPoints)}</td>
                <td>{writtenPoints(beside.milliPoints)}</td>
              </tr>
              <tr>
                <th scope="row">{say(words.given)}</th>
                <td>{writtenDong(data.sums.givenDong)}</td>
                <td>{writtenDong(beside.dong)}</td>
              </tr>
              <tr>
                <th scope="row">{say(words.count)}</th>
                <td>{data.sums.in}</td>
                <td>{beside.count}</td>
              </tr>
            </tbody>
          </table>
          {beside.comes.length + beside.goes.length + beside.otherwise.length === 0 && <p className="small">{say(words.same)}</p>}
          <Differences title={say(words.comes(beside.comes.length))} rows={beside.comes} onAsk={setAsked} />
          <Differences title={say(words.goes(beside.goes.length))} rows={beside.goes} onAsk={setAsked} />
          <Differences title={say(words.otherwise(beside.otherwise.length))} rows={beside.otherwise} onAsk={setAsked} />
        </>
      )}
      {asked !== null && <WhyPart reference={reference.id} asked={asked} onClose={() => setAsked(null)} />}
      <Alternatives reference={reference} onAsk={setAsked} />
      <Prices reference={reference} />
    </>
  );
}

const SHOWN = 12;
function Differences({ title, rows, onAsk }: { title: string; rows: readonly Difference[]; onAsk: (row: Difference) => void }) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain-list bench-differences">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.projectId}>
            <p className="bench-pair">
              <span>
                <Link to="/de-an/$id" params={{ id: row.projectId }}>
                  {row.code}
                </Link>{' '}
                <span className="small quiet">
                  {say(words.rank).toLowerCase()} {row.rank} · {say(words.points(row.points))}
                </span>
              </span>
              <span>{writtenDong(row.hereDong === '0' ? row.thereDong : row.hereDong)}</span>
            </p>
            <p className="small quiet bench-pair">
              <span>{row.unit}</span>
              <button
                type="button"
                className="text-button no-print"
                aria-label={`${say(words.whyAsk)} ${row.code}`}
                onClick={() => onAsk(row)}
              >
                {say(words.whyAsk)}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="small quiet">{say(words.more(rows.length - SHOWN))}</p>}
    </div>
  );
}

function Alternatives({ reference, onAsk }: { reference: Reference; onAsk: (row: Difference) => void }) {
  const { say } = useWords();
  if (reference.alternatives.length === 0) return null;
  return (
    <div>
      <h3>{say(words.alternatives)}</h3>
      {reference.alternatives.map((other, at) => (
        <details key={other.milliPoints + String(at)} className="bench-more">
          <summary>
            {say(words.alternative(at + 1))}: {writtenPoints(other.milliPoints)} · {writtenDong(other.dong)} ·{' '}
            {say(words.comes(other.comes.length)).toLowerCase()}, {say(words.goes(other.goes.length)).toLowerCase()}
          </summary>
          <Differences title={say(words.comes(other.comes.length))} rows={other.comes} onAsk={onAsk} />
          <Differences title={say(words.goes(other.goes.length))} rows={other.goes} onAsk={onAsk} />
        </details>
      ))}
    </div>
  );
}

const HUNDRED_MILLION = 100_000_000;
function Prices({ reference: { prices, labels } }: { reference: Reference }) {
  const { say } = useWords();
  if (prices.length === 0) return null;
  const dear = prices.toSorted((a, b) => worth(b) - worth(a)).slice(0, 5);
  return (
    <details className="bench-more">
      <summary>{say(words.prices)}</summary>
      <p className="small quiet">{say(words.priceLead)}</p>
      <ul className="plain-list bench-differences">
        {dear.map((price) => (
          <li key={`${price.kind} ${price.of}`}>
            <p className="small">{say(boundSaid(price, labels))}</p>
            <p className="small quiet">
              {say(
                price.kind.endsWith('count')
                  ? words.perOne(writtenPoints(price.milliPoints))
                  : words.perHundred(writtenPoints(price.milliPoints * HUNDRED_MILLION)),
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
const worth = ({ kind, milliPoints }: { kind: string; milliPoints: number }) =>
  kind.endsWith('count') ? milliPoints : milliPoints * HUNDRED_MILLION;
