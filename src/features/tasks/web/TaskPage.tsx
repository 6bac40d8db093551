import './tasks.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Deadline, NoDeadline } from '../../../ui/Deadline.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Task } from '../task.schema.ts';
import { taskPageWords as words } from './pages.words.ts';
import { Standing } from './parts/Standing.tsx';
import { Correspondence } from './task/Correspondence.tsx';
import { Figures } from './task/Figures.tsx';
import { TaskSteps } from './task/TaskSteps.tsx';
import { taskQuery } from './tasks.client.ts';

/** One duty of one office with its whole correspondence. */
export function TaskPage({ id, reminders }: { id: string; reminders: ReactNode }) {
  const { say } = useWords();
  const { data: task, error } = useQuery(taskQuery(id));
  useTitle(task === undefined ? say(words.order) : say(words.duty(task.ref, task.code)));
  useIllustration(task?.illustrative === true);
  if (task === undefined)
    return <UnopenedPage error={error} title={words.order} words={words} back={<Link to="/nhiem-vu">{say(words.toList)}</Link>} />;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet">
            <Link to="/nhiem-vu/van-ban/$id" params={{ id: task.dispatchId }}>
              {say(words.duty(task.ref, task.code))}
            </Link>{' '}
            · {task.subject}
          </p>
          <h1>{task.title}</h1>
          <p className="lead-words">
            {task.to.name}
            {task.now !== null && ` – ${say(words.nowIs(task.now))}`} · <Standing {...task} />
          </p>
        </div>
      </div>
      {task.returnedFor !== null && (
        <div className="returned-note">
          <Problem tone="note" said={words.returned(task.returnedFor)} />
        </div>
      )}
      <TaskSteps task={task} />
      <div className="task-columns">
        <Order task={task} />
        <div className="stack">
          {task.measured !== null && <Figures measured={task.measured} task={task} />}
          <Correspondence task={task} />
          {reminders}
        </div>
      </div>
    </div>
  );
}

function Order({ task }: { task: Task }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="order-title">
      <header>
        <h2 id="order-title">{say(words.order)}</h2>
      </header>
      <p className="order-text">{task.text}</p>
      {task.exemptions.length > 0 && (
        <p className="small quiet">
          {say(words.notCovered)} {task.exemptions.join('; ')}
        </p>
      )}
      <dl className="facts-list">
        <div className="field">
          <dt>{say(words.by)}</dt>
          <dd>{task.from.name}</dd>
        </div>
        <div className="field">
          <dt>{say(words.to)}</dt>
          <dd>{task.to.name}</dd>
        </div>
        <div className="field">
          <dt>{say(words.assigned)}</dt>
          <dd>{writtenDay(task.assignedOn, language)}</dd>
        </div>
        <div className="field">
          <dt>{say(words.dueLetter)}</dt>
          <dd>
            {task.letterDueOn === null ? (
              <NoDeadline />
            ) : (
              <Deadline dueOn={task.letterDueOn} {...(task.phrase === null ? {} : { phrase: task.phrase })} />
            )}
          </dd>
        </div>
        {task.dueOn !== task.letterDueOn && task.dueOn !== null && (
          <div className="field">
            <dt>{say(words.dueNow)}</dt>
            <dd>
              <Deadline dueOn={task.dueOn} />
            </dd>
          </div>
        )}
        {task.parent !== null && (
          <div className="field">
            <dt>{say(words.above)}</dt>
            <dd>
              <Link to="/nhiem-vu/$id" params={{ id: task.parent.id }}>
                {say(words.duty(task.parent.ref, task.parent.code))}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
