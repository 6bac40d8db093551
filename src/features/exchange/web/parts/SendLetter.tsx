import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DoneNote } from '../../../../ui/DoneNote.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { ExchangePage } from '../../exchange.schema.ts';
import { useExchange } from '../exchange.client.ts';
import { exchangePageWords as words } from '../pages.words.ts';

/** One of the office's outgoing letters, to the offices chosen: what went there before cannot go again. */
export function SendLetter({ data: { sendable, addresses, ownOrganId } }: { data: ExchangePage }) {
  const { say } = useWords();
  const { send } = useExchange();
  const [id, setId] = useState(sendable[0]?.id ?? '');
  const [to, setTo] = useState<readonly string[]>([]);
  const letter = sendable.find((each) => each.id === id);
  const others = addresses.filter(({ organId }) => organId !== ownOrganId);
  const ready = letter !== undefined && to.length > 0;
  return (
    <section className="card" aria-labelledby="send-letter">
      <h2 id="send-letter">{say(words.send)}</h2>
      <p className="lead-words">{say(words.sendLead)}</p>
      {ownOrganId === null ? (
        <p role="status">{say(words.noOwn)}</p>
      ) : letter === undefined ? (
        <p className="quiet">{say(words.nothingToSend)}</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate({ dispatchId: id, to: [...to] }, { onSuccess: () => setTo([]) });
          }}
        >
          <NativeSelect
            label={say(words.which)}
            value={id}
            onChange={({ currentTarget }) => {
              setId(currentTarget.value);
              setTo([]);
            }}
            data={sendable.map((each) => ({ value: each.id, label: `${each.code} · ${each.subject}`.slice(0, 120) }))}
          />
          <fieldset className="choices">
            <legend>{say(words.to)}</legend>
            {others.map(({ organId, name }) => {
              const sent = letter.sentTo.includes(organId);
              return (
                <label key={organId} className="choose">
                  <input
                    type="checkbox"
                    disabled={sent}
                    checked={sent || to.includes(organId)}
                    onChange={({ currentTarget }) =>
                      setTo(currentTarget.checked ? [...to, organId] : to.filter((each) => each !== organId))
                    }
                  />{' '}
                  {name}{' '}
                  <span className="quiet">
                    {organId}
                    {sent && ` · ${say(words.sent)}`}
                  </span>
                </label>
              );
            })}
            {others.length === 0 && <p className="quiet">{say(words.bookNone)}</p>}
          </fieldset>
          {send.error !== null && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
          <DoneNote said={send.isSuccess ? say(words.ready) : null} />
          <p>
            <Button type="submit" disabled={!ready} loading={send.isPending}>
              {say(words.doSend)}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
