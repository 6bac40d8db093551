import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { DutyList } from '../../duties/duty-list.schema.ts';
import { dutyListPageWords as words } from '../pages.words.ts';
import { TaskLine } from '../parts/TaskLine.tsx';

/** As many assignments of one duty as are named before the matrix is the better place. */
const NAMED = 5;

/** The assignments that run already and that a letter urges, each one click away, with the last day the letter gives them now. */
export function UrgedDuties({ urged, more }: { urged: DutyList['urged']; more: boolean }) {
  const { say, language } = useWords();
  return (
    <section className="card urged-duties" aria-labelledby="urged-title">
      <header>
        <h2 id="urged-title">{say(words.urged)}</h2>
        <span className="quiet small">{say(words.urgedLead(more))}</span>
      </header>
      {urged.map(({ ref, dueOn, tasks }) => (
        <div key={ref} className="letter-duties">
          <h3 className="letter-group">
            {say(dueOn === null ? words.urgedUndated(ref) : words.urgedDue(ref, writtenDay(dueOn, language)))}
          </h3>
          <ul className="plain-list entries">
            {tasks.slice(0, NAMED).map((task) => (
              <li key={task.id}>
                <TaskLine task={task} />
                <p className="small quiet">
                  {task.code} · {task.to.name}
                </p>
              </li>
            ))}
          </ul>
          {tasks.length > NAMED && (
            <p className="small">
              <Link to="/nhiem-vu/van-ban/$id" params={{ id: tasks[0]!.dispatchId }}>
                {say(words.urgedAll(tasks.length))}
              </Link>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
