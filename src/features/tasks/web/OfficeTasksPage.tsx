import './tasks.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DoneNote } from '../../../ui/DoneNote.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { type Said, useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { TaskRow, TaskState } from '../task.schema.ts';
import { AnswerForm } from './answers/AnswerForm.tsx';
import { answersWords as words } from './pages.words.ts';
import { ByLetter, TaskLine } from './parts/TaskLine.tsx';
import { officeTasksQuery, useAccept, useAnswers } from './tasks.client.ts';

const DROPPED: ReadonlySet<TaskState> = new Set(['exempt', 'recalled']);
const refsOf = (tasks: readonly TaskRow[]) => tasks.map(({ ref }) => ref).join(', ');

/**
 * The duties of one office; its own people answer several with one signed letter, the office that assigned accepts several
 * at once. `asked` is the duty the address names: it stands in the form, ticked, even where it was answered before.
 */
export function OfficeTasksPage({ office, asked }: { office?: string; asked?: string | undefined }) {
  const { say } = useWords();
  const { data, error } = useQuery(officeTasksQuery(office));
  const me = useMe();
  const navigate = useNavigate();
  // Kept by the page: what they are said from may be gone once they are done.
  const [accept, send] = [useAccept(), useAnswers()];
  const [said, setSaid] = useState<Said | null>(null);
  const name = data?.[0]?.to.name;
  const title = office === undefined || name === undefined ? words.page : words.of(name);
  useTitle(say(title));
  useIllustration(data?.some(({ illustrative }) => illustrative) === true);
  const answering = office === undefined && me?.lookingBack === null;
  const of = (fits: (state: TaskState) => boolean) =>
    data?.filter(({ state, id }) => fits(state) && !(answering && id === asked && state === 'answered')) ?? [];
  const [open, answered, done, dropped] = [
    of((state) => ['assigned', 'received', 'returned'].includes(state)),
    of((state) => state === 'answered'),
    of((state) => state === 'accepted'),
    of((state) => DROPPED.has(state)),
  ];
  const inForm = [...open, ...(data?.filter(({ id, state }) => answering && id === asked && state === 'answered') ?? [])];
  const review =
    me?.lookingBack !== null
      ? []
      : answered.filter(({ from }) => me?.seats.some(({ officeId, role }) => officeId === from.id && role !== 'records-clerk'));
  const onSent = (tasks: readonly TaskRow[]) => {
    setSaid(words.sent(refsOf(tasks)));
    void navigate({ to: '/nhiem-vu/tra-loi', search: {}, replace: true, resetScroll: false });
  };
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(title)}</h1>
          <p className="lead-words">{say(office === undefined ? words.lead : words.ofLead)}</p>
        </div>
        {review.length > 0 && (
          <Accept
            tasks={review}
            busy={accept.isPending}
            onAccept={() =>
              accept.mutate(
                review.map(({ id }) => id),
                { onSuccess: () => setSaid(words.accepted(refsOf(review), name!)) },
              )
            }
          />
        )}
      </div>
      <DoneNote said={said === null ? null : say(said)} />
      {error !== null && <Problem said={problemOf(error)} />}
      {accept.isError && <Problem said={problemOf(accept.error)} onClose={() => accept.reset()} />}
      {data !== undefined && data.length === 0 && (
        <section className="card">
          <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
        </section>
      )}
      {answering && inForm.length > 0 && (
        <AnswerForm tasks={inForm} asked={asked} send={send} onSent={onSent} onChosen={() => setSaid(null)} />
      )}
      <Listed title={say(words.answered)} tasks={answered} />
      {!answering && <Listed title={say(words.open)} tasks={open} />}
      <Listed title={say(words.done)} tasks={done} />
      <Listed title={say(words.dropped)} tasks={dropped} />
    </div>
  );
}

/** Accepts every answer that waits, after one look at what they are. */
function Accept({ tasks, busy, onAccept }: { tasks: readonly TaskRow[]; busy: boolean; onAccept: () => void }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  const label = say(words.accept(tasks.length));
  return (
    <div className="no-print">
      <Button loading={busy} onClick={() => setAsks(true)}>
        {label}
      </Button>
      {asks && (
        <ConfirmDialog
          title={label}
          warning={say(words.acceptAsk(refsOf(tasks), tasks[0]!.to.name))}
          goOn={label}
          grave={false}
          onClose={() => setAsks(false)}
          onGoOn={() => {
            setAsks(false);
            onAccept();
          }}
        />
      )}
    </div>
  );
}

function Listed({ title, tasks }: { title: string; tasks: readonly TaskRow[] }) {
  if (tasks.length === 0) return null;
  return (
    <section className="card listed" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <ByLetter tasks={tasks}>
        {(task) => (
          <li key={task.id}>
            <TaskLine task={task} />
          </li>
        )}
      </ByLetter>
    </section>
  );
}
