import '../organizations.css';
import { CloseButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import { fold } from '../../../../platform/pure/vietnamese.ts';
import { officesFieldWords as words } from '../pages.words.ts';
import { useStandingOffices } from './standing-offices.ts';

interface OfficesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Offices known by another day's name. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

/** Several offices: those chosen as a list each can be taken out of, others by typing some of their name. */
export function OfficesField({ label, value, onChange, known }: OfficesFieldProps) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const standing = useStandingOffices();
  const nameOf = (each: string) =>
    known.find((office) => office.id === each)?.name ?? standing.find((office) => office.id === each)?.name ?? each;
  const wanted = fold(typed.trim());
  const found =
    wanted === ''
      ? []
      : standing
          .filter((office) => !value.includes(office.id) && `${fold(office.name)} ${fold(office.shortName ?? '')}`.includes(wanted))
          .slice(0, 6);
  return (
    <fieldset className="offices-field">
      <legend>
        {label} <span className="quiet small">{value.length}</span>
      </legend>
      <ul className="chips">
        {value.map((each) => (
          <li key={each} className="chip">
            {nameOf(each)}{' '}
            <CloseButton
              size="sm"
              aria-label={`${say(words.takeOut)} ${nameOf(each)}`}
              onClick={() => onChange(value.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      <label htmlFor={id} className="small">
        {say(words.add)}
      </label>
      <input
        id={id}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (found[0] !== undefined) add(found[0].id);
          }
        }}
      />
      <ul className="plain-list found" aria-live="polite">
        {found.map((office) => (
          <li key={office.id}>
            <button type="button" onClick={() => add(office.id)}>
              {office.name}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
  function add(each: string): void {
    onChange([...value, each]);
    setTyped('');
  }
}
