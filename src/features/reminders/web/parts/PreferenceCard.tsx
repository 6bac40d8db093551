import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../../../ui/changed.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { type Manner, manners } from '../../mails/mail.schema.ts';
import { mannerWords, preferenceWords as words } from '../../reminder.words.ts';
import { reminders } from './bell.client.ts';

interface Choice {
  readonly manner: Manner;
  readonly hour: number;
  readonly weekday: number;
}

/** How one wants to be reminded, on the page of one's account. */
export function PreferenceCard() {
  const { say } = useWords();
  const { data, error } = useQuery({ queryKey: ['reminders', 'preference'], queryFn: () => reminders.preference() });
  const [choice, setChoice] = useState<Choice | null>(null);
  const save = useMutation({
    mutationFn: (chosen: Choice) => reminders.choose(chosen),
    onSuccess: useChanged(['reminders', 'preference']),
  });
  const shown = choice ?? data;
  return (
    <section className="card" aria-labelledby="preference-title">
      <header>
        <h2 id="preference-title">{say(words.title)}</h2>
        <span className="quiet small">{say(words.lead)}</span>
      </header>
      {(error ?? save.error) !== null && <Problem said={problemOf(error ?? save.error)} />}
      {shown !== undefined && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(shown);
          }}
        >
          <fieldset className="choices">
            <legend className="unseen">{say(words.title)}</legend>
            {manners.map((manner) => (
              <label key={manner} className="choose">
                <input type="radio" name="manner" checked={shown.manner === manner} onChange={() => setChoice({ ...shown, manner })} />
                {say(mannerWords[manner])}
              </label>
            ))}
          </fieldset>
          {(shown.manner === 'daily' || shown.manner === 'weekly') && (
            <div className="form-row">
              {shown.manner === 'weekly' && (
                <NativeSelect
                  label={say(words.weekday)}
                  value={shown.weekday}
                  data={words.weekdays.map((name, at) => ({ value: String(at + 1), label: say(name) }))}
                  onChange={({ currentTarget }) => setChoice({ ...shown, weekday: Number(currentTarget.value) })}
                />
              )}
              <NativeSelect
                label={say(words.hour)}
                value={shown.hour}
                data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))}
                onChange={({ currentTarget }) => setChoice({ ...shown, hour: Number(currentTarget.value) })}
              />
            </div>
          )}
          <div className="row-actions">
            <Button type="submit" variant="default" loading={save.isPending}>
              {say(words.save)}
            </Button>
            <span role="status" className="quiet small">
              {save.isSuccess && say(words.saved)}
            </span>
          </div>
        </form>
      )}
    </section>
  );
}
