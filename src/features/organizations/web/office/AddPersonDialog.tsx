import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Organization } from '../../organization.schema.ts';
import { type OfficeRole, officeRoles } from '../../person.schema.ts';
import { roleWords } from '../../person.words.ts';
import type { OfficeActs } from '../organization.client.ts';
import { organizationPageWords as words } from '../pages.words.ts';

/** A person, their first role, their title: they get a link to set a password. */
export function AddPersonDialog({ office, acts: { add }, onClose }: { office: Organization; acts: OfficeActs; onClose: () => void }) {
  const { say } = useWords();
  const [value, setValue] = useState({ fullName: '', email: '', role: 'officer' as OfficeRole, title: '', divisionId: '' });
  const set = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  return (
    <FormDialog
      title={say(words.addPerson)}
      lead={say(words.addLead)}
      send={say(words.save)}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSend={() => add.mutate({ ...value, divisionId: value.divisionId === '' ? null : value.divisionId }, { onSuccess: onClose })}
    >
      <TextInput
        label={say(words.name)}
        required
        value={value.fullName}
        onChange={({ currentTarget: { value: fullName } }) => set({ fullName })}
      />
      <TextInput
        label={say(words.email)}
        type="email"
        required
        value={value.email}
        onChange={({ currentTarget: { value: email } }) => set({ email })}
      />
      <div className="form-row">
        <NativeSelect
          label={say(words.role)}
          value={value.role}
          data={officeRoles.map((role) => ({ value: role, label: say(roleWords[role]) }))}
          onChange={({ currentTarget: { value: role } }) => set({ role: role as OfficeRole })}
        />
        <TextInput
          label={say(words.personTitle)}
          required
          value={value.title}
          onChange={({ currentTarget: { value: title } }) => set({ title })}
        />
      </div>
      {office.divisions.length > 0 && (
        <NativeSelect
          label={say(words.division)}
          value={value.divisionId}
          data={[{ value: '', label: say(words.noDivision) }, ...office.divisions.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget: { value: divisionId } }) => set({ divisionId })}
        />
      )}
    </FormDialog>
  );
}
