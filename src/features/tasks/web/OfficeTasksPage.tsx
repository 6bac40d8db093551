import './tasks.css';
import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Deadline } from '../../../ui/Deadline.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { writtenDay, writtenSize } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { outgoingQuery } from '../../dispatches/web/parts/outgoing.ts';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { NewAnswer, TaskRow } from '../task.schema.ts';
import { answersWords as words } from './pages.words.ts';
import { Standing } from './parts/Standing.tsx';
import { AnswerFields, type Answering, NO_PAPER, NOTHING_ANSWERED, PaperFields, paperOf } from './task/dialogs.tsx';
import { officeTasksQuery, useAccept, useAnswers } from './tasks.client.ts';

const CLOSED = new Set(['accepted', 'exempt', 'recalled']);

/** The duties of one office; its own people answer several with one signed letter, the office that assigned accepts several at once. */
export function OfficeTasksPage({ office }: { office?: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(officeTasksQuery(office));
  const me = useMe();
  const accept = useAccept();
  const name = data?.[0]?.to.name;
  const title = office === undefined || name === undefined ? words.page : words.of(name);
  useTitle(say(title));
  useIllustration(data?.some(({ illustrative }) => illustrative) === true);
  const [open, closed] = [data?.filter(({ state }) => !CLOSED.has(state)) ?? [], data?.filter(({ state }) => CLOSED.has(state)) ?? []];
  const review = me?.lookingBack !== null ? [] : open.filter(({ state, from }) => state === 'answered' && me?.seats.some(({ officeId, role }) => officeId === from.id && role !== 'records-clerk'));
  return (
    <div className="page">
      <div className="lead">
        <div><h1>{say(title)}</h1><p className="lead-words">{say(office === undefined ? words.lead : words.ofLead)}</p></div>
        {review.length > 0 && <Button className="no-print" loading={accept.isPending} onClick={() => accept.mutate(review.map(({ id }) => id))}>{say(words.accept(review.length))}</Button>}
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {accept.isError && <Problem said={problemOf(accept.error)} onClose={() => accept.reset()} />}
      {data !== undefined && data.length === 0 && <section className="card"><EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage></section>}
      {open.length > 0 && (office === undefined && me?.lookingBack === null ? <AnswerForm tasks={open} /> : <Listed title={say(words.open)} tasks={open} />)}
      {closed.length > 0 && <Listed title={say(words.closed)} tasks={closed} />}
    </div>
  );
}

function Listed({ title, tasks }: { title: string; tasks: readonly TaskRow[] }) {
  return <section className="card listed" aria-label={title}><header><h2>{title}</h2></header><ul className="plain-list entries">{tasks.map((task) => <li key={task.id}><TaskLine task={task} /></li>)}</ul></section>;
}

function TaskLine({ task }: { task: TaskRow }) {
  const { language } = useWords();
  return (
    <>
      <p><Link to="/nhiem-vu/$id" params={{ id: task.id }}>{task.ref}. {task.title}</Link></p>
      <p className="small"><Standing standing={task.standing} waiting={task.state === 'answered'} /> · <span className="quiet">{task.code}</span>{task.target !== null && <> · {task.done ?? 0}/{task.target}</>}{task.letterCode !== null && <span className="quiet"> · {task.letterCode}, {writtenDay(task.letterOn!, language)}</span>}</p>
      {task.dueOn !== null && <div className="small"><Deadline dueOn={task.dueOn} /></div>}
    </>
  );
}

/** One letter, several answers: what is missing stands beside the button before anything is sent. */
function AnswerForm({ tasks }: { tasks: readonly TaskRow[] }) {
  const { say, language } = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, Answering>>>({});
  const [paper, setPaper] = useState(NO_PAPER);
  const [letterId, setLetterId] = useState('');
  const kept = useQuery(outgoingQuery).data ?? [];
  const [files, setFiles] = useState<Readonly<Record<string, readonly File[]>>>({});
  const send = useAnswers();
  const answered = tasks.filter(({ id }) => chosen[id] !== undefined);
  const choose = (id: string, value: Answering | null) => setChosen((before) => Object.fromEntries([...Object.entries(before).filter(([other]) => other !== id), ...(value === null ? [] : [[id, value] as const])]));
  const silent = answered.filter(({ id }) => chosen[id]!.text.trim() === '');
  const missing = [...(silent.length > 0 ? [words.missingText(silent.map(({ ref }) => ref).join(', '))] : []), ...(answered.some(({ id }) => chosen[id]!.outcome !== 'in-progress') && letterId === '' && paperOf(paper) === null ? [words.missingLetter] : [])];
  const onSend = () => send.mutate({ files: answered.map(({ id }) => ({ taskId: id, files: files[id] ?? [] })), kept: (id) => setFiles((before) => ({ ...before, [id]: (before[id] ?? []).slice(1) })), answers: answered.map((task): NewAnswer & { taskId: string } => ({ ...chosen[task.id]!, taskId: task.id, seen: task.answers, letterId: letterId === '' ? null : letterId, letter: letterId === '' ? paperOf(paper) : null, answeredOn: null })) }, { onSuccess: () => { setChosen({}); setFiles({}); setPaper(NO_PAPER); setLetterId(''); } });
  return (
    <form className="card" aria-label={say(words.open)} onSubmit={(event) => { event.preventDefault(); onSend(); }}>
      <header><h2>{say(words.open)}</h2></header>
      <ul className="plain-list entries">{tasks.map((task) => (
        <li key={task.id} className="answering">
          <TaskLine task={task} />
          <label className="choose"><input type="checkbox" checked={chosen[task.id] !== undefined} onChange={({ currentTarget: { checked } }) => choose(task.id, checked ? NOTHING_ANSWERED : null)} /> {say(words.choose(task.ref))}</label>
          {chosen[task.id] !== undefined && <AnswerFields value={chosen[task.id]!} onChange={(value) => choose(task.id, value)} />}
          {chosen[task.id] !== undefined && <EvidenceField taskRef={task.ref} value={files[task.id] ?? []} onChange={(own) => setFiles({ ...files, [task.id]: own })} />}
        </li>
      ))}</ul>
      <div role="status">{send.isSuccess && answered.length === 0 && <p>{say(words.sent)}</p>}</div>
      {answered.length > 0 && (
        <fieldset className="answer-letter"><legend>{say(words.letter)}</legend>
          {kept.length > 0 && <NativeSelect label={say(words.kept)} value={letterId} onChange={({ currentTarget: { value } }) => setLetterId(value)} data={[{ value: '', label: say(words.byHand) }, ...kept.map((row) => ({ value: row.id, label: `${row.code}, ${writtenDay(row.issuedOn!, language)} – ${row.subject ?? row.fileName}` }))]} />}
          {letterId === '' && <PaperFields required={false} value={paper} onChange={setPaper} />}
          {missing.length > 0 && <p className="small"><strong>{say(words.missing)}:</strong> {missing.map((each) => say(each)).join('; ')}</p>}
          {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
          <Button type="submit" loading={send.isPending}>{say(words.send(answered.length))}</Button>
        </fieldset>
      )}
    </form>
  );
}

/** What proves the answer to one duty, sent along with it. */
function EvidenceField({ taskRef, value, onChange }: { taskRef: string; value: readonly File[]; onChange: (files: File[]) => void }) {
  const { say, language } = useWords();
  return (
    <div className="evidence-field">
      {value.length > 0 && <ul className="chips">{value.map((file) => <li key={file.name} className="chip">{file.name} <span className="quiet small">{writtenSize(file.size, language)}</span> <CloseButton size="sm" aria-label={`${say(words.takeOut)} ${file.name}`} onClick={() => onChange(value.filter((other) => other !== file))} /></li>)}</ul>}
      <FilePick label={say(words.evidence(taskRef))} multiple onPick={(picked) => onChange([...value, ...picked])} />
    </div>
  );
}
