import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenMoney } from '../../../../ui/formats.ts';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Bench, BenchRow } from '../../rebalancing.schema.ts';
import { rebalancingWords } from '../../rebalancing.words.ts';
import { benchWords as words } from '../pages.words.ts';
import { type BenchActs, unboundQuery } from '../rebalancing.client.ts';
import { useSettled } from './settled.ts';

interface Doing {
  readonly data: Bench;
  readonly acts: BenchActs;
  readonly onClose: () => void;
}

/** A project gives back what no contract binds. */
export function GiverDialog({ data, acts: { takeBack }, onClose }: Doing) {
  const { say } = useWords();
  const [q, setQ] = useState('');
  const [projectId, setProject] = useState('');
  const [[dong, reason], set] = useState<[string | null, string]>([null, '']);
  const found = useQuery(unboundQuery(data.id, useSettled(q, 250))).data;
  const rows = found?.rows ?? [];
  const chosen = rows.find((row) => row.projectId === projectId) ?? rows[0];
  return (
    <FormDialog
      title={say(words.takeBack)}
      lead={say(words.giverLead)}
      send={say(words.takeBack)}
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={() => {
        takeBack.reset();
        onClose();
      }}
      onSend={() => {
        if (chosen !== undefined && dong !== null) takeBack.mutate({ projectId: chosen.projectId, dong, reason }, { onSuccess: onClose });
      }}
    >
      <TextInput label={say(words.findGiver)} value={q} onChange={({ currentTarget: { value } }) => setQ(value)} />
      {found !== undefined && rows.length === 0 ? (
        <p className="quiet">{say(words.noUnbound)}</p>
      ) : (
        <NativeSelect
          label={say(words.whichGiver)}
          value={chosen?.projectId ?? ''}
          data={rows.map((row) => ({ value: row.projectId, label: `${row.code} · ${writtenDong(row.unboundDong)} đ · ${row.name}` }))}
          onChange={({ currentTarget: { value } }) => setProject(value)}
        />
      )}
      {chosen !== undefined && (
        <p className="small quiet">
          {chosen.unit} · {say(words.unbound(writtenMoney(chosen.unboundDong)))}
        </p>
      )}
      <MoneyField label={say(words.amount)} required value={dong} onChange={(next) => set([next, reason])} />
      <Textarea
        label={say(words.reason)}
        required
        minLength={5}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => set([dong, value])}
      />
    </FormDialog>
  );
}

/** A departure from the ranked list, with its word. */
export function ChangeDialog({
  row,
  choice,
  acts: { change },
  onClose,
}: {
  row: BenchRow;
  choice: 'in' | 'out' | 'ranked';
  acts: BenchActs;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [dong, setDong] = useState<string | null>(row.askedDong);
  const [reason, setReason] = useState('');
  const title = choice === 'in' ? words.inLead(row.code) : choice === 'out' ? words.outLead(row.code) : words.rankedAgain(row.code);
  return (
    <FormDialog
      title={say(title)}
      lead={`${row.name}. ${say(words.wordNeeded)}`}
      send={say(choice === 'in' ? words.takeIn : choice === 'out' ? words.leaveOut : words.asRanked)}
      busy={change.isPending}
      error={change.error}
      onClose={() => {
        change.reset();
        onClose();
      }}
      onSend={() => {
        if (choice !== 'in' || dong !== null)
          change.mutate([{ projectId: row.projectId, choice, dong: choice === 'in' && dong !== row.askedDong ? dong : null, reason }], {
            onSuccess: onClose,
          });
      }}
    >
      {choice === 'in' && row.leastDong !== row.askedDong && (
        <MoneyField
          label={`${say(words.amountIn)} (${writtenDong(row.leastDong)} – ${writtenDong(row.askedDong)})`}
          required
          value={dong}
          onChange={setDong}
        />
      )}
      <Textarea
        label={say(words.reason)}
        required
        minLength={5}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}

export function SubmitDialog({ data, acts: { submit }, onClose }: Doing) {
  const { say } = useWords();
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={say(rebalancingWords.step.submit)}
      lead={say(words.submitLead(data.sums.in, writtenDong(data.sums.givenDong)))}
      send={say(rebalancingWords.step.submit)}
      busy={submit.isPending}
      error={submit.error}
      onClose={() => {
        submit.reset();
        onClose();
      }}
      onSend={() => submit.mutate(orNull(remark), { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.remark)}
        autosize
        minRows={2}
        value={remark}
        onChange={({ currentTarget: { value } }) => setRemark(value)}
      />
    </FormDialog>
  );
}

export function SendBackDialog({ acts: { sendBack }, onClose }: Doing) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(rebalancingWords.step['send-back'])}
      send={say(rebalancingWords.step['send-back'])}
      busy={sendBack.isPending}
      error={sendBack.error}
      onClose={() => {
        sendBack.reset();
        onClose();
      }}
      onSend={() => sendBack.mutate(reason, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.reason)}
        required
        minLength={5}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}

/** Issued under its number by a leader of the Ministry. */
export function ApproveDialog({ data, acts: { approve }, onClose }: Doing) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(data.asOf);
  return (
    <FormDialog
      title={say(rebalancingWords.step.approve)}
      lead={say(words.approveLead)}
      send={say(rebalancingWords.step.approve)}
      busy={approve.isPending}
      error={approve.error}
      onClose={() => {
        approve.reset();
        onClose();
      }}
      onSend={() => {
        if (on !== null) approve.mutate({ code, on }, { onSuccess: onClose });
      }}
    >
      <div className="form-row">
        <PaperCodeField label={say(words.code)} required value={code} onChange={setCode} />
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}
