import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { OfficesField } from '../../../organizations/web/parts/OfficesField.tsx';
import { type Meeting, type MeetingPart, meetingParts } from '../../meeting.schema.ts';
import type { MeetingActs } from '../meetings.client.ts';
import { meetingPageWords as words } from '../pages.words.ts';

/** A conclusion while it is written; `line` keeps it itself while others come and go. */
interface Typed {
  readonly line: number;
  readonly text: string;
  readonly toIds: readonly string[];
  readonly dueOn: string | null;
}
const typedOf = ({ conclusions }: Meeting): Typed[] => conclusions.map(({ no, text, toIds, dueOn }) => ({ line: no, text, toIds, dueOn }));
const saidOf = (meeting: Meeting): Record<MeetingPart, string> => ({
  results: meeting.results ?? '',
  obstacles: meeting.obstacles ?? '',
  asks: meeting.asks ?? '',
});

/** The minutes while they are written. Where somebody kept them meanwhile what was typed stays, and theirs may be taken instead. */
export function MinutesForm({ meeting, acts: { keep }, onDone }: { meeting: Meeting; acts: MeetingActs; onDone: () => void }) {
  const { say } = useWords();
  const [seen, setSeen] = useState(meeting.version);
  const [said, setSaid] = useState(() => saidOf(meeting));
  const [lines, setLines] = useState<readonly Typed[]>(() => typedOf(meeting));
  const [lacking, setLacking] = useState(false);
  const known = meeting.conclusions.flatMap(({ to }) => to);
  const meanwhile = meeting.version !== seen;
  const change = (line: number, more: Partial<Typed>) => setLines(lines.map((each) => (each.line === line ? { ...each, ...more } : each)));
  const takeTheirs = () => {
    setSaid(saidOf(meeting));
    setLines(typedOf(meeting));
    setSeen(meeting.version);
    keep.reset();
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Offices are chosen, not typed: the browser does not know that they are needed.
    if (lines.some(({ toIds }) => toIds.length === 0)) return setLacking(true);
    const minutes = {
      results: orNull(said.results),
      obstacles: orNull(said.obstacles),
      asks: orNull(said.asks),
      conclusions: lines.map(({ text, toIds, dueOn }) => ({ text, toIds: [...toIds], dueOn })),
      seen: meeting.version,
    };
    keep.mutate({ id: meeting.id, minutes }, { onSuccess: onDone });
  };
  return (
    <form className="minutes-form" onSubmit={send}>
      <div className="minutes-said">
        {meetingParts.map((part) => (
          <Textarea
            key={part}
            label={say(words.say[part])}
            autosize
            minRows={2}
            maxLength={4000}
            value={said[part]}
            onChange={({ currentTarget }) => setSaid({ ...said, [part]: currentTarget.value })}
          />
        ))}
      </div>
      {lines.map(({ line, text, toIds, dueOn }, at) => (
        <fieldset key={line} className="conclusion-form">
          <legend>{say(words.conclusion(at + 1))}</legend>
          <Textarea
            label={say(words.text)}
            required
            minLength={10}
            maxLength={2000}
            autosize
            minRows={2}
            value={text}
            onChange={({ currentTarget }) => change(line, { text: currentTarget.value })}
          />
          <OfficesField label={say(words.to)} known={known} value={toIds} onChange={(ids) => change(line, { toIds: ids })} />
          {lacking && toIds.length === 0 && <Problem said={words.noTo} />}
          <DayInput label={say(words.dueOn)} value={dueOn} onChange={(day) => change(line, { dueOn: day })} />
          <Button variant="subtle" color="gray" onClick={() => setLines(lines.filter((each) => each.line !== line))}>
            {say(words.takeOut)}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            setLines([...lines, { line: Math.max(0, ...lines.map(({ line }) => line)) + 1, text: '', toIds: [], dueOn: null }])
          }
        >
          {say(words.add)}
        </Button>
      </div>
      {keep.error !== null && <Problem said={problemOf(keep.error)} />}
      <div className="meeting-acts">
        <Button type="submit" loading={keep.isPending}>
          {say(meanwhile ? words.keepMine : words.keep)}
        </Button>
        {meanwhile && (
          <Button variant="default" onClick={takeTheirs}>
            {say(words.takeTheirs)}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            keep.reset();
            onDone();
          }}
        >
          {say(words.cancel)}
        </Button>
      </div>
      {meanwhile && meeting.keptBy !== null && <TheirMinutes meeting={meeting} />}
    </form>
  );
}

/** What the other kept, to be read before choosing. */
function TheirMinutes({ meeting }: { meeting: Meeting }) {
  const { say } = useWords();
  return (
    <section className="their-minutes" aria-label={say(words.kept(meeting.version, meeting.keptBy!, meeting.keptOn!))}>
      <p className="small quiet">{say(words.kept(meeting.version, meeting.keptBy!, meeting.keptOn!))}</p>
      {meetingParts.map(
        (part) =>
          meeting[part] !== null && (
            <p key={part} className="small">
              {say(words.say[part])}: {meeting[part]}
            </p>
          ),
      )}
      <ol>
        {meeting.conclusions.map(({ no, text, to }) => (
          <li key={no} className="small">
            {to.map(({ name }) => name).join(', ')}: {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
