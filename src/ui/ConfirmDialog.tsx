import { Button } from '@mantine/core';
import { useId, useLayoutEffect, useRef } from 'react';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will be lost, and whether to go on. */
  readonly warning: string;
  /** What the button that goes on says. */
  readonly goOn: string;
  /** False where nothing is lost by it. */
  readonly grave?: boolean;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/**
 * Asks before something is lost, or cannot be taken back. The browser's own dialog: it keeps the keyboard inside, Escape leaves everything as
 * it was, and the focus returns to where it came from. The harmless answer has the focus first.
 */
export function ConfirmDialog({ title, warning, goOn, grave = true, onGoOn, onClose }: ConfirmDialogProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, warningId] = [useId(), useId()];
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={titleId}
      aria-describedby={warningId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <p id={warningId}>{warning}</p>
      <div className="confirm-actions">
        <Button variant="default" onClick={onClose}>
          {say(uiWords.cancel)}
        </Button>
        <Button {...(grave ? { color: 'var(--late)' } : {})} onClick={onGoOn}>
          {goOn}
        </Button>
      </div>
    </dialog>
  );
}
