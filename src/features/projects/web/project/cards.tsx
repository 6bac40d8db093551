import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Project } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words, projectsPageWords } from '../pages.words.ts';

/** What was registered: who, what, when, what comes out of it. */
export function Facts({ project }: { project: Project }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      say(words.unit),
      <Link key="unit" to="/co-quan/$id" params={{ id: project.unit.id }}>
        {project.unit.name}
      </Link>,
    ],
    ...(project.department === null
      ? []
      : [
          [
            say(words.department),
            <Link key="department" to="/co-quan/$id" params={{ id: project.department.id }}>
              {project.department.name}
            </Link>,
          ] as const,
        ]),
    ...(project.coordinatingUnit === null ? [] : [[say(words.coordinating), project.coordinatingUnit] as const]),
    [
      say(words.contents),
      project.contents.map((content) => say(projectWords.content[content] ?? { vi: String(content), en: String(content) })).join('; '),
    ],
    [say(words.activity), say(projectWords.activity[project.activity])],
    [say(words.period), say(words.days(day(project.startsOn), day(project.endsOn)))],
    ...(project.place === null && project.province === null
      ? []
      : [[say(words.place), [project.place, project.province].filter((part) => part !== null).join(', ')] as const]),
    [
      say(words.registered),
      <>
        {day(project.registeredOn)}
        {project.late && (
          <>
            {' '}
            <State tone="late">{say(projectsPageWords.late)}</State>
          </>
        )}
      </>,
    ],
  ];
  return (
    <section className="card" aria-labelledby="facts-title">
      <header>
        <h2 id="facts-title">{say(words.facts)}</h2>
        {project.bidding && <span className="quiet small">{say(projectsPageWords.bidding)}</span>}
      </header>
      <dl className="project-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="field">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="field">
          <dt>{say(words.outputs)}</dt>
          <dd>
            {project.outputs.length === 0 ? (
              <span className="quiet">{say(words.noOutputs)}</span>
            ) : (
              project.outputs.map(({ description, unit, quantity }) => `${description}: ${quantity} ${unit}`).join('; ')
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

export function Appraisals({ project }: { project: Project }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="appraisals-title">
      <header>
        <h2 id="appraisals-title">{say(words.appraisals)}</h2>
      </header>
      {project.appraisals.length === 0 ? (
        <p className="quiet">{say(words.noAppraisals)}</p>
      ) : (
        <ol className="plain-list dated-list">
          {project.appraisals.map((each) => (
            <li key={`${each.level} ${each.on} ${each.minutes.code}`}>
              <p>
                <strong>{say(words.level[each.level])}</strong> ·{' '}
                <State tone={each.passed ? 'done' : 'late'}>{say(each.passed ? words.passed : words.notPassed)}</State>
                {each.score !== null && ` · ${say(words.scored(each.score))}`}
              </p>
              <p className="small">{say(words.minutesOf(each.minutes.code, writtenDay(each.minutes.on, language)))}</p>
              {each.remark !== null && <p className="small">{each.remark}</p>}
              <p className="small quiet">
                {each.by} · {writtenDay(each.on, language)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Every step taken, newest first. */
export function History({ project }: { project: Project }) {
  const { say, language } = useWords();
  const stepName = (step: string) => say(projectWords.step[step as keyof typeof projectWords.step] ?? { vi: step, en: step });
  return (
    <section className="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{say(words.history)}</h2>
        <span className="quiet small">{say(words.historyNote)}</span>
      </header>
      <ol className="timeline">
        {project.history.toReversed().map((taken, at) => (
          <li key={at}>
            <time dateTime={taken.on}>{writtenDay(taken.on, language)}</time>
            <div>
              <p>{stepName(taken.step)}</p>
              {taken.paper !== null && (
                <p className="small">{say(words.paperOf(taken.paper.code, writtenDay(taken.paper.on, language)))}</p>
              )}
              {taken.remark !== null && <p className="small">{taken.remark}</p>}
              <p className="small quiet">{taken.by}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
