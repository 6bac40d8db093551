import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { writtenDay, writtenSize } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { outgoingQuery } from '../../../dispatches/web/parts/outgoing.ts';
import type { NewAnswer, TaskRow } from '../../task.schema.ts';
import { answersWords as words } from '../pages.words.ts';
import { ByLetter, TaskLine } from '../parts/TaskLine.tsx';
import { AnswerFields, type Answering, NO_PAPER, NOTHING_ANSWERED, PaperFields, paperOf } from '../task/dialogs.tsx';
import type { useAnswers } from '../tasks.client.ts';

interface AnswerFormProps {
  readonly tasks: readonly TaskRow[];
  /** The duty a link led here for. */
  readonly asked: string | undefined;
  readonly send: ReturnType<typeof useAnswers>;
  readonly onSent: (tasks: readonly TaskRow[]) => void;
  readonly onChosen: () => void;
}

/** One letter, several answers: what is missing stands beside the button before anything is sent. */
export function AnswerForm({ tasks, asked, send, onSent, onChosen }: AnswerFormProps) {
  const { say, language } = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, Answering>>>(() =>
    asked !== undefined && tasks.some(({ id }) => id === asked) ? { [asked]: NOTHING_ANSWERED } : {},
  );
  const [paper, setPaper] = useState(NO_PAPER);
  const [letterId, setLetterId] = useState('');
  const kept = useQuery(outgoingQuery).data ?? [];
  const [files, setFiles] = useState<Readonly<Record<string, readonly File[]>>>({});
  const sought = useRef<HTMLLIElement>(null);
  useEffect(() => sought.current?.scrollIntoView({ block: 'center' }), []);
  // Two letters may both have a duty 2.
  const nameOf = ({ ref, code }: TaskRow) => (tasks.filter((other) => other.ref === ref).length > 1 ? `${ref} (${code})` : ref);
  const answered = tasks.filter(({ id }) => chosen[id] !== undefined);
  const choose = (id: string, value: Answering | null) => {
    onChosen();
    setChosen((before) =>
      Object.fromEntries([...Object.entries(before).filter(([other]) => other !== id), ...(value === null ? [] : [[id, value] as const])]),
    );
  };
  const silent = answered.filter(({ id }) => chosen[id]!.text.trim() === '');
  const missing = [
    ...(silent.length > 0 ? [words.missingText(silent.map(nameOf).join(', '))] : []),
    ...(answered.some(({ id }) => chosen[id]!.outcome !== 'in-progress') && letterId === '' && paperOf(paper) === null
      ? [words.missingLetter]
      : []),
  ];
  const onSend = () =>
    send.mutate(
      {
        files: answered.map(({ id }) => ({ taskId: id, files: files[id] ?? [] })),
        kept: (id) => setFiles((before) => ({ ...before, [id]: (before[id] ?? []).slice(1) })),
        answers: answered.map((task): NewAnswer & { taskId: string } => ({
          ...chosen[task.id]!,
          taskId: task.id,
          seen: task.answers,
          letterId: letterId === '' ? null : letterId,
          letter: letterId === '' ? paperOf(paper) : null,
          answeredOn: null,
        })),
      },
      {
        onSuccess: () => {
          setChosen({});
          setFiles({});
          setPaper(NO_PAPER);
          setLetterId('');
          onSent(answered);
        },
      },
    );
  return (
    <form
      className="card"
      aria-label={say(words.open)}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <header>
        <h2>{say(words.open)}</h2>
      </header>
      <ByLetter tasks={tasks}>
        {(task) => (
          <li key={task.id} className="answering" {...(task.id === asked ? { ref: sought } : {})}>
            <TaskLine task={task} />
            <label className="choose">
              <input
                type="checkbox"
                checked={chosen[task.id] !== undefined}
                onChange={({ currentTarget: { checked } }) => choose(task.id, checked ? NOTHING_ANSWERED : null)}
              />{' '}
              {say(words.choose(nameOf(task)))}
            </label>
            {chosen[task.id] !== undefined && <AnswerFields value={chosen[task.id]!} onChange={(value) => choose(task.id, value)} />}
            {chosen[task.id] !== undefined && (
              <EvidenceField
                taskRef={nameOf(task)}
                value={files[task.id] ?? []}
                onChange={(own) => setFiles({ ...files, [task.id]: own })}
              />
            )}
          </li>
        )}
      </ByLetter>
      {answered.length > 0 && (
        <fieldset className="answer-letter">
          <legend>{say(words.letter)}</legend>
          {kept.length > 0 && (
            <NativeSelect
              label={say(words.kept)}
              value={letterId}
              onChange={({ currentTarget: { value } }) => setLetterId(value)}
              data={[
                { value: '', label: say(words.byHand) },
                ...kept.map((row) => ({
                  value: row.id,
                  label: `${row.code}, ${writtenDay(row.issuedOn!, language)} – ${row.subject ?? row.fileName}`,
                })),
              ]}
            />
          )}
          {letterId === '' && <PaperFields required={false} value={paper} onChange={setPaper} />}
          {missing.length > 0 && (
            <p className="small">
              <strong>{say(words.missing)}:</strong> {missing.map((each) => say(each)).join('; ')}
            </p>
          )}
          {send.isError && <Problem said={problemOf(send.error)} onClose={() => send.reset()} />}
          <Button type="submit" loading={send.isPending}>
            {say(words.send(answered.length))}
          </Button>
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
      {value.length > 0 && (
        <ul className="chips">
          {value.map((file) => (
            <li key={file.name} className="chip">
              {file.name} <span className="quiet small">{writtenSize(file.size, language)}</span>{' '}
              <CloseButton
                size="sm"
                aria-label={`${say(words.takeOut)} ${file.name}`}
                onClick={() => onChange(value.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <FilePick label={say(words.evidence(taskRef))} multiple onPick={(picked) => onChange([...value, ...picked])} />
    </div>
  );
}
