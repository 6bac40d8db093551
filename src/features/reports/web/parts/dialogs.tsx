import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { EstablishmentPicker, type Picked } from '../../../projects/web/parts/EstablishmentPicker.tsx';
import type { Field } from '../../forms/form.schema.ts';
import { type CallSituation, callSituations, type Report } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';
import { prefillQuery, type ReportActs } from '../reports.client.ts';
import { shownCell } from './cells.ts';
import type { Filling } from './filling.ts';

interface About {
  readonly data: Report;
  readonly acts: ReportActs;
  readonly onClose: () => void;
}

/** Hands in what is typed, with the signed letter where there is one. */
export function SubmitDialog({
  data,
  acts: { submit },
  filling,
  onClose,
  onDone,
}: About & { filling: Filling; onDone: (said: string) => void }) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const send = () =>
    submit.mutate(
      { ...filling.toSend(), formId: data.form.id, letter: code.trim() === '' || on === null ? null : { code: code.trim(), on } },
      {
        onSuccess: ({ no }) => {
          filling.sent();
          onDone(say(words.submitted(no)));
          onClose();
        }, // The rows say what is wrong with them: the form of the letter gives way to them.
        onError: (error) => {
          filling.refused(error);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={say(reportWords.step.submit)}
      lead={say(words.submitLead)}
      send={say(reportWords.step.submit)}
      busy={submit.isPending}
      error={submit.error}
      onClose={onClose}
      onSend={send}
    >
      <div className="form-row">
        <TextInput
          label={say(words.letter)}
          placeholder="123/BC-SCT"
          maxLength={60}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <DayInput label={say(words.paperOn)} required={code.trim() !== ''} value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}

type Judging = About & { readonly onDone: (said: string) => void };
/** The department stands by what was handed in last. */
export function ConfirmDialog({ data, acts: { confirm }, onClose, onDone }: Judging) {
  const { say } = useWords();
  return (
    <FormDialog
      title={say(reportWords.step.confirm)}
      lead={say(words.confirmLead)}
      send={say(reportWords.step.confirm)}
      busy={confirm.isPending}
      error={confirm.error}
      onClose={() => {
        confirm.reset();
        onClose();
      }}
      onSend={() => confirm.mutate(data.submissions[0]!.no, { onSuccess: () => onDone(say(words.confirmed(data.submissions[0]!.no))) })}
    >
      {null}
    </FormDialog>
  );
}

export function ReturnDialog({ data, acts: { giveBack }, onClose, onDone }: Judging) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(reportWords.step.return)}
      lead={data.office.name}
      send={say(reportWords.step.return)}
      busy={giveBack.isPending}
      error={giveBack.error}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
      onSend={() =>
        giveBack.mutate({ no: data.submissions[0]!.no, reason: reason.trim() }, { onSuccess: () => onDone(say(words.givenBack)) })
      }
    >
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        maxLength={2_000}
        autosize
        minRows={3}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}

/** What an establishment said on the telephone, entered for it. */
export function CallDialog({ data, acts: { noteCall }, onClose }: About) {
  const { say } = useWords();
  const [establishment, setEstablishment] = useState<Picked | null>(null);
  const [value, set] = useState({ spokenWith: '', situation: 'normal' as CallSituation, workers: null as number | null, told: '' });
  const [spokenOn, setSpokenOn] = useState<string | null>(data.asOf);
  const send = () => {
    if (establishment !== null && spokenOn !== null)
      noteCall.mutate({ ...value, establishmentId: establishment.id, spokenOn }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={say(reportWords.step['note-call'])}
      send={say(words.save)}
      busy={noteCall.isPending}
      error={noteCall.error}
      onClose={() => {
        noteCall.reset();
        onClose();
      }}
      onSend={send}
    >
      <EstablishmentPicker required value={establishment} onChange={setEstablishment} />
      <div className="form-row">
        <TextInput
          label={say(words.spokenWith)}
          required
          minLength={2}
          maxLength={200}
          value={value.spokenWith}
          onChange={({ currentTarget }) => set({ ...value, spokenWith: currentTarget.value })}
        />
        <DayInput label={say(words.spokenOn)} required value={spokenOn} onChange={setSpokenOn} />
      </div>
      <div className="form-row">
        <NativeSelect
          label={say(words.situation)}
          value={value.situation}
          data={callSituations.map((each) => ({ value: each, label: say(reportWords.situation[each]) }))}
          onChange={({ currentTarget }) => set({ ...value, situation: currentTarget.value as CallSituation })}
        />
        <WholeNumberField
          label={say(words.workers)}
          min={0}
          max={1_000_000}
          value={value.workers}
          onChange={(typed) => set({ ...value, workers: typed })}
        />
      </div>
      <Textarea
        label={say(words.told)}
        required
        minLength={3}
        maxLength={2_000}
        autosize
        minRows={2}
        value={value.told}
        onChange={({ currentTarget }) => set({ ...value, told: currentTarget.value })}
      />
    </FormDialog>
  );
}

/** Rows to look at, over the page. */
export function LookDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm form-dialog report-behind"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div className="table-scroll more">{children}</div>
      <div className="confirm-actions">
        <Button variant="default" onClick={onClose}>
          {say(words.close)}
        </Button>
      </div>
    </dialog>
  );
}

/** The rows that make up one figure of the programme. */
export function PrefillDialog({ reportId, field, onClose }: { reportId: string; field: Field; onClose: () => void }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(prefillQuery(reportId, field.prefill!));
  const ofProjects = !field.prefill!.startsWith('called') && !field.prefill!.startsWith('establishments');
  // Where each row counts once, its figure says nothing.
  const weighed = field.unit === 'dong' || data?.rows.some(({ amount }) => amount !== '1') === true;
  return (
    <LookDialog title={data === undefined ? field.label : `${data.name}: ${shownCell(field.unit, data.total)}`} onClose={onClose}>
      {error !== null && <Problem said={problemOf(error)} />}
      {data?.rows.length === 0 && <p className="quiet">{say(words.noRows)}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <table className="plain-table">
          <caption className="unseen">{data.name}</caption>
          <tbody>
            {data.rows.map(({ id, code, name, on, amount }) => (
              <tr key={`${id} ${code}`}>
                <th scope="row">
                  {id !== null && (
                    <Link to={ofProjects ? '/de-an/$id' : '/co-so/$id'} params={{ id }}>
                      {name}
                    </Link>
                  )}
                  <span className="under">
                    {[code, on === null ? '' : writtenDay(on, language)].filter((each) => each !== '').join(' · ')}
                  </span>
                </th>
                {weighed && <td className="number">{shownCell(field.unit, amount)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </LookDialog>
  );
}
