import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay, writtenInstant } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { WebhookRow } from '../webhooks/webhook.schema.ts';
import { eventWords, webhookWords } from '../webhooks/webhook.words.ts';
import { useWebhooks, webhooksQuery } from './exchange.client.ts';
import { webhookPageWords as words } from './webhook-pages.words.ts';

/** Addresses of other systems that hear what is done here, and what became of what was sent to each. */
export function WebhooksPage() {
  const { say } = useWords();
  const { data, error } = useQuery(webhooksQuery);
  const { add, step } = useWebhooks();
  const [adding, setAdding] = useState(false);
  useTitle(say(words.title));
  const failed = error ?? step.error;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions">
          <StepButton answer={data?.steps[0]} label={say(words.add)} onTake={() => setAdding(true)} />
        </div>
      </div>
      {failed !== null && <Problem said={problemOf(failed)} />}
      <div className="stack">
        {add.data !== undefined && (
          <p role="status" className="card">
            {say(words.secret)} <code>{add.data.secret}</code>
          </p>
        )}
        {data !== undefined &&
          (data.rows.length === 0 ? (
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          ) : (
            data.rows.map((row) => (
              <Address key={row.id} row={row} busy={step.isPending} onStep={(which) => step.mutate({ id: row.id, step: which })} />
            ))
          ))}
      </div>
      {adding && <NewAddress known={data?.known ?? []} add={add} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Address({ row, busy, onStep }: { row: WebhookRow; busy: boolean; onStep: (step: 'stop' | 'start' | 'try-again') => void }) {
  const { say, language } = useWords();
  const [stopped, step] = [row.state === 'stopped', (name: string) => row.steps.find((each) => each.step === name)];
  return (
    <div className="card">
      <header>
        <h2>{row.address}</h2>
        <State tone={row.state === 'active' ? 'done' : 'open'}>{say(webhookWords.state[row.state])}</State>
      </header>
      <p className="quiet small">
        {row.events.includes('*')
          ? say(words.all)
          : row.events.map((event) => say(eventWords[event] ?? { vi: event, en: event })).join(', ')}{' '}
        · {say(words.since(writtenDay(row.madeOn, language)))} · {say(words.counts(row.delivered, row.waiting, row.givenUp))}
      </p>
      <ul className="plain-list dated-list">
        {row.last.map(({ outboxId, event, toldAt, state, attempts, fault, tryAfter }) => (
          <li key={outboxId}>
            {event}{' '}
            <span className="quiet small">
              {[
                writtenInstant(toldAt, language),
                say(webhookWords.delivery[state]),
                ...(attempts > 0 ? [say(words.attempts(attempts))] : []),
                ...(fault === null ? [] : [fault]),
                ...(tryAfter === null ? [] : [say(words.next(writtenInstant(tryAfter, language)))]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <div className="row-actions">
        <StepButton
          variant="default"
          answer={row.givenUp > 0 && !stopped ? step('try-again') : undefined}
          label={say(words.again)}
          busy={busy}
          onTake={() => onStep('try-again')}
        />
        <StepButton
          variant="default"
          answer={stopped ? undefined : step('stop')}
          label={say(words.stop)}
          busy={busy}
          onTake={() => onStep('stop')}
        />
        <StepButton
          variant="default"
          answer={stopped ? step('start') : undefined}
          label={say(words.start)}
          busy={busy}
          onTake={() => onStep('start')}
        />
      </div>
    </div>
  );
}

function NewAddress({
  known,
  add,
  onClose,
}: {
  known: readonly string[];
  add: ReturnType<typeof useWebhooks>['add'];
  onClose: () => void;
}) {
  const { say } = useWords();
  const [address, setAddress] = useState('https://');
  const [events, setEvents] = useState<readonly string[]>(known);
  return (
    <ActDialog
      act={{
        ...add,
        reset: () => {
          if (add.isError) add.reset();
        },
      }}
      title={say(words.add).replace('…', '')}
      send={say(words.doAdd)}
      onClose={onClose}
      onSend={() => add.mutate({ address, events: events.length === known.length ? ['*'] : [...events] }, { onSuccess: onClose })}
    >
      <TextInput
        label={say(words.address)}
        description={say(words.addressHint)}
        type="url"
        required
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <fieldset className="choices">
        <legend>{say(words.events)}</legend>
        {known.map((event, at) => (
          <label key={event} className="choose">
            <input
              type="checkbox"
              required={at === 0 && events.length === 0}
              checked={events.includes(event)}
              onChange={({ currentTarget }) =>
                setEvents(currentTarget.checked ? [...events, event] : events.filter((each) => each !== event))
              }
            />{' '}
            {say(eventWords[event] ?? { vi: event, en: event })} <span className="quiet">{event}</span>
          </label>
        ))}
      </fieldset>
    </ActDialog>
  );
}
