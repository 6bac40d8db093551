import './tasks.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { type Said, useWords } from '../../../ui/words.tsx';
import type { DeskItem } from '../task.schema.ts';
import { deskPageWords as words, taskPageWords } from './pages.words.ts';
import { deskQuery } from './parts/desk.ts';
import { Standing } from './parts/Standing.tsx';

/** What waits for the asker, what a leader is to sign or approve first, each part by due date; each line leads to where it is done. */
export function DeskPage() {
  const { say } = useWords();
  const { data, error } = useQuery(deskQuery);
  useTitle(say(words.page));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          {data !== undefined && <p className="lead-words">{say(words.lead(data.items.length))}</p>}
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data?.items.length === 0 && (
        <section className="card" aria-label={say(words.page)}>
          <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
        </section>
      )}
      {data !== undefined && <Parts items={data.items} />}
    </div>
  );
}

/** What waits for a leader's signature or approval on top, under its own name; one list where nothing does. */
function Parts({ items }: { items: readonly DeskItem[] }) {
  const { say } = useWords();
  const [toSign, others] = [items.filter((item) => item.toSign), items.filter((item) => !item.toSign)];
  if (toSign.length === 0) return others.length === 0 ? null : <Lines name={words.page} items={others} />;
  return (
    <>
      {[[words.toSign, toSign] as const, [words.others, others] as const].map(
        ([name, part]) =>
          part.length > 0 && (
            <Lines key={name.en} name={name} items={part}>
              <header>
                <h2>{say(name)}</h2>
                <span className="quiet small">{say(words.inPart(part.length))}</span>
              </header>
            </Lines>
          ),
      )}
    </>
  );
}

function Lines({ name, items, children }: { name: Said; items: readonly DeskItem[]; children?: ReactNode }) {
  const { say } = useWords();
  return (
    <section className="card desk-part" aria-label={say(name)}>
      {children}
      <table className="plain-table cards">
        <thead>
          <tr>
            {[words.work, words.from, words.due, words.standing].map((word) => (
              <th key={word.en} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(items, ({ kind, dispatchId, place }) => `${kind} ${dispatchId ?? place ?? ''}`)].map(([key, group]) => (
            <Group key={key} items={group} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As many lines of one kind and letter as are shown before anybody asks for all. */
const SHOWN = 5;

/** What waits of one kind under one letter: a line by itself, or the lines under their common name. */
function Group({ items }: { items: readonly DeskItem[] }) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const [first] = items as [DeskItem];
  if (items.length === 1) return <Item item={first} />;
  return (
    <>
      <tr className="desk-kind">
        <td colSpan={4}>
          {nameOf(say(words.kind[first.kind]), first)}
          <span className="under">{say(first.kind === 'review-answer' ? words.offices(items.length) : words.several(items.length))}</span>
        </td>
      </tr>
      {items.slice(0, all ? undefined : SHOWN).map((item) => (
        <Item key={`${item.taskId ?? ''} ${item.officeId ?? ''}`} item={item} grouped />
      ))}
      {!all && items.length > SHOWN && (
        <tr>
          <td colSpan={4}>
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              {say(words.all(items.length))}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

const nameOf = (kind: string, { code }: DeskItem) => (code === null ? kind : `${kind} · ${code}`);

function Item({ item, grouped = false }: { item: DeskItem; grouped?: boolean }) {
  const { say, language } = useWords();
  const kind = say(item.kind === 'review-answer' && item.office !== null ? words.answerOf(item.office) : words.kind[item.kind]);
  const own = grouped && item.kind !== 'review-answer';
  const under = [
    item.kind === 'review-answer' || item.kind === 'approve-duties'
      ? say(words.several(item.count))
      : item.place !== null
        ? say(words.things(item.count))
        : '',
    own ? '' : item.title,
    item.figures === null ? '' : say(words.figures(item.figures.done, item.figures.target - item.figures.exempt)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <tr>
      <th scope="row">
        <Way item={item}>
          <span className="clamp">{own ? item.title : grouped ? kind : nameOf(kind, item)}</span>
        </Way>
        <span className="under clamp">{under}</span>
        {item.returnedFor !== null && <span className="under">{say(taskPageWords.returned(item.returnedFor))}</span>}
      </th>
      <td data-name={say(words.from)}>{item.office}</td>
      <td data-name={say(words.due)}>
        {item.dueOn === null ? (
          <span className="quiet">–</span>
        ) : (
          <>
            {writtenDay(item.dueOn, language)}
            {item.kind === 'promise' && <span className="under">{say(words.promised)}</span>}
          </>
        )}
      </td>
      <td data-name={say(words.standing)}>
        {item.standing === null ? (
          <span className="quiet">–</span>
        ) : (
          <Standing standing={item.standing} state={item.state} dueOn={item.dueOn} namedOn={item.namedOn} />
        )}
      </td>
    </tr>
  );
}

/** Where a thing is done. */
function Way({ item, children }: { item: DeskItem; children: ReactNode }) {
  if (item.place !== null) return <Link to={item.place}>{children}</Link>;
  if (item.kind === 'sign-for-letter') return <Link to="/cho-ky-nhan">{children}</Link>;
  if (item.kind === 'answer-task')
    return (
      <Link to="/nhiem-vu/tra-loi" search={item.taskId === null ? {} : { 'nhiem-vu': item.taskId }}>
        {children}
      </Link>
    );
  if (item.kind === 'review-answer' && item.officeId !== null)
    return (
      <Link to="/nhiem-vu/co-quan/$id" params={{ id: item.officeId }}>
        {children}
      </Link>
    );
  if (item.taskId !== null)
    return (
      <Link to="/nhiem-vu/$id" params={{ id: item.taskId }}>
        {children}
      </Link>
    );
  return item.dispatchId === null ? (
    <>{children}</>
  ) : (
    <Link to="/van-ban/$id" params={{ id: item.dispatchId }}>
      {children}
    </Link>
  );
}
