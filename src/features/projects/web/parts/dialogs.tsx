import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Paper } from '../../../funding/ledger.schema.ts';
import type { NewAppraisal } from '../../project.schema.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** What a dialog sends, and how that goes. */
interface Sending<Input> {
  readonly title: string;
  readonly lead?: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (input: Input) => void;
  readonly onClose: () => void;
}

interface TypedPaper {
  readonly code: string;
  readonly on: string | null;
}
const NO_PAPER: TypedPaper = { code: '', on: null };

/** Number and date of a paper, both needed. */
function PaperFields({
  code,
  on,
  cited = false,
  value,
  onChange,
}: {
  code: string;
  on: string;
  cited?: boolean;
  value: TypedPaper;
  onChange: (paper: TypedPaper) => void;
}) {
  return (
    <div className="form-row">
      <PaperCodeField label={code} required cited={cited} value={value.code} onChange={(typed) => onChange({ ...value, code: typed })} />
      <DayInput label={on} required value={value.on} onChange={(day) => onChange({ ...value, on: day })} />
    </div>
  );
}

/** An appraisal: its minutes, whether it passes, the score and what is said of it. */
export function AppraisalDialog({ title, lead, busy, error, onSend, onClose }: Sending<NewAppraisal>) {
  const { say } = useWords();
  const [minutes, setMinutes] = useState(NO_PAPER);
  const [passed, setPassed] = useState(true);
  const [score, setScore] = useState<number | null>(null);
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={title}
      lead={lead}
      send={title}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() =>
        minutes.on !== null &&
        onSend({ passed, score, minutes: { code: minutes.code, on: minutes.on }, remark: remark.trim() === '' ? null : remark })
      }
    >
      <PaperFields cited code={say(words.minutes)} on={say(words.minutesOn)} value={minutes} onChange={setMinutes} />
      <div className="form-row">
        <NativeSelect
          label={say(words.verdict)}
          value={passed ? 'passed' : 'not'}
          data={[
            { value: 'passed', label: say(words.passed) },
            { value: 'not', label: say(words.notPassed) },
          ]}
          onChange={({ currentTarget: { value } }) => setPassed(value === 'passed')}
        />
        <WholeNumberField label={say(words.score)} min={0} max={100} value={score} onChange={(typed) => setScore(typed)} />
      </div>
      <Textarea
        label={say(passed ? words.remark : words.remarkNeeded)}
        required={!passed}
        autosize
        minRows={2}
        maxLength={2000}
        value={remark}
        onChange={({ currentTarget: { value } }) => setRemark(value)}
      />
    </FormDialog>
  );
}

/** A step that needs its reason. */
export function ReasonDialog({ title, lead, busy, error, onSend, onClose }: Sending<string>) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog title={title} lead={lead} send={title} busy={busy} error={error} onClose={onClose} onSend={() => onSend(reason)}>
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}

/** A project is stopped: by which decision and why. */
export function StopDialog({ title, lead, busy, error, onSend, onClose }: Sending<{ paper: Paper; reason: string }>) {
  const { say } = useWords();
  const [paper, setPaper] = useState(NO_PAPER);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      lead={lead}
      send={title}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() => paper.on !== null && onSend({ paper: { code: paper.code, on: paper.on }, reason })}
    >
      <PaperFields code={say(words.decision)} on={say(words.decisionOn)} value={paper} onChange={setPaper} />
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </FormDialog>
  );
}
