import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../../../platform/pure/vietnamese.ts';
import { useWords } from '../../../../ui/words.tsx';
import { type NotePart, noteParts, type RecipientChoice } from '../../handling/handling.schema.ts';
import { handlingWords } from '../../handling/handling.words.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import { recipientsQuery } from './handling.client.ts';

export interface Party { readonly organizationId: string; readonly part: NotePart }

/** How many are listed before a name is typed. */
const SHOWN = 6;

/** Divisions and offices, each with the part it is given; the chosen ones first, the rest found by name. */
export function RecipientPicker({ officeId, parties, onChange }: { officeId: string; parties: readonly Party[]; onChange: (parties: readonly Party[]) => void }) {
  const { say } = useWords();
  const { data = [] } = useQuery(recipientsQuery(officeId));
  const [sought, setSought] = useState('');
  const partOf = (id: string) => parties.find((party) => party.organizationId === id)?.part ?? null;
  const parts = fold(sought).split(/\s+/).filter((part) => part !== '');
  const found = data.filter(({ id, name, shortName }) => partOf(id) !== null || parts.every((part) => fold(`${name} ${shortName ?? ''}`).includes(part)));
  const shown = found.filter(({ id }, at) => partOf(id) !== null || at < SHOWN);
  const give = (id: string, part: NotePart | null) => onChange([...parties.filter((party) => party.organizationId !== id), ...(part === null ? [] : [{ organizationId: id, part }])]);
  return (
    <fieldset className="picker">
      <legend>{say(words.receivers)}</legend>
      <TextInput type="search" aria-label={say(words.find)} placeholder={say(words.find)} value={sought} onChange={({ currentTarget: { value } }) => setSought(value)} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }} />
      <ul className="plain-list">{shown.map((choice) => <Choice key={choice.id} choice={choice} part={partOf(choice.id)} onGive={(part) => give(choice.id, part)} />)}</ul>
      {found.length > shown.length && <p className="quiet small">{say(words.others(found.length - shown.length))}</p>}
    </fieldset>
  );
}

function Choice({ choice, part, onGive }: { choice: RecipientChoice; part: NotePart | null; onGive: (part: NotePart | null) => void }) {
  const { say } = useWords();
  return (
    <li>
      <span>{choice.name}</span>
      <fieldset className="parts" aria-label={choice.name}>
        {noteParts.map((each) => <button key={each} type="button" aria-pressed={part === each} onClick={() => onGive(part === each ? null : each)}>{say(handlingWords.part[each])}</button>)}
      </fieldset>
    </li>
  );
}
