import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Task } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';
import { taskPageWords as words } from '../pages.words.ts';
import { Standing } from '../parts/Standing.tsx';
import { useTask } from '../tasks.client.ts';
import { Evidence } from './Evidence.tsx';
import { DeadlineDialog, ReasonDialog } from './dialogs.tsx';

/** Answers with their signed letters, extensions, contacts, what was passed on, and every step taken. */
export function Correspondence({ task }: { task: Task }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const stepName = (step: string) => say(taskWords.step[step as keyof typeof taskWords.step] ?? { vi: step, en: step });
  return (
    <>
      <section className="card" aria-labelledby="answers-title" data-empty={task.answered.length === 0}>
        <header>
          <h2 id="answers-title">{say(words.answers)}</h2>
        </header>
        {task.answered.length === 0 ? (
          <p className="quiet">{say(words.noAnswers)}</p>
        ) : (
          <ol className="plain-list entries">
            {task.answered.toReversed().map((answer) => (
              <li key={answer.id}>
                <p>
                  <strong>{say(taskWords.outcome[answer.outcome])}</strong>
                  {answer.target !== null && (
                    <>
                      {' '}
                      · {answer.done ?? 0}/{answer.target} <span className="quiet small">{say(words.report)}</span>
                    </>
                  )}
                </p>
                <p>{answer.text}</p>
                <p className="small quiet">
                  {answer.letterCode !== null && (
                    <>
                      {answer.letterId === null ? (
                        answer.letterCode
                      ) : (
                        <Link to="/van-ban/$id" params={{ id: answer.letterId }}>
                          {answer.letterCode}
                        </Link>
                      )}
                      , {day(answer.letterOn!)} ·{' '}
                    </>
                  )}
                  {answer.by} · {day(answer.answeredOn)}
                  {answer.onBehalf && ` · ${say(words.onBehalf)}`}
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <Evidence task={task} />
      <Extensions task={task} />
      <Contacts task={task} />
      <section className="card" aria-labelledby="down-title" data-empty={task.children.length === 0}>
        <header>
          <h2 id="down-title">{say(words.down)}</h2>
        </header>
        {task.children.length === 0 ? (
          <p className="quiet">{say(words.noDown)}</p>
        ) : (
          <ul className="plain-list entries">
            {task.children.map((child) => (
              <li key={child.id}>
                <p>
                  <Link to="/nhiem-vu/$id" params={{ id: child.id }}>
                    {child.to.name}
                  </Link>{' '}
                  · <Standing {...child} />
                </p>
                <p>
                  {child.ref}. {child.title}
                </p>
                <p className="small quiet">
                  {child.code}
                  {child.dueOn !== null && ` · ${day(child.dueOn)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card" aria-labelledby="history-title">
        <header>
          <h2 id="history-title">{say(words.history)}</h2>
        </header>
        <ol className="plain-list entries">
          {task.history.map((step, at) => (
            <li key={at}>
              <p>
                {stepName(step.step)} · {day(step.on)} <span className="quiet small">{step.by}</span>
              </p>
              {step.remark !== null && <p className="quiet small">{step.remark}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Contacts({ task }: { task: Task }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  return (
    <section className="card" aria-labelledby="contacts-title" data-empty={task.contacts.length === 0}>
      <header>
        <h2 id="contacts-title">{say(words.contacts)}</h2>
      </header>
      {task.contacts.length === 0 ? (
        <p className="quiet">{say(words.noContacts)}</p>
      ) : (
        <ol className="plain-list entries">
          {task.contacts.map((note) => (
            <li key={note.id}>
              <p>
                <strong>{say(taskWords.channel[note.channel])}</strong> · {note.spokenWith}
                {note.promisedFor !== null && (
                  <>
                    {' '}
                    · <strong>{say(words.promised(day(note.promisedFor)))}</strong>
                  </>
                )}
              </p>
              <p>{note.text}</p>
              <p className="small quiet">
                {note.by} · {day(note.spokenOn)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Extensions({ task }: { task: Task }) {
  const { say, language } = useWords();
  const acts = useTask(task.id);
  const [open, setOpen] = useState<{ id: string; step: 'grant' | 'refuse'; until: string } | null>(null);
  const day = (on: string) => writtenDay(on, language);
  const close = () => setOpen(null);
  return (
    <section className="card" aria-labelledby="extensions-title" data-empty={task.extensions.length === 0 && task.deadlines.length === 0}>
      <header>
        <h2 id="extensions-title">{say(words.extensions)}</h2>
      </header>
      {task.extensions.length === 0 && task.deadlines.length === 0 && <p className="quiet">{say(words.noExtensions)}</p>}
      <ol className="plain-list entries">
        {task.extensions.map((asked) => (
          <li key={asked.id}>
            <p>
              <strong>{say(taskWords.extension[asked.state])}</strong> · {say(words.askedUntil(day(asked.until)))}
            </p>
            <p>{asked.reason}</p>
            <p className="small quiet">
              {asked.letterCode !== null && `${asked.letterCode} · `}
              {asked.askedBy} · {day(asked.askedOn)}
              {asked.answer !== null && ` · ${asked.decidedBy}: ${asked.answer}`}
            </p>
            <div className="row-actions">
              {(['grant', 'refuse'] as const).map((step) => (
                <StepButton
                  key={step}
                  answer={ownStep(asked.steps, step)}
                  label={say(taskWords.step[step])}
                  variant={step === 'grant' ? 'filled' : 'default'}
                  onTake={() => setOpen({ id: asked.id, step, until: asked.until })}
                />
              ))}
            </div>
          </li>
        ))}
        {task.deadlines.map((set) => (
          <li key={`${set.setOn} ${set.paperCode}`}>
            <p>{say(words.setBy(set.paperCode, day(set.paperOn), day(set.dueOn)))}</p>
            <p className="small quiet">
              {set.by} · {day(set.setOn)}
            </p>
          </li>
        ))}
      </ol>
      {open?.step === 'grant' && (
        <DeadlineDialog
          title={say(taskWords.step.grant)}
          until={open.until}
          onClose={close}
          sending={{
            ...acts.grant,
            mutate: ({ dueOn, paper }, options) => acts.grant.mutate({ id: open.id, until: dueOn, paper }, options),
          }}
        />
      )}
      {open?.step === 'refuse' && (
        <ReasonDialog
          title={say(taskWords.step.refuse)}
          onClose={close}
          sending={{ ...acts.refuse, mutate: (reason, options) => acts.refuse.mutate({ id: open.id, reason }, options) }}
        />
      )}
    </section>
  );
}
