import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { WholeNumberField } from '../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { estimatePaperKinds, type NewEstimatePaper } from '../plan.schema.ts';
import { planWords } from '../plan.words.ts';
import { planPageWords as words } from './pages.words.ts';
import { appraisedQuery, type DecisionActs, useDrawUp, useEnterEstimate } from './plans.client.ts';

/** A paper of the estimate: given, taken, or agreed for a round. */
export function EstimateDialog({ year, today, onClose }: { year: number; today: string; onClose: () => void }) {
  const { say } = useWords();
  const enter = useEnterEstimate();
  const [value, setValue] = useState<
    Omit<NewEstimatePaper, 'amountDong' | 'issuedOn' | 'year'> & { amountDong: string | null; issuedOn: string | null }
  >({ kind: 'appropriation', round: null, code: '', issuedOn: today, amountDong: null });
  const { amountDong, issuedOn } = value;
  return (
    <FormDialog
      title={say(words.enter)}
      send={say(words.save)}
      busy={enter.isPending}
      error={enter.error}
      onClose={onClose}
      onSend={() => {
        if (amountDong !== null && issuedOn !== null) enter.mutate({ ...value, year, amountDong, issuedOn }, { onSuccess: onClose });
      }}
    >
      <div className="form-row">
        <NativeSelect
          label={say(words.kind)}
          value={value.kind}
          data={estimatePaperKinds.map((kind) => ({ value: kind, label: say(planWords.paper[kind]) }))}
          onChange={({ currentTarget: { value: kind } }) =>
            setValue({ ...value, kind: kind as NewEstimatePaper['kind'], round: kind === 'agreement' ? (value.round ?? 1) : null })
          }
        />
        {value.kind === 'agreement' && (
          <WholeNumberField
            label={say(words.roundField)}
            required
            min={1}
            max={20}
            value={value.round ?? 1}
            onChange={(round) => round !== null && setValue({ ...value, round })}
          />
        )}
      </div>
      <div className="form-row">
        <PaperCodeField label={say(words.code)} required value={value.code} onChange={(code) => setValue({ ...value, code })} />
        <DayInput label={say(words.on)} required value={issuedOn} onChange={(on) => setValue({ ...value, issuedOn: on })} />
      </div>
      <MoneyField label={say(words.amount)} required value={amountDong} onChange={(dong) => setValue({ ...value, amountDong: dong })} />
    </FormDialog>
  );
}

/** A decision over every project that was appraised and is not in the plan, with the money it was appraised with. */
export function DrawUpDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const drawUp = useDrawUp();
  const { data } = useQuery(appraisedQuery(year));
  const [[title, basis], set] = useState(['', '']);
  const allocations = data ?? [];
  return (
    <FormDialog
      title={say(words.drawUp)}
      lead={say(words.fromAppraised(allocations.length))}
      send={say(words.drawUp)}
      busy={drawUp.isPending}
      error={drawUp.error}
      onClose={onClose}
      onSend={() =>
        drawUp.mutate(
          {
            year,
            kind: 'assign',
            title,
            basis,
            allocations: allocations.map(({ projectId, nationalDong, counterpartDong }) => ({
              projectId,
              nationalDong,
              counterpartDong,
              remark: null,
            })),
          },
          {
            onSuccess: ({ id }) => {
              void navigate({ to: '/ke-hoach/quyet-dinh/$id', params: { id } });
            },
          },
        )
      }
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        value={title}
        onChange={({ currentTarget: { value } }) => set([value, basis])}
      />
      <Textarea
        label={say(words.basis)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={basis}
        onChange={({ currentTarget: { value } }) => set([title, value])}
      />
    </FormDialog>
  );
}

/** A decision is issued under its number. */
export function IssueDialog({
  step,
  today,
  acts: { approve },
  onClose,
}: {
  step: 'approve' | 'approve-carry';
  today: string;
  acts: DecisionActs;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  return (
    <FormDialog
      title={say(planWords.step[step])}
      send={say(planWords.step[step])}
      busy={approve.isPending}
      error={approve.error}
      onClose={() => {
        approve.reset();
        onClose();
      }}
      onSend={() => on !== null && approve.mutate({ code, on }, { onSuccess: onClose })}
    >
      <div className="form-row">
        <PaperCodeField label={say(words.code)} required value={code} onChange={setCode} />
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}

export function SendBackDialog({
  reasonLabel,
  acts: { sendBack },
  onClose,
}: {
  reasonLabel: string;
  acts: DecisionActs;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(planWords.step['send-back'])}
      send={say(planWords.step['send-back'])}
      busy={sendBack.isPending}
      error={sendBack.error}
      onClose={() => {
        sendBack.reset();
        onClose();
      }}
      onSend={() => sendBack.mutate(reason, { onSuccess: onClose })}
    >
      <Textarea
        label={reasonLabel}
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
