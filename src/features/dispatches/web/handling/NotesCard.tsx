import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { handlingWords } from '../../handling/handling.words.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';
import { RecipientPicker, type Party } from './RecipientPicker.tsx';

/** The leader's notes (bút phê), oldest first, and writing one. */
export function NotesCard({ dispatch, handling }: { dispatch: Dispatch; handling: Handling }) {
  const { say, language } = useWords();
  const [writing, setWriting] = useState(false);
  return (
    <section className="card">
      <header>
        <h2>{say(words.notes)}</h2>
      </header>
      {dispatch.notes.length === 0 ? (
        <p className="quiet">{say(words.noNotes)}</p>
      ) : (
        <ol className="notes plain-list">
          {dispatch.notes.map((note) => (
            <li key={note.id}>
              <blockquote>{note.text}</blockquote>
              <p className="small">
                {note.parties.map(({ id, name, part }) => (
                  <span key={id} className="party">
                    {name} <span className="quiet">{say(handlingWords.part[part])}</span>
                  </span>
                ))}
                {note.dueOn !== null && <strong>{say(words.by(writtenDay(note.dueOn, language)))}</strong>}
              </p>
              <p className="note-signature">
                <span className="quiet small">{writtenDay(note.notedOn, language)}</span>
                <span>
                  <strong>{note.signedAs}</strong>
                  <span>{note.by}</span>
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
      <StepButton
        answer={dispatch.steps.find(({ step }) => step === 'note')}
        label={say(words.writeNote)}
        variant="default"
        onTake={() => setWriting(true)}
      />
      {writing && <NoteDialog dispatch={dispatch} handling={handling} onClose={() => setWriting(false)} />}
    </section>
  );
}

function NoteDialog({ dispatch, handling: { note }, onClose }: { dispatch: Dispatch; handling: Handling; onClose: () => void }) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [parties, setParties] = useState<readonly Party[]>([]);
  return (
    <FormDialog
      title={say(words.writeNote)}
      send={say(words.writeNote)}
      busy={note.isPending}
      error={note.error}
      onClose={() => {
        note.reset();
        onClose();
      }}
      onSend={() => note.mutate({ text, dueOn, parties: [...parties] }, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.noteText)}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <RecipientPicker officeId={dispatch.office.id} parties={parties} onChange={setParties} />
      <DayInput label={say(words.due)} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
