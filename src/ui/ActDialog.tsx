import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormDialog } from './FormDialog.tsx';

/** An act on its way: what it failed with stays until it is sent again or left. */
interface Sending {
  readonly isPending: boolean;
  readonly error: Error | null;
  reset(): void;
}

/** The dialog of one act: closed without trace, kept as filled in where it failed. */
export function ActDialog({
  act,
  title,
  lead,
  send,
  onSend,
  onClose,
  children,
}: {
  act: Sending;
  title: string;
  lead?: string;
  send: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <FormDialog
      title={title}
      lead={lead}
      send={send}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={onSend}
    >
      {children}
    </FormDialog>
  );
}

/** Words of one's own; of `least` letters where they must be there. */
export function WordsField({
  label,
  least = 0,
  value,
  onChange,
}: {
  label: string;
  least?: number;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <Textarea
      label={label}
      {...(least > 0 ? { required: true, minLength: least } : {})}
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
