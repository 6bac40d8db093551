import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readDong, writtenDong } from '../platform/pure/money.ts';
import { moneyFaultWords } from '../platform/pure/money.words.ts';
import { writtenMoney } from './formats.ts';
import { uiWords } from './ui.words.ts';
import { type Said, useWords } from './words.tsx';

interface MoneyFieldProps {
  readonly label: string;
  /** Whole đồng as digits; null where nothing, or no amount, is typed. */
  readonly value: string | null;
  readonly onChange: (dong: string | null) => void;
  readonly required?: boolean;
  /** Whether nothing at all (0) is an answer. */
  readonly zero?: boolean;
}

/** An amount typed as people write it: 300 triệu, 1,5 tỷ, 300.000.000. What was understood stands below it with its dots. */
export function MoneyField({ label, value, onChange, required = false, zero = false }: MoneyFieldProps) {
  const { say } = useWords();
  const [text, setText] = useState(value === null ? '' : writtenDong(value));
  const read = readTyped(text, zero);
  const wrong = 'fault' in read && text.trim() !== '' ? say(read.fault) : null;
  const understood = 'dong' in read ? read.dong : null;
  return (
    <TextInput
      ref={(input) => input?.setCustomValidity(wrong ?? '')}
      classNames={{ input: 'money-input' }}
      label={label}
      value={text}
      required={required}
      autoComplete="off"
      spellCheck={false}
      {...(wrong === null ? {} : { error: wrong })}
      {...(text.trim() === ''
        ? { description: say(uiWords.moneyForm) }
        : understood !== null && writtenDong(understood) !== text.trim()
          ? { description: `= ${writtenMoney(understood)}` }
          : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed);
        const now = readTyped(typed, zero);
        onChange('dong' in now ? now.dong : null);
      }}
      onBlur={() => {
        if (understood !== null) setText(writtenDong(understood));
      }}
    />
  );
}

function readTyped(text: string, zero: boolean): { readonly dong: string } | { readonly fault: Said } {
  const read = readDong(text);
  if ('fault' in read) return { fault: moneyFaultWords[read.fault] };
  return read.dong === 0n && !zero ? { fault: moneyFaultWords.nothing } : { dong: read.dong.toString() };
}
