import { useQuery } from '@tanstack/react-query';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { type Said, useWords } from '../../../ui/words.tsx';
import { ContractCards } from '../../contracts/web/parts/ContractCards.tsx';
import { MoneyCard } from '../../disbursements/web/parts/MoneyCard.tsx';
import { ProjectView } from '../../projects/web/parts/ProjectView.tsx';
import type { ProjectPage as Answer } from '../project-page.schema.ts';
import { projectQuery } from './oversight.client.ts';
import { projectPageWords as words } from './pages.words.ts';

/** One project with all that hangs on it, in one question. */
export function ProjectPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data: project, error } = useQuery(projectQuery(id));
  useTitle(project === undefined ? say(words.title) : `${project.code} ${project.name}`);
  useIllustration(project?.illustrative === true);
  if (project === undefined) return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/de-an">{say(words.toList)}</Link>} />;
  const assigned = (source: string) => project.chains.find((chain) => chain.source === source)?.assignedDong ?? '0';
  const may = (steps: readonly StepAnswer[], ...names: string[]) => names.some((name) => ownStep(steps, name)?.allowed === true);
  const { contract, money } = project;
  const further = ([
    ['contract-title', words.contractNow, may(contract.steps, 'draft') || may(contract.contract?.steps ?? [], 'complete-review', 'sign', 'annex', 'terminate')], ['dossier-title', words.dossierNow, contract.dossier.papers.some(({ steps }) => may(steps, 'submit', 'confirm'))],
    ['disbursement-title', words.moneyNow, may(money.steps, 'request-advance', 'request-clearance', 'request-payment', 'request-recovery', 'request-settlement', 'accept-work', 'record-transfers')],
  ] as const).filter(([, , open]) => open);
  const proposed = { nationalDong: assigned('national'), counterpartDong: assigned('counterpart'), startsOn: project.asOf, endsOn: project.endsOn };
  const establishments = [...new Map(project.lines.flatMap(({ establishment }) => (establishment === null ? [] : [[establishment.id, establishment] as const]))).values()];
  return (
    <ProjectView project={project} {...(further.length === 0 ? {} : { steps: <Further places={further} /> })} tasks={<Tasks tasks={project.tasks} />} disbursements={<MoneyCard data={project.money} today={project.asOf} establishments={establishments} />}
      contract={<ContractCards projectId={project.id} today={project.asOf} data={project.contract} proposed={proposed} bidding={project.bidding} />} />
  );
}

/** Where on the page something besides the project's own steps is this person's to do. */
function Further({ places }: { places: readonly (readonly [string, Said, boolean])[] }) {
  const { say } = useWords();
  return <ul className="plain-list">{places.map(([id, said]) => <li key={id}><a href={`#${id}`}>{say(said)}</a></li>)}</ul>;
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
