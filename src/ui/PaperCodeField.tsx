import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isCitedCode, isIssuedCode } from '../platform/pure/papers.ts';
import { paperWords } from '../platform/pure/papers.words.ts';
import { useWords } from './words.tsx';

interface PaperCodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly required?: boolean;
  /** Minutes, contracts and vouchers, which every office numbers its own way. */
  readonly cited?: boolean;
}

/** The number and symbol of a paper. What has not their form stays as it was typed, with the form that is meant below it once the field is left. */
export function PaperCodeField({ label, value, onChange, required = false, cited = false }: PaperCodeFieldProps) {
  const { say } = useWords();
  const [left, setLeft] = useState(false);
  const fits = value.trim() === '' || (cited ? isCitedCode : isIssuedCode)(value);
  const fault = fits ? null : say(cited ? paperWords.cited : paperWords.issued);
  return (
    <TextInput
      ref={(input) => input?.setCustomValidity(fault ?? '')}
      label={label}
      required={required}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
      value={value}
      {...(fault !== null && left ? { error: fault } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget: { value: typed } }) => onChange(typed)}
      onBlur={() => setLeft(true)}
    />
  );
}
