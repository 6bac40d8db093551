import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readWhole, type WholeBounds } from '../platform/pure/whole-numbers.ts';
import { wholeFaultSaid } from '../platform/pure/whole-numbers.words.ts';
import { useWords } from './words.tsx';

interface WholeNumberFieldProps extends WholeBounds {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: number | null;
  /** Hears of each number that fits, of null for an empty field; of nothing while what is typed is none: the form then cannot be sent. */
  readonly onChange: (whole: number | null) => void;
  readonly required?: boolean;
}

/** A whole number. What was typed stays as it was typed; what is no whole number is said below it. */
export function WholeNumberField({ label, description, value, onChange, required = false, min, max }: WholeNumberFieldProps) {
  const { say } = useWords();
  const [text, setText] = useState(value === null ? '' : String(value));
  const [seen, setSeen] = useState(value);
  const bounds = { min, max };
  const read = readWhole(text, bounds);
  // Another value given from outside takes the place of what was typed.
  if (value !== seen) {
    setSeen(value);
    if (value !== null && !('whole' in read && read.whole === value)) setText(String(value));
    if (value === null && 'whole' in read) setText('');
  }
  const wrong = 'fault' in read && read.fault !== 'empty' ? say(wholeFaultSaid(read.fault, bounds)) : null;
  return (
    <TextInput
      ref={(input) => input?.setCustomValidity(wrong ?? '')}
      label={label}
      {...(description === undefined ? {} : { description })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      required={required}
      value={text}
      {...(wrong === null ? {} : { error: wrong })}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed);
        const now = readWhole(typed, bounds);
        if ('whole' in now) onChange(now.whole);
        else if (now.fault === 'empty') onChange(null);
      }}
    />
  );
}
