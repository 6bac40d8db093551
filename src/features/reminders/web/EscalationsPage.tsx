import './reminders.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ActDialog, WordsField } from '../../../ui/ActDialog.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { type Said, useWords } from '../../../ui/words.tsx';
import { Standing } from '../../tasks/web/parts/Standing.tsx';
import type { Escalation } from '../escalations/escalation.schema.ts';
import { escalationPageWords as words, levelWords } from '../escalations/escalation.words.ts';
import { noticePageWords } from '../reminder.words.ts';
import { escalationsQuery, useEscalations } from './reminders.client.ts';

type Asked = { readonly act: 'lay'; readonly ids: string[] } | { readonly act: 'withhold' | 'consider'; readonly one: Escalation };
const stepOf = ({ steps }: Escalation, name: string) => steps.find(({ step }) => step === name);

/** Late duties that reminders did not move: to be laid before leaders by a person, laid before oneself, and sent. */
export function EscalationsPage() {
  const { say } = useWords();
  const { data, error } = useQuery(escalationsQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  useTitle(say(words.title));
  useIllustration([...(data?.toSend ?? []), ...(data?.laid ?? []), ...(data?.sent ?? [])].some(({ task }) => task.illustrative));
  const mayLay = data?.toSend.filter((each) => stepOf(each, 'lay-before')?.allowed === true) ?? [];
  const ids = mayLay.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const tick = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  return (
    <div className="page stack">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && data.laid.length > 0 && (
        <Listed
          title={words.laid}
          rows={data.laid}
          act={{ step: 'consider', label: words.note, onTake: (one) => setAsked({ act: 'consider', one }) }}
        />
      )}
      {data !== undefined && (data.toSend.length > 0 || data.laid.length === 0) && (
        <Listed
          title={words.toSend}
          rows={data.toSend}
          above={
            mayLay.length > 0 && (
              <div className="row-actions">
                <Button disabled={ids.length === 0} onClick={() => setAsked({ act: 'lay', ids })}>
                  {say(words.send(ids.length))}
                </Button>
                <Button variant="subtle" onClick={() => setChosen(new Set(mayLay.map(({ id }) => id)))}>
                  {say(words.all)}
                </Button>
              </div>
            )
          }
          {...(mayLay.length > 0 ? { tick: { chosen, onTick: tick } } : {})}
          act={{ step: 'withhold', label: words.withhold, onTake: (one) => setAsked({ act: 'withhold', one }) }}
        />
      )}
      {data !== undefined && data.sent.length > 0 && <Listed title={words.sent} rows={data.sent} />}
      {asked !== null && (
        <Dialog
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setChosen(new Set());
          }}
        />
      )}
    </div>
  );
}

interface ListedProps {
  readonly title: Said;
  readonly rows: readonly Escalation[];
  readonly above?: ReactNode;
  readonly act?: { readonly step: string; readonly label: Said; readonly onTake: (each: Escalation) => void };
  readonly tick?: { readonly chosen: ReadonlySet<string>; readonly onTick: (id: string) => void };
}
function Listed({ title, rows, above, act, tick }: ListedProps) {
  const { say } = useWords();
  return (
    <section className="card" aria-label={say(title)}>
      <header>
        <h2>{say(title)}</h2>
      </header>
      {above}
      {rows.length === 0 ? (
        <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              {tick !== undefined && (
                <th scope="col">
                  <span className="unseen">{say(words.pick)}</span>
                </th>
              )}
              {[words.duty, words.office, words.before, words.standing].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
              {act !== undefined && (
                <th scope="col" className="escalation-act">
                  {say(words.act)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <Line key={each.id} each={each} {...(tick === undefined ? {} : { tick })} {...(act === undefined ? {} : { act })} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ each, act, tick }: { each: Escalation; act?: NonNullable<ListedProps['act']>; tick?: NonNullable<ListedProps['tick']> }) {
  const { say, language } = useWords();
  const { task } = each;
  return (
    <tr>
      {tick !== undefined && (
        <td className="tick-cell">
          <input
            type="checkbox"
            aria-label={say(words.choose(`${task.ref}, ${task.to.name}, ${say(levelWords[each.level])}`))}
            checked={tick.chosen.has(each.id)}
            onChange={() => tick.onTick(each.id)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/nhiem-vu/$id" params={{ id: task.id }}>
          <span className="clamp">
            {task.ref}. {task.title}
          </span>
        </Link>
        <span className="under">
          {task.code}
          {each.sentBy !== null && ` · ${say(words.by(each.sentBy, writtenDay(each.sentOn!, language)))}`}
        </span>
        {each.words !== null && <span className="under">{say(words.said(each.words))}</span>}
        {each.noted !== null && <span className="under">{say(words.noted(each.noted))}</span>}
      </th>
      <td data-name={say(words.office)}>{task.to.name}</td>
      <td data-name={say(words.before)}>
        {say(levelWords[each.level])}
        <span className="under">{each.receiver}</span>
      </td>
      <td data-name={say(words.standing)}>
        <Standing {...task} />
        <span className="under">
          {writtenDay(each.dueOn, language)} · {say(words.reminded(each.rungs))}
          {task.measured !== null && ` · ${say(noticePageWords.figures(task.measured.done, task.measured.target))}`}
        </span>
      </td>
      {act !== undefined && (
        <td data-name={say(words.act)}>
          <div className="row-actions">
            <StepButton variant="default" answer={stepOf(each, act.step)} label={say(act.label)} onTake={() => act.onTake(each)} />
          </div>
        </td>
      )}
    </tr>
  );
}

/** The words that go with what is done. */
function Dialog({ asked, onClose, onDone }: { asked: Asked; onClose: () => void; onDone: () => void }) {
  const { say } = useWords();
  const acts = useEscalations();
  const [text, setText] = useState('');
  const onSuccess = { onSuccess: onDone };
  if (asked.act === 'lay')
    return (
      <ActDialog
        act={acts.lay}
        title={say(words.sendTitle)}
        lead={say(words.sendLead(asked.ids.length))}
        send={say(words.sendNow)}
        onClose={onClose}
        onSend={() => acts.lay.mutate({ ids: asked.ids, words: text.trim() === '' ? null : text }, onSuccess)}
      >
        <WordsField label={say(words.words)} value={text} onChange={setText} />
      </ActDialog>
    );
  const { id, task } = asked.one;
  if (asked.act === 'withhold')
    return (
      <ActDialog
        act={acts.withhold}
        title={task.to.name}
        lead={say(words.withholdLead)}
        send={say(words.withhold).replace('…', '')}
        onClose={onClose}
        onSend={() => acts.withhold.mutate({ id, reason: text }, onSuccess)}
      >
        <WordsField label={say(words.reason)} least={3} value={text} onChange={setText} />
      </ActDialog>
    );
  return (
    <ActDialog
      act={acts.consider}
      title={task.to.name}
      lead={say(words.noteLead)}
      send={say(words.note).replace('…', '')}
      onClose={onClose}
      onSend={() => acts.consider.mutate({ id, remark: text }, onSuccess)}
    >
      <WordsField label={say(words.remark)} least={3} value={text} onChange={setText} />
    </ActDialog>
  );
}
