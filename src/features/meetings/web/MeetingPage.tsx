import './meetings.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { addDays, day } from '../../../platform/pure/dates.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { useOffices } from '../../organizations/web/parts/offices.ts';
import { meetingParts, type Week } from '../meeting.schema.ts';
import { useMeeting, type WeekSearch, weekQuery } from './meetings.client.ts';
import { meetingPageWords as words } from './pages.words.ts';
import { FiguresCard } from './parts/FiguresCard.tsx';
import { MinutesCard } from './parts/MinutesCard.tsx';

/** One page for the weekly meeting, on a screen in the room or on paper: what was done, what stands in the way, what is asked for, what was concluded. */
export function MeetingPage({ search }: { search: WeekSearch }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(weekQuery(search));
  const acts = useMeeting();
  useTitle(say(words.title));
  useIllustration(data?.meeting?.illustrative === true);
  if (data === undefined)
    return (
      <UnopenedPage
        error={error}
        title={words.title}
        words={words}
        back={
          <Link to="/giao-ban" search={{}}>
            ‹ {say(words.back)}
          </Link>
        }
      />
    );
  const on = (each: string) => writtenDay(each, language);
  return (
    <div className="page meeting-page">
      <div className="lead">
        <div>
          <h1>{say(words.weekOf(on(data.weekFrom), on(data.weekTo)))}</h1>
          <p className="lead-words">
            {say(words.lead(data.office.name, on(data.asOf)))} {data.meeting?.illustrative === true && <IllustrativeTag />}
          </p>
        </div>
        <div className="lead-actions no-print">
          <WeekPick data={data} search={search} />
          <Button variant="default" onClick={() => globalThis.print()}>
            {say(words.print)}
          </Button>
        </div>
      </div>
      {data.before !== null && (
        <p className="small last-notice">
          <Link to="/nhiem-vu/van-ban/$id" params={{ id: data.before.dispatchId }}>
            {say(words.lastOne(data.before.noticeCode, on(data.before.weekFrom)))}
          </Link>
          : {say(words.lastStands(data.before.done, data.before.duties, data.before.overdue))}
        </p>
      )}
      <div className="meeting-parts">
        {meetingParts.map((part) => (
          <FiguresCard key={part} part={part} lines={data[part]} said={data.meeting?.[part] ?? null} />
        ))}
      </div>
      <MinutesCard key={data.meeting?.id ?? data.weekFrom} data={data} acts={acts} />
    </div>
  );
}

/** The week before, the week after, and whose. */
function WeekPick({ data, search }: { data: Week; search: WeekSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { offices } = useOffices();
  const week = (days: number) => ({ ...search, week: addDays(day(data.weekFrom), days) });
  return (
    <>
      {offices.length > 1 && (
        <NativeSelect
          aria-label={say(words.office)}
          value={data.office.id}
          data={offices}
          onChange={({ currentTarget: { value } }) => navigate({ to: '/giao-ban', search: { ...search, office: value } })}
        />
      )}
      <Link className="week-step" to="/giao-ban" search={week(-7)}>
        ‹ {say(words.before)}
      </Link>
      {data.asOf === data.weekTo && (
        <Link className="week-step" to="/giao-ban" search={week(7)}>
          {say(words.after)} ›
        </Link>
      )}
    </>
  );
}
