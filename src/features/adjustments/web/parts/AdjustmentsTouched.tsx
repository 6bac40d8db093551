import '../adjustments.css';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import { adjustmentsQuery, useExtension } from '../adjustments.client.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import { AdjustmentStanding } from './Standing.tsx';

/** Requests that name a disruption as their cause, on its page; the Agency draws up one over all it touches. */
export function AdjustmentsTouched({ disruption }: { disruption: string }) {
  const { say } = useWords();
  const { data } = useQuery(adjustmentsQuery({ disruption }));
  const [extending, setExtending] = useState(false);
  if (data === undefined) return null;
  return (
    <section className="card" aria-labelledby="adjustments-title">
      <header>
        <h2 id="adjustments-title">{say(words.ofCause)}</h2>
      </header>
      {data.rows.length === 0 ? (
        <p className="quiet">{say(words.noneOfCause)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.rows.map((row) => (
            <li key={row.id}>
              <p>
                <Link to="/dieu-chinh/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>{' '}
                <AdjustmentStanding state={row.state} />
              </p>
              <p className="small quiet">
                {row.kinds.map((kind) => say(adjustmentWords.kind[kind])).join('; ')} · {row.codes.join(', ')}
                {row.projects > row.codes.length && ` ${say(words.andMore(row.projects - row.codes.length))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="card-act no-print">
        <StepButton
          answer={ownStep(data.steps, 'request-own')}
          label={say(words.bulk)}
          variant="default"
          onTake={() => setExtending(true)}
        />
      </div>
      {extending && <ExtensionDialog disruption={disruption} year={Number(data.asOf.slice(0, 4))} onClose={() => setExtending(false)} />}
    </section>
  );
}

function ExtensionDialog({ disruption, year: now, onClose }: { disruption: string; year: number; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [extend, provinces] = [useExtension(), useProvinces()];
  const [text, setText] = useState({ title: '', reason: '', basis: '' });
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [year, setYear] = useState(now);
  const [chosen, choose] = useState<readonly string[]>([]);
  const toggle = (code: string) => choose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  const send = () => {
    if (endsOn !== null)
      extend.mutate(
        { ...text, year, endsOn, disruptionId: disruption, provinceCodes: [...chosen] },
        { onSuccess: (id) => void navigate({ to: '/dieu-chinh/$id', params: { id } }) },
      );
  };
  return (
    <FormDialog
      title={say(words.bulk)}
      lead={say(words.bulkLead)}
      send={say(adjustmentWords.step['request-own'])}
      busy={extend.isPending}
      error={extend.error}
      onClose={onClose}
      onSend={send}
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        maxLength={400}
        value={text.title}
        onChange={({ currentTarget: { value } }) => setText({ ...text, title: value })}
      />
      <div className="form-row">
        <NativeSelect
          label={say(words.year)}
          value={String(year)}
          data={[String(now), String(now - 1)]}
          onChange={({ currentTarget: { value } }) => setYear(Number(value))}
        />
        <DayInput label={say(words.newDay)} required value={endsOn} onChange={setEndsOn} />
      </div>
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        maxLength={2_000}
        autosize
        minRows={2}
        value={text.reason}
        onChange={({ currentTarget: { value } }) => setText({ ...text, reason: value })}
      />
      <Textarea
        label={say(words.basis)}
        required
        minLength={3}
        maxLength={500}
        autosize
        minRows={2}
        value={text.basis}
        onChange={({ currentTarget: { value } }) => setText({ ...text, basis: value })}
      />
      <fieldset className="choices extension-provinces">
        <legend>{say(words.provincesHint)}</legend>
        {provinces.map(({ value, label }) => (
          <label key={value} className="choose">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
