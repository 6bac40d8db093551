import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import type { Said } from '../../../../ui/words.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useOffices } from '../../../organizations/web/parts/offices.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { useDrawPlan } from '../inspections.client.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

interface Sending {
  readonly isPending: boolean;
  readonly error: Error | null;
  reset(): void;
}
interface Act<Input> extends Sending {
  mutate(input: Input, options: { onSuccess: () => void }): void;
}

/** A plan of the asker's office, by risk. */
export function DrawDialog({ year: present, onDrawn, onClose }: { year: number; onDrawn: (id: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const drawing = useDrawPlan();
  const { offices, office, setOffice } = useOffices();
  const [value, set] = useState({ year: present, most: 20 });
  const number = (name: 'year' | 'most', min: number, max: number) => (
    <WholeNumberField
      label={say(words[name])}
      required
      min={min}
      max={max}
      value={value[name]}
      onChange={(typed) => typed !== null && set({ ...value, [name]: typed })}
    />
  );
  return (
    <FormDialog
      title={say(words.draw)}
      lead={say(words.drawLead)}
      send={say(words.save)}
      busy={drawing.isPending}
      error={drawing.error}
      onClose={onClose}
      onSend={() => {
        if (office !== undefined) drawing.mutate({ ...value, officeId: office }, { onSuccess: onDrawn });
      }}
    >
      {offices.length > 1 && (
        <NativeSelect
          label={say(words.office)}
          value={office ?? ''}
          data={offices}
          onChange={({ currentTarget }) => setOffice(currentTarget.value)}
        />
      )}
      <div className="form-row">
        {number('year', 2000, 2100)}
        {number('most', 1, 200)}
      </div>
    </FormDialog>
  );
}

/** One text a person writes, and what is done with it. */
export function WordsDialog({
  title,
  lead,
  label,
  act,
  onSend,
  onClose,
}: {
  title: Said;
  lead?: string;
  label: Said;
  act: Sending;
  onSend: (text: string) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [text, setText] = useState('');
  return (
    <FormDialog
      title={say(title)}
      lead={lead}
      send={say(words.save)}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={() => onSend(text.trim())}
    >
      <Textarea
        label={say(label)}
        required
        minLength={3}
        autosize
        minRows={2}
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </FormDialog>
  );
}

/** A project by its code, and why: into a plan, or to be visited outside one. */
export function ProjectDialog({
  title,
  busy = false,
  error = null,
  onSend,
  onClose,
}: {
  title: Said;
  busy?: boolean;
  error?: unknown;
  onSend: (chosen: { projectCode: string; why: string }) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [value, set] = useState({ projectCode: '', why: '' });
  return (
    <FormDialog
      title={say(title)}
      send={say(words.save)}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() => onSend({ projectCode: value.projectCode.trim(), why: value.why.trim() })}
    >
      <TextInput
        label={say(words.projectCode)}
        required
        minLength={3}
        maxLength={60}
        value={value.projectCode}
        onChange={({ currentTarget }) => set({ ...value, projectCode: currentTarget.value })}
      />
      <Textarea
        label={say(words.why)}
        required
        minLength={3}
        autosize
        minRows={2}
        maxLength={500}
        value={value.why}
        onChange={({ currentTarget }) => set({ ...value, why: currentTarget.value })}
      />
    </FormDialog>
  );
}

/** The numbered paper by which a plan is adopted or a visit concluded. */
export function PaperDialog({
  title,
  code: codeSaid,
  cited = false,
  today,
  act,
  onSend,
  onClose,
}: {
  title: Said;
  code: Said;
  cited?: boolean;
  today: string;
  act: Sending;
  onSend: (paper: { code: string; on: string }) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [on, setOn] = useState<string | null>(today);
  return (
    <FormDialog
      title={say(title)}
      send={say(words.save)}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={() => {
        if (on !== null) onSend({ code: code.trim(), on });
      }}
    >
      <div className="form-row">
        <PaperCodeField label={say(codeSaid)} required cited={cited} value={code} onChange={setCode} />
        <DayInput label={say(words.paperOn)} required value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}

/** What the unit did, and its own report where there is one. */
export function RemedyDialog({
  lead,
  act,
  onClose,
}: {
  lead: string;
  act: Act<{ remark: string; paper: { code: string; on: string } | null }>;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [value, set] = useState({ remark: '', code: '' });
  const [on, setOn] = useState<string | null>(null);
  const code = orNull(value.code);
  return (
    <FormDialog
      title={say(inspectionWords.findingStep.remedy)}
      lead={lead}
      send={say(words.save)}
      busy={act.isPending}
      error={act.error}
      onClose={() => {
        act.reset();
        onClose();
      }}
      onSend={() =>
        act.mutate({ remark: value.remark.trim(), paper: code === null || on === null ? null : { code, on } }, { onSuccess: onClose })
      }
    >
      <Textarea
        label={say(words.remedied)}
        required
        minLength={3}
        autosize
        minRows={3}
        maxLength={2000}
        value={value.remark}
        onChange={({ currentTarget }) => set({ ...value, remark: currentTarget.value })}
      />
      <div className="form-row">
        <TextInput
          label={say(words.report)}
          maxLength={120}
          value={value.code}
          onChange={({ currentTarget }) => set({ ...value, code: currentTarget.value })}
        />
        <DayInput label={say(words.reportOn)} required={code !== null} value={on} onChange={setOn} />
      </div>
    </FormDialog>
  );
}
