import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { typedDay, writtenDay } from './formats.ts';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

interface DayInputProps {
  readonly label: string;
  /** 'YYYY-MM-DD'; null for none. */
  readonly value: string | null;
  /** Hears of each day that exists, of null for an empty field; `false` while what is typed is no day. */
  readonly onChange: (day: string | null, valid: boolean) => void;
  readonly required?: boolean;
  /** What there is to know of this day, before how a day is typed. */
  readonly hint?: string;
}

/** A day typed as people write it, 28/4/2020. */
export function DayInput({ label, value, onChange, required = false, hint }: DayInputProps) {
  const { say } = useWords();
  const [text, setText] = useState(value === null ? '' : writtenDay(value, 'vi'));
  const wrong = text.trim() !== '' && typedDay(text) === null;
  return (
    // What is no day keeps a form from being sent: it would else be sent as no day at all.
    <TextInput
      ref={(input) => input?.setCustomValidity(wrong ? say(uiWords.notADate) : '')}
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={hint === undefined ? say(uiWords.dateForm) : `${hint} ${say(uiWords.dateForm)}`}
      inputMode="numeric"
      value={text}
      required={required}
      {...(wrong ? { error: say(uiWords.notADate) } : {})}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed);
        onChange(typedDay(typed), typed.trim() === '' || typedDay(typed) !== null);
      }}
    />
  );
}
