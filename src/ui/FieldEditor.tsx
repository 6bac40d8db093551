import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { typedDay, writtenDay } from './formats.ts';
import { problemOf } from './problem-of.ts';
import { uiWords } from './ui.words.ts';
import { type Said, useWords } from './words.tsx';

/** How a value is set: as a line, as a paragraph, as a day typed 28/4/2020, or as one of several. */
export interface Editing {
  readonly kind: 'line' | 'paragraph' | 'day' | 'choice';
  readonly value: string | null;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Saves the value, null for none. What it throws is shown at the input. */
  onSave(value: string | null): Promise<unknown>;
}

/** The input that takes a value's place: Enter saves, Escape leaves it as it was. */
export function FieldEditor({ name, editing, onClose }: { name: string; editing: Editing; onClose: () => void }) {
  const { say } = useWords();
  const [text, setText] = useState(() => shownAs(editing));
  const [problem, setProblem] = useState<Said | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    const value = valueOf(text, editing);
    if (value === undefined) return setProblem(uiWords.notADate);
    if (value === editing.value) return onClose();
    setSaving(true);
    try {
      await editing.onSave(value);
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setSaving(false);
    }
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    leave(event);
    if (event.key === 'Enter' && (editing.kind !== 'paragraph' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const common = { 'aria-label': name, value: text, onKeyDown, autoFocus: true, error: problem === null ? undefined : say(problem) };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {editing.kind === 'choice' ? (
        <NativeSelect {...common} data={[...(editing.choices ?? [])]} onChange={(event) => setText(event.currentTarget.value)} />
      ) : editing.kind === 'paragraph' ? (
        <Textarea {...common} autosize minRows={2} maxRows={12} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <TextInput
          {...common}
          onChange={(event) => setText(event.currentTarget.value)}
          {...(editing.kind === 'day' ? { description: say(uiWords.dateForm), inputMode: 'numeric' as const } : {})}
        />
      )}
      <div className="editor-actions">
        <Button type="submit" size="compact-sm" loading={saving} onKeyDown={leave}>
          {say(uiWords.save)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose} onKeyDown={leave}>
          {say(uiWords.cancel)}
        </Button>
      </div>
    </form>
  );
}

function shownAs({ kind, value }: Editing): string {
  return value === null ? '' : kind === 'day' ? writtenDay(value, 'vi') : value;
}

/** The value a text stands for: null for none, undefined for a day that does not exist. */
function valueOf(text: string, { kind }: Editing): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return kind === 'day' ? (typedDay(trimmed) ?? undefined) : trimmed;
}
