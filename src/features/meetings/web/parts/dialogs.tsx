import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { Meeting, Week } from '../../meeting.schema.ts';
import { meetingWords } from '../../meeting.words.ts';
import type { MeetingActs } from '../meetings.client.ts';
import { meetingPageWords as words } from '../pages.words.ts';

/** The meeting of a week: when, chaired by whom. */
export function HoldDialog({ data, acts: { hold }, onClose }: { data: Week; acts: MeetingActs; onClose: () => void }) {
  const { say } = useWords();
  const [heldOn, setHeldOn] = useState<string | null>(data.asOf);
  const [chairedBy, setChairedBy] = useState('');
  const close = () => {
    hold.reset();
    onClose();
  };
  const send = () => {
    if (heldOn !== null) hold.mutate({ officeId: data.office.id, weekFrom: data.weekFrom, heldOn, chairedBy }, { onSuccess: close });
  };
  return (
    <FormDialog
      title={say(meetingWords.step.hold)}
      send={say(words.save)}
      busy={hold.isPending}
      error={hold.error}
      onClose={close}
      onSend={send}
    >
      <DayInput label={say(words.heldOn)} required value={heldOn} onChange={setHeldOn} />
      <TextInput
        label={say(words.chairedBy)}
        required
        minLength={3}
        maxLength={200}
        value={chairedBy}
        onChange={({ currentTarget }) => setChairedBy(currentTarget.value)}
      />
    </FormDialog>
  );
}

/** The notice as it was signed and numbered. */
export function IssueDialog({ meeting, acts: { issue }, onClose }: { meeting: Meeting; acts: MeetingActs; onClose: () => void }) {
  const { say } = useWords();
  const today = useMe()?.today ?? meeting.heldOn;
  const [value, set] = useState({ code: '', signer: '', post: '' });
  const [on, setOn] = useState<string | null>(today);
  const close = () => {
    issue.reset();
    onClose();
  };
  const field = (name: keyof typeof value, most: number, more: object = {}) => (
    <TextInput
      label={say(words[name])}
      required
      minLength={3}
      maxLength={most}
      value={value[name]}
      onChange={({ currentTarget }) => set({ ...value, [name]: currentTarget.value })}
      {...more}
    />
  );
  return (
    <FormDialog
      title={say(meetingWords.step.issue)}
      lead={say(words.issueLead)}
      send={say(meetingWords.step.issue)}
      busy={issue.isPending}
      error={issue.error}
      onClose={close}
      onSend={() => on !== null && issue.mutate({ id: meeting.id, notice: { ...value, on } }, { onSuccess: close })}
    >
      <div className="form-row">
        {field('code', 50, {
          description: say(words.codeForm),
          inputWrapperOrder: ['label', 'input', 'description'],
          pattern: '\\d{1,6}/[^\\s]{2,40}',
        })}
        <DayInput label={say(words.on)} required value={on} onChange={setOn} />
      </div>
      <div className="form-row">
        {field('signer', 100)}
        {field('post', 100)}
      </div>
    </FormDialog>
  );
}
