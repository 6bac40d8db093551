import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../ui/DayInput.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenMoney } from '../../../ui/formats.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { DisbursementRow } from '../disbursement.schema.ts';
import { disbursementWords } from '../disbursement.words.ts';
import type { QueueActs } from './disbursements.client.ts';
import { queueWords as words } from './pages.words.ts';

interface Together {
  readonly acts: QueueActs;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The Treasury's paper for each request: money moves on its day. */
export function ConfirmDialog({
  rows,
  today,
  acts: { confirm },
  onClose,
  onDone,
}: Together & { rows: readonly DisbursementRow[]; today: string }) {
  const { say } = useWords();
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const [on, setOn] = useState<string | null>(today);
  return (
    <FormDialog
      title={say(words.confirm(rows.length))}
      send={say(words.save)}
      busy={confirm.isPending}
      error={confirm.error}
      onClose={() => {
        confirm.reset();
        onClose();
      }}
      onSend={() =>
        on !== null &&
        confirm.mutate(
          rows.map(({ id }) => ({ id, paper: { code: codes[id] ?? '', on } })),
          { onSuccess: onDone },
        )
      }
    >
      <DayInput label={say(words.treasuryOn)} required value={on} onChange={setOn} />
      {rows.map((row) => (
        <TextInput
          key={row.id}
          label={`${say(words.treasuryCode)} – ${row.code}`}
          description={`${say(disbursementWords.kind[row.kind])} · ${writtenMoney(row.amountDong)} · ${row.unit.name}`}
          required
          value={codes[row.id] ?? ''}
          onChange={({ currentTarget: { value } }) => setCodes({ ...codes, [row.id]: value })}
        />
      ))}
    </FormDialog>
  );
}

export function GiveBackDialog({ ids, acts: { giveBack }, onClose, onDone }: Together & { ids: readonly string[] }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.giveBack(ids.length))}
      send={say(words.save)}
      busy={giveBack.isPending}
      error={giveBack.error}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
      onSend={() => giveBack.mutate({ ids: [...ids], reason }, { onSuccess: onDone })}
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

export function ThresholdDialog({
  acts: { setThreshold },
  today,
  onClose,
}: {
  acts: QueueActs;
  today: string | null;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [dong, setDong] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  return (
    <FormDialog
      title={say(words.setThreshold)}
      send={say(words.save)}
      busy={setThreshold.isPending}
      error={setThreshold.error}
      onClose={onClose}
      onSend={() => {
        if (dong !== null && from !== null) setThreshold.mutate({ thresholdDong: dong, validFrom: from }, { onSuccess: onClose });
      }}
    >
      <div className="form-row">
        <MoneyField label={say(words.amount)} required value={dong} onChange={setDong} />
        <DayInput label={say(words.from)} required value={from} onChange={setFrom} />
      </div>
    </FormDialog>
  );
}
