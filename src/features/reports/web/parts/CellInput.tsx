import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '../../forms/form.schema.ts';
import { shownCell, typedCell } from './cells.ts';

interface CellInputProps {
  readonly field: Field;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** One cell of a form, typed as people write: 300 triệu, 1.200, 12,5%. On leaving, what was understood stands there. */
export function CellInput({ field: { label, unit }, value, wrong, onChange }: CellInputProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const common = {
    'aria-label': label,
    error: wrong,
    autoComplete: 'off',
    value: typing ?? shownCell(unit, value),
    onBlur: () => setTyping(null),
  };
  const take = (typed: string) => {
    setTyping(typed);
    onChange(typedCell(unit, typed));
  };
  if (unit === 'text')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4_000}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      classNames={{ input: 'money-input' }}
      inputMode={unit === 'dong' ? 'text' : 'decimal'}
      maxLength={60}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    />
  );
}
