import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays, day } from '../../../../platform/pure/dates.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useOffices } from '../../../organizations/web/parts/offices.ts';
import type { LinkList } from '../../links/link.schema.ts';
import { linkWords } from '../../links/link.words.ts';
import type { DisruptionActs } from '../disruptions.client.ts';
import { linkPageWords as words } from '../links.words.ts';
import { disruptionPageWords } from '../pages.words.ts';

/** Days a link is offered for. */
const USUAL_DAYS = 14;

/** To which establishments links go, and until when they may be used. */
export function SendLinksDialog({
  list: { held, unlinked },
  today,
  acts: { sendLinks },
  onClose,
}: {
  list: LinkList;
  today: string;
  acts: DisruptionActs;
  onClose: () => void;
}) {
  const { say } = useWords();
  const { offices, office, setOffice } = useOffices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [until, setUntil] = useState<string | null>(addDays(day(today), USUAL_DAYS));
  const [contact, setContact] = useState('');
  const all = chosen.size === unlinked.length;
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const close = () => {
    sendLinks.reset();
    onClose();
  };
  const send = () => {
    if (office !== undefined && until !== null)
      sendLinks.mutate({ officeId: office, establishmentIds: [...chosen], validUntil: until, contact }, { onSuccess: close });
  };
  return (
    <FormDialog
      title={say(linkWords.step.send)}
      lead={say(held === 0 ? words.nobodyHere : unlinked.length === 0 ? words.nobody : words.sendLead)}
      send={say(words.make)}
      busy={sendLinks.isPending}
      error={sendLinks.error}
      onClose={close}
      onSend={send}
    >
      {offices.length > 1 && (
        <NativeSelect
          label={say(disruptionPageWords.office)}
          value={office ?? ''}
          data={offices}
          onChange={({ currentTarget }) => setOffice(currentTarget.value)}
        />
      )}
      <div className="form-row">
        <DayInput label={say(words.until)} required value={until} onChange={setUntil} />
        <TextInput
          label={say(words.contact)}
          required
          type="tel"
          inputMode="tel"
          pattern="[0-9 +\(\)\.\-]{8,20}"
          maxLength={20}
          value={contact}
          onChange={({ currentTarget }) => setContact(currentTarget.value)}
        />
      </div>
      <fieldset className="choices link-choices">
        <legend>{say(words.whom)}</legend>
        {unlinked.length > 1 && (
          <label className="choose">
            <input type="checkbox" checked={all} onChange={() => setChosen(new Set(all ? [] : unlinked.map(({ id }) => id)))} />
            {say(words.all(unlinked.length))}
          </label>
        )}
        {unlinked.map(({ id, name, place }, no) => (
          <label key={id} className="choose">
            {/* The first carries the sentence that nobody is chosen. */}
            <input
              type="checkbox"
              ref={(input) => {
                if (no === 0) input?.setCustomValidity(chosen.size === 0 ? say(words.chooseOne) : '');
              }}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
            <span>
              {name}
              {place !== '' && <span className="under">{place}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
