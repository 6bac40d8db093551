import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenMillions } from '../../../../platform/pure/money.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ProvinceYear } from '../../local-funding.schema.ts';
import { localFundingWords } from '../../local-funding.words.ts';
import type { LocalProject, LocalProjectState } from '../../planned/planned.schema.ts';
import { localProjectWords } from '../../planned/planned.words.ts';
import type { LocalFundingActs } from '../local-funding.client.ts';
import { localFundingPageWords as words } from '../pages.words.ts';
import { DropDialog, FinishDialog, PlanDialog, TakeUpDialog } from './dialogs.tsx';

const TONES: Readonly<Record<LocalProjectState, StateTone>> = { expected: 'soon', planned: 'term', done: 'done', dropped: 'exempt' };
type Doing = 'plan' | 'take-up' | 'finish' | 'drop';

/** The projects of the province's own plan, those that the national plan left to it first. */
export function LocalProjectsCard({ data, acts }: { data: ProvinceYear; acts: LocalFundingActs }) {
  const { say } = useWords();
  const [doing, setDoing] = useState<{ readonly what: Doing; readonly project?: LocalProject } | null>(null);
  const close = () => setDoing(null);
  return (
    <section className="card" aria-labelledby="local-projects-title">
      <header>
        <h2 id="local-projects-title">{say(words.projects)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      {data.projects.length === 0 ? (
        <p className="quiet">{say(words.noProjects)}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table cards">
            <caption className="unseen">{say(words.projects)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.name)}</th>
                <th scope="col" className="number">
                  {say(words.support)}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.projects.map((project) => (
                <Row key={project.id} project={project} onDo={(what) => setDoing({ what, project })} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="local-acts no-print">
        <StepButton
          answer={ownStep(data.steps, 'plan')}
          label={say(localFundingWords.step.plan)}
          variant="default"
          onTake={() => setDoing({ what: 'plan' })}
        />
      </div>
      {doing?.what === 'plan' && <PlanDialog acts={acts} onClose={close} />}
      {doing?.what === 'take-up' && <TakeUpDialog project={doing.project!} acts={acts} onClose={close} />}
      {doing?.what === 'finish' && <FinishDialog project={doing.project!} acts={acts} onClose={close} />}
      {doing?.what === 'drop' && <DropDialog project={doing.project!} acts={acts} onClose={close} />}
    </section>
  );
}

function Row({ project, onDo }: { project: LocalProject; onDo: (what: Doing) => void }) {
  const { say } = useWords();
  const open = project.steps.filter(({ allowed }) => allowed);
  return (
    <tr>
      <th scope="row">
        {project.name}
        <span className="under">
          {project.unit}
          {project.district !== null && ` · ${project.district}`}
          {project.from !== null && (
            <>
              {' '}
              ·{' '}
              <Link to="/de-an/$id" params={{ id: project.from.id }}>
                {say(words.from(project.from.code))}
              </Link>
            </>
          )}
        </span>
        <span className="under">
          <State tone={TONES[project.state]}>{say(localProjectWords.state[project.state])}</State>
        </span>
        {open.length > 0 && (
          <div className="local-acts no-print">
            {open.map((answer) => (
              <StepButton
                key={answer.step}
                answer={answer}
                label={say(localProjectWords.step[answer.step as Doing])}
                variant={answer.step === 'take-up' ? 'filled' : 'default'}
                onTake={() => onDo(answer.step as Doing)}
              />
            ))}
          </div>
        )}
      </th>
      <td data-name={say(words.support)} className="number">
        <span>
          {project.state === 'expected' || project.state === 'dropped' ? (
            <span className="quiet">{say(words.asked(writtenMillions(project.askedDong)))}</span>
          ) : (
            writtenMillions(project.localDong)
          )}
        </span>
      </td>
    </tr>
  );
}
