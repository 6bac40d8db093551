import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';

/** Gives a letter back, with the reason. */
export function GiveBackDialog({
  giveBack,
  forwardingId,
  onClose,
}: {
  giveBack: Handling['giveBack'];
  forwardingId: string;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.giveBack)}
      send={say(words.giveBack)}
      busy={giveBack.isPending}
      error={giveBack.error}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
      onSend={() => giveBack.mutate({ id: forwardingId, reason }, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
