import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { Dispatch } from '../../dispatch.schema.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import type { Handling } from './handling.client.ts';

/** Whether the paper says all that the register needs. */
export const saidByPaper = ({ register: { proposed } }: Dispatch): boolean => proposed.number !== null && proposed.registeredOn !== null;

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the paper does not say: typed once, from the official register. What it says is told and not asked. */
export function EntryDialog({ dispatch, enter, onClose }: { dispatch: Dispatch; enter: Handling['register']; onClose: () => void }) {
  const { say, language } = useWords();
  const today = useMe()?.today ?? null;
  const {
    direction,
    register: { numbering, proposed },
  } = dispatch;
  const own = numbering === 'own';
  const [value, setValue] = useState({ number: '', registeredOn: proposed.registeredOn ?? today, copies: '', keptBy: '', remark: '' });
  const set = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  const text = (name: 'copies' | 'keptBy' | 'remark') => (
    <TextInput
      label={say(words[name])}
      value={value[name]}
      {...(name === 'copies' ? { inputMode: 'numeric' as const, pattern: '[1-9]\\d{0,3}' } : {})}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  const known = [
    proposed.number === null ? null : `${say(words.number)} ${proposed.number}`,
    proposed.registeredOn === null ? null : `${say(words.day)} ${writtenDay(proposed.registeredOn, language)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
  const send = () =>
    enter.mutate(
      {
        ...(own ? {} : { number: filled(value.number), registeredOn: value.registeredOn }),
        copies: filled(value.copies) === null ? null : Number(value.copies),
        keptBy: filled(value.keptBy),
        remark: filled(value.remark),
      },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={say(own ? words.enterOwn : words.enter)}
      lead={say(own ? words.ownLead : saidByPaper(dispatch) ? words.paperLead : words.mirrorLead)}
      send={say(own ? words.enterOwn : words.enter)}
      busy={enter.isPending}
      error={enter.error}
      onClose={() => {
        enter.reset();
        onClose();
      }}
      onSend={send}
    >
      {!own && known !== '' && (
        <p>
          {say(words.onPaper)} <strong>{known}</strong>
        </p>
      )}
      {!own && !saidByPaper(dispatch) && (
        <div className="form-row">
          {proposed.number === null && (
            <TextInput
              label={say(words.typedNumber)}
              description={say(words.numberForm)}
              required
              pattern="\d{1,6}[A-Za-zđĐ]?"
              value={value.number}
              onChange={({ currentTarget: { value: number } }) => set({ number })}
            />
          )}
          {proposed.registeredOn === null && (
            <DayInput label={say(words.typedDay)} required value={value.registeredOn} onChange={(registeredOn) => set({ registeredOn })} />
          )}
        </div>
      )}
      {direction === 'out' && (
        <div className="form-row">
          {text('copies')}
          {text('keptBy')}
        </div>
      )}
      {text('remark')}
    </FormDialog>
  );
}
