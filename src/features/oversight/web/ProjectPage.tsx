import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { type Said, useWords } from '../../../ui/words.tsx';
import { AdjustmentsCard } from '../../adjustments/web/parts/AdjustmentsCard.tsx';
import { contractWords } from '../../contracts/contract.words.ts';
import { ContractCards } from '../../contracts/web/parts/ContractCards.tsx';
import { MoneyCard, moneyActs, type Wanted } from '../../disbursements/web/parts/MoneyCard.tsx';
import { VisitsCard } from '../../inspections/web/parts/VisitsCard.tsx';
import { ProjectView } from '../../projects/web/parts/ProjectView.tsx';
import { Around } from './project/Around.tsx';
import type { ProjectPage as Answer } from '../project-page.schema.ts';
import { projectQuery } from './oversight.client.ts';
import { projectPageWords as words } from './pages.words.ts';

/** States of a project in which something of it may be changed by a decision. */
const CHANGEABLE: ReadonlySet<string> = new Set(['appraised', 'approved', 'implementing', 'accepted']);

/** One project with all that hangs on it, in one question. */
export function ProjectPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data: project, error } = useQuery(projectQuery(id));
  const [wanted, want] = useState<Wanted | null>(null);
  useTitle(project === undefined ? say(words.title) : `${project.code} ${project.name}`);
  useIllustration(project?.illustrative === true);
  if (project === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/de-an">{say(words.toList)}</Link>} />;
  const assigned = (source: string) => project.chains.find((chain) => chain.source === source)?.assignedDong ?? '0';
  const may = (steps: readonly StepAnswer[], step: string) => ownStep(steps, step)?.allowed === true;
  const named = (steps: readonly StepAnswer[], said: Readonly<Record<string, Said>>) =>
    Object.keys(said)
      .filter((step) => may(steps, step))
      .map((step) => said[step]!);
  const { contract, money } = project;
  const proposed = {
    nationalDong: assigned('national'),
    counterpartDong: assigned('counterpart'),
    startsOn: project.asOf,
    endsOn: project.endsOn,
  };
  const toAccept = (source: string) => {
    const chain = contract.contract?.chains.find((each) => each.source === source);
    return chain === undefined ? '0' : (BigInt(chain.contractedDong) - BigInt(chain.acceptedDong)).toString();
  };
  const left = { nationalDong: toAccept('national'), counterpartDong: toAccept('counterpart') };
  const establishments = [
    ...new Map(
      project.lines.flatMap(({ establishment }) => (establishment === null ? [] : [[establishment.id, establishment] as const])),
    ).values(),
  ];
  const acts: readonly Act[] = [
    ...[...named(contract.steps, contractWords.step), ...named(contract.contract?.steps ?? [], contractWords.step)].map((said) => ({
      said,
      at: 'contract-title',
    })),
    ...named(
      contract.dossier.papers.flatMap(({ steps }) => steps),
      words.dossierActs,
    ).map((said) => ({ said, at: 'dossier-title' })),
    ...named(contract.steps, words.selectionAct).map((said) => ({ said, at: 'selection-title' })),
    ...moneyActs
      .filter(({ step }) => may(money.steps, step) && (step !== 'record-transfers' || establishments.length > 0))
      .map(({ said, form }) => ({ said, at: 'disbursement-title', onTake: () => want(form) })),
  ];
  return (
    <ProjectView
      project={project}
      {...(acts.length === 0 ? {} : { steps: <Further acts={acts} /> })}
      tasks={
        <>
          <AdjustmentsCard
            projectId={project.id}
            today={project.asOf}
            data={project.adjustments}
            changeable={CHANGEABLE.has(project.state)}
          />
          <Around project={project} />
          <Tasks tasks={project.tasks} />
        </>
      }
      inspections={<VisitsCard data={project.inspections} />}
      disbursements={
        <MoneyCard data={project.money} today={project.asOf} left={left} establishments={establishments} open={wanted} onOpen={want} />
      }
      contract={
        <ContractCards projectId={project.id} today={project.asOf} data={project.contract} proposed={proposed} bidding={project.bidding} />
      }
    />
  );
}

interface Act {
  readonly said: Said;
  readonly at: string;
  readonly onTake?: () => void;
}
/** What besides the project's own steps is this person's to do, each act leading to its place on the page; one of the money opens its form at once. */
function Further({ acts }: { acts: readonly Act[] }) {
  const { say } = useWords();
  return (
    <ul className="plain-list">
      {acts.map(({ said, at, onTake }) => (
        <li key={`${at} ${said.en}`}>
          <a href={`#${at}`} onClick={onTake}>
            {say(said)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Open duties of the unit and its department. */
function Tasks({ tasks }: { tasks: Answer['tasks'] }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="tasks-title">
      <header>
        <h2 id="tasks-title">{say(words.tasks)}</h2>
        <span className="quiet small">{say(words.tasksNote)}</span>
      </header>
      {tasks.length === 0 ? (
        <p className="quiet">{say(words.noTasks)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {tasks.map((task) => (
            <li key={task.id}>
              <p>
                <Link to="/nhiem-vu/$id" params={{ id: task.id }}>
                  {task.ref}. {task.title}
                </Link>
              </p>
              <p className="small quiet">
                {task.code} · {task.to}
                {task.dueOn !== null && ` · ${say(words.dueBy(writtenDay(task.dueOn, language)))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
