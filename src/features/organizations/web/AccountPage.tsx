import './organizations.css';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { roleWords } from '../person.words.ts';
import { SecondFactor } from './account/SecondFactor.tsx';
import { Sessions } from './account/Sessions.tsx';
import { accountWords as words } from './pages.words.ts';
import { people, useMe } from './parts/me.ts';

/** One's own account: today's roles, how one is reminded, sessions, second factor, keys for programs. */
export function AccountPage({ reminders }: { reminders: ReactNode }) {
  const { say, language } = useWords();
  const me = useMe();
  useTitle(say(words.title));
  if (me === undefined)
    return (
      <div className="page">
        <h1 className="unseen">{say(words.title)}</h1>
      </div>
    );
  return (
    <div className="page stack account">
      <header>
        <h1>{me.name}</h1>
        <p className="lead-words">{me.email}</p>
      </header>
      <section className="card">
        <header>
          <h2>{say(words.seats)}</h2>
        </header>
        <ul className="lines">
          {me.seats.map((seat) => (
            <li key={`${seat.officeId}${seat.role}${seat.title}`}>
              <strong>{seat.title}</strong> · {seat.office}
              <span className="under">
                {say(roleWords[seat.role as keyof typeof roleWords])}
                {seat.deputyUntil !== null && `, ${say(words.untilDay(writtenDay(seat.deputyUntil, language)))}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {reminders}
      <Sessions />
      <SecondFactor />
      <ApiKey />
    </div>
  );
}

function ApiKey() {
  const { say } = useWords();
  const make = useMutation({ mutationFn: () => people.makeKey() });
  return (
    <section className="card">
      <header>
        <h2>{say(words.key)}</h2>
        <span className="quiet small">{say(words.keyLead)}</span>
      </header>
      {make.isError && <Problem said={problemOf(make.error)} />}
      {make.data === undefined ? (
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {say(words.makeKey)}
        </Button>
      ) : (
        <div role="status">
          <p className="secret">{make.data.key}</p>
          <p className="quiet small">{say(words.keyOnce)}</p>
        </div>
      )}
    </section>
  );
}
