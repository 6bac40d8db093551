import { useQuery } from '@tanstack/react-query';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { type Said, useWords } from '../../../ui/words.tsx';
import { contractWords } from '../../contracts/contract.words.ts';
import { ContractCards } from '../../contracts/web/parts/ContractCards.tsx';
import { MoneyCard, moneyActs } from '../../disbursements/web/parts/MoneyCard.tsx';
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
  const named = (steps: readonly StepAnswer[], said: Readonly<Record<string, Said>>) => Object.keys(said).filter((step) => ownStep(steps, step)?.allowed === true).map((step) => said[step]!);
  const { contract, money } = project;
  const ofPapers = contract.dossier.papers.flatMap(({ steps }) => steps);
  const places = ([
    ['contract-title', [...named(contract.steps, contractWords.step), ...named(contract.contract?.steps ?? [], contractWords.step)]], ['dossier-title', named(ofPapers, words.dossierActs)], ['disbursement-title', named(money.steps, moneyActs)],
  ] as const).filter(([, acts]) => acts.length > 0);
  const proposed = { nationalDong: assigned('national'), counterpartDong: assigned('counterpart'), startsOn: project.asOf, endsOn: project.endsOn };
  const toAccept = (source: string) => { const chain = contract.contract?.chains.find((each) => each.source === source); return chain === undefined ? '0' : (BigInt(chain.contractedDong) - BigInt(chain.acceptedDong)).toString(); };
  const left = { nationalDong: toAccept('national'), counterpartDong: toAccept('counterpart') };
  const establishments = [...new Map(project.lines.flatMap(({ establishment }) => (establishment === null ? [] : [[establishment.id, establishment] as const]))).values()];
  return (
    <ProjectView project={project} {...(places.length === 0 ? {} : { steps: <Further places={places} /> })} tasks={<Tasks tasks={project.tasks} />} disbursements={<MoneyCard data={project.money} today={project.asOf} left={left} establishments={establishments} />}
      contract={<ContractCards projectId={project.id} today={project.asOf} data={project.contract} proposed={proposed} bidding={project.bidding} />} />
  );
}

/** What besides the project's own steps is this person's to do, each act leading to its place on the page. */
function Further({ places }: { places: readonly (readonly [string, readonly Said[]])[] }) {
  const { say } = useWords();
  return <ul className="plain-list">{places.flatMap(([id, acts]) => acts.map((act) => <li key={`${id} ${act.en}`}><a href={`#${id}`}>{say(act)}</a></li>))}</ul>;
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
