import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { isMissing, problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { ContractCards } from '../../contracts/web/parts/ContractCards.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import { ProjectView } from '../../projects/web/parts/ProjectView.tsx';
import type { ProjectPage as Answer } from '../project-page.schema.ts';
import { projectQuery } from './oversight.client.ts';
import { projectPageWords as words } from './pages.words.ts';

/** One project with all that hangs on it, in one question. */
export function ProjectPage({ id }: { id: string }) {
  const { say } = useWords();
  const today = useMe()?.today ?? '';
  const { data: project, error } = useQuery(projectQuery(id));
  useTitle(project === undefined ? say(words.title) : `${project.code} ${project.name}`);
  useIllustration(project?.illustrative === true);
  if (project === undefined) return <div className="page">{error !== null && (isMissing(error) ? <><h1 className="unseen">{say(words.missingTitle)}</h1><EmptyPage title={say(words.missingTitle)} actions={<Link to="/de-an">{say(words.toList)}</Link>}>{say(words.missing)}</EmptyPage></> : <><h1 className="unseen">{say(words.title)}</h1><Problem said={problemOf(error)} /></>)}</div>;
  const sum = (of: 'nationalDong' | 'counterpartDong') => project.lines.reduce((total, line) => total + BigInt(line[of]), 0n).toString();
  const planned = (source: 'national' | 'counterpart') => project.chains.find((chain) => chain.source === source)?.assignedDong;
  // What may be contracted is what the plan assigns; before there is a plan, what is asked for.
  const proposed = { nationalDong: planned('national') ?? sum('nationalDong'), counterpartDong: planned('counterpart') ?? sum('counterpartDong'), startsOn: project.startsOn, endsOn: project.endsOn };
  const inPlan = project.chains.length > 0;
  return <ProjectView project={project} contract={inPlan && <ContractCards projectId={project.id} today={today} data={project.contract} proposed={proposed} bidding={project.bidding} />} tasks={<Tasks tasks={project.tasks} />} />;
}

/** Open duties of the unit and its department. */
function Tasks({ tasks }: { tasks: Answer['tasks'] }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="tasks-title">
      <header><h2 id="tasks-title">{say(words.tasks)}</h2><span className="quiet small">{say(words.tasksNote)}</span></header>
      {tasks.length === 0 ? <p className="quiet">{say(words.noTasks)}</p> : (
        <ul className="plain-list dated-list">{tasks.map((task) => (
          <li key={task.id}><p><Link to="/nhiem-vu/$id" params={{ id: task.id }}>{task.ref}. {task.title}</Link></p><p className="small quiet">{task.code} · {task.to}{task.dueOn !== null && ` · ${say(words.dueBy(writtenDay(task.dueOn, language)))}`}</p></li>
        ))}</ul>
      )}
    </section>
  );
}
