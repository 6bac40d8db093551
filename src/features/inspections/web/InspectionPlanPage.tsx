import './inspections.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { inspectionWords } from '../inspection.words.ts';
import type { Choice, InspectionPlan } from '../plans/plan.schema.ts';
import { planQuery, usePlan } from './inspections.client.ts';
import { inspectionPageWords as words } from './pages.words.ts';
import { PaperDialog, ProjectDialog, WordsDialog } from './parts/dialogs.tsx';
import { VisitStanding } from './parts/Standing.tsx';

/** A year's plan of inspection: each project with its points and the reason of each, changed by hand, adopted by a decision. */
export function InspectionPlanPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(planQuery(id));
  const acts = usePlan(id);
  const [doing, setDoing] = useState<'add' | 'adopt' | Choice | null>(null);
  useTitle(data === undefined ? say(words.plans) : say(words.planOf(data.year, data.office)));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.plans}
        words={{ missingTitle: words.missingPlanTitle, missing: words.missingPlan }}
        back={<Link to="/kiem-tra">‹ {say(words.back)}</Link>}
      />
    );
  const close = () => setDoing(null);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/kiem-tra">‹ {say(words.back)}</Link>
          </p>
          <h1>{say(words.planOf(data.year, data.office))}</h1>
          <p className="lead-words">
            <State tone={data.state === 'adopted' ? 'done' : 'open'}>{say(inspectionWords.planState[data.state])}</State> ·{' '}
            {data.decision === null
              ? say(words.drawnOn(writtenDay(data.drawnOn, language)))
              : say(words.decision(data.decision.code, writtenDay(data.decision.on, language)))}{' '}
            · {say(words.visitedOf(data.visited, data.chosen))} {data.illustrative && <IllustrativeTag />}
          </p>
        </div>
      </div>
      <div className="inspection-acts no-print">
        <StepButton answer={ownStep(data.steps, 'adopt')} label={say(inspectionWords.planStep.adopt)} onTake={() => setDoing('adopt')} />
        <StepButton
          answer={ownStep(data.steps, 'add-choice')}
          label={say(inspectionWords.planStep['add-choice'])}
          variant="default"
          onTake={() => setDoing('add')}
        />
      </div>
      <ChoicesCard data={data} onDrop={ownStep(data.steps, 'drop-choice')?.allowed === true ? setDoing : null} />
      <HistoryCard data={data} />
      {doing === 'add' && (
        <ProjectDialog
          title={inspectionWords.planStep['add-choice']}
          busy={acts.add.isPending}
          error={acts.add.error}
          onClose={() => {
            acts.add.reset();
            close();
          }}
          onSend={(choice) => acts.add.mutate(choice, { onSuccess: close })}
        />
      )}
      {doing === 'adopt' && (
        <PaperDialog
          title={inspectionWords.planStep.adopt}
          code={words.paperCode}
          today={data.asOf}
          act={acts.adopt}
          onClose={close}
          onSend={(paper) => acts.adopt.mutate(paper, { onSuccess: close })}
        />
      )}
      {doing !== null && typeof doing === 'object' && (
        <WordsDialog
          title={words.dropOf(doing.project.code)}
          lead={doing.project.name}
          label={words.why}
          act={acts.drop}
          onClose={close}
          onSend={(why) => acts.drop.mutate({ choiceId: doing.id, why }, { onSuccess: close })}
        />
      )}
    </div>
  );
}

function ChoicesCard({ data, onDrop }: { data: InspectionPlan; onDrop: ((choice: Choice) => void) | null }) {
  const { say } = useWords();
  return (
    <section className="card listed" aria-labelledby="choices-title">
      <header>
        <h2 id="choices-title">{say(words.choices)}</h2>
        <span className="quiet small">{say(words.rules)}</span>
      </header>
      <div className="table-scroll">
        <table className="plain-table cards plan-choices">
          <caption className="unseen">{say(words.choices)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col" className="number">
                {say(words.pointsHead)}
              </th>
              <th scope="col">{say(words.reasons)}</th>
              <th scope="col" className="number">
                {say(words.amount)}
              </th>
              <th scope="col">{say(words.visit)}</th>
              {onDrop !== null && (
                <th scope="col">
                  <span className="unseen">{say(words.drop)}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {data.choices.map((choice) => (
              <ChoiceRow key={choice.id} choice={choice} onDrop={onDrop} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ChoiceRow({ choice, onDrop }: { choice: Choice; onDrop: ((choice: Choice) => void) | null }) {
  const { say, language } = useWords();
  const { project, reasons, visit } = choice;
  return (
    <tr data-dropped={choice.droppedOn !== null}>
      <th scope="row">
        <Link to="/de-an/$id" params={{ id: project.id }}>
          {project.code}
        </Link>{' '}
        {project.name}
        <span className="under">{project.unit}</span>
      </th>
      <td data-name={say(words.pointsHead)} className="number">
        <span>{choice.points}</span>
      </td>
      <td data-name={say(words.reasons)}>
        <div>
          <ul className="risk-reasons small">
            {reasons.map((reason) => (
              <li key={reason.rule}>
                <strong>+{reason.points}</strong> {say(reason)}
              </li>
            ))}
          </ul>
          {reasons.length === 0 && <p className="small quiet">{say(words.noReason)}</p>}
          {choice.addedWhy !== null && <p className="small">{say(words.byHand(choice.addedWhy))}</p>}
          {choice.droppedWhy !== null && <p className="small">{say(words.droppedFor(choice.droppedWhy))}</p>}
        </div>
      </td>
      <td data-name={say(words.amount)} className="number">
        <span>{writtenMoney(project.approvedDong)}</span>
      </td>
      <td data-name={say(words.visit)}>
        <span>
          {visit === null ? (
            <span className="quiet small">{choice.droppedOn === null ? say(words.notYet) : ''}</span>
          ) : (
            <>
              <VisitStanding state={visit.state} />
              <span className="under">
                <Link to="/kiem-tra/bien-ban/$id" params={{ id: choice.id }}>
                  {writtenDay(visit.on, language)}
                </Link>
              </span>
            </>
          )}
        </span>
      </td>
      {onDrop !== null && (
        <td>
          {choice.droppedOn === null && (
            <button type="button" className="text-button" aria-label={say(words.dropOf(project.code))} onClick={() => onDrop(choice)}>
              {say(words.drop)}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function HistoryCard({ data }: { data: InspectionPlan }) {
  const { say, language } = useWords();
  return (
    <section className="card listed" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map((each, at) => (
          <li key={at}>
            <p>
              {writtenDay(each.on, language)} · {say(inspectionWords.planStep[each.step as keyof typeof inspectionWords.planStep])}
            </p>
            <p className="small quiet">
              {each.by}
              {each.remark !== null && ` · ${each.remark}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
