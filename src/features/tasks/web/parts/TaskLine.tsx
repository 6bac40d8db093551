import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Deadline } from '../../../../ui/Deadline.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { TaskRow } from '../../task.schema.ts';
import { answersWords as words, matrixWords, taskPageWords } from '../pages.words.ts';
import { Standing } from './Standing.tsx';

const dueFirst = (a: TaskRow, b: TaskRow) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** Assignments under their letters; the letter with the earliest deadline first, and in it the earliest. */
export function ByLetter({ tasks, children }: { tasks: readonly TaskRow[]; children: (task: TaskRow) => ReactNode }) {
  const { say } = useWords();
  return [...Map.groupBy(tasks.toSorted(dueFirst), ({ dispatchId }) => dispatchId)].map(([id, own]) => (
    <div key={id} className="letter-duties">
      <h3 className="letter-group">
        <Link to="/nhiem-vu/van-ban/$id" params={{ id }}>
          {say(words.letterNamed(own[0]!.code))}
        </Link>
      </h3>
      <ul className="plain-list entries">{own.map(children)}</ul>
    </div>
  ));
}

/** One assignment in a list, with what was answered and what proves it. */
export function TaskLine({ task }: { task: TaskRow }) {
  const { say, language } = useWords();
  return (
    <>
      <p>
        <Link to="/nhiem-vu/$id" params={{ id: task.id }}>
          {task.ref}. {task.title}
        </Link>
      </p>
      <p className="small">
        <Standing {...task} />
        {task.measured !== null ? (
          <> · {say(matrixWords.measuredCell(task.measured.done, task.measured.target))}</>
        ) : (
          task.target !== null && (
            <>
              {' '}
              · {task.done ?? 0}/{task.target}
            </>
          )
        )}
        {task.letterCode !== null && (
          <span className="quiet">
            {' '}
            · {task.letterCode}, {writtenDay(task.letterOn!, language)}
          </span>
        )}
      </p>
      {task.returnedFor !== null && (
        <p className="small">
          <strong>{say(taskPageWords.returned(task.returnedFor))}</strong>
        </p>
      )}
      {task.answer !== null && <p className="answer-said">{task.answer}</p>}
      {task.evidence.length > 0 && (
        <p className="small">
          <span className="quiet">{say(taskPageWords.evidence)}:</span>{' '}
          {task.evidence.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`/api/evidence/${id}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
      {task.dueOn !== null && (
        <div className="small">
          <Deadline dueOn={task.dueOn} />
        </div>
      )}
    </>
  );
}
