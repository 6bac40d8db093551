import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { fold } from '../../../../platform/pure/vietnamese.ts';
import { useWords } from '../../../../ui/words.tsx';
import { type NotePart, noteParts, type RecipientChoice } from '../../handling/handling.schema.ts';
import { handlingWords } from '../../handling/handling.words.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';
import { recipientsQuery } from './handling.client.ts';

export interface Party {
  readonly organizationId: string;
  readonly part: NotePart;
}

/** How many are listed before a name is typed. */
const SHOWN = 6;

/** The parties with one more, or one changed, or (null) one fewer: there is one lead, and a new one makes the former coordinate. */
function given(parties: readonly Party[], id: string, part: NotePart | null): readonly Party[] {
  const others = parties
    .filter(({ organizationId }) => organizationId !== id)
    .map((party) => (part === 'lead' && party.part === 'lead' ? { ...party, part: 'coordinate' as const } : party));
  return part === null ? others : [...others, { organizationId: id, part }];
}

/** Divisions and offices, each with the part it is given; found by name, with or without marks. Enter takes the first one found: as lead, or to coordinate where there is a lead. */
export function RecipientPicker({
  officeId,
  parties,
  onChange,
}: {
  officeId: string;
  parties: readonly Party[];
  onChange: (parties: readonly Party[]) => void;
}) {
  const { say } = useWords();
  const { data = [] } = useQuery(recipientsQuery(officeId));
  const [sought, setSought] = useState('');
  const partOf = (id: string) => parties.find((party) => party.organizationId === id)?.part ?? null;
  const sayings = fold(sought)
    .split(/\s+/)
    .filter((part) => part !== '');
  const matches = data.filter(({ name, shortName }) => sayings.every((part) => fold(`${name} ${shortName ?? ''}`).includes(part)));
  const listed = new Set(matches.slice(0, SHOWN).map(({ id }) => id));
  const shown = data.filter(({ id }) => partOf(id) !== null || listed.has(id));
  const more = matches.filter(({ id }) => partOf(id) === null && !listed.has(id)).length;
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const first = matches.find(({ id }) => partOf(id) === null);
    if (sayings.length === 0 || first === undefined) return;
    onChange(given(parties, first.id, parties.some(({ part }) => part === 'lead') ? 'coordinate' : 'lead'));
    setSought('');
  };
  return (
    <fieldset className="picker">
      <legend>
        {say(words.receivers)}{' '}
        {parties.length > 0 && (
          <span className="quiet small" role="status">
            {say(words.chosen(parties.length))}
          </span>
        )}
      </legend>
      <TextInput
        type="search"
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        description={say(words.findKeys)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={sought}
        onChange={({ currentTarget: { value } }) => setSought(value)}
        onKeyDown={takeFirst}
      />
      <ul className="plain-list">
        {shown.map((choice) => (
          <Choice key={choice.id} choice={choice} part={partOf(choice.id)} onGive={(part) => onChange(given(parties, choice.id, part))} />
        ))}
      </ul>
      {sayings.length > 0 && matches.length === 0 && (
        <p className="quiet small" role="status">
          {say(words.noneFound)}
        </p>
      )}
      {more > 0 && <p className="quiet small">{say(words.others(more))}</p>}
    </fieldset>
  );
}

function Choice({ choice, part, onGive }: { choice: RecipientChoice; part: NotePart | null; onGive: (part: NotePart | null) => void }) {
  const { say } = useWords();
  return (
    <li data-chosen={part !== null}>
      <span>{choice.name}</span>
      <fieldset className="parts" aria-label={choice.name}>
        {noteParts.map((each) => (
          <button key={each} type="button" aria-pressed={part === each} onClick={() => onGive(part === each ? null : each)}>
            {say(handlingWords.part[each])}
          </button>
        ))}
      </fieldset>
    </li>
  );
}
