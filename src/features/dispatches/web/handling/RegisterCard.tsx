import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import { registerWords } from '../../registers/register.words.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';

/** The letter's line in the office's register, as the stamp on its first page; or how to enter it. */
export function RegisterCard({ dispatch, handling }: { dispatch: Dispatch; handling: Handling }) {
  const { say, language } = useWords();
  const [typing, setTyping] = useState(false);
  const { register: { entry, numbering }, direction } = dispatch;
  const own = numbering === 'own';
  return (
    <section className="card">
      <header><h2>{say(words.register)}</h2><span className="quiet small">{say(registerWords.numbering[numbering])}</span></header>
      {entry === null ? (
        <>
          <p className="quiet">{say(words.notYet)}</p>
          <StepButton answer={dispatch.steps.find(({ step }) => step === 'register')} label={say(own ? words.enterOwn : words.enter)} busy={handling.register.isPending} onTake={() => setTyping(true)} />
        </>
      ) : direction === 'in' ? <Stamp dispatch={dispatch} /> : (
        <p><strong>{say(words.outEntry(entry.number, writtenDay(entry.registeredOn, language)))}</strong>
          <span className="under">{[entry.copies === null ? null : `${say(words.copies)}: ${entry.copies}`, entry.keptBy, entry.remark].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {entry !== null && <p className="quiet small">{say(registerWords.source[entry.source])}{entry.series !== '' && ` · ${entry.series}`}</p>}
      {typing && <EntryDialog dispatch={dispatch} handling={handling} onClose={() => setTyping(false)} />}
    </section>
  );
}

/** Dấu đến: as the rubber stamp has it. */
function Stamp({ dispatch: { office, register, forwardings, workFiles } }: { dispatch: Dispatch }) {
  const { say, language } = useWords();
  const entry = register.entry!;
  const rows = [[words.number, entry.number], [words.day, writtenDay(entry.registeredOn, language)], [words.passedTo, forwardings.map(({ to }) => to.name).join(', ')], [words.fileNo, workFiles.map(({ code }) => code).join(', ')]] as const;
  return (
    <div className="stamp">
      <p className="stamp-office">{office.name}</p>
      <p className="stamp-word">{say(words.arrived)}</p>
      <dl>{rows.map(([name, value]) => <div key={name.en}><dt>{say(name)}:</dt><dd>{value === '' ? '……' : value}</dd></div>)}</dl>
    </div>
  );
}

/** What the paper does not say: typed once, from the official register. */
function EntryDialog({ dispatch: { direction, register }, handling: { register: enter }, onClose }: { dispatch: Dispatch; handling: Handling; onClose: () => void }) {
  const { say } = useWords();
  const { numbering, proposed } = register;
  const own = numbering === 'own';
  const [value, setValue] = useState({ number: proposed.number ?? '', registeredOn: proposed.registeredOn, copies: '', keptBy: '', remark: '' });
  const set = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  const text = (name: 'copies' | 'keptBy' | 'remark') => <TextInput label={say(words[name])} value={value[name]} {...(name === 'copies' ? { inputMode: 'numeric' as const } : {})} onChange={({ currentTarget }) => set({ [name]: currentTarget.value })} />;
  const send = () => enter.mutate({
    ...(own ? {} : { number: value.number.trim() === '' ? null : value.number.trim(), registeredOn: value.registeredOn }),
    copies: value.copies.trim() === '' ? null : Number(value.copies), keptBy: value.keptBy.trim() === '' ? null : value.keptBy, remark: value.remark.trim() === '' ? null : value.remark,
  }, { onSuccess: onClose });
  return (
    <FormDialog title={say(own ? words.enterOwn : words.enter)} lead={say(own ? words.ownLead : words.mirrorLead)} send={say(words.enter)} busy={enter.isPending} error={enter.error} onClose={() => { enter.reset(); onClose(); }} onSend={send}>
      {!own && (
        <div className="form-row">
          <TextInput label={say(words.typedNumber)} required value={value.number} readOnly={proposed.number !== null} onChange={({ currentTarget: { value: number } }) => set({ number })} />
          <DayInput label={say(words.typedDay)} required value={value.registeredOn} onChange={(registeredOn) => set({ registeredOn })} />
        </div>
      )}
      {direction === 'out' && <div className="form-row">{text('copies')}{text('keptBy')}</div>}
      {text('remark')}
    </FormDialog>
  );
}
