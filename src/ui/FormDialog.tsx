import { Button } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Problem } from './Problem.tsx';
import { isRefused, problemOf } from './problem-of.ts';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

interface FormDialogProps {
  readonly title: string;
  /** A sentence on what the form does, where the title does not say it all. */
  readonly lead?: string | undefined;
  /** What the button that sends it says. */
  readonly send: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  /** What the sending failed with: the form stays as it was filled in. What was wrong with its content is no longer said once that changes; reasons of a refusal stay to be read. */
  readonly error?: unknown;
  readonly children: ReactNode;
}

/** A form over the page, in the browser's own dialog: it keeps the keyboard inside, Escape leaves everything as it was. */
export function FormDialog({ title, lead, send, onSend, onClose, busy = false, error = null, children }: FormDialogProps) {
  const { say } = useWords();
  const [gone, setGone] = useState<unknown>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // What is filled in already needs only a look: writing begins in the first empty field.
    [...(shown?.querySelectorAll<HTMLInputElement>('input:not([type=checkbox]), textarea') ?? [])]
      .find(({ value }) => value === '')
      ?.focus();
    return () => shown?.close();
  }, []);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) onSend();
  };
  return (
    <dialog
      ref={dialog}
      className="confirm form-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={onSubmit} onInput={() => setGone(error)}>
        <h2 id={titleId}>{title}</h2>
        {lead !== undefined && <p className="form-lead">{lead}</p>}
        {children}
        {error !== null && error !== undefined && (error !== gone || isRefused(error)) && <Problem said={problemOf(error)} />}
        <div className="confirm-actions">
          <Button variant="default" onClick={onClose}>
            {say(uiWords.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {send}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
