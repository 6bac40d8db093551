import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';
import { type Party, RecipientPicker } from './RecipientPicker.tsx';

/** Passes the letter on to whom is chosen, without a note. */
export function ForwardDialog({ dispatch, forward, onClose }: { dispatch: Dispatch; forward: Handling['forward']; onClose: () => void }) {
  const { say } = useWords();
  const [parties, setParties] = useState<readonly Party[]>([]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  return (
    <FormDialog
      title={say(words.forwardTitle)}
      send={say(words.forward)}
      busy={forward.isPending}
      error={forward.error}
      onClose={() => {
        forward.reset();
        onClose();
      }}
      onSend={() => forward.mutate({ noteId: null, to: [...parties], dueOn }, { onSuccess: onClose })}
    >
      <RecipientPicker officeId={dispatch.office.id} parties={parties} onChange={setParties} />
      <DayInput label={say(words.due)} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
