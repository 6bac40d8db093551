import './tasks.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { DeskItem } from '../task.schema.ts';
import { deskPageWords as words } from './pages.words.ts';
import { deskQuery } from './parts/desk.ts';
import { Standing } from './parts/Standing.tsx';

/** What waits for the asker, by due date; each line leads to where it is done. */
export function DeskPage() {
  const { say } = useWords();
  const { data, error } = useQuery(deskQuery);
  useTitle(say(words.page));
  return (
    <div className="page">
      <div className="lead"><div><h1>{say(words.page)}</h1>{data !== undefined && <p className="lead-words">{say(words.lead(data.items.length))}</p>}</div></div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.page)}>
          {data.items.length === 0 ? <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage> : (
            <table className="plain-table cards desk-items">
              <thead><tr>{[words.work, words.from, words.due, words.standing].map((word) => <th key={word.en} scope="col">{say(word)}</th>)}</tr></thead>
              <tbody>{data.items.map((item) => <Item key={`${item.kind} ${item.taskId ?? ''} ${item.dispatchId ?? ''} ${item.officeId ?? ''}`} item={item} />)}</tbody>
            </table>
          )}
        </section>
      )}
    </div>
  );
}

function Item({ item }: { item: DeskItem }) {
  const { say, language } = useWords();
  const kind = say(words.kind[item.kind]);
  return (
    <tr>
      <th scope="row"><Way item={item}>{kind}{item.code === null ? '' : ` · ${item.code}`}</Way><span className="under">{[item.kind === 'review-answer' || item.kind === 'approve-duties' ? say(words.several(item.count)) : '', item.title].filter((part) => part !== '').join(' · ')}</span></th>
      <td data-name={say(words.from)}>{item.office}</td>
      <td data-name={say(words.due)}>{item.dueOn === null ? <span className="quiet">–</span> : <>{writtenDay(item.dueOn, language)}{item.kind === 'promise' && <span className="under">{say(words.promised)}</span>}</>}</td>
      <td data-name={say(words.standing)}>{item.standing === null ? <span className="quiet">–</span> : <Standing standing={item.standing} waiting={item.kind === 'review-answer'} />}</td>
    </tr>
  );
}

/** Where a thing is done. */
function Way({ item, children }: { item: DeskItem; children: ReactNode }) {
  if (item.kind === 'sign-for-letter') return <Link to="/cho-ky-nhan">{children}</Link>;
  if (item.kind === 'answer-task') return <Link to="/nhiem-vu/tra-loi">{children}</Link>;
  if (item.kind === 'review-answer' && item.officeId !== null) return <Link to="/nhiem-vu/co-quan/$id" params={{ id: item.officeId }}>{children}</Link>;
  if (item.taskId !== null) return <Link to="/nhiem-vu/$id" params={{ id: item.taskId }}>{children}</Link>;
  return item.dispatchId === null ? <>{children}</> : <Link to="/van-ban/$id" params={{ id: item.dispatchId }}>{children}</Link>;
}
