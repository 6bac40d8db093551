import { Deadline, NoDeadline } from '../../../../ui/Deadline.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ReadTask } from '../../../readings/reading.schema.ts';
import { fieldName } from '../../../readings/reading.words.ts';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import { FactValue } from './FactField.tsx';
import { openEditorAt } from './show-element.ts';

/** What the dispatch orders: the tree of tasks with what is not covered and the deadline of each, then the closing order. */
export function Duties() {
  const { say } = useWords();
  const { facts } = useDeskView();
  return (
    <section className="card" aria-labelledby="duties-title">
      <header>
        <h2 id="duties-title">{say(deskWords.duties)}</h2>
        <span className="quiet small">{say(deskWords.dutiesLead(countOf(facts.tasks), facts.deadlines.length))}</span>
      </header>
      {facts.tasks.length === 0 ? <p className="quiet">{say(deskWords.noDuties)}</p> : <TaskList tasks={facts.tasks} at="tasks" />}
      <GeneralDeadlines />
      {facts.closing !== null && (
        <div className="closing">
          <h3>{say(fieldName('closing'))}</h3>
          <FactValue path="closing" value={facts.closing} kind="paragraph" />
        </div>
      )}
    </section>
  );
}

function TaskList({ tasks, at }: { tasks: readonly ReadTask[]; at: string }) {
  return (
    <ol className="tasks">
      {tasks.map((task, place) => (
        <Task key={place} task={task} path={`${at}.${place}`} />
      ))}
    </ol>
  );
}

function Task({ task, path }: { task: ReadTask; path: string }) {
  const { say } = useWords();
  const name = `${say(fieldName('tasks'))} ${task.ref}`;
  const isHeading = task.items.length > 0;
  return (
    <li>
      <div className="task" data-heading={isHeading}>
        <span className="task-ref">{task.ref}</span>
        <div className="task-words">
          <FactValue path={`${path}.text`} value={task.text} kind="paragraph" name={name} />
          {task.exemptions.map((exemption, place) => (
            <FactValue
              key={place}
              path={`${path}.exemptions.${place}`}
              value={exemption}
              kind="paragraph"
              name={`${say(fieldName(`${path}.exemptions`))} (${task.ref})`}
            >
              <span className="exemption">
                {say(deskWords.exempt)} {exemption}
              </span>
            </FactValue>
          ))}
        </div>
        <TaskDeadlines taskRef={task.ref} silent={isHeading} />
      </div>
      {isHeading && <TaskList tasks={task.items} at={`${path}.items`} />}
    </li>
  );
}

/** A task's deadlines, or that the document sets none; a heading without one of its own says nothing. */
function TaskDeadlines({ taskRef, silent }: { taskRef: string; silent: boolean }) {
  const { facts } = useDeskView();
  const places = facts.deadlines.map((_, place) => place).filter((place) => facts.deadlines[place]!.taskRef === taskRef);
  if (places.length === 0) return <div className="task-due">{!silent && <NoDeadline />}</div>;
  return (
    <div className="task-due">
      {places.map((place) => (
        <DeadlineFact key={place} place={place} />
      ))}
    </div>
  );
}

function DeadlineFact({ place }: { place: number }) {
  const { say } = useWords();
  const { facts, editable } = useDeskView();
  const deadline = facts.deadlines[place]!;
  const { dueOn, phrase, time, inclusive, recurrence, taskRef, period } = deadline;
  const waitsForReceipt = dueOn === null && period?.from === 'receipt' && (facts.stamp?.receivedOn ?? null) === null;
  return (
    <FactValue
      path={`deadlines.${place}.dueOn`}
      value={dueOn}
      kind="day"
      name={`${say(fieldName('deadlines'))}${taskRef === null ? '' : ` (${taskRef})`}`}
      shownAlways
      aside={
        waitsForReceipt &&
        editable && (
          <button type="button" className="jump no-print" onClick={() => openEditorAt('stamp.receivedOn')}>
            {say(deskWords.enterReceipt)}
          </button>
        )
      }
    >
      <Deadline dueOn={dueOn} phrase={phrase} time={time} inclusive={inclusive} recurrence={recurrence} />
    </FactValue>
  );
}

function GeneralDeadlines() {
  const { say } = useWords();
  const { facts } = useDeskView();
  const refs = new Set(refsOf(facts.tasks));
  const places = facts.deadlines
    .map((_, place) => place)
    .filter((place) => {
      const { taskRef } = facts.deadlines[place]!;
      return taskRef === null || !refs.has(taskRef);
    });
  if (places.length === 0) return null;
  return (
    <div className="closing">
      <h3>{say(deskWords.generalDeadlines)}</h3>
      {places.map((place) => (
        <DeadlineFact key={place} place={place} />
      ))}
    </div>
  );
}

function refsOf(tasks: readonly ReadTask[]): string[] {
  return tasks.flatMap((task) => [task.ref, ...refsOf(task.items)]);
}

/** Duties are the innermost tasks: a task with items is their heading. */
function countOf(tasks: readonly ReadTask[]): number {
  return tasks.reduce((sum, { items }) => sum + (items.length === 0 ? 1 : countOf(items)), 0);
}
