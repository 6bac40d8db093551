import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { DisbursementKind } from '../../disbursement.schema.ts';
import { disbursementWords } from '../../disbursement.words.ts';
import { type DisbursementPaper, disbursementPapers } from '../../shares/share.schema.ts';
import { useContractMoney, useQueue } from '../disbursements.client.ts';
import { moneyCardWords as words } from '../pages.words.ts';

/** Which of the card's forms is open. */
export type Wanted =
  | { readonly what: 'request'; readonly kind: DisbursementKind }
  | { readonly what: 'accept' }
  | { readonly what: 'transfer' }
  | { readonly what: 'cancel'; readonly id: string };
/** What of a contract's money is not accepted yet. */
export interface Left {
  readonly nationalDong: string;
  readonly counterpartDong: string;
}
interface OfContract {
  readonly contractId: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A request for money; a settlement names no amount: it is what was spent. */
export function RequestDialog({
  contractId,
  kind,
  most,
  needed,
  today,
  onClose,
}: OfContract & { kind: DisbursementKind; most: string | null; needed: readonly DisbursementPaper[] }) {
  const { say } = useWords();
  const { request } = useContractMoney(contractId);
  const [dong, setDong] = useState<string | null>(most === '0' ? null : most);
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [papers, setPapers] = useState<readonly DisbursementPaper[]>([]);
  const settles = kind === 'settlement';
  return (
    <FormDialog
      title={say(words.request[kind])}
      lead={most === null || settles ? undefined : say(words.most(writtenDong(most)))}
      send={say(words.send)}
      busy={request.isPending}
      error={request.error}
      onClose={() => {
        request.reset();
        onClose();
      }}
      onSend={() => {
        if (on !== null && (settles || dong !== null))
          request.mutate({ kind, amountDong: settles ? null : dong, papers: [...papers], paper: { code, on } }, { onSuccess: onClose });
      }}
    >
      {!settles && <MoneyField label={say(words.amount)} required value={dong} onChange={setDong} />}
      <div className="form-row">
        <TextInput label={say(words.number)} required value={code} onChange={({ currentTarget: { value } }) => setCode(value)} />
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
      {kind === 'advance' && (
        <fieldset className="choices">
          <legend>{say(words.papers)}</legend>
          {disbursementPapers.map((paper) => (
            <label key={paper} className="choose">
              <input
                type="checkbox"
                checked={papers.includes(paper)}
                onChange={({ currentTarget: { checked } }) =>
                  setPapers(checked ? [...papers, paper] : papers.filter((each) => each !== paper))
                }
              />{' '}
              {say(disbursementWords.paper[paper])}
              {needed.includes(paper) ? ' *' : ''}
            </label>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}

/** Work accepted at base, by minutes: as it opens, all that is left of the contract and for the last time. */
export function AcceptDialog({ contractId, left, today, onClose }: OfContract & { left: Left }) {
  const { say } = useWords();
  const { accept } = useContractMoney(contractId);
  const [[national, counterpart], setMoney] = useState<[string | null, string | null]>([
    left.nationalDong === '0' ? null : left.nationalDong,
    left.counterpartDong,
  ]);
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [last, setLast] = useState(true);
  return (
    <FormDialog
      title={say(words.accept)}
      lead={say(words.leftToAccept(writtenDong(left.nationalDong), writtenDong(left.counterpartDong)))}
      send={say(words.accept)}
      busy={accept.isPending}
      error={accept.error}
      onClose={() => {
        accept.reset();
        onClose();
      }}
      onSend={() => {
        if (on !== null && national !== null)
          accept.mutate(
            { nationalDong: national, counterpartDong: counterpart ?? '0', minutes: { code, on }, acceptedOn: on, last },
            { onSuccess: onClose },
          );
      }}
    >
      <div className="form-row">
        <MoneyField label={say(words.national)} required value={national} onChange={(dong) => setMoney([dong, counterpart])} />
        <MoneyField label={say(words.counterpart)} zero value={counterpart} onChange={(dong) => setMoney([national, dong])} />
      </div>
      <div className="form-row">
        <TextInput label={say(words.minutes)} required value={code} onChange={({ currentTarget: { value } }) => setCode(value)} />
        <DayInput label={say(words.minutesOn)} required value={on} onChange={setOn} />
      </div>
      <label className="choose">
        <input type="checkbox" checked={last} onChange={({ currentTarget: { checked } }) => setLast(checked)} /> {say(words.last)}
      </label>
    </FormDialog>
  );
}

/** What the unit passed on to an establishment. */
export function TransferDialog({
  contractId,
  establishments,
  today,
  onClose,
}: OfContract & { establishments: readonly { readonly id: string; readonly name: string }[] }) {
  const { say } = useWords();
  const { transfer } = useContractMoney(contractId);
  const [establishmentId, setEstablishment] = useState(establishments[0]?.id ?? '');
  const [dong, setDong] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  return (
    <FormDialog
      title={say(words.transfer)}
      send={say(words.enter)}
      busy={transfer.isPending}
      error={transfer.error}
      onClose={() => {
        transfer.reset();
        onClose();
      }}
      onSend={() => {
        if (on !== null && dong !== null && establishmentId !== '')
          transfer.mutate([{ establishmentId, amountDong: dong, paper: { code, on } }], { onSuccess: onClose });
      }}
    >
      <NativeSelect
        label={say(words.establishment)}
        required
        value={establishmentId}
        data={establishments.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => setEstablishment(value)}
      />
      <MoneyField label={say(words.amount)} required value={dong} onChange={setDong} />
      <div className="form-row">
        <TextInput label={say(words.number)} required value={code} onChange={({ currentTarget: { value } }) => setCode(value)} />
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}

export function CancelDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { say } = useWords();
  const { cancel } = useQueue();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.cancel)}
      send={say(words.cancel)}
      busy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSend={() => cancel.mutate({ id, reason }, { onSuccess: onClose })}
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
