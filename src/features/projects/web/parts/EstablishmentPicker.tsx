import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import { establishmentWords as words } from '../pages.words.ts';
import { establishmentsQuery } from '../project.client.ts';
import { useSettled } from '../form/settled.ts';

export interface Picked {
  readonly id: string;
  readonly name: string;
}
interface EstablishmentPickerProps {
  readonly value: Picked | null;
  readonly onChange: (establishment: Picked | null) => void;
  /** Whether a form needs one: it is not sent before one is chosen. Otherwise the unit itself spends where none is. */
  readonly required?: boolean;
  /** Where it may be entered anew: what was typed goes along. */
  readonly onEnter?: (typed: string) => void;
}
const MOST_SHOWN = 6;

/** One establishment, found by some of its name or its tax code. */
export function EstablishmentPicker({ value, onChange, required = false, onEnter }: EstablishmentPickerProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const { data } = useQuery({ ...establishmentsQuery({ q }), enabled: q !== '' });
  const found = q === '' || typed.trim() === '' ? [] : (data?.rows ?? []).slice(0, MOST_SHOWN);
  if (value !== null)
    return (
      <div className="picked">
        <span className="picked-label">{say(words.pick)}</span>
        <strong>{value.name}</strong>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
          {say(words.change)}
        </Button>
      </div>
    );
  const take = (establishment: Picked) => {
    onChange({ id: establishment.id, name: establishment.name });
    setTyped('');
  };
  return (
    <div className="establishment-picker">
      <TextInput
        ref={(input) => input?.setCustomValidity(required ? say(words.pickOne) : '')}
        label={say(required ? words.pickRequired : words.pick)}
        description={say(required ? words.pickRequiredHint : words.pickHint)}
        inputWrapperOrder={['label', 'input', 'description']}
        withAsterisk={required}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (found[0] !== undefined) take(found[0]);
          }
        }}
      />
      <ul className="plain-list found" aria-live="polite">
        {found.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => take(row)}>
              {row.name}
              <span className="under">{[row.taxCode, row.province].filter((part) => part !== null).join(' · ')}</span>
            </button>
          </li>
        ))}
        {q !== '' && typed.trim() !== '' && data !== undefined && found.length === 0 && (
          <li className="small quiet">{say(words.pickNone)}</li>
        )}
      </ul>
      {onEnter !== undefined && typed.trim() !== '' && (
        <Button variant="subtle" size="compact-sm" onClick={() => onEnter(typed.trim())}>
          {say(words.enter)}
        </Button>
      )}
    </div>
  );
}
