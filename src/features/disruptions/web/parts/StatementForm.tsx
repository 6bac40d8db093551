import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { disruptionWords } from '../../disruption.words.ts';
import { situations } from '../../impacts/impact.schema.ts';
import { CONSENT, type OpenedLink } from '../../links/link.schema.ts';
import { tellThrough } from '../disruptions.client.ts';
import { linkPageWords as words } from '../links.words.ts';
import { type StatementDraft, useStatementDraft } from './statement-draft.ts';

interface StatementFormProps {
  readonly token: string;
  readonly data: OpenedLink;
  readonly onSent: () => Promise<unknown>;
  /** Somebody else told something meanwhile: what they told is asked for again. */
  readonly onMeanwhile: () => Promise<unknown>;
}

/** One screen and a half on a phone: how it works, who works, what was lost, who tells. */
export function StatementForm({ token, data: { today, last, standing }, onSent, onMeanwhile }: StatementFormProps) {
  const { say } = useWords();
  const { draft, set, sent } = useStatementDraft(token, today, last);
  const telling = useMutation({
    mutationFn: () => tellThrough(token, toldBy(draft, last?.id ?? null), draft.key),
    onSuccess: async () => {
      sent();
      await onSent();
    },
    onError: onMeanwhile,
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!telling.isPending) telling.mutate();
  };
  const count = (name: 'workersBefore' | 'workersNow') => (
    <TextInput
      label={say(words[name])}
      required
      inputMode="numeric"
      pattern="\d{1,5}"
      maxLength={5}
      autoComplete="off"
      value={draft[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value.replaceAll(/\D/g, '') })}
    />
  );
  return (
    <form className="card statement-form" onSubmit={onSubmit}>
      <fieldset className="statement-situation">
        <legend>{say(words.situation)}</legend>
        {situations.map((each) => (
          <label key={each}>
            <input type="radio" name="situation" required checked={draft.situation === each} onChange={() => set({ situation: each })} />
            {say(disruptionWords.situation[each])}
          </label>
        ))}
      </fieldset>
      <div className="statement-pair">
        {count('workersBefore')}
        {count('workersNow')}
      </div>
      <MoneyField label={say(words.loss)} required zero value={draft.lossDong} onChange={(lossDong) => set({ lossDong })} />
      <MoneyField label={say(words.needDong)} required zero value={draft.needDong} onChange={(needDong) => set({ needDong })} />
      <Textarea
        label={say(words.need)}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.need}
        onChange={({ currentTarget }) => set({ need: currentTarget.value })}
      />
      <DayInput label={say(words.statedOn)} required value={draft.statedOn} onChange={(statedOn) => set({ statedOn })} />
      <TextInput
        label={say(words.toldBy)}
        required
        minLength={2}
        maxLength={100}
        autoComplete="name"
        value={draft.toldBy}
        onChange={({ currentTarget }) => set({ toldBy: currentTarget.value })}
      />
      <TextInput
        label={say(words.phone)}
        description={say(words.phoneForm)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        pattern="[0-9 +\(\)\.\-]{8,20}"
        maxLength={20}
        value={draft.phone}
        onChange={({ currentTarget }) => set({ phone: currentTarget.value })}
      />
      <label className="statement-consent">
        <input type="checkbox" required checked={draft.agreed} onChange={({ currentTarget }) => set({ agreed: currentTarget.checked })} />
        <span>{say(words.consent)}</span>
      </label>
      <p className="small quiet">{say(words.consentNote)}</p>
      {telling.error !== null && <Problem said={problemOf(telling.error)} />}
      <div className="statement-send">
        <Button type="submit" size="md" fullWidth loading={telling.isPending} disabled={standing !== 'open'}>
          {say(last === null ? words.send : words.sendAgain)}
        </Button>
        <p className="small quiet">{say(words.kept)}</p>
      </div>
    </form>
  );
}

/** The draft as it is sent; the form has seen to it that every required field is there. */
function toldBy(
  { situation, workersBefore, workersNow, lossDong, needDong, need, statedOn, toldBy: name, phone }: StatementDraft,
  after: string | null,
) {
  return {
    situation: situation!,
    workersBefore: Number(workersBefore),
    workersNow: Number(workersNow),
    lossDong: lossDong!,
    needDong: needDong!,
    need: orNull(need),
    statedOn: statedOn!,
    toldBy: name,
    phone,
    consent: CONSENT as typeof CONSENT,
    after,
  };
}
