import './reminders.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { Standing } from '../../tasks/web/parts/Standing.tsx';
import { escalationPageWords } from '../escalations/escalation.words.ts';
import { ladderPageWords } from '../ladder/ladder.words.ts';
import { rungWords } from '../mails/mail.words.ts';
import type { Notices } from '../notices/notice.schema.ts';
import { noticePageWords as words } from '../reminder.words.ts';
import { noticesQuery, useRead } from './reminders.client.ts';

/** What the asker was told of duties: each as it stands now, the rung that was told and those it folds; one click opens a notice and it is read. */
export function NoticesPage() {
  const { say } = useWords();
  const { data, error } = useQuery(noticesQuery);
  const read = useRead();
  useTitle(say(words.title));
  useIllustration(data?.notices.some(({ duties }) => duties.some(({ illustrative }) => illustrative)) === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          {data !== undefined && <p className="lead-words">{say(words.lead(data.unread))}</p>}
          <p className="link-line">
            <Link to="/tai-khoan">{say(words.settings)}</Link>
            <Link to="/thong-bao/bao-cao-lanh-dao">{say(escalationPageWords.title)}</Link>
            <Link to="/thong-bao/moc-nhac">{say(ladderPageWords.title)}</Link>
            {(data?.unsent ?? 0) > 0 && <Link to="/thong-bao/chua-gui">{say(words.unsent(data!.unsent))}</Link>}
          </p>
        </div>
        {(data?.unread ?? 0) > 0 && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(null)}>
            {say(words.readAll)}
          </Button>
        )}
      </div>
      {(error ?? read.error) !== null && <Problem said={problemOf(error ?? read.error)} />}
      {data?.notices.length === 0 && (
        <section className="card">
          <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
        </section>
      )}
      <div className="stack">
        {data?.notices.map((notice) => (
          <Notice key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
        ))}
      </div>
    </div>
  );
}

/**
 * One notice. Of one duty it says how that stands, and its title leads there; of several its title opens it whole. Either is one click, and it is read.
 */
function Notice({ notice, onRead }: { notice: Notices['notices'][number]; onRead: () => void }) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  const [one, ...more] = notice.duties;
  const title = `notice-${notice.id}`;
  const told = `${writtenDay(notice.madeOn, language)} · ${notice.office}`;
  const toRead = notice.read ? {} : { onClick: onRead };
  const whole = more.length === 0 || open;
  return (
    <section className={notice.read ? 'card' : 'card notice-unread'} aria-labelledby={title}>
      <header>
        <div className="notice-head">
          <h2 id={title}>
            {one !== undefined && more.length === 0 ? (
              <Link to="/nhiem-vu/$id" params={{ id: one.id }} {...toRead}>
                {one.ref}. {one.title}
              </Link>
            ) : (
              <button
                type="button"
                className="notice-open"
                aria-expanded={open}
                onClick={() => {
                  setOpen(!open);
                  if (!notice.read) onRead();
                }}
              >
                {told}
              </button>
            )}
          </h2>
          <span className="quiet small">
            {more.length === 0
              ? `${told}${one === undefined ? '' : ` · ${one.code} · ${one.from.name}`}`
              : say(words.duties(notice.duties.length))}
            {notice.mailedOn !== null && ` · ${say(words.mailed(writtenDay(notice.mailedOn, language)))}`}
          </span>
          {!whole && <span className="notice-brief small">{briefly(notice.duties)}</span>}
        </div>
        {!notice.read && (
          <>
            <span className="notice-tag">{say(words.unread)}</span>
            <Button size="compact-sm" variant="default" onClick={onRead}>
              {say(words.read)}
            </Button>
          </>
        )}
      </header>
      {whole && <NoticedDuties duties={notice.duties} toRead={toRead} alone={more.length === 0} />}
    </section>
  );
}

/** What a closed notice tells of: its letters, each with the duties of it. */
const briefly = (duties: Notices['notices'][number]['duties']) =>
  [...Map.groupBy(duties, ({ code }) => code)].map(([code, own]) => `${code}: ${own.map(({ ref }) => ref).join(', ')}`).join(' · ');

interface Noticed {
  readonly duties: Notices['notices'][number]['duties'];
  readonly toRead: { readonly onClick?: () => void };
  /** Whether it is the only one: the title names it already. */
  readonly alone: boolean;
}
function NoticedDuties({ duties, toRead, alone }: Noticed) {
  const { say, language } = useWords();
  return (
    <table className="plain-table cards">
      <thead>
        <tr>
          {[...(alone ? [] : [words.duty]), words.rung, words.due, words.standing].map((word) => (
            <th key={word.en} scope="col" className={alone ? undefined : 'notice-column'}>
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <LongBody>
        {duties.map((duty) => (
          <tr key={duty.id}>
            {!alone && (
              <th scope="row">
                <Link to="/nhiem-vu/$id" params={{ id: duty.id }} {...toRead}>
                  <span className="clamp">
                    {duty.ref}. {duty.title}
                  </span>
                </Link>
                <span className="under">
                  {duty.code} · {duty.from.name}
                </span>
              </th>
            )}
            <td data-name={say(words.rung)}>
              {say(rungWords(duty.told))}
              <span className="under">
                {writtenDay(duty.told.fellOn, language)}
                {duty.folded.length > 0 &&
                  ` · ${say(words.folds(duty.folded.length))}: ${duty.folded.map((rung) => `${say(rungWords(rung))} (${writtenDay(rung.fellOn, language)})`).join(', ')}`}
              </span>
            </td>
            <td data-name={say(words.due)}>{duty.dueOn === null ? <span className="quiet">–</span> : writtenDay(duty.dueOn, language)}</td>
            <td data-name={say(words.standing)}>
              <Standing {...duty} />
              {duty.measured !== null && <span className="under">{say(words.figures(duty.measured.done, duty.measured.target))}</span>}
            </td>
          </tr>
        ))}
      </LongBody>
    </table>
  );
}
