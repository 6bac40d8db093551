import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useChanged } from '../../../../ui/changed.ts';
import { writtenInstant } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { calendarCardWords as words } from '../../calendar/calendar.words.ts';
import { reminders } from './bell.client.ts';

/** The secret address under which a calendar follows one's deadlines: made, renewed, revoked. */
export function CalendarCard() {
  const { say, language } = useWords();
  const { data, error } = useQuery({ queryKey: ['reminders', 'calendar'], queryFn: () => reminders.calendar() });
  const onSuccess = useChanged(['reminders', 'calendar']);
  const make = useMutation({ mutationFn: () => reminders.makeCalendar(), onSuccess });
  const drop = useMutation({
    mutationFn: () => reminders.dropCalendar(),
    onSuccess: () => {
      make.reset();
      return onSuccess();
    },
  });
  const failed = error ?? make.error ?? drop.error;
  return (
    <section className="card" aria-labelledby="calendar-title">
      <header>
        <h2 id="calendar-title">{say(words.title)}</h2>
        <span className="quiet small">{say(words.lead)}</span>
      </header>
      {failed !== null && <Problem said={problemOf(failed)} />}
      {make.data !== undefined && (
        <div role="status">
          <p className="calendar-address">{`${location.origin}${make.data.path}`}</p>
          <p className="quiet small">{say(words.once)}</p>
        </div>
      )}
      {data !== undefined && (
        <div className="stack">
          <p>{data.since === null ? say(words.none) : say(words.since(writtenInstant(data.since, language)))}</p>
          <div className="row-actions">
            <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
              {say(data.since === null ? words.make : words.renew)}
            </Button>
            {data.since !== null && (
              <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate()}>
                {say(words.revoke)}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
