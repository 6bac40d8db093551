import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StepAnswer } from '../../../../platform/pure/refusals.ts';
import { ActDialog } from '../../../../ui/ActDialog.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { Address } from '../../exchange.schema.ts';
import { useExchange } from '../exchange.client.ts';
import { exchangePageWords as words } from '../pages.words.ts';

/** The codes by which offices are reached; whoever runs the system enters them. */
export function AddressBook({ addresses, answer }: { addresses: readonly Address[]; answer: StepAnswer | undefined }) {
  const { say } = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-labelledby="address-book">
      <header>
        <h2 id="address-book">{say(words.book)}</h2>
        {answer?.allowed === true && <StepButton variant="default" answer={answer} label={say(words.add)} onTake={() => setAdding(true)} />}
      </header>
      {addresses.length === 0 ? (
        <p className="quiet">{say(words.bookNone)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {addresses.map(({ organId, name, officeId }) => (
            <li key={organId}>
              {name}{' '}
              <span className="quiet small">
                {organId}
                {officeId !== null && ` · ${say(words.inProgramme)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding && <NewAddress onClose={() => setAdding(false)} />}
    </section>
  );
}

function NewAddress({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const office = useMe()?.seats[0];
  const { address } = useExchange();
  const [fields, setFields] = useState({ organId: '', name: '', own: false });
  return (
    <ActDialog
      act={address}
      title={say(words.add).replace('…', '')}
      send={say(words.doAdd)}
      onClose={onClose}
      onSend={() =>
        address.mutate(
          { organId: fields.organId, name: fields.name, officeId: fields.own ? (office?.officeId ?? null) : null },
          { onSuccess: onClose },
        )
      }
    >
      <TextInput
        label={say(words.organId)}
        description={say(words.organIdHint)}
        required
        value={fields.organId}
        onChange={({ currentTarget }) => setFields({ ...fields, organId: currentTarget.value })}
      />
      <TextInput
        label={say(words.name)}
        required
        minLength={2}
        maxLength={200}
        value={fields.name}
        onChange={({ currentTarget }) => setFields({ ...fields, name: currentTarget.value })}
      />
      <label className="choose">
        <input
          type="checkbox"
          checked={fields.own}
          onChange={({ currentTarget }) => setFields({ ...fields, own: currentTarget.checked })}
        />{' '}
        {say(words.ownOffice)}
      </label>
    </ActDialog>
  );
}
