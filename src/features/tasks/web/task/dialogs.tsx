import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { PaperCodeField } from '../../../../ui/PaperCodeField.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import {
  type AnswerOutcome,
  answerOutcomes,
  contactChannels,
  type NewAnswer,
  type NewContact,
  type NewExtension,
  type Paper,
} from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';
import { taskPageWords as words } from '../pages.words.ts';

/** What the dialog sends, and how that goes. */
interface Sending<Input> {
  readonly title: string;
  readonly sending: { isPending: boolean; error: unknown; reset(): void; mutate(input: Input, options: { onSuccess(): void }): void };
  readonly onClose: () => void;
}

function Dialog<Input>({ title, sending, onClose, input, children }: Sending<Input> & { input: () => Input; children: ReactNode }) {
  return (
    <FormDialog
      title={title}
      send={title}
      busy={sending.isPending}
      error={sending.error}
      onClose={() => {
        sending.reset();
        onClose();
      }}
      onSend={() => sending.mutate(input(), { onSuccess: onClose })}
    >
      {children}
    </FormDialog>
  );
}

/** A step that needs its reason. */
export function ReasonDialog(props: Sending<string>) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog {...props} input={() => reason}>
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Dialog>
  );
}

/** Number and date of a paper. */
function PaperFields({
  value,
  onChange,
  required = true,
}: {
  value: { code: string; on: string | null };
  onChange: (paper: { code: string; on: string | null }) => void;
  required?: boolean;
}) {
  const { say } = useWords();
  return (
    <div className="form-row">
      <PaperCodeField
        label={say(words.paperCode)}
        required={required}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
      />
      <DayInput label={say(words.paperOn)} required={required} value={value.on} onChange={(on) => onChange({ ...value, on })} />
    </div>
  );
}
const NO_PAPER = { code: '', on: null as string | null };
const paperOf = ({ code, on }: { code: string; on: string | null }): Paper | null =>
  code.trim() === '' || on === null ? null : { code, on };

/** A later deadline by a numbered document: granted, or set. */
export function DeadlineDialog({ until: proposed = null, ...props }: Sending<{ dueOn: string; paper: Paper }> & { until?: string | null }) {
  const { say } = useWords();
  const [until, setUntil] = useState<string | null>(proposed);
  const [paper, setPaper] = useState(NO_PAPER);
  return (
    <Dialog {...props} input={() => ({ dueOn: until ?? '', paper: { code: paper.code, on: paper.on ?? '' } })}>
      <DayInput label={say(words.until)} required value={until} onChange={setUntil} />
      <PaperFields value={paper} onChange={setPaper} />
    </Dialog>
  );
}

/** A recall: the withdrawing document and why. */
export function RecallDialog(props: Sending<{ paper: Paper; reason: string }>) {
  const { say } = useWords();
  const [paper, setPaper] = useState(NO_PAPER);
  const [reason, setReason] = useState('');
  return (
    <Dialog {...props} input={() => ({ paper: { code: paper.code, on: paper.on ?? '' }, reason })}>
      <PaperFields value={paper} onChange={setPaper} />
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Dialog>
  );
}

export function ExtensionDialog({ needsPaper, ...props }: Sending<NewExtension> & { needsPaper: boolean }) {
  const { say } = useWords();
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState(NO_PAPER);
  return (
    <Dialog {...props} input={() => ({ until: until ?? '', reason, letter: paperOf(paper) })}>
      <DayInput label={say(words.until)} required value={until} onChange={setUntil} />
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <PaperFields required={needsPaper} value={paper} onChange={setPaper} />
    </Dialog>
  );
}

export function ContactDialog({ today, ...props }: Sending<NewContact> & { today: string }) {
  const { say } = useWords();
  const [note, setNote] = useState<NewContact>({ channel: 'phone', spokenWith: '', text: '', spokenOn: today, promisedFor: null });
  return (
    <Dialog {...props} input={() => note}>
      <div className="form-row">
        <NativeSelect
          label={say(words.channel)}
          value={note.channel}
          onChange={({ currentTarget: { value } }) => setNote({ ...note, channel: value as NewContact['channel'] })}
          data={contactChannels.map((value) => ({ value, label: say(taskWords.channel[value]) }))}
        />
        <TextInput
          label={say(words.spokenWith)}
          required
          minLength={2}
          value={note.spokenWith}
          onChange={({ currentTarget: { value } }) => setNote({ ...note, spokenWith: value })}
        />
      </div>
      <Textarea
        label={say(words.said)}
        required
        autosize
        minRows={2}
        value={note.text}
        onChange={({ currentTarget: { value } }) => setNote({ ...note, text: value })}
      />
      <div className="form-row">
        <DayInput
          label={say(words.spokenOn)}
          required
          value={note.spokenOn}
          onChange={(spokenOn) => setNote({ ...note, spokenOn: spokenOn ?? today })}
        />
        <DayInput label={say(words.promisedFor)} value={note.promisedFor} onChange={(promisedFor) => setNote({ ...note, promisedFor })} />
      </div>
    </Dialog>
  );
}

/** The numbered decision by which a measured duty covers more. */
export function PaperDialog(props: Sending<Paper>) {
  const [paper, setPaper] = useState(NO_PAPER);
  return (
    <Dialog {...props} input={() => ({ code: paper.code, on: paper.on ?? '' })}>
      <PaperFields required value={paper} onChange={setPaper} />
    </Dialog>
  );
}

/** The words and figures of an answer to one duty. */
export interface Answering {
  outcome: AnswerOutcome;
  text: string;
  done: number | null;
  target: number | null;
}
export const NOTHING_ANSWERED: Answering = { outcome: 'done', text: '', done: null, target: null };

export function AnswerFields({ value, onChange }: { value: Answering; onChange: (value: Answering) => void }) {
  const { say } = useWords();
  return (
    <div className="answer-fields">
      <NativeSelect
        label={say(words.outcome)}
        value={value.outcome}
        onChange={({ currentTarget: { value: outcome } }) => setOutcome(outcome as AnswerOutcome)}
        data={answerOutcomes.map((each) => ({ value: each, label: say(taskWords.outcome[each]) }))}
      />
      <Textarea
        label={say(words.text)}
        required
        autosize
        minRows={2}
        value={value.text}
        onChange={({ currentTarget: { value: text } }) => onChange({ ...value, text })}
      />
      <div className="figures">
        <WholeNumberField label={say(words.done)} min={0} value={value.done} onChange={(typed) => onChange({ ...value, done: typed })} />
        <WholeNumberField
          label={say(words.target)}
          min={0}
          value={value.target}
          onChange={(typed) => onChange({ ...value, target: typed })}
        />
      </div>
    </div>
  );
  function setOutcome(outcome: AnswerOutcome): void {
    // The usual words of this answer; a person may change them.
    onChange({
      ...value,
      outcome,
      text: outcome === 'nothing-to-propose' && value.text.trim() === '' ? taskWords.outcome[outcome].vi : value.text,
    });
  }
}

export function AnswerForDialog({ today, seen, ...props }: Sending<NewAnswer> & { today: string; seen: number }) {
  const { say } = useWords();
  const [value, setValue] = useState(NOTHING_ANSWERED);
  const [on, setOn] = useState<string | null>(today);
  const [paper, setPaper] = useState(NO_PAPER);
  return (
    <Dialog {...props} input={() => ({ ...value, seen, answeredOn: on, letterId: null, letter: paperOf(paper) })}>
      <AnswerFields value={value} onChange={setValue} />
      <DayInput label={say(words.answeredOn)} required value={on} onChange={setOn} />
      <PaperFields required={false} value={paper} onChange={setPaper} />
    </Dialog>
  );
}
export { NO_PAPER, PaperFields, paperOf };
