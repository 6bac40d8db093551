import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Form, FormRow } from '../../forms/form.schema.ts';
import {
  type NewSchedule,
  type ReportAudience,
  reportAudiences,
  type ReportPeriod,
  reportPeriods,
  type Schedule,
} from '../../schedules/schedule.schema.ts';
import { scheduleWords } from '../../schedules/schedule.words.ts';
import { formPageWords as words, reportPageWords } from '../pages.words.ts';
import { useForms } from '../reports.client.ts';

/** A duty to report: which form, how often, by which days, on what paper. */
export function ScheduleDialog({ forms, onClose }: { forms: readonly FormRow[]; onClose: () => void }) {
  const { say } = useWords();
  const { schedule } = useForms();
  const published = [...new Map(forms.filter(({ state }) => state === 'published').map(({ code, name }) => [code, name]))];
  const [value, set] = useState({
    name: '',
    formCode: published[0]?.[0] ?? '',
    audience: 'centres' as ReportAudience,
    period: 'month' as ReportPeriod,
    closesDay: null as number | null,
    dueDays: 5,
    code: '',
  });
  const [days, setDays] = useState<{ from: string | null; to: string | null; paper: string | null }>({ from: null, to: null, paper: null });
  const send = () => {
    if (days.from === null) return;
    const { code, ...rest } = value;
    const asked: NewSchedule = {
      ...rest,
      validFrom: days.from,
      validTo: days.to,
      paper: code.trim() === '' || days.paper === null ? null : { code: code.trim(), on: days.paper },
    };
    schedule.mutate(asked, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={say(words.ask)}
      send={say(reportPageWords.save)}
      busy={schedule.isPending}
      error={schedule.error}
      onClose={onClose}
      onSend={send}
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={3}
        maxLength={200}
        value={value.name}
        onChange={({ currentTarget }) => set({ ...value, name: currentTarget.value })}
      />
      <NativeSelect
        label={say(words.form)}
        value={value.formCode}
        data={published.map(([code, name]) => ({ value: code, label: `${code} – ${name}` }))}
        onChange={({ currentTarget }) => set({ ...value, formCode: currentTarget.value })}
      />
      <div className="form-row">
        <NativeSelect
          label={say(words.audience)}
          value={value.audience}
          data={reportAudiences.map((each) => ({ value: each, label: say(scheduleWords.audience[each]) }))}
          onChange={({ currentTarget }) => set({ ...value, audience: currentTarget.value as ReportAudience })}
        />
        <NativeSelect
          label={say(words.period)}
          value={value.period}
          data={reportPeriods.map((each) => ({ value: each, label: say(scheduleWords.period[each]) }))}
          onChange={({ currentTarget }) => set({ ...value, period: currentTarget.value as ReportPeriod })}
        />
      </div>
      <div className="form-row">
        <WholeNumberField
          label={say(words.closesDay)}
          description={say(words.closesHint)}
          min={1}
          max={value.period === 'week' ? 7 : 28}
          value={value.closesDay}
          onChange={(typed) => set({ ...value, closesDay: typed })}
        />
        <WholeNumberField
          label={say(words.dueDays)}
          required
          min={0}
          max={366}
          value={value.dueDays}
          onChange={(typed) => typed !== null && set({ ...value, dueDays: typed })}
        />
      </div>
      <div className="form-row">
        <DayInput label={say(words.from)} required value={days.from} onChange={(from) => setDays({ ...days, from })} />
        <DayInput label={say(words.to)} required={value.period === 'once'} value={days.to} onChange={(to) => setDays({ ...days, to })} />
      </div>
      <div className="form-row">
        <TextInput
          label={say(words.paper)}
          placeholder="123/BCT-CTĐP"
          maxLength={60}
          value={value.code}
          onChange={({ currentTarget }) => set({ ...value, code: currentTarget.value })}
        />
        <DayInput
          label={say(reportPageWords.paperOn)}
          required={value.code.trim() !== ''}
          value={days.paper}
          onChange={(paper) => setDays({ ...days, paper })}
        />
      </div>
    </FormDialog>
  );
}

/** A duty to report ends with a day. */
export function EndDialog({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const { say } = useWords();
  const { end } = useForms();
  const [on, setOn] = useState<string | null>(null);
  return (
    <FormDialog
      title={`${say(words.end)}: ${schedule.name}`}
      lead={say(words.endLead)}
      send={say(words.end)}
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSend={() => {
        if (on !== null) end.mutate({ id: schedule.id, on }, { onSuccess: onClose });
      }}
    >
      <DayInput label={say(words.lastDay)} required value={on} onChange={setOn} />
    </FormDialog>
  );
}

/** A new form begins with one row; the rest is edited on its page. */
export function NewFormDialog({ onClose, onDrawn }: { onClose: () => void; onDrawn: (id: string) => void }) {
  const { say } = useWords();
  const { draft } = useForms();
  const [value, set] = useState({ code: '', name: '', basis: '' });
  const send = () =>
    draft.mutate(
      {
        code: value.code.trim().toUpperCase(),
        name: value.name,
        basis: orNull(value.basis),
        fields: [{ key: 'ket-qua', label: 'Kết quả trong kỳ', unit: 'text', parent: null, checks: [], prefill: null }],
      },
      { onSuccess: onDrawn },
    );
  return (
    <FormDialog
      title={say(words.fresh)}
      send={say(reportPageWords.save)}
      busy={draft.isPending}
      error={draft.error}
      onClose={onClose}
      onSend={send}
    >
      <TextInput
        label={say(words.code)}
        description={say(words.codeHint)}
        inputWrapperOrder={['label', 'input', 'description']}
        required
        pattern="[A-Za-z0-9][A-Za-z0-9\-]{1,29}"
        value={value.code}
        onChange={({ currentTarget }) => set({ ...value, code: currentTarget.value })}
      />
      <TextInput
        label={say(words.name)}
        required
        minLength={3}
        maxLength={300}
        value={value.name}
        onChange={({ currentTarget }) => set({ ...value, name: currentTarget.value })}
      />
      <TextInput
        label={say(words.basis)}
        description={say(words.basisHint)}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={300}
        value={value.basis}
        onChange={({ currentTarget }) => set({ ...value, basis: currentTarget.value })}
      />
    </FormDialog>
  );
}

/** From which day a draft is filled. */
export function PublishDialog({ form: { id, owed, asOf }, onClose }: { form: Form; onClose: () => void }) {
  const { say } = useWords();
  const { publish } = useForms();
  const [from, setFrom] = useState<string | null>(asOf);
  const lead = `${say(words.publishLead)}${owed === 0 ? '' : ` ${say(words.owed(owed))}`}`;
  return (
    <FormDialog
      title={say(words.publish)}
      lead={lead}
      send={say(words.publish)}
      busy={publish.isPending}
      error={publish.error}
      onClose={onClose}
      onSend={() => {
        if (from !== null) publish.mutate({ id, from }, { onSuccess: onClose });
      }}
    >
      <DayInput label={say(words.from)} required value={from} onChange={setFrom} />
    </FormDialog>
  );
}
