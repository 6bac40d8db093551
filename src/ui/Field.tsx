import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Editing, FieldEditor } from './FieldEditor.tsx';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

export interface FieldValueProps {
  /** What the field is called; the pencil's name says it too. */
  readonly name: string;
  /** The value as shown; null where the document has none. */
  readonly children: ReactNode;
  /** Where the value has a place: shows it. */
  readonly onShow?: (() => void) | undefined;
  readonly selected?: boolean;
  /** How the value may be set; without it nobody may. */
  readonly editing?: Editing | undefined;
  /** What stands for a value that is not there; without it, that the document has none. */
  readonly absent?: string | undefined;
  /** What stands beside the value and can be pressed by itself. */
  readonly aside?: ReactNode;
  /** What is doubtful about it, in words. */
  readonly notes?: readonly string[];
  /** The path by which a mark finds it. */
  readonly path?: string;
}

/** One value that shows its place at a click and is set in place with the pencil. */
export function FieldValue({ name, children, onShow, selected = false, editing, absent, aside, notes = [], path }: FieldValueProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  // The editor took the pencil's place, and with it the focus: the pencil gets it back.
  useEffect(() => {
    if (!open && returns.current) pencil.current?.focus();
    returns.current = open;
  }, [open]);
  const value = children ?? <span className="absent">{absent ?? say(uiWords.absent)}</span>;
  return (
    <div data-path={path}>
      {open && editing !== undefined ? (
        <FieldEditor name={name} editing={editing} onClose={() => setOpen(false)} />
      ) : (
        <div className="field-line">
          {onShow === undefined ? (
            <span className="value">{value}</span>
          ) : (
            <button type="button" className="value" onClick={onShow} {...(selected ? { 'aria-current': true } : {})}>
              {value}
            </button>
          )}
          {editing !== undefined && (
            <ActionIcon
              ref={pencil}
              className="pencil no-print"
              variant="subtle"
              color="gray"
              size={30}
              aria-label={`${say(uiWords.edit)}: ${name}`}
              onClick={() => setOpen(true)}
            >
              <IconPencil size={15} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
      {aside}
      {notes.map((note) => (
        <p key={note} className="field-note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** A named value in a list of facts (inside `<dl>`). */
export function Field(props: FieldValueProps) {
  return (
    <div className="field">
      <dt>{props.name}</dt>
      <dd>
        <FieldValue {...props} />
      </dd>
    </div>
  );
}

/** A named group of values in a list of facts. */
export function FieldGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
