import './disruptions.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { disruptionWords } from '../disruption.words.ts';
import type { OpenedLink } from '../links/link.schema.ts';
import { openedLinkQuery } from './disruptions.client.ts';
import { linkPageWords as words } from './links.words.ts';
import { StatementForm } from './parts/StatementForm.tsx';

const toneOf = { stated: 'open', confirmed: 'done', returned: 'late' } as const;

/** What an establishment opens from a message: one short form, on a phone, without an account. The link is behind the #, so that no server writes it down. */
export function StatementPage() {
  const { say } = useWords();
  const [token] = useState(() => globalThis.location.hash.slice(1));
  const { data, error, refetch } = useQuery(openedLinkQuery(token));
  useTitle(data?.establishment ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.title}
        words={words}
        back={
          <a href={globalThis.location.href} onClick={() => globalThis.location.reload()}>
            {say(words.again)}
          </a>
        }
      />
    );
  return <Opened key={token} token={token} data={data} onSent={() => refetch()} />;
}

function Opened({ token, data, onSent }: { token: string; data: OpenedLink; onSent: () => Promise<unknown> }) {
  const { say, language } = useWords();
  const { last, standing } = data;
  const [sent, setSent] = useState(false);
  // Who comes back to look sees what was told; the form opens for who has more to tell.
  const [telling, setTelling] = useState(last === null || last.state === 'returned');
  const until = writtenDay(data.validUntil, language);
  return (
    <div className="page statement-page">
      <h1>{say(words.title)}</h1>
      <p className="statement-name">{data.establishment}</p>
      <p className="quiet">{say(words.about(data.disruption.name, writtenDay(data.disruption.startedOn, language)))}</p>
      {standing === 'open' ? (
        <p className="small quiet">{say(words.asks(data.office, data.contact, until))}</p>
      ) : (
        <Problem said={words.closed[standing](until, data.office)} />
      )}
      {sent && (
        <section className="card" role="status">
          <h2>{say(words.thanks)}</h2>
          <p>{say(words.thanksNote(data.department))}</p>
        </section>
      )}
      {last !== null && <LastTold last={last} />}
      {telling ? (
        <StatementForm
          token={token}
          data={data}
          onMeanwhile={onSent}
          onSent={async () => {
            await onSent();
            setSent(true);
            setTelling(false);
          }}
        />
      ) : (
        standing === 'open' && (
          <p>
            <button
              type="button"
              className="statement-again"
              onClick={() => {
                setSent(false);
                setTelling(true);
              }}
            >
              {say(words.tellAgain)}
            </button>
          </p>
        )
      )}
    </div>
  );
}

/** What was told last, by whomever: two people of one establishment see each other's. */
function LastTold({ last }: { last: NonNullable<OpenedLink['last']> }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="last-title">
      <header>
        <h2 id="last-title">{say(words.last(last.toldBy, writtenDay(last.toldOn, language)))}</h2>
        <State tone={toneOf[last.state]}>{say(words.lastState[last.state])}</State>
      </header>
      {last.returnedFor !== null && <p>{last.returnedFor}</p>}
      <dl className="extent">
        <div>
          <dt>
            {say(words.statedOn)} {writtenDay(last.statedOn, language)}
          </dt>
          <dd>{say(disruptionWords.situation[last.situation])}</dd>
        </div>
        <div>
          <dt>{say(words.workers)}</dt>
          <dd>
            {last.workersBefore} → {last.workersNow}
          </dd>
        </div>
        <div>
          <dt>{say(words.lossShort)}</dt>
          <dd>{writtenMoney(last.lossDong)}</dd>
        </div>
        <div>
          <dt>{say(words.needShort)}</dt>
          <dd>{writtenMoney(last.needDong)}</dd>
        </div>
      </dl>
      {last.need !== null && <p className="small">{last.need}</p>}
    </section>
  );
}
